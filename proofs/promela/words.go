package promela

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// A fact of the table is a macro is_..., a term one of its own name.

func (x *export) terms() {
	x.part("Terms: numbers that several words use")
	for i, d := range x.table.Terms {
		x.line("/* %s: %s */", x.parsed.Terms[i], comment(d.Says))
		x.line("#define %s %s", ident(d.Name), here.expr(x.parsed.Terms[i]))
	}
}

func (x *export) facts() {
	x.part("Facts: what a row may ask for")
	for i, d := range x.table.Facts {
		x.line("/* %s: %s. %s */", d.Word, x.parsed.Facts[i], comment(d.Says))
		x.line("#define %s %s", fact(d.Word), here.expr(x.parsed.Facts[i]))
	}
}

func fact(word string) string { return "is_" + ident(word) }

// all spells that some facts hold and others do not; "" if none is asked for.
func (x *export) all(when, unless spec.Facts, spell func(i int) string) string {
	var parts []string
	for i := range x.table.Facts {
		switch one := spec.Facts(1) << i; {
		case when&one != 0:
			parts = append(parts, spell(i))
		case unless&one != 0:
			parts = append(parts, "!"+spell(i))
		}
	}
	return strings.Join(parts, " && ")
}

func (x *export) factHere(i int) string { return fact(x.table.Facts[i].Word) }

// place says how variables and words are spelled at some place of the model.
type place struct {
	v    func(spec.Var) string
	word func(name string) string // a fact
	term func(name string) string
}

// here is in the middle of a step, where every variable has its own name.
var here = place{v: variable, word: fact, term: ident}

func variable(v spec.Var) string { return ident(v.String()) }

var operators = map[string]string{
	"+": "(%s + %s)", "-": "(%s - %s)", "min": "MIN(%s, %s)", "max": "MAX(%s, %s)",
	"<": "LT(%s, %s)", "=<": "LE(%s, %s)", "=": "(%s == %s)", "#": "(%s != %s)",
	"and": "(%s && %s)", "or": "(%s || %s)",
}

// expr translates an expression; it stands in parentheses wherever that matters.
func (p place) expr(e *spec.Expr) string {
	switch op := e.Op(); op {
	case "number":
		return number(e.Num())
	case "variable":
		return p.v(e.Var())
	case "word":
		return p.word(e.String())
	case "term":
		return p.term(e.String())
	case "not":
		return "(!" + p.expr(e.Args()[0]) + ")"
	case ">", ">=": // the other way round
		return fmt.Sprintf(operators[map[string]string{">": "<", ">=": "=<"}[op]], p.expr(e.Args()[1]), p.expr(e.Args()[0]))
	default:
		return fmt.Sprintf(operators[op], p.expr(e.Args()[0]), p.expr(e.Args()[1]))
	}
}

// number is a 32-bit number as a C int has it.
func number(n uint32) string {
	switch i := int32(n); {
	case i == math.MinInt32:
		return "(-2147483647 - 1)"
	case i < 0:
		return fmt.Sprintf("(%d)", i)
	default:
		return fmt.Sprint(i)
	}
}

// of is a place outside of a step: an end's own variables, no event but what fixed says,
// and words spelled out.
func (x *export) of(end string, fixed map[spec.Var]string) place {
	var p place
	tcb := spec.TCBVars()
	p.v = func(v spec.Var) string {
		if slices.Contains(tcb, v) {
			return end + "." + variable(v)
		}
		if is, ok := fixed[v]; ok {
			return is
		}
		return "0"
	}
	p.word = func(name string) string {
		i := slices.IndexFunc(x.table.Facts, func(d spec.FactDef) bool { return d.Word == name })
		return p.expr(x.parsed.Facts[i])
	}
	p.term = func(name string) string {
		i := slices.IndexFunc(x.table.Terms, func(d spec.TermDef) bool { return d.Name == name })
		return p.expr(x.parsed.Terms[i])
	}
	return p
}

// isIn spells that a state is one of a set; "" if it must be.
func isIn(state string, set spec.States) string {
	if set == spec.AllStates {
		return ""
	}
	list, join, equal := set.List(), " || ", " == "
	if rest := (spec.AllStates &^ set).List(); len(rest) < len(list) {
		list, join, equal = rest, " && ", " != "
	}
	var parts []string
	for _, s := range list {
		parts = append(parts, state+equal+ident(s.String()))
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return "(" + strings.Join(parts, join) + ")"
}

// both joins two conditions, each of which may be "".
func both(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + " && " + b
}
