package smt

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// basics are what the notation takes for granted: numbers are 32 bits wide and compared
// modulo 2^32 as spec.Before does, so that two numbers 2^31 apart are not ordered.
const basics = `(define-sort Num () (_ BitVec 32))
(define-fun num ((p Bool)) Num (ite p #x00000001 #x00000000))
; a < b modulo 2^32: the way forward from a to b is shorter than half the space
(define-fun seq< ((a Num) (b Num)) Bool (bvsgt (bvsub b a) #x00000000))
(define-fun seq=< ((a Num) (b Num)) Bool (or (= a b) (seq< a b)))
(define-fun seq.min ((a Num) (b Num)) Num (ite (seq< b a) b a))
(define-fun seq.max ((a Num) (b Num)) Num (ite (seq< a b) b a))
`

// names says which symbol holds the value of a variable.
type names func(v spec.Var) string

// operators are the symbols for those of the notation that SMT-LIB has in prefix form.
var operators = map[string]string{
	"+": "bvadd", "-": "bvsub", "min": "seq.min", "max": "seq.max",
	"<": "seq<", "=<": "seq=<", "=": "=", "#": "distinct", "and": "and", "or": "or", "not": "not",
}

// proposition translates an expression that is true or false.
func proposition(e *spec.Expr, in names) string {
	switch op := e.Op(); op {
	case "word", "term":
		return call(e.String(), e, in)
	case ">", ">=": // a > b is b < a
		return fmt.Sprintf("(%s %s %s)", operators[map[string]string{">": "<", ">=": "=<"}[op]], number(e.Args()[1], in), number(e.Args()[0], in))
	case "and", "or", "not":
		return apply(op, e.Args(), in, proposition)
	default:
		return apply(op, e.Args(), in, number)
	}
}

// number translates an expression where a number is wanted.
func number(e *spec.Expr, in names) string {
	if e.Proposition() {
		return "(num " + proposition(e, in) + ")"
	}
	switch op := e.Op(); op {
	case "number":
		return literal(e.Num())
	case "variable":
		return in(e.Var())
	case "word", "term":
		return call(e.String(), e, in)
	default:
		return apply(op, e.Args(), in, number)
	}
}

func apply(op string, args []*spec.Expr, in names, translate func(*spec.Expr, names) string) string {
	symbol, ok := operators[op]
	if !ok {
		panic("smt: no symbol for " + op)
	}
	var b strings.Builder
	b.WriteString("(" + symbol)
	for _, a := range args {
		b.WriteString(" " + translate(a, in))
	}
	return b.String() + ")"
}

func literal(n uint32) string { return fmt.Sprintf("#x%08x", n) }

// call applies the function of a defined word to the variables that it reads.
func call(name string, e *spec.Expr, in names) string {
	reads := variables(e)
	if len(reads) == 0 {
		return name
	}
	var b strings.Builder
	b.WriteString("(" + name)
	for _, v := range reads {
		b.WriteString(" " + in(v))
	}
	return b.String() + ")"
}

// variables are those that the expression reads, in the order of spec.
func variables(e *spec.Expr) []spec.Var {
	var list []spec.Var
	read := e.Vars()
	for _, v := range allVariables {
		if read[v] {
			list = append(list, v)
		}
	}
	return list
}

var allVariables = append(spec.TCBVars(), spec.EventVars()...)

// define writes a word as a function of the variables that it reads; what stands where a
// number is wanted is one.
func define(name string, e *spec.Expr, wantsNumber bool) string {
	spelled := func(v spec.Var) string { return v.String() }
	sort, body := "Num", ""
	if e.Proposition() && !wantsNumber {
		sort, body = "Bool", proposition(e, spelled)
	} else {
		body = number(e, spelled)
	}
	var params []string
	for _, v := range variables(e) {
		params = append(params, "("+v.String()+" Num)")
	}
	return fmt.Sprintf("(define-fun %s (%s) %s %s)\n", name, strings.Join(params, " "), sort, body)
}
