package model

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/spec"
)

var sequenceProperties = []Property{
	{Name: "una-nxt-order", Kind: Safety, Cite: "3.4, 3.10.7.4", judge: unaNxtOrder,
		Says: "SND.UNA =< SND.NXT, and SND.UNA moves only on SND.UNA < SEG.ACK =< SND.NXT."},
	{Name: "acceptability", Kind: Safety, Cite: "3.10.7.4, MUST-10, MUST-66", judge: acceptability,
		Says: "The four-row test decides whether a segment changes anything, with the allowance for ACK, URG and RST at a closed window; a SYN, text or FIN that comes in order and to which nothing objects is taken and acknowledged."},
	{Name: "unacceptable-gets-one-ack", Kind: Safety, Cite: "3.10.7.4, 3.5.2", judge: unacceptableGetsOneAck,
		Says: "An unacceptable segment without RST, by its sequence number or by an acknowledgment of the future or older than any window (RFC 5961), gets exactly one empty ACK and changes nothing; so does a SYN that is challenged. Text against a closed window is acknowledged too."},
	{Name: "ack-before-text", Kind: Safety, Cite: "3.10.7.4", judge: ackBeforeText,
		Says: "Text and FIN are taken only from segments whose acknowledgment was validated."},
	{Name: "window-update-order", Kind: Safety, Cite: "3.10.7.4", judge: becomes(sendWindow), wrong: wrongDue(sendWindow),
		Says: "An older segment never moves the send window, and a newer one does: it is that of the peer's SYN and then of the newest segment that acknowledges. The largest ever offered is remembered."},
	{Name: "no-shrink", Kind: Safety, Cite: "3.8.6 SHLD-14", judge: noShrink,
		Says: "The right edge RCV.NXT+RCV.WND never moves left."},
	{Name: "fin-in-order", Kind: Safety, Cite: "3.10.7.4", judgeBeside: finInOrder,
		Says: "Nobody takes a FIN that has not come, and a FIN ahead of a hole is not processed before the hole is filled."},
	{Name: "translation", Kind: Safety, Cite: "3.4", judge: translation,
		Says: "Behaviour is the same when all sequence numbers of a direction are shifted, across the wrap."},
	{Name: "queue-shape", Kind: Safety, Cite: "3.8, 3.10.8", judge: queueShape,
		Says: "SND.NXT-SND.UNA covers SYN, octets and FIN exactly, and what is sent is numbered accordingly; the retransmission timer runs exactly when something is unacknowledged."},
}

func unaNxtOrder(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.After.State == spec.Closed || l.After.State == spec.Listen {
		return notHere()
	}
	v, was := &l.After.V, &l.Before.V
	if !spec.AtOrBefore(v[spec.SndUna], v[spec.SndNxt]) {
		return true, false
	}
	if l.Restarts || v[spec.SndUna] == was[spec.SndUna] || sys.lingers(l) {
		return true, true
	}
	return true, l.delivered() && l.Got.Ctl.Has(spec.ACK) && l.Got.Ack == v[spec.SndUna] &&
		spec.Before(was[spec.SndUna], l.Got.Ack) && spec.AtOrBefore(l.Got.Ack, was[spec.SndNxt])
}

// passesTable6 is the acceptability test, row by row as Table 6 has it.
func passesTable6(v *tcbVars, g *spec.Segment) bool {
	nxt, wnd, n := v[spec.RcvNxt], v[spec.RcvWnd], g.Len()
	inWindow := func(x uint32) bool { return x-nxt < wnd }
	switch {
	case n == 0 && wnd == 0:
		return g.Seq == nxt
	case n == 0:
		return inWindow(g.Seq)
	case wnd == 0:
		return false
	}
	return inWindow(g.Seq) || inWindow(g.Seq+n-1)
}

type tcbVars = [len(spec.TCB{}.V)]uint32

// afterHandshake reports whether a segment was delivered in one of the states of
// section 3.10.7.4.
func afterHandshake(l *Local) bool {
	return l.delivered() && (l.Before.State == spec.SynReceived || spec.Synchronized.Has(l.Before.State))
}

