package model

import (
	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/explore/ltl"
	"github.com/tcpcheck/tcpcheck/spec"
)

// formula is a formula of linear temporal logic about worlds and steps.
type formula = ltl.Formula[explore.Proposition[State, Action]]

// inWorld is what a property asks of the world as one end sees it. What has the same
// name is the same.
type inWorld struct {
	name string
	is   func(v view) bool
}

// inStep is what it asks of a step: of an end, and what befell one; nil if the network
// alone had a part in the step.
type inStep struct {
	name string
	is   func(end int, a *Action, l *Local) bool
}

// leadsTo: under the fairness of a system, whenever p, then in the end q, or a step that
// is such, if there is a such.
func leadsTo(p, q inWorld, such inStep) func(*System) Own {
	return ofBoth(func(sys *System, end int) (explore.Property[State, Action], explore.Property[State, Action]) {
		met := explore.Sometimes[State, Action](EndName(end), func(s State) bool { return p.is(sys.view(s, end)) })
		return sys.fairly(ltl.LeadsTo(sys.isIn(end, p), sys.goal(end, q, such))), met
	})
}

// stepLeadsTo is leadsTo for what begins with a step; what counts comes after it.
func stepLeadsTo(p inStep, q inWorld, such inStep) func(*System) Own {
	return ofBoth(func(sys *System, end int) (explore.Property[State, Action], explore.Property[State, Action]) {
		met := explore.SometimesStep(EndName(end), func(_ State, a *Action, _ State) bool { return p.is(end, a, sys.Local(a)) })
		after := ltl.Next(ltl.Eventually(sys.goal(end, q, such)))
		return sys.fairly(ltl.Always(ltl.Implies(sys.takes(end, p), after))), met
	})
}

// ofBoth asks the same of both ends: a formula, and whether its premise is ever met.
func ofBoth(ask func(sys *System, end int) (formula, premise explore.Property[State, Action])) func(*System) Own {
	return func(sys *System) (own Own) {
		for end := range 2 {
			formula, premise := ask(sys, end)
			own.Parts, own.Premise = append(own.Parts, formula), append(own.Premise, premise)
		}
		return own
	}
}

func (sys *System) goal(end int, q inWorld, such inStep) formula {
	if such.is == nil {
		return sys.isIn(end, q)
	}
	return ltl.Or(sys.isIn(end, q), sys.takes(end, such))
}

// fairly asks whether all fair runs satisfy the formula.
func (sys *System) fairly(f formula) explore.Property[State, Action] {
	return explore.Temporal(f.String(), f, sys.Fairness()...)
}

// endsAgain: whatever is fair, again and again there is a step that is not such, or none.
func endsAgain(such inStep) func(*System) Own {
	return func(sys *System) Own {
		f := ltl.Always(ltl.Eventually(ltl.Not(sys.takes(0, such))))
		return Own{Parts: []explore.Property[State, Action]{explore.Temporal("", f)}}
	}
}

// view is the world of a state as an end sees it.
func (sys *System) view(s State, end int) view {
	w := sys.View(s)
	return view{own: w.Ends[end], peer: w.Ends[1-end], onTheWay: int(w.Net[0].N) + int(w.Net[1].N)}
}

// isIn is the proposition that the world is such as the end sees it.
func (sys *System) isIn(end int, p inWorld) formula {
	return sys.atom(end, p.name, func(name string) explore.Proposition[State, Action] {
		return explore.StateIs[State, Action](name, func(s State) bool { return p.is(sys.view(s, end)) })
	})
}

// takes is the proposition that the next step is such.
func (sys *System) takes(end int, such inStep) formula {
	return sys.atom(end, such.name, func(name string) explore.Proposition[State, Action] {
		return explore.StepIs(name, func(_ State, a *Action, _ State) bool { return such.is(end, a, sys.Local(a)) })
	})
}

// atom makes each proposition once: the explorer asks it once for all formulas then.
func (sys *System) atom(end int, what string, make func(name string) explore.Proposition[State, Action]) formula {
	sys.writing.Lock()
	defer sys.writing.Unlock()
	name := EndName(end) + " " + what
	atom, known := sys.atoms[name]
	if !known {
		atom = ltl.Atom(make(name))
		sys.atoms[name] = atom
	}
	return atom
}

// What the properties ask of steps.
var (
	accepts = inStep{"accepts a SEND", func(end int, _ *Action, l *Local) bool {
		return l != nil && l.End == end && l.Acts && l.Spec.Kind == spec.CallSend && !l.Out.Result.Refused()
	}}
	answers = inStep{"gets a segment", func(_ int, a *Action, _ *Local) bool { return a.Kind == Delivers }}

	// The user hears that the connection has failed, or ends it, or its host does.
	heard = inStep{"hears why not", func(end int, a *Action, l *Local) bool {
		if l == nil || l.End != end {
			return false
		}
		const failed = spec.SignalReset | spec.SignalRefused | spec.SignalTimeout
		switch {
		case a.Kind == Crashes, l.Out.Signals&failed != 0:
			return true
		case l.Spec.Kind == spec.CallAbort, l.Spec.Kind == spec.CallClose:
			return l.Acts && l.After.State == spec.Closed && l.Before.State != spec.Closed
		}
		return false
	}}

	// A state changes, or what is acknowledged or taken.
	moves = inStep{"moves", func(_ int, _ *Action, l *Local) bool {
		if l == nil {
			return false
		}
		b, a := &l.Before.V, &l.After.V
		return l.Before.State != l.After.State || b[spec.SndUna] != a[spec.SndUna] || b[spec.RcvNxt] != a[spec.RcvNxt]
	}}
)
