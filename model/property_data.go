package model

import "github.com/tcpcheck/tcpcheck/spec"

var dataProperties = []Property{
	{Name: "prefix-delivery", Kind: Safety, Cite: "1, 3.4", judge: prefixDelivery,
		Says: "What a receiver takes is a prefix of what the peer's user sent: in order, each octet once."},
	{Name: "no-cross-incarnation", Kind: Safety, Cite: "3.4.3, 3.6", judge: noCrossIncarnation,
		Says: "No octet, SYN, FIN or RST of one incarnation takes effect in another; nobody is established by a segment that was not meant for this very connection."},
	{Name: "refines-fifo", Kind: Safety, Cite: "3.4", judge: refinesFIFO,
		Says: "Each direction is a FIFO byte stream: what is acknowledged has been taken, what is taken has been sent, and the end comes after everything."},
	{Name: "no-silent-loss", Kind: Safety, Cite: "3.6.1 SHLD-3", Under: spec.HalfDuplexClose, judge: noSilentLoss,
		Says: "Where CLOSE is half-duplex, the peer is told by a reset of text that the user will not read: text unread when the user closes, and text that comes after."},
}

// position returns where in the stream of the tagged incarnation of the peer a
// sequence number lies, the first octet being 0.
func (sys *System) position(peer int, tag uint8, seq uint32) uint32 {
	return seq - sys.Scenario.Ends[peer].isn(int(tag)-1) - 1
}

func prefixDelivery(sys *System, r *Record) (bool, bool) {
	if !r.Acts || r.Out.NTaken == 0 {
		return notHere()
	}
	got := uint32(r.Past.Got)
	if r.Restarts {
		got = 0
	}
	for _, t := range r.Out.TakenText() {
		if t.Len == 0 {
			continue
		}
		if t.Tag == 0 || sys.position(1-r.End, t.Tag, t.Seq) != got {
			return true, false
		}
		got += t.Len
	}
	return true, true
}

func noCrossIncarnation(sys *System, r *Record) (bool, bool) {
	if !r.delivered() {
		return notHere()
	}
	applies, holds := false, true
	for _, t := range r.Out.TakenText() {
		applies = true
		holds = holds && t.Tag == r.Peer
	}
	if !spec.Synchronized.Has(r.Before.State) && passed(r, spec.Established) {
		applies = true
		// What establishes comes from whose SYN we took, and was sent to us knowing ours.
		holds = holds && r.Peer != 0 && r.Got.Tag == r.Peer && r.Got.To == r.To.Ends[r.End].History.Incarnated
	}
	if r.To.Ends[r.End].History.FinTaken && !r.Past.FinTaken {
		applies = true
		holds = holds && finTag(r) == r.Peer
	}
	if r.Got.Ctl.Has(spec.RST) && r.After.State != r.Before.State {
		applies = true
		if r.Before.State == spec.SynSent {
			holds = holds && r.Got.To == r.Past.Incarnated // it answers our SYN
		} else {
			// It speaks for our peer, or our peer never was.
			holds = holds && (r.Peer == 0 || r.Got.Tag == r.Peer)
		}
	}
	return applies, holds
}

// finTag returns whose FIN the step has taken: the segment's, or one that was held.
func finTag(r *Record) uint8 {
	if !r.Got.Ctl.Has(spec.FIN) {
		for _, h := range r.Before.Held {
			if h.FIN {
				return h.Tag
			}
		}
	}
	return r.Got.Tag
}

func refinesFIFO(sys *System, r *Record) (bool, bool) {
	if !r.Acts || r.Peer == 0 {
		return notHere()
	}
	mine, peer := &r.To.Ends[r.End].History, &r.To.Ends[1-r.End]
	// Compare only with a peer that is still in the same connection.
	if peer.History.Incarnated != r.Peer || peer.TCB.State == spec.Closed || r.After.State == spec.Closed {
		return notHere()
	}
	if peer.History.Peer != mine.Incarnated {
		return notHere()
	}
	if mine.Got > peer.History.Said {
		return true, false
	}
	if mine.FinTaken && !r.Past.FinTaken && mine.Got != peer.History.Said {
		return true, false
	}
	v := &r.After.V
	acked := v[spec.SndUna] - v[spec.ISS] - 1
	if v[spec.SndUna] == v[spec.ISS] {
		acked = 0
	} else if v[spec.SndFin] == 1 && v[spec.SndUna] == v[spec.SndNxt] {
		acked--
	}
	return true, acked <= uint32(peer.History.Got)
}

func noSilentLoss(sys *System, r *Record) (bool, bool) {
	if !r.Acts || sys.Machine.Table().Choices&spec.HalfDuplexClose == 0 {
		return notHere()
	}
	open := r.Before.State == spec.Established || r.Before.State == spec.CloseWait
	unread := r.Spec.Kind == spec.CallClose && open && r.Before.V[spec.RcvUnr] > 0
	late := r.Before.State == spec.FinWait1 || r.Before.State == spec.FinWait2
	switch {
	case unread:
		return true, sentReset(r) && r.After.State == spec.Closed
	case late && r.delivered() && r.Got.Text > 0:
		return true, r.Out.NTaken == 0
	}
	return notHere()
}
