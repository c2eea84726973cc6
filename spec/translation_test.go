package spec

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// shift adds send to all numbers of the data that the end sends, and recv to all
// of the data that it receives.
func (x situation) shift(send, recv uint32) situation {
	x.TCB = shiftTCB(x.TCB, send, recv)
	x.Host.ISS += send
	g := &x.Ev.Segment
	g.Seq, g.Ack, g.Up = g.Seq+recv, g.Ack+send, g.Up+recv
	return x
}

func shiftTCB(tcb TCB, send, recv uint32) TCB {
	if tcb.State == Closed {
		return tcb
	}
	for _, v := range TCBVars() {
		switch v.Def().Space {
		case SendSeq:
			tcb.V[v] += send
		case RecvSeq:
			tcb.V[v] += recv
		}
	}
	for i := range min(tcb.V[HldCnt], HoldSlots) {
		tcb.Held[i].Seq += recv
	}
	return unset(tcb)
}

// unset takes numbers out of the comparison that mean nothing yet, or no more, and
// that are therefore 0 rather than somewhere: those of LISTEN, the peer's before
// its SYN, and the first number held while nothing is.
func unset(tcb TCB) TCB {
	for _, v := range TCBVars() {
		space := v.Def().Space
		send, recv := space == SendSeq, space == RecvSeq
		if v != HldSeq && (tcb.State == Listen && (send || recv) || tcb.State == SynSent && recv) {
			tcb.V[v] = 0
		}
	}
	if tcb.V[HldCnt] == 0 {
		tcb.V[HldSeq] = 0
	}
	return tcb
}

// shiftSent shifts what is sent. A reset that answers a segment without ACK is
// numbered 0 wherever the end is.
func shiftSent(sent []Segment, send, recv uint32) []Segment {
	var shifted []Segment
	for _, g := range sent {
		if g.Ctl != RST|ACK {
			g.Seq += send
		}
		if g.Ctl.Has(ACK) {
			g.Ack += recv
		}
		if g.Ctl.Has(URG) {
			g.Up += send
		}
		shifted = append(shifted, g)
	}
	return shifted
}

// TestTranslation: no event looks at where in the sequence space a connection is.
// Shifted numbers in, the same numbers shifted out.
func TestTranslation(t *testing.T) {
	one := func(t require.TestingT, s dice) {
		m := chosen(defaultChoices())
		x := s.situation()
		x.TCB = unset(x.TCB)
		send, recv := s.any(), s.any()
		y := x.shift(send, recv)
		var a, b Outcome
		m.Step(&x.TCB, &x.Host, &x.Ev, &a)
		m.Step(&y.TCB, &y.Host, &y.Ev, &b)
		if a.Overflow {
			return
		}
		require.Equal(t, a.FiredRules(), b.FiredRules())
		require.Equal(t, shiftTCB(unset(x.TCB), send, recv), unset(y.TCB))
		require.Equal(t, shiftSent(a.SentSegments(), send, recv), shiftSent(b.SentSegments(), 0, 0))
		require.Equal(t, []any{a.Result, a.Answer, a.Signals}, []any{b.Result, b.Answer, b.Signals})
		require.Equal(t, a.NTaken, b.NTaken)
		for i, run := range a.TakenText() {
			run.Seq += recv
			require.Equal(t, run, b.Taken[i])
		}
	}
	rapid.Check(t, func(t *rapid.T) { one(t, drawing(t)) })
	s := seeded(31)
	for range 20_000 {
		one(t, s)
	}
}
