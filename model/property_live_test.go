package model

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/explore/ltl"
	"github.com/tcpcheck/tcpcheck/spec"
)

// TestLivenessCanFail breaks the table for each property, or takes a scenario in which
// the RFC does not keep it.
func TestLivenessCanFail(t *testing.T) {
	failed := map[string]bool{}
	for _, c := range []struct {
		property, scenario string
		edit               *spec.Edit
		steps, loop        int
	}{
		{"opens", "lasting-close", doing("retransmit/syn"), 3, 1},
		{"opens", "lasting-close", doing("retransmit/syn-ack"), 8, 4},
		{"both-open", "lasting-crossed", doingInto("syn-sent/syn/crossing", ""), 7, 4},
		{"syn-received-leaves", "lasting-close", doing("retransmit/syn-ack"), 8, 4},
		{"closes", "lasting-close", doing("retransmit/fin"), 8, 1},
		{"closes", "lasting-close", doingInto("ack/last-ack/fin-acked", ""), 12, 0},
		{"closes", "lasting-half-open", nil, 15, 0},
		{"all-or-told", "lasting-text", nil, 9, 0},
		{"all-or-told", "lasting-window", doing("probe"), 6, 1},
		{"window-reopens", "lasting-window", doing("probe"), 6, 1},
		{"half-open-ends", "lasting-half-open", doing("closed/ack"), 9, 2},
		{"no-stuck-pair", "lasting-close", doing("retransmit/fin"), 8, 1},
		{"no-leak", "lasting-close", doingInto("timeout/time-wait", ""), 13, 2},
		{"no-endless-war", "full-windows", nil, 5, 2},
	} {
		failed[c.property] = true
		var edits []*spec.Edit
		if c.edit != nil {
			edits = append(edits, c.edit)
		}
		found := decide(t, findWorld(t, c.scenario), c.property, edits...)
		require.Equal(t, explore.Violated, found.Verdict, "%s in %s", c.property, c.scenario)
		assert.Equal(t, [2]int{c.steps, c.loop}, [2]int{len(found.Trace.Events), found.Trace.Loop}, "%s in %s:%s", c.property, c.scenario, story(t, found.Trace))
	}
	require.Len(t, failed, len(liveProperties), "one at least of each")
}

// TestFairnessIsNeeded shows that without an assumption nothing is live: a network that
// loses everything never lets anybody close.
func TestFairnessIsNeeded(t *testing.T) {
	sys, err := NewSystem(findWorld(t, "lasting-window"))
	require.NoError(t, err)
	of := func(a about) formula { return a.formula(sys, 0) }
	f := ltl.LeadsTo(of(is(closing)), ltl.Or(of(is(over)), of(is(waitsForUser)), of(staysSo(stalled))))
	props := []explore.Property[State, Action]{explore.Temporal("unfairly", f)}
	for _, all := range sys.Fairness() {
		props = append(props, explore.Temporal("with one of them", f, all))
	}
	props = append(props, explore.Temporal("fairly", f, sys.Fairness()...))
	r := explore.Run(context.Background(), explore.Model[State, Action](sys), props, explore.Options[State, Action]{})
	var verdicts []Verdict
	for _, found := range r.Findings {
		verdicts = append(verdicts, found.Verdict)
	}
	require.Equal(t, []Verdict{explore.Violated, explore.Violated, explore.Violated, explore.Holds}, verdicts)
}

// TestLivenessRefusesSymmetry: it would be unsound.
func TestLivenessRefusesSymmetry(t *testing.T) {
	sys, err := NewSystem(findWorld(t, "mirrored-close"))
	require.NoError(t, err)
	_, err = sys.Symmetry([]string{"closes"})
	require.ErrorContains(t, err, "closes is liveness")
}

// TestWarsAreCycles: what looks ahead sixteen replies and what finds cycles in the graph
// say the same.
func TestWarsAreCycles(t *testing.T) {
	most := 10_000
	if testing.Short() {
		most = 300
	}
	wars := 0
	for _, c := range counts {
		if c.distinct > most {
			continue
		}
		t.Run(c.scenario, func(t *testing.T) {
			s := findWorld(t, c.scenario)
			war := decide(t, s, "no-ack-war").Verdict == explore.Violated
			endless := decide(t, s, "no-endless-war").Verdict == explore.Violated
			if endless {
				wars++
			}
			if endless != war {
				t.Errorf("no-ack-war violated: %v, no-endless-war violated: %v", war, endless)
			}
		})
	}
	require.Positive(t, wars)
}
