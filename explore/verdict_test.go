package explore

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// count goes from 0 to end by one, and back to 0 at any time.
func count(end int) Model[int, string] {
	return Func(0, func(s int, yield func(string, int)) {
		if s < end {
			yield("up", s+1)
		}
		yield("reset", 0)
	})
}

// grid is two counters from 0 to end: levels grow wide, then narrow.
func grid(end int) Model[[2]int, string] {
	return Func([2]int{}, func(s [2]int, yield func(string, [2]int)) {
		for i := range s {
			if to := s; to[i] < end {
				to[i]++
				yield(fmt.Sprint("count ", i), to)
			}
		}
	})
}

func never(n int) Property[int, string] {
	return Always[int, string](fmt.Sprint("never ", n), func(s int) bool { return s != n })
}

func sometime(n int) Property[int, string] {
	return Sometimes[int, string](fmt.Sprint("sometime ", n), func(s int) bool { return s == n })
}

func verdicts[S comparable, A any](r *Result[S, A]) (all []Verdict) {
	for _, f := range r.Findings {
		all = append(all, f.Verdict)
	}
	return all
}

func TestVerdicts(t *testing.T) {
	props := []Property[int, string]{never(5), never(50), sometime(5), sometime(50)}
	for name, c := range map[string]struct {
		opt      Options[int, string]
		props    []Property[int, string]
		verdict  Verdict
		complete bool
		cut      string
		distinct int
		findings []Verdict
	}{
		"complete": {
			Options[int, string]{}, props, Violated, true, "", 11,
			[]Verdict{Violated, Holds, Witnessed, NotWitnessed},
		},
		"a missing witness violates nothing": {
			Options[int, string]{}, props[1:], Holds, true, "", 11,
			[]Verdict{Holds, Witnessed, NotWitnessed},
		},
		"no property": {
			Options[int, string]{}, nil, Holds, true, "", 11, nil,
		},
		"violated and incomplete": {
			Options[int, string]{MaxDepth: 7}, props, Violated, false, "depth 7", 8,
			[]Verdict{Violated, Undecided, Witnessed, Undecided},
		},
		"incomplete": {
			Options[int, string]{MaxDepth: 7}, props[1:], Incomplete, false, "depth 7", 8,
			[]Verdict{Undecided, Witnessed, Undecided},
		},
		"the states at the depth bound are checked": {
			Options[int, string]{MaxDepth: 5}, props, Violated, false, "depth 5", 6,
			[]Verdict{Violated, Undecided, Witnessed, Undecided},
		},
		"the last level is the bound, and it is not expanded": {
			Options[int, string]{MaxDepth: 10}, props[1:], Incomplete, false, "depth 10", 11,
			[]Verdict{Undecided, Witnessed, Undecided},
		},
		"a depth bound beyond the last level": {
			Options[int, string]{MaxDepth: 11}, props[1:], Holds, true, "", 11,
			[]Verdict{Holds, Witnessed, NotWitnessed},
		},
		"states": {
			Options[int, string]{MaxStates: 4}, props, Incomplete, false, "at most 4 states", 5,
			[]Verdict{Undecided, Undecided, Undecided, Undecided},
		},
		"exactly as many states as allowed": {
			Options[int, string]{MaxStates: 11}, props[1:], Holds, true, "", 11,
			[]Verdict{Holds, Witnessed, NotWitnessed},
		},
		"stop at first": {
			Options[int, string]{StopAtFirst: true}, props, Violated, false, "stopped at the first violation", 6,
			[]Verdict{Violated, Undecided, Witnessed, Undecided},
		},
		"stop at first, which is initial": {
			Options[int, string]{StopAtFirst: true}, []Property[int, string]{never(0), never(5)}, Violated, false, "stopped at the first violation", 1,
			[]Verdict{Violated, Undecided},
		},
		"stop at first does not stop at a witness": {
			Options[int, string]{StopAtFirst: true}, props[1:], Holds, true, "", 11,
			[]Verdict{Holds, Witnessed, NotWitnessed},
		},
		"memory": {
			Options[int, string]{MaxMemory: 1000, NoDisk: true}, props, Incomplete, false, "memory bound 0.0009537 MiB", 1,
			[]Verdict{Undecided, Undecided, Undecided, Undecided},
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := run(context.Background(), count(10), c.props, c.opt, tiny)
			require.Equal(t, c.verdict, r.Verdict)
			require.Equal(t, c.complete, r.Complete)
			require.Equal(t, c.cut, r.Cut)
			require.Equal(t, c.distinct, r.Distinct)
			require.Equal(t, c.findings, verdicts(r))
		})
	}
}

