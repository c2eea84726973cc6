package explore

import (
	"math/bits"
	"slices"

	"github.com/tcpcheck/tcpcheck/explore/ltl"
)

// sentence is a formula of the tests, from which both the formula of package ltl and the naive
// checker's are made. The propositions are numbers.
type sentence struct {
	op   string // "0", "1" and so on are propositions
	args []*sentence
}

func (f *sentence) formula(atoms []ltl.Formula[Proposition[int, string]]) ltl.Formula[Proposition[int, string]] {
	var a []ltl.Formula[Proposition[int, string]]
	for _, arg := range f.args {
		a = append(a, arg.formula(atoms))
	}
	switch f.op {
	case "true":
		return ltl.True[Proposition[int, string]]()
	case "false":
		return ltl.False[Proposition[int, string]]()
	case "not":
		return ltl.Not(a[0])
	case "and":
		return ltl.And(a...)
	case "or":
		return ltl.Or(a...)
	case "implies":
		return ltl.Implies(a[0], a[1])
	case "iff":
		return ltl.Iff(a[0], a[1])
	case "next":
		return ltl.Next(a[0])
	case "always":
		return ltl.Always(a[0])
	case "eventually":
		return ltl.Eventually(a[0])
	case "until":
		return ltl.Until(a[0], a[1])
	case "release":
		return ltl.Release(a[0], a[1])
	case "weak":
		return ltl.WeakUntil(a[0], a[1])
	case "leads":
		return ltl.LeadsTo(a[0], a[1])
	}
	return atoms[f.op[0]-'0']
}

// plain is the sentence with no operators but not, and, next and until.
func (f *sentence) plain() *sentence {
	var a []*sentence
	for _, arg := range f.args {
		a = append(a, arg.plain())
	}
	s := func(op string, args ...*sentence) *sentence { return &sentence{op, args} }
	not := func(f *sentence) *sentence { return s("not", f) }
	or := func(f, g *sentence) *sentence { return not(s("and", not(f), not(g))) }
	always := func(f *sentence) *sentence { return not(s("until", s("true"), not(f))) }
	switch f.op {
	case "false":
		return not(s("true"))
	case "or":
		return or(a[0], a[1])
	case "implies":
		return or(not(a[0]), a[1])
	case "iff":
		return s("and", or(not(a[0]), a[1]), or(a[0], not(a[1])))
	case "always":
		return always(a[0])
	case "eventually":
		return s("until", s("true"), a[0])
	case "release":
		return not(s("until", not(a[0]), not(a[1])))
	case "weak":
		return or(s("until", a[0], a[1]), always(a[0]))
	case "leads":
		return always(or(not(a[0]), s("until", s("true"), a[1])))
	}
	return s(f.op, a...)
}

// elementary lists the subformulas of a plain sentence that are next and until: of each, what
// is true of it at the next position is guessed.
func (f *sentence) elementary(list []*sentence) []*sentence {
	for _, arg := range f.args {
		list = arg.elementary(list)
	}
	if f.op == "next" || f.op == "until" {
		list = append(list, f)
	}
	return list
}

// naiveProblem is what is decided.
type naiveProblem struct {
	g     graph
	f     *sentence
	truth func(k, from, edge int) bool // of proposition k; edge is -1 where the run stays
	fair  []naiveFair
}

// naiveFair is a set of edges; an action is the number of the edge of its state.
type naiveFair struct {
	strong bool
	has    func(edge int) bool
}

// position is one in a run: an edge of the graph, and of each elementary formula whether
// it, or of next its argument, is true of the next position.
type position struct {
	from, edge, to int
	guess          uint
}