// excusedAtClosedWindow is the allowance of MUST-66: in order, but no window.
func excusedAtClosedWindow(v *tcbVars, g *spec.Segment) bool {
	return v[spec.RcvWnd] == 0 && g.Seq == v[spec.RcvNxt]
}

// acceptedBelow is the wider test of appendix A.2, for tables read so: at most
// the one octet before the window, and an acknowledgment to look at.
func (sys *System) acceptedBelow(v *tcbVars, g *spec.Segment) bool {
	return sys.chose(spec.AcceptBelow) && g.Seq == v[spec.RcvNxt]-1 && g.Len() <= 1 && g.Ctl&(spec.ACK|spec.RST) == spec.ACK
}

func acceptability(sys *System, l *Local) (bool, bool) {
	if l.delivered() && (l.Before.State == spec.Listen || l.Before.State == spec.SynSent) {
		return takesSYN(l)
	}
	if !afterHandshake(l) || l.Restarts {
		return notHere()
	}
	g, v := &l.Got.Segment, &l.Before.V
	if !passesTable6(v, g) {
		if excusedAtClosedWindow(v, g) || sys.acceptedBelow(v, g) {
			return true, l.Out.NTaken == 0
		}
		return true, *l.After == *l.Before
	}
	// An acceptable segment in order, with nothing else to object to, is taken.
	takes := l.Before.State >= spec.Established && l.Before.State <= spec.FinWait2 ||
		l.Before.State == spec.SynReceived && spec.Before(v[spec.SndUna], g.Ack)
	text, fin := g.Seq+g.Text, g.Ctl.Has(spec.FIN)
	plain := g.Ctl&^(spec.PSH|spec.URG|spec.FIN) == spec.ACK && !g.Foreign && !sys.ackObjected(v, g.Ack)
	if !takes || !plain || !spec.AtOrBefore(g.Seq, v[spec.RcvNxt]) || sentReset(l) {
		return true, true
	}
	if spec.Before(v[spec.RcvNxt], text) {
		return true, l.Out.NTaken > 0 && l.Out.Taken[0].Len == l.came.text && acknowledgesAll(l) && (!fin || beyondWindow(v, text) || finTaken(l))
	}
	return true, !fin || text != v[spec.RcvNxt] || finTaken(l) && acknowledgesAll(l)
}

// takesSYN judges the states in which a SYN begins a connection: MUST-10 has
// SYN-SENT take one that does not answer its own.
func takesSYN(l *Local) (bool, bool) {
	g, v := &l.Got.Segment, &l.Before.V
	answers := g.Ctl.Has(spec.ACK)
	if !g.Ctl.Has(spec.SYN) || g.Ctl.Has(spec.RST) || g.Foreign || g.Bogus {
		return notHere()
	}
	if answers && (l.Before.State == spec.Listen || !spec.Before(v[spec.SndUna], g.Ack) || !ackInRange(v, g.Ack)) {
		return notHere()
	}
	return true, l.After.State != l.Before.State && acknowledgesAll(l)
}

// acknowledgesAll reports whether the last segment that the step sent acknowledges all
// that has been taken.
func acknowledgesAll(l *Local) bool {
	if l.NSent == 0 {
		return false
	}
	last := &l.Sent[l.NSent-1].Segment
	return last.Ctl.Has(spec.ACK) && last.Ack == l.After.V[spec.RcvNxt]
}

// finTaken reports whether the step has taken the peer's FIN.
func finTaken(l *Local) bool { return l.Now.FinTaken && !l.Past.FinTaken }

// beyondWindow reports whether the octet of that number would not fit the window.
func beyondWindow(v *tcbVars, seq uint32) bool { return seq-v[spec.RcvNxt] >= v[spec.RcvWnd] }

// ackInRange reports whether the acknowledgment is not of the future.
func ackInRange(v *tcbVars, ack uint32) bool { return spec.AtOrBefore(ack, v[spec.SndNxt]) }

// ackObjected reports whether the acknowledgment makes the segment unacceptable: it
// is of the future or, where RFC 5961 section 5 is followed, older than any window.
func (sys *System) ackObjected(v *tcbVars, ack uint32) bool {
	old := sys.Machine.Table().Choices&spec.CheckOldAcks != 0 && spec.Before(ack, v[spec.SndUna]-v[spec.MaxSndWnd])
	return old || !ackInRange(v, ack)
}

