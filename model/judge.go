package model

import "github.com/tcpcheck/tcpcheck/explore"

// Step is a step out of a world: what happens, and where it leads.
type Step = explore.Step[State, Action]

// Judge asks properties of single steps, as Check asks them of every step of a search.
// What a way shows is what the world shows that it begins in, and then its steps, one by
// one; but for liveness, which no number of steps decides.
type Judge struct {
	Properties []Property
	sys        *System
	parts      [][]query // of each; none of liveness
}

// Decided returns the properties that Check decides when it is asked for these.
func (sys *System) Decided(names []string, own ...Property) ([]Property, error) {
	return sys.selectProperties(names, own...)
}

// Judge returns the judge of the properties.
func (sys *System) Judge(props []Property) *Judge {
	j := &Judge{Properties: props, sys: sys}
	questions, asked := sys.questions(props)
	for _, q := range questions {
		parts := asked[q.first:][:q.parts] // without the premises
		if q.Kind == Liveness {
			parts = nil
		}
		j.parts = append(j.parts, parts)
	}
	return j
}

// World returns the places of the properties that a world by itself violates or witnesses.
func (j *Judge) World(s State) []int { return j.shown(&explore.Trace[State, Action]{Init: s}) }

// Step returns the places of the properties that the step, or the world it leads to,
// violates or witnesses. What the world before it shows may be among them.
func (j *Judge) Step(from State, step Step) []int {
	return j.shown(&explore.Trace[State, Action]{Init: from, Steps: []Step{step}})
}

func (j *Judge) shown(t *explore.Trace[State, Action]) (all []int) {
	for i, parts := range j.parts {
		for _, part := range parts {
			if explore.Shows(explore.Model[State, Action](j.sys), part, t) {
				all = append(all, i)
				break
			}
		}
	}
	return all
}

// About reports whether the step is one that a built-in safety property is about: its
// antecedent is met.
func (p *Property) About(a *Action) bool {
	return p.Kind == Safety && p.Own == nil && a.Applied>>propertyIndex(p.Name)&1 == 1
}
