package spec

import "strings"

// What follows lets others read parsed definitions and build new ones from their
// parts; String spells the result, and the table parses it again.

// Op spells what the node does: "<", "and", "min", and so on; "number", "variable",
// and "word" or "term" for one that is defined elsewhere.
func (e *Expr) Op() string {
	switch e.op {
	case opNumber:
		return "number"
	case opVariable:
		return "variable"
	case opWord:
		return "word"
	case opTerm:
		return "term"
	}
	return strings.TrimSpace(symbols[e.op].text)
}

// Args returns the arguments of the node; a word and a term have none, for what they
// mean is said in one place.
func (e *Expr) Args() []*Expr {
	if e.op == opWord || e.op == opTerm {
		return nil
	}
	return e.args
}

// Num is the number of a "number".
func (e *Expr) Num() uint32 { return e.num }

// Var is the variable of a "variable".
func (e *Expr) Var() Var { return e.v }

// Proposition reports whether the expression is true or false rather than a number.
func (e *Expr) Proposition() bool { return e.proposition() }

// NumberExpr is the number n.
func NumberExpr(n uint32) *Expr { return &Expr{op: opNumber, num: n} }

// VarExpr is the value of the variable.
func VarExpr(v Var) *Expr { return &Expr{op: opVariable, v: v} }

// WithArgs is the node with other arguments.
func (e *Expr) WithArgs(args ...*Expr) *Expr {
	c := *e
	c.args = args
	return &c
}

// As is the node with another operator that takes as many arguments of the same
// sort: "=<" for "<", "max" for "min". It panics if there is no such operator.
func (e *Expr) As(op string) *Expr {
	for i := range symbols {
		if len(e.args) == 2 && strings.TrimSpace(symbols[i].text) == op && op != "" {
			c := *e
			c.op = operator(i)
			return &c
		}
	}
	panic("no operator " + op)
}

// Plus is the number with n added; n may be negative.
func (e *Expr) Plus(n int) *Expr {
	if n < 0 {
		return &Expr{op: opSub, args: []*Expr{e, NumberExpr(uint32(-n))}}
	}
	return &Expr{op: opAdd, args: []*Expr{e, NumberExpr(uint32(n))}}
}

// Negated is the proposition denied.
func (e *Expr) Negated() *Expr { return &Expr{op: opNot, args: []*Expr{e}} }

// EachField calls f for every field of the form that is given: SEQ, ACK, LEN, UP.
func (f *Form) EachField(call func(i int, name string, e *Expr)) {
	for i, e := range f.Fields {
		if e != nil {
			call(i, fieldNames[i], e)
		}
	}
}

// List returns the single bits of the set, in the order of a segment.
func (b Bits) List() []Bits {
	var list []Bits
	for _, n := range bitNames {
		if b.Has(n.bit) {
			list = append(list, n.bit)
		}
	}
	return list
}

// Parsed is what the words of a table say, parsed.
type Parsed struct {
	Terms   []*Expr       // by their place in the table
	Facts   []*Expr       // by bit
	Effects [][]Statement // by Effect
}

// Parsed returns the definitions of the table.
func (m *Machine) Parsed() Parsed { return Parsed{m.terms, m.facts, m.effects} }

// SpellEffect spells the statements of an effect.
func SpellEffect(statements []Statement) string {
	var parts []string
	for _, s := range statements {
		parts = append(parts, s.String())
	}
	return strings.Join(parts, "; ")
}
