package model

import "github.com/tcpcheck/tcpcheck/spec"

// Moment is a step as [EveryStep] and [SomeStep] see it: what befell one end, and the worlds before
// and after. Nothing of it may be changed or kept.
type Moment struct {
	*Local
	Event    Event
	sys      *System
	from, to State
}

// From is the world before the step.
func (m Moment) From() View { return m.sys.View(m.from) }

// To is the world after the step.
func (m Moment) To() View { return m.sys.View(m.to) }

// Losses is how many the network may still make, after the step.
func (m Moment) Losses() uint8 { return m.to.lose() }

// Other returns the end that the step has left as it was.
func (m Moment) Other() *End { return &m.sys.ends.at(endOf(m.from[1-m.End])).End }

// Delivered reports whether the end got a segment.
func (m Moment) Delivered() bool { return m.delivered() }

// Fired reports whether the rule of that name fired.
func (m Moment) Fired(rule string) bool {
	for _, f := range m.Out.FiredRules() {
		if m.sys.Machine.Rule(f.Rule).Name == rule {
			return true
		}
	}
	return false
}

// Enters reports whether the step takes the end from another state to this one.
func (m Moment) Enters(s spec.State) bool { return m.After.State == s && m.Before.State != s }

// Leaves reports whether the step takes the end from this state to another.
func (m Moment) Leaves(s spec.State) bool { return m.Before.State == s && m.After.State != s }

// Acceptable reports whether a segment was delivered that passes the test of Table 6,
// in a state in which it is made.
func (m Moment) Acceptable() bool {
	return afterHandshake(m.Local) && passesTable6(&m.Before.V, &m.Got.Segment)
}

// Unacceptable reports whether a segment was delivered that does not pass the test of
// Table 6, nor is in order at a closed window (MUST-66).
func (m Moment) Unacceptable() bool {
	v, g := &m.Before.V, &m.Got.Segment
	return afterHandshake(m.Local) && !passesTable6(v, g) && !excusedAtClosedWindow(v, g)
}

// moment returns the step as a property of one's own sees it.
func (sys *System) moment(from State, a *Action, to State) Moment {
	m := Moment{Event: a.Event, sys: sys, from: from, to: to}
	if m.Local = sys.Local(a); m.Local != nil {
		return m
	}
	// A loss or an injection: no end had a part in it.
	v := m.From()
	e := v.Ends[a.End]
	m.Local = &Local{End: int(a.End), Out: &noOutcome, Before: &e.TCB, After: &e.TCB, Past: &e.History, Now: &e.History}
	if a.Kind == Loses {
		m.Got = v.Net[1-a.End].Segs[a.Index]
	} else {
		m.Got = sys.strays[a.Index].Segment
	}
	return m
}