// naiveHolds decides whether all fair runs satisfy the formula: by guessing what is true at each position
// (Clarke, Grumberg and Peled, Model Checking, 1999, 6.7), and fixpoints of sets of
// positions (Emerson and Lei, 1987). For strong fairness it tries every choice of which sets are taken for ever.
func naiveHolds(p naiveProblem) bool {
	f := p.f.plain()
	var guessed []*sentence
	for _, e := range f.elementary(nil) {
		if !slices.Contains(guessed, e) {
			guessed = append(guessed, e)
		}
	}
	var value func(f *sentence, x position) bool
	value = func(f *sentence, x position) bool {
		next := func() bool { return x.guess>>slices.Index(guessed, f)&1 == 1 }
		switch f.op {
		case "true":
			return true
		case "not":
			return !value(f.args[0], x)
		case "and":
			return value(f.args[0], x) && value(f.args[1], x)
		case "next":
			return next()
		case "until":
			return value(f.args[1], x) || value(f.args[0], x) && next()
		}
		return p.truth(int(f.op[0]-'0'), x.from, x.edge)
	}
	var all []position
	for from, next := range p.g.next {
		for guess := range uint(1) << len(guessed) {
			for edge, to := range next {
				all = append(all, position{from, edge, to, guess})
			}
			if len(next) == 0 {
				all = append(all, position{from, -1, from, guess})
			}
		}
	}
	follows := make([][]int, len(all))
	for i, x := range all {
		for j, y := range all {
			ok := x.to == y.from
			for k, e := range guessed {
				if ok {
					at := e
					if e.op == "next" {
						at = e.args[0]
					}
					ok = value(at, y) == (x.guess>>k&1 == 1)
				}
			}
			if ok {
				follows[i] = append(follows[i], j)
			}
		}
	}
	enables := func(x position, f naiveFair) bool {
		for edge := range p.g.next[x.from] {
			if f.has(edge) {
				return true
			}
		}
		return false
	}
	takes := func(x position, f naiveFair) bool { return x.edge >= 0 && f.has(x.edge) }
	for choice := range uint(1) << len(p.fair) {
		// Whether a position may occur again and again, and what must.
		allowed := func(x position) bool { return true }
		var often []func(x position) bool
		for _, e := range guessed {
			if e.op == "until" {
				often = append(often, func(x position) bool { return !value(e, x) || value(e.args[1], x) })
			}
		}
		for k, f := range p.fair {
			switch {
			case !f.strong:
				often = append(often, func(x position) bool { return takes(x, f) || !enables(x, f) })
			case choice>>k&1 == 1:
				often = append(often, func(x position) bool { return takes(x, f) })
			default:
				before := allowed
				allowed = func(x position) bool { return before(x) && !enables(x, f) }
			}
		}
		good := emersonLei(all, follows, allowed, often)
		// Backwards from there.
		for changed := true; changed; {
			changed = false
			for i := range all {
				if !good[i] && slices.ContainsFunc(follows[i], func(j int) bool { return good[j] }) {
					good[i], changed = true, true
				}
			}
		}
		for i, x := range all {
			if good[i] && slices.Contains(p.g.init, x.from) && !value(f, x) {
				return false
			}
		}
	}
	return true
}

// emersonLei is the positions from which a way through allowed ones goes on for ever and
// meets each condition again and again.
func emersonLei(all []position, follows [][]int, allowed func(position) bool, often []func(position) bool) []bool {
	good := make([]bool, len(all))
	for i, x := range all {
		good[i] = allowed(x)
	}
	if len(often) == 0 {
		often = append(often, func(position) bool { return true })
	}
	for {
		before := slices.Clone(good)
		for _, condition := range often {
			// Those of good with a step inside good to one from which, inside good, a
			// position that meets the condition can be reached.
			reach := make([]bool, len(all))
			for i, x := range all {
				reach[i] = good[i] && condition(x)
			}
			for changed := true; changed; {
				changed = false
				for i := range all {
					if good[i] && !reach[i] && slices.ContainsFunc(follows[i], func(j int) bool { return reach[j] }) {
						reach[i], changed = true, true
					}
				}
			}
			next := make([]bool, len(all))
			for i := range all {
				next[i] = good[i] && slices.ContainsFunc(follows[i], func(j int) bool { return reach[j] })
			}
			good = next
		}
		if slices.Equal(before, good) {
			return good
		}
	}
}

// naiveRefutes says whether a lasso is a run of the graph that is fair and refutes the formula, by walking
// along it. The run is given as edges; -1 stays.
func naiveRefutes(p naiveProblem, init int, edges []int, loop int) bool {
	states := []int{init}
	for _, e := range edges {
		at := states[len(states)-1]
		switch {
		case e < 0 && len(p.g.next[at]) > 0 || e >= len(p.g.next[at]):
			return false
		case e >= 0:
			at = p.g.next[at][e]
		}
		states = append(states, at)
	}
	n := len(edges)
	if !slices.Contains(p.g.init, init) || loop <= 0 || loop > n || states[n] != states[n-loop] {
		return false
	}
	next := func(i int) int {
		if i == n-1 {
			return n - loop
		}
		return i + 1
	}
	var value func(f *sentence, i int) bool
	value = func(f *sentence, i int) bool {
		switch f.op {
		case "true":
			return true
		case "not":
			return !value(f.args[0], i)
		case "and":
			return value(f.args[0], i) && value(f.args[1], i)
		case "next":
			return value(f.args[0], next(i))
		case "until": // after n positions all have been seen
			for range n + 1 {
				if value(f.args[1], i) {
					return true
				}
				if !value(f.args[0], i) {
					return false
				}
				i = next(i)
			}
			return false
		}
		return p.truth(int(f.op[0]-'0'), states[i], edges[i])
	}
	if value(p.f.plain(), 0) {
		return false
	}
	for _, f := range p.fair {
		enabled, taken := 0, false
		for i := n - loop; i < n; i++ {
			can := false
			for edge := range p.g.next[states[i]] {
				can = can || f.has(edge)
			}
			if can {
				enabled++
			}
			taken = taken || edges[i] >= 0 && f.has(edges[i])
		}
		if !taken && (f.strong && enabled > 0 || enabled == loop) {
			return false
		}
	}
	return true
}

// inMask says whether a small number is in a set of bits.
func inMask(mask uint, i int) bool { return i >= 0 && i < bits.UintSize && mask>>i&1 == 1 }
