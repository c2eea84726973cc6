// Package mutant makes the single-point mutants of a table: copies that differ from it
// in one place, as a hasty programmer or a misread sentence would make them. Each is an
// edit like those in a file of a user, so that what is found out about one can be tried
// again with check --edit.
//
// What is mutated are the rows (states, facts, effects, next state, way on) and the
// definitions of the words: facts, terms and effects. Not mutated are which reading of
// the RFC a row belongs to, the conditions of whole checks, and the order of checks.
package mutant

import (
	"fmt"
	"hash/fnv"
	"slices"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Class is what sort of mistake a mutant is.
type Class string

// The classes, in the order in which they are reported.
const (
	State      Class = "state"      // a state toggled in a row
	Next       Class = "next"       // another next state: each of the eleven, or none
	Forgotten  Class = "forgotten"  // a fact that a row asks for is forgotten
	Negated    Class = "negated"    // a fact must not hold where it must, or the other way round
	Comparison Class = "comparison" // loosened, tightened or turned over inside a word
	Conjunct   Class = "conjunct"   // one side of an and or an or dropped inside a word, or a not
	Dropped    Class = "dropped"    // an effect of a row dropped
	Replaced   Class = "replaced"   // an effect of a row replaced by a sibling
	Argument   Class = "argument"   // a part of a definition: a number by one, a variable for its sibling, a statement, a field, a control bit
	Way        Class = "way"        // another way on: continue for return
	Deleted    Class = "deleted"    // a row deleted
)

// Classes are all classes in order.
var Classes = []Class{State, Next, Forgotten, Negated, Comparison, Conjunct, Dropped, Replaced, Argument, Way, Deleted}

// Mutant is one change of a table. Exactly one of Rule and Word is set.
type Mutant struct {
	Name  string // what is changed where: ack/new: take-ack dropped
	Class Class
	Rule  string // the row that is changed
	Word  string // the fact, term or effect whose definition is changed
	Edit  *spec.Edit
}

// Site is the row or word that is changed.
func (m *Mutant) Site() string { return m.Rule + m.Word }

// All returns the mutants of the table, always in the same order and with the same
// names: those of the rows first, then those of terms, facts and effects. A mutant
// that says the same as another is made once. It returns an error if the table does
// not compile.
func All(t *spec.Table) ([]Mutant, error) {
	machine, err := spec.Compile(t)
	if err != nil {
		return nil, err
	}
	c := &collection{table: t, taken: map[string]int{}, made: map[string]bool{}}
	t.EachRule(func(_ *spec.Section, check *spec.Check, r *spec.Rule) { c.row(check, r) })
	parsed := machine.Parsed()
	for i, d := range t.Terms {
		c.term(d, parsed.Terms[i])
	}
	for i, d := range t.Facts {
		c.fact(d, parsed.Facts[i])
	}
	for i, d := range t.Effects[1:] {
		c.effect(d, parsed.Effects[i+1])
	}
	return c.all, nil
}

// collection gathers mutants under names of their own.
type collection struct {
	table *spec.Table
	all   []Mutant
	taken map[string]int
	made  map[string]bool // what has been made, by site and meaning
}

// add adds a mutant unless the same has been made; meaning tells two of one site apart.
func (c *collection) add(m Mutant, meaning string) {
	key := m.Rule + "\n" + m.Word + "\n" + meaning
	if c.made[key] {
		return
	}
	c.made[key] = true
	if c.taken[m.Name]++; c.taken[m.Name] > 1 {
		m.Name += fmt.Sprintf(" (%d)", c.taken[m.Name])
	}
	m.Edit.Name, m.Edit.Says = "mutant", m.Name
	c.all = append(c.all, m)
}

// Sample returns n of the mutants, picked by the seed, in their order; all if there are
// no more. Each is picked by its name, so that few change when the table does.
func Sample(all []Mutant, n int, seed uint64) []Mutant {
	if n >= len(all) {
		return all
	}
	lot := func(m *Mutant) uint64 {
		h := fnv.New64a()
		fmt.Fprintf(h, "%d %s", seed, m.Name)
		return h.Sum64()
	}
	lots := make([]uint64, len(all))
	for i := range all {
		lots[i] = lot(&all[i])
	}
	last := slices.Sorted(slices.Values(lots))[n]
	var some []Mutant
	for i, m := range all {
		if lots[i] < last {
			some = append(some, m)
		}
	}
	return some
}
