package explore

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// tiny makes chunks of a few states, so that small models cross their borders.
var tiny = sizes{chunk: 4, steps: 3, fetch: 1, states: 2}

// agrees compares a complete run with the naive search, and runs with other workers
// and stores, and on disk, with each other.
func agrees[S comparable, A any](t require.TestingT, m Model[S, A], props []Property[S, A], size sizes) *Result[S, A] {
	distinct, transitions, levels, lengths := naive(m, props)
	var first *Result[S, A]
	all := []Options[S, A]{
		{Workers: 1}, {Workers: 2}, {Workers: 8},
		{Workers: 1, Store: Compact}, {Workers: 2, Store: Compact},
		{Workers: 1, MaxMemory: 1}, {Workers: 2, MaxMemory: 1}, // on disk from the first state on
	}
	for i, opt := range all {
		r := run(context.Background(), m, props, opt, size)
		require.True(t, r.Complete)
		require.Empty(t, r.Cut)
		require.Equal(t, distinct, r.Distinct, "distinct")
		require.Equal(t, transitions, r.Transitions, "transitions")
		require.Equal(t, levels, r.Levels, "levels")
		require.Equal(t, len(levels)-1, r.Depth, "depth")
		for k, f := range r.Findings {
			require.Equal(t, props[k].Name, f.Name)
			length := -1
			if f.Trace != nil {
				length = len(f.Trace.Steps)
				requirePath(t, m, f.Trace)
			}
			require.Equal(t, lengths[k], length, "shortest trace of %q", f.Name)
			found, missed := Violated, Holds
			if f.Kind == Witness {
				found, missed = Witnessed, NotWitnessed
			}
			if length >= 0 {
				require.Equal(t, found, f.Verdict)
			} else {
				require.Equal(t, missed, f.Verdict)
			}
		}
		require.Equal(t, opt.Store.name(), r.Store)
		require.Equal(t, opt.MaxMemory > 0, r.OnDisk)
		r.Elapsed, r.BytesPerState, r.Memory = 0, 0, Memory{}
		r.Store, r.OnDisk, r.Omissions = Exact, false, 0
		if first == nil {
			first = r
		}
		require.Equal(t, first, r, "run %d", i)
	}
	return first
}

// requirePath demands that a trace is one of the model's.
func requirePath[S comparable, A any](t require.TestingT, m Model[S, A], trace *Trace[S, A]) {
	require.Contains(t, m.Init(), trace.Init)
	s := trace.Init
	for _, step := range trace.Steps {
		steps, err := m.Next(s, nil)
		require.NoError(t, err)
		require.Contains(t, steps, step)
		s = step.To
	}
}

func TestCounts(t *testing.T) {
	t.Run("die hard", func(t *testing.T) {
		r := agrees(t, dieHard, []Property[dieHardState, string]{
			Sometimes[dieHardState, string]("four gallons", func(s dieHardState) bool { return s.Big == 4 }),
			Always[dieHardState, string]("never four gallons", func(s dieHardState) bool { return s.Big != 4 }),
			SometimesStep[dieHardState, string]("four poured away", func(from dieHardState, a *string, _ dieHardState) bool { return from.Big == 4 && *a == "empty big" }),
			DeadlockFree[dieHardState, string]("never stuck", nil),
		}, tiny)
		require.Equal(t, 16, r.Distinct)
		require.Equal(t, 96, r.Transitions)
		require.Equal(t, 7, r.Depth)
		require.Len(t, r.Findings[0].Trace.Steps, 6)
		require.Len(t, r.Findings[2].Trace.Steps, 7)
		require.Equal(t, Violated, r.Verdict)
	})
	t.Run("river", func(t *testing.T) {
		r := agrees(t, river, []Property[crossing, string]{
			Sometimes[crossing, string]("all across", func(s crossing) bool { return s == crossing{true, true, true, true} }),
		}, tiny)
		require.Equal(t, 10, r.Distinct)
		require.Len(t, r.Findings[0].Trace.Steps, 7)
		require.Equal(t, Holds, r.Verdict)
	})
	t.Run("philosophers", func(t *testing.T) {
		props := []Property[table5, string]{DeadlockFree[table5, string]("somebody can move", nil)}
		r := agrees(t, philosophers(false), props, tiny)
		require.Equal(t, 82, r.Distinct)
		require.Len(t, r.Findings[0].Trace.Steps, 5, "each takes the left fork")
		r = agrees(t, philosophers(true), props, tiny)
		require.Equal(t, Holds, r.Findings[0].Verdict)
	})
	for n, want := range map[int][2]int{3: {288, 1145}, 5: {8832, 58145}} {
		t.Run(fmt.Sprint("two-phase commit ", n), func(t *testing.T) {
			r := agrees(t, twoPhase{n: n}, []Property[twoPhaseState, twoPhaseAction]{consistent}, usual)
			require.Equal(t, want, [2]int{r.Distinct, r.Transitions})
			require.Equal(t, Holds, r.Verdict)
		})
	}
	t.Run("two-phase commit, broken", func(t *testing.T) {
		r := agrees(t, twoPhase{n: 3, lonely: true}, []Property[twoPhaseState, twoPhaseAction]{consistent}, tiny)
		require.Equal(t, Violated, r.Verdict)
		// One prepares, is heard, the manager commits, one obeys and another gives up.
		require.Len(t, r.Findings[0].Trace.Steps, 5)
	})
}

