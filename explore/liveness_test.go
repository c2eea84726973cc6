package explore

import (
	"context"
	"fmt"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tcpcheck/tcpcheck/explore/ltl"
)

func anySentence(t *rapid.T, depth, atoms int) *sentence {
	ops := map[int][]string{
		0: {"true", "false"},
		1: {"not", "next", "always", "eventually"},
		2: {"and", "or", "implies", "iff", "until", "release", "weak", "leads"},
	}
	arity := 0
	if depth > 0 {
		arity = rapid.SampledFrom([]int{0, 1, 1, 1, 2, 2, 2, 2}).Draw(t, "arity")
	}
	if arity == 0 && rapid.IntRange(0, 9).Draw(t, "atom") > 0 {
		return &sentence{op: strconv.Itoa(rapid.IntRange(0, atoms-1).Draw(t, "number"))}
	}
	f := &sentence{op: rapid.SampledFrom(ops[arity]).Draw(t, "op")}
	for range arity {
		f.args = append(f.args, anySentence(t, depth-1, atoms))
	}
	return f
}

// anyProblem is a small one, and the property that asks the same of Run. The first two
// propositions are of states, the third of steps.
func anyProblem(t *rapid.T) (naiveProblem, Property[int, string]) {
	n := rapid.IntRange(1, 6).Draw(t, "states")
	state := rapid.IntRange(0, n-1)
	p := naiveProblem{
		g: graph{
			init: rapid.SliceOfN(state, 1, 2).Draw(t, "init"),
			next: rapid.SliceOfN(rapid.SliceOfN(state, 0, 3), n, n).Draw(t, "next"),
		},
		f: anySentence(t, 3, 3),
	}
	for len(p.f.plain().elementary(nil)) > 5 {
		p.f = p.f.args[0]
	}
	var states [2]uint
	for k := range states {
		states[k] = rapid.UintRange(0, 1<<n-1).Draw(t, "true of states")
	}
	edges := rapid.UintRange(0, 7).Draw(t, "true of edges")
	p.truth = func(k, from, edge int) bool {
		if k < 2 {
			return inMask(states[k], from)
		}
		return inMask(edges, edge)
	}
	number := func(a *string) int { return int((*a)[len("edge ")] - '0') }
	var atoms []ltl.Formula[Proposition[int, string]]
	for k := range 2 {
		atoms = append(atoms, ltl.Atom(StateIs[int, string](strconv.Itoa(k), func(s int) bool { return p.truth(k, s, 0) })))
	}
	atoms = append(atoms, ltl.Atom(StepIs("2", func(from int, a *string, _ int) bool { return p.truth(2, from, number(a)) })))
	var fair []Fairness[int, string]
	for range rapid.IntRange(0, 3).Draw(t, "fairness") {
		strong := rapid.Bool().Draw(t, "strong")
		each := rapid.IntRange(0, 3).Draw(t, "each") == 0
		mask := rapid.UintRange(1, 7).Draw(t, "edges of")
		of := func(_ int, a *string) (uint64, bool) {
			if each {
				return uint64(number(a)), inMask(mask, number(a))
			}
			return 7, inMask(mask, number(a))
		}
		if strong {
			fair = append(fair, StrongEach("fair", of))
		} else {
			fair = append(fair, WeakEach("fair", of))
		}
		if !each {
			p.fair = append(p.fair, naiveFair{strong, func(edge int) bool { return inMask(mask, edge) }})
			continue
		}
		for k := range 3 {
			if inMask(mask, k) {
				p.fair = append(p.fair, naiveFair{strong, func(edge int) bool { return edge == k }})
			}
		}
	}
	return p, Temporal("formula", p.f.formula(atoms), fair...)
}

// requireLasso demands that a trace refutes the formula.
func requireLasso(t require.TestingT, p naiveProblem, trace *Trace[int, string]) {
	var edges []int
	for _, step := range trace.Steps {
		edges = append(edges, int(step.Action[len("edge ")]-'0'))
	}
	loop := trace.Loop
	if trace.Stays {
		require.Zero(t, loop)
		edges, loop = append(edges, -1), 1
	}
	requirePath(t, p.g, trace)
	require.True(t, naiveRefutes(p, trace.Init, edges, loop), "%v", trace)
}

func TestRandomFormulas(t *testing.T) {
	count := map[Verdict]int{}
	rapid.Check(t, func(t *rapid.T) {
		p, property := anyProblem(t)
		var first *Finding[int, string]
		for _, workers := range []int{1, 2, 8} {
			r := run(context.Background(), p.g, []Property[int, string]{property}, Options[int, string]{Workers: workers}, tiny)
			f := r.Findings[0]
			if first == nil {
				first = &f
				want := Holds
				if !naiveHolds(p) {
					want = Violated
				}
				require.Equal(t, want, f.Verdict, "%v", property.live.formula)
				require.Equal(t, want, r.Verdict)
				if f.Trace != nil {
					requireLasso(t, p, f.Trace)
				}
			}
			require.Equal(t, *first, f)
		}
		count[first.Verdict]++
	})
	t.Log(fmt.Sprint(count))
	require.Positive(t, min(count[Holds], count[Violated]), "both verdicts occur")
}
