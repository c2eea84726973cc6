package model

import (
	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Properties of one's own, for [Check]. Their predicates are called from several
// goroutines at once, and may look at A and B by name.

// EveryStep says that every step for which when is true is one for which holds is.
func EveryStep(name, says string, when, holds func(Moment) bool) Property {
	return ofOwn(Safety, name, says, func(sys *System) Own {
		return Own{
			Parts:   []query{explore.AlwaysStep(name, sys.ofMoment(func(m Moment) bool { return !when(m) || holds(m) }))},
			Premise: []query{explore.SometimesStep(name, sys.ofMoment(when))},
		}
	})
}

// SomeStep wants a step for which shows is true.
func SomeStep(name, says string, shows func(Moment) bool) Property {
	return ofOwn(Witness, name, says, func(sys *System) Own {
		return Own{Parts: []query{explore.SometimesStep(name, sys.ofMoment(shows))}}
	})
}

// EveryRest says that every world that no step leaves is one for which may is true.
func EveryRest(name, says string, may func(View) bool) Property {
	return ofOwn(Deadlock, name, says, func(sys *System) Own {
		return Own{Parts: []query{explore.DeadlockFree[State, Action](name, sys.ofView(may))}}
	})
}

// LeadsTo says that every fair run that comes to a world for which from is true comes
// later to one for which to is.
func LeadsTo(name, says string, from, to func(View) bool, fair ...explore.Fairness[State, Action]) Property {
	return ofOwn(Liveness, name, says, func(sys *System) Own {
		return Own{
			Parts:   []query{explore.LeadsTo(name, sys.ofView(from), sys.ofView(to), fair...)},
			Premise: []query{explore.Sometimes[State, Action](name, sys.ofView(from))},
		}
	})
}

// Named is the property or witness of that name; of a safety property that looks at
// steps the shortest way to one that it is about is looked for too.
func Named(name string) (Property, error) {
	p, err := FindProperty(name)
	if err != nil {
		if p, err = FindWitness(name); err != nil {
			return Property{}, spec.Unknown("property", name, append(PropertyNames(), WitnessNames()...))
		}
	}
	if p.Kind == Safety {
		k := propertyIndex(name)
		applies := explore.SometimesStep(name, func(_ State, a *Action, _ State) bool { return a.Applied>>k&1 == 1 })
		p.Own = func(*System) Own { return Own{Parts: []query{judged[k]}, Premise: []query{applies}} }
	}
	return p, nil
}

func ofOwn(kind Kind, name, says string, own func(*System) Own) Property {
	return Property{Name: name, Says: says, Kind: kind, TellsApart: true, Own: own}
}

func (sys *System) ofMoment(p func(Moment) bool) func(State, *Action, State) bool {
	return func(from State, a *Action, to State) bool { return p(sys.Moment(from, a, to)) }
}

func (sys *System) ofView(p func(View) bool) func(State) bool {
	return func(s State) bool { return p(sys.View(s)) }
}
