package model

import "github.com/tcpcheck/tcpcheck/spec"

var dataProperties = []Property{
	{Name: "prefix-delivery", Kind: Safety, Cite: "1, 3.4", judge: prefixDelivery,
		Says: "What a receiver takes is a prefix of what the peer's user sent: in order, each octet once."},
	{Name: "no-cross-incarnation", Kind: Safety, Cite: "3.4.3, 3.6", judge: noCrossIncarnation,
		Says: "No octet, SYN, FIN or RST of one incarnation takes effect in another; nobody is established by a segment that was not meant for this very connection."},
	{Name: "refines-fifo", Kind: Safety, Cite: "3.4", judgeBeside: refinesFIFO,
		Says: "Each direction is a FIFO byte stream: what is acknowledged has been taken, what is taken has been sent, and the end comes after everything."},
	{Name: "no-silent-loss", Kind: Safety, Cite: "3.6.1 SHLD-3", Under: spec.HalfDuplexClose, judge: noSilentLoss,
		Says: "Where CLOSE is half-duplex, the peer is told by a reset of text that the user will not read: text unread when the user closes, and text that comes after."},
}

// position returns where in the stream of the tagged incarnation of the peer a
// sequence number lies, the first octet being 0.
func (sys *System) position(peer int, tag uint8, seq uint32) uint32 {
	return seq - sys.Scenario.Ends[peer].isn(int(tag)-1) - 1
}

func prefixDelivery(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.Out.NTaken == 0 {
		return notHere()
	}
	got := uint32(l.Past.Got)
	if l.Restarts {
		got = 0
	}
	for _, t := range l.Out.TakenText() {
		if t.Len == 0 {
			continue
		}
		if t.Tag == 0 || sys.position(sys.other(l.End), t.Tag, t.Seq) != got {
			return true, false
		}
		got += t.Len
	}
	return true, true
}

func noCrossIncarnation(sys *System, l *Local) (bool, bool) {
	if !l.delivered() {
		return notHere()
	}
	applies, holds := false, true
	for _, t := range l.Out.TakenText() {
		applies = true
		holds = holds && t.Tag == l.Peer
	}
	if !spec.Synchronized.Has(l.Before.State) && passed(l, spec.Established) {
		applies = true
		// What establishes comes from whose SYN we took, and was sent to us knowing ours.
		holds = holds && l.Peer != 0 && l.Got.Tag == l.Peer && l.Got.To == l.Now.Incarnated
	}
	if l.Now.FinTaken && !l.Past.FinTaken {
		applies = true
		holds = holds && finTag(l) == l.Peer
	}
	if l.Got.Ctl&(spec.SYN|spec.RST) == spec.SYN && spec.Synchronized.Has(l.Before.State) && l.After.State == spec.Closed {
		applies = true
		// Without RFC 5961 a SYN ends a half-open connection: one that is newer than it.
		holds = holds && l.Got.Tag >= l.Peer
	}
	if l.Got.Ctl.Has(spec.RST) && l.After.State != l.Before.State {
		applies = true
		if l.Before.State == spec.SynSent {
			holds = holds && l.Got.To == l.Past.Incarnated // it answers our SYN
		} else {
			// It speaks for our peer, or our peer never was.
			holds = holds && (l.Peer == 0 || l.Got.Tag == l.Peer)
		}
	}
	return applies, holds
}

// finTag returns whose FIN the step has taken: the segment's, or one that was held.
func finTag(l *Local) uint8 {
	if !l.Got.Ctl.Has(spec.FIN) {
		for _, h := range l.Before.Held {
			if h.FIN {
				return h.Tag
			}
		}
	}
	return l.Got.Tag
}

func refinesFIFO(sys *System, l *Local, peer *End) (bool, bool) {
	if !l.Acts || l.Peer == 0 {
		return notHere()
	}
	mine := l.Now
	// Compare only with a peer that is still in the same connection.
	if peer.History.Incarnated != l.Peer || peer.TCB.State == spec.Closed || l.After.State == spec.Closed {
		return notHere()
	}
	if peer.History.Peer != mine.Incarnated || mine.aborted(l.After.State) {
		return notHere()
	}
	if mine.Got > peer.History.Said {
		return true, false
	}
	if mine.FinTaken && !l.Past.FinTaken && mine.Got != peer.History.Said {
		return true, false
	}
	v := &l.After.V
	acked := v[spec.SndUna] - v[spec.ISS] - 1
	if v[spec.SndUna] == v[spec.ISS] {
		acked = 0
	} else if v[spec.SndFin] == 1 && v[spec.SndUna] == v[spec.SndNxt] {
		acked--
	}
	return true, acked <= uint32(peer.History.Got)
}

func noSilentLoss(sys *System, l *Local) (bool, bool) {
	if !l.Acts || sys.Machine.Table().Choices&spec.HalfDuplexClose == 0 {
		return notHere()
	}
	open := l.Before.State == spec.Established || l.Before.State == spec.CloseWait
	unread := l.Spec.Kind == spec.CallClose && open && l.Before.V[spec.RcvUnr] > 0
	late := l.Before.State == spec.FinWait1 || l.Before.State == spec.FinWait2
	switch {
	case unread:
		return true, sentReset(l) && l.After.State == spec.Closed
	case late && l.delivered() && l.Got.Text > 0:
		return true, l.Out.NTaken == 0
	}
	return notHere()
}
