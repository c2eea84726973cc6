package model

import "github.com/tcpcheck/tcpcheck/spec"

var resetProperties = []Property{
	{Name: "no-rst-for-rst", Kind: Safety, Cite: "3.5.2", judge: noRSTForRST,
		Says: "A reset is never answered by a reset."},
	{Name: "rst-form", Kind: Safety, Cite: "3.5.2", judge: rstForm,
		Says: "Sequence number, acknowledgment and bits of each reset are as the RFC says."},
	{Name: "rst-validity", Kind: Safety, Cite: "3.5.3, 3.10.7.4", judge: rstValidity,
		Says: "A reset ends a connection only if it is valid: in the window for RFC 793, exactly at RCV.NXT for RFC 5961, which answers any other in the window with a challenge ACK. A valid one does end it, TIME-WAIT apart, and one outside the window draws nothing."},
	{Name: "no-ack-war", Kind: Safety, Cite: "A.2", judgeBeside: noAckWar,
		Says: "Chains of immediate replies are bounded: two ends never answer each other for ever without a user or a timer."},
}

func noRSTForRST(sys *System, l *Local) (bool, bool) {
	if !l.delivered() || !l.Got.Ctl.Has(spec.RST) {
		return notHere()
	}
	return true, !sentReset(l)
}

func rstForm(sys *System, l *Local) (bool, bool) {
	applies, holds := false, true
	for i := range l.SentSegments() {
		g := &l.Sent[i].Segment
		if !g.Ctl.Has(spec.RST) {
			continue
		}
		applies = true
		// A reset that a SYN in the window, or text after CLOSE, draws is that of an ABORT.
		if l.delivered() && l.came.fate != synAgain && l.came.fate != processed {
			holds = holds && isAnswer(g, &l.Got.Segment)
		} else {
			holds = holds && g.Ctl == spec.RST && g.Text == 0 && g.Seq == l.Before.V[spec.SndNxt]
		}
	}
	return applies, holds
}

func rstValidity(sys *System, l *Local) (bool, bool) {
	if !l.delivered() || !l.Got.Ctl.Has(spec.RST) {
		return notHere()
	}
	g, v := &l.Got.Segment, &l.Before.V
	ended := l.After.State != l.Before.State
	switch l.Before.State {
	case spec.Closed, spec.Listen:
		return true, !ended
	case spec.SynSent:
		answers := g.Ctl.Has(spec.ACK) && spec.Before(v[spec.SndUna], g.Ack) && spec.AtOrBefore(g.Ack, v[spec.SndNxt])
		return true, answers == ended
	}
	inWindow := passesTable6(v, g) || excusedAtClosedWindow(v, g)
	if !inWindow {
		return true, !ended && l.NSent == 0
	}
	if g.Seq == v[spec.RcvNxt] || sys.Machine.Table().Choices&spec.ChallengeRST == 0 {
		return true, ended || l.Before.State == spec.TimeWait // RFC 1337 ignores it there
	}
	return true, !ended && l.NSent == 1 && isEmptyAck(&l.Sent[0].Segment, v)
}

// longestChain is how many immediate replies in a row are taken for endless. Text
// that waits for a window, and an ACK and a FIN after it, make short chains.
const longestChain = 16

// noAckWar lets each reply of the step be delivered at once, and the reply to
// that, and so on, and wants the chain to end. Every world in which a chain could
// begin is explored, so no chain is missed.
func noAckWar(sys *System, l *Local, peer *End) (bool, bool) {
	if !l.delivered() || l.NSent == 0 {
		return notHere()
	}
	for _, g := range l.SentSegments() {
		if !sys.chain(l, peer, g.Segment, nil) {
			return true, false
		}
	}
	return true, true
}

// chain delivers g at once, and the reply to it, and so on, shows who answers
// with what, and reports whether the chain ends.
func (sys *System) chain(l *Local, peer *End, g spec.Segment, show func(Reply)) bool {
	var tcbs [2]spec.TCB
	var hosts [2]spec.Host
	tcbs[l.End], tcbs[sys.other(l.End)] = *l.After, peer.TCB
	hosts[l.End] = sys.Scenario.Ends[l.End].Host(int(l.Now.Incarnated))
	hosts[sys.other(l.End)] = sys.Scenario.Ends[sys.other(l.End)].Host(int(peer.History.Incarnated))
	at := l.End
	var out spec.Outcome
	for range longestChain {
		at = sys.other(at)
		sys.ask(&tcbs[at], &hosts[at], &spec.Event{Kind: spec.SegmentArrives, Segment: g}, &out)
		if out.NSent == 0 {
			return true
		}
		g = out.Sent[out.NSent-1]
		if show != nil {
			show(Reply{at, tcbs[at].State, g})
		}
	}
	return false
}

// Reply is one of a chain of immediate replies: the end, its state, what it sends.
type Reply struct {
	End   int
	State spec.State
	Sent  spec.Segment
}

// EndlessReplies returns the beginning of an endless chain of replies that the
// step sets off; nil if it sets off none.
func (sys *System) EndlessReplies(r *Record) []Reply {
	for _, g := range r.SentSegments() {
		var all []Reply
		if !sys.chain(&r.Local, &r.To.Ends[sys.other(r.End)], g.Segment, func(x Reply) { all = append(all, x) }) {
			return all
		}
	}
	return nil
}
