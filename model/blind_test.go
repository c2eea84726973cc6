package model

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// falls is what a blind attacker brings about by one kind of segment against an open
// connection, under RFC 793, RFC 9293 and RFC 5961.
type falls struct {
	kind  GuessKind
	table string
	// Of the classes of guesses, how many there are that differ, and how many change
	// what B knows while nothing is on the way.
	believed, differ int
	one              []string // what breaks by one guess
	two              []string // and what else by two
}

var (
	taken  = []string{"prefix-delivery", "no-cross-incarnation", "refines-fifo", "no-ack-war"}
	ended  = []string{"no-cross-incarnation"}
	closed = []string{"no-cross-incarnation", "refines-fifo", "no-ack-war"}
	acked  = []string{"refines-fifo"}
)

// What RFC 5961 buys: of six classes of resets one is believed rather than three, of SYNs
// none, and an acknowledgment older than any window makes text and FIN worthless. A reset
// at RCV.NXT, and text or a FIN in the window with an acknowledgment near enough, still
// take one segment each. No property waits for a second guess.
var blindTable = []falls{
	{GuessRST, "rfc793", 3, 6, ended, nil},
	{GuessRST, "rfc9293", 1, 6, ended, nil},
	{GuessRST, "rfc5961", 1, 6, ended, nil},
	{GuessSYN, "rfc793", 3, 6, ended, nil},
	{GuessSYN, "rfc9293", 0, 6, nil, nil},
	{GuessSYN, "rfc5961", 0, 6, nil, nil},
	{GuessData, "rfc793", 9, 30, taken, nil},
	{GuessData, "rfc9293", 9, 30, taken, nil},
	{GuessData, "rfc5961", 6, 30, taken, nil},
	{GuessACK, "rfc793", 3, 30, acked, nil},
	{GuessACK, "rfc9293", 3, 30, acked, nil},
	{GuessACK, "rfc5961", 3, 30, acked, nil},
	{GuessFIN, "rfc793", 9, 30, closed, nil},
	{GuessFIN, "rfc9293", 9, 30, closed, nil},
	{GuessFIN, "rfc5961", 6, 30, closed, nil},
}

func TestBlind(t *testing.T) {
	for _, want := range blindTable {
		t.Run(want.kind.String()+" "+want.table, func(t *testing.T) {
			t.Parallel()
			v, err := spec.Variant(want.table)
			require.NoError(t, err)
			got := falls{kind: want.kind, table: want.table, one: guessing(t, want.kind, 1, v)}
			for _, name := range guessing(t, want.kind, 2, v) {
				if !contains(got.one, name) {
					got.two = append(got.two, name)
				}
			}
			sys, err := NewSystem(findWorld(t, "blind-guess"), v)
			require.NoError(t, err)
			w := sys.Scenario.start()
			for _, ev := range sys.Possible(&w) {
				if ev.Kind == Guesses && GuessKind(int(ev.Index)/ofKind) == want.kind {
					r, _, err := sys.Replay(&w, ev)
					require.NoError(t, err)
					got.differ++
					if *r.After != *r.Before {
						got.believed++
					}
				}
			}
			require.Equal(t, want, got)
		})
	}
}

func contains(list []string, word string) bool {
	for _, w := range list {
		if w == word {
			return true
		}
	}
	return false
}

// guessing is what breaks if only guesses of the kind are sent.
func guessing(t *testing.T, kind GuessKind, times int, edit *spec.Edit) []string {
	t.Helper()
	s := *findWorld(t, "blind-guess")
	s.Network.Blind = Blind{To: 1, Times: times, Kinds: []GuessKind{kind}}
	return breaks(t, &s, edit)
}

// breaks are the properties that a whole search of the scenario violates.
func breaks(t *testing.T, s *Scenario, edits ...*spec.Edit) (broken []string) {
	t.Helper()
	sys, err := NewSystem(s, edits...)
	require.NoError(t, err)
	report, err := Check(context.Background(), sys, nil, Bounds{})
	require.NoError(t, err)
	require.True(t, report.Search.Complete)
	for _, f := range report.Findings {
		if f.Verdict == explore.Violated {
			broken = append(broken, f.Name)
		}
	}
	return broken
}

// TestBlindOpen: a connection in somebody else's name takes two guesses.
func TestBlindOpen(t *testing.T) {
	s := *findWorld(t, "blind-open")
	require.Equal(t, ended, breaks(t, &s))
	s.Network.Blind.Times = 1
	require.Empty(t, breaks(t, &s))
}

// TestGuesses: a guess has no tag, and of guesses with the same segment one is made.
func TestGuesses(t *testing.T) {
	sys, err := NewSystem(findWorld(t, "blind-guess"))
	require.NoError(t, err)
	for _, s := range statesOf(sys, 300) {
		w := sys.Unpack(s)
		known := map[Segment]bool{}
		last := -1
		sys.events(w, func(ev Event) {
			if ev.Kind != Guesses {
				return
			}
			require.EqualValues(t, 1, ev.End)
			require.Greater(t, int(ev.Index), last, "in order")
			last = int(ev.Index)
			g := guess(&w.Ends[1].TCB, ev.Index)
			require.False(t, known[g])
			known[g] = true
			require.Zero(t, g.Tag)
			require.Zero(t, g.To)
		})
		require.Equal(t, w.Ends[1].Guesses > 0, len(known) > 0)
		for number := range uint8(allGuess) {
			g := guess(&w.Ends[1].TCB, number)
			require.True(t, w.Ends[1].Guesses == 0 || known[g], "every class is among them")
		}
	}
}
