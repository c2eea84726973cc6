package tla

import (
	"fmt"
	"math"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// A fact of the table is an operator is_..., a term one of its own name; both are asked
// of an end in the middle of an event, which is called s.

func (x *export) terms() {
	x.part("Terms: numbers that several words use")
	for i, d := range x.table.Terms {
		x.line(`\* %s: %s`, x.parsed.Terms[i], d.Says)
		x.line("%s(s) == %s", ident(d.Name), number(x.parsed.Terms[i], "s"))
	}
}

func (x *export) facts() {
	x.part("Facts: what a row may ask for")
	for i, d := range x.table.Facts {
		x.line(`\* %s: %s. %s`, d.Word, x.parsed.Facts[i], d.Says)
		x.line("%s(s) == %s", fact(d.Word), proposition(x.parsed.Facts[i], "s"))
	}
}

func fact(word string) string { return "is_" + ident(word) }

// ident is a name of the RFC's as TLA+ can have it.
func ident(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9':
			return r
		}
		return '_'
	}, name)
}

func variable(v spec.Var) string { return ident(v.String()) }

var operators = map[string]string{
	"+": "(%s (+) %s)", "-": "(%s (-) %s)", "min": "Earlier(%s, %s)", "max": "Later(%s, %s)",
	"<": `(%s \prec %s)`, "=<": `(%s \preceq %s)`, "=": "(%s = %s)", "#": "(%s # %s)",
	"and": `(%s /\ %s)`, "or": `(%s \/ %s)`,
}

// number translates an expression where a number is wanted: a proposition is 1 or 0.
// of is the end that is asked.
func number(e *spec.Expr, of string) string {
	if e.Proposition() {
		return "Flag(" + proposition(e, of) + ")"
	}
	switch op := e.Op(); op {
	case "number":
		return literal(e.Num())
	case "variable":
		return of + "." + variable(e.Var())
	case "term":
		return ident(e.String()) + "(" + of + ")"
	default:
		return fmt.Sprintf(operators[op], number(e.Args()[0], of), number(e.Args()[1], of))
	}
}

// proposition translates an expression that is true or false.
func proposition(e *spec.Expr, of string) string {
	switch op := e.Op(); op {
	case "word":
		return fact(e.String()) + "(" + of + ")"
	case "term":
		return ident(e.String()) + "(" + of + ") = 1"
	case "not":
		return "~" + proposition(e.Args()[0], of)
	case "and", "or":
		return fmt.Sprintf(operators[op], proposition(e.Args()[0], of), proposition(e.Args()[1], of))
	case ">", ">=": // the other way round
		return fmt.Sprintf(operators[map[string]string{">": "<", ">=": "=<"}[op]], number(e.Args()[1], of), number(e.Args()[0], of))
	default:
		return fmt.Sprintf(operators[op], number(e.Args()[0], of), number(e.Args()[1], of))
	}
}

// literal is a 32-bit number as TLC's integers have it: from 2^31 on it is negative.
func literal(n uint32) string {
	switch i := int32(n); {
	case i == math.MinInt32:
		return "Least"
	case i < 0:
		return fmt.Sprintf("(%d)", i)
	default:
		return fmt.Sprint(i)
	}
}

// quoted is a string of TLA+.
func quoted(text string) string { return `"` + text + `"` }

// setOf is a set of strings.
func setOf(names []string) string {
	var parts []string
	for _, n := range names {
		parts = append(parts, quoted(n))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func bits(b spec.Bits) string {
	var names []string
	for _, one := range b.List() {
		names = append(names, one.String())
	}
	return setOf(names)
}

func stateNames(set spec.States) []string {
	var names []string
	for _, s := range set.List() {
		names = append(names, s.String())
	}
	return names
}

// isIn spells that a state is one of a set; "" if it must be.
func isIn(state string, set spec.States) string {
	if set == spec.AllStates {
		return ""
	}
	names := stateNames(set)
	if len(names) == 1 {
		return state + " = " + quoted(names[0])
	}
	if rest := stateNames(spec.AllStates &^ set); len(rest) == 1 {
		return state + " # " + quoted(rest[0])
	}
	return state + ` \in ` + setOf(names)
}

// all spells that some facts hold of s and others do not; "" if none is asked for.
func (x *export) all(when, unless spec.Facts) string {
	var parts []string
	for i, d := range x.table.Facts {
		switch one := spec.Facts(1) << i; {
		case when&one != 0:
			parts = append(parts, fact(d.Word)+"(s)")
		case unless&one != 0:
			parts = append(parts, "~"+fact(d.Word)+"(s)")
		}
	}
	return strings.Join(parts, ` /\ `)
}

// both joins two conditions, each of which may be "".
func both(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + ` /\ ` + b
}

func orTrue(condition string) string {
	if condition == "" {
		return "TRUE"
	}
	return condition
}
