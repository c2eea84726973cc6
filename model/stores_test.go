package model

import (
	"context"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
)

// finding is all that a search finds which neither the number of workers nor the store
// may change: the counts, the coverage, and the verdicts with their traces.
type finding struct {
	Levels      []int
	Transitions int
	OutDegree   []int
	Coverage    Coverage
	Outcomes    []string
}

// findingOf leaves liveness out, which not every search decides.
func findingOf(r *Report) finding {
	safety, _ := parted(r)
	return finding{r.Search.Levels, r.Search.Transitions, r.Search.OutDegree, r.Coverage, outcomes(safety)}
}

// parted are the report with and without its findings about liveness.
func parted(r *Report) (safety, lively *Report) {
	safety, lively = &Report{System: r.System}, &Report{System: r.System}
	for _, f := range r.Findings {
		to := safety
		if f.Kind == Liveness {
			to = lively
		}
		to.Findings = append(to.Findings, f)
	}
	return safety, lively
}

// smallEnough are the built-in scenarios for tests that explore them several times.
func smallEnough(t *testing.T, do func(t *testing.T, name string)) {
	most := 60_000
	if testing.Short() {
		most = 1500
	}
	for k, c := range counts {
		if testing.Short() && k%3 > 0 {
			continue // there are many
		}
		if c.distinct <= most {
			t.Run(c.scenario, func(t *testing.T) { do(t, c.scenario) })
		}
	}
}

// TestStoresAgree: one, two and eight workers, in memory, on disk and with hashes
// instead of states, find the same.
func TestStoresAgree(t *testing.T) {
	smallEnough(t, func(t *testing.T, name string) {
		want := findingOf(explored(t, name))
		for _, bounds := range []Bounds{
			{Workers: 1}, {Workers: 2}, {Workers: 8}, {Workers: 2, MaxMemory: 1, Dir: t.TempDir()}, {Workers: 2, Store: explore.Compact},
		} {
			sys, err := NewSystem(findWorld(t, name))
			require.NoError(t, err)
			report, err := Check(context.Background(), sys, nil, bounds)
			require.NoError(t, err)
			require.Equal(t, bounds.MaxMemory > 0, report.Search.OnDisk)
			require.Equal(t, want, findingOf(report), "%d workers, store %q, memory %d", bounds.Workers, bounds.Store, bounds.MaxMemory)
			_, lively := parted(report)
			if bounds.MaxMemory == 0 && bounds.Store == "" {
				_, want := parted(explored(t, name))
				require.Equal(t, outcomes(want), outcomes(lively))
				continue
			}
			for _, f := range lively.Findings {
				require.Equal(t, explore.Undecided, f.Verdict, "%s on disk or with hashes", f.Name)
			}
		}
	})
}

// interrupted is a model that ends the search once so many worlds have been expanded.
type interrupted struct {
	*resumable
	left   atomic.Int64
	cancel context.CancelFunc
}

func (m *interrupted) Next(s State, steps []explore.Step[State, Action]) ([]explore.Step[State, Action], error) {
	if m.left.Add(-1) == 0 {
		m.cancel()
		time.Sleep(time.Millisecond) // the search hears of it on another goroutine
	}
	return m.resumable.Next(s, steps)
}

// TestResume: a search that is interrupted again and again, and each time taken up in a
// new system, finds what one does that is left alone.
func TestResume(t *testing.T) {
	smallEnough(t, func(t *testing.T, name string) {
		whole := explored(t, name)
		if whole.Search.Distinct < 1000 {
			t.Skip("it is over before anybody could interrupt it")
		}
		for _, bounds := range []Bounds{{Workers: 1}, {Workers: 2, Store: explore.Compact}, {Workers: 2, MaxMemory: 1}} {
			report, times := resumedCheck(t, name, bounds, whole.Search.Distinct/5)
			require.GreaterOrEqual(t, times, 2)
			require.Equal(t, findingOf(whole), findingOf(report), "taken up %d times, store %q, memory %d", times, bounds.Store, bounds.MaxMemory)
		}
	})
}

// resumedCheck interrupts the search whenever so many worlds have been expanded, and
// takes it up in a new system, until it is complete.
func resumedCheck(t *testing.T, name string, bounds Bounds, after int) (report *Report, times int) {
	t.Helper()
	bounds.Dir = t.TempDir()
	bounds.Checkpoint = &explore.Checkpoint{Path: filepath.Join(bounds.Dir, "checkpoint")}
	for {
		sys, err := NewSystem(findWorld(t, name))
		require.NoError(t, err)
		ctx, cancel := context.WithCancel(context.Background())
		m := &interrupted{resumable: &resumable{sys, newCoverage()}, cancel: cancel}
		m.left.Store(int64(after))
		report, err = m.check(ctx, m, nil, bounds)
		cancel()
		require.NoError(t, err)
		require.NoError(t, report.Search.CutErr)
		if report.Search.Complete {
			return report, times
		}
		times++
		bounds.Checkpoint.Resume = true
	}
}
