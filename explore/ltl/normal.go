package ltl

import (
	"fmt"
	"slices"
	"strings"
)

// A formula in negation normal form is known by a number: equal ones have equal
// numbers. Only these operators are left: literals, and, or, next, until, release.
type form struct {
	op   op // opAtom, opTrue, opFalse, opAnd, opOr, opNext, opUntil, opRelease
	atom int
	not  bool  // of an atom
	args []int // sorted and without repetition, of and and or
}

// forms are the formulas met so far.
type forms[P comparable] struct {
	all    []form
	number map[string]int
	atoms  []P
}

func (t *forms[P]) intern(f form) int {
	key := fmt.Sprint(f.op, f.atom, f.not, f.args)
	n, ok := t.number[key]
	if !ok {
		n = len(t.all)
		t.all = append(t.all, f)
		t.number[key] = n
	}
	return n
}

func (t *forms[P]) constant(value bool) int {
	if value {
		return t.intern(form{op: opTrue})
	}
	return t.intern(form{op: opFalse})
}

// normal is the formula, or what it is not, in normal form.
func (t *forms[P]) normal(f Formula[P], not bool) int {
	f.mustBe()
	args := f.node.args
	all := func(not bool) []int {
		var out []int
		for _, arg := range args {
			out = append(out, t.normal(arg, not))
		}
		return out
	}
	switch f.node.op {
	case opAtom:
		i := slices.Index(t.atoms, f.node.atom)
		if i < 0 {
			i = len(t.atoms)
			t.atoms = append(t.atoms, f.node.atom)
		}
		return t.intern(form{op: opAtom, atom: i, not: not})
	case opTrue:
		return t.constant(!not)
	case opFalse:
		return t.constant(not)
	case opNot:
		return t.normal(args[0], !not)
	case opAnd:
		return t.join(!not, all(not))
	case opOr:
		return t.join(not, all(not))
	case opImplies:
		return t.join(not, []int{t.normal(args[0], !not), t.normal(args[1], not)})
	case opIff:
		// f <=> g is (f and g) or not f and not g; its negation (f and not g) or (not f and g).
		return t.join(false, []int{
			t.join(true, []int{t.normal(args[0], false), t.normal(args[1], not)}),
			t.join(true, []int{t.normal(args[0], true), t.normal(args[1], !not)}),
		})
	case opNext:
		return t.next(t.normal(args[0], not))
	case opAlways:
		return t.until(not, t.constant(not), t.normal(args[0], not))
	case opEventually:
		return t.until(!not, t.constant(!not), t.normal(args[0], not))
	case opUntil:
		return t.until(!not, t.normal(args[0], not), t.normal(args[1], not))
	case opRelease:
		return t.until(not, t.normal(args[0], not), t.normal(args[1], not))
	case opWeakUntil: // g release (f or g)
		f, g := t.normal(args[0], not), t.normal(args[1], not)
		return t.until(not, g, t.join(not, []int{f, g}))
	case opLeadsTo: // always (not f or eventually g)
		either := t.join(not, []int{t.normal(args[0], !not), t.until(!not, t.constant(!not), t.normal(args[1], not))})
		return t.until(not, t.constant(not), either)
	}
	panic("ltl: an operator without a normal form")
}

// join is the conjunction or disjunction.
func (t *forms[P]) join(and bool, args []int) int {
	o := opOr
	if and {
		o = opAnd
	}
	unit, zero := t.constant(and), t.constant(!and)
	var flat []int
	for _, n := range args {
		if t.all[n].op == o {
			flat = append(flat, t.all[n].args...)
		} else if n != unit {
			flat = append(flat, n)
		}
	}
	slices.Sort(flat)
	flat = slices.Compact(flat)
	for _, n := range flat {
		f := t.all[n]
		if n == zero || f.op == opAtom && slices.Contains(flat, t.intern(form{op: opAtom, atom: f.atom, not: !f.not})) {
			return zero
		}
	}
	switch len(flat) {
	case 0:
		return unit
	case 1:
		return flat[0]
	}
	return t.intern(form{op: o, args: flat})
}

func (t *forms[P]) next(n int) int {
	if o := t.all[n].op; o == opTrue || o == opFalse {
		return n
	}
	return t.intern(form{op: opNext, args: []int{n}})
}

// until is f until g, or f release g if it is not strong.
func (t *forms[P]) until(strong bool, f, g int) int {
	o := opRelease
	if strong {
		o = opUntil
	}
	at, inner := t.all[f].op, t.all[g]
	switch {
	case inner.op == opTrue || inner.op == opFalse || f == g:
		return g // whenever g is here, it is; and without it nothing is
	case strong && at == opFalse || !strong && at == opTrue:
		return g
	case inner.op == o && inner.args[0] == f:
		return g // once is enough
	case (at == opTrue || at == opFalse) && t.endless(g):
		return g // always eventually is the same at every position
	}
	return t.intern(form{op: o, args: []int{f, g}})
}

// endless says of a formula that it is always eventually or eventually always: true at
// each position of a run or at none.
func (t *forms[P]) endless(n int) bool {
	f := t.all[n]
	if f.op != opUntil && f.op != opRelease {
		return false
	}
	dual, outer, inner := opUntil, opFalse, opTrue
	if f.op == opUntil {
		dual, outer, inner = opRelease, opTrue, opFalse
	}
	g := t.all[f.args[1]]
	return t.all[f.args[0]].op == outer && g.op == dual && t.all[g.args[0]].op == inner
}

// text is a set of numbers as a key.
func text(set []int) string {
	var b strings.Builder
	for _, n := range set {
		fmt.Fprintf(&b, "%d ", n)
	}
	return b.String()
}
