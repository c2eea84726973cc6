package model

import "github.com/tcpcheck/tcpcheck/spec"

// followingProperties say what must happen, where most others say what must not.
var followingProperties = []Property{
	{Name: "next-state", Kind: Safety, Cite: "3.10", judge: nextState,
		Says: "Every event leads to the state that the RFC says: no edge is taken without its cause, and none is missed."},
	{Name: "acknowledges", Kind: Safety, Cite: "3.10.7.4 MUST-58", judge: acknowledges,
		Says: "Whoever takes a SYN, text or a FIN, or gets another FIN or (MAY-13) text beyond a hole, says so before the event ends, and so does a user who reads and makes room."},
	{Name: "timers-send", Kind: Safety, Cite: "3.10.8, 3.8.6.1", judge: timersSend,
		Says: "A retransmission timeout sends one segment that begins at SND.UNA, a persist timeout one octet at SND.NXT."},
	{Name: "within-window", Kind: Safety, Cite: "3.8.6", judge: withinWindow,
		Says: "New text is sent only inside SND.UNA+SND.WND, but for probes and text on a SYN."},
}

func nextState(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.Out.Wrong {
		return notHere()
	}
	return true, sys.wantStates(l).Has(l.After.State)
}

// wantStates returns the states that the event may lead to, as a reader of section
// 3.10 would list them; it knows nothing of the table but its choices.
func (sys *System) wantStates(l *Local) spec.States {
	same := spec.MakeStates(l.Before.State)
	switch l.Spec.Kind {
	case spec.UserTimeoutExpires, spec.TimeWaitTimeout:
		return spec.MakeStates(spec.Closed)
	case spec.RetransmissionTimeout, spec.CallReceive, spec.CallStatus:
		return same
	case spec.PersistTimeout:
		return sys.sent(l, l.Before.State) // a FIN may follow the last octet
	case spec.SegmentArrives:
		return sys.afterSegment(l)
	case spec.MessageArrives:
		if l.Spec.Hard && sys.chose(spec.AbortOnHardError) {
			return spec.MakeStates(spec.Closed)
		}
		return same
	}
	return sys.afterCall(l)
}

func (sys *System) afterCall(l *Local) spec.States {
	s, v, call := l.Before.State, &l.Before.V, &l.Spec.Call
	same := spec.MakeStates(s)
	if l.Out.Result.Refused() {
		return same
	}
	switch l.Spec.Kind {
	case spec.CallOpen:
		if call.Active {
			return spec.MakeStates(spec.SynSent)
		}
		return spec.MakeStates(spec.Listen)
	case spec.CallSend:
		if s == spec.Listen {
			return spec.MakeStates(spec.SynSent)
		}
		return same
	case spec.CallAbort:
		if sys.chose(spec.ResetLingers) && s >= spec.SynReceived && s <= spec.CloseWait {
			return spec.MakeStates(spec.TimeWait)
		}
		return spec.MakeStates(spec.Closed)
	}
	switch s { // CLOSE
	case spec.Listen, spec.SynSent:
		return spec.MakeStates(spec.Closed)
	case spec.SynReceived:
		if l.Out.Result == spec.Queued {
			return same
		}
		return spec.MakeStates(spec.FinWait1)
	case spec.Established, spec.CloseWait:
		if sys.chose(spec.HalfDuplexClose) && v[spec.RcvUnr] > 0 {
			return spec.MakeStates(spec.Closed)
		}
		if s == spec.Established {
			return spec.MakeStates(spec.FinWait1)
		}
		return sys.sent(l, spec.CloseWait)
	}
	return same
}

// sent is where the sending at the end of an event takes a state: a CLOSE that was
// queued is carried out once all text before it has been sent.
func (sys *System) sent(l *Local, s spec.State) spec.States {
	closing := l.Before.V[spec.SndCls] == 1 || l.Spec.Kind == spec.CallClose
	switch {
	case s == spec.Established && closing:
		return spec.MakeStates(spec.FinWait1)
	case s == spec.CloseWait && closing && l.After.V[spec.SndQue] == 0:
		return spec.MakeStates(spec.LastAck)
	}
	return spec.MakeStates(s)
}

