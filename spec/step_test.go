package spec

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// busy is an end and events that reach most of the table.
func busy() []situation {
	s := seeded(1122)
	all := make([]situation, 4096)
	for i := range all {
		all[i] = s.situation()
	}
	return all
}

func TestStepAllocatesNothing(t *testing.T) {
	m, all := chosen(defaultChoices()), busy()
	var out Outcome
	require.Zero(t, testing.AllocsPerRun(3, func() {
		for i := range all {
			tcb := all[i].TCB
			m.Step(&tcb, &all[i].Host, &all[i].Ev, &out)
		}
	}))
}

// TestStepIsAFunction: what Step says depends on its arguments only, whatever the
// Outcome held before and whoever else uses the machine.
func TestStepIsAFunction(t *testing.T) {
	m, all := chosen(defaultChoices()), busy()
	other := MustCompile(RFC9293())
	var used Outcome
	for i := range all {
		x := all[i]
		a, b := x.TCB, x.TCB
		var fresh Outcome
		m.Step(&a, &x.Host, &x.Ev, &used)
		other.Step(&b, &x.Host, &x.Ev, &fresh)
		require.Equal(t, a, b)
		require.Equal(t, fresh.SentSegments(), used.SentSegments())
		require.Equal(t, fresh.TakenText(), used.TakenText())
		require.Equal(t, fresh.FiredRules(), used.FiredRules())
		require.Equal(t, []any{fresh.Result, fresh.Answer, fresh.Signals, fresh.Overflow, fresh.Wrong}, []any{used.Result, used.Answer, used.Signals, used.Overflow, used.Wrong})
		require.Equal(t, all[i], x, "host and event stay")
	}
}

// TestClosedIsClean: without a TCB there is nothing to remember.
func TestClosedIsClean(t *testing.T) {
	m := chosen(defaultChoices())
	var out Outcome
	for _, x := range busy() {
		m.Step(&x.TCB, &x.Host, &x.Ev, &out)
		if x.TCB.State == Closed {
			require.Equal(t, NewTCB(), x.TCB)
		}
		for _, h := range x.TCB.Held[min(x.TCB.V[HldCnt], HoldSlots):] {
			require.Zero(t, h)
		}
	}
}

func BenchmarkStep(b *testing.B) {
	host := Host{ISS: 100, Buffer: 64, Reads: 64, MSS: 8, Hold: HoldSlots}
	open := TCB{State: Established}
	open.V[RcvNxt], open.V[RcvWnd], open.V[SndUna], open.V[SndNxt], open.V[SndWnd] = 300, 64, 100, 110, 64
	segment := func(g Segment) Event { return Event{Kind: SegmentArrives, Segment: g} }
	for _, bb := range []struct {
		name string
		tcb  TCB
		ev   Event
	}{
		{"ACK", open, segment(Segment{Seq: 300, Ack: 105, Wnd: 64, Ctl: ACK})},
		{"text", open, segment(Segment{Seq: 300, Ack: 100, Text: 8, Wnd: 64, Ctl: ACK})},
		{"ahead", open, segment(Segment{Seq: 308, Ack: 100, Text: 8, Wnd: 64, Ctl: ACK})},
		{"FIN", open, segment(Segment{Seq: 300, Ack: 110, Wnd: 64, Ctl: ACK | FIN})},
		{"old", open, segment(Segment{Seq: 290, Ack: 100, Text: 8, Wnd: 64, Ctl: ACK})},
		{"SYN", TCB{State: Listen}, segment(Segment{Seq: 300, Wnd: 64, Ctl: SYN})},
		{"SEND", open, Event{Kind: CallSend, Call: Call{Len: 8}}},
		{"OPEN", NewTCB(), Event{Kind: CallOpen, Call: Call{Active: true, Remote: true}}},
	} {
		b.Run(bb.name, func(b *testing.B) {
			m := chosen(defaultChoices())
			var out Outcome
			for b.Loop() {
				tcb := bb.tcb
				m.Step(&tcb, &host, &bb.ev, &out)
			}
		})
	}
	b.Run("anything", func(b *testing.B) {
		m, all, r := chosen(defaultChoices()), busy(), rand.New(rand.NewPCG(1, 2))
		var out Outcome
		for b.Loop() {
			x := &all[r.IntN(len(all))]
			tcb := x.TCB
			m.Step(&tcb, &x.Host, &x.Ev, &out)
		}
	})
}
