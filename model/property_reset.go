package model

import "github.com/tcpcheck/tcpcheck/spec"

var resetProperties = []Property{
	{Name: "no-rst-for-rst", Kind: Safety, Cite: "3.5.2", judge: noRSTForRST,
		Says: "A reset is never answered by a reset."},
	{Name: "rst-form", Kind: Safety, Cite: "3.5.2", judge: rstForm,
		Says: "Sequence number, acknowledgment and bits of each reset are as the RFC says."},
	{Name: "rst-validity", Kind: Safety, Cite: "3.5.3, 3.10.7.4", judge: rstValidity,
		Says: "A reset ends a connection only if it is valid: in the window for RFC 793, exactly at RCV.NXT for RFC 5961, which answers any other in the window with a challenge ACK. A valid one does end it, TIME-WAIT apart, and one outside the window draws nothing."},
	{Name: "no-ack-war", Kind: Safety, Cite: "A.2", judge: noAckWar,
		Says: "Chains of immediate replies are bounded: two ends never answer each other for ever without a user or a timer."},
}

func noRSTForRST(sys *System, r *Record) (bool, bool) {
	if !r.delivered() || !r.Got.Ctl.Has(spec.RST) {
		return notHere()
	}
	return true, !sentReset(r)
}

func rstForm(sys *System, r *Record) (bool, bool) {
	applies, holds := false, true
	for i := range r.SentSegments() {
		g := &r.Sent[i].Segment
		if !g.Ctl.Has(spec.RST) {
			continue
		}
		applies = true
		abort := r.Before.State != spec.Closed && g.Ctl == spec.RST && g.Text == 0 && g.Seq == r.Before.V[spec.SndNxt]
		holds = holds && (abort || r.delivered() && isAnswer(g, &r.Got.Segment))
	}
	return applies, holds
}

func rstValidity(sys *System, r *Record) (bool, bool) {
	if !r.delivered() || !r.Got.Ctl.Has(spec.RST) {
		return notHere()
	}
	g, v := &r.Got.Segment, &r.Before.V
	ended := r.After.State != r.Before.State
	switch r.Before.State {
	case spec.Closed, spec.Listen:
		return true, !ended
	case spec.SynSent:
		answers := g.Ctl.Has(spec.ACK) && spec.Before(v[spec.SndUna], g.Ack) && spec.AtOrBefore(g.Ack, v[spec.SndNxt])
		return true, answers == ended
	}
	inWindow := passesTable6(v, g) || excusedAtClosedWindow(v, g)
	if !inWindow {
		return true, !ended && r.NSent == 0
	}
	if g.Seq == v[spec.RcvNxt] || sys.Machine.Table().Choices&spec.ChallengeRST == 0 {
		return true, ended || r.Before.State == spec.TimeWait // RFC 1337 ignores it there
	}
	return true, !ended && r.NSent == 1 && isEmptyAck(&r.Sent[0].Segment, v)
}

// longestChain is how many immediate replies in a row are taken for endless. Text
// that waits for a window, and an ACK and a FIN after it, make short chains.
const longestChain = 16

// noAckWar lets each reply of the step be delivered at once, and the reply to
// that, and so on, and wants the chain to end. Every world in which a chain could
// begin is explored, so no chain is missed.
func noAckWar(sys *System, r *Record) (bool, bool) {
	if !r.delivered() || r.NSent == 0 {
		return notHere()
	}
	for _, g := range r.SentSegments() {
		if !sys.chain(r, g.Segment, nil) {
			return true, false
		}
	}
	return true, true
}

// chain delivers g at once, and the reply to it, and so on, shows who answers
// with what, and reports whether the chain ends.
func (sys *System) chain(r *Record, g spec.Segment, show func(Reply)) bool {
	tcbs := [2]spec.TCB{r.To.Ends[0].TCB, r.To.Ends[1].TCB}
	at := r.End
	for range longestChain {
		at = 1 - at
		ev := spec.Event{Kind: spec.SegmentArrives, Segment: g}
		reply := r.replies.step(sys, at, r.To.Ends[at].History.Incarnated, &tcbs[at], &ev)
		if reply.out.NSent == 0 {
			return true
		}
		tcbs[at] = reply.after
		g = reply.out.Sent[reply.out.NSent-1]
		if show != nil {
			show(Reply{at, reply.after.State, g})
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
		if !sys.chain(r, g.Segment, func(x Reply) { all = append(all, x) }) {
			return all
		}
	}
	return nil
}
