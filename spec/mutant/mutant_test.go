package mutant

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec"
)

func all(t *testing.T) []Mutant {
	t.Helper()
	mutants, err := All(spec.RFC9293())
	require.NoError(t, err)
	return mutants
}

// some are as many as can be compiled in a second or two.
func some(t *testing.T) []Mutant {
	n := 200
	if testing.Short() {
		n = 40
	}
	return Sample(all(t), n, 1)
}

// TestCounts: how many mutants of each class the base table has. A row or word more
// makes more of them.
func TestCounts(t *testing.T) {
	got := map[Class]int{}
	for _, m := range all(t) {
		got[m.Class]++
	}
	require.Equal(t, map[Class]int{
		State: 972, Next: 1792, Forgotten: 142, Negated: 142, Comparison: 124, Conjunct: 88,
		Dropped: 249, Replaced: 599, Argument: 1107, Way: 178, Deleted: 168,
	}, got)
}

func TestNamesAreStable(t *testing.T) {
	mutants := all(t)
	require.Equal(t, mutants, all(t), "made twice")
	seen := map[string]bool{}
	for _, m := range mutants {
		require.False(t, seen[m.Name], "two are named %s", m.Name)
		seen[m.Name] = true
	}
	for _, name := range []string{
		"ack/new: not for LAST-ACK",
		"rst/open: also for CLOSING",
		"ack/fin-wait-1/fin-acked: next state CLOSE-WAIT for FIN-WAIT-2",
		"ack/new: next state CLOSED for (same)",
		"closed/ack: seg-ack forgotten",
		"closed/ack: seg-rst for not seg-rst",
		"ack/new: take-ack dropped",
		"seq/straddling: trim-all for trim-left",
		"ack/unsent: continue for return",
		"rst/exact: deleted",
		"fact acceptable: =< for < in SEG.SEQ < RCV.END",
		"fact held-ready: and HLD.CNT > 0 dropped",
		"fact ack-acceptable: SND.NXT for SND.UNA",
		"fact ack-unsent: not dropped before ack-acceptable or ack-duplicate",
		"effect send-ack: <ACK> omitted",
		"effect send-fin: <CTL> without FIN",
		"effect take-fin: RCV.NXT <- RCV.NXT + 1 dropped",
		"effect take-fin: 2 for 1 in RCV.NXT <- RCV.NXT + 1",
		"effect choose-iss: SND.NXT left out of ISS, SND.UNA, SND.NXT, SND.UP, SND.WL2 <- NEW.ISS",
		"term SEND.LEN: max for min in min(SND.MSS, SND.ROOM)",
	} {
		require.True(t, seen[name], "there is no mutant %q", name)
	}
}

// TestOnePoint: a mutant differs from the table in what it says it changes, in one
// field, and in nothing else.
func TestOnePoint(t *testing.T) {
	base := spec.RFC9293()
	for _, m := range all(t) {
		edited, err := base.Apply(m.Edit)
		require.NoError(t, err, m.Name)
		rows, words := changed(base, edited)
		if m.Rule != "" {
			require.Equal(t, []string{m.Rule}, rows, m.Name)
			require.Empty(t, words, m.Name)
		} else {
			require.Empty(t, rows, m.Name)
			require.Equal(t, []string{m.Word}, words, m.Name)
		}
	}
}

// changed returns the rows and words that differ.
func changed(a, b *spec.Table) (rows, words []string) {
	of := map[string]spec.Rule{}
	b.EachRule(func(_ *spec.Section, _ *spec.Check, r *spec.Rule) { of[r.Name] = *r })
	a.EachRule(func(_ *spec.Section, _ *spec.Check, r *spec.Rule) {
		x, y := *r, of[r.Name]
		x.Never, y.Never = "", "" // an edited row may fire again
		if x != y {
			rows = append(rows, r.Name)
		}
	})
	for i, d := range a.Terms {
		if d.Is != b.Terms[i].Is {
			words = append(words, d.Name)
		}
	}
	for i, d := range a.Facts {
		if d.Is != b.Facts[i].Is {
			words = append(words, d.Word)
		}
	}
	for i, d := range a.Effects {
		if d.Is != b.Effects[i].Is {
			words = append(words, d.Word)
		}
	}
	return rows, words
}

// TestDefinitionsParse: a definition that was rewritten says what it was meant to: it is
// spelled as the parser spells it again.
func TestDefinitionsParse(t *testing.T) {
	for _, m := range some(t) {
		if m.Word == "" {
			continue
		}
		edited, err := spec.RFC9293().Apply(m.Edit)
		require.NoError(t, err, m.Name)
		machine, err := spec.Compile(edited)
		if err != nil {
			continue // refused, which is for others to judge
		}
		for _, w := range slices.Concat(m.Edit.Facts, m.Edit.Effects) {
			is, err := machine.Meaning(w.Name)
			require.NoError(t, err)
			require.Equal(t, w.Is, is, m.Name)
		}
	}
}

// TestLoadable: whatever refuses a mutant is the check that exactly one row applies.
func TestLoadable(t *testing.T) {
	for _, m := range some(t) {
		edited, err := spec.RFC9293().Apply(m.Edit)
		require.NoError(t, err, m.Name)
		var overlap *spec.OverlapError
		if _, err := spec.Compile(edited); err != nil {
			require.ErrorAs(t, err, &overlap, m.Name)
		}
	}
}

func TestSample(t *testing.T) {
	mutants := all(t)
	picked := Sample(mutants, 40, 7)
	require.Len(t, picked, 40)
	require.Equal(t, picked, Sample(mutants, 40, 7), "the same seed")
	require.NotEqual(t, picked, Sample(mutants, 40, 8), "another seed")
	require.Equal(t, mutants, Sample(mutants, 1_000_000, 7))
	at := -1
	for _, m := range picked {
		next := slices.IndexFunc(mutants, func(o Mutant) bool { return o.Name == m.Name })
		require.Greater(t, next, at, "in their order")
		at = next
	}
}

// TestBadTable: a table that does not compile has no mutants.
func TestBadTable(t *testing.T) {
	table := spec.RFC9293()
	table.Facts[0].Is = "SND.UNA <"
	_, err := All(table)
	require.ErrorContains(t, err, "call-denied")
}
