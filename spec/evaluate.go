package spec

// values holds every variable while an event is processed.
type values [numVars]uint32

// number is a compiled expression. Propositions are worth 1 or 0.
type number func(*values) uint32

// test is a compiled proposition.
type test func(*values) bool

// compile turns the expression into a closure. Comparisons of a variable with a
// variable or a constant, which most are, get closures of their own.
func (e *Expr) compile() number {
	switch e.op {
	case opNumber:
		n := e.num
		return func(*values) uint32 { return n }
	case opVariable:
		v := e.v
		return func(x *values) uint32 { return x[v] }
	case opWord, opTerm:
		return e.args[0].compile()
	case opAdd, opSub, opMin, opMax:
		a, b := e.args[0].compile(), e.args[1].compile()
		switch e.op {
		case opAdd:
			return func(x *values) uint32 { return a(x) + b(x) }
		case opSub:
			return func(x *values) uint32 { return a(x) - b(x) }
		case opMin:
			return func(x *values) uint32 { return Earlier(a(x), b(x)) }
		}
		return func(x *values) uint32 { return Later(a(x), b(x)) }
	}
	p := e.compileTest()
	return func(x *values) uint32 {
		if p(x) {
			return 1
		}
		return 0
	}
}

// compileTest compiles a proposition.
func (e *Expr) compileTest() test {
	switch e.op {
	case opWord, opTerm:
		return e.args[0].compileTest()
	case opAnd:
		a, b := e.args[0].compileTest(), e.args[1].compileTest()
		return func(x *values) bool { return a(x) && b(x) }
	case opOr:
		a, b := e.args[0].compileTest(), e.args[1].compileTest()
		return func(x *values) bool { return a(x) || b(x) }
	case opNot:
		a := e.args[0].compileTest()
		return func(x *values) bool { return !a(x) }
	case opNumber, opVariable, opAdd, opSub, opMin, opMax:
		a := e.compile()
		return func(x *values) bool { return a(x) != 0 }
	}
	if t := e.compareVars(); t != nil {
		return t
	}
	a, b := e.args[0].compile(), e.args[1].compile()
	switch e.op {
	case opLess:
		return func(x *values) bool { return Before(a(x), b(x)) }
	case opAtMost:
		return func(x *values) bool { return AtOrBefore(a(x), b(x)) }
	case opGreater:
		return func(x *values) bool { return Before(b(x), a(x)) }
	case opAtLeast:
		return func(x *values) bool { return AtOrBefore(b(x), a(x)) }
	case opDiffer:
		return func(x *values) bool { return a(x) != b(x) }
	}
	return func(x *values) bool { return a(x) == b(x) }
}

// compareVars compiles a comparison between a variable and a variable or constant.
func (e *Expr) compareVars() test {
	left, right := e.args[0], e.args[1]
	if left.op != opVariable {
		return nil
	}
	a := left.v
	switch right.op {
	case opVariable:
		b := right.v
		switch e.op {
		case opLess:
			return func(x *values) bool { return Before(x[a], x[b]) }
		case opAtMost:
			return func(x *values) bool { return AtOrBefore(x[a], x[b]) }
		case opEqual:
			return func(x *values) bool { return x[a] == x[b] }
		}
	case opNumber:
		n := right.num
		switch e.op {
		case opEqual:
			return func(x *values) bool { return x[a] == n }
		case opGreater:
			return func(x *values) bool { return Before(n, x[a]) }
		}
	}
	return nil
}