func unacceptableGetsOneAck(sys *System, l *Local) (bool, bool) {
	if !afterHandshake(l) || l.Restarts || l.Got.Ctl.Has(spec.RST) {
		return notHere()
	}
	g, v := &l.Got.Segment, &l.Before.V
	acceptable := passesTable6(v, g)
	excused := !acceptable && excusedAtClosedWindow(v, g)
	switch {
	case acceptable && !sys.refused(l), sys.acceptedBelow(v, g):
		return notHere()
	case excused:
		plain := g.Ctl&(spec.SYN|spec.ACK) == spec.ACK && !g.Foreign && !sys.ackObjected(v, g.Ack)
		applies := plain && spec.Synchronized.Has(l.Before.State) && l.After.State != spec.Closed
		return applies, !applies || acknowledgesAll(l)
	}
	return true, *l.After == *l.Before && l.NSent == 1 && isEmptyAck(&l.Sent[0].Segment, v)
}

// refused reports whether a segment in the window is refused all the same: a SYN that is
// challenged, once the connection is synchronized or was opened actively, and then also an
// acknowledgment that is objected to.
func (sys *System) refused(l *Local) bool {
	g, v := &l.Got.Segment, &l.Before.V
	synchronized := spec.Synchronized.Has(l.Before.State)
	switch {
	case g.Foreign || spec.Before(g.Seq, v[spec.RcvNxt]):
		return false
	case g.Ctl.Has(spec.SYN):
		return sys.chose(spec.ChallengeSYN) && (synchronized || !l.Past.Passive)
	}
	return synchronized && g.Ctl.Has(spec.ACK) && sys.ackObjected(v, g.Ack)
}

// isEmptyAck reports whether g is <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>.
func isEmptyAck(g *spec.Segment, v *tcbVars) bool {
	return g.Ctl == spec.ACK && g.Text == 0 && g.Seq == v[spec.SndNxt] && g.Ack == v[spec.RcvNxt]
}

func ackBeforeText(sys *System, l *Local) (bool, bool) {
	if !afterHandshake(l) || l.Restarts {
		return notHere()
	}
	fin := l.Now.FinTaken && !l.Past.FinTaken
	if l.Out.NTaken == 0 && !fin && l.After.V[spec.HldCnt] <= l.Before.V[spec.HldCnt] {
		return notHere()
	}
	return true, l.Got.Ctl.Has(spec.ACK) && ackInRange(&l.Before.V, l.Got.Ack)
}

func noShrink(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.Restarts || !spec.Synchronized.Has(l.Before.State) || !spec.Synchronized.Has(l.After.State) {
		return notHere()
	}
	edge := func(t *spec.TCB) uint32 { return t.V[spec.RcvNxt] + t.V[spec.RcvWnd] }
	return true, spec.AtOrBefore(edge(l.Before), edge(l.After))
}

func finInOrder(sys *System, l *Local, other *End) (bool, bool) {
	if !l.Acts || !finTaken(l) {
		return notHere()
	}
	if !l.delivered() || !l.Got.Ctl.Has(spec.FIN) && !heldFIN(l.Before) {
		return true, false
	}
	peer := &other.History
	if l.Peer == 0 || peer.Incarnated != l.Peer || !peer.FinSent {
		return notHere() // the peer has forgotten; there is nobody to compare with
	}
	octets := peer.FinAt - sys.Scenario.Ends[sys.other(l.End)].isn(int(l.Peer)-1) - 1
	return true, uint32(l.Now.Got) == octets
}

// heldFIN reports whether a FIN is held beyond a hole.
func heldFIN(t *spec.TCB) bool {
	return slices.ContainsFunc(t.Held[:t.V[spec.HldCnt]], func(h spec.Held) bool { return h.FIN })
}

// translation takes the step again with all numbers of each direction shifted by
// a constant, one of which carries them across the wrap.
func translation(sys *System, l *Local) (bool, bool) {
	if !l.Acts {
		return notHere()
	}
	return true, sys.translates(l)
}

