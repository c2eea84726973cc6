package model

import (
	"context"

	"github.com/tcpcheck/tcpcheck/explore"
)

// Walks bound a simulation by random walks.
type Walks = explore.SimulateOptions[State, Action]

// Members bound a simulation by a swarm.
type Members = explore.SwarmOptions[State, Action]

// Simulation is what random walks or a swarm have found out. It is never complete.
type Simulation struct {
	System   *System
	Sample   *explore.Simulation[State, Action]
	Findings []Finding // as those of a report
	Behind   []int     // for each the place of the sighting behind it
	Coverage Coverage
}

// Simulate walks through the system at random, and decides the properties that
// Check decides.
func Simulate(ctx context.Context, sys *System, names []string, walks Walks, own ...Property) (*Simulation, error) {
	walks.Same = sameEvent
	return sys.simulate(names, own, func(props []explore.Property[State, Action], seen *coverage) *explore.Simulation[State, Action] {
		walks.Observe = seen.observe
		return explore.Simulate(ctx, explore.Model[State, Action](sys), props, walks)
	})
}

// Swarm explores the system by many small searches, and decides the properties that
// Check decides.
func Swarm(ctx context.Context, sys *System, names []string, members Members, own ...Property) (*Simulation, error) {
	members.Same = sameEvent
	return sys.simulate(names, own, func(props []explore.Property[State, Action], seen *coverage) *explore.Simulation[State, Action] {
		members.Observe = seen.observe
		return explore.Swarm(ctx, explore.Model[State, Action](sys), props, members)
	})
}

// sameEvent leaves out what an action notes of the step it was.
func sameEvent(a, b *Action) bool { return a.Event == b.Event }

func (sys *System) simulate(names []string, own []Property, run func([]explore.Property[State, Action], *coverage) *explore.Simulation[State, Action]) (*Simulation, error) {
	props, err := sys.selectProperties(names, own...)
	if err != nil {
		return nil, err
	}
	questions, asked := sys.questions(props)
	seen := newCoverage()
	out := &Simulation{System: sys, Sample: run(asked, seen)}
	all := seen.merge(sys)
	out.Coverage = all.report(sys)
	var answers []explore.Finding[State, Action]
	for _, f := range out.Sample.Sightings {
		answers = append(answers, f.Finding)
	}
	for _, q := range questions {
		k, finding := q.answer(sys, answers)
		out.Findings, out.Behind = append(out.Findings, finding), append(out.Behind, k)
	}
	return out, nil
}
