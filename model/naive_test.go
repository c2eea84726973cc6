package model

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
)

// naiveSearch is what exploring means, and nothing else: a queue, a map of whole
// worlds, one step at a time. It packs nothing, remembers no local step, has no
// workers, and is what the fast search must agree with.
type naiveSearch struct {
	depth       map[World]int
	transitions int
	steps       map[string]int // of the shortest counterexample or witness
}

func naively(t *testing.T, sys *System) *naiveSearch {
	t.Helper()
	first := sys.Scenario.start()
	n := &naiveSearch{depth: map[World]int{first: 0}, steps: map[string]int{}}
	for queue := []World{first}; len(queue) > 0; queue = queue[1:] {
		from := queue[0]
		depth, stuck := n.depth[from], true
		for _, name := range sys.Scenario.Wanted {
			if w, err := FindWitness(name); err == nil && w.shows(sys, &from) {
				n.found(name, depth)
			}
		}
		for _, ev := range sys.Possible(&from) {
			r, possible, err := sys.Replay(&from, ev)
			require.NoError(t, err)
			require.True(t, possible)
			n.transitions++
			stuck = stuck && *r.To == from
			v := sys.judgedPlainly(r)
			for i := range properties {
				if v.broken>>i&1 == 1 {
					n.found(properties[i].Name, depth+1)
				}
			}
			if _, known := n.depth[*r.To]; !known {
				n.depth[*r.To] = depth + 1
				queue = append(queue, *r.To)
			}
		}
		if stuck && !sys.resting(&from) {
			n.found(deadlockName, depth)
		}
	}
	return n
}

// found notes the first time, which in a search by breadth is the shortest.
func (n *naiveSearch) found(name string, depth int) {
	if _, known := n.steps[name]; !known {
		n.steps[name] = depth
	}
}

func TestNaiveSearchAgrees(t *testing.T) {
	names := []string{"handshake", "open-close", "reopen", "wrap", "abort", "eager-peer", "lasting-close", "lasting-crossed", "self-connect", "self-connect-full", "blind-guess", "blind-open", "on-path", "simultaneous-open", "time-wait-assassination"}
	for _, f := range Figures() {
		names = append(names, f.Scenario.Name)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			if testing.Short() && name == "simultaneous-open" {
				t.Skip("ten thousand worlds, one by one")
			}
			t.Parallel()
			report := explored(t, name)
			n := naively(t, report.System)
			deepest := 0
			for _, depth := range n.depth {
				deepest = max(deepest, depth)
			}
			require.Equal(t, len(n.depth), report.Search.Distinct, "worlds")
			require.Equal(t, n.transitions, report.Search.Transitions, "transitions")
			require.Equal(t, deepest, report.Search.Depth, "depth")
			for _, f := range report.Findings {
				steps, found := n.steps[f.Name]
				require.Equal(t, found, f.Verdict == explore.Violated || f.Verdict == explore.Witnessed, f.Name)
				if found {
					require.Len(t, f.Trace.Events, steps, f.Name)
				}
			}
		})
	}
}
