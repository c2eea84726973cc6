package spec

// oracle is RFC 9293 section 3.10 written down a second time, straight from the
// text as if and else, to be compared with the table on random inputs. It shares
// the layout of the TCB with the table, and nothing else: no fact, no effect, no
// row, not even the comparisons. Where the text leaves a choice it asks choices.
type oracle struct {
	TCB
	verdict
	host    Host
	choices Choices
	g       Segment // what arrived, cut down to what is still to be processed
	ackDue  bool
}

// verdict is what an event has brought about.
type verdict struct {
	result, answer Result
	signals        Signals
	sent           []Segment
	taken          []Text
}

// consult asks the oracle what becomes of the TCB.
func consult(tcb TCB, host Host, ev Event, choices Choices) (TCB, verdict) {
	o := &oracle{TCB: tcb, host: host, choices: choices, g: ev.Segment}
	o.host.Hold = min(host.Hold, HoldSlots)
	o.event(ev)
	o.afterwards()
	return o.TCB, o.verdict
}

// The comparisons of section 3.4, on paper: b is ahead of a if going up from a
// one meets b within less than half the circle.

func ahead(b, a uint32) bool       { d := uint64(b-a) & 0xffffffff; return 0 < d && d < 1<<31 }
func sameOrAhead(b, a uint32) bool { return a == b || ahead(b, a) }

// within is low =< x < high, in the RFC's order.
func within(low, x, high uint32) bool { return sameOrAhead(x, low) && ahead(high, x) }

// acceptable is low < x =< high.
func acceptable(low, x, high uint32) bool { return ahead(x, low) && sameOrAhead(high, x) }

func (o *oracle) chose(c Choices) bool { return o.choices&c != 0 }
func (o *oracle) has(b Bits) bool      { return o.g.Ctl&b != 0 }
func (o *oracle) tell(s Signals)       { o.signals |= s }

func (o *oracle) isOneOf(states ...State) bool {
	for _, s := range states {
		if o.State == s {
			return true
		}
	}
	return false
}

func (o *oracle) send(g Segment) {
	g.Wnd = o.V[RcvWnd]
	o.sent = append(o.sent, g)
}

// sendAck is <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>.
func (o *oracle) sendAck() {
	o.send(Segment{Seq: o.V[SndNxt], Ack: o.V[RcvNxt], Ctl: ACK})
	o.ackDue = false
}

// sendReset is the reset of 3.5.2: numbered by the acknowledgment if there is one.
func (o *oracle) sendReset() {
	if o.has(ACK) {
		o.send(Segment{Seq: o.g.Ack, Ctl: RST})
	} else {
		o.send(Segment{Seq: 0, Ack: o.g.Seq + o.g.Len(), Ctl: RST | ACK})
	}
}

// deleteTCB is "enter the CLOSED state, delete the TCB".
func (o *oracle) deleteTCB() {
	o.TCB = TCB{State: Closed}
	o.ackDue = false
}

// resetConnection is "outstanding RECEIVEs and SEND should receive reset
// responses, queues flushed, the user signaled, CLOSED, delete the TCB".
func (o *oracle) resetConnection() {
	o.answer = ConnectionReset
	o.tell(SignalReset)
	o.deleteTCB()
}

func (o *oracle) startTimeWait() {
	o.V[TmrTw], o.V[TmrRtx] = 1, 0
}

func (o *oracle) segmentArrives() {
	switch o.State {
	case Closed:
		o.arrivesInClosed()
	case Listen:
		o.arrivesInListen()
	case SynSent:
		o.arrivesInSynSent()
	default:
		o.arrivesInOther()
	}
}

// 3.10.7.1
func (o *oracle) arrivesInClosed() {
	if o.g.Bogus { // 3.9.2.3
		return
	}
	if !o.has(RST) {
		o.sendReset()
	}
}

