// Package tla writes a scenario under a table as a TLA+ specification for TLC.
//
// There are three modules. Table is the table: its words (facts, terms, effects) are
// translated from their syntax trees, each once and with the spelling of the RFC beside
// it, and every row is an arm of a CASE under its name. TCP is what package model does
// around the table, whatever the scenario: what an end remembers, what is on the way,
// which steps are possible, what they cost. MC is the scenario, with a configuration.
//
// A world of ours is a state of TLC's and the other way round, and a step of ours is a
// step of Next. docs/decisions/tla.md says how that is compared.
package tla
