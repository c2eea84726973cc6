package model

import "github.com/tcpcheck/tcpcheck/spec"

// Moment is a step as [EveryStep] and [SomeStep] see it: what befell one end, and the worlds before
// and after. Nothing of it may be changed or kept.
type Moment struct {
	*Local
	Event    Event
	From, To View
	Losses   uint8 // that the network may still make, after the step
	sys      *System
}

// Other returns the end that the step has left as it was.
func (m Moment) Other() *End { return m.From.Ends[1-m.End] }

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
	m := Moment{Event: a.Event, From: sys.View(from), To: sys.View(to), Losses: to.lose(), sys: sys}
	if m.Local = sys.Local(a); m.Local != nil {
		return m
	}
	// A loss or an injection: no end had a part in it.
	e := m.From.Ends[a.End]
	m.Local = &Local{End: int(a.End), Out: &noOutcome, Before: &e.TCB, After: &e.TCB, Past: &e.History, Now: &e.History}
	if a.Kind == Loses {
		m.Got = m.From.Net[1-a.End].Segs[a.Index]
	} else {
		m.Got = sys.strays[a.Index].Segment
	}
	return m
}
