package model

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
)

func minimized(t *testing.T, s *Scenario, bounds Bounds, names ...string) *LeastFaults {
	t.Helper()
	sys, err := NewSystem(s)
	require.NoError(t, err)
	found, err := MinimizeFaults(context.Background(), sys, names, bounds, nil)
	require.NoError(t, err)
	return found
}

// told is what breaks by what, and in how many steps: "no-shrink: 1 loss (3) or 1 crash of A (2)".
func (m *LeastFaults) told() []string {
	var all []string
	for _, p := range m.Breaks {
		var ways []string
		for _, b := range p.Least {
			words := FaultWords(m.Faults, b.Levels)
			if len(words) == 0 {
				words = []string{"nothing"}
			}
			ways = append(ways, fmt.Sprintf("%s (%d)", strings.Join(words, " and "), len(b.Trace.Events)))
		}
		all = append(all, p.Name+": "+strings.Join(ways, ", or "))
	}
	return all
}

func TestLeastFaults(t *testing.T) {
	for _, c := range []struct {
		scenario         string
		points, searched int
		told             []string
	}{
		{"time-wait-assassination", 4, 4, []string{
			"no-cross-incarnation: any order (15)",
			"refines-fifo: any order and 1 duplicate (15)",
			"no-ack-war: any order and 1 duplicate (15)",
		}},
		{"no-quiet-time", 16, 13, []string{
			"no-cross-incarnation: 1 duplicate (5), or 1 crash of A (5), or any order and 1 crash of B (12)",
			"refines-fifo: any order and 1 crash of A (16), or any order and 1 crash of B (13)",
			"no-ack-war: 1 duplicate and 1 crash of A (9), or any order and 1 crash of B (13)",
		}},
		{"incarnations", 4, 4, []string{"no-ack-war: any order (13)"}},
		{"full-windows", 2, 2, []string{"no-ack-war: any order (3)"}},
		{"blind-open", 3, 3, []string{"no-cross-incarnation: 2 blind guesses (2)"}},
		{"self-connect-full", 8, 2, []string{"no-ack-war: nothing (5)"}},
		{"other-security", 8, 6, []string{"no-cross-incarnation: the stray <SEQ=100><CTL=SYN><other security> to B (4)"}},
		{"lasting-close", 27, 1, nil}, // it holds with all of them, so with fewer too
	} {
		t.Run(c.scenario, func(t *testing.T) {
			if testing.Short() && (c.scenario == "no-quiet-time" || c.scenario == "incarnations") {
				t.Skip("a hundred thousand worlds, several times")
			}
			t.Parallel()
			m := minimized(t, findWorld(t, c.scenario), Bounds{})
			require.Empty(t, m.Incomplete)
			require.Empty(t, m.Open)
			for _, p := range m.Breaks {
				require.True(t, p.Whole)
			}
			require.Equal(t, c.told, m.told())
			require.Equal(t, [2]int{c.points, c.searched}, [2]int{m.Points, m.Searched})
		})
	}
}

// TestFaultsAreMonotone: what walking with short cuts finds is what exploring at all
// levels finds; whatever breaks at some levels breaks at all higher ones.
func TestFaultsAreMonotone(t *testing.T) {
	for _, name := range []string{"time-wait-assassination", "other-security", "self-connect-full", "blind-open", "eager-peer", "full-windows"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := findWorld(t, name)
			m := minimized(t, s, Bounds{})
			all, err := lattice(m.Faults)
			require.NoError(t, err)
			require.Len(t, all, m.Points)
			for _, levels := range all {
				sys, err := NewSystem(s.with(m.Faults, levels))
				require.NoError(t, err)
				report, err := Check(context.Background(), sys, nil, Bounds{})
				require.NoError(t, err)
				require.True(t, report.Search.Complete)
				for _, f := range report.Findings {
					if f.Kind == Safety {
						require.Equal(t, m.breaksAt(f.Name, levels), f.Verdict == explore.Violated, "%s at %v", f.Name, levels)
					}
				}
			}
		})
	}
}

// breaksAt is what the least faults say of any.
func (m *LeastFaults) breaksAt(name string, levels []int) bool {
	for _, p := range m.Breaks {
		for _, b := range p.Least {
			if p.Name == name && atMostLevels(b.Levels, levels) {
				return true
			}
		}
	}
	return false
}

// TestTopIsTheScenario: with all faults it is the scenario as it was, and with none
// nothing goes wrong.
func TestTopIsTheScenario(t *testing.T) {
	for _, s := range Scenarios() {
		faults := s.Faults()
		top, none := make([]int, len(faults)), make([]int, len(faults))
		for i, f := range faults {
			top[i] = len(f.Levels) - 1
		}
		require.Equal(t, s, s.with(faults, top), s.Name)
		require.Empty(t, s.with(faults, none).Faults(), s.Name)
		require.Empty(t, FaultWords(faults, none))
	}
}

// TestLeastFaultsCut: what a bound has left open is said, and nothing is called least
// for sure.
func TestLeastFaultsCut(t *testing.T) {
	s := findWorld(t, "time-wait-assassination")
	m := minimized(t, s, Bounds{MaxDepth: 15}, "no-cross-incarnation", "no-ack-war", "no-shrink")
	require.NotEmpty(t, m.Incomplete)
	require.Equal(t, []string{"no-shrink"}, m.Open)
	require.Empty(t, m.Holds)
	for _, p := range m.Breaks {
		require.False(t, p.Whole, p.Name)
	}
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	sys, err := NewSystem(s)
	require.NoError(t, err)
	m, err = MinimizeFaults(cancelled, sys, []string{"no-shrink"}, Bounds{}, nil)
	require.NoError(t, err)
	require.Equal(t, []string{"no-shrink"}, m.Open)
	require.Empty(t, m.Breaks)
	require.Equal(t, [3]int{4, 1, 3}, [3]int{m.Points, m.Searched, m.Left})
	require.Len(t, m.Incomplete, 1)
}

func TestLeastFaultsRefuses(t *testing.T) {
	sys, err := NewSystem(findWorld(t, "two-hosts"))
	require.NoError(t, err)
	_, err = MinimizeFaults(context.Background(), sys, []string{"both-done"}, Bounds{}, nil)
	require.EqualError(t, err, "found both-done, a witness property, want one of safety: faults are least only for what more of them cannot mend")
	_, err = MinimizeFaults(context.Background(), sys, []string{"no-deadlok"}, Bounds{}, nil)
	require.ErrorContains(t, err, `nearest is "no-deadlock"`)
	many := *findWorld(t, "two-hosts")
	many.Ends[0].Retransmit, many.Ends[1].Retransmit, many.Network.Lose = 100, 100, 10
	sys, err = NewSystem(&many)
	require.NoError(t, err)
	_, err = MinimizeFaults(context.Background(), sys, nil, Bounds{}, nil)
	require.EqualError(t, err, "the scenario lets its faults happen in more than 65536 ways, want smaller budgets")
}
