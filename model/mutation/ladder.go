package mutation

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Ladder is the scenarios that mutants are tried in, the cheapest first, and what is
// known of the base table there.
type Ladder struct {
	edits  []*spec.Edit
	base   *spec.Table
	rungs  []*rung
	tables []*spec.Table // those of the rungs, each once
}

// rung is a scenario, explored to the end with the base table.
type rung struct {
	scenario  *model.Scenario
	table     int // its place among the tables
	machine   *spec.Machine
	distinct  int      // worlds
	keeps     []string // properties that the base table does not break here
	shows     []string // and witnesses that it shows
	questions []model.Question
	fired     map[string][]int // questions by the rows that fire
}

// NewLadder explores the scenarios with the base table and the edits.
func NewLadder(ctx context.Context, scenarios []*model.Scenario, workers int, edits ...*spec.Edit) (*Ladder, error) {
	base, err := spec.RFC9293().Apply(edits...)
	if err != nil {
		return nil, err
	}
	l := &Ladder{edits: edits, base: base, rungs: make([]*rung, len(scenarios))}
	errs := make([]error, len(scenarios))
	each(workers, len(scenarios), func(i int) { l.rungs[i], errs[i] = newRung(ctx, scenarios[i], edits) })
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(l.rungs, func(a, b *rung) int { return cmp.Compare(a.distinct, b.distinct) })
	for _, r := range l.rungs {
		t := r.machine.Table()
		r.table = slices.IndexFunc(l.tables, func(o *spec.Table) bool { return sameTable(o, t) })
		if r.table < 0 {
			r.table = len(l.tables)
			l.tables = append(l.tables, t)
		}
	}
	return l, nil
}

// newRung explores the scenario and keeps every question that its table is asked.
func newRung(ctx context.Context, s *model.Scenario, edits []*spec.Edit) (*rung, error) {
	sys, err := model.NewSystem(s, edits...)
	if err != nil {
		return nil, fmt.Errorf("scenario %s: %w", s.Name, err)
	}
	r := &rung{scenario: s, machine: sys.Machine, fired: map[string][]int{}}
	known := map[model.Question]bool{}
	var mu sync.Mutex
	sys.OnQuestion(func(q model.Question) {
		mu.Lock()
		defer mu.Unlock()
		if !known[q] {
			known[q] = true
			r.questions = append(r.questions, q)
		}
	})
	report, err := model.Check(ctx, sys, nil, model.Bounds{Workers: 1})
	if err != nil {
		return nil, err
	}
	if !report.Search.Complete {
		return nil, fmt.Errorf("scenario %s: %s; a ladder wants scenarios explored to the end", s.Name, report.Search.Cut)
	}
	r.distinct = report.Search.Distinct
	for _, f := range report.Findings {
		switch {
		case f.Kind == model.Witness && f.Verdict == explore.Witnessed:
			r.shows = append(r.shows, f.Name)
		case f.Kind != model.Witness && f.Verdict != explore.Violated:
			r.keeps = append(r.keeps, f.Name)
		}
	}
	var a answer
	for i := range r.questions {
		a.ask(sys.Machine, &r.questions[i])
		last := ""
		for _, f := range a.out.FiredRules() {
			if name := sys.Machine.Rule(f.Rule).Name; name != last && !slices.Contains(r.fired[name], i) {
				r.fired[name] = append(r.fired[name], i)
				last = name
			}
		}
	}
	return r, nil
}

// Scenarios returns the names of the ladder's scenarios, in the order in which a
// mutant is tried.
func (l *Ladder) Scenarios() []string {
	var names []string
	for _, r := range l.rungs {
		names = append(names, r.scenario.Name)
	}
	return names
}

// Base returns the table whose mutants are judged. It must not be changed.
func (l *Ladder) Base() *spec.Table { return l.base }

// sameTable reports whether two tables say the same.
func sameTable(a, b *spec.Table) bool {
	if a.Choices != b.Choices || !slices.Equal(a.Variants, b.Variants) || !slices.Equal(a.Terms, b.Terms) || !slices.Equal(a.Facts, b.Facts) || !slices.Equal(a.Effects, b.Effects) {
		return false
	}
	return slices.EqualFunc(a.AllSections(), b.AllSections(), func(x, y *spec.Section) bool {
		return slices.EqualFunc(x.Checks, y.Checks, func(p, q spec.Check) bool { return slices.Equal(p.Rules, q.Rules) })
	})
}

// each calls f with 0 to n-1, from so many goroutines.
func each(workers, n int, f func(int)) {
	var wait sync.WaitGroup
	next := make(chan int)
	for range max(1, workers) {
		wait.Go(func() {
			for i := range next {
				f(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wait.Wait()
}
