package trace

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
)

// What is on the way is told in the order in which it was put there, also where the world
// keeps none and sorts an ACK before a SYN,ACK.
func TestOnTheWay(t *testing.T) {
	s, err := model.FindScenario("two-hosts")
	require.NoError(t, err)
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	way := &model.Trace{System: sys, Events: []model.Event{
		{Kind: model.Calls, End: 1}, {Kind: model.Calls, End: 0}, {Kind: model.Duplicates, End: 1}, {Kind: model.Delivers, End: 1},
	}}
	told := func() (all [2][]string) {
		ways, err := OnTheWay(way)
		require.NoError(t, err)
		for i := range ways {
			for _, f := range ways[i] {
				all[i] = append(all[i], f.Segment.String()+" "+f.From)
			}
		}
		return all
	}
	require.Equal(t, [2][]string{{"<SEQ=300><ACK=101><CTL=SYN,ACK> sent in step 3", "<SEQ=301><ACK=101><CTL=ACK> sent in step 4"}, nil}, told())
	way.Events = way.Events[:3]
	require.Equal(t, [2][]string{{"<SEQ=300><ACK=101><CTL=SYN,ACK> sent in step 3"}, {"<SEQ=100><CTL=SYN> the copy left by step 3"}}, told())
	way.Events = nil
	require.Equal(t, [2][]string{}, told())
	way.Events = []model.Event{{Kind: model.Crashes}}
	_, err = OnTheWay(way)
	require.Error(t, err)
}

// What is told of the last step alone is what the ladder tells of it.
func TestLast(t *testing.T) {
	s, err := model.FindScenario("handshake")
	require.NoError(t, err)
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	way := &model.Trace{System: sys}
	lines, err := Last(way, 80)
	require.NoError(t, err)
	require.Empty(t, lines)
	way.Events = []model.Event{{Kind: model.Calls, End: 1}, {Kind: model.Calls, End: 0}, {Kind: model.Delivers, End: 1}}
	lines, err = Last(way, 100)
	require.NoError(t, err)
	require.Equal(t, []string{
		"listen/syn (3.10.7.2): A request is answered by our own; what came with it waits for ESTABLISHED.",
		"B: LISTEN -> SYN-RECEIVED; ISS, SND.UNA 0 -> 300; IRS 0 -> 100; SND.NXT 0 -> 301; SND.WND 0 -> 4;",
		"   RCV.NXT 0 -> 101",
	}, lines)
}
