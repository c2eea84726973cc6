// Package ltl is linear temporal logic: formulas about infinite runs, and the
// automata that accept the runs of which a formula is true. It knows no states; a
// proposition is whatever the caller takes for one.
//
//	p, q := ltl.Atom("p"), ltl.Atom("q")
//	f := ltl.LeadsTo(p, q)         // always (p => eventually q)
//	a := ltl.Translate(ltl.Not(f)) // accepts the runs that refute it
//
// (Pnueli, The Temporal Logic of Programs, 1977; Baier and Katoen, Principles of
// Model Checking, chapter 5.)
package ltl

// Formula is a formula over propositions of type P. It is a tree that nobody can
// change. The zero Formula is none: to use it is a panic.
type Formula[P any] struct{ node *node[P] }

type node[P any] struct {
	op   op
	atom P
	args []Formula[P]
}

type op int

const (
	opAtom op = iota
	opTrue
	opFalse
	opNot
	opAnd
	opOr
	opImplies
	opIff
	opNext
	opAlways
	opEventually
	opUntil
	opRelease
	opWeakUntil
	opLeadsTo
)

func tree[P any](o op, args ...Formula[P]) Formula[P] {
	for _, f := range args {
		f.mustBe()
	}
	return Formula[P]{&node[P]{op: o, args: append([]Formula[P](nil), args...)}}
}

func (f Formula[P]) mustBe() {
	if f.node == nil {
		panic("ltl: a formula that says nothing. This usually happens when it is a zero value; make it with Atom, Always or their like")
	}
}

// Atom is true at the positions of a run of which p is.
func Atom[P any](p P) Formula[P] { return Formula[P]{&node[P]{atom: p}} }

// True is true of every run.
func True[P any]() Formula[P] { return tree[P](opTrue) }

// False is true of none.
func False[P any]() Formula[P] { return tree[P](opFalse) }

// Not is true where f is not.
func Not[P any](f Formula[P]) Formula[P] { return tree(opNot, f) }

// And is true where all of them are; none is true.
func And[P any](fs ...Formula[P]) Formula[P] { return tree(opAnd, fs...) }

// Or is true where one of them is; none is false.
func Or[P any](fs ...Formula[P]) Formula[P] { return tree(opOr, fs...) }

// Implies is true where g is or f is not.
func Implies[P any](f, g Formula[P]) Formula[P] { return tree(opImplies, f, g) }

// Iff is true where both are or neither is.
func Iff[P any](f, g Formula[P]) Formula[P] { return tree(opIff, f, g) }

// Next is true where f is at the position after.
func Next[P any](f Formula[P]) Formula[P] { return tree(opNext, f) }

// Always is true where f is from here on.
func Always[P any](f Formula[P]) Formula[P] { return tree(opAlways, f) }

// Eventually is true where f is, here or later.
func Eventually[P any](f Formula[P]) Formula[P] { return tree(opEventually, f) }

// Until is true where g is, here or later, and f up to the position before that.
func Until[P any](f, g Formula[P]) Formula[P] { return tree(opUntil, f, g) }

// Release is true where g is, up to and with the first position of f, or for ever
// if there is none.
func Release[P any](f, g Formula[P]) Formula[P] { return tree(opRelease, f, g) }

// WeakUntil is true where f is until g, or for ever if g never is.
func WeakUntil[P any](f, g Formula[P]) Formula[P] { return tree(opWeakUntil, f, g) }

// LeadsTo is always (f => eventually g).
func LeadsTo[P any](f, g Formula[P]) Formula[P] { return tree(opLeadsTo, f, g) }

// Atoms are the propositions of the formula from left to right, each as often as it
// occurs.
func (f Formula[P]) Atoms() []P {
	f.mustBe()
	if f.node.op == opAtom {
		return []P{f.node.atom}
	}
	var all []P
	for _, arg := range f.node.args {
		all = append(all, arg.Atoms()...)
	}
	return all
}
