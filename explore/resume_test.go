package explore

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// snapped is a model that has a checkpoint left after every state, and keeps all of them.
type snapped[S comparable, A any] struct {
	Model[S, A]
	search *search[S, A]
	path   string
	texts  map[string]bool
}

func (m *snapped[S, A]) Next(s S, steps []Step[S, A]) ([]Step[S, A], error) {
	m.keep()
	m.search.due.Store(true)
	return m.Model.Next(s, steps)
}

func (m *snapped[S, A]) keep() {
	if text, err := os.ReadFile(m.path); err == nil {
		m.texts[string(text)] = true
	}
}

// Whenever a checkpoint was left, a run that goes on from it comes to the same end: in
// the middle of a level or at its end, in memory, on disk, and from one to the other.
func TestResumeFromAnywhere(t *testing.T) {
	m := twoPhase{n: 2}
	props := []Property[twoPhaseState, twoPhaseAction]{
		Always[twoPhaseState, twoPhaseAction]("not both prepared", func(s twoPhaseState) bool { return s.Prepared != 3 }),
		Sometimes[twoPhaseState, twoPhaseAction]("committed", func(s twoPhaseState) bool { return s.Committed == 3 }),
		SometimesStep[twoPhaseState, twoPhaseAction]("abort", func(_ twoPhaseState, a *twoPhaseAction, _ twoPhaseState) bool { return a.Do == "obey abort" }),
		consistent,
	}
	whole := run(context.Background(), m, props, Options[twoPhaseState, twoPhaseAction]{}, tiny)
	for _, first := range []int64{0, 1} {
		if testing.Short() && first == 0 {
			continue // what is begun on disk is the harder case
		}
		c := &Checkpoint{Path: filepath.Join(t.TempDir(), "checkpoint")}
		snap := &snapped[twoPhaseState, twoPhaseAction]{Model: m, path: c.Path, texts: map[string]bool{}}
		opt := Options[twoPhaseState, twoPhaseAction]{Workers: 1, MaxMemory: first, Dir: t.TempDir(), Checkpoint: c}
		snap.search = newSearch(snap, props, opt, tiny)
		require.Empty(t, snap.search.run(context.Background()))
		snap.keep()
		require.Greater(t, len(snap.texts), len(whole.Levels))

		for text := range snap.texts {
			for _, then := range []int64{0, 1} {
				require.NoError(t, os.WriteFile(c.Path, []byte(text), 0o600))
				opt := Options[twoPhaseState, twoPhaseAction]{MaxMemory: then, Dir: t.TempDir(), Checkpoint: &Checkpoint{Path: c.Path, Resume: true}}
				r := run(context.Background(), m, props, opt, tiny)
				r.Elapsed, r.BytesPerState, r.Memory, r.OnDisk = whole.Elapsed, whole.BytesPerState, whole.Memory, false
				require.Equal(t, whole, r)
			}
		}
	}
}

// What a worker could not read is in no queue: a checkpoint would be one without it.
func TestNoCheckpointAfterTroubleWithTheDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "checkpoint")
	ctx, cancel := context.WithCancel(context.Background())
	var s *search[[2]int, string]
	calls := 0
	m := Func([2]int{}, func(at [2]int, yield func(string, [2]int)) {
		if calls++; calls == 50 {
			s.workers[0].diskErr = errors.New("unreadable")
			cancel()
			s.stop.Store(true)
		}
		grid(30).(funcModel[[2]int, string]).next(at, yield)
	})
	s = newSearch(m, nil, Options[[2]int, string]{Workers: 1, Checkpoint: &Checkpoint{Path: path}}, tiny)
	require.Equal(t, "the disk: unreadable", s.run(ctx))
	require.NoFileExists(t, path)
}

// What cannot be saved is refused at once, not when hours would be lost.
func TestCheckpointRefusedAtOnce(t *testing.T) {
	c := &Checkpoint{Path: filepath.Join(t.TempDir(), "checkpoint")}
	text := Func("", func(s string, yield func(string, string)) {})
	r := Run(context.Background(), text, nil, Options[string, string]{Checkpoint: c})
	require.ErrorIs(t, r.CutErr, errPointers)
	b := Run(context.Background(), count(5), nil, Options[int, string]{Checkpoint: c, Store: Bitstate, MaxMemory: 1 << 20})
	require.ErrorIs(t, b.CutErr, errBitstate)
	require.Zero(t, r.Distinct+b.Distinct)
}
