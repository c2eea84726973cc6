package model

import "github.com/tcpcheck/tcpcheck/spec"

// arrival is what section 3.10.7 does with a segment, as a reader of its steps would
// say it: how far it gets, and what of it is new. It knows nothing of the table but
// its choices.
type arrival struct {
	fate  fate
	seq   uint32     // SEG.SEQ, without what has been received before
	text  uint32     // octets of text that are new and in the window
	fin   bool       // the FIN is in the window
	nxt   uint32     // RCV.NXT when text is looked at
	state spec.State // the state in which it is looked at
}

// fate is the step at which a segment is done with.
type fate uint8

const (
	elsewhere   fate = iota // nothing is delivered, or not in a state of 3.10.7.3 and 3.10.7.4
	outside                 // not acceptable by its sequence number
	resetting               // a reset in the window
	foreigner               // other security
	synAgain                // a SYN in the window
	unanswered              // no acknowledgment
	misnumbered             // an acknowledgment that is objected to
	crossing                // SYN-SENT: a SYN without acknowledgment
	processed               // all eight steps are taken
)

// receives reports whether the segment gets to steps six to eight in a state in which
// text is taken.
func (a *arrival) receives() bool {
	return a.fate == processed && a.state >= spec.Established && a.state <= spec.FinWait2
}

// takesOwnText reports whether text of the segment itself comes next in the stream.
func (a *arrival) takesOwnText() bool { return a.receives() && a.text > 0 && a.seq == a.nxt }

// ahead reports whether the segment's text or FIN lies beyond a hole.
func (a *arrival) ahead() bool {
	return a.receives() && spec.Before(a.nxt, a.seq) && (a.text > 0 || a.fin)
}

func (sys *System) arrival(l *Local) arrival {
	if !l.delivered() || l.Restarts {
		return arrival{}
	}
	if l.Before.State == spec.SynSent {
		return sys.answer(l)
	}
	if !afterHandshake(l) {
		return arrival{}
	}
	g, v := &l.Got.Segment, &l.Before.V
	a := arrival{seq: spec.Later(g.Seq, v[spec.RcvNxt]), nxt: v[spec.RcvNxt], state: l.Before.State}
	whole := passesTable6(v, g)
	if whole {
		a.trim(g, v[spec.RcvWnd])
	}
	ack := g.Ctl.Has(spec.ACK)
	acceptable := ack && spec.Before(v[spec.SndUna], g.Ack) && ackInRange(v, g.Ack)
	switch {
	case !whole && !excusedAtClosedWindow(v, g) && !sys.acceptedBelow(v, g):
		a.fate = outside
	case !whole && g.Ctl&(spec.ACK|spec.RST) == 0:
		a.fate = outside // MUST-66 excuses those two
	case g.Ctl.Has(spec.RST):
		a.fate = resetting
	case g.Foreign:
		a.fate = foreigner
	case whole && g.Ctl.Has(spec.SYN) && !spec.Before(g.Seq, v[spec.RcvNxt]):
		a.fate = synAgain
	case !ack:
		a.fate = unanswered
	case a.state == spec.SynReceived && !acceptable, a.state != spec.SynReceived && sys.ackObjected(v, g.Ack):
		a.fate = misnumbered
	default:
		a.fate = processed
	}
	a.state = stateAfterAck(l, acceptable)
	return a
}

// answer is the arrival of a segment in SYN-SENT.
func (sys *System) answer(l *Local) arrival {
	g, v := &l.Got.Segment, &l.Before.V
	a := arrival{state: spec.SynSent}
	ack := g.Ctl.Has(spec.ACK)
	switch {
	case ack && (!spec.Before(v[spec.SndUna], g.Ack) || !ackInRange(v, g.Ack)):
		a.fate = misnumbered
	case g.Ctl.Has(spec.RST):
		a.fate = resetting
	case g.Foreign:
		a.fate = foreigner
	case !g.Ctl.Has(spec.SYN):
		a.fate = unanswered
	default:
		a.fate, a.state = crossing, spec.SynReceived
		a.seq, a.nxt = g.Seq+1, g.Seq+1
		a.trim(g, v[spec.RcvWnd])
		if ack {
			a.fate, a.state = processed, spec.Established
		}
	}
	return a
}

// trim keeps of the segment's text and FIN what is new and in the window.
func (a *arrival) trim(g *spec.Segment, wnd uint32) {
	last := g.Seq + textStart(g) + g.Text // the first number after the text
	edge := a.nxt + wnd
	if spec.Before(a.seq, last) {
		a.text = min(last-a.seq, edge-a.seq)
	}
	a.fin = g.Ctl.Has(spec.FIN) && spec.AtOrBefore(a.seq, last) && spec.Before(last, edge)
}

// stateAfterAck is the state in which steps six to eight find the end.
func stateAfterAck(l *Local, acceptable bool) spec.State {
	v, g := &l.Before.V, &l.Got.Segment
	finAcked := v[spec.SndFin] == 1 && (v[spec.SndUna] == v[spec.SndNxt] || acceptable && g.Ack == v[spec.SndNxt])
	switch s := l.Before.State; {
	case s == spec.SynReceived:
		return spec.Established
	case s == spec.FinWait1 && finAcked:
		return spec.FinWait2
	case s == spec.Closing && finAcked:
		return spec.TimeWait
	default:
		return s
	}
}
