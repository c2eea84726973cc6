package explore

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// fan is a model of which the first state leads to so many others, and each of these to
// one of its own.
type fan int

func (f fan) Init() []int { return []int{0} }

func (f fan) Next(s int, steps []Step[int, string]) ([]Step[int, string], error) {
	switch {
	case s == 0:
		for i := range int(f) {
			steps = append(steps, Step[int, string]{"out", i + 1})
		}
	case s <= int(f):
		steps = append(steps, Step[int, string]{"on", s + int(f)})
	}
	return steps, nil
}

// A state may have more steps out than the set has room for at first.
func TestManyStepsOut(t *testing.T) {
	for _, opt := range []Options[int, string]{
		{Workers: 1}, {Workers: 8}, {Store: Compact}, {Store: Compact, Workers: 1}, {MaxMemory: 1},
	} {
		r := Run(context.Background(), Model[int, string](fan(9000)), nil, opt)
		require.True(t, r.Complete)
		require.Equal(t, []int{1, 9000, 9000}, r.Levels)
	}
}

// A search that had gone to disk, and is taken up with more memory than before, uses it.
func TestResumeWithMoreMemory(t *testing.T) {
	path := filepath.Join(t.TempDir(), "checkpoint")
	opt := Options[int, string]{MaxMemory: 1, Checkpoint: &Checkpoint{Path: path}}
	ctx, cancel := context.WithCancel(context.Background())
	opt.Observe = func(int) func(*int, *Step[int, string]) {
		return func(_ *int, step *Step[int, string]) {
			if step.Action == "on" {
				cancel()
			}
		}
	}
	r := Run(ctx, Model[int, string](fan(9000)), nil, opt)
	require.True(t, r.OnDisk)
	require.Equal(t, "interrupted", r.Cut)
	opt = Options[int, string]{MaxMemory: 1 << 30, Checkpoint: &Checkpoint{Path: path, Resume: true}}
	r = Run(context.Background(), Model[int, string](fan(9000)), nil, opt)
	require.True(t, r.Complete)
	require.Equal(t, []int{1, 9000, 9000}, r.Levels)
	require.Greater(t, r.Memory.Set, int64(9000*keyBytes))
}
