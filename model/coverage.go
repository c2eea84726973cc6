package model

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Coverage is what the search has come across.
type Coverage struct {
	Fired      []string               // rules that fired, in the table's order
	NeverFired []string               // rules that stand, could fire, and did not
	Applied    map[string]bool        // properties whose antecedent occurred
	Edges      map[[2]spec.State]bool // state changes that occurred
}

// seen is the coverage of one worker; nobody else writes to it.
type seen struct {
	rules   RuleSet
	applied uint64
	edges   [12]uint16 // for each state the states that followed it
	_       [64]byte   // keeps workers apart in the cache
}

type coverage struct{ workers []*seen }

func newCoverage() *coverage { return &coverage{} }

// observe returns the observer of one worker. The explorer asks for them one by
// one, before it begins.
func (c *coverage) observe(int) func(*State, *explore.Step[State, Action]) {
	s := &seen{}
	c.workers = append(c.workers, s)
	return func(_ *State, step *explore.Step[State, Action]) {
		a := &step.Action
		s.rules.union(&a.Rules)
		s.applied |= a.Applied
		last := a.Path[0]
		for _, next := range a.Path[1:] {
			if next == spec.Same {
				break
			}
			s.edges[last] |= 1 << next
			last = next
		}
		s.edges[a.Path[0]] |= 1 << last
	}
}

func (c *coverage) merge(sys *System) Coverage {
	var all seen
	for _, s := range c.workers {
		all.rules.union(&s.rules)
		all.applied |= s.applied
		for i := range all.edges {
			all.edges[i] |= s.edges[i]
		}
	}
	out := Coverage{Applied: map[string]bool{}, Edges: map[[2]spec.State]bool{}}
	for id, rule := range sys.Machine.Rules() {
		switch {
		case all.rules.Has(spec.RuleID(id)):
			out.Fired = append(out.Fired, rule.Name)
		case rule.Never == "":
			out.NeverFired = append(out.NeverFired, rule.Name)
		}
	}
	for i := range properties {
		if all.applied>>i&1 == 1 {
			out.Applied[properties[i].Name] = true
		}
	}
	for from, set := range all.edges {
		for to := range all.edges {
			if from != to && set>>to&1 == 1 {
				out.Edges[[2]spec.State{spec.State(from), spec.State(to)}] = true
			}
		}
	}
	return out
}

// StepError says that a step of a trace is not possible where it is to be taken.
type StepError struct {
	Index int
	Event Event
	Err   error
}

func (e *StepError) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("step %d: %v", e.Index+1, e.Err)
	}
	return fmt.Sprintf("step %d is not possible there", e.Index+1)
}

func (e *StepError) Unwrap() error { return e.Err }