// 3.10.7.2
func (o *oracle) arrivesInListen() {
	if o.g.Bogus { // 3.9.2.3
		return
	}
	if o.has(RST) {
		return
	}
	if o.has(ACK) {
		o.sendReset()
		return
	}
	if o.has(SYN) {
		if o.g.Foreign {
			o.sendReset()
			return
		}
		o.takeSYN()
		o.V[TcbRemote] = 1
		o.chooseISS()
		if o.chose(WindowFromSYN) {
			o.windowFromSYN()
		}
		o.keepRest()
		o.V[SndNxt] = o.V[ISS] + 1
		o.sendSYNACK()
		o.State = SynReceived
	}
}

// takeSYN sets RCV.NXT and IRS; the SYN is not looked at again. The urgent
// pointer, of which 3.10.7 says nothing here, starts where nothing is urgent.
func (o *oracle) takeSYN() {
	o.V[RcvNxt], o.V[IRS], o.V[RcvUp] = o.g.Seq+1, o.g.Seq, o.g.Seq
	o.g.Seq++
	o.g.Ctl &^= SYN
}

// chooseISS also starts the variables of which the RFC says nothing at ISS.
func (o *oracle) chooseISS() {
	for _, v := range []Var{ISS, SndUna, SndNxt, SndUp, SndWl2} {
		o.V[v] = o.host.ISS
	}
}

// windowFromSYN: a SYN has no SEG.ACK, so SND.UNA stands in for it.
func (o *oracle) windowFromSYN() {
	o.V[SndWnd], o.V[MaxSndWnd] = o.g.Wnd, o.g.Wnd
	o.V[SndWl1], o.V[SndWl2] = o.V[IRS], o.V[SndUna]
}

// keepRest queues other controls and text for processing later.
func (o *oracle) keepRest() {
	o.trim()
	o.hold()
}

func (o *oracle) sendSYNACK() {
	o.send(Segment{Seq: o.V[ISS], Ack: o.V[RcvNxt], Ctl: SYN | ACK})
	o.V[TmrRtx] = 1
}

// 3.10.7.3
func (o *oracle) arrivesInSynSent() {
	if o.has(ACK) {
		bad := sameOrAhead(o.V[ISS], o.g.Ack) || ahead(o.g.Ack, o.V[SndNxt])
		if bad || !acceptable(o.V[SndUna], o.g.Ack, o.V[SndNxt]) {
			if !o.has(RST) {
				o.sendReset()
			}
			return
		}
	}
	if o.has(RST) {
		if o.has(ACK) {
			o.tell(SignalReset)
			o.deleteTCB()
		}
		return
	}
	if o.g.Foreign {
		o.sendReset()
		return
	}
	if !o.has(SYN) {
		return
	}
	o.takeSYN()
	if o.has(ACK) {
		o.takeAck()
	}
	if ahead(o.V[SndUna], o.V[ISS]) {
		if o.chose(WindowFromSYN) {
			o.windowFromSYN()
		}
		o.State = Established
		o.ackDue = true
		o.trim()
		o.sixth()
		o.inOrder()
		return
	}
	o.windowFromSYN()
	o.keepRest()
	o.sendSYNACK()
	o.State = SynReceived
}

// takeAck advances SND.UNA and takes what is acknowledged from the queue, and
// turns the timer off when nothing is left (RFC 6298).
func (o *oracle) takeAck() {
	o.V[SndUna] = o.g.Ack
	o.V[TmrRtx] = 0
	if ahead(o.V[SndNxt], o.g.Ack) {
		o.V[TmrRtx] = 1
	}
}

