package model

import "github.com/tcpcheck/tcpcheck/spec"

// EventKind is what a step of the world is.
type EventKind uint8

// The steps of the world, in the order in which they are tried.
const (
	Calls      EventKind = iota // the user of End makes the next call of the list
	CallsAny                    // the user of End makes call Index of those for any time
	StartsOver                  // the user of End, CLOSED, begins the list again
	Delivers                    // End gets segment Index of those on the way to it
	Duplicates                  // as Delivers, and the segment stays on the way
	Loses                       // the network loses segment Index of those on the way to End
	Retransmits
	Probes
	Lingers // the time-wait timer of End expires
	TimesOut
	Crashes
	Injects // segment Index of the scenario's strays is put on the way
	numEventKinds
)

// Event is a step of the world.
type Event struct {
	Kind  EventKind
	End   uint8 // 0 for A, 1 for B
	Index uint8
}

// Action is what the explorer keeps of a step: which it was, and what the
// properties and the coverage saw.
type Action struct {
	Event
	Broken  uint64  // properties that the step violates, a bit each
	Applied uint64  // properties whose antecedent it meets
	Rules   RuleSet // rules that fired
	// Path holds the states that End went through within the step, the one before
	// it first; Same ends the list.
	Path [6]spec.State
}

// maxRules is how many rules a RuleSet has room for.
const maxRules = 256

// RuleSet is a set of rules by their ids.
type RuleSet [maxRules / 64]uint64

// Has reports whether the set holds the rule.
func (s *RuleSet) Has(id spec.RuleID) bool { return s[id>>6]>>(id&63)&1 == 1 }

func (s *RuleSet) add(id spec.RuleID) { s[id>>6] |= 1 << (id & 63) }

func (s *RuleSet) union(o *RuleSet) {
	for i := range s {
		s[i] |= o[i]
	}
}
