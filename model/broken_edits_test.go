package model

import "github.com/tcpcheck/tcpcheck/spec"

// What follows lets a broken table be written in one line: the base table with one
// word or row told wrongly.

// doing gives a row other effects.
func doing(rule string, effects ...string) *spec.Edit {
	return &spec.Edit{Rules: []spec.RuleEdit{{Name: rule, Do: &effects}}}
}

// leadingTo gives a row another state to enter.
func leadingTo(rule, state string) *spec.Edit {
	return &spec.Edit{Rules: []spec.RuleEdit{{Name: rule, Next: &state}}}
}

// doingInto gives a row another state to enter and other effects.
func doingInto(rule, state string, effects ...string) *spec.Edit {
	return &spec.Edit{Rules: []spec.RuleEdit{{Name: rule, Next: &state, Do: &effects}}}
}

// goingOn takes a row's effects away and lets the event continue after it.
func goingOn(rule string) *spec.Edit {
	then := spec.Continue.String()
	return &spec.Edit{Rules: []spec.RuleEdit{{Name: rule, Do: &[]string{}, Then: &then}}}
}

func effectIs(word, is string) *spec.Edit {
	return &spec.Edit{Effects: []spec.WordEdit{{Name: word, Is: is}}}
}

func factIs(word, is string) *spec.Edit {
	return &spec.Edit{Facts: []spec.WordEdit{{Name: word, Is: is}}}
}
