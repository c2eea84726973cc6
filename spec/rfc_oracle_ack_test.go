package spec

// The oracle's fifth to eighth steps of 3.10.7.4, and what was held for later.

// fifth checks the ACK field and reports whether the segment is processed further.
func (o *oracle) fifth() bool {
	if !o.has(ACK) {
		return false
	}
	una, nxt, ack := o.V[SndUna], o.V[SndNxt], o.g.Ack

	// A6: RFC 5961's range is for the synchronized states.
	if o.chose(CheckOldAcks) && o.State != SynReceived {
		inRange := sameOrAhead(ack, una-o.V[MaxSndWnd]) && sameOrAhead(nxt, ack)
		if !inRange {
			o.sendAck()
			return false
		}
	}

	switch o.State {
	case SynReceived:
		if !acceptable(una, ack, nxt) {
			o.sendReset()
			return false // A6
		}
		o.State = Established
		o.takeWindow()
		return o.fifthAsEstablished()

	case Established, CloseWait:
		return o.fifthAsEstablished()

	case FinWait1:
		if !o.fifthAsEstablished() {
			return false
		}
		if o.finAcked() {
			o.State = FinWait2
			o.fifthInFinWait2()
		}
		return true

	case FinWait2:
		if !o.fifthAsEstablished() {
			return false
		}
		o.fifthInFinWait2()
		return true

	case Closing:
		if !o.fifthAsEstablished() || !o.finAcked() {
			return false
		}
		o.State = TimeWait
		o.startTimeWait()
		return true

	case LastAck: // A19: octets before the FIN may be acknowledged, too
		if !o.fifthAsEstablished() {
			return false
		}
		if o.finAcked() {
			o.deleteTCB()
			return false
		}
		return true
	}

	// TIME-WAIT. 3.5.2 group 3 answers an acknowledgment of what was never sent.
	if !acceptable(una, ack, nxt) && !sameOrAhead(una, ack) {
		o.sendAck()
		return false
	}
	if o.has(FIN) || o.chose(AckAllInTimeWait) { // A11
		o.ackDue = true
		o.startTimeWait()
	}
	return true
}

// fifthAsEstablished is the processing for the ESTABLISHED state.
func (o *oracle) fifthAsEstablished() bool {
	if acceptable(o.V[SndUna], o.g.Ack, o.V[SndNxt]) {
		o.takeAck()
		o.tell(SignalSent)
	} else if sameOrAhead(o.V[SndUna], o.g.Ack) {
		// A duplicate can be ignored.
	} else {
		o.sendAck()
		return false
	}
	if sameOrAhead(o.g.Ack, o.V[SndUna]) && sameOrAhead(o.V[SndNxt], o.g.Ack) {
		wl1, wl2 := o.V[SndWl1], o.V[SndWl2]
		if ahead(o.g.Seq, wl1) || wl1 == o.g.Seq && sameOrAhead(o.g.Ack, wl2) {
			o.takeWindow()
		}
	}
	return true
}

func (o *oracle) takeWindow() {
	o.V[SndWnd], o.V[SndWl1], o.V[SndWl2] = o.g.Wnd, o.g.Seq, o.g.Ack
	if o.g.Wnd > o.V[MaxSndWnd] {
		o.V[MaxSndWnd] = o.g.Wnd
	}
}

func (o *oracle) finAcked() bool { return o.V[SndFin] == 1 && o.V[SndUna] == o.V[SndNxt] }

// fifthInFinWait2: if the retransmission queue is empty, the CLOSE is acknowledged.
func (o *oracle) fifthInFinWait2() {
	if !ahead(o.V[SndNxt], o.V[SndUna]) {
		o.tell(SignalClosed)
	}
}

// consumed is the sequence number of the first octet that the user has not got.
func (o *oracle) consumed() uint32 { return o.V[RcvNxt] - o.V[RcvUnr] }

// sixth checks the URG bit. RCV.URG is "the user is still in urgent mode".
func (o *oracle) sixth() {
	if !o.has(URG) || !o.isOneOf(Established, FinWait1, FinWait2) {
		return
	}
	if ahead(o.g.Up, o.V[RcvUp]) {
		o.V[RcvUp] = o.g.Up
	}
	if !ahead(o.V[RcvUp], o.consumed()) {
		o.V[RcvUrg] = 0
		return
	}
	if o.V[RcvUrg] == 0 {
		o.tell(SignalUrgent)
	}
	o.V[RcvUrg] = 1
}

// inOrder takes the segment's text and FIN if they are next, holds them if not,
// and then takes whatever was held and has become next.
func (o *oracle) inOrder() {
	receives := func() bool { return o.isOneOf(Established, FinWait1, FinWait2) }
	if ahead(o.g.Seq, o.V[RcvNxt]) && o.g.Len() > 0 {
		if !receives() {
			return
		}
		if o.chose(AckAhead) {
			o.ackDue = true
		}
		o.hold()
	} else {
		o.seventh()
		o.eighth()
	}
	for receives() && o.V[HldCnt] > 0 && sameOrAhead(o.V[RcvNxt], o.V[HldSeq]) {
		o.release()
		o.seventh()
		o.eighth()
	}
}

