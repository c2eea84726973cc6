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
	Taken      [][2]spec.State        // edges that the table's readings allow, and that occurred
	NeverTaken [][2]spec.State        // and those that did not
}

// coverage is what the workers of a search come across, each for itself.
type coverage struct {
	workers []*seen
	earlier merged // by a run that this one goes on from
}

// merged is what all workers saw.
type merged struct {
	Rules   RuleSet
	Applied uint64
	Edges   [12]uint16 // for each state the states that followed it
}

func newCoverage() *coverage { return &coverage{} }

// seen is the coverage of one worker; nobody else writes to it.
type seen struct {
	steps   []bool // local steps, by number
	applied uint64
	_       [64]byte // keeps workers apart in the cache
}

// observe returns the observer of one worker. The explorer asks for them one by
// one, before it begins.
func (c *coverage) observe(int) func(*State, *explore.Step[State, Action]) {
	s := &seen{}
	c.workers = append(c.workers, s)
	return func(_ *State, step *explore.Step[State, Action]) {
		n := int(step.Action.step)
		if n >= len(s.steps) {
			s.steps = append(s.steps, make([]bool, n+1)...)
		}
		s.steps[n] = true
		s.applied |= step.Action.Applied
	}
}

// merge brings together what the workers saw. None of them is at work.
func (c *coverage) merge(sys *System) merged {
	m := c.earlier
	for _, s := range c.workers {
		m.Applied |= s.applied
		for n, met := range s.steps {
			if met && n > 0 {
				course := &sys.steps.at(uint32(n)).course
				m.Rules.union(&course.Rules)
				course.edges(&m.Edges)
			}
		}
	}
	return m
}

// report tells of it by name.
func (m *merged) report(sys *System) Coverage {
	out := Coverage{Applied: map[string]bool{}, Edges: map[[2]spec.State]bool{}}
	for id, rule := range sys.Machine.Rules() {
		switch {
		case m.Rules.Has(spec.RuleID(id)):
			out.Fired = append(out.Fired, rule.Name)
		case rule.Never == "":
			out.NeverFired = append(out.NeverFired, rule.Name)
		}
	}
	for i := range properties {
		if m.Applied>>i&1 == 1 {
			out.Applied[properties[i].Name] = true
		}
	}
	for from, set := range m.Edges {
		for to := range m.Edges {
			if from != to && set>>to&1 == 1 {
				out.Edges[[2]spec.State{spec.State(from), spec.State(to)}] = true
			}
		}
	}
	for _, e := range sys.edges() {
		if out.Edges[e] {
			out.Taken = append(out.Taken, e)
		} else {
			out.NeverTaken = append(out.NeverTaken, e)
		}
	}
	return out
}

// edges returns the edges of RFC 9293 that the table's readings allow, in the order of
// the states.
func (sys *System) edges() (all [][2]spec.State) {
	for _, from := range spec.AllStates.List() {
		for _, to := range spec.AllStates.List() {
			e := [2]spec.State{from, to}
			lingers := to == spec.TimeWait && from >= spec.SynReceived && from <= spec.CloseWait && sys.chose(spec.ResetLingers)
			reopens := from == spec.TimeWait && to == spec.SynReceived
			if lingers || edges[e] && (!reopens || sys.chose(spec.ReopenTimeWait)) {
				all = append(all, e)
			}
		}
	}
	return all
}

// edges adds the changes of state on the path, and the whole one.
func (c *Course) edges(to *[12]uint16) {
	last := c.Path[0]
	for _, next := range c.Path[1:] {
		if next == spec.Same {
			break
		}
		to[last] |= 1 << next
		last = next
	}
	to[c.Path[0]] |= 1 << last
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
