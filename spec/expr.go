package spec

import (
	"fmt"
	"sort"
	"strconv"
)

// operator is what a node of an Expr does.
type operator uint8

const (
	opNumber operator = iota
	opVariable
	opWord // a fact; its definition is the one argument
	opTerm // a named number; its definition is the one argument
	opAdd
	opSub
	opMin
	opMax
	opLess
	opAtMost
	opEqual
	opDiffer
	opGreater
	opAtLeast
	opAnd
	opOr
	opNot
)

// symbols are how the operators are spelled; strength is how tightly they bind.
var symbols = [...]struct {
	text     string
	strength int
}{
	opNumber: {"", 6}, opVariable: {"", 6}, opWord: {"", 6}, opTerm: {"", 6},
	opAdd: {" + ", 5}, opSub: {" - ", 5}, opMin: {"min", 6}, opMax: {"max", 6},
	opLess: {" < ", 4}, opAtMost: {" =< ", 4}, opEqual: {" = ", 4}, opDiffer: {" # ", 4}, opGreater: {" > ", 4}, opAtLeast: {" >= ", 4},
	opNot: {"not ", 3}, opAnd: {" and ", 2}, opOr: {" or ", 1},
}

// Expr is a parsed definition: a number or a proposition over variables. A
// proposition is worth 1 or 0 where a number is wanted.
type Expr struct {
	op   operator
	num  uint32
	v    Var
	word string
	args []*Expr
}

// proposition reports whether the expression is a truth value.
func (e *Expr) proposition() bool {
	switch e.op {
	case opWord, opTerm:
		return e.args[0].proposition()
	case opNumber, opVariable, opAdd, opSub, opMin, opMax:
		return false
	}
	return true
}

// newExpr builds a node and checks that its arguments are of the right sort.
func newExpr(op operator, args ...*Expr) (*Expr, error) {
	logical := op == opAnd || op == opOr || op == opNot
	for _, a := range args {
		if logical && !a.proposition() {
			return nil, fmt.Errorf("%s is a number; %q wants propositions", a, symbols[op].text)
		}
	}
	return &Expr{op: op, args: args}, nil
}

// String spells the expression in the notation; it parses back to the same tree.
func (e *Expr) String() string {
	switch e.op {
	case opNumber:
		return strconv.FormatUint(uint64(e.num), 10)
	case opVariable:
		return e.v.String()
	case opWord, opTerm:
		return e.word
	case opNot:
		return "not " + e.args[0].within(opNot)
	case opMin, opMax:
		return fmt.Sprintf("%s(%s, %s)", symbols[e.op].text, e.args[0].number(), e.args[1].number())
	}
	if e.chained() { // as the RFC spells a < b and b < c: a < b < c
		return e.args[0].String() + symbols[e.args[1].op].text + e.args[1].args[1].number()
	}
	if e.compares() {
		return e.args[0].number() + symbols[e.op].text + e.args[1].number()
	}
	left, right := e.args[0].within(e.op), e.args[1].within(e.op)
	if r := e.args[1]; r.strength() == e.strength() && len(r.args) == 2 {
		right = "(" + r.String() + ")" // operators group from the left
	}
	return left + symbols[e.op].text + right
}

// within spells e as an argument of op, with parentheses where they are needed.
func (e *Expr) within(op operator) string {
	if e.strength() < symbols[op].strength {
		return "(" + e.String() + ")"
	}
	return e.String()
}

// strength is how tightly the expression binds as it is spelled.
func (e *Expr) strength() int {
	if e.chained() {
		return symbols[opLess].strength
	}
	return symbols[e.op].strength
}

// number spells e where the notation wants a number: a proposition there, worth 1
// or 0, needs parentheses.
func (e *Expr) number() string { return e.within(opAdd) }

// chained reports whether e is a < b and b < c with one b in the middle.
func (e *Expr) chained() bool {
	if e.op != opAnd {
		return false
	}
	left, right := e.args[0], e.args[1]
	return left.compares() && right.compares() && left.args[1] == right.args[0]
}

func (e *Expr) compares() bool { return opLess <= e.op && e.op <= opAtLeast }

// Vars returns the variables that the expression reads.
func (e *Expr) Vars() map[Var]bool {
	vars := map[Var]bool{}
	e.collect(vars)
	return vars
}

func (e *Expr) collect(vars map[Var]bool) {
	if e.op == opVariable {
		vars[e.v] = true
	}
	for _, a := range e.args {
		a.collect(vars)
	}
}

func keys[V any](m map[string]V) []string {
	names := make([]string, 0, len(m))
	for k := range m {
		names = append(names, k)
	}
	sort.Strings(names)
	return names
}
