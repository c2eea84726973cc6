package diagram

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

func system(t *testing.T, scenario string) *model.System {
	t.Helper()
	s, err := model.FindScenario(scenario)
	require.NoError(t, err)
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	return sys
}

func mapped(t *testing.T, scenario string, bounds model.Bounds) *Worlds {
	t.Helper()
	w, err := Map(context.Background(), system(t, scenario), bounds, 300)
	require.NoError(t, err)
	return w
}

func decided(t *testing.T, sys *model.System, property string) *model.Finding {
	t.Helper()
	r, err := model.Check(context.Background(), sys, []string{property}, model.Bounds{})
	require.NoError(t, err)
	require.NotNil(t, r.Findings[0].Trace, property)
	return &r.Findings[0]
}

func written(t *testing.T, d *Drawing) (dot, mermaid string) {
	t.Helper()
	var a, b strings.Builder
	require.NoError(t, d.DOT(&a))
	require.NoError(t, d.Mermaid(&b))
	return a.String(), b.String()
}

// TestMapIsWhatTheSearchFound: as many worlds and steps as the explorer counts, which
// package model compares with what is known of each scenario.
func TestMapIsWhatTheSearchFound(t *testing.T) {
	for _, c := range []struct {
		scenario                            string
		depth                               int
		worlds, steps, pairs, boxes, arrows int
	}{
		{"handshake", 0, 11, 12, 7, 10, 13},
		{"open-close", 0, 63, 100, 32, 46, 101},
		{"no-access", 0, 1, 8, 1, 1, 2},
		{"two-hosts", 4, 62, 105, 6, 22, 106},
	} {
		w := mapped(t, c.scenario, model.Bounds{MaxDepth: c.depth})
		assert.Equal(t, c.worlds, len(w.Worlds), c.scenario)
		assert.Equal(t, c.steps, len(w.Steps), c.scenario)
		assert.Equal(t, w.Search.Distinct, len(w.Worlds), c.scenario)
		assert.Equal(t, w.Search.Transitions, len(w.Steps), c.scenario)
		assert.Equal(t, c.depth == 0, w.Search.Complete, c.scenario)
		pairs := map[pair]bool{}
		for i := range w.Worlds {
			pairs[w.pair(i)] = true
			assert.Equal(t, w.Search.Complete || w.Worlds[i].Depth < c.depth, w.Worlds[i].Expanded, "%s, world %d", c.scenario, i)
		}
		assert.Equal(t, c.pairs, len(pairs), c.scenario)
		d := w.Draw()
		assert.Equal(t, c.boxes, len(d.Boxes[1:]), c.scenario) // the first holds where everything begins
		assert.Equal(t, c.arrows, len(d.Arrows), c.scenario)   // one leads to the first world
	}
}

// TestBoxesHoldOnePair: every world is in one box, that of its pair of states.
func TestBoxesHoldOnePair(t *testing.T) {
	w := mapped(t, "open-close", model.Bounds{})
	in := map[string]string{}
	for _, b := range w.Draw().Boxes[1:] {
		for _, n := range b.Nodes {
			in[n.ID] = b.Label
		}
	}
	require.Len(t, in, len(w.Worlds))
	for i := range w.Worlds {
		assert.Equal(t, w.pair(i).String(), in[strings.Split(w.label(i), "\n")[0]])
	}
	dot, mermaid := written(t, w.Draw())
	assert.Equal(t, 46, strings.Count(dot, "subgraph cluster_"))
	assert.Equal(t, 46, strings.Count(mermaid, "subgraph "))
}

func TestNumbersDoNotDependOnWorkers(t *testing.T) {
	one, _ := written(t, mapped(t, "open-close", model.Bounds{Workers: 1}).Draw())
	many, _ := written(t, mapped(t, "open-close", model.Bounds{Workers: 8}).Draw())
	assert.Equal(t, one, many)
}

// TestWayIsTheTrace: the steps that are drawn thick are those of the trace, one after the
// other, and no others are.
func TestWayIsTheTrace(t *testing.T) {
	for _, c := range []struct {
		scenario, property string
		look               Look
	}{
		{"handshake", "both-established", Wanted},
		{"open-close", "both-time-wait", Wanted},
		{"war-crossing-probes", "no-ack-war", Wrong},
		{"self-connect-full", "no-endless-war", Wrong},
	} {
		w := mapped(t, c.scenario, model.Bounds{})
		f := decided(t, w.System, c.property)
		require.NoError(t, w.Show(f))
		var events []model.Event
		thick := map[[2]int]bool{}
		at := 0
		for _, k := range w.Way() {
			s := w.Steps[k]
			assert.Equal(t, at, s.From)
			at = s.To
			events = append(events, s.Action.Event)
			thick[[2]int{s.From, s.To}] = true
		}
		assert.Equal(t, f.Trace.Events, events, c.scenario)
		drawn := 0
		for _, a := range w.Draw().Arrows {
			if a.Look == c.look {
				drawn++
			}
		}
		assert.Len(t, thick, drawn, c.scenario)
	}
}

