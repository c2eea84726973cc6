// Package promela writes a scenario under a table as a model for SPIN.
//
// The words of the table (facts, terms, effects) are translated from their syntax trees,
// each once and with the spelling of the RFC beside it; every row is an alternative under
// its name. What package model does around the table is written here: what an end
// remembers, what is on the way, which events are possible, what they cost.
//
// A world of ours is a state of SPIN's and the other way round: one process, one place
// where it waits, and all that a step needs meanwhile is hidden from the state. So an
// exhaustive search without reduction stores as many states as ours visits worlds, and
// takes as many transitions. docs/decisions/promela.md says how that is compared.
package promela