func (sys *System) chose(c spec.Choices) bool { return sys.Machine.Table().Choices&c != 0 }

func (sys *System) afterSegment(l *Local) spec.States {
	s, v, g := l.Before.State, &l.Before.V, &l.Got.Segment
	same, closed := spec.MakeStates(s), spec.MakeStates(spec.Closed)
	ack := g.Ctl.Has(spec.ACK)
	acceptable := ack && spec.Before(v[spec.SndUna], g.Ack) && spec.AtOrBefore(g.Ack, v[spec.SndNxt])
	switch s {
	case spec.Closed:
		return same
	case spec.Listen:
		if g.Ctl&(spec.SYN|spec.ACK|spec.RST) == spec.SYN && !g.Foreign && !g.Bogus {
			return spec.MakeStates(spec.SynReceived)
		}
		return same
	case spec.SynSent:
		switch {
		case ack && !acceptable:
			return same
		case g.Ctl.Has(spec.RST):
			if acceptable {
				return closed
			}
			return same
		case g.Foreign || !g.Ctl.Has(spec.SYN):
			return same
		case !ack:
			return spec.MakeStates(spec.SynReceived)
		case g.Ctl.Has(spec.FIN) && g.Len()-1 <= l.After.V[spec.RcvWnd]:
			return spec.MakeStates(spec.CloseWait)
		}
		return spec.MakeStates(spec.Established)
	}
	inWindow := passesTable6(v, g)
	excused := !inWindow && excusedAtClosedWindow(v, g)
	if s == spec.TimeWait && sys.chose(spec.ReopenTimeWait) && g.Ctl&(spec.SYN|spec.ACK|spec.RST) == spec.SYN && !g.Foreign && spec.Before(v[spec.RcvNxt], g.Seq) {
		return spec.MakeStates(spec.SynReceived)
	}
	if !inWindow && !excused && !sys.acceptedBelow(v, g) {
		return same
	}
	if g.Ctl.Has(spec.RST) {
		return sys.afterReset(l)
	}
	if g.Foreign {
		if s == spec.SynReceived {
			return same
		}
		return closed
	}
	if g.Ctl.Has(spec.SYN) && !spec.Before(g.Seq, v[spec.RcvNxt]) && !excused {
		switch {
		case s == spec.SynReceived && l.Past.Passive:
			return spec.MakeStates(spec.Listen)
		case sys.chose(spec.ChallengeSYN):
			return same
		}
		return closed
	}
	if !ack || s == spec.SynReceived && !acceptable || spec.Before(v[spec.SndNxt], g.Ack) {
		return same
	}
	if sys.chose(spec.CheckOldAcks) && spec.Before(g.Ack, v[spec.SndUna]-v[spec.MaxSndWnd]) {
		return same
	}
	return sys.afterAck(l, acceptable, excused || !inWindow)
}

// afterReset is where a reset in the window leads.
func (sys *System) afterReset(l *Local) spec.States {
	s := l.Before.State
	switch {
	case sys.chose(spec.ChallengeRST) && spec.Before(l.Before.V[spec.RcvNxt], l.Got.Seq):
		return spec.MakeStates(s)
	case s == spec.SynReceived && l.Past.Passive:
		return spec.MakeStates(spec.Listen)
	case s == spec.TimeWait: // RFC 1337 lets it be ignored
		return spec.MakeStates(spec.TimeWait, spec.Closed)
	}
	return spec.MakeStates(spec.Closed)
}

