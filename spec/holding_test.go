package spec

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestStream delivers one stream to one end in pieces of every size and order,
// again and again and overlapping, and compares what it takes with a naive
// receiver that keeps an octet a map entry. All that it takes is taken once and in
// order; and once every piece has been delivered in order, all has been taken.
func TestStream(t *testing.T) {
	one := func(t require.TestingT, s dice) {
		const length = 24
		first := s.any()
		host := Host{Buffer: 1 + uint32(s(length)), MSS: 8, Hold: uint32(s(HoldSlots + 1))}
		host.Reads = host.Buffer
		tcb := TCB{State: Established}
		tcb.V[RcvNxt], tcb.V[RcvWnd], tcb.V[SndUna], tcb.V[SndNxt], tcb.V[SndWnd] = first, host.Buffer, 100, 100, 10
		var got []uint32
		finished := false
		deliver := func(from, n uint32) {
			g := Segment{Seq: first + from, Ack: 100, Text: n, Wnd: 10, Ctl: ACK}
			end := from + n
			if from+n == length && s.bool() {
				g.Ctl |= FIN
				end++
			}
			var out Outcome
			before := tcb.V[RcvNxt]
			chosen(defaultChoices()).Step(&tcb, &host, &Event{Kind: SegmentArrives, Segment: g}, &out)
			require.False(t, out.Wrong || out.Overflow)
			for _, run := range out.TakenText() {
				for i := range run.Len {
					got = append(got, run.Seq+i-first)
				}
			}
			finished = finished || out.Signals&SignalClosing != 0
			// A segment that begins before the window and ends beyond it has the next
			// octet, too, but Table 6 refuses it.
			next := before - first
			mustTake := from <= next && next < from+n && (from == next || end <= next+host.Buffer)
			require.True(t, !mustTake || finished || tcb.V[RcvNxt] != before, "the next octet is taken")
			require.LessOrEqual(t, tcb.V[HldCnt], host.Hold)
		}
		for range s(40) {
			from := uint32(s(length))
			deliver(from, min(1+uint32(s(6)), length-from))
		}
		for from := uint32(0); from < length; from++ {
			deliver(from, 1)
		}
		require.Len(t, got, length)
		for i, octet := range got {
			require.Equal(t, uint32(i), octet, "once and in order")
		}
		end := first + length
		if finished {
			end++
		}
		require.Equal(t, end, tcb.V[RcvNxt])
	}
	rapid.Check(t, func(t *rapid.T) { one(t, drawing(t)) })
	s := seeded(31)
	for range 300 {
		one(t, s)
	}
}

// naive is a receiver that keeps every octet it has ever been shown in its window.
type naive struct {
	next, window uint32
	has          map[uint32]bool
}

func (r *naive) deliver(from, n uint32) (taken uint32) {
	for i := from; i < from+n; i++ {
		if r.next <= i && i < r.next+r.window {
			r.has[i] = true
		}
	}
	for r.has[r.next] {
		r.next++
		taken++
	}
	return taken
}

// TestHolding: with no more than HoldSlots pieces beyond holes, the end has taken
// at every moment exactly what the naive receiver has.
func TestHolding(t *testing.T) {
	one := func(t require.TestingT, s dice) {
		// A stream of a few pieces, so that all that wait fit into the slots, in any
		// order; pieces may reach into their neighbours.
		first, pieces := s.any(), [][2]uint32{}
		length := uint32(0)
		for range 1 + HoldSlots {
			n := 1 + uint32(s(4))
			pieces = append(pieces, [2]uint32{length, n + uint32(s(3))})
			length += n
		}
		host := Host{Buffer: 64, Reads: 64, MSS: 8, Hold: HoldSlots}
		tcb := TCB{State: Established}
		tcb.V[RcvNxt], tcb.V[RcvWnd], tcb.V[SndUna], tcb.V[SndNxt] = first, host.Buffer, 100, 100
		slow := naive{window: 64, has: map[uint32]bool{}}
		for len(pieces) > 0 {
			i := s(len(pieces))
			p := pieces[i]
			if s(3) > 0 { // else it is delivered again
				pieces = append(pieces[:i:i], pieces[i+1:]...)
			}
			var out Outcome
			g := Segment{Seq: first + p[0], Ack: 100, Text: p[1], Ctl: ACK}
			chosen(defaultChoices()).Step(&tcb, &host, &Event{Kind: SegmentArrives, Segment: g}, &out)
			taken := uint32(0)
			for _, run := range out.TakenText() {
				taken += run.Len
			}
			require.Equal(t, slow.deliver(p[0], p[1]), taken)
			require.Equal(t, first+slow.next, tcb.V[RcvNxt])
		}
	}
	rapid.Check(t, func(t *rapid.T) { one(t, drawing(t)) })
	s := seeded(1)
	for range 2000 {
		one(t, s)
	}
}
