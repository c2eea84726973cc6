package model

import (
	"context"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Bounds limit a search beyond what the scenario limits; zero values do not.
type Bounds = explore.Options[State, Action]

// Verdict of a property, as explore says it, or Vacuous.
type Verdict = explore.Verdict

// Vacuous is the verdict on a safety property whose antecedent never occurred in a
// complete search: it holds, but it says nothing.
const Vacuous Verdict = "vacuous"

// Report is what a search has found out.
type Report struct {
	System   *System
	Search   *explore.Result[State, Action]
	Findings []Finding // one for each property asked for, then one for each witness
	Coverage Coverage
}

// Finding is the verdict on one property, with the shortest trace if it is
// violated or witnessed.
type Finding struct {
	Property
	Verdict Verdict
	Trace   *Trace
	Applied *Trace // of one with premises, a shortest way to what it is about
	Why     string // it is undecided, in words
}

// Undecided are the findings that the search leaves open: all that it has not refuted or
// shown if it was cut, and liveness, too, of a complete one that did not keep what it takes.
func (r *Report) Undecided() []*Finding {
	var open []*Finding
	for i := range r.Findings {
		if r.Findings[i].Verdict == explore.Undecided {
			open = append(open, &r.Findings[i])
		}
	}
	return open
}

// Trace is a path through the worlds of a system.
type Trace struct {
	System *System
	Events []Event
	Loop   int // so many events at the end repeat for ever; 0 if none do
}

// Check explores the system and decides the named properties, all of them if none
// is named, and the witnesses that the scenario wants. With own properties those are
// decided, and the named ones. It refuses bounds with a symmetry that the system or one
// of these does not have.
func Check(ctx context.Context, sys *System, names []string, bounds Bounds, own ...Property) (*Report, error) {
	m := &resumable{sys, newCoverage()}
	return m.check(ctx, m, names, bounds, own...)
}

// check explores m as the explorer is to see it.
func (m *resumable) check(ctx context.Context, as explore.Model[State, Action], names []string, bounds Bounds, own ...Property) (*Report, error) {
	sys := m.System
	props, err := sys.selectProperties(names, own...)
	if err != nil {
		return nil, err
	}
	if bounds.Symmetry != nil {
		if _, err := sys.Symmetry(names, own...); err != nil {
			return nil, err
		}
	}
	questions, asked := sys.questions(props)
	bounds.Observe = m.seen.observe
	search := explore.Run(ctx, as, asked, bounds)
	all := m.seen.merge(sys)
	report := &Report{System: sys, Search: search, Coverage: all.report(sys)}
	for _, q := range questions {
		_, finding := q.answer(sys, search.Findings)
		if finding.Verdict == explore.Holds && q.Kind == Safety && q.Own == nil && !report.Coverage.Applied[q.Name] {
			finding.Verdict = Vacuous
		}
		report.Findings = append(report.Findings, finding)
	}
	return report, nil
}

// selectProperties returns the named properties and the given ones; without any, all and
// the scenario's witnesses.
func (sys *System) selectProperties(names []string, own ...Property) ([]Property, error) {
	var props []Property
	if len(names)+len(own) == 0 {
		for _, p := range properties {
			if p.Under == 0 || sys.chose(p.Under) {
				props = append(props, p)
			}
		}
		props = append(props, deadlockProperty)
		if sys.Scenario.Lasts() {
			props = append(props, liveProperties...)
		}
		for _, name := range sys.Scenario.Wanted {
			w, err := FindWitness(name)
			if err != nil {
				return nil, err
			}
			props = append(props, w)
		}
		return props, nil
	}
	for _, name := range names {
		p, err := FindProperty(name)
		if err != nil {
			if p, err = FindWitness(name); err != nil {
				return nil, spec.Unknown("property", name, append(PropertyNames(), WitnessNames()...))
			}
		}
		props = append(props, p)
	}
	return append(props, own...), nil
}

// explorable turns a property into one that the explorer can decide.
func (sys *System) explorable(p Property) explore.Property[State, Action] {
	switch p.Kind {
	case Deadlock:
		return explore.DeadlockFree[State, Action](p.Name, sys.Rests)
	case Witness:
		return explore.Sometimes[State, Action](p.Name, func(s State) bool { return p.shownBy(sys, s) })
	}
	return judged[propertyIndex(p.Name)]
}

// judged are the safety properties as the explorer takes them.
var judged = func() []explore.Property[State, Action] {
	var names []string
	for _, p := range properties {
		names = append(names, p.Name)
	}
	return explore.AlwaysClear[State](names, func(a *Action) uint64 { return a.Broken })
}()

func propertyIndex(name string) int {
	for i := range properties {
		if properties[i].Name == name {
			return i
		}
	}
	panic("no property " + name)
}

func (sys *System) trace(t *explore.Trace[State, Action]) *Trace {
	if t == nil {
		return nil
	}
	out := &Trace{System: sys, Loop: t.Loop}
	for _, s := range t.Steps {
		out.Events = append(out.Events, s.Action.Event)
	}
	return out
}

// Walk replays the trace from the beginning and calls f with each step; the
// records are good until f returns. It ends early if a step is not possible.
func (t *Trace) Walk(f func(i int, r *Record)) error {
	w := t.System.Scenario.start()
	for i, ev := range t.Events {
		r, ok, err := t.System.Replay(&w, ev)
		if !ok || err != nil {
			return &StepError{i, ev, err}
		}
		f(i, r)
		w = *r.To
	}
	return nil
}
