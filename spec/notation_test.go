package spec

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// vocabulary parses the base table's definitions.
func vocabulary(t require.TestingT) (words, terms map[string]*Expr) {
	words, terms = map[string]*Expr{}, map[string]*Expr{}
	base := RFC9293()
	for _, d := range base.Terms {
		e, err := parseProposition(d.Is, words, terms)
		require.NoError(t, err)
		terms[d.Name] = e
	}
	for _, d := range base.Facts {
		e, err := parseProposition(d.Is, words, terms)
		require.NoError(t, err)
		words[d.Word] = e
	}
	return words, terms
}

// TestDefinitionsPrint: what is printed of a definition is what was written.
func TestDefinitionsPrint(t *testing.T) {
	words, terms := vocabulary(t)
	base := RFC9293()
	for _, d := range base.Terms {
		require.Equal(t, d.Is, terms[d.Name].String())
	}
	for _, d := range base.Facts {
		require.Equal(t, d.Is, words[d.Word].String())
	}
	m := MustCompile(base)
	for _, d := range base.Effects[1:] {
		printed, err := m.Meaning(d.Word)
		require.NoError(t, err)
		require.Equal(t, d.Is, strings.ReplaceAll(printed, `"error: `, `"`))
		statements, err := parseEffect(printed, words, terms)
		require.NoError(t, err)
		var again []string
		for _, s := range statements {
			again = append(again, s.String())
		}
		require.Equal(t, printed, strings.Join(again, "; "))
	}
}

// expression draws a number or proposition at most depth operators deep.
func (s dice) expression(depth int, words, terms map[string]*Expr) *Expr {
	if depth == 0 || s(4) == 0 {
		switch s(4) {
		case 0:
			return &Expr{op: opNumber, num: s.any()}
		case 1:
			name := keys(terms)[s(len(terms))]
			return &Expr{op: opTerm, word: name, args: []*Expr{terms[name]}}
		}
		return &Expr{op: opVariable, v: Var(s(int(numVars)))}
	}
	arg := func() *Expr { return s.expression(depth-1, words, terms) }
	ops := []operator{opAdd, opSub, opMin, opMax, opLess, opAtMost, opEqual, opDiffer, opGreater, opAtLeast, opAnd, opOr, opNot}
	switch op := ops[s(len(ops))]; op {
	case opAnd:
		if s.bool() { // a < b =< c shares its middle
			a, b, c := arg(), arg(), arg()
			return &Expr{op: opAnd, args: []*Expr{{op: opLess, args: []*Expr{a, b}}, {op: opAtMost, args: []*Expr{b, c}}}}
		}
		return &Expr{op: op, args: []*Expr{s.proposition(depth-1, words, terms), s.proposition(depth-1, words, terms)}}
	case opOr:
		return &Expr{op: op, args: []*Expr{s.proposition(depth-1, words, terms), s.proposition(depth-1, words, terms)}}
	case opNot:
		return &Expr{op: op, args: []*Expr{s.proposition(depth-1, words, terms)}}
	default:
		return &Expr{op: op, args: []*Expr{arg(), arg()}}
	}
}

func (s dice) proposition(depth int, words, terms map[string]*Expr) *Expr {
	if e := s.expression(depth, words, terms); e.proposition() {
		return e
	}
	word := keys(words)[s(len(words))]
	return &Expr{op: opWord, word: word, args: []*Expr{words[word]}}
}

// slowly evaluates by walking the tree, with the oracle's comparisons.
func slowly(e *Expr, x *values) uint32 {
	if e.op == opNumber {
		return e.num
	}
	if e.op == opVariable {
		return x[e.v]
	}
	a := slowly(e.args[0], x)
	if e.op == opWord || e.op == opTerm {
		return a
	}
	if e.op == opNot {
		return 1 - a
	}
	b := slowly(e.args[1], x)
	switch e.op {
	case opAdd:
		return a + b
	case opSub:
		return a - b
	case opMin:
		if ahead(a, b) {
			return b
		}
		return a
	case opMax:
		if ahead(b, a) {
			return b
		}
		return a
	case opLess:
		return flag(ahead(b, a))
	case opAtMost:
		return flag(sameOrAhead(b, a))
	case opEqual:
		return flag(a == b)
	case opDiffer:
		return flag(a != b)
	case opGreater:
		return flag(ahead(a, b))
	case opAtLeast:
		return flag(sameOrAhead(a, b))
	case opAnd:
		return a * b
	case opOr:
		return max(a, b)
	}
	panic(e.op)
}

// TestExpressions: any expression printed and parsed is the same expression, and
// its closure computes what walking the tree does.
func TestExpressions(t *testing.T) {
	words, terms := vocabulary(t)
	one := func(t require.TestingT, s dice) {
		e := s.expression(4, words, terms)
		again, err := parseProposition(e.String(), words, terms)
		require.NoError(t, err, "%s", e)
		require.Equal(t, e.String(), again.String())
		var x values
		for v := range x {
			x[v] = s.any()
			if s.bool() {
				x[v] = uint32(s(3))
			}
		}
		want := slowly(e, &x)
		require.Equal(t, want, e.compile()(&x), "%s", e)
		require.Equal(t, want, slowly(again, &x), "%s", e)
		require.Equal(t, want != 0, truth(again, &x), "%s", e)
	}
	rapid.Check(t, func(t *rapid.T) { one(t, drawing(t)) })
	s := seeded(1)
	for range 2000 {
		one(t, s)
	}
}

