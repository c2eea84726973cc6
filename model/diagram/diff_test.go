package diagram

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

func machine(t *testing.T, edits ...*spec.Edit) *spec.Machine {
	t.Helper()
	table, err := spec.RFC9293().Apply(edits...)
	require.NoError(t, err)
	m, err := spec.Compile(table)
	require.NoError(t, err)
	return m
}

func variant(t *testing.T, name string) *spec.Edit {
	t.Helper()
	edit, err := spec.Variant(name)
	require.NoError(t, err)
	return edit
}

// differing lists the changes of state that differ, as they are drawn.
func differing(d *Diff) (list []string) {
	for i := range d.Edges {
		if e := &d.Edges[i]; e.Differs() {
			list = append(list, e.From.String()+" "+e.To.String()+" "+string(e.In)+": "+d.arrow(e).Label)
		}
	}
	return list
}

func rowNames(d *Diff) (list []string) {
	for _, r := range d.Rows {
		list = append(list, r.Name+" "+string(r.In))
	}
	return list
}

func TestATableDoesNotDifferFromItself(t *testing.T) {
	for _, name := range spec.VariantNames() {
		d := Compare(machine(t, variant(t, name)), machine(t, variant(t, name)), [2]string{name, name})
		assert.True(t, d.Same(), name)
		assert.Empty(t, differing(d), name)
		assert.Empty(t, d.Below(), name)
	}
}

func TestDiffOfRFC793(t *testing.T) {
	d := Compare(machine(t), machine(t, variant(t, "rfc793")), [2]string{"rfc9293", "rfc793"})
	assert.False(t, d.Same())
	reset := " unlike: + rcv SYN / snd RST, delete TCB"
	assert.Equal(t, []string{
		"SYN-RECEIVED CLOSED unlike: + rcv SYN (active) / snd RST, delete TCB",
		"ESTABLISHED CLOSED" + reset, "FIN-WAIT-1 CLOSED" + reset, "FIN-WAIT-2 CLOSED" + reset, "CLOSE-WAIT CLOSED" + reset,
		"CLOSING CLOSED" + reset, "LAST-ACK CLOSED" + reset, "TIME-WAIT CLOSED" + reset,
	}, differing(d))
	assert.Equal(t, []string{
		"rst/exact first", "rst/challenge first", "syn/syn-received/challenge first", "syn/challenge first",
		"rst/in-window second", "syn/syn-received/reset second", "syn/reset second",
	}, rowNames(d))
	assert.Equal(t, []WordDiff{{"mark-urgent", [2]string{"SND.UP <- SND.NXT + SND.QUE", "SND.UP <- SND.NXT + SND.QUE - 1"}}}, d.Words)
}

// TestDiffTurnsRound: the second table against the first is the first against the second.
func TestDiffTurnsRound(t *testing.T) {
	there := Compare(machine(t), machine(t, variant(t, "rfc793")), [2]string{"rfc9293", "rfc793"})
	back := Compare(machine(t, variant(t, "rfc793")), machine(t), [2]string{"rfc793", "rfc9293"})
	require.Len(t, back.Edges, len(there.Edges))
	for i, e := range there.Edges {
		assert.Equal(t, e.Rows[0], back.Edges[i].Rows[1])
		assert.Equal(t, e.In, back.Edges[i].In)
	}
	assert.Len(t, back.Rows, len(there.Rows))
}

// TestEachColour: an edit takes a change of state away and makes another.
func TestEachColour(t *testing.T) {
	next := "ESTABLISHED"
	edit := &spec.Edit{Name: "mine", Rules: []spec.RuleEdit{
		{Name: "listen/syn", Next: &next},
		{Name: "fin/fin-wait-1/crossing", Unless: &[]string{"fin-acked", "seg-syn"}},
	}}
	table, err := spec.RFC9293().Apply(edit)
	require.NoError(t, err)
	tables := [2]*spec.Table{spec.RFC9293(), table}
	d := &Diff{Names: [2]string{"rfc9293", "mine"}, Rows: rowDiffs(tables)}
	assert.Equal(t, []RowDiff{
		{Name: "listen/syn", In: Unlike, Changes: []Change{{"next", [2]string{"SYN-RECEIVED", "ESTABLISHED"}}}},
		{Name: "fin/fin-wait-1/crossing", In: Unlike, Changes: []Change{{"unless", [2]string{"fin-acked", "seg-syn, fin-acked"}}}},
	}, d.Rows)

	edit.Rules = edit.Rules[:1]
	d = Compare(machine(t), machine(t, edit), d.Names)
	assert.Equal(t, []string{
		"LISTEN SYN-RECEIVED first: rcv SYN / snd SYN,ACK",
		"LISTEN ESTABLISHED second: rcv SYN / snd SYN,ACK",
	}, differing(d))
	looks := map[Look]int{}
	for _, a := range d.Draw().Arrows {
		looks[a.Look]++
	}
	assert.Equal(t, 1, looks[OnlyFirst])
	assert.Equal(t, 1, looks[OnlySecond])
	assert.Equal(t, 2, len(looks)-1, "all others are alike")
}

// TestRowThatReadsOtherwise: it makes the same change of state, and is named on it.
func TestRowThatReadsOtherwise(t *testing.T) {
	edit := &spec.Edit{Name: "mine", Rules: []spec.RuleEdit{{Name: "fin/fin-wait-2", Do: &[]string{"take-fin"}}}}
	d := Compare(machine(t), machine(t, edit), [2]string{"rfc9293", "mine"})
	assert.Equal(t, []string{"FIN-WAIT-2 TIME-WAIT unlike: ± fin/fin-wait-2"}, differing(d))
	assert.Empty(t, d.Below(), "the arrow tells it")
}

func TestDiffOfWalks(t *testing.T) {
	s, err := model.FindScenario("blind-reset")
	require.NoError(t, err)
	var walks [2]*Walk
	for i, name := range []string{"rfc9293", "rfc793"} {
		sys, err := model.NewSystem(s, variant(t, name))
		require.NoError(t, err)
		walks[i] = Explore(context.Background(), sys, "", model.Bounds{})
	}
	d := CompareWalks(walks[0], walks[1], [2]string{"rfc9293", "rfc793"})
	assert.Equal(t, []string{"ESTABLISHED CLOSED unlike: + syn/reset"}, differing(d))
	assert.True(t, CompareWalks(walks[0], walks[0], [2]string{"a", "b"}).Same())
}