// Of several violations in a level the one shown is the first in order.
func TestFirstViolation(t *testing.T) {
	g := graph{init: []int{0}, next: [][]int{{1, 2}, {3, 3, 4, 4}, {4, 4}, {}, {}}}
	r := agrees(t, g, []Property[int, string]{
		AlwaysStep[int, string]("step to 4", func(_ int, _ *string, to int) bool { return to != 4 }),
		Always[int, string]("less than 3", func(s int) bool { return s < 3 }),
	}, tiny)
	require.Equal(t, []Step[int, string]{{"edge 0", 1}, {"edge 2", 4}}, r.Findings[0].Trace.Steps)
	require.Equal(t, []Step[int, string]{{"edge 0", 1}, {"edge 0", 3}}, r.Findings[1].Trace.Steps)
}

func TestDeadlock(t *testing.T) {
	// 0 -> 1 -> 2, where 2 leads only to itself; 0 -> 3, which has no step.
	g := graph{init: []int{0}, next: [][]int{{1, 3, 0}, {2}, {2, 2}, {}}}
	props := []Property[int, string]{
		DeadlockFree[int, string]("none", nil),
		DeadlockFree[int, string]("3 is an end", func(s int) bool { return s == 3 }),
		DeadlockFree[int, string]("2 and 3 are", func(s int) bool { return s >= 2 }),
	}
	r := agrees(t, g, props, tiny)
	require.Equal(t, []Verdict{Violated, Violated, Holds}, verdicts(r))
	require.Equal(t, 3, r.Findings[0].Trace.Last())
	require.Equal(t, 2, r.Findings[1].Trace.Last())
	require.Equal(t, Violated, r.Verdict)
	require.True(t, r.Complete)

	r = run(context.Background(), g, props, Options[int, string]{MaxDepth: 1}, tiny)
	require.Equal(t, []Verdict{Undecided, Undecided, Undecided}, verdicts(r), "states at the bound are not expanded, so nobody knows")
}

// However a bound cuts, what is left is the same for any number of workers,
// and no property that the whole search finds violated is said to hold.
func TestBoundsDoNotDependOnWorkers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGraph(t)
		bad := rapid.IntRange(0, len(g.next)-1).Draw(t, "bad")
		props := []Property[int, string]{never(bad), sometime(bad), DeadlockFree[int, string]("endless", nil)}
		opt := Options[int, string]{
			MaxStates:   rapid.IntRange(0, 20).Draw(t, "states"),
			MaxDepth:    rapid.IntRange(0, 6).Draw(t, "depth"),
			StopAtFirst: rapid.Bool().Draw(t, "stop"),
		}
		whole := run(context.Background(), g, props, Options[int, string]{Workers: 1}, tiny)
		var first *Result[int, string]
		for _, workers := range []int{1, 2, 8} {
			opt.Workers = workers
			r := run(context.Background(), g, props, opt, tiny)
			r.Elapsed, r.BytesPerState, r.Memory = 0, 0, Memory{}
			if first == nil {
				first = r
			}
			require.Equal(t, first, r)
		}
		sum := 0
		for _, n := range first.Levels {
			sum += n
		}
		require.Equal(t, first.Distinct, sum)
		require.Equal(t, len(first.Levels)-1, first.Depth)
		require.Equal(t, first.Complete, first.Cut == "")
		if first.Complete {
			require.Equal(t, whole.Levels, first.Levels)
			require.Equal(t, whole.Transitions, first.Transitions)
		}
		for k, f := range first.Findings {
			if f.Verdict != Undecided {
				require.Equal(t, whole.Findings[k].Verdict, f.Verdict)
			}
			if f.Trace != nil {
				require.Len(t, f.Trace.Steps, len(whole.Findings[k].Trace.Steps))
			}
		}
	})
}

// A bound on states lets the level that exceeds it finish.
func TestStateBoundEndsWithALevel(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		r := run(context.Background(), grid(50), nil, Options[[2]int, string]{Workers: workers, MaxStates: 240}, tiny)
		require.Equal(t, "at most 240 states", r.Cut)
		require.Equal(t, 21, r.Depth)
		require.Equal(t, 22, r.Levels[21])
		require.Equal(t, 22*23/2, r.Distinct)
	}
}

func TestNoInitialState(t *testing.T) {
	r := Run(context.Background(), graph{}, []Property[int, string]{never(1)}, Options[int, string]{})
	require.Equal(t, Incomplete, r.Verdict)
	require.Equal(t, "the model has no initial state", r.Cut)
	require.Equal(t, []Verdict{Undecided}, verdicts(r))
}

// endless counts for ever, slowly.
var endless = Func(0, func(s int, yield func(string, int)) {
	time.Sleep(time.Millisecond)
	yield("up", s+1)
})

