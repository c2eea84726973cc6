package render

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec"
)

func graphOf(t *testing.T, m *spec.Machine, d Diagram) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, DOT(&b, m, d))
	return b.String()
}

func TestEdges(t *testing.T) {
	edges := Edges(base(t))
	var text []string
	inFigure, never := 0, 0
	for _, e := range edges {
		assert.NotEqual(t, e.From, e.To)
		assert.NotEmpty(t, e.Rules)
		if e.InFigure5 {
			inFigure++
		}
		if e.Never {
			never++
		}
		text = append(text, fmt.Sprintf("%s -> %s: %s", e.From, e.To, strings.Split(e.Label, "\n")[0]))
	}
	assert.Len(t, edges, 28)
	assert.Equal(t, 20, inFigure)
	assert.Equal(t, 2, never)
	assert.Contains(t, text, "CLOSED -> SYN-SENT: active OPEN / create TCB, snd SYN")
	assert.Contains(t, text, "LISTEN -> SYN-RECEIVED: rcv SYN / snd SYN,ACK")
	assert.Contains(t, text, "SYN-RECEIVED -> LISTEN: rcv RST (note 1) / x")
	assert.Contains(t, text, "SYN-RECEIVED -> ESTABLISHED: rcv ACK of SYN / x")
	assert.Contains(t, text, "ESTABLISHED -> FIN-WAIT-1: CLOSE / snd FIN")
	assert.Contains(t, text, "TIME-WAIT -> CLOSED: Timeout=2MSL / delete TCB")
}

// Every arrow of the figure is derived from a row, under its event's name.
func TestFigure5IsWhole(t *testing.T) {
	n := 0
	for _, a := range arrows(base(t)) {
		if a.figure {
			n++
			assert.Len(t, a.says, 1, "%s -> %s", a.from, a.to)
			assert.True(t, figure5[figureEdge{a.from, a.to, a.says[0].event}])
		}
	}
	assert.Equal(t, len(figure5), n)
}

// rfcLabels are the labels of RFC 9293 figure 5, event over action.
var rfcLabels = map[string]string{
	"CLOSED -> LISTEN":            "passive OPEN / create TCB",
	"CLOSED -> SYN-SENT":          "active OPEN / create TCB, snd SYN",
	"LISTEN -> CLOSED":            "CLOSE / delete TCB",
	"LISTEN -> SYN-RECEIVED":      "rcv SYN / snd SYN,ACK",
	"LISTEN -> SYN-SENT":          "SEND / snd SYN",
	"SYN-SENT -> CLOSED":          "CLOSE / delete TCB",
	"SYN-SENT -> SYN-RECEIVED":    "rcv SYN / snd SYN,ACK",
	"SYN-SENT -> ESTABLISHED":     "rcv SYN,ACK / snd ACK",
	"SYN-RECEIVED -> LISTEN":      "rcv RST (note 1) / x",
	"SYN-RECEIVED -> ESTABLISHED": "rcv ACK of SYN / x",
	"SYN-RECEIVED -> FIN-WAIT-1":  "CLOSE / snd FIN",
	"ESTABLISHED -> FIN-WAIT-1":   "CLOSE / snd FIN",
	"ESTABLISHED -> CLOSE-WAIT":   "rcv FIN / snd ACK",
	"FIN-WAIT-1 -> FIN-WAIT-2":    "rcv ACK of FIN / x",
	"FIN-WAIT-1 -> CLOSING":       "rcv FIN / snd ACK",
	"FIN-WAIT-2 -> TIME-WAIT":     "rcv FIN / snd ACK",
	"CLOSE-WAIT -> LAST-ACK":      "CLOSE / snd FIN",
	"CLOSING -> TIME-WAIT":        "rcv ACK of FIN / x",
	"LAST-ACK -> CLOSED":          "rcv ACK of FIN / x",
	"TIME-WAIT -> CLOSED":         "Timeout=2MSL / delete TCB",
}

// The arrows read off the table say what the figure says, but for those marked.
func TestFigure5SaysWhatTheRFCSays(t *testing.T) {
	list := arrowsOf(base(t), Figure5)
	assert.Len(t, list, len(rfcLabels))
	for i := range list {
		a := &list[i]
		edge := a.from.String() + " -> " + a.to.String()
		assert.Equal(t, a.label(" / ") != rfcLabels[edge], a.marked(), "%s: %s", edge, a.label(" / "))
	}
	drawn := graphOf(t, base(t), Figure5)
	assert.Equal(t, 1, strings.Count(drawn, `delete TCB *"`))
	assert.Equal(t, 1, strings.Count(drawn, `*: the figure has x here`))
}

// The full machine has the 30 edges of the checklist; spec tests that its rows make
// them.
func TestWholeEdges(t *testing.T) {
	var more []string
	edges := WholeEdges(base(t))
	for _, e := range edges {
		assert.False(t, e.Never, "%s -> %s", e.From, e.To)
		if e.Composed || e.Choice != "" {
			more = append(more, fmt.Sprintf("%s -> %s: %s %s", e.From, e.To, strings.Join(e.Rules, " + "), e.Choice))
		}
	}
	assert.Len(t, edges, 30)
	assert.Equal(t, []string{
		"SYN-SENT -> CLOSE-WAIT: syn-sent/syn/acked + fin/established ",
		"SYN-RECEIVED -> CLOSE-WAIT: ack/syn-received/established + fin/established ",
		"FIN-WAIT-1 -> TIME-WAIT: ack/fin-wait-1/fin-acked + fin/fin-wait-2 ",
		"TIME-WAIT -> SYN-RECEIVED: seq/time-wait/reopen reopen-time-wait",
	}, more)
}

func TestGraphHasEveryEdge(t *testing.T) {
	m := base(t)
	machine, figure := graphOf(t, m, FullMachine), graphOf(t, m, Figure5)
	for _, e := range WholeEdges(m) {
		a := arrow{from: e.From, to: e.To}
		edge := node(e.From) + " -> " + target(&a) + " ["
		assert.True(t, strings.Contains(machine, edge), edge)
		assert.Equal(t, e.InFigure5, strings.Contains(figure, edge), edge)
		for _, name := range e.Rules {
			assert.True(t, strings.Contains(machine, name), name)
		}
	}
}

func TestGraphFollowsTheTable(t *testing.T) {
	listen, send := "LISTEN", []string{"send-reset-by-ack"}
	m := edited(t, spec.RuleEdit{Name: "ack/last-ack/fin-acked", Next: &listen, Do: &send})
	assert.Contains(t, graphOf(t, m, FullMachine), `"LAST-ACK" -> "LISTEN" [label="rcv ACK of FIN /\nsnd RST"`)
	assert.NotContains(t, graphOf(t, m, Figure5), `"LAST-ACK" ->`)
}
