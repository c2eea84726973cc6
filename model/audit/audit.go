// Package audit asks what a table breaks that RFC 9293 keeps: scenarios are explored with
// edits of their tables, and what is violated is compared with what each is known to
// break anyway.
package audit

import (
	"cmp"
	"context"
	"slices"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Edits returns the edits of a table.
type Edits func(*spec.Table) ([]*spec.Edit, error)

// Answer is what one scenario says of the edits.
type Answer struct {
	Scenario *model.Scenario
	Refused  error         // they do not fit the scenario's table, and nothing is explored
	Report   *model.Report // nil if refused
}

// Ask explores a scenario with the edits.
func Ask(ctx context.Context, s *model.Scenario, edits Edits, bounds model.Bounds) (*Answer, error) {
	a := &Answer{Scenario: s}
	table, err := s.Table()
	if err != nil {
		return nil, err
	}
	list, err := edits(table)
	if err == nil {
		var sys *model.System
		if sys, err = model.NewSystem(s, list...); err == nil {
			a.Report, err = model.Check(ctx, sys, nil, bounds)
			return a, err
		}
	}
	a.Refused = err
	return a, nil
}

// broken are the findings that the scenario is not known for.
func (a *Answer) broken() []*model.Finding {
	var list []*model.Finding
	for i := range a.Report.Findings {
		f := &a.Report.Findings[i]
		if f.Verdict == explore.Violated && !slices.Contains(a.Scenario.Breaks, f.Name) {
			list = append(list, f)
		}
	}
	return list
}

// mended are the properties that the scenario is known to break, and now keeps.
func (a *Answer) mended() []string {
	var list []string
	for i := range a.Report.Findings {
		if f := &a.Report.Findings[i]; slices.Contains(a.Scenario.Breaks, f.Name) && (f.Verdict == explore.Holds || f.Verdict == model.Vacuous) {
			list = append(list, f.Name)
		}
	}
	return list
}

// Broken is a property that is violated because of the edits.
type Broken struct {
	model.Property
	In []Case // the shortest trace first
}

// Case is a finding in a scenario.
type Case struct {
	Scenario *model.Scenario
	*model.Finding
}

// Row is a row of the table that the edits have changed, added or taken away.
type Row struct {
	Name string
	Gone bool     // it was taken away
	In   []string // the scenarios in which it fires
}

// Audit is what all scenarios say together.
type Audit struct {
	Answers []*Answer
	Broken  []Broken            // the shortest trace first
	Mended  map[string][]string // for a property the scenarios that broke it, and do no more
	Rows    []Row
	Cut     []string // scenarios whose search was cut: they may break more
	Open    []string // scenarios whose search is complete, and liveness undecided
	Refused []*Answer
}

// Sum gathers the answers. The table is RFC 9293 with the edits.
func Sum(answers []*Answer, edited *spec.Table) *Audit {
	sum := &Audit{Answers: answers, Mended: map[string][]string{}}
	fires := map[string][]string{}
	index := map[string]int{}
	for _, a := range answers {
		switch name := a.Scenario.Name; {
		case a.Refused != nil:
			sum.Refused = append(sum.Refused, a)
			continue
		case !a.Report.Search.Complete:
			sum.Cut = append(sum.Cut, name)
		case len(a.Report.Undecided()) > 0:
			sum.Open = append(sum.Open, name)
		}
		for _, f := range a.broken() {
			i, known := index[f.Name]
			if !known {
				i = len(sum.Broken)
				index[f.Name] = i
				sum.Broken = append(sum.Broken, Broken{Property: f.Property})
			}
			sum.Broken[i].In = append(sum.Broken[i].In, Case{a.Scenario, f})
		}
		for _, name := range a.mended() {
			sum.Mended[name] = append(sum.Mended[name], a.Scenario.Name)
		}
		for _, name := range a.Report.Coverage.Fired {
			fires[name] = append(fires[name], a.Scenario.Name)
		}
	}
	steps := func(c Case) int { return len(c.Trace.Events) }
	for _, b := range sum.Broken {
		slices.SortStableFunc(b.In, func(x, y Case) int { return cmp.Compare(steps(x), steps(y)) })
	}
	slices.SortStableFunc(sum.Broken, func(x, y Broken) int { return cmp.Compare(steps(x.In[0]), steps(y.In[0])) })
	sum.Rows = changed(edited)
	for i := range sum.Rows {
		sum.Rows[i].In = fires[sum.Rows[i].Name]
	}
	return sum
}

// changed are the rows that are not as RFC 9293 has them.
func changed(t *spec.Table) []Row {
	var list []Row
	base := spec.RFC9293()
	t.EachRule(func(_ *spec.Section, _ *spec.Check, r *spec.Rule) {
		if was, err := base.Rule(r.Name); err != nil || *was != *r {
			list = append(list, Row{Name: r.Name})
		}
	})
	base.EachRule(func(_ *spec.Section, _ *spec.Check, r *spec.Rule) {
		if _, err := t.Rule(r.Name); err != nil {
			list = append(list, Row{Name: r.Name, Gone: true})
		}
	})
	return list
}