func TestContext(t *testing.T) {
	t.Run("cancelled before", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		r := Run(ctx, count(10), []Property[int, string]{never(20)}, Options[int, string]{})
		require.Equal(t, Incomplete, r.Verdict)
		require.Equal(t, "interrupted", r.Cut)
	})
	t.Run("cancelled", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		m := Func(0, func(s int, yield func(string, int)) {
			if s == 10 {
				cancel()
				time.Sleep(time.Millisecond)
			}
			yield("up", s+1)
		})
		r := Run(ctx, m, []Property[int, string]{never(-1), never(3)}, Options[int, string]{})
		require.Equal(t, Violated, r.Verdict)
		require.Equal(t, "interrupted", r.Cut)
		require.Equal(t, []Verdict{Undecided, Violated}, verdicts(r))
	})
	t.Run("deadline", func(t *testing.T) {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
		defer cancel()
		r := Run(ctx, endless, []Property[int, string]{never(-1)}, Options[int, string]{})
		require.Equal(t, Incomplete, r.Verdict)
		require.Equal(t, "time bound reached", r.Cut)
	})
	t.Run("in the middle of a wide level", func(t *testing.T) {
		// A level that is cut must not be taken for a finished one.
		ctx, cancel := context.WithCancel(context.Background())
		fan := Func(0, func(s int, yield func(string, int)) {
			for i := 1; s == 0 && i <= 1000; i++ {
				yield("fan", i)
			}
			if s == 500 {
				cancel()
				<-ctx.Done()
				time.Sleep(10 * time.Millisecond)
			}
			yield("stay", s)
		})
		r := Run(ctx, fan, []Property[int, string]{never(-1)}, Options[int, string]{Workers: 1})
		require.Equal(t, Incomplete, r.Verdict)
		require.Equal(t, 1001, r.Distinct)
	})
}

// failing is a model some of whose states do not fit.
type failing struct {
	graph
	fails map[int]error
}

func (m failing) Next(s int, steps []Step[int, string]) ([]Step[int, string], error) {
	steps, _ = m.graph.Next(s, steps)
	return steps, m.fails[s]
}

// failingFunc fails in every state but the initial one.
type failingFunc struct{ Model[int, string] }

func (m failingFunc) Next(s int, steps []Step[int, string]) ([]Step[int, string], error) {
	steps, _ = m.Model.Next(s, steps)
	if s != 0 {
		return steps, fmt.Errorf("state %d", s)
	}
	return steps, nil
}

func TestModelError(t *testing.T) {
	tooLarge := errors.New("7 does not fit into three bits")
	g := graph{init: []int{0}, next: [][]int{{1, 2}, {3}, {4}, {0}, {5}, {0}}}
	m := failing{g, map[int]error{4: errors.New("later"), 3: tooLarge}}
	for _, workers := range []int{1, 2, 8} {
		r := run(context.Background(), m, []Property[int, string]{never(5), never(2), DeadlockFree[int, string]("endless", nil)},
			Options[int, string]{Workers: workers}, tiny)
		require.Equal(t, Violated, r.Verdict)
		require.False(t, r.Complete)
		require.Equal(t, tooLarge.Error(), r.Cut)
		require.Equal(t, tooLarge, r.CutErr)
		require.Equal(t, 3, r.CutTrace.Last())
		require.Len(t, r.CutTrace.Steps, 2)
		require.Equal(t, []Verdict{Undecided, Violated, Undecided}, verdicts(r))
	}
	// Of the errors in a block the first counts, though another comes sooner.
	slow := Func(0, func(s int, yield func(string, int)) {
		if s == 1 {
			time.Sleep(2 * time.Millisecond)
		}
		for i := 1; s == 0 && i <= 4; i++ {
			yield("fan", i)
		}
	})
	for range 10 {
		r := run(context.Background(), failingFunc{slow}, nil, Options[int, string]{Workers: 2}, tiny)
		require.Equal(t, "state 1", r.Cut)
		require.Equal(t, 1, r.CutTrace.Last())
	}

	m = failing{g, map[int]error{0: errors.New("")}}
	r := Run(context.Background(), m, nil, Options[int, string]{})
	require.Equal(t, Incomplete, r.Verdict, "an error without a text")
	require.NotEmpty(t, r.Cut)
}

func TestProgress(t *testing.T) {
	var seen []Progress
	r := run(context.Background(), slowly(), nil, Options[int, string]{
		Progress: func(p Progress) { seen = append(seen, p) },
	}, tiny)
	require.True(t, r.Complete)
	require.NotEmpty(t, seen)
	require.Less(t, len(seen), 20)
	for i, p := range seen {
		require.LessOrEqual(t, p.Distinct, r.Distinct)
		require.Positive(t, p.Frontier)
		require.Positive(t, p.Memory)
		if i > 0 {
			require.GreaterOrEqual(t, p.Elapsed-seen[i-1].Elapsed, 99*time.Millisecond)
			require.GreaterOrEqual(t, p.Depth, seen[i-1].Depth)
		}
	}
}

// slowly counts to 250, slowly.
func slowly() Model[int, string] {
	return Func(0, func(s int, yield func(string, int)) {
		time.Sleep(time.Millisecond)
		yield("up", min(s+1, 250))
	})
}