// TestLoopIsSaid: where a trace goes round for ever the title says from which step on.
func TestLoopIsSaid(t *testing.T) {
	w := mapped(t, "self-connect-full", model.Bounds{})
	f := decided(t, w.System, "no-endless-war")
	require.Positive(t, f.Trace.Loop)
	require.NoError(t, w.Show(f))
	dot, _ := written(t, w.Draw())
	assert.Contains(t, dot, "// red: no-endless-war, violated, a shortest way, its steps numbered; from (9) on it repeats for ever")
	last := w.Steps[w.Way()[len(w.Way())-1]].To
	from := w.Steps[w.Way()[len(w.Way())-f.Trace.Loop]].From
	assert.Equal(t, from, last, "the loop ends where it began")
}

func TestWaysThatLeaveAreRefused(t *testing.T) {
	w := mapped(t, "handshake", model.Bounds{MaxDepth: 2})
	f := decided(t, w.System, "both-established")
	assert.ErrorContains(t, w.Show(f), "leaves the worlds that were found")
}

func TestWhereNothingMoreHappens(t *testing.T) {
	w := mapped(t, "handshake", model.Bounds{})
	looks := map[Look]int{}
	for i := range w.Worlds {
		looks[w.look(i)]++
	}
	assert.Equal(t, map[Look]int{Plain: 9, Resting: 2}, looks)
}

func TestTooMany(t *testing.T) {
	_, err := Map(context.Background(), system(t, "open-close"), model.Bounds{}, 62)
	assert.Equal(t, &TooMany{"open-close", 63, 62, ""}, err)
	assert.EqualError(t, err, "open-close has 63 worlds, want at most 62")
}

func TestMermaidHasLimits(t *testing.T) {
	d := &Drawing{Boxes: []Box{{Nodes: []Node{{ID: "a"}}}}}
	for range mermaidArrows {
		d.Arrows = append(d.Arrows, Arrow{From: "a", To: "a"})
	}
	assert.NoError(t, d.Mermaid(&strings.Builder{}))
	d.Arrows = append(d.Arrows, Arrow{From: "a", To: "a"})
	assert.EqualError(t, d.Mermaid(&strings.Builder{}), "found 501 arrows, Mermaid draws at most 500")
	d.Arrows, d.Boxes[0].Nodes[0].Label = nil, strings.Repeat("x", mermaidLetters)
	assert.ErrorContains(t, d.Mermaid(&strings.Builder{}), "letters, Mermaid draws at most 50000")
}

// TestQuotientCountsAll: nothing is counted twice or not at all, with any number of workers.
func TestQuotientCountsAll(t *testing.T) {
	for _, scenario := range []string{"handshake", "open-close", "lossy-close", "self-connect-full"} {
		for _, workers := range []int{1, 4} {
			q := Quotient(context.Background(), system(t, scenario), model.Bounds{Workers: workers})
			worlds, steps, rest := 0, 0, 0
			for _, p := range q.Pairs {
				worlds += p.Worlds
				rest += p.Rest + p.Stuck
			}
			for _, m := range q.Moves {
				kinds := 0
				for _, k := range m.Kinds {
					kinds += k.Steps
				}
				assert.Equal(t, m.Steps, kinds)
				steps += m.Steps
			}
			assert.Equal(t, q.Search.Distinct, worlds, scenario)
			assert.Equal(t, q.Search.Transitions, steps, scenario)
			assert.GreaterOrEqual(t, rest, q.Search.OutDegree[0], scenario)
		}
	}
}

// TestQuotientOfTheMap: the fast count and the slow one of the drawn worlds are the same.
func TestQuotientOfTheMap(t *testing.T) {
	w := mapped(t, "open-close", model.Bounds{})
	q := Quotient(context.Background(), system(t, "open-close"), model.Bounds{})
	worlds, moves := map[pair]int{}, map[[2]pair]int{}
	for i := range w.Worlds {
		worlds[w.pair(i)]++
	}
	for _, s := range w.Steps {
		moves[[2]pair{w.pair(s.From), w.pair(s.To)}]++
	}
	require.Len(t, q.Pairs, len(worlds))
	for _, p := range q.Pairs {
		assert.Equal(t, worlds[p.pair()], p.Worlds, p.pair())
	}
	require.Len(t, q.Moves, len(moves))
	for _, m := range q.Moves {
		assert.Equal(t, moves[[2]pair{q.Pairs[m.From].pair(), q.Pairs[m.To].pair()}], m.Steps)
	}
}

func TestWayThroughTheQuotient(t *testing.T) {
	q := Quotient(context.Background(), system(t, "handshake"), model.Bounds{})
	require.NoError(t, q.Show(decided(t, q.System, "both-established")))
	dot, _ := written(t, q.Draw())
	assert.Equal(t, 5, strings.Count(dot, `penwidth=2.4`), "each step leads to another pair")
	assert.Contains(t, dot, `"A SYN-SENT · B LISTEN" -> "A SYN-SENT · B SYN-RECEIVED" [label=" (3) 1 B gets SYN "`)
	assert.Equal(t, explore.Witnessed, q.way.finding.Verdict)
}
