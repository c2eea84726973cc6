package model

import (
	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/explore/ltl"
)

// formula is a formula of linear temporal logic about worlds and steps.
type formula = ltl.Formula[explore.Proposition[State, Action]]

// query is what the explorer is asked.
type query = explore.Property[State, Action]

// about is something that may be so of an end at a moment: a formula, and the search
// for a moment at which it is so.
type about struct {
	formula func(sys *System, end int) formula
	seen    func(sys *System, end int) query
}

func is(a aspect) about {
	return about{
		func(sys *System, end int) formula { return sys.told.aspects[end][a] },
		func(sys *System, end int) query {
			return explore.Sometimes[State, Action](aspects[a].says, func(s State) bool { return aspects[a].is(sys.view(s, end)) })
		},
	}
}

func isNot(a aspect) about {
	return about{formula: func(sys *System, end int) formula { return ltl.Not(is(a).formula(sys, end)) }}
}

// staysSo is so of an end from which on a is.
func staysSo(a aspect) about {
	return about{formula: func(sys *System, end int) formula { return ltl.Always(is(a).formula(sys, end)) }}
}

// does is so of an end if it does such in the step about to be taken.
func does(d deed) about {
	return about{
		func(sys *System, end int) formula { return sys.told.deeds[end][d] },
		func(_ *System, end int) query {
			return explore.SometimesStep(deedSays[d], func(_ State, a *Action, _ State) bool { return a.does(d, end) })
		},
	}
}

// leadsTo: under the fairness of the system, whenever p, then one of those, at once or
// later. It is asked of each end.
func leadsTo(p about, those ...about) func(*System) Own {
	return ofEach(p, those, func(p, q formula) formula { return ltl.LeadsTo(p, q) })
}

// thenLeadsTo is leadsTo but for what is so at once.
func thenLeadsTo(p about, those ...about) func(*System) Own {
	return ofEach(p, those, func(p, q formula) formula {
		return ltl.Always(ltl.Implies(p, ltl.Next(ltl.Eventually(q))))
	})
}

func ofEach(p about, those []about, say func(p, q formula) formula) func(*System) Own {
	return func(sys *System) (own Own) {
		for end := range 2 {
			var any []formula
			for _, q := range those {
				any = append(any, q.formula(sys, end))
			}
			f := say(p.formula(sys, end), ltl.Or(any...))
			own.Parts = append(own.Parts, explore.Temporal(f.String(), f, sys.Fairness()...))
			own.Premise = append(own.Premise, p.seen(sys, end))
		}
		return own
	}
}

// pauses: whatever is fair, again and again something else happens than that a segment
// arrives, or nothing.
func pauses(sys *System) Own {
	f := ltl.Always(ltl.Eventually(ltl.Not(sys.told.arrives)))
	return Own{Parts: []query{explore.Temporal(f.String(), f)}}
}

// told are the propositions of the liveness properties, made once, for the explorer to
// ask once.
type told struct {
	aspects [2][]formula
	deeds   [2]map[deed]formula
	arrives formula
}

func (sys *System) propositions() (t told) {
	var names []string
	for end := range t.deeds {
		t.deeds[end] = map[deed]formula{}
		for d, says := range deedSays {
			t.deeds[end][d] = ltl.Atom(explore.StepIs(EndName(end)+" "+says, func(_ State, a *Action, _ State) bool { return a.does(d, end) }))
		}
		for _, a := range aspects {
			names = append(names, EndName(end)+" "+a.says)
		}
	}
	for k, p := range explore.StatesAre[State, Action](names, sys.aspectsOf) {
		t.aspects[k/numAspects] = append(t.aspects[k/numAspects], ltl.Atom(p))
	}
	t.arrives = ltl.Atom(explore.StepIs("a segment arrives", func(_ State, a *Action, _ State) bool { return a.Kind == Delivers }))
	return t
}

// does reports whether the end does it in the step; to move is of both.
func (a *Action) does(d deed, end int) bool {
	return a.deeds&d != 0 && (d == moves || int(a.End) == end)
}

// view is the world of a state as an end sees it.
func (sys *System) view(s State, end int) view {
	w := sys.View(s)
	return view{own: w.Ends[end], peer: w.Ends[1-end], onTheWay: int(w.Net[0].N) + int(w.Net[1].N)}
}
