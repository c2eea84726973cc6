package diagram

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

func walk(t *testing.T, scenario, end string) (*Walk, string) {
	t.Helper()
	s, err := model.FindScenario(scenario)
	require.NoError(t, err)
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	w := Explore(context.Background(), sys, end, model.Bounds{})
	var b strings.Builder
	require.NoError(t, w.DOT(&b))
	return w, b.String()
}

// made lists the edges that occurred.
func made(w *Walk) []string {
	var list []string
	for i, e := range w.Edges {
		if len(w.Made[i]) > 0 {
			list = append(list, e.From.String()+" "+e.To.String())
		}
	}
	return list
}

func TestEachEndWalksItsOwnWay(t *testing.T) {
	a, drawn := walk(t, "handshake", "A")
	assert.ElementsMatch(t, []string{"CLOSED SYN-SENT", "SYN-SENT CLOSED", "SYN-SENT ESTABLISHED"}, made(a))
	assert.Contains(t, drawn, `"SYN-SENT" -> "ESTABLISHED" [label=" syn-sent/syn/acked "`)
	assert.Contains(t, drawn, `"LISTEN" [label="LISTEN", fillcolor=white`, "A never listens")

	b, _ := walk(t, "handshake", "B")
	assert.ElementsMatch(t, []string{"CLOSED LISTEN", "LISTEN SYN-RECEIVED", "SYN-RECEIVED ESTABLISHED"}, made(b))

	both, _ := walk(t, "handshake", "")
	assert.ElementsMatch(t, append(made(a), made(b)...), made(both))
}

func TestCrashesAreDrawn(t *testing.T) {
	w, drawn := walk(t, "figure-9", "A")
	assert.Positive(t, w.Crashes[spec.Established])
	assert.Contains(t, drawn, `"ESTABLISHED" -> "CLOSED (end)" [label=" crash "`)
}

func TestSameForAnyNumberOfWorkers(t *testing.T) {
	s, err := model.FindScenario("open-close")
	require.NoError(t, err)
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	one := Explore(context.Background(), sys, "", model.Bounds{Workers: 1})
	many := Explore(context.Background(), sys, "", model.Bounds{Workers: 8})
	assert.Equal(t, one.Made, many.Made)
	assert.Equal(t, one.Ways, many.Ways)
	assert.Equal(t, one.CrashWays, many.CrashWays)
}

// passes tells in which step of the way, from 1, an end first makes the change.
func passes(t *testing.T, way *model.Trace, from, to spec.State) int {
	t.Helper()
	n := 0
	require.NoError(t, way.Walk(func(i int, r *model.Record) {
		for _, f := range r.Out.FiredRules() {
			if n == 0 && f.From == from && f.To == to {
				n = i + 1
			}
		}
	}))
	return n
}

// A change that occurs has a way, whose last step is the first to make it.
func TestEveryChangeHasItsShortestWay(t *testing.T) {
	w, drawn := walk(t, "open-close", "")
	lengths := map[string]int{}
	for i, e := range w.Edges {
		if len(w.Made[i]) == 0 {
			assert.Nil(t, w.Ways[i])
			assert.Nil(t, w.Way(e.From, e.To))
			continue
		}
		require.NotNil(t, w.Ways[i], "%s -> %s", e.From, e.To)
		assert.Equal(t, len(w.Ways[i].Events), passes(t, w.Ways[i], e.From, e.To), "%s -> %s", e.From, e.To)
		assert.Same(t, w.Ways[i], w.Way(e.From, e.To))
		lengths[e.From.String()+" "+e.To.String()] = len(w.Ways[i].Events)
	}
	assert.Equal(t, map[string]int{
		"CLOSED LISTEN": 1, "CLOSED SYN-SENT": 1, "LISTEN CLOSED": 2, "SYN-SENT CLOSED": 2, "LISTEN SYN-RECEIVED": 3,
		"SYN-SENT ESTABLISHED": 4, "SYN-RECEIVED FIN-WAIT-1": 4, "SYN-RECEIVED ESTABLISHED": 5, "SYN-RECEIVED LISTEN": 6,
		"ESTABLISHED FIN-WAIT-1": 5, "ESTABLISHED CLOSE-WAIT": 6, "FIN-WAIT-1 CLOSING": 7, "FIN-WAIT-1 CLOSED": 7,
		"CLOSE-WAIT LAST-ACK": 7, "FIN-WAIT-1 FIN-WAIT-2": 8, "FIN-WAIT-2 TIME-WAIT": 10, "CLOSING TIME-WAIT": 10,
		"LAST-ACK CLOSED": 11, "TIME-WAIT CLOSED": 12,
	}, lengths)
	assert.Contains(t, drawn, `tooltip="transitions: close/listen 8\na shortest way, 2 long:\n1. B's call OPEN passive\n2. B's call CLOSE"`)
}

func TestCrashesHaveWays(t *testing.T) {
	w, _ := walk(t, "figure-9", "A")
	way := w.Way(spec.Established, spec.Closed)
	require.NotNil(t, way)
	assert.Equal(t, []model.Event{{Kind: model.Crashes}}, way.Events)
	told, err := Told(way)
	require.NoError(t, err)
	assert.Equal(t, []string{"crash of A"}, told)
	assert.Nil(t, w.Way(spec.Listen, spec.Closed))
}

func TestMermaidHasWhatOccurs(t *testing.T) {
	w, _ := walk(t, "figure-9", "A")
	var b strings.Builder
	require.NoError(t, w.Mermaid(&b))
	assert.Equal(t, `---
title: "What end A went through in figure-9, table rfc9293"
---
stateDiagram-v2
    state "CLOSED" as CLOSED
    state "SYN-SENT" as SYN_SENT
    state "ESTABLISHED" as ESTABLISHED
    state "CLOSED" as CLOSED_END
    CLOSED --> SYN_SENT : open/closed/active
    SYN_SENT --> CLOSED : syn-sent/reset/refused
    ESTABLISHED --> CLOSED_END : crash
`, b.String())
}
