package model

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
)

func TestBudget(t *testing.T) {
	left := full(2)
	require.True(t, untouched(left, 2))
	spend(&left, 2)
	require.EqualValues(t, 1, left)
	require.False(t, untouched(left, 2))

	left = full(Unbounded)
	spend(&left, Unbounded)
	require.Equal(t, full(Unbounded), left, "nothing is counted")
	require.False(t, untouched(left, Unbounded), "what is not counted may have happened")
}

// TestWithoutMeasure: what happens without measure leaves no trace in a world but what
// it does to the ends and to the channels.
func TestWithoutMeasure(t *testing.T) {
	s := *findWorld(t, "lasting-close")
	s.Network.Duplicate = Unbounded
	for i := range s.Ends {
		s.Ends[i].Timeout, s.Ends[i].Crash, s.Ends[i].Probe = Unbounded, Unbounded, Unbounded
	}
	sys, err := NewSystem(&s)
	require.NoError(t, err)
	first := s.start()
	for _, state := range statesOf(sys, 300) {
		w := sys.Unpack(state)
		require.Equal(t, first.Lose, w.Lose)
		require.Equal(t, first.Dup, w.Dup)
		for i := range w.Ends {
			e, was := &w.Ends[i], &first.Ends[i]
			require.Equal(t, [4]uint8{was.Retransmit, was.Probe, was.Timeout, was.Crash}, [4]uint8{e.Retransmit, e.Probe, e.Timeout, e.Crash})
		}
	}
	sameNext(t, &s, 300)
}

// endings are the pairs of ends of all worlds, without what is left of their budgets.
func endings(t *testing.T, s *Scenario) map[[2]End]bool {
	t.Helper()
	sys, err := NewSystem(s)
	require.NoError(t, err)
	all := map[[2]End]bool{}
	collect := explore.Always[State, Action]("collect", func(state State) bool {
		ends := sys.Unpack(state).Ends
		for i := range ends {
			ends[i].Retransmit, ends[i].Probe = 0, 0
		}
		all[ends] = true
		return true
	})
	r := explore.Run(context.Background(), explore.Model[State, Action](sys), []explore.Property[State, Action]{collect}, Bounds{Workers: 1})
	require.True(t, r.Complete)
	return all
}

// TestWithoutMeasureCoversEveryMeasure: whatever the ends come to while losses and
// retransmissions are counted and equal segments stay two, they come to when nothing
// is counted and equal segments merge. A measure may hide something: no loss does,
// and so do two.
func TestWithoutMeasureCoversEveryMeasure(t *testing.T) {
	for _, c := range []struct {
		scenario        string
		none, two, more int // pairs of ends with a measure of none, of two, and without
	}{
		{"lasting-close", 53, 80, 83},
		{"lasting-crossed", 146, 168, 168},
		{"lasting-window", 187, 252, 258},
	} {
		t.Run(c.scenario, func(t *testing.T) {
			t.Parallel()
			s := findWorld(t, c.scenario)
			lasting := endings(t, s)
			found := [3]int{2: len(lasting)}
			for i, measure := range []int{0, 2} {
				counted := *s
				counted.Network.Merges, counted.Network.Lose = false, measure
				for i := range counted.Ends {
					counted.Ends[i].Retransmit, counted.Ends[i].Probe = measure, measure
				}
				met := endings(t, &counted)
				for ends := range met {
					require.True(t, lasting[ends], "%+v", ends)
				}
				found[i] = len(met)
			}
			require.Equal(t, [3]int{c.none, c.two, c.more}, found)
		})
	}
}
