// Package mutex is an algorithm of mutual exclusion that is safe and does not
// always work: raise a flag, then wait until the other's flag is down. It is
// Dekker's third attempt, and its fourth if processes are polite (Dijkstra,
// EWD123, Cooperating Sequential Processes, 1965).
package mutex

import "github.com/tcpcheck/tcpcheck/explore"

// State is where the two processes are, and their flags.
type State struct {
	At   [2]Place
	Flag [2]bool
}

// Place is where a process is.
type Place string

// The places of a process.
const (
	Outside Place = "outside"
	Waiting Place = "waiting" // its flag is up
	Aside   Place = "aside"   // its flag is down again, out of politeness
	Inside  Place = "inside"  // the critical section
)

// Model has processes that, while both flags are up, wait for ever or, if they
// are polite, take back their own flag for a while.
func Model(polite bool) explore.Model[State, string] {
	return explore.Func(State{At: [2]Place{Outside, Outside}}, func(s State, step func(string, State)) {
		for i, name := range []string{"A", "B"} {
			to := s
			switch {
			case s.At[i] == Outside || s.At[i] == Aside:
				to.At[i], to.Flag[i] = Waiting, true
				step(name+" raises its flag", to)
			case s.At[i] == Waiting && !s.Flag[1-i]:
				to.At[i] = Inside
				step(name+" enters", to)
			case s.At[i] == Waiting && polite:
				to.At[i], to.Flag[i] = Aside, false
				step(name+" steps aside", to)
			case s.At[i] == Inside:
				to.At[i], to.Flag[i] = Outside, false
				step(name+" leaves", to)
			}
		}
	})
}

// Properties are those of safety. The processes that wait for ever are a deadlock; the
// polite ones can step aside for each other for ever, which is for [Liveness] to see.
func Properties() []explore.Property[State, string] {
	return []explore.Property[State, string]{
		explore.Always[State, string]("never both inside", func(s State) bool {
			return s.At != [2]Place{Inside, Inside}
		}),
		explore.DeadlockFree[State, string]("never stuck", nil),
		explore.Sometimes[State, string]("one enters while the other waits", func(s State) bool {
			return s.At == [2]Place{Inside, Waiting}
		}),
	}
}

// Liveness is that A, when it waits, comes in, by what is assumed of the processes. None of
// it holds: A can be so polite that B never finds out, and A never could have entered.
func Liveness() []explore.Property[State, string] {
	waits := func(s State) bool { return s.At[0] == Waiting }
	inside := func(s State) bool { return s.At[0] == Inside }
	each := func(_ State, a *string) (which uint64, ok bool) { return uint64((*a)[0]), true }
	enters := func(_ State, a *string) bool { return *a == "A enters" }
	return []explore.Property[State, string]{
		explore.LeadsTo[State, string]("A comes in", waits, inside),
		explore.LeadsTo("A comes in if each goes on", waits, inside, explore.WeakEach("each goes on", each)),
		explore.LeadsTo("A comes in if who often can enter does", waits, inside,
			explore.WeakEach("each goes on", each), explore.Strong("A enters", enters)),
	}
}
