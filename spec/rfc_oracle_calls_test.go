package spec

// The oracle's user calls, timeouts and messages: 3.10.1 to 3.10.6, 3.10.8,
// 3.8.6.1 and 3.9.2.2, and what is sent at the end of an event.

func (o *oracle) event(ev Event) {
	c := ev.Call
	switch ev.Kind {
	case SegmentArrives:
		o.segmentArrives()
	case CallOpen, CallSend, CallReceive, CallClose, CallAbort, CallStatus:
		o.result = o.call(ev.Kind, c)
	case UserTimeoutExpires:
		if o.State != Closed {
			o.answer = UserTimeout
			o.tell(SignalTimeout)
			o.deleteTCB()
		}
	case RetransmissionTimeout:
		o.retransmit()
	case TimeWaitTimeout:
		if o.State == TimeWait {
			o.deleteTCB()
		}
	case PersistTimeout:
		o.persist()
	case MessageArrives:
		o.message(ev)
	}
}

func (o *oracle) call(kind EventKind, c Call) Result {
	if o.State == Closed {
		if c.Denied {
			return IllegalForProcess
		}
		if kind != CallOpen {
			return DoesNotExist
		}
	}
	switch kind {
	case CallOpen:
		return o.open(c)
	case CallSend:
		return o.sendText(c)
	case CallReceive:
		return o.receive(c)
	case CallClose:
		return o.close()
	case CallAbort:
		return o.abort()
	}
	return StateReported
}

// 3.10.1
func (o *oracle) open(c Call) Result {
	switch o.State {
	case Closed:
		if c.Forbidden {
			return NotAllowed
		}
	case Listen:
	default:
		return AlreadyExists
	}
	if c.Multicast { // 3.9.1.1
		return RemoteInvalid
	}
	if c.Full {
		return InsufficientResources
	}
	if !c.Active {
		if o.State == Listen {
			return AlreadyExists // A9
		}
		o.createTCB(c)
		o.State = Listen
		return OK
	}
	if !c.Remote && o.V[TcbRemote] == 0 {
		return RemoteUnspecified
	}
	if o.State == Closed {
		o.createTCB(c)
	}
	o.turnActive()
	o.sendSYN(0, false)
	return OK
}

func (o *oracle) createTCB(c Call) {
	o.V[RcvWnd] = o.host.Buffer
	if c.Remote {
		o.V[TcbRemote] = 1
	} else {
		o.V[TcbWild] = 1
	}
	if !c.Active {
		o.V[TcbPassive] = 1
	}
}

func (o *oracle) turnActive() {
	o.V[TcbPassive], o.V[TcbRemote] = 0, 1
	o.chooseISS()
	o.State = SynSent
}

// sendSYN sends the SYN with n octets of what is queued.
func (o *oracle) sendSYN(n uint32, urgent bool) {
	g := Segment{Seq: o.V[ISS], Text: n, Ctl: SYN}
	if urgent {
		g.Ctl |= URG
		g.Up = o.V[ISS] + 1 + o.V[SndQue]
		o.V[SndUp] = g.Up
	}
	o.send(g)
	o.V[SndNxt] = o.V[ISS] + 1 + n
	o.V[SndQue] -= n
	o.V[TmrRtx] = 1
}

// 3.10.2
func (o *oracle) sendText(c Call) Result {
	if o.isOneOf(FinWait1, FinWait2, Closing, LastAck, TimeWait) {
		return ConnectionClosing
	}
	if o.State == Listen && !c.Remote && o.V[TcbRemote] == 0 {
		return RemoteUnspecified
	}
	if c.Full {
		return InsufficientResources
	}
	if o.State != Listen && o.V[SndCls] == 1 {
		return ConnectionClosing // 3.6: SENDs after CLOSE are refused
	}
	onSYN := o.State == Listen && o.chose(TextOnSYN)
	if o.State == Listen {
		o.turnActive()
		if !onSYN {
			o.sendSYN(0, false)
		}
	}
	o.V[SndQue] += c.Len
	if onSYN {
		o.sendSYN(min(o.V[SndQue], o.host.MSS), c.Urgent)
	}
	if c.Urgent {
		// SND.NXT once everything SENT so far has been segmentized.
		o.V[SndUp] = o.V[SndNxt] + o.V[SndQue]
	}
	if o.isOneOf(Established, CloseWait) {
		return OK
	}
	return Queued
}

// 3.10.3
func (o *oracle) receive(c Call) Result {
	switch o.State {
	case Closing, LastAck, TimeWait:
		return ConnectionClosing
	case Established, FinWait1, FinWait2:
		if o.V[RcvUnr] > 0 && o.V[RcvUnr] >= c.Len {
			o.pass(c.Len)
			return OK
		}
	case CloseWait:
		if o.V[RcvUnr] == 0 {
			return ConnectionClosing
		}
		o.pass(c.Len)
		return OK
	}
	if c.Full {
		return InsufficientResources
	}
	o.V[RcvReq] += c.Len
	return Queued
}

// pass returns text to the user, marks "push seen", and tells the sender.
func (o *oracle) pass(n uint32) {
	o.V[RcvUnr] -= min(n, o.V[RcvUnr])
	o.V[RcvPsh] = 0
	o.leaveUrgentMode()
	o.V[RcvWnd] = o.host.Buffer - o.V[RcvUnr]
	o.ackDue = true
}