func TestTwoPhaseSeven(t *testing.T) {
	if testing.Short() {
		t.Skip("300 000 states")
	}
	r := Run(context.Background(), twoPhase{n: 7}, []Property[twoPhaseState, twoPhaseAction]{consistent}, Options[twoPhaseState, twoPhaseAction]{})
	require.Equal(t, Holds, r.Verdict)
	require.Equal(t, 296448, r.Distinct)
	require.Equal(t, 2744705, r.Transitions)
}

// graph is a model by enumeration: the steps of state i lead to next[i].
type graph struct {
	init []int
	next [][]int
}

func (g graph) Init() []int { return g.init }

func (g graph) Next(s int, steps []Step[int, string]) ([]Step[int, string], error) {
	for i, to := range g.next[s] {
		steps = append(steps, Step[int, string]{fmt.Sprintf("edge %d", i), to})
	}
	return steps, nil
}

func anyGraph(t *rapid.T) graph {
	n := rapid.IntRange(1, 40).Draw(t, "states")
	state := rapid.IntRange(0, n-1)
	return graph{
		init: rapid.SliceOfN(state, 1, 5).Draw(t, "init"),
		next: rapid.SliceOfN(rapid.SliceOfN(state, 0, 3), n, n).Draw(t, "next"),
	}
}

func TestRandomGraphs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGraph(t)
		a := rapid.IntRange(0, len(g.next)-1).Draw(t, "bad state")
		b := rapid.IntRange(0, len(g.next)-1).Draw(t, "bad step to")
		edges := AlwaysClear[int]([]string{"edge 0", "edge 1", "edge 2", "edge 3"}, func(a *string) uint64 { return 1 << ((*a)[len(*a)-1] - '0') })
		agrees(t, g, []Property[int, string]{
			edges[2], edges[1],
			AlwaysClear[int]([]string{"other marks"}, func(a *string) uint64 { return uint64(len(*a) - b) })[0],
			edges[3],
			Always[int, string]("state", func(s int) bool { return s != a }),
			Sometimes[int, string]("wanted state", func(s int) bool { return s == b }),
			AlwaysStep[int, string]("step", func(from int, _ *string, to int) bool { return from != a || to != b }),
			SometimesStep[int, string]("wanted step", func(_ int, action *string, to int) bool { return *action == "edge 1" && to == b }),
			DeadlockFree[int, string]("end", func(s int) bool { return s == a }),
			DeadlockFree[int, string]("endless", nil),
		}, tiny)
	})
}

// A graph large enough for the table to grow and the arena to need chunks.
func TestLargeGraph(t *testing.T) {
	n := 60_000
	if testing.Short() {
		n = 6000
	}
	g := graph{init: []int{1, 1, 2}, next: make([][]int, n)}
	for i := range g.next {
		g.next[i] = []int{(i*7 + 1) % n, i, (i*i + 3) % n, (i + 11) % n}
	}
	r := agrees(t, g, []Property[int, string]{
		Always[int, string]("not the last", func(s int) bool { return s != n-1 }),
	}, usual)
	require.Equal(t, n, r.Distinct)
	require.Equal(t, Violated, r.Verdict)
}

func TestVisitorsSeeEveryState(t *testing.T) {
	seen := make([]map[dieHardState]int, 3)
	r := run(context.Background(), dieHard, nil, Options[dieHardState, string]{
		Workers: 3,
		Visit: func(worker int) func(*dieHardState) {
			seen[worker] = map[dieHardState]int{}
			return func(s *dieHardState) { seen[worker][*s]++ }
		},
	}, tiny)
	all := map[dieHardState]int{}
	for _, states := range seen {
		for s, n := range states {
			all[s] += n
		}
	}
	require.Len(t, all, r.Distinct)
	for s, n := range all {
		require.Equal(t, 1, n, "%v", s)
	}
}

func TestObserversSeeEveryTransition(t *testing.T) {
	seen := make([]map[string]int, 3)
	r := run(context.Background(), dieHard, nil, Options[dieHardState, string]{
		Workers: 3,
		Observe: func(worker int) func(*dieHardState, *Step[dieHardState, string]) {
			seen[worker] = map[string]int{}
			return func(_ *dieHardState, step *Step[dieHardState, string]) { seen[worker][step.Action]++ }
		},
	}, tiny)
	sum := map[string]int{}
	for _, counts := range seen {
		for action, n := range counts {
			sum[action] += n
		}
	}
	require.Equal(t, 96, r.Transitions)
	require.Equal(t, map[string]int{"fill small": 16, "fill big": 16, "empty small": 16, "empty big": 16, "small to big": 16, "big to small": 16}, sum)
}
