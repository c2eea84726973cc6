package model

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// TestLoop: what A sends is on the way to A, and nothing ever befalls B.
func TestLoop(t *testing.T) {
	sys, err := NewSystem(findWorld(t, "self-connect"))
	require.NoError(t, err)
	first := sys.Scenario.start()
	sent := 0
	for _, s := range statesOf(sys, 2000) {
		w := sys.Unpack(s)
		require.Equal(t, first.Ends[1], w.Ends[1])
		require.Zero(t, w.Net[0].N, "nothing is on the way to B")
		for _, ev := range sys.Possible(w) {
			require.Zero(t, ev.End)
			r, _, err := sys.Replay(w, ev)
			require.NoError(t, err)
			for _, g := range r.SentSegments() {
				require.True(t, r.To.Net[1].has(&g))
				sent++
			}
		}
	}
	require.Positive(t, sent)
}

// TestJudgedBesideItself: in a loop the properties that compare two ends compare the
// one with itself, and can fail.
func TestJudgedBesideItself(t *testing.T) {
	for _, c := range []struct {
		property, says string
		edit           *spec.Edit
		steps          int
	}{
		{"prefix-delivery", "RCV.NXT stays when text is taken", effectIs("take-text", "accept"), 7},
		{"refines-fifo", "a FIN beyond a hole is not ahead", factIs("ahead", "SEG.SEQ > RCV.NXT and SEG.TXT > 0"), 7},
		{"fin-in-order", "a FIN beyond a hole is not ahead", factIs("ahead", "SEG.SEQ > RCV.NXT and SEG.TXT > 0"), 7},
		{"no-cross-incarnation", "SYN-SENT believes its own SYN", doingInto("syn-sent/syn/crossing", "ESTABLISHED", "take-syn", "send-ack"), 2},
		{"no-ack-war", "a duplicate acknowledgment is acknowledged", doing("ack/duplicate", "send-ack"), 5},
	} {
		t.Run(c.property, func(t *testing.T) {
			t.Parallel()
			found := decide(t, findWorld(t, "self-connect"), c.property, c.edit)
			require.Equal(t, explore.Violated, found.Verdict, c.says)
			require.Len(t, found.Trace.Events, c.steps, story(t, found.Trace))
			require.Equal(t, explore.Holds, decide(t, findWorld(t, "self-connect"), c.property).Verdict)
		})
	}
}

// TestSelfConnectWar: by the letter a self-connect settles, for the answer to its own
// SYN,ACK is an acknowledgment that establishes (A5). It answers itself for ever only
// where its own octet fills its window, and appendix A.2 does not change that.
func TestSelfConnectWar(t *testing.T) {
	a2, err := spec.Variant("a2-fix")
	require.NoError(t, err)
	require.Equal(t, explore.Holds, decide(t, findWorld(t, "self-connect"), "no-ack-war").Verdict)
	require.Equal(t, explore.Violated, decide(t, findWorld(t, "self-connect-full"), "no-ack-war").Verdict)
	require.Equal(t, explore.Violated, decide(t, findWorld(t, "self-connect-full"), "no-ack-war", a2).Verdict)
}
