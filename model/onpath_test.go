package model

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tcpcheck/tcpcheck/spec"
)

// TestAlterations: each changes something or is not made; a bit that is added leaves
// neither text nor a sender.
func TestAlterations(t *testing.T) {
	require.LessOrEqual(t, len(alterations), 1<<(8-indexBits))
	require.LessOrEqual(t, maxCapacity, 1<<indexBits)
	rapid.Check(t, func(t *rapid.T) {
		for _, g := range someSegments(t) {
			g.clear()
			for change := range alterations {
				to, other := altered(g, change)
				require.Equal(t, other, to != g)
				if to.Ctl&^g.Ctl != 0 {
					require.Zero(t, to.Text)
					require.Zero(t, to.Tag)
				} else {
					require.Equal(t, g.Tag, to.Tag)
				}
			}
		}
	})
}

// TestOnPath: what breaks by each thing that somebody on the path to B does to one
// segment, where the network itself does nothing wrong.
func TestOnPath(t *testing.T) {
	for _, c := range []struct {
		may      []Tamper
		anyOrder bool
		breaks   []string
	}{
		{may: []Tamper{TamperDrop}},
		{may: []Tamper{TamperReplay}},
		{may: []Tamper{TamperReorder}},
		{may: []Tamper{TamperDrop, TamperReplay, TamperReorder}},
		{may: []Tamper{TamperAlter}, breaks: findWorldBreaks(t, "on-path")},
		{may: nil, breaks: findWorldBreaks(t, "on-path")},
	} {
		s := *findWorld(t, "on-path")
		s.Network.OnPath.May = c.may
		require.ElementsMatch(t, c.breaks, breaks(t, &s), c.may)
	}
}

func findWorldBreaks(t *testing.T, name string) []string { return findWorld(t, name).Breaks }

// TestOnPathIsTheNetwork: to drop is to lose and to replay is to duplicate, as far as the
// ends can tell; and a reordered segment has overtaken the others.
func TestOnPathIsTheNetwork(t *testing.T) {
	for may, change := range map[Tamper]func(*Network){
		TamperDrop:   func(n *Network) { n.Lose = 1 },
		TamperReplay: func(n *Network) { n.Duplicate = 1 },
	} {
		t.Run(may.String(), func(t *testing.T) {
			s := *findWorld(t, "on-path")
			s.Ends[0].Calls = s.Ends[0].Calls[:1] // that nothing comes to A that can be lost
			both := s
			both.Network.OnPath = OnPath{}
			change(&both.Network)
			s.Network.OnPath.May = []Tamper{may}
			tampered, network := endings(t, &s), endings(t, &both)
			for ends := range tampered {
				ends[1].OnPath = 0
				require.True(t, network[ends], "%+v", ends)
			}
		})
	}
}

// TestReorder: in a network that keeps order, somebody on the path sends ahead what he
// likes, and nothing is there to be sent ahead where there is no order.
func TestReorder(t *testing.T) {
	s := *findWorld(t, "two-octets")
	s.Network = Network{Capacity: 4, OnPath: OnPath{To: 1, Times: 1, May: []Tamper{TamperReorder}}}
	holds := func(s *Scenario) bool {
		for ends := range endings(t, s) {
			if ends[1].TCB.V[spec.HldCnt] > 0 {
				return true
			}
		}
		return false
	}
	require.True(t, holds(&s))
	s.Network.OnPath.Times = 0
	require.False(t, holds(&s))
	s.Network.AnyOrder, s.Network.OnPath.Times = true, 1
	sys, err := NewSystem(&s)
	require.NoError(t, err)
	for _, state := range statesOf(sys, 1000) {
		for _, ev := range sys.Possible(sys.Unpack(state)) {
			require.NotEqual(t, Reorders, ev.Kind)
		}
	}
}