// afterAck is where a segment leads whose acknowledgment is processed; bare says
// that its text and FIN are not.
func (sys *System) afterAck(l *Local, acceptable, bare bool) spec.States {
	s, v, g := l.Before.State, &l.Before.V, &l.Got.Segment
	finAcked := v[spec.SndFin] == 1 && (v[spec.SndUna] == v[spec.SndNxt] || acceptable && g.Ack == v[spec.SndNxt])
	switch {
	case s == spec.SynReceived:
		s = spec.Established
	case s == spec.FinWait1 && finAcked:
		s = spec.FinWait2
	case s == spec.Closing && finAcked:
		return spec.MakeStates(spec.TimeWait)
	case s == spec.LastAck && finAcked:
		return spec.MakeStates(spec.Closed)
	}
	after := sys.sent(l, s)
	var with spec.State // where a FIN leads
	switch s {
	case spec.Established:
		with = spec.CloseWait
	case spec.FinWait1:
		with = spec.Closing
	case spec.FinWait2:
		with = spec.TimeWait
	default:
		return after
	}
	if sys.chose(spec.HalfDuplexClose) && s != spec.Established {
		after |= spec.MakeStates(spec.Closed)
	}
	switch {
	case heldFIN(l.Before):
		return after | sys.sent(l, with) // when it is its turn
	case g.Ctl.Has(spec.FIN) && !bare && finInOrderAndWindow(v, g):
		return sys.sent(l, with)
	}
	return after
}

// finInOrderAndWindow reports whether the segment's FIN follows what has been taken
// and the segment's own text, and lies within the window.
func finInOrderAndWindow(v *tcbVars, g *spec.Segment) bool {
	nxt, end := v[spec.RcvNxt], v[spec.RcvNxt]+v[spec.RcvWnd]
	fin := g.Seq + g.Len() - 1
	return spec.AtOrBefore(g.Seq, nxt) && spec.AtOrBefore(nxt, fin) && spec.Before(fin, end)
}

func acknowledges(sys *System, l *Local) (bool, bool) {
	if l.Acts && l.Spec.Kind == spec.CallReceive && l.After.V[spec.RcvWnd] > l.Before.V[spec.RcvWnd] {
		return true, l.NSent == 1 && l.Sent[0].Wnd == l.After.V[spec.RcvWnd]
	}
	if !l.delivered() || l.After.State == spec.Closed || l.After.State == spec.Listen {
		return notHere()
	}
	v := &l.After.V
	finAgain := l.came.fate == processed && l.came.fin && l.came.seq == l.came.nxt && l.came.state != spec.Closing
	hole := l.came.ahead() && sys.chose(spec.AckAhead)
	if v[spec.RcvNxt] == l.Before.V[spec.RcvNxt] && !finAgain && !hole {
		return notHere()
	}
	for _, g := range l.SentSegments() {
		if g.Ctl.Has(spec.ACK) && g.Ack == v[spec.RcvNxt] {
			return true, true
		}
	}
	return true, false
}

func timersSend(sys *System, l *Local) (bool, bool) {
	if !l.Acts {
		return notHere()
	}
	v := &l.Before.V
	switch l.Spec.Kind {
	case spec.RetransmissionTimeout:
		return true, l.NSent == 1 && l.Sent[0].Seq == v[spec.SndUna] && l.Sent[0].Len() > 0
	case spec.PersistTimeout:
		return true, l.NSent > 0 && l.Sent[0].Seq == v[spec.SndNxt] && l.Sent[0].Text == 1
	}
	return notHere()
}

func withinWindow(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.Spec.Kind == spec.PersistTimeout || !spec.Synchronized.Has(l.After.State) {
		return notHere()
	}
	v := &l.After.V
	applies, holds := false, true
	for _, g := range l.SentSegments() {
		if g.Text > 0 && !spec.Before(g.Seq, l.Before.V[spec.SndNxt]) {
			applies = true
			holds = holds && spec.AtOrBefore(g.Seq+g.Text, v[spec.SndUna]+v[spec.SndWnd])
		}
	}
	return applies, holds
}
