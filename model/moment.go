package model

import "github.com/tcpcheck/tcpcheck/spec"

// Moment is a step as [EveryStep] and [SomeStep] see it: what befell one end, and the worlds before
// and after. Nothing of it may be changed or kept.
type Moment struct {
	*Local
	Event    Event
	Got      Segment // what the step is about, also if it is lost or injected
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
// Moment is the step that the action makes of the one world into the other.
func (sys *System) Moment(from State, a *Action, to State) Moment {
	m := Moment{Local: sys.Local(a), Event: a.Event, sys: sys, from: from, to: to}
	switch {
	case m.Local != nil:
		m.Got = m.Local.Got
		return m
	case a.Kind == Loses:
		m.Got = m.From().Net[1-a.End].Segs[a.Index]
	default:
		m.Got = sys.strays[a.Index].Segment
	}
	m.Local = sys.ends.at(endOf(from[a.End])).asideAs(int(a.End))
	return m
}

// asideAs is what befalls the end, as A or B, in a loss or an injection: nothing.
func (e *endPart) asideAs(i int) *Local {
	if l := e.as[i].aside.Load(); l != nil {
		return l
	}
	l := &Local{End: i, Out: &noOutcome, Before: &e.TCB, After: &e.TCB, Past: &e.History, Now: &e.History}
	e.as[i].aside.Store(l)
	return l
}
