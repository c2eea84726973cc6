package model

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Property is something that TCP must do, or something that a scenario must show.
// A safety property is judged on every step of the world, by one of two judgements,
// which differ in what they can see.
type Property struct {
	Name  string
	Says  string // one sentence
	Cite  string // where it comes from
	Kind  Kind
	Under spec.Choices // the reading it is about, if it is about one; elsewhere it is not asked
	seen  sight        // of a witness

	// TellsApart says that it is about one end by name: what shows it in a world need
	// not show it in the world with A and B swapped.
	TellsApart bool

	// Own says how the explorer decides a property that is not built in.
	Own     func(*System) Own
	Formula string // what its user has written

	judge       judgement                    // of a safety property that looks at one end
	wrong       func(*System, *Local) string // says of a step that violates it what was wrong; nil if the step speaks for itself
	judgeBeside judgementBeside              // of one that looks at the other as well
}

// Kind tells what sort of property it is.
type Kind string

// The kinds of property.
const (
	Safety   Kind = "safety"
	Deadlock Kind = "deadlock"
	Witness  Kind = "witness"
	Liveness Kind = "liveness"
)

// Wrong says in a sentence what was wrong in a step that violates the property; "" if the
// step speaks for itself.
func (p *Property) Wrong(sys *System, l *Local) string {
	if p.wrong == nil {
		return ""
	}
	return p.wrong(sys, l)
}

// judgement says whether a property's antecedent is met by what befell an end, and
// whether the property then holds. A property that never applies is vacuous.
type judgement = func(sys *System, l *Local) (applies, holds bool)

// judgementBeside is a judgement that sees the end it is connected with too: the other
// one, which the step has left as it was, or in a loop itself, as the step has left it.
type judgementBeside = func(sys *System, l *Local, other *End) (applies, holds bool)

// properties are all safety properties, in the order in which they are reported. A
// property is one entry in one of the groups, and one function.
var properties = concat(dataProperties, stateProperties, resetProperties, sequenceProperties, followingProperties, receiveProperties, urgentProperties, sendProperties, tcbProperties, tellProperties, structureProperties)

func concat(groups ...[]Property) []Property {
	var all []Property
	for _, g := range groups {
		all = append(all, g...)
	}
	return all
}

// Properties returns all properties that are judged on every step.
func Properties() []Property { return properties }

// allProperties are those, the deadlock property, and those of liveness.
func allProperties() []Property {
	return slices.Concat(properties, []Property{deadlockProperty}, liveProperties)
}

// PropertyNames returns the names of all properties, of whatever kind.
func PropertyNames() []string {
	var names []string
	for _, p := range allProperties() {
		names = append(names, p.Name)
	}
	return names
}

// FindProperty returns the property of that name.
func FindProperty(name string) (Property, error) {
	for _, p := range allProperties() {
		if p.Name == name {
			return p, nil
		}
	}
	return Property{}, spec.Unknown("property", name, PropertyNames())
}

// verdicts are what the properties say of a step, a bit for each.
type verdicts struct {
	applied uint64 // those whose antecedent is met
	broken  uint64 // and those of them that do not hold
}

func (v *verdicts) note(i int, applies, holds bool) {
	if applies {
		v.applied |= 1 << i
		if !holds {
			v.broken |= 1 << i
		}
	}
}

// judgeLocal is what the properties say that look at one end.
func (sys *System) judgeLocal(l *Local) (v verdicts) {
	for i := range properties {
		if judge := properties[i].judge; judge != nil {
			applies, holds := judge(sys, l)
			v.note(i, applies, holds)
		}
	}
	return v
}

// judgeBeside is what those say that look at the other end as well.
func (sys *System) judgeBeside(l *Local, other *End) (v verdicts) {
	for i := range properties {
		if judge := properties[i].judgeBeside; judge != nil {
			applies, holds := judge(sys, l, other)
			v.note(i, applies, holds)
		}
	}
	return v
}

// notHere is the judgement on a step that does not meet the antecedent.
func notHere() (bool, bool) { return false, true }
