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
	Injects  // segment Index of the scenario's strays is put on the way
	Guesses  // End gets guess Index of a blind attacker
	Drops    // somebody on the path takes segment Index to End away
	Replays  // as Delivers, and somebody on the path keeps a copy on the way
	Reorders // as Delivers, but it is not the segment's turn
	Alters   // as Delivers, but one thing in the segment is changed
	numEventKinds
)

// Event is a step of the world.
type Event struct {
	Kind  EventKind
	End   uint8 // 0 for A, 1 for B
	Index uint8
}

// Action is what the explorer keeps of a step: which it was, and what the
// properties say of it.
type Action struct {
	Event
	deeds   deed   // what liveness asks of it
	step    uint32 // the local step, for its Course; 0 if no end had a part
	Applied uint64 // properties whose antecedent the step meets, a bit each
	Broken  uint64 // properties that it violates
}

// Course is what an end goes through within a step.
type Course struct {
	Rules RuleSet // those that fired
	// Path holds the states, the one before the step first; Same ends the list.
	Path [6]spec.State
}

// Course returns what the end went through, nil if none had a part in the step.
func (sys *System) Course(a *Action) *Course {
	if a.step == 0 {
		return nil
	}
	return &sys.steps.at(a.step).course
}

func courseOf(l *Local) Course {
	c := Course{Path: [6]spec.State{l.Before.State}}
	n := 1
	for _, f := range l.Out.FiredRules() {
		c.Rules.add(f.Rule)
		if f.To != f.From && n < len(c.Path) {
			c.Path[n] = f.To
			n++
		}
	}
	return c
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
