package model

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// alike has two ends that nothing tells apart.
var alike = &Scenario{
	Name: "alike",
	Ends: [2]EndSetup{
		end(100, calls("OPEN active", "SEND 1", "CLOSE"), retransmit(1)),
		end(100, calls("OPEN active", "SEND 1", "CLOSE"), retransmit(1)),
	},
	Network: Network{AnyOrder: true, Lose: 1, Duplicate: 1, Capacity: 8},
}

// TestSwap: if the ends are alike, the steps from a world with A and B swapped are
// the steps from the world, swapped, and the properties say the same of them.
func TestSwap(t *testing.T) {
	sys, err := NewSystem(alike)
	require.NoError(t, err)
	require.NoError(t, sys.Symmetric())
	for _, s := range sys.Init() {
		require.Equal(t, s, sys.Swap(s))
	}
	states := statesOf(sys, 2000)
	require.Greater(t, len(states), 1000)
	for _, s := range states {
		w, swapped := sys.Unpack(s), sys.Unpack(sys.Swap(s))
		w.Ends[0], w.Ends[1] = w.Ends[1], w.Ends[0]
		w.Net[0], w.Net[1] = w.Net[1], w.Net[0]
		require.True(t, *w == *swapped)
		require.Equal(t, s, sys.Swap(sys.Swap(s)))

		from, err := sys.Next(s, nil)
		require.NoError(t, err)
		type step struct {
			Event
			verdicts
			to State
		}
		var want, got []step
		for _, x := range from {
			x.Action.End = 1 - x.Action.End
			want = append(want, step{x.Action.Event, verdicts{x.Action.Applied, x.Action.Broken}, sys.Swap(x.To)})
		}
		from, err = sys.Next(sys.Swap(s), nil)
		require.NoError(t, err)
		for _, x := range from {
			got = append(got, step{x.Action.Event, verdicts{x.Action.Applied, x.Action.Broken}, x.To})
		}
		require.ElementsMatch(t, want, got)
	}
}

func TestSymmetric(t *testing.T) {
	for name, why := range map[string]string{
		"two-hosts":         "calls is [OPEN active SEND 1 CLOSE] for A and [OPEN passive SEND 1 CLOSE] for B",
		"simultaneous-open": "isn is [100] for A and [300] for B",
		"strays":            "segments are injected, to A or to B",
	} {
		sys, err := NewSystem(findWorld(t, name))
		require.NoError(t, err)
		require.EqualError(t, sys.Symmetric(), why)
	}
}
