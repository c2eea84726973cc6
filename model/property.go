package model

import (
	"github.com/tcpcheck/tcpcheck/spec"
)

// Property is something that TCP must do, or something that a scenario must show.
// A safety property is judged on every step of the world. Applies is false where
// its antecedent does not hold: a property that never applies is vacuous.
type Property struct {
	Name  string
	Says  string // one sentence
	Cite  string // where it comes from
	Kind  Kind
	Under spec.Choices // the reading it is about, if it is about one; elsewhere it is not asked
	judge judgement    // of a safety property
	seen  sight        // of a witness
}

// Kind tells what sort of property it is.
type Kind string

// The kinds of property.
const (
	Safety   Kind = "safety"
	Deadlock Kind = "deadlock"
	Witness  Kind = "witness"
)

// judgement says whether a property's antecedent is met by a step, and whether the
// property then holds.
type judgement = func(sys *System, r *Record) (applies, holds bool)

// properties are all safety properties, in the order in which they are reported. A
// property is one entry in one of the groups, and one function.
var properties = concat(dataProperties, stateProperties, resetProperties, sequenceProperties, followingProperties, structureProperties)

func concat(groups ...[]Property) []Property {
	var all []Property
	for _, g := range groups {
		all = append(all, g...)
	}
	return all
}

// Properties returns all properties that are judged on every step.
func Properties() []Property { return properties }

// PropertyNames returns their names, and that of the deadlock property.
func PropertyNames() []string {
	var names []string
	for _, p := range properties {
		names = append(names, p.Name)
	}
	return append(names, deadlockName)
}

// FindProperty returns the property of that name.
func FindProperty(name string) (Property, error) {
	for _, p := range properties {
		if p.Name == name {
			return p, nil
		}
	}
	if name == deadlockName {
		return deadlockProperty, nil
	}
	return Property{}, spec.Unknown("property", name, PropertyNames())
}

// judge notes which properties apply to the step and which it breaks.
func (sys *System) judge(r *Record, a *Action) {
	for i := range properties {
		applies, holds := properties[i].judge(sys, r)
		if applies {
			a.Applied |= 1 << i
			if !holds {
				a.Broken |= 1 << i
			}
		}
	}
}

// notHere is the judgement on a step that does not meet the antecedent.
func notHere() (bool, bool) { return false, true }
