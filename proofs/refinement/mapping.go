package refinement

import (
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// The refinement mapping: what of the world the streams are. It is computed from the TCBs
// alone, by the arithmetic of RFC 9293 section 3.4. What the ends have done is not
// asked, but for which incarnations they are of.

// closing are the states in which the peer's FIN has been taken.
var closing = spec.MakeStates(spec.CloseWait, spec.Closing, spec.LastAck, spec.TimeWait)

// Of returns the streams of a world: the i-th carries what end i sends.
func Of(w model.View) [2]Stream {
	return [2]Stream{stream(w.Ends[0], w.Ends[1]), stream(w.Ends[1], w.Ends[0])}
}

// stream is what one end sends to the other, if both are in one connection: the receiver
// has taken the sender's SYN, and the sender not somebody else's.
func stream(sender, receiver *model.End) Stream {
	s, r := &sender.TCB, &receiver.TCB
	if !hasNumbers(s) || !hasNumbers(r) || receiver.History.Peer != sender.History.Incarnated {
		return Stream{}
	}
	if peer := sender.History.Peer; peer != 0 && peer != receiver.History.Incarnated {
		return Stream{}
	}
	took := closing.Has(r.State)
	return Stream{
		Open: true, From: sender.History.Incarnated, To: receiver.History.Incarnated,
		Written:  s.V[spec.SndNxt] - s.V[spec.ISS] - 1 - s.V[spec.SndFin] + s.V[spec.SndQue],
		Ended:    s.V[spec.SndFin] == 1 || s.V[spec.SndCls] == 1,
		Taken:    r.V[spec.RcvNxt] - r.V[spec.IRS] - 1 - one(took),
		EndTaken: took,
	}
}

// hasNumbers reports whether the end has chosen its initial sequence number, and not left
// the connection since by an ABORT that lingers in TIME-WAIT, where no FIN was sent.
func hasNumbers(t *spec.TCB) bool {
	aborted := t.State == spec.TimeWait && t.V[spec.SndFin] == 0
	return t.State != spec.Closed && t.State != spec.Listen && !aborted
}

func one(yes bool) uint32 {
	if yes {
		return 1
	}
	return 0
}

// left returns the octets that leave a stream in a step: the text that the receiving end
// takes, by where it lies in what the sender's incarnation sends. Text of another one has
// no place in the stream.
func left(m model.Moment, to Stream, i int) []Octets {
	if m.End != 1-i || !m.Acts {
		return nil
	}
	var all []Octets
	for _, t := range m.Out.TakenText() {
		o := Octets{t.Seq - m.To().Ends[i].TCB.V[spec.ISS] - 1, t.Len}
		if t.Tag != to.From {
			o.First = ^uint32(0)
		}
		all = append(all, o)
	}
	return all
}

// Taken returns the abstract steps of each stream that a step of the world is; false if it
// is none that they can take.
func Taken(m model.Moment) (steps [2][]Step, ok bool) {
	before, after := Of(m.From()), Of(m.To())
	for i := range after {
		var leave []Octets
		if after[i].Open {
			leave = left(m, after[i], i)
		}
		if steps[i], ok = Between(before[i], after[i], leave); !ok {
			return steps, false
		}
	}
	return steps, true
}

// Property says that every step of the world is a few steps of the streams, or none.
func Property() model.Property {
	return model.EveryStep("refines-streams", "Every step of the world is a few steps of a pair of FIFO byte streams, or none.",
		func(m model.Moment) bool {
			steps, ok := Taken(m)
			return !ok || len(steps[0])+len(steps[1]) > 0
		},
		func(m model.Moment) bool {
			_, ok := Taken(m)
			return ok
		})
}
