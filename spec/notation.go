package spec

import (
	"fmt"
	"strings"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// The notation is the RFC's own, made strict:
//
//	proposition   SND.UNA < SEG.ACK =< SND.NXT and not seg-rst
//	assignment    SND.UNA, SND.NXT <- SEG.ACK
//	segment       send <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
//	signal        signal "connection reset"
//	answer        answer "connection reset"          to outstanding SENDs and RECEIVEs
//	result        return "connection closing"        to the call being processed
//	store         hold, release, accept, delete      see Action
//
// Variables are capitals, words are small letters. Comparisons are modulo 2^32
// and chain. The statements of one effect happen at once: each right-hand side
// reads the values from before the effect, as in the actions of TLA.

var notation = lexer.MustSimple([]lexer.SimpleRule{
	{Name: "Var", Pattern: `[A-Z][A-Z0-9]*(\.[A-Z0-9]+)*`},
	{Name: "Word", Pattern: `[a-z]+(-[a-z0-9]+)*`},
	{Name: "Int", Pattern: `[0-9]+`},
	{Name: "String", Pattern: `"[^"]*"`},
	{Name: "Op", Pattern: `<-|=<|>=|[<>=#+\-(),;]`},
	{Name: "space", Pattern: `[ \t\r\n]+`},
})

// The structs below are the grammar; they live only between parsing and lowering.

type orSyntax struct {
	Terms []*andSyntax `parser:"@@ ('or' @@)*"`
}

type andSyntax struct {
	Terms []*notSyntax `parser:"@@ ('and' @@)*"`
}

type notSyntax struct {
	Not *notSyntax `parser:"  'not' @@"`
	Cmp *cmpSyntax `parser:"| @@"`
}

type cmpSyntax struct {
	First *sumSyntax   `parser:"@@"`
	Rest  []*cmpClause `parser:"@@*"`
}

type cmpClause struct {
	Op   string     `parser:"@('<'|'=<'|'='|'>'|'>='|'#')"`
	Term *sumSyntax `parser:"@@"`
}

type sumSyntax struct {
	First *atomSyntax  `parser:"@@"`
	Rest  []*sumClause `parser:"@@*"`
}

type sumClause struct {
	Op   string      `parser:"@('+'|'-')"`
	Term *atomSyntax `parser:"@@"`
}

type atomSyntax struct {
	Call  *callSyntax `parser:"  @@"`
	Int   *uint32     `parser:"| @Int"`
	Var   *string     `parser:"| @Var"`
	Word  *string     `parser:"| @Word"`
	Paren *orSyntax   `parser:"| '(' @@ ')'"`
}

type callSyntax struct {
	Name string       `parser:"@('min'|'max') '('"`
	Args []*sumSyntax `parser:"@@ (',' @@)* ')'"`
}

type effectSyntax struct {
	Statements []*statementSyntax `parser:"@@ (';' @@)*"`
}

type statementSyntax struct {
	Send   *sendSyntax   `parser:"  'send' @@"`
	Signal *string       `parser:"| 'signal' @String"`
	Answer *string       `parser:"| 'answer' @String"`
	Return *string       `parser:"| 'return' @String"`
	Store  *string       `parser:"| @('hold'|'release'|'accept'|'delete')"`
	Assign *assignSyntax `parser:"| @@"`
}

type assignSyntax struct {
	To   []string  `parser:"@Var (',' @Var)* '<-'"`
	From *orSyntax `parser:"@@"`
}

type sendSyntax struct {
	Fields []*fieldSyntax `parser:"('<' @@ '>')+"`
}

type fieldSyntax struct {
	Name string     `parser:"@Var '='"`
	Ctl  []string   `parser:"( @('SYN'|'ACK'|'RST'|'FIN'|'URG'|'PSH') (',' @Var)*"`
	Num  *sumSyntax `parser:"| @@ )"`
}

var (
	propositionParser = participle.MustBuild[orSyntax](participle.Lexer(notation), participle.Elide("space"), participle.Unquote("String"))
	effectParser      = participle.MustBuild[effectSyntax](participle.Lexer(notation), participle.Elide("space"), participle.Unquote("String"), participle.UseLookahead(3))
)

// scope says which words and terms may occur in a definition and what they mean.
type scope struct {
	words, terms map[string]*Expr
}

// parseProposition reads a proposition or a number.
func parseProposition(text string, words, terms map[string]*Expr) (*Expr, error) {
	syntax, err := propositionParser.ParseString("", text)
	if err != nil {
		return nil, notationError(text, aProposition, err)
	}
	return syntax.lower(scope{words, terms})
}

// parseEffect reads an effect.
func parseEffect(text string, words, terms map[string]*Expr) ([]Statement, error) {
	syntax, err := effectParser.ParseString("", text)
	if err != nil {
		return nil, notationError(text, aStatement, err)
	}
	statements := make([]Statement, 0, len(syntax.Statements))
	for _, s := range syntax.Statements {
		statement, err := s.lower(scope{words, terms})
		if err != nil {
			return nil, err
		}
		statements = append(statements, statement)
	}
	return statements, nil
}

func (s *orSyntax) lower(in scope) (*Expr, error) {
	return fold(s.Terms, opOr, in)
}

func (s *andSyntax) lower(in scope) (*Expr, error) {
	return fold(s.Terms, opAnd, in)
}

// fold joins the terms with op, from the left.
func fold[T interface {
	lower(scope) (*Expr, error)
}](terms []T, op operator, in scope) (*Expr, error) {
	left, err := terms[0].lower(in)
	if err != nil {
		return nil, err
	}
	for _, t := range terms[1:] {
		right, err := t.lower(in)
		if err != nil {
			return nil, err
		}
		if left, err = newExpr(op, left, right); err != nil {
			return nil, err
		}
	}
	return left, nil
}

func (s *notSyntax) lower(in scope) (*Expr, error) {
	if s.Cmp != nil {
		return s.Cmp.lower(in)
	}
	inner, err := s.Not.lower(in)
	if err != nil {
		return nil, err
	}
	return newExpr(opNot, inner)
}

var comparisons = map[string]operator{"<": opLess, "=<": opAtMost, "=": opEqual, "#": opDiffer, ">": opGreater, ">=": opAtLeast}

func (s *cmpSyntax) lower(in scope) (*Expr, error) {
	left, err := s.First.lower(in)
	if err != nil || len(s.Rest) == 0 {
		return left, err
	}
	var all *Expr
	for _, clause := range s.Rest {
		right, err := clause.Term.lower(in)
		if err != nil {
			return nil, err
		}
		one, err := newExpr(comparisons[clause.Op], left, right)
		if err != nil {
			return nil, err
		}
		if all == nil {
			all = one
		} else if all, err = newExpr(opAnd, all, one); err != nil {
			return nil, err
		}
		left = right
	}
	return all, nil
}

func (s *sumSyntax) lower(in scope) (*Expr, error) {
	left, err := s.First.lower(in)
	if err != nil {
		return nil, err
	}
	for _, clause := range s.Rest {
		right, err := clause.Term.lower(in)
		if err != nil {
			return nil, err
		}
		op := opAdd
		if clause.Op == "-" {
			op = opSub
		}
		if left, err = newExpr(op, left, right); err != nil {
			return nil, err
		}
	}
	return left, nil
}

func (s *atomSyntax) lower(in scope) (*Expr, error) {
	switch {
	case s.Call != nil:
		op := opMin
		if s.Call.Name == "max" {
			op = opMax
		}
		return fold(s.Call.Args, op, in)
	case s.Int != nil:
		return &Expr{op: opNumber, num: *s.Int}, nil
	case s.Var != nil:
		if e, ok := in.terms[*s.Var]; ok {
			return &Expr{op: opTerm, word: *s.Var, args: []*Expr{e}}, nil
		}
		v, ok := varByName[*s.Var]
		if !ok {
			return nil, unknown("variable", *s.Var, append(keys(varByName), keys(in.terms)...))
		}
		return &Expr{op: opVariable, v: v}, nil
	case s.Word != nil:
		if reserved[*s.Word] {
			return nil, fmt.Errorf("found %q, want %s", *s.Word, aNumber)
		}
		e, ok := in.words[*s.Word]
		if !ok {
			return nil, unknown("word", *s.Word, keys(in.words))
		}
		return &Expr{op: opWord, word: *s.Word, args: []*Expr{e}}, nil
	}
	return s.Paren.lower(in)
}

func parseVar(name string) (Var, error) {
	v, ok := varByName[name]
	if !ok {
		return 0, unknown("variable", name, keys(varByName))
	}
	return v, nil
}

func (s *statementSyntax) lower(in scope) (Statement, error) {
	switch {
	case s.Send != nil:
		return s.Send.lower(in)
	case s.Signal != nil:
		signal, err := parseSignal(*s.Signal)
		return Statement{Kind: StatementSignal, Signal: signal}, err
	case s.Answer != nil:
		result, err := ParseResult(*s.Answer)
		return Statement{Kind: StatementAnswer, Result: result}, err
	case s.Return != nil:
		result, err := ParseResult(*s.Return)
		return Statement{Kind: StatementReturn, Result: result}, err
	case s.Store != nil:
		return Statement{Kind: StatementStore, Store: stores[*s.Store]}, nil
	}
	from, err := s.Assign.From.lower(in)
	if err != nil {
		return Statement{}, err
	}
	statement := Statement{Kind: StatementAssign, From: from}
	for _, name := range s.Assign.To {
		v, err := parseVar(name)
		if err != nil {
			return Statement{}, err
		}
		if v >= NewISS {
			return Statement{}, fmt.Errorf("%s is given from outside and cannot be assigned", name)
		}
		statement.To = append(statement.To, v)
	}
	return statement, nil
}

func (s *sendSyntax) lower(in scope) (Statement, error) {
	statement := Statement{Kind: StatementSend}
	for _, f := range s.Fields {
		if f.Name == "CTL" {
			if f.Num != nil {
				return Statement{}, fmt.Errorf("<CTL=...>: want control bits: %s", strings.Join(keys(bitByName), ", "))
			}
			for _, name := range f.Ctl {
				bit, ok := bitByName[name]
				if !ok {
					return Statement{}, unknown("control bit", name, keys(bitByName))
				}
				statement.Send.Ctl |= bit
			}
			continue
		}
		field, ok := fieldByName[f.Name]
		if !ok {
			return Statement{}, unknown("segment field", f.Name, append(keys(fieldByName), "CTL"))
		}
		if statement.Send.Fields[field] != nil {
			return Statement{}, fmt.Errorf("<%s=...> is given twice", f.Name)
		}
		if f.Num == nil {
			return Statement{}, fmt.Errorf("<%s=%s>: want a number", f.Name, strings.Join(f.Ctl, ","))
		}
		num, err := f.Num.lower(in)
		if err != nil {
			return Statement{}, err
		}
		statement.Send.Fields[field] = num
	}
	if statement.Send.Ctl == 0 {
		return Statement{}, fmt.Errorf("a segment to be sent wants <CTL=...>")
	}
	return statement, nil
}