func (sys *System) translates(l *Local) bool {
	const send, receive = 0xfffffff0, 0x9e3779b9
	tcb, want := *l.Before, *l.After
	shiftTCB(&tcb, send, receive)
	shiftTCB(&want, send, receive)
	ev := l.Spec
	shiftSegment(&ev.Segment, receive, send)
	host := sys.Scenario.Ends[l.End].Host(int(l.Past.Incarnated))
	host.ISS += send
	var out spec.Outcome
	sys.ask(&tcb, &host, &ev, &out)
	if tcb != want || out.NSent != l.Out.NSent || out.NFired != l.Out.NFired || out.Result != l.Out.Result || out.Signals != l.Out.Signals {
		return false
	}
	for i, g := range l.Out.SentSegments() {
		got := out.Sent[i]
		if l.delivered() && g.Ctl.Has(spec.RST) {
			// A reset answers the segment: its numbers are the segment's, or 0.
			shiftReset(&g, send, receive)
		} else {
			shiftSegment(&g, send, receive)
		}
		if got != g {
			return false
		}
	}
	return true
}

// shiftTCB shifts every number of a TCB that has one; a variable that has not been
// set in this state stays 0. A TCB that outlives its connection, in a broken table,
// has numbers in CLOSED too.
func shiftTCB(t *spec.TCB, send, receive uint32) {
	if *t == spec.NewTCB() || t.State == spec.Listen {
		return
	}
	for _, v := range shifting {
		if v.receives {
			if t.State != spec.SynSent && (v.v != spec.HldSeq || t.V[spec.HldCnt] > 0) {
				t.V[v.v] += receive
			}
		} else {
			t.V[v.v] += send
		}
	}
	for i := range t.V[spec.HldCnt] {
		t.Held[i].Seq += receive
	}
}

type shiftingVar struct {
	v        spec.Var
	receives bool
}

var shifting = func() []shiftingVar {
	var all []shiftingVar
	for _, v := range spec.TCBVars() {
		switch v.Def().Space {
		case spec.SendSeq:
			all = append(all, shiftingVar{v, false})
		case spec.RecvSeq:
			all = append(all, shiftingVar{v, true})
		}
	}
	return all
}()

// shiftSegment shifts a segment whose SEQ is in the first space and ACK in the second.
func shiftSegment(g *spec.Segment, seq, ack uint32) {
	g.Seq += seq
	if g.Ctl.Has(spec.ACK) {
		g.Ack += ack
	}
	if g.Ctl.Has(spec.URG) {
		g.Up += seq
	}
}

// shiftReset shifts a reset that answers a segment: it is numbered by the
// segment's ACK field, or it is numbered 0 and acknowledges the segment's end.
func shiftReset(rst *spec.Segment, send, receive uint32) {
	if rst.Ctl.Has(spec.ACK) {
		rst.Ack += receive
	} else {
		rst.Seq += send
	}
}

func queueShape(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.After.State == spec.Closed || l.After.State == spec.Listen {
		return notHere()
	}
	v, h := &l.After.V, l.Now
	switch {
	case h.Incarnated == 0:
		return notHere()
	case h.aborted(l.After.State): // nothing is sent any more
		return true, v[spec.SndUna] == v[spec.SndNxt] && v[spec.TmrRtx] == 0
	}
	octets := uint32(h.Said) - v[spec.SndQue]
	want := v[spec.ISS] + 1 + octets + v[spec.SndFin]
	running := spec.Before(v[spec.SndUna], v[spec.SndNxt])
	if !numberedFromQueue(l) {
		return true, false
	}
	return true, v[spec.SndNxt] == want && (v[spec.SndFin] == 1) == h.FinSent && (v[spec.TmrRtx] == 1) == running
}

// numberedFromQueue reports whether all that was sent, resets apart, lies within
// what is unacknowledged; an empty segment is numbered with what comes next.
func numberedFromQueue(l *Local) bool {
	was, v := &l.Before.V, &l.After.V
	for _, g := range l.SentSegments() {
		n := g.Len()
		inQueue := spec.AtOrBefore(v[spec.SndUna], g.Seq) && spec.AtOrBefore(g.Seq+n, v[spec.SndNxt])
		next := g.Seq == v[spec.SndNxt] || g.Seq == was[spec.SndNxt]
		if !g.Ctl.Has(spec.RST) && (n > 0 && !inQueue || n == 0 && !next) {
			return false
		}
	}
	return true
}
