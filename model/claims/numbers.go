package claims

import (
	"fmt"
	"math/rand/v2"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Numbers that are tried beside those of the claim: near each power of two, and some
// at random, the same each time.
const (
	near   = 300
	random = 20_000
)

// numbersToTry are the sequence numbers at which the one-step function is sampled.
func numbersToTry() []uint32 {
	all := []uint32{301, 501}
	for bit := range 32 {
		for d := -near; d <= near; d++ {
			all = append(all, 1<<bit+uint32(d))
		}
	}
	r := rand.New(rand.NewPCG(9293, 793))
	for range random {
		all = append(all, r.Uint32())
	}
	return all
}

// followAndAcknowledge takes an ESTABLISHED end through a SEND and an arrival at each
// number. It returns how many it has tried.
func followAndAcknowledge(m *spec.Machine) (int, error) {
	const sent, received, window = 100, 200, 1000
	host := spec.Host{Buffer: window, Reads: window, MSS: 255, Hold: 1}
	all := numbersToTry()
	for i, x := range all {
		y := x*2654435761 + 1 // the other direction is elsewhere
		tcb := establishedAt(x, y, window)
		var out spec.Outcome
		for k := range uint32(2) {
			m.Step(&tcb, &host, &spec.Event{Kind: spec.CallSend, Call: spec.Call{Len: sent}}, &out)
			if want := x + k*sent; out.NSent != 1 || out.Sent[0].Seq != want || out.Sent[0].Text != sent {
				return i, fmt.Errorf("after %d octets from %d: found %v, want one segment with seq %d", k*sent, x, out.SentSegments(), want)
			}
		}
		tcb = establishedAt(y, x, window)
		text := spec.Segment{Seq: x, Ack: y, Wnd: window, Text: received, Ctl: spec.ACK}
		m.Step(&tcb, &host, &spec.Event{Kind: spec.SegmentArrives, Segment: text}, &out)
		if want := x + received; out.NSent != 1 || out.Sent[0].Ack != want || !out.Sent[0].Ctl.Has(spec.ACK) {
			return i, fmt.Errorf("%d octets from %d: found %v, want one segment with ack %d", received, x, out.SentSegments(), want)
		}
	}
	return len(all), nil
}

// establishedAt is an ESTABLISHED end that sends and expects these numbers next.
func establishedAt(send, receive, window uint32) spec.TCB {
	tcb := spec.NewTCB()
	tcb.State = spec.Established
	v := &tcb.V
	v[spec.ISS], v[spec.SndUna], v[spec.SndNxt], v[spec.SndUp], v[spec.SndWl2] = send-1, send, send, send-1, send
	v[spec.IRS], v[spec.RcvNxt], v[spec.RcvUp], v[spec.SndWl1] = receive-1, receive, receive-1, receive-1
	v[spec.SndWnd], v[spec.MaxSndWnd], v[spec.RcvWnd], v[spec.TcbRemote] = window, window, window, 1
	return tcb
}
