package model

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec"
)

// TestEdges: exploring goes through every state change that RFC 9293 defines, and
// through one that events compose: a CLOSE queued in SYN-RECEIVED that meets the
// peer's FIN (property_state.go says more).
func TestEdges(t *testing.T) {
	require.Len(t, Edges(), 30, "those of the checklist")
	want := map[[2]spec.State]bool{{spec.SynReceived, spec.LastAck}: true}
	for e := range Edges() {
		want[e] = true
	}
	seen := map[[2]spec.State]bool{}
	for _, c := range counts {
		if testing.Short() && c.distinct > large {
			continue // the small ones go through every edge
		}
		for e := range explored(t, c.scenario).Coverage.Edges {
			seen[e] = true
			if c.scenario == "reset-lingers" && e[1] == spec.TimeWait {
				continue // the sender of a reset waits there (3.5.2)
			}
			require.True(t, want[e], "%s goes from %s to %s, which is no edge of RFC 9293", c.scenario, e[0], e[1])
		}
	}
	for e := range want {
		require.True(t, seen[e], "no scenario goes from %s to %s", e[0], e[1])
	}
}
