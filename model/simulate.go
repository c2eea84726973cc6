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
	Findings []Finding // as those of a report, in the order of the sample's sightings
	Coverage Coverage
}

// Simulate walks through the system at random, and decides the properties that
// Check decides.
func Simulate(ctx context.Context, sys *System, names []string, walks Walks) (*Simulation, error) {
	walks.Same = sameEvent
	return sys.simulate(names, func(props []explore.Property[State, Action], seen *coverage) *explore.Simulation[State, Action] {
		walks.Observe = seen.observe
		return explore.Simulate(ctx, explore.Model[State, Action](sys), props, walks)
	})
}

// Swarm explores the system by many small searches, and decides the properties that
// Check decides.
func Swarm(ctx context.Context, sys *System, names []string, members Members) (*Simulation, error) {
	members.Same = sameEvent
	return sys.simulate(names, func(props []explore.Property[State, Action], seen *coverage) *explore.Simulation[State, Action] {
		members.Observe = seen.observe
		return explore.Swarm(ctx, explore.Model[State, Action](sys), props, members)
	})
}

// sameEvent leaves out what an action notes of the step it was.
func sameEvent(a, b *Action) bool { return a.Event == b.Event }

func (sys *System) simulate(names []string, run func([]explore.Property[State, Action], *coverage) *explore.Simulation[State, Action]) (*Simulation, error) {
	props, err := sys.selectProperties(names)
	if err != nil {
		return nil, err
	}
	var asked []explore.Property[State, Action]
	for _, p := range props {
		asked = append(asked, sys.explorable(p))
	}
	seen := newCoverage()
	out := &Simulation{System: sys, Sample: run(asked, seen)}
	out.Coverage = seen.merge(sys)
	for i, f := range out.Sample.Sightings {
		finding := Finding{Property: props[i], Verdict: f.Verdict}
		if f.Trace != nil {
			finding.Trace = sys.trace(f.Trace)
		}
		out.Findings = append(out.Findings, finding)
	}
	return out, nil
}