// 3.10.7.4
func (o *oracle) arrivesInOther() {
	if o.State == TimeWait && o.chose(ReopenTimeWait) && o.has(SYN) && !o.has(ACK|RST) && !o.g.Foreign && ahead(o.g.Seq, o.V[RcvNxt]) {
		o.reopen()
		return
	}
	// First, check sequence number
	if !o.sequenceAcceptable() {
		allowance := o.V[RcvWnd] == 0 && o.g.Seq == o.V[RcvNxt] && o.has(ACK|RST)
		below := o.chose(AcceptBelow) && o.g.Seq+1 == o.V[RcvNxt] && o.g.Len() < 2 && o.has(ACK) && !o.has(RST) // A.2
		if !allowance && !below {
			if !o.has(RST) {
				o.sendAck()
			}
			return
		}
		o.g.Seq, o.g.Text = o.V[RcvNxt], 0
		o.g.Ctl &^= SYN | FIN
		o.ackDue = true
	}
	o.trim()

	// Second, check the RST bit
	if o.has(RST) {
		if o.chose(ChallengeRST) && o.g.Seq != o.V[RcvNxt] {
			o.sendAck()
			return
		}
		switch {
		case o.State == SynReceived && o.V[TcbPassive] == 1:
			o.returnToListen()
		case o.State == SynReceived:
			o.tell(SignalRefused)
			o.deleteTCB()
		case o.isOneOf(Established, FinWait1, FinWait2, CloseWait):
			o.resetConnection()
		default:
			o.deleteTCB()
		}
		return
	}

	// Third, check security
	if o.g.Foreign {
		o.sendReset()
		if o.State != SynReceived {
			o.resetConnection()
		}
		return
	}

	// Fourth, check the SYN bit
	if o.has(SYN) {
		switch {
		case o.State == SynReceived && o.V[TcbPassive] == 1:
			o.returnToListen()
		case o.chose(ChallengeSYN):
			o.sendAck()
		default:
			o.send(Segment{Seq: o.V[SndNxt], Ctl: RST})
			o.resetConnection()
		}
		return
	}

	// Fifth to eighth
	if o.fifth() {
		o.sixth()
		o.inOrder()
	}
}

// reopen is MAY-2: a SYN begins the next incarnation, as in LISTEN.
func (o *oracle) reopen() {
	o.deleteTCB()
	o.V[RcvWnd], o.V[TcbRemote] = o.host.Buffer, 1
	o.takeSYN()
	o.chooseISS()
	o.windowFromSYN()
	o.keepRest()
	o.V[SndNxt] = o.V[ISS] + 1
	o.sendSYNACK()
	o.State = SynReceived
}

// returnToListen flushes the retransmission queue and forgets the peer, unless
// the OPEN named it; what the user has asked for stays.
func (o *oracle) returnToListen() {
	for _, v := range []Var{ISS, IRS, SndUna, SndNxt, SndWnd, SndWl1, SndWl2, SndUp, MaxSndWnd, RcvNxt, RcvUp, TmrRtx} {
		o.V[v] = 0
	}
	o.dropHeld()
	o.V[RcvWnd] = o.host.Buffer
	o.V[TcbRemote] = 1 - o.V[TcbWild]
	o.State = Listen
}

// sequenceAcceptable is Table 6.
func (o *oracle) sequenceAcceptable() bool {
	nxt, wnd, seq := o.V[RcvNxt], o.V[RcvWnd], o.g.Seq
	if o.g.Len() == 0 {
		if wnd == 0 {
			return seq == nxt
		}
		return within(nxt, seq, nxt+wnd)
	}
	if wnd == 0 {
		return false
	}
	return within(nxt, seq, nxt+wnd) || within(nxt, seq+o.g.Len()-1, nxt+wnd)
}

// trim cuts off what lies outside the window, SYN and FIN included.
func (o *oracle) trim() {
	nxt := o.V[RcvNxt]
	if ahead(nxt, o.g.Seq) {
		old := nxt - o.g.Seq
		if o.has(SYN) {
			o.g.Ctl &^= SYN
			old--
		}
		o.g.Seq, o.g.Text = nxt, o.g.Text-old
	}
	beyond := nxt + o.V[RcvWnd]
	if end := o.g.Seq + o.g.Len(); ahead(end, beyond) {
		over := end - beyond
		if o.has(FIN) {
			o.g.Ctl &^= FIN
			over--
		}
		o.g.Text -= over
	}
}
