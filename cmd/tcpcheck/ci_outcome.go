package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/ci"
	"github.com/tcpcheck/tcpcheck/model/trace"
	"github.com/tcpcheck/tcpcheck/spec"
)

// ciRun is the outcome as reports for other programs have it.
func (o *outcome) ciRun() (*ci.Run, error) {
	table := o.System.Machine.Table()
	r := &ci.Run{
		Name: o.System.Scenario.Name, Table: table.TableName(), Version: version(), Command: o.whole(),
		Bounds: o.ciBounds(), Seconds: o.Search.Elapsed.Seconds(), Cut: o.Search.Cut,
	}
	places, err := o.places()
	if err != nil {
		return nil, err
	}
	if slices.Contains(o.flags.failOn.are, neverFired) && o.Search.Complete {
		r.Cases = append(r.Cases, everyRuleFires(o.Coverage.NeverFired))
	}
	for i := range o.Findings {
		c, err := o.ciCase(&o.Findings[i], places)
		if err != nil {
			return nil, err
		}
		r.Cases = append(r.Cases, c)
	}
	return r, nil
}

// everyRuleFires is what --fail-on never-fired wants.
func everyRuleFires(never []string) ci.Case {
	c := ci.Case{Name: "every-rule-fires", Says: "Every row of the table that can fire does.", Verdict: "holds"}
	if len(never) > 0 {
		c.Outcome, c.Verdict = ci.Failed, neverFired
		c.Message, c.Detail = amount(len(never), "rule")+" never fired", strings.Join(never, "\n")+"\n"
	}
	return c
}

// ciBounds are the bounds and the size of what was explored, each under one name.
func (o *outcome) ciBounds() (all [][2]string) {
	for _, f := range worldFacts(o.System.Scenario) {
		if f.about == "" {
			all[len(all)-1][1] += "; " + f.is
			continue
		}
		all = append(all, [2]string{f.about, f.is})
	}
	if said := o.said(); len(said) > 0 {
		all = append(all, [2]string{"search", strings.Join(said, "; ")})
	}
	return append(all, [2]string{"explored", o.verdictLine()}, [2]string{"took", o.took()})
}

// ciCase is a finding as a test. What is violated has failed, and what --fail-on names;
// what was not decided, what nothing was about, and a witness that was not found neither
// failed nor passed.
func (o *outcome) ciCase(f *model.Finding, places map[string]place) (ci.Case, error) {
	c := ci.Case{Name: f.Name, Says: f.Says, Cite: f.Cite, Verdict: string(f.Verdict), Outcome: ci.Skipped}
	switch f.Verdict {
	case explore.Holds, explore.Witnessed:
		c.Outcome = ci.Passed
	case model.Vacuous:
		c.Message = "nothing ever happened here that it speaks of"
	case explore.NotWitnessed:
		c.Message = "no world that can be reached shows it"
	case explore.Undecided:
		c.Message = f.Why
		if c.Message == "" {
			c.Message = o.Search.Cut
		}
	case explore.Violated:
		c.Outcome, c.Command = ci.Failed, o.again(f)
		return c, o.ciTrace(&c, f, places)
	}
	if slices.Contains(o.flags.failOn.are, string(f.Verdict)) && o.Search.Complete {
		c.Outcome = ci.Failed
	}
	return c, nil
}

// ciTrace adds what the trace of a violation shows.
func (o *outcome) ciTrace(c *ci.Case, f *model.Finding, places map[string]place) error {
	var drawn bytes.Buffer
	if err := o.written(f, screen{width: pageWidth}).ladder(&drawn); err != nil {
		return err
	}
	c.Detail = drawn.String()
	var err error
	if c.Message, err = trace.Found(f); err != nil {
		return err
	}
	told, err := trace.Tell(f.Trace)
	if err != nil {
		return err
	}
	row := func(r *spec.Rule, says string) ci.Row {
		at := places[r.Name]
		return ci.Row{Name: r.Name, Says: says, File: at.File, Line: at.Line}
	}
	last := -1          // the last step in which a row fired
	var edited []ci.Row // all that fired, by the last step first
	for i, step := range told {
		one := ci.Step{Text: step.Text}
		if step.Rule != nil {
			decisive := row(step.Rule, trace.Says(step.Rule))
			one.Row, last = &decisive, i
		}
		c.Steps = append(c.Steps, one)
		for _, r := range step.Rules {
			if places[r.Name].edited {
				edited = append([]ci.Row{row(r, fmt.Sprintf("fired in step %d, and is edited here.", i+1))}, edited...)
			}
		}
	}
	if last < 0 {
		return nil
	}
	rows := []ci.Row{*c.Steps[last].Row}
	for _, r := range told[last].Rules {
		rows = append(rows, row(r, fmt.Sprintf("fired in step %d. %s", last+1, trace.Says(r))))
	}
	if f.Kind == model.Safety {
		rows = append(rows, edited...)
	} else {
		// In no single step is something wrong where a way gets nowhere: an edit is to blame,
		// if there is one.
		rows = append(edited, rows...)
	}
	for _, r := range rows {
		if !slices.ContainsFunc(c.Rows, func(known ci.Row) bool { return known.Name == r.Name }) {
			c.Rows = append(c.Rows, r)
		}
	}
	return nil
}
