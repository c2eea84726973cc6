package explore

import "github.com/tcpcheck/tcpcheck/explore/ltl"

// Liveness: something good happens; an endless run refutes it (Alpern and Schneider,
// Defining Liveness, 1985). It is the kind of all properties made by [Temporal].
const Liveness Kind = "liveness"

// Temporal is a formula of linear temporal logic about all fair runs: every endless run
// from an initial state that is fair satisfies it. A run that has no step to go on with stays
// where it is for ever. A step that leads back to the same state is a step.
//
// It is decided once every reachable state is known, on all states and steps at
// once; what would be unsound (symmetry, a store that can miss states) or does not fit
// into memory is refused: the finding is [Undecided] and says why. It is found violated
// by a [Trace] with a loop, or one that stays where it ends.
func Temporal[S comparable, A any](name string, f ltl.Formula[Proposition[S, A]], fair ...Fairness[S, A]) Property[S, A] {
	for _, p := range f.Atoms() {
		if p.p == nil {
			panic("explore: property \"" + name + "\" has a proposition that says nothing. This usually happens when it is a zero value; make it with StateIs or StepIs")
		}
	}
	for _, c := range fair {
		if c.fairness == nil {
			panic("explore: property \"" + name + "\" has a fairness of nothing. This usually happens when it is a zero value; make it with Weak, Strong or their like")
		}
	}
	return Property[S, A]{Name: name, Kind: Liveness, live: &temporal[S, A]{f, fair}}
}

// LeadsTo demands of fair runs that whenever p is true of a state, q is of it or of one
// that comes later. It is [Temporal] of the formula p leads to q.
func LeadsTo[S comparable, A any](name string, p, q func(s S) bool, fair ...Fairness[S, A]) Property[S, A] {
	return Temporal(name, ltl.LeadsTo(ltl.Atom(StateIs[S, A]("p", p)), ltl.Atom(StateIs[S, A]("q", q))), fair...)
}

// Eventually demands that fair runs come to a state of which p is true.
func Eventually[S comparable, A any](name string, p func(s S) bool, fair ...Fairness[S, A]) Property[S, A] {
	return Temporal(name, ltl.Eventually(ltl.Atom(StateIs[S, A]("p", p))), fair...)
}

// temporal is what a property of liveness says.
type temporal[S comparable, A any] struct {
	formula ltl.Formula[Proposition[S, A]]
	fair    []Fairness[S, A]
}

// Proposition is an atom of a formula: it is true or false at each position of a run,
// which is a state and the step about to be taken. Make one with [StateIs] or [StepIs].
// Formulas that share one share the work of asking it.
type Proposition[S comparable, A any] struct{ p *proposition[S, A] }

// One of them is set.
type proposition[S comparable, A any] struct {
	name  string
	state func(s S) bool
	bit   *bit[S]
	step  func(from S, a *A, to S) bool
}

// bit is one of those that are told of a state at one look.
type bit[S comparable] struct {
	from *glance[S]
	mask uint64
}

// glance is that look.
type glance[S comparable] struct{ at func(s S) uint64 }

// String is its name.
func (p Proposition[S, A]) String() string { return p.p.name }

// StateIs is true at a position whose state p is true of.
func StateIs[S comparable, A any](name string, p func(s S) bool) Proposition[S, A] {
	return Proposition[S, A]{&proposition[S, A]{name: name, state: p}}
}

// StatesAre is [StateIs] for each name: true of a state if the bit of the name's place is set
// in what bitsOf says of it. One look answers for all.
func StatesAre[S comparable, A any](names []string, bitsOf func(s S) uint64) []Proposition[S, A] {
	if len(names) > 64 {
		panic("explore: StatesAre has 64 bits, one for each proposition")
	}
	shared := &glance[S]{bitsOf}
	var all []Proposition[S, A]
	for i, name := range names {
		all = append(all, Proposition[S, A]{&proposition[S, A]{name: name, bit: &bit[S]{shared, 1 << i}}})
	}
	return all
}

// ofState says that it is about states.
func (p *proposition[S, A]) ofState() bool { return p.step == nil }

// at says whether it is true of a state.
func (p *proposition[S, A]) at(s S) bool {
	if p.bit != nil {
		return p.bit.from.at(s)&p.bit.mask != 0
	}
	return p.state(s)
}

// StepIs is true at a position from which the run goes on with a step that p is true of.
// Where a run has ended and stays for ever it is false. The action is a pointer only to
// spare the copy.
func StepIs[S comparable, A any](name string, p func(from S, a *A, to S) bool) Proposition[S, A] {
	return Proposition[S, A]{&proposition[S, A]{name: name, step: p}}
}

// Fairness is what is assumed of runs: that sets of actions are not neglected for ever.
// A set is enabled in a state if an action of it is among the steps out of it. Make one
// with [Weak], [Strong], [WeakEach] or [StrongEach], and give the same one to all
// properties that assume it: they share the work. (Baier and Katoen, 3.5.)
type Fairness[S comparable, A any] struct{ *fairness[S, A] }

type fairness[S comparable, A any] struct {
	name   string
	strong bool
	of     func(from S, a *A) (which uint64, ok bool)
}

// Weak assumes that a set of actions which from some point on is always enabled is taken
// again and again.
func Weak[S comparable, A any](name string, is func(from S, a *A) bool) Fairness[S, A] {
	return WeakEach(name, one(is))
}

// Strong assumes that a set of actions which is enabled again and again is taken again
// and again.
func Strong[S comparable, A any](name string, is func(from S, a *A) bool) Fairness[S, A] {
	return StrongEach(name, one(is))
}

// WeakEach is [Weak] for each of many sets: an action for which of returns ok is in the
// set of that number.
func WeakEach[S comparable, A any](name string, of func(from S, a *A) (which uint64, ok bool)) Fairness[S, A] {
	return Fairness[S, A]{&fairness[S, A]{name, false, of}}
}

// StrongEach is [Strong] for each of many sets, numbered as those of [WeakEach].
func StrongEach[S comparable, A any](name string, of func(from S, a *A) (which uint64, ok bool)) Fairness[S, A] {
	return Fairness[S, A]{&fairness[S, A]{name, true, of}}
}

// one is a family of one set.
func one[S comparable, A any](is func(from S, a *A) bool) func(from S, a *A) (uint64, bool) {
	return func(from S, a *A) (uint64, bool) { return 0, is(from, a) }
}
