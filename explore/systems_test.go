package explore

import "fmt"

// Small systems with known counts, for the tests of this package.

// twoPhase is two-phase commit for n resource managers (Lamport's TwoPhase;
// Gray and Lamport, Consensus on Transaction Commit, 2006). Sets are bit masks.
type twoPhase struct {
	n int
	// lonely is the mistake of a transaction manager that commits when one
	// resource manager is prepared.
	lonely bool
}

type twoPhaseState struct {
	Aborted, Committed, Prepared uint16 // resource managers
	Known, Sent                  uint16 // prepared as far as the manager knows; messages that say so
	Manager                      uint8  // undecided, committed, aborted
	Commit, Abort                bool   // messages to all
}

const (
	undecided = iota
	committed
	aborted
)

type twoPhaseAction struct {
	Do string
	RM int
}

func (a twoPhaseAction) String() string { return fmt.Sprintf("%s %d", a.Do, a.RM) }

func (m twoPhase) Init() []twoPhaseState { return []twoPhaseState{{}} }

func (m twoPhase) Next(s twoPhaseState, steps []Step[twoPhaseState, twoPhaseAction]) ([]Step[twoPhaseState, twoPhaseAction], error) {
	step := func(do string, rm int, to twoPhaseState) {
		steps = append(steps, Step[twoPhaseState, twoPhaseAction]{twoPhaseAction{do, rm}, to})
	}
	all := uint16(1)<<m.n - 1
	if s.Manager == undecided {
		if s.Known == all || m.lonely && s.Known != 0 {
			to := s
			to.Manager, to.Commit = committed, true
			step("commit", 0, to)
		}
		to := s
		to.Manager, to.Abort = aborted, true
		step("abort", 0, to)
	}
	for i := range m.n {
		rm := uint16(1) << i
		if s.Manager == undecided && s.Sent&rm != 0 {
			to := s
			to.Known |= rm
			step("hear", i, to)
		}
		if (s.Aborted|s.Committed|s.Prepared)&rm == 0 {
			to := s
			to.Prepared |= rm
			to.Sent |= rm
			step("prepare", i, to)
			to = s
			to.Aborted |= rm
			step("give up", i, to)
		}
		if s.Commit {
			to := s
			to.Committed |= rm
			to.Aborted &^= rm
			to.Prepared &^= rm
			step("obey commit", i, to)
		}
		if s.Abort {
			to := s
			to.Aborted |= rm
			to.Committed &^= rm
			to.Prepared &^= rm
			step("obey abort", i, to)
		}
	}
	return steps, nil
}

var consistent = Always[twoPhaseState, twoPhaseAction]("nobody commits what another aborts", func(s twoPhaseState) bool {
	return s.Aborted == 0 || s.Committed == 0
})

// fork is what a philosopher's left hand (1) and right hand (2) hold, as bits.
type table5 [5]uint8

// philosophers dine (Dijkstra, EWD310): each takes the left fork, then the
// right one. If polite, the last of them begins with the right one.
func philosophers(polite bool) Model[table5, string] {
	const left, right = 1, 2
	free := func(s table5, fork int) bool { // fork i lies left of philosopher i
		return s[fork]&left == 0 && s[(fork+4)%5]&right == 0
	}
	return Func(table5{}, func(s table5, yield func(string, table5)) {
		for i := range 5 {
			first, second := uint8(left), uint8(right)
			firstFork, secondFork := i, (i+1)%5
			if polite && i == 4 {
				first, second = second, first
				firstFork, secondFork = secondFork, firstFork
			}
			to := s
			switch {
			case s[i] == 0 && free(s, firstFork):
				to[i] = first
				yield(fmt.Sprint("first fork ", i), to)
			case s[i] == first && free(s, secondFork):
				to[i] |= second
				yield(fmt.Sprint("second fork ", i), to)
			case s[i] == left|right:
				to[i] = 0
				yield(fmt.Sprint("think ", i), to)
			}
		}
	})
}

// crossing is who is on the far bank of wolf, goat, cabbage and farmer
// (Alcuin, Propositiones ad acuendos iuvenes, 18).
type crossing [4]bool

const (
	wolf = iota
	goat
	cabbage
	farmer
)

var river = Func(crossing{}, func(s crossing, yield func(string, crossing)) {
	for i, who := range []string{"wolf", "goat", "cabbage", "nobody"} {
		if s[i] != s[farmer] {
			continue
		}
		to := s
		to[i] = !s[farmer]
		to[farmer] = !s[farmer]
		if to[goat] != to[farmer] && (to[goat] == to[wolf] || to[goat] == to[cabbage]) {
			continue
		}
		yield("take "+who, to)
	}
})

type dieHardState struct{ Small, Big int8 }

var dieHard = Func(dieHardState{}, func(s dieHardState, yield func(string, dieHardState)) {
	yield("fill small", dieHardState{3, s.Big})
	yield("fill big", dieHardState{s.Small, 5})
	yield("empty small", dieHardState{0, s.Big})
	yield("empty big", dieHardState{s.Small, 0})
	pour := min(s.Small, 5-s.Big)
	yield("small to big", dieHardState{s.Small - pour, s.Big + pour})
	pour = min(s.Big, 3-s.Small)
	yield("big to small", dieHardState{s.Small + pour, s.Big - pour})
})
