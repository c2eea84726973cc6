package ltl

// OnLasso says whether the formula is true of an infinite run that is a lasso: its
// positions are 0 to n-1, and after the last comes the position loop. A proposition
// is true at a position if truth says so.
//
// It goes by the meaning of the operators, without an automaton.
func (f Formula[P]) OnLasso(n, loop int, truth func(position int, p P) bool) bool {
	if n <= 0 || loop < 0 || loop >= n {
		panic("ltl: a lasso has positions 0 to n-1, and the loop begins at one of them")
	}
	return f.along(n, loop, truth)[0]
}

// along is the truth of the formula at each position.
func (f Formula[P]) along(n, loop int, truth func(position int, p P) bool) []bool {
	f.mustBe()
	var args [][]bool
	for _, arg := range f.node.args {
		args = append(args, arg.along(n, loop, truth))
	}
	at := make([]bool, n)
	each := func(value func(i int) bool) []bool {
		for i := range at {
			at[i] = value(i)
		}
		return at
	}
	// backwards computes what is true of a position by what is true of the next,
	// beginning with a guess for what comes after the loop: once for the loop, and
	// once more with what came out of that.
	backwards := func(guess bool, value func(i int, next bool) bool) []bool {
		next := guess
		for range 2 {
			for i := n - 1; i >= 0; i-- {
				next = value(i, next)
				at[i] = next
			}
			next = at[loop]
		}
		return at
	}
	first := func(i int) bool { return args[0][i] }
	second := func(i int) bool { return args[1][i] }
	switch f.node.op {
	case opAtom:
		return each(func(i int) bool { return truth(i, f.node.atom) })
	case opTrue:
		return each(func(int) bool { return true })
	case opFalse:
		return at
	case opNot:
		return each(func(i int) bool { return !first(i) })
	case opAnd:
		return each(func(i int) bool {
			for _, arg := range args {
				if !arg[i] {
					return false
				}
			}
			return true
		})
	case opOr:
		return each(func(i int) bool {
			for _, arg := range args {
				if arg[i] {
					return true
				}
			}
			return false
		})
	case opImplies:
		return each(func(i int) bool { return !first(i) || second(i) })
	case opIff:
		return each(func(i int) bool { return first(i) == second(i) })
	case opNext:
		return each(func(i int) bool {
			if i+1 == n {
				return first(loop)
			}
			return first(i + 1)
		})
	case opAlways:
		return backwards(true, func(i int, next bool) bool { return first(i) && next })
	case opEventually:
		return backwards(false, func(i int, next bool) bool { return first(i) || next })
	case opUntil:
		return backwards(false, func(i int, next bool) bool { return second(i) || first(i) && next })
	case opWeakUntil:
		return backwards(true, func(i int, next bool) bool { return second(i) || first(i) && next })
	case opRelease:
		return backwards(true, func(i int, next bool) bool { return second(i) && (first(i) || next) })
	case opLeadsTo:
		answered := Eventually(f.node.args[1]).along(n, loop, truth)
		return backwards(true, func(i int, next bool) bool { return (!first(i) || answered[i]) && next })
	}
	panic("ltl: an operator without a meaning")
}
