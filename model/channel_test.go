package model

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tcpcheck/tcpcheck/spec"
)

// someSegments draws segments that differ in little, so that every field is
// sometimes the only difference.
func someSegments(t *rapid.T) []Segment {
	bit := rapid.Uint32Range(0, 1)
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Segment {
		return Segment{
			Segment: spec.Segment{
				Seq: bit.Draw(t, "SEQ"), Ack: bit.Draw(t, "ACK"), Wnd: bit.Draw(t, "WND"), Up: bit.Draw(t, "UP"), Text: bit.Draw(t, "TXT"),
				Ctl: spec.Bits(bit.Draw(t, "CTL")), Foreign: rapid.Bool().Draw(t, "foreign"), Bogus: rapid.Bool().Draw(t, "bogus"),
				Tag: uint8(bit.Draw(t, "tag")),
			},
			To: uint8(bit.Draw(t, "to")),
		}
	}), 0, maxCapacity).Draw(t, "segments")
}

// TestChannelAnyOrder: where order means nothing, the same segments make the same
// channel in whatever order they were sent, sorted.
func TestChannelAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		segments := someSegments(t)
		var one, other Channel
		for _, g := range segments {
			require.True(t, one.add(g, maxCapacity, true))
		}
		for _, g := range rapid.Permutation(segments).Draw(t, "other order") {
			require.True(t, other.add(g, maxCapacity, true))
		}
		require.Equal(t, one, other)
		require.True(t, slices.IsSortedFunc(one.All(), func(a, b Segment) int {
			switch {
			case a.less(&b):
				return -1
			case b.less(&a):
				return 1
			}
			require.Equal(t, a, b, "neither is less")
			return 0
		}))
		require.ElementsMatch(t, segments, one.All())
	})
}

// TestChannelMerges: a channel that is a set has each segment once, whatever is sent
// again, and room is wanted only for what is new.
func TestChannelMerges(t *testing.T) {
	s := *findWorld(t, "handshake")
	s.Network = Network{AnyOrder: true, Merges: true, Capacity: maxCapacity}
	sys, err := NewSystem(&s)
	require.NoError(t, err)
	rapid.Check(t, func(t *rapid.T) {
		var c Channel
		distinct := map[Segment]bool{}
		for _, g := range someSegments(t) {
			for range rapid.IntRange(1, 3).Draw(t, "times") {
				require.NoError(t, sys.put(&c, 0, &g))
			}
			distinct[g] = true
			require.Len(t, c.All(), len(distinct))
		}
		for _, g := range c.All() {
			require.True(t, distinct[g])
		}
	})
}

// TestChannelInOrder: where the network keeps order, what is sent first is first.
func TestChannelInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		segments := someSegments(t)
		var c Channel
		for _, g := range segments {
			require.True(t, c.add(g, maxCapacity, false))
		}
		for _, want := range segments {
			require.Equal(t, want, c.Segs[0])
			c.remove(0)
		}
		require.Equal(t, Channel{}, c, "nothing is left behind")
	})
}

func TestChannelCapacity(t *testing.T) {
	var c Channel
	for range 3 {
		require.True(t, c.add(Segment{}, 3, true))
	}
	require.False(t, c.add(Segment{}, 3, true))
	require.Len(t, c.All(), 3)
}
