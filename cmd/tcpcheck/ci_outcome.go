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
func (o *outcome) ciCase(f *model.Finding, places map[string]spec.Place) (ci.Case, error) {
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
func (o *outcome) ciTrace(c *ci.Case, f *model.Finding, places map[string]spec.Place) error {
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
		return ci.Row{Name: r.Name, Says: says, File: places[r.Name].File, Line: places[r.Name].Line}
	}
	last := -1 // the last step in which a row fired
	for i, step := range told {
		one := ci.Step{Text: step.Text}
		if step.Rule != nil {
			decisive := row(step.Rule, trace.Says(step.Rule))
			one.Row, last = &decisive, i
		}
		c.Steps = append(c.Steps, one)
	}
	if last < 0 {
		return nil
	}
	c.Rows = append(c.Rows, *c.Steps[last].Row)
	add := func(r *spec.Rule, says string) {
		if !slices.ContainsFunc(c.Rows, func(known ci.Row) bool { return known.Name == r.Name }) {
			c.Rows = append(c.Rows, row(r, says))
		}
	}
	for _, r := range told[last].Rules {
		add(r, "fired in the same step. "+trace.Says(r))
	}
	for i, step := range told {
		for _, r := range step.Rules {
			if trace.Edited(r) {
				add(r, fmt.Sprintf("fired in step %d, and reads otherwise than in RFC 9293.", i+1))
			}
		}
	}
	return nil
}

// places are where the rows of the table are written: in our sources, or in the variant
// or file that edited them last.
func (o *outcome) places() (map[string]spec.Place, error) {
	places := spec.Places(spec.BaseVariant)
	put := func(more map[string]spec.Place) {
		for name, at := range more {
			places[name] = at
		}
	}
	var variant func(name string) error
	variant = func(name string) error {
		v, err := spec.Variant(name)
		if err != nil {
			return err
		}
		for _, base := range v.Base {
			if err := variant(base); err != nil {
				return err
			}
		}
		if name != spec.BaseVariant {
			put(spec.Places(name))
		}
		return nil
	}
	for _, name := range o.variants() {
		if err := variant(name); err != nil {
			return nil, err
		}
	}
	for _, name := range o.flags.table.edits {
		data, err := readEdit(name)
		if err != nil {
			return nil, err
		}
		put(spec.EditPlaces(editFile(name), data, o.System.Machine.Table()))
	}
	return places, nil
}
