package ltl

import (
	"fmt"
	"slices"
)

// Automaton is a generalised Büchi automaton whose acceptance is of edges. It reads a
// run position by position, an edge each; it accepts if some way through it takes an
// edge of each of its sets again and again.
type Automaton[P comparable] struct {
	Atoms  []P      // by the bits of edges
	States [][]Edge // out of each state; the first state is the initial one
	Sets   int      // of acceptance; without any, every endless way accepts
}

// Edge is taken at a position where the atoms of Pos are true and those of Neg are not.
type Edge struct {
	Pos, Neg uint64 // atoms, a bit each
	To       int
	In       uint64 // acceptance sets that the edge is in, a bit each
}

// most is how many atoms, or acceptance sets, have a bit.
const most = 64

// mostStates is where a translation gives up: such an automaton is of no use.
const mostStates = 1 << 14

// Translate makes an automaton that accepts the runs of which the formula is true, or
// says why it is too large.
//
// A state is the set of formulas that are to be true from here on, an edge one way to
// meet them: what must be true at this position and what from the next one on. Who
// postpones what an until wants leaves its acceptance set out. (Gerth, Peled, Vardi and
// Wolper, Simple On-the-fly Automatic Verification of Linear Temporal Logic, 1995, with
// the acceptance of Couvreur, On-the-fly Verification of Linear Temporal Logic, 1999.)
func Translate[P comparable](f Formula[P]) (*Automaton[P], error) {
	t := &tableau[P]{forms: forms[P]{number: map[string]int{}}, state: map[string]int{}, set: map[int]int{}}
	first := t.normal(f, false)
	if len(t.atoms) > most {
		return nil, fmt.Errorf("the formula has %d propositions, want at most %d", len(t.atoms), most)
	}
	t.enter([]int{first})
	for i := 0; i < len(t.sets); i++ {
		ways, err := t.expand(t.sets[i])
		if err != nil {
			return nil, err
		}
		t.ways = append(t.ways, ways)
		for _, w := range ways {
			t.enter(w.next)
		}
		if len(t.sets) > mostStates {
			return nil, fmt.Errorf("the automaton of the formula has more than %d states", mostStates)
		}
	}
	return t.automaton().reduced(), nil
}

// tableau is a translation at work.
type tableau[P comparable] struct {
	forms[P]
	sets  [][]int // of formulas, one for each state
	state map[string]int
	ways  [][]way     // out of each state
	set   map[int]int // the acceptance set of an until
}

// way is one way to meet a set of formulas.
type way struct {
	pos, neg uint64
	next     []int  // formulas for the next position, sorted
	later    uint64 // untils, by their sets, that it postpones
}

// enter numbers a set of formulas.
func (t *tableau[P]) enter(set []int) int {
	key := text(set)
	n, ok := t.state[key]
	if !ok {
		n = len(t.sets)
		t.sets = append(t.sets, set)
		t.state[key] = n
	}
	return n
}

// expand is the ways to meet the formulas, without those that another makes needless.
func (t *tableau[P]) expand(set []int) ([]way, error) {
	var ways []way
	err := t.meet(set, nil, way{}, &ways)
	return needed(ways), err
}

// meet goes on with a way that has met some formulas and has others still to meet.
func (t *tableau[P]) meet(open, met []int, w way, ways *[]way) error {
	for len(open) > 0 {
		n := open[0]
		open = open[1:]
		if slices.Contains(met, n) {
			continue
		}
		met = append(met[:len(met):len(met)], n)
		with := func(more ...int) []int { return append(open[:len(open):len(open)], more...) }
		f := t.all[n]
		switch f.op {
		case opFalse:
			return nil
		case opAtom:
			if f.not {
				w.neg |= 1 << f.atom
			} else {
				w.pos |= 1 << f.atom
			}
			if w.pos&w.neg != 0 {
				return nil
			}
		case opAnd:
			open = with(f.args...)
		case opOr:
			for _, arg := range f.args {
				if err := t.meet(with(arg), met, w, ways); err != nil {
					return err
				}
			}
			return nil
		case opNext:
			w.next = t.after(w.next, f.args[0])
		case opUntil: // now what it wants, or what it has meanwhile and itself once more
			if err := t.meet(with(f.args[1]), met, w, ways); err != nil {
				return err
			}
			bit, ok := t.set[n]
			if !ok {
				bit = len(t.set)
				t.set[n] = bit
				if bit == most {
					return fmt.Errorf("the formula has more than %d untils", most)
				}
			}
			w.later |= 1 << bit
			w.next = t.after(w.next, n)
			open = with(f.args[0])
		case opRelease: // both, or the second and itself once more
			if err := t.meet(with(f.args...), met, w, ways); err != nil {
				return err
			}
			w.next = t.after(w.next, n)
			open = with(f.args[1])
		}
	}
	if len(*ways) > mostStates {
		return fmt.Errorf("a state of the formula's automaton has more than %d edges", mostStates)
	}
	*ways = append(*ways, w)
	return nil
}

// after adds a formula to those for the next position.
func (t *tableau[P]) after(next []int, n int) []int {
	parts := []int{n}
	switch f := t.all[n]; f.op {
	case opAnd:
		parts = f.args
	case opTrue:
		return next
	}
	out := append(slices.Clone(next), parts...)
	slices.Sort(out)
	return slices.Compact(out)
}

// needed leaves out each way for which there is one that asks for no more, now and
// later, and postpones no more: whoever goes the one way can go the other.
func needed(ways []way) []way {
	var out []way
	for i, w := range ways {
		if !slices.ContainsFunc(out, func(o way) bool { return o.spares(w) }) &&
			!slices.ContainsFunc(ways[i+1:], func(o way) bool { return o.spares(w) && !w.spares(o) }) {
			out = append(out, w)
		}
	}
	return out
}

// spares says that the way makes the other needless.
func (w way) spares(o way) bool {
	return w.pos&^o.pos == 0 && w.neg&^o.neg == 0 && w.later&^o.later == 0 &&
		!slices.ContainsFunc(w.next, func(n int) bool { return !slices.Contains(o.next, n) })
}

// automaton is what the ways make.
func (t *tableau[P]) automaton() *Automaton[P] {
	a := &Automaton[P]{Atoms: t.atoms, Sets: len(t.set), States: make([][]Edge, len(t.sets))}
	all := allSets(a.Sets)
	for i, ways := range t.ways {
		for _, w := range ways {
			a.States[i] = append(a.States[i], Edge{w.pos, w.neg, t.enter(w.next), all &^ w.later})
		}
	}
	return a
}

// allSets is a bit for each of n acceptance sets.
func allSets(n int) uint64 { return 1<<n - 1 }