// 3.10.4
func (o *oracle) close() Result {
	switch o.State {
	case Listen, SynSent:
		o.answer = ConnectionClosing
		o.deleteTCB()
		return OK
	case SynReceived:
		o.V[SndCls] = 1
		issued := o.V[SndQue] > 0 || ahead(o.V[SndNxt], o.V[ISS]+1)
		if issued {
			return Queued
		}
		o.State = FinWait1 // the FIN leaves with what is sent afterwards
		return OK
	case Established, CloseWait:
		if o.chose(HalfDuplexClose) && o.V[RcvUnr] > 0 { // 3.6.1
			o.send(Segment{Seq: o.V[SndNxt], Ctl: RST})
			o.answer = ConnectionReset
			o.deleteTCB()
			return OK
		}
		o.V[SndCls] = 1
		if o.State == Established {
			o.State = FinWait1
		}
		return OK
	case FinWait1, FinWait2:
		if o.chose(CloseTwiceOK) {
			return OK
		}
	}
	return ConnectionClosing
}

// 3.10.5
func (o *oracle) abort() Result {
	switch o.State {
	case Listen, SynSent:
		o.answer = ConnectionReset
	case SynReceived, Established, FinWait1, FinWait2, CloseWait:
		o.answer = ConnectionReset
		o.send(Segment{Seq: o.V[SndNxt], Ctl: RST})
		if o.chose(ResetLingers) { // 3.5.2
			o.V[SndUna] = o.V[SndNxt]
			for _, v := range []Var{SndQue, SndCls, RcvUnr, RcvReq, RcvPsh, RcvUrg} {
				o.V[v] = 0
			}
			o.dropHeld()
			o.State = TimeWait
			o.startTimeWait()
			return OK
		}
	}
	o.deleteTCB()
	return OK
}

// 3.10.8
func (o *oracle) retransmit() {
	una, nxt := o.V[SndUna], o.V[SndNxt]
	if o.State == Closed || !ahead(nxt, una) {
		return
	}
	o.V[TmrRtx] = 1
	text := nxt - una - o.V[SndFin]
	switch {
	case una == o.V[ISS] && o.State == SynSent:
		o.send(Segment{Seq: una, Ctl: SYN})
	case una == o.V[ISS]:
		o.sendSYNACK()
	case text > 0:
		g := Segment{Seq: una, Ack: o.V[RcvNxt], Text: min(text, o.host.MSS), Ctl: ACK}
		o.send(o.urgent(g))
	default:
		o.send(Segment{Seq: una, Ack: o.V[RcvNxt], Ctl: FIN | ACK})
	}
}

// urgent sets the urgent pointer of a segment whose first octet is urgent.
func (o *oracle) urgent(g Segment) Segment {
	if ahead(o.V[SndUp], g.Seq) {
		g.Ctl |= URG
		g.Up = o.V[SndUp]
	}
	return g
}

// room is how many octets of what is queued may be sent now, in one segment.
func (o *oracle) room() uint32 {
	limit := o.V[SndUna] + o.V[SndWnd]
	if !ahead(limit, o.V[SndNxt]) {
		return 0
	}
	return min(o.V[SndQue], o.host.MSS, limit-o.V[SndNxt])
}

// persist is the zero-window probe of 3.8.6.1.
func (o *oracle) persist() {
	if o.isOneOf(Closed, Listen, SynSent, SynReceived) {
		return
	}
	if o.V[SndQue] > 0 && o.room() == 0 && o.V[SndUna] == o.V[SndNxt] {
		due := o.ackDue
		o.sendOctets(1)
		o.ackDue = due
	}
}

// sendOctets segmentizes the next n octets, with a piggybacked acknowledgment.
func (o *oracle) sendOctets(n uint32) {
	o.send(o.urgent(Segment{Seq: o.V[SndNxt], Ack: o.V[RcvNxt], Text: n, Ctl: ACK}))
	o.V[SndNxt] += n
	o.V[SndQue] -= n
	o.V[TmrRtx] = 1
	o.ackDue = false
}

// message is 3.9.2.2. LISTEN has no peer that a message could be about.
func (o *oracle) message(ev Event) {
	if ev.Quench || o.isOneOf(Closed, Listen) {
		return
	}
	if !ev.Hard {
		o.tell(SignalSoftError)
		return
	}
	o.tell(SignalHardError)
	if o.chose(AbortOnHardError) {
		o.answer = ConnectionReset
		o.deleteTCB()
	}
}

// enough segments for any comparison; more than an Outcome has room for.
const enough = 3 * MaxSent

// afterwards sends what the window lets out, then the FIN, then what is owed.
func (o *oracle) afterwards() {
	if o.isOneOf(Closed, Listen, SynSent, SynReceived) {
		return
	}
	if o.isOneOf(Established, FinWait1, CloseWait, Closing) {
		for n := o.room(); n > 0 && len(o.sent) < enough; n = o.room() {
			o.sendOctets(n)
		}
		if o.V[SndCls] == 1 {
			if o.State == Established {
				o.State = FinWait1
			}
			if o.V[SndQue] == 0 {
				o.sendFIN()
			}
		}
	}
	if o.ackDue {
		o.sendAck()
	}
}

func (o *oracle) sendFIN() {
	o.send(Segment{Seq: o.V[SndNxt], Ack: o.V[RcvNxt], Ctl: FIN | ACK})
	o.V[SndNxt]++
	o.V[SndFin], o.V[SndCls], o.V[TmrRtx] = 1, 0, 1
	o.ackDue = false
	if o.State == CloseWait {
		o.State = LastAck
	}
}
