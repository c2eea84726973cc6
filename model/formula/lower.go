package formula

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// lowering turns syntax into nodes, and refuses what has no meaning.
type lowering struct {
	x     int  // the end that X is, -1 outside of "each end (...)"
	named bool // A or B is named, so that the formula tells them apart
}

// problem is something wrong at a place of the text.
type problem struct {
	at  int
	err error
}

func (p *problem) Error() string { return p.err.Error() }
func (p *problem) Unwrap() error { return p.err }

func wrong(at int, format string, args ...any) error {
	return &problem{at, fmt.Errorf(format, args...)}
}

func unknown(at int, kind, name string, known []string) error {
	return &problem{at, spec.Unknown(kind, name, known)}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

var binaryOps = map[string]op{
	"=>": opImplies, "<=>": opIff, "until": opUntil, "weaklyuntil": opWeakUntil,
	"releases": opReleases, "leadsto": opLeadsTo, "~>": opLeadsTo,
}

// spelled are the operators that are more than one word, as they are written.
var spelled = map[string]string{"weaklyuntil": "weakly until", "leadsto": "leads to"}

func (l *lowering) binary(s *binarySyntax) (*node, error) {
	left, err := l.or(s.Left)
	if err != nil || s.Op == "" {
		return left, err
	}
	name := s.Op
	if text, ok := spelled[name]; ok {
		name = text
	}
	if err := bare(lastOf(s.Left), name); err != nil {
		return nil, err
	}
	right, err := l.or(s.Right)
	if err != nil {
		return nil, err
	}
	return join(binaryOps[s.Op], name, left, right)
}

// join is the operator on two conditions.
func join(o op, name string, left, right *node) (*node, error) {
	for _, n := range []*node{left, right} {
		if err := mustBe(n, name); err != nil {
			return nil, err
		}
	}
	scope := widest(left, right)
	if o < opNot {
		scope = ofWay
	}
	return &node{op: o, scope: scope, args: []*node{left, right}, at: left.at}, nil
}

// mustBe refuses an operand that is no condition.
func mustBe(n *node, operator string) error {
	if n.sort == condition {
		return nil
	}
	hint := ""
	if n.op == opVariable && n.v.Def().Space == spec.Flag {
		hint = fmt.Sprintf(": %s is 0 or 1", n.v)
	}
	return wrong(n.at, "found %s, and %q wants a condition%s", n.sort, operator, hint)
}

func (l *lowering) or(s *orSyntax) (*node, error) {
	left, err := l.and(s.Terms[0])
	if err != nil {
		return nil, err
	}
	for i, t := range s.Terms[1:] {
		if err := bare(lastTerm(s.Terms[i]), "or"); err != nil {
			return nil, err
		}
		right, err := l.and(t)
		if err != nil {
			return nil, err
		}
		if left, err = join(opOr, "or", left, right); err != nil {
			return nil, err
		}
	}
	return left, nil
}

func (l *lowering) and(s *andSyntax) (*node, error) {
	left, err := l.unary(s.Terms[0])
	if err != nil {
		return nil, err
	}
	for i, t := range s.Terms[1:] {
		if err := bare(s.Terms[i], "and"); err != nil {
			return nil, err
		}
		right, err := l.unary(t)
		if err != nil {
			return nil, err
		}
		if left, err = join(opAnd, "and", left, right); err != nil {
			return nil, err
		}
	}
	return left, nil
}

func lastOf(s *orSyntax) *unarySyntax    { return lastTerm(s.Terms[len(s.Terms)-1]) }
func lastTerm(s *andSyntax) *unarySyntax { return s.Terms[len(s.Terms)-1] }

// bare refuses a temporal word before a condition without parentheses when an operator
// follows: readers differ on how far "always p => q" reaches, and a property that
// says something else than was meant is worse than none.
func bare(u *unarySyntax, operator string) error {
	for u.Op == "not" {
		u = u.Of
	}
	if u.Op == "" {
		return nil
	}
	of := u.Of
	for of.Op != "" && of.Op != "not" {
		of = of.Of
	}
	if of.Ends != nil || of.Cmp != nil && of.Cmp.parenthesis() {
		return nil
	}
	return wrong(u.Pos.Offset, "found %q after %q without parentheses, want %s (p %s q) or (%s p) %s q", operator, u.Op, u.Op, operator, u.Op, operator)
}

// parenthesis reports whether there is nothing but a parenthesis.
func (s *cmpSyntax) parenthesis() bool {
	return len(s.Rest)+len(s.In)+len(s.First.Rest) == 0 && s.First.First.Paren != nil
}

var unaryOps = map[string]op{"not": opNot, "always": opAlways, "eventually": opEventually, "next": opNext}

func (l *lowering) unary(s *unarySyntax) (*node, error) {
	switch {
	case s.Cmp != nil:
		return l.comparison(s.Cmp)
	case s.Ends != nil:
		return l.ends(s)
	}
	inner, err := l.unary(s.Of)
	if err != nil {
		return nil, err
	}
	if err := mustBe(inner, s.Op); err != nil {
		return nil, err
	}
	n := &node{op: unaryOps[s.Op], scope: inner.scope, args: []*node{inner}, at: s.Pos.Offset}
	switch {
	case n.op == opNot:
	case n.op == opNext && inner.scope == ofWorld:
		n.scope = ofStep
	default:
		n.scope = ofWay
	}
	return n, nil
}

// ends reads "each end (...)": once with A for X and B for Y, once the other way.
func (l *lowering) ends(s *unarySyntax) (*node, error) {
	if l.x >= 0 {
		return nil, wrong(s.Pos.Offset, "found %q inside another, where X and Y have a meaning already", s.Quantity+" end")
	}
	defer func() { l.x = -1 }()
	var both [2]*node
	for l.x = range both {
		n, err := l.binary(s.Ends)
		if err != nil {
			return nil, err
		}
		both[l.x] = n
	}
	o := opAnd
	if s.Quantity == "some" {
		o = opOr
	}
	return join(o, s.Quantity+" end", both[0], both[1])
}

// end is the end of that name.
func (l *lowering) end(at int, name string) (int, error) {
	known := []string{"A", "B"}
	if l.x >= 0 {
		known = []string{"A", "B", "X", "Y"}
	}
	switch {
	case name == "A" || name == "B":
		l.named = true
		return int(name[0] - 'A'), nil
	case l.x >= 0 && name == "X":
		return l.x, nil
	case l.x >= 0 && name == "Y":
		return 1 - l.x, nil
	case name == "X" || name == "Y":
		return 0, wrong(at, "found %q outside of \"each end (...)\" and \"some end (...)\", want A or B", name)
	}
	return 0, unknown(at, "end", name, known)
}

func isEnd(name string) bool { return len(name) == 1 && strings.Contains("ABXY", name) }
