package model

import (
	"context"
	"fmt"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Query is something of one's own to ask about every step of a system, beside the
// properties that have names: [EveryStep], [SomeStep], [EveryRest] and [LeadsTo] make one
// from predicates, [Named] from a property.
type Query struct {
	Property
	when  func(Moment) bool // of [EveryStep]: which steps it is about
	holds func(Moment) bool // of [EveryStep]: what must be true of them; of [SomeStep]: what is looked for
	rests func(View) bool   // of [EveryRest]
	leads *leads            // of [LeadsTo]
}

// leads is what [LeadsTo] asks.
type leads struct {
	from, to func(View) bool
	fair     []explore.Fairness[State, Action]
}

// EveryStep asks whether every step for which when is true is one for which holds is.
// The predicates are called from several goroutines at once.
func EveryStep(name, says string, when, holds func(Moment) bool) Query {
	return Query{Property: Property{Name: name, Says: says, Kind: Safety}, when: when, holds: holds}
}

// SomeStep asks for a step for which shows is true.
func SomeStep(name, says string, shows func(Moment) bool) Query {
	return Query{Property: Property{Name: name, Says: says, Kind: Witness}, holds: shows}
}

// EveryRest asks whether every world that no step leaves is one for which may is true.
func EveryRest(name, says string, may func(View) bool) Query {
	return Query{Property: Property{Name: name, Says: says, Kind: Deadlock}, rests: may}
}

// LeadsTo asks whether every fair run that comes to a world for which from is true comes
// later to one for which to is.
func LeadsTo(name, says string, from, to func(View) bool, fair ...explore.Fairness[State, Action]) Query {
	return Query{Property: Property{Name: name, Says: says, Kind: Kind(explore.Liveness)}, leads: &leads{from, to, fair}}
}

// Named asks for a property or witness by its name.
func Named(name string) (Query, error) {
	p, err := FindProperty(name)
	if err != nil {
		if p, err = FindWitness(name); err != nil {
			return Query{}, spec.Unknown("property", name, append(PropertyNames(), WitnessNames()...))
		}
	}
	return Query{Property: p}, nil
}

// Answer is the verdict on a query, with a shortest trace of a violation or witness.
type Answer struct {
	Finding
	// Applied is a shortest way to a step or world that the query is about: of a query
	// that holds it shows that it is not vacuous.
	Applied *Trace
}

// mostQueries is how many can be asked at once: a bit of an action each.
const mostQueries = 64

// Ask explores the system and answers the queries, in their order.
func (sys *System) Ask(ctx context.Context, queries []Query, bounds Bounds) ([]Answer, *explore.Result[State, Action]) {
	if len(queries) > mostQueries {
		panic(fmt.Sprintf("model: %d queries are asked at once, there is room for %d", len(queries), mostQueries))
	}
	asked := &asking{System: sys, queries: queries}
	props, applied := asked.properties()
	search := explore.Run(ctx, explore.Model[State, Action](asked), props, bounds)
	answers := make([]Answer, len(queries))
	for i, q := range queries {
		answers[i].Finding = Finding{Property: q.Property, Verdict: search.Findings[i].Verdict, Why: search.Findings[i].Why, Trace: sys.traceOf(search.Findings[i].Trace)}
		k := applied[i]
		if k == 0 {
			continue
		}
		answers[i].Applied = sys.traceOf(search.Findings[k].Trace)
		if answers[i].Verdict == explore.Holds && answers[i].Applied == nil {
			answers[i].Verdict = Vacuous
		}
	}
	return answers, search
}

func (sys *System) traceOf(t *explore.Trace[State, Action]) *Trace {
	if t == nil {
		return nil
	}
	return sys.trace(t)
}

// asking is a system that judges queries while it takes a step, as [System] does its
// properties, and leaves a bit for each in the action instead of theirs.
type asking struct {
	*System
	queries []Query
}

// Next appends the steps of the system with what the queries say of them.
func (x *asking) Next(s State, steps []explore.Step[State, Action]) ([]explore.Step[State, Action], error) {
	n := len(steps)
	steps, err := x.System.Next(s, steps)
	for i := n; i < len(steps); i++ {
		x.judge(s, &steps[i])
	}
	return steps, err
}

func (x *asking) judge(from State, step *explore.Step[State, Action]) {
	var v verdicts
	m := x.moment(from, &step.Action, step.To)
	for i := range x.queries {
		q := &x.queries[i]
		switch {
		case q.Kind == Witness && q.holds != nil:
			v.note(i, q.holds(m), true)
		case q.Kind != Safety:
		case q.holds == nil:
			bit := uint64(1) << propertyIndex(q.Name)
			v.note(i, step.Action.Applied&bit != 0, step.Action.Broken&bit == 0)
		default:
			if q.when(m) {
				v.note(i, true, q.holds(m))
			}
		}
	}
	step.Action.Applied, step.Action.Broken = v.applied, v.broken
}

// properties are the queries as the explorer takes them, and then what looks for the
// antecedents of those that have one; applied says where, 0 if nowhere.
func (x *asking) properties() (props []explore.Property[State, Action], applied []int) {
	var names []string
	for i := range x.queries {
		names = append(names, x.queries[i].Name)
	}
	clear := explore.AlwaysClear[State](names, func(a *Action) uint64 { return a.Broken })
	for i := range x.queries {
		q := &x.queries[i]
		switch {
		case q.rests != nil:
			props = append(props, explore.DeadlockFree[State, Action](q.Name, x.viewed(q.rests)))
		case q.leads != nil:
			props = append(props, explore.LeadsTo(q.Name, x.viewed(q.leads.from), x.viewed(q.leads.to), q.leads.fair...))
		case q.Kind == Safety:
			props = append(props, clear[i])
		case q.holds != nil:
			props = append(props, met(q.Name, i))
		default:
			props = append(props, x.explorable(q.Property))
		}
	}
	applied = make([]int, len(x.queries))
	for i := range x.queries {
		switch q := &x.queries[i]; {
		case q.Kind == Safety:
			applied[i] = len(props)
			props = append(props, met(q.Name, i))
		case q.leads != nil:
			applied[i] = len(props)
			props = append(props, explore.Sometimes[State, Action](q.Name, x.viewed(q.leads.from)))
		}
	}
	return props, applied
}

func (x *asking) viewed(p func(View) bool) func(State) bool {
	return func(s State) bool { return p(x.View(s)) }
}

// met looks for a step that the query is about, or that shows what it looks for.
func met(name string, i int) explore.Property[State, Action] {
	bit := uint64(1) << i
	return explore.SometimesStep(name, func(_ State, a *Action, _ State) bool { return a.Applied&bit != 0 })
}
