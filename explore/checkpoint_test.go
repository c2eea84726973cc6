package explore

import (
	"context"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

// interrupting is a model that interrupts the run after so many calls of Next.
type interrupting[S comparable, A any] struct {
	Model[S, A]
	left   *atomic.Int64
	cancel context.CancelFunc
}

func (m interrupting[S, A]) Next(s S, steps []Step[S, A]) ([]Step[S, A], error) {
	if m.left.Add(-1) == 0 {
		m.cancel()
	}
	return m.Model.Next(s, steps)
}

// resumed runs the model again and again, each time interrupted after so many states
// and taken up from the checkpoint, and returns the last result.
func resumed[S comparable, A any](t *testing.T, m Model[S, A], props []Property[S, A], opt Options[S, A], after int64) (r *Result[S, A], times int) {
	path := filepath.Join(t.TempDir(), "checkpoint")
	for {
		ctx, cancel := context.WithCancel(context.Background())
		left := new(atomic.Int64)
		left.Store(after)
		opt.Checkpoint = &Checkpoint{Path: path, Resume: times > 0, Identity: "a model"}
		r = run(ctx, Model[S, A](interrupting[S, A]{m, left, cancel}), props, opt, tiny)
		cancel()
		require.NoError(t, r.CutErr)
		if r.Complete {
			require.NoFileExists(t, path, "a run that is complete removes it")
			return r, times
		}
		require.Equal(t, "interrupted", r.Cut)
		require.FileExists(t, path)
		times++
	}
}

func TestResume(t *testing.T) {
	props := []Property[twoPhaseState, twoPhaseAction]{
		Always[twoPhaseState, twoPhaseAction]("not all prepared", func(s twoPhaseState) bool { return s.Prepared != 7 }),
		Sometimes[twoPhaseState, twoPhaseAction]("committed", func(s twoPhaseState) bool { return s.Committed == 7 }),
		SometimesStep[twoPhaseState, twoPhaseAction]("abort", func(_ twoPhaseState, a *twoPhaseAction, _ twoPhaseState) bool { return a.Do == "obey abort" }),
		consistent,
	}
	m := twoPhase{n: 3}
	whole := run(context.Background(), m, props, Options[twoPhaseState, twoPhaseAction]{}, tiny)
	for _, opt := range []Options[twoPhaseState, twoPhaseAction]{
		{Workers: 1}, {Workers: 2}, {Workers: 2, Store: Compact}, {Workers: 2, MaxMemory: 1},
	} {
		r, times := resumed(t, m, props, opt, 40)
		require.GreaterOrEqual(t, times, 5)
		r.Elapsed, r.BytesPerState, r.Memory = whole.Elapsed, whole.BytesPerState, whole.Memory
		r.Store, r.OnDisk, r.Omissions = whole.Store, false, 0
		require.Equal(t, whole, r)
	}
}

func TestResumeOfOneWord(t *testing.T) {
	m := grid(30)
	whole := run(context.Background(), m, nil, Options[[2]int, string]{}, tiny)
	r, _ := resumed(t, m, nil, Options[[2]int, string]{}, 100)
	require.Equal(t, whole.Levels, r.Levels)
	n := graph{init: []int{0}, next: make([][]int, 2000)}
	for i := range n.next {
		n.next[i] = []int{(i*3 + 1) % 2000, (i + 1) % 2000}
	}
	all := run(context.Background(), n, nil, Options[int, string]{}, tiny)
	for _, memory := range []int64{0, 1} {
		again, _ := resumed(t, n, nil, Options[int, string]{MaxMemory: memory}, 300)
		require.Equal(t, all.Levels, again.Levels)
		require.Equal(t, all.Transitions, again.Transitions)
	}
}

// What does not fit, or is not whole, is refused with the reason, and stays.
func TestCheckpointRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "checkpoint")
	ctx, cancel := context.WithCancel(context.Background())
	left := new(atomic.Int64)
	left.Store(50)
	m := Model[[2]int, string](interrupting[[2]int, string]{grid(30), left, cancel})
	c := Checkpoint{Path: path, Identity: "grid\nof 30"}
	props := []Property[[2]int, string]{DeadlockFree[[2]int, string]("goes on", nil)}
	r := run(ctx, m, props, Options[[2]int, string]{Checkpoint: &c}, tiny)
	require.Equal(t, "interrupted", r.Cut)
	text, err := os.ReadFile(path)
	require.NoError(t, err)

	refused := func(props []Property[[2]int, string], opt Options[[2]int, string], identity string) string {
		opt.Checkpoint = &Checkpoint{Path: path, Identity: identity, Resume: true}
		r := run(context.Background(), grid(30), props, opt, tiny)
		require.Equal(t, Incomplete, r.Verdict)
		var e *CheckpointError
		require.ErrorAs(t, r.CutErr, &e)
		require.FileExists(t, path)
		return r.Cut
	}
	require.Contains(t, refused(props, Options[[2]int, string]{}, "grid\nof 40"), `it is of another model: found "of 30", want "of 40"`)
	require.Contains(t, refused(nil, Options[[2]int, string]{}, c.Identity), `it is of another list of properties: found "deadlock goes on", want ""`)
	require.Contains(t, refused(props, Options[[2]int, string]{Store: Compact}, c.Identity), `it is of another store: found "exact", want "compact"`)
	mirror := func(s [2]int) [2]int { return [2]int{min(s[0], s[1]), max(s[0], s[1])} }
	require.Contains(t, refused(props, Options[[2]int, string]{Symmetry: mirror}, c.Identity), `it is of another search: found "without symmetry", want "with symmetry"`)
	for _, at := range []int{30, len(text) / 2, len(text) - 1} {
		damaged := append([]byte(nil), text...)
		damaged[at] ^= 1
		require.NoError(t, os.WriteFile(path, damaged, 0o600))
		require.Contains(t, refused(props, Options[[2]int, string]{}, c.Identity), "it is damaged")
		require.NoError(t, os.WriteFile(path, text[:at], 0o600))
		require.Contains(t, refused(props, Options[[2]int, string]{}, c.Identity), "it is damaged")
	}
	require.NoError(t, os.WriteFile(path, []byte("something else entirely"), 0o600))
	require.Contains(t, refused(props, Options[[2]int, string]{}, c.Identity), `found a file that begins with "something else`)

	require.NoError(t, os.WriteFile(path, text, 0o600))
	r = run(context.Background(), grid(30), props, Options[[2]int, string]{Checkpoint: &Checkpoint{Path: path, Identity: c.Identity, Resume: true}}, tiny)
	require.True(t, r.Complete)
	require.Equal(t, 31*31, r.Distinct)
}

// A checkpoint that cannot be written ends the run and says so; an earlier one stays.
func TestCheckpointThatCannotBeWritten(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	left := new(atomic.Int64)
	left.Store(50)
	m := Model[[2]int, string](interrupting[[2]int, string]{grid(30), left, cancel})
	path := filepath.Join(t.TempDir(), "no", "such", "folder", "checkpoint")
	r := run(ctx, m, nil, Options[[2]int, string]{Checkpoint: &Checkpoint{Path: path}}, tiny)
	require.Contains(t, r.Cut, "interrupted; checkpoint ")
	require.Contains(t, r.Cut, "no such file or directory")
	require.Error(t, r.CutErr)
}