// truth is the compiled test of a proposition, or whether a number is not 0.
func truth(e *Expr, x *values) bool {
	if e.proposition() {
		return e.compileTest()(x)
	}
	return e.compile()(x) != 0
}

// TestNotationErrors: an error is one line and says what was found and wanted, or
// which known name is nearest.
func TestNotationErrors(t *testing.T) {
	words, terms := vocabulary(t)
	for _, tt := range []struct{ text, want string }{
		{"", `"", column 1: found the end, want a proposition or a number`},
		{"SND.UNA <", `"SND.UNA <", column 10: found the end, want a variable, a word, a number or a parenthesis`},
		{"SND.UNA < < 3", `"SND.UNA < < 3", column 11: found "<", want a variable, a word, a number or a parenthesis`},
		{"(SND.UNA = 1", `"(SND.UNA = 1", column 13: found the end, want ")"`},
		{"SND.UNA = 1)", `"SND.UNA = 1)", column 12: found ")", want an operator or the end`},
		{"SND.UNA 3", `"SND.UNA 3", column 9: found "3", want an operator or the end`},
		{"SND.UNA = 1 or", `"SND.UNA = 1 or", column 15: found the end, want a proposition or a number`},
		{"SND.UNA = 1 or or", `found "or", want a variable, a word, a number or a parenthesis`},
		{"SND.UNA == 1", `"SND.UNA == 1", column 10: found "==", which is spelled "=" here`},
		{"SND.UNA <= 1", `"SND.UNA <= 1", column 10: found "<=", which is spelled "=<" here`},
		{"SND.UNA != 1", `"SND.UNA != 1", column 9: found "!=", which is spelled "#" here`},
		{"SND.UNA % 1", `"SND.UNA % 1", column 9: found "% 1", which is no part of the notation`},
		{"SND.UNA = 4294967296", `"SND.UNA = 4294967296", column 11: the number does not fit into 32 bits`},
		{"SND.UMA = 1", `unknown variable "SND.UMA", nearest is "SND.UNA"`},
		{"SEG.LEM = 1", `unknown variable "SEG.LEM", nearest is "SEG.LEN"`},
		{"seg-sin", `unknown word "seg-sin", nearest is "seg-fin"`},
		{"not SND.UNA", `SND.UNA is a number; "not " wants propositions`},
		{"seg-fin and SND.UNA", `SND.UNA is a number; " and " wants propositions`},
	} {
		_, err := parseProposition(tt.text, words, terms)
		require.EqualError(t, err, tt.want)
	}
	for _, tt := range []struct{ text, want string }{
		{"", `"", column 1: found the end, want a statement`},
		{"SND.UNA", `"SND.UNA", column 8: found the end, want "<-"`},
		{"SND.UNA <-", `"SND.UNA <-", column 11: found the end, want a proposition or a number`},
		{"SND.UNA := 1", `"SND.UNA := 1", column 9: found ":=", which is spelled "<-" here`},
		{"hold;", `"hold;", column 6: found the end, want a statement`},
		{"hold hold", `"hold hold", column 6: found "hold", want an operator or the end`},
		{"send", `"send", column 5: found the end, want a segment like <SEQ=SND.NXT><CTL=ACK>`},
		{"send <SEQ=1", `"send <SEQ=1", column 12: found the end, want ">"`},
		{"send <SEQ=1>", `a segment to be sent wants <CTL=...>`},
		{"send <SEQ=1><SEQ=2><CTL=ACK>", `<SEQ=...> is given twice`},
		{"send <SEQ=SYN><CTL=ACK>", `<SEQ=SYN>: want a number`},
		{"send <SEC=1><CTL=ACK>", `unknown segment field "SEC", nearest is "SEQ"`},
		{"send <CTL=3>", `<CTL=...>: want control bits: ACK, FIN, PSH, RST, SYN, URG`},
		{"send <CTL=SYN,AKC>", `unknown control bit "AKC", nearest is "ACK"`},
		{"signal reset", `"signal reset", column 8: found "reset", want a text in quotes`},
		{`signal "connection rest"`, `unknown signal "connection rest", nearest is "connection reset"`},
		{`answer "connection rest"`, `unknown result "connection rest", nearest is "error: connection reset"`},
		{"SND.UNO <- 1", `unknown variable "SND.UNO", nearest is "SND.UNA"`},
		{"RCV.BUF <- 1", `RCV.BUF is given from outside and cannot be assigned`},
		{"SND.UNA <- 1 + FOO", `unknown variable "FOO", want one of 62 like ACK.DUE, CALL.ACTIVE, CALL.DENIED`},
	} {
		_, err := parseEffect(tt.text, words, terms)
		require.EqualError(t, err, tt.want)
	}
}
