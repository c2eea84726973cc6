package render

import (
	"bytes"
	"fmt"
	"math"
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
	assert.Contains(t, text, "TIME-WAIT -> CLOSED: timeout 2 MSL / delete TCB")
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

func TestGraphHasEveryEdge(t *testing.T) {
	m := base(t)
	machine, figure := graphOf(t, m, FullMachine), graphOf(t, m, Figure5)
	for _, e := range Edges(m) {
		a := arrow{from: e.From, to: e.To}
		edge := node(e.From) + " -> " + target(&a) + " ["
		assert.Contains(t, machine, edge)
		assert.Equal(t, e.InFigure5, strings.Contains(figure, edge), edge)
		for _, name := range e.Rules {
			assert.Contains(t, machine, name)
		}
	}
}

func TestGraphFollowsTheTable(t *testing.T) {
	listen, send := "LISTEN", []string{"send-reset-by-ack"}
	m := edited(t, spec.RuleEdit{Name: "ack/last-ack/fin-acked", Next: &listen, Do: &send})
	assert.Contains(t, graphOf(t, m, FullMachine), `"LAST-ACK" -> "LISTEN" [label="rcv ACK of FIN /\nsnd RST"`)
	assert.NotContains(t, graphOf(t, m, Figure5), `"LAST-ACK" ->`)
}

// Labels keep clear of each other and of the states.
func TestLabelsDoNotOverlap(t *testing.T) {
	type box struct {
		what   string
		centre point
		w, h   float64
	}
	list := arrows(base(t))
	short := shorthand(list)
	for _, d := range []Diagram{Figure5, FullMachine} {
		var boxes []box
		for _, n := range drawn {
			boxes = append(boxes, box{n, places[n], boxWidth, boxHeight})
		}
		for i := range list {
			a := &list[i]
			if d == Figure5 && !a.figure {
				continue
			}
			text := labelOf(a, short)
			r := routeOf(a)
			w, h := extent(text)
			boxes = append(boxes, box{node(a.from) + " -> " + target(a), curveOf(a, r).beside(text, r), w - 6, h - 4})
		}
		for i, x := range boxes {
			for _, y := range boxes[:i] {
				clear := math.Abs(x.centre.x-y.centre.x) >= (x.w+y.w)/2 || math.Abs(x.centre.y-y.centre.y) >= (x.h+y.h)/2
				assert.True(t, clear, "%s: %s and %s overlap", d, x.what, y.what)
			}
		}
	}
}
