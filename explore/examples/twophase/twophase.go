// Package twophase is two-phase commit: a manager has resource managers agree
// whether a transaction is committed or aborted (Gray and Lamport, Consensus on
// Transaction Commit, 2006). It shows a model packed by hand into one word.
//
// Messages are never lost and never taken away, so a message is a fact: once
// sent, it can be received at any time, and again.
package twophase

import (
	_ "embed"
	"fmt"

	"github.com/tcpcheck/tcpcheck/explore"
)

// Promela is the twin of this model for SPIN, with N to define.
//
//go:embed twophase.pml
var Promela string

// Model has N resource managers, at most MaxN.
type Model struct{ N int }

// MaxN is what a state can hold.
const MaxN = 12

// State is five sets of resource managers, and what the manager has decided. The
// message that tells its decision needs no bit of its own.
//
//	bits  0-11     12-23      24-35     36-47  48-59  60         61
//	      aborted  committed  prepared  sent   heard  to commit  to abort
//
// The first three are what resource managers have done, sent is who has said to
// be prepared, and heard from whom the manager knows it.
type State uint64

const (
	setBits         = 12
	oneSet    State = 1<<setBits - 1
	aborted         = 0 * setBits
	committed       = 1 * setBits
	prepared        = 2 * setBits
	sent            = 3 * setBits
	heard           = 4 * setBits
	toCommit  State = 1 << 60
	toAbort   State = 1 << 61
)

// set is one of the five sets.
func (s State) set(at int) State { return s >> at & oneSet }

// with is the state with one resource manager, a set of one, in one of the five sets.
func (s State) with(at int, rm State) State { return s | rm<<at }

// without is the state with it in neither of the sets of what has been done.
func (s State) without(rm State) State { return s &^ (rm<<aborted | rm<<committed | rm<<prepared) }

type step = explore.Step[State, Action]

// Init is nothing done and nothing said.
func (m Model) Init() []State { return []State{0} }

// Next is what the manager can do, then what each resource manager can do.
func (m Model) Next(s State, steps []step) ([]step, error) {
	undecided, everyone := s < toCommit, State(1)<<m.N-1
	idle := everyone &^ (s.set(aborted) | s.set(committed) | s.set(prepared))
	if undecided {
		if s.set(heard) == everyone {
			steps = append(steps, step{Action: Commit, To: s | toCommit})
		}
		steps = append(steps, step{Action: Abort, To: s | toAbort})
	}
	for i := range Action(m.N) {
		rm := State(1) << i
		if undecided && s.set(sent)&rm != 0 {
			steps = append(steps, step{Action: Hear + i, To: s.with(heard, rm)})
		}
		if idle&rm != 0 {
			steps = append(steps, step{Action: Prepare + i, To: s.with(prepared, rm).with(sent, rm)})
			steps = append(steps, step{Action: GiveUp + i, To: s.with(aborted, rm)})
		}
		if s&toCommit != 0 {
			steps = append(steps, step{Action: ObeyCommit + i, To: s.without(rm).with(committed, rm)})
		}
		if s&toAbort != 0 {
			steps = append(steps, step{Action: ObeyAbort + i, To: s.without(rm).with(aborted, rm)})
		}
	}
	return steps, nil
}

// Properties are what is to be decided.
func (m Model) Properties() []explore.Property[State, Action] {
	return []explore.Property[State, Action]{
		explore.Always[State, Action]("nobody commits what another aborts", func(s State) bool {
			return s.set(aborted) == 0 || s.set(committed) == 0
		}),
		explore.Sometimes[State, Action]("all commit", func(s State) bool { return s.set(committed) == 1<<m.N-1 }),
		explore.Sometimes[State, Action]("all abort", func(s State) bool { return s.set(aborted) == 1<<m.N-1 }),
	}
}

// String is such as "prepared 0 2, aborted 1, to abort".
func (s State) String() string {
	text := ""
	for i, name := range []string{"aborted", "committed", "prepared", "sent", "heard"} {
		if set := s.set(i * setBits); set != 0 {
			text += ", " + name
			for rm := range MaxN {
				if set>>rm&1 == 1 {
					text += fmt.Sprint(" ", rm)
				}
			}
		}
	}
	switch {
	case s&toCommit != 0:
		text += ", to commit"
	case s&toAbort != 0:
		text += ", to abort"
	}
	return text[min(2, len(text)):]
}

// Action is what is done, and by which resource manager.
type Action uint8

// What the manager does, and what resource manager 0 does; the others follow.
const (
	Commit     Action = iota * 16 // the manager decides to commit
	Abort                         // the manager decides to abort
	Hear                          // the manager hears that one is prepared
	Prepare                       // one is prepared to commit, and says so
	GiveUp                        // one aborts of its own accord
	ObeyCommit                    // one learns of the decision
	ObeyAbort                     // one learns of the decision
)

// String is such as "prepare 2".
func (a Action) String() string {
	what := [...]string{"commit", "abort", "hear", "prepare", "give up", "obey commit", "obey abort"}[a/16]
	if a < Hear {
		return what
	}
	return fmt.Sprint(what, " ", int(a%16))
}
