package formula

import "github.com/tcpcheck/tcpcheck/spec"

var comparisons = map[string]op{"<": opLess, "=<": opAtMost, "=": opEqual, "/=": opDiffer, ">": opGreater, ">=": opAtLeast}

func (l *lowering) comparison(s *cmpSyntax) (*node, error) {
	left, err := l.sum(s.First)
	if err != nil || len(s.Rest)+len(s.In) == 0 {
		return left, err
	}
	if len(s.In) > 0 {
		return l.in(left, s.In)
	}
	var all *node
	for _, clause := range s.Rest {
		right, err := l.sum(clause.Term)
		if err != nil {
			return nil, err
		}
		one, err := compare(clause, left, right)
		if err != nil {
			return nil, err
		}
		if all == nil {
			all = one
		} else if all, err = join(opAnd, "and", all, one); err != nil {
			return nil, err
		}
		left = right
	}
	return all, nil
}

func (l *lowering) in(left *node, names []*nameSyntax) (*node, error) {
	if left.sort != state {
		return nil, wrong(left.at, "found %s, and \"in\" wants a state", left.sort)
	}
	n := &node{op: opIn, scope: left.scope, args: []*node{left}, at: left.at}
	for _, name := range names {
		s, err := spec.ParseState(name.Name)
		if err != nil {
			return nil, &problem{name.Pos.Offset, err}
		}
		n.states |= spec.MakeStates(s)
	}
	return n, nil
}

func compare(clause *cmpClause, left, right *node) (*node, error) {
	o := comparisons[clause.Op]
	at := clause.Pos.Offset
	switch {
	case left.sort == condition || right.sort == condition:
		want := "states or numbers"
		if o == opEqual {
			want += "; \"<=>\" compares conditions"
		}
		return nil, wrong(at, "found %s and %s, and %q wants %s", left.sort, right.sort, clause.Op, want)
	case left.sort == state && right.sort == state && o != opEqual && o != opDiffer:
		return nil, wrong(at, "found %q between states, which have no order, want = or /=", clause.Op)
	case !alike(left.sort, right.sort):
		return nil, wrong(at, "found %s and %s, which cannot be compared", left.sort, right.sort)
	}
	return &node{op: o, scope: widest(left, right), args: []*node{left, right}, at: left.at}, nil
}

// alike reports whether values of the two sorts can be compared.
func alike(a, b sort) bool {
	switch {
	case a == b:
		return true
	case a == constant:
		return b == amount || b.isSequence()
	case b == constant:
		return alike(b, a)
	}
	return false
}

func (l *lowering) sum(s *sumSyntax) (*node, error) {
	left, err := l.atom(s.First)
	if err != nil {
		return nil, err
	}
	for _, clause := range s.Rest {
		right, err := l.atom(clause.Term)
		if err != nil {
			return nil, err
		}
		if left, err = add(clause, left, right); err != nil {
			return nil, err
		}
	}
	return left, nil
}

// add is the sum or the difference: a sequence number and a number give a sequence
// number, the difference of two sequence numbers of one sender is a number.
func add(clause *sumClause, left, right *node) (*node, error) {
	n := &node{op: opAdd, scope: widest(left, right), args: []*node{left, right}, at: left.at}
	if clause.Op == "-" {
		n.op = opSub
	}
	plain := func(s sort) bool { return s == amount || s == constant }
	switch {
	case plain(left.sort) && plain(right.sort):
		n.sort = amount
		if left.sort == constant && right.sort == constant {
			n.sort = constant
		}
	case left.sort.isSequence() && plain(right.sort):
		n.sort = left.sort
	case plain(left.sort) && right.sort.isSequence() && n.op == opAdd:
		n.sort = right.sort
	case left.sort.isSequence() && left.sort == right.sort && n.op == opSub:
		n.sort = amount
	default:
		word := map[op]string{opAdd: "added", opSub: "subtracted"}[n.op]
		return nil, wrong(clause.Pos.Offset, "found %s and %s, which cannot be %s", left.sort, right.sort, word)
	}
	return n, nil
}
