package spec

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// checklistEdges are the edges between different states that the RFC's text
// implies. There are no others.
const checklistEdges = `
CLOSED -> LISTEN
CLOSED -> SYN-SENT
LISTEN -> SYN-SENT
LISTEN -> SYN-RECEIVED
LISTEN -> CLOSED
SYN-SENT -> ESTABLISHED
SYN-SENT -> SYN-RECEIVED
SYN-SENT -> CLOSE-WAIT
SYN-SENT -> CLOSED
SYN-RECEIVED -> ESTABLISHED
SYN-RECEIVED -> LISTEN
SYN-RECEIVED -> FIN-WAIT-1
SYN-RECEIVED -> CLOSE-WAIT
SYN-RECEIVED -> CLOSED
ESTABLISHED -> FIN-WAIT-1
ESTABLISHED -> CLOSE-WAIT
ESTABLISHED -> CLOSED
FIN-WAIT-1 -> FIN-WAIT-2
FIN-WAIT-1 -> CLOSING
FIN-WAIT-1 -> TIME-WAIT
FIN-WAIT-1 -> CLOSED
FIN-WAIT-2 -> TIME-WAIT
FIN-WAIT-2 -> CLOSED
CLOSE-WAIT -> LAST-ACK
CLOSE-WAIT -> CLOSED
CLOSING -> TIME-WAIT
CLOSING -> CLOSED
LAST-ACK -> CLOSED
TIME-WAIT -> CLOSED
TIME-WAIT -> SYN-RECEIVED
`

// composed are the edges that take two rows within one event.
var composed = map[string]string{
	"SYN-SENT -> CLOSE-WAIT":     "SYN,ACK,FIN: established by the fourth step, then the eighth",
	"SYN-RECEIVED -> CLOSE-WAIT": "ACK,FIN: established by the fifth step, then the eighth",
	"FIN-WAIT-1 -> TIME-WAIT":    "FIN and the ACK of ours: FIN-WAIT-2 by the fifth step, then the eighth",
}

// underChoice are the edges that stand only under a choice.
var underChoice = map[string]Choices{
	"TIME-WAIT -> SYN-RECEIVED": ReopenTimeWait,
}

func edge(from, to State) string { return from.String() + " -> " + to.String() }

// rowEdges returns the edges of the table's rows that stand and can apply.
func rowEdges(t *Table) []string {
	seen := map[string]bool{}
	t.EachRule(func(_ *Section, _ *Check, r *Rule) {
		if !t.Stands(r) || r.Next == Same || r.Never != "" {
			return
		}
		for _, from := range r.In.List() {
			if from != r.Next {
				seen[edge(from, r.Next)] = true
			}
		}
	})
	return keys(seen)
}

func listedEdges() []string {
	return slices.Sorted(slices.Values(strings.Split(strings.TrimSpace(checklistEdges), "\n")))
}

// TestEdges: the rows make the checklist's edges, but for those that take two rows
// or a choice, and no others.
func TestEdges(t *testing.T) {
	listed := listedEdges()
	require.Len(t, listed, 30)
	want := slices.DeleteFunc(slices.Clone(listed), func(e string) bool {
		_, two := composed[e]
		_, chosen := underChoice[e]
		return two || chosen
	})
	require.Equal(t, want, rowEdges(RFC9293()))
	for e := range composed {
		require.Contains(t, listed, e)
	}
	for e, choice := range underChoice {
		require.Contains(t, listed, e)
		table := RFC9293()
		table.Choices |= choice
		require.Equal(t, slices.Sorted(slices.Values(append(slices.Clone(want), e))), rowEdges(table))
	}
}

// TestVariantEdges: of the variants and choices only a lingering reset has edges
// that the checklist does not list, for it is 3.5.2 against 3.10.5.
func TestVariantEdges(t *testing.T) {
	listed := listedEdges()
	for name, table := range tables(t) {
		require.Subset(t, listed, rowEdges(table), name)
	}
	table := RFC9293()
	table.Choices = 1<<numChoices - 1
	var more []string
	for _, e := range rowEdges(table) {
		if !slices.Contains(listed, e) {
			more = append(more, e)
		}
	}
	require.Equal(t, []string{"CLOSE-WAIT -> TIME-WAIT", "ESTABLISHED -> TIME-WAIT", "SYN-RECEIVED -> TIME-WAIT"}, more)
}

// TestComposedEdges walks the edges that take two rows.
func TestComposedEdges(t *testing.T) {
	host := Host{ISS: 100, Buffer: 10, MSS: 10}
	tcb := func(state State, v map[Var]uint32) TCB {
		tcb := TCB{State: state}
		for name, value := range v {
			tcb.V[name] = value
		}
		return tcb
	}
	m := chosen(defaultChoices())
	for _, tt := range []struct {
		before TCB
		g      Segment
		rules  []string
		edge   string
	}{
		{
			tcb(SynSent, map[Var]uint32{ISS: 100, SndUna: 100, SndNxt: 101, RcvWnd: 10}),
			Segment{Seq: 300, Ack: 101, Ctl: SYN | ACK | FIN},
			[]string{"syn-sent/syn/acked", "fin/established"}, "SYN-SENT -> CLOSE-WAIT",
		},
		{
			tcb(SynReceived, map[Var]uint32{ISS: 100, SndUna: 100, SndNxt: 101, RcvNxt: 301, RcvWnd: 10}),
			Segment{Seq: 301, Ack: 101, Ctl: ACK | FIN},
			[]string{"ack/syn-received/established", "fin/established"}, "SYN-RECEIVED -> CLOSE-WAIT",
		},
		{
			tcb(FinWait1, map[Var]uint32{ISS: 100, SndUna: 101, SndNxt: 102, SndFin: 1, RcvNxt: 301, RcvWnd: 10}),
			Segment{Seq: 301, Ack: 102, Ctl: ACK | FIN},
			[]string{"ack/fin-wait-1/fin-acked", "fin/fin-wait-2"}, "FIN-WAIT-1 -> TIME-WAIT",
		},
	} {
		t.Run(tt.edge, func(t *testing.T) {
			require.Contains(t, composed, tt.edge)
			after, out := tt.before, Outcome{}
			m.Step(&after, &host, &Event{Kind: SegmentArrives, Segment: tt.g}, &out)
			require.Equal(t, tt.edge, edge(tt.before.State, after.State))
			var moves []string
			for _, f := range out.FiredRules() {
				if f.From != f.To {
					moves = append(moves, m.Rule(f.Rule).Name)
				}
			}
			require.Equal(t, tt.rules, moves)
		})
	}
}
