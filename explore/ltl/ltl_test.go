package ltl

import (
	"math/bits"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

var p, q, r = Atom("p"), Atom("q"), Atom("r")

func TestString(t *testing.T) {
	for want, f := range map[string]Formula[string]{
		"always (p => eventually q)": Always(Implies(p, Eventually(q))),
		"p leads to (q or not r)":    LeadsTo(p, Or(q, Not(r))),
		"(p until q) weak until r":   WeakUntil(Until(p, q), r),
		`next "two words" release p`: Release(Next(Atom("two words")), p),
		"(p <=> q) and true":         And(Iff(p, q), True[string]()),
		"false":                      Or[string](),
		"p":                          And(p),
	} {
		require.Equal(t, want, f.String())
	}
	require.Equal(t, []string{"p", "q", "p"}, And(p, LeadsTo(q, p)).Atoms())
	require.Panics(t, func() { Not(Formula[string]{}) })
}

// The automata that one expects.
func TestSmallAutomata(t *testing.T) {
	for name, c := range map[string]struct {
		f      Formula[string]
		sets   int
		states [][]Edge
	}{
		"not always eventually p": {Not(Always(Eventually(p))), 1, [][]Edge{{{0, 0, 0, 0}, {0, 1, 1, 0}}, {{0, 1, 1, 1}}}},
		"not p leads to q":        {Not(LeadsTo(p, q)), 1, [][]Edge{{{0, 0, 0, 0}, {1, 2, 1, 0}}, {{0, 2, 1, 1}}}},
		"always eventually p":     {Always(Eventually(p)), 1, [][]Edge{{{0, 0, 0, 0}, {1, 0, 0, 1}}}},
		"not always p":            {Not(Always(p)), 1, [][]Edge{{{0, 0, 0, 0}, {0, 1, 1, 0}}, {{0, 0, 1, 1}}}},
		"true":                    {True[string](), 0, [][]Edge{{{0, 0, 0, 0}}}},
		"false":                   {And(Always(p), Eventually(Not(p))), 0, [][]Edge{nil}},
	} {
		a, err := Translate(c.f)
		require.NoError(t, err, name)
		require.Equal(t, c.sets, a.Sets, name)
		require.Equal(t, c.states, a.States, name)
	}
}

func TestTooLarge(t *testing.T) {
	var all []Formula[int]
	for i := range 65 {
		all = append(all, Atom(i))
	}
	_, err := Translate(And(all...))
	require.EqualError(t, err, "the formula has 65 propositions, want at most 64")
}

func anyFormula(t *rapid.T, depth int) Formula[string] {
	if depth == 0 || rapid.IntRange(0, 5).Draw(t, "leaf") == 0 {
		return rapid.SampledFrom([]Formula[string]{p, q, r, True[string](), False[string]()}).Draw(t, "atom")
	}
	f, g := anyFormula(t, depth-1), anyFormula(t, depth-1)
	return rapid.SampledFrom([]Formula[string]{
		Not(f), And(f, g), Or(f, g), Implies(f, g), Iff(f, g), Next(f), Always(f),
		Eventually(f), Until(f, g), Release(f, g), WeakUntil(f, g), LeadsTo(f, g),
	}).Draw(t, "formula")
}

// accepts says whether the automaton accepts a lasso: whether beside it a way goes round
// from a node to itself, through an edge of each set.
func (a *Automaton[P]) accepts(word []uint64, loop int) bool {
	type node struct {
		at, q int
		in    uint64
	}
	follow := func(from node) map[node]bool {
		seen := map[node]bool{}
		for list := []node{from}; len(list) > 0; {
			x := list[0]
			list = list[1:]
			for _, e := range a.States[x.q] {
				if e.Pos&^word[x.at] != 0 || e.Neg&word[x.at] != 0 {
					continue
				}
				next := node{x.at + 1, e.To, x.in | e.In}
				if next.at == len(word) {
					next.at = loop
				}
				if !seen[next] {
					seen[next] = true
					list = append(list, next)
				}
			}
		}
		return seen
	}
	for x := range follow(node{}) {
		x.in = 0
		if follow(x)[node{x.at, x.q, allSets(a.Sets)}] {
			return true
		}
	}
	return false
}

// The automaton, before and after it is made small, accepts what the operators mean.
func TestTranslation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyFormula(t, 3)
		a, err := Translate(f)
		require.NoError(t, err)
		b, err := Translate(Not(f))
		require.NoError(t, err)
		word := rapid.SliceOfN(rapid.Uint64Range(0, 7), 1, 5).Draw(t, "word")
		loop := rapid.IntRange(0, len(word)-1).Draw(t, "loop")
		truth := func(atoms []string) []uint64 { // the word by an automaton's bits
			var out []uint64
			for _, letter := range word {
				var x uint64
				for i, atom := range atoms {
					x |= letter >> slices.Index([]string{"p", "q", "r"}, atom) & 1 << i
				}
				out = append(out, x)
			}
			return out
		}
		want := f.OnLasso(len(word), loop, func(i int, atom string) bool {
			return word[i]>>slices.Index([]string{"p", "q", "r"}, atom)&1 == 1
		})
		require.Equal(t, want, a.accepts(truth(a.Atoms), loop), "%v of %v, loop %d", f, word, loop)
		require.Equal(t, !want, b.accepts(truth(b.Atoms), loop), "not %v of %v, loop %d", f, word, loop)
		for _, edges := range a.States {
			for _, e := range edges {
				require.Less(t, bits.Len64(e.In), a.Sets+1)
			}
		}
	})
}