// seventh processes the segment text.
func (o *oracle) seventh() {
	if o.g.Text == 0 {
		return
	}
	switch o.State {
	case FinWait1, FinWait2:
		if o.chose(HalfDuplexClose) { // 3.6.1
			o.send(Segment{Seq: o.V[SndNxt], Ctl: RST})
			o.resetConnection()
			return
		}
	case Established:
	default:
		return
	}
	o.taken = append(o.taken, Text{o.g.Seq, o.g.Text, o.g.Tag})
	o.V[RcvNxt] += o.g.Text
	unread := o.V[RcvUnr] + o.g.Text
	wanted := max(o.V[RcvReq], o.host.Reads)
	passed := min(unread, wanted)
	o.V[RcvReq] -= min(o.V[RcvReq], passed)
	o.V[RcvUnr] = unread - passed
	o.V[RcvWnd] = o.host.Buffer - o.V[RcvUnr]
	if o.has(PSH) {
		o.V[RcvPsh] = 1
	}
	if o.V[RcvUnr] == 0 { // the buffer is returned, and says so
		o.V[RcvPsh] = 0
	}
	o.leaveUrgentMode()
	o.ackDue = true
}

// leaveUrgentMode ends urgent mode once its data has been consumed.
func (o *oracle) leaveUrgentMode() {
	if !ahead(o.V[RcvUp], o.consumed()) {
		o.V[RcvUrg] = 0
	}
}

// eighth checks the FIN bit.
func (o *oracle) eighth() {
	if !o.has(FIN) || o.State == Closed {
		return
	}
	o.ackDue = true
	if o.isOneOf(CloseWait, Closing, LastAck, TimeWait) { // A21
		if o.State == TimeWait {
			o.startTimeWait()
		}
		return
	}
	o.tell(SignalClosing)
	o.answer = ConnectionClosing
	o.V[RcvReq] = 0
	o.V[RcvNxt]++
	if o.V[RcvUnr] > 0 { // FIN implies PUSH
		o.V[RcvPsh] = 1
	}
	switch o.State {
	case SynReceived, Established:
		o.State = CloseWait
	case FinWait1:
		o.State = Closing
		if o.finAcked() {
			o.State = TimeWait
			o.startTimeWait()
		}
	case FinWait2:
		o.State = TimeWait
		o.startTimeWait()
	}
}

// hold keeps text and FIN in sequence order, nothing twice, if there is room.
func (o *oracle) hold() {
	one := Held{Seq: o.g.Seq, Text: o.g.Text, FIN: o.has(FIN), Tag: o.g.Tag}
	n := int(o.V[HldCnt])
	if one.Text == 0 && !one.FIN || n >= int(o.host.Hold) {
		return
	}
	for _, h := range o.Held[:n] {
		if h == one {
			return
		}
	}
	at := 0
	for at < n && !goesBefore(one, o.Held[at]) {
		at++
	}
	for i := n; i > at; i-- {
		o.Held[i] = o.Held[i-1]
	}
	o.Held[at] = one
	o.V[HldCnt], o.V[HldSeq] = uint32(n+1), o.Held[0].Seq
}

// goesBefore: by number; what begins at the same number, the shorter first, then
// the one without FIN, then by tag, so that the order of arrival leaves no trace.
func goesBefore(a, b Held) bool {
	if a.Seq != b.Seq {
		return ahead(b.Seq, a.Seq)
	}
	if a.Text != b.Text {
		return a.Text < b.Text
	}
	if a.FIN != b.FIN {
		return b.FIN
	}
	return a.Tag < b.Tag
}

func (o *oracle) dropHeld() {
	o.Held = [HoldSlots]Held{}
	o.V[HldCnt], o.V[HldSeq] = 0, 0
}

// release makes what was held first the segment being processed, new part only.
func (o *oracle) release() {
	h := o.Held[0]
	rest := append([]Held{}, o.Held[1:o.V[HldCnt]]...)
	o.dropHeld()
	copy(o.Held[:], rest)
	o.V[HldCnt], o.V[HldSeq] = uint32(len(rest)), o.Held[0].Seq

	nxt, end := o.V[RcvNxt], h.Seq+h.Text
	o.g.Seq, o.g.Text, o.g.Ctl, o.g.Tag = nxt, 0, o.g.Ctl&ACK, h.Tag
	if ahead(end, nxt) {
		o.g.Text = end - nxt
	}
	if h.FIN && sameOrAhead(end, nxt) {
		o.g.Ctl |= FIN
	}
}
