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
	{Name: "window-update-order", Kind: Safety, Cite: "3.10.7.4", judge: windowUpdateOrder,
		Says: "An older segment never moves the send window, and a newer one does."},
	{Name: "no-shrink", Kind: Safety, Cite: "3.8.6 SHLD-14", judge: noShrink,
		Says: "The right edge RCV.NXT+RCV.WND never moves left."},
	{Name: "fin-in-order", Kind: Safety, Cite: "3.10.7.4", judge: finInOrder,
		Says: "Nobody takes a FIN that has not come, and a FIN ahead of a hole is not processed before the hole is filled."},
	{Name: "translation", Kind: Safety, Cite: "3.4", judge: translation,
		Says: "Behaviour is the same when all sequence numbers of a direction are shifted, across the wrap."},
	{Name: "queue-shape", Kind: Safety, Cite: "3.8, 3.10.8", judge: queueShape,
		Says: "SND.NXT-SND.UNA covers SYN, octets and FIN exactly, and what is sent is numbered accordingly; the retransmission timer runs exactly when something is unacknowledged."},
}

func unaNxtOrder(sys *System, r *Record) (bool, bool) {
	if !r.Acts || r.After.State == spec.Closed || r.After.State == spec.Listen {
		return notHere()
	}
	v, was := &r.After.V, &r.Before.V
	if !spec.AtOrBefore(v[spec.SndUna], v[spec.SndNxt]) {
		return true, false
	}
	if r.Restarts || v[spec.SndUna] == was[spec.SndUna] {
		return true, true
	}
	return true, r.delivered() && r.Got.Ctl.Has(spec.ACK) && r.Got.Ack == v[spec.SndUna] &&
		spec.Before(was[spec.SndUna], r.Got.Ack) && spec.AtOrBefore(r.Got.Ack, was[spec.SndNxt])
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
func afterHandshake(r *Record) bool {
	return r.delivered() && (r.Before.State == spec.SynReceived || spec.Synchronized.Has(r.Before.State))
}

// excusedAtClosedWindow is the allowance of MUST-66: in order, but no window.
func excusedAtClosedWindow(v *tcbVars, g *spec.Segment) bool {
	return v[spec.RcvWnd] == 0 && g.Seq == v[spec.RcvNxt]
}

// acceptedBelow is the wider test of appendix A.2, for tables that have it: at most
// the one octet before the window, and an acknowledgment to look at.
func (sys *System) acceptedBelow(v *tcbVars, g *spec.Segment) bool {
	return sys.below && g.Seq == v[spec.RcvNxt]-1 && g.Len() <= 1 && g.Ctl&(spec.ACK|spec.RST) == spec.ACK
}

func acceptability(sys *System, r *Record) (bool, bool) {
	if r.delivered() && (r.Before.State == spec.Listen || r.Before.State == spec.SynSent) {
		return takesSYN(r)
	}
	if !afterHandshake(r) || r.Restarts {
		return notHere()
	}
	g, v := &r.Got.Segment, &r.Before.V
	if !passesTable6(v, g) {
		if excusedAtClosedWindow(v, g) || sys.acceptedBelow(v, g) {
			return true, r.Out.NTaken == 0
		}
		return true, *r.After == *r.Before
	}
	// An acceptable segment in order, with nothing else to object to, is taken.
	takes := r.Before.State >= spec.Established && r.Before.State <= spec.FinWait2 ||
		r.Before.State == spec.SynReceived && spec.Before(v[spec.SndUna], g.Ack)
	text, fin := g.Seq+g.Text, g.Ctl.Has(spec.FIN)
	plain := g.Ctl&^(spec.PSH|spec.URG|spec.FIN) == spec.ACK && !g.Foreign && !sys.ackObjected(v, g.Ack)
	if !takes || !plain || !spec.AtOrBefore(g.Seq, v[spec.RcvNxt]) || sentReset(r) {
		return true, true
	}
	if spec.Before(v[spec.RcvNxt], text) {
		return true, r.Out.NTaken > 0 && acknowledgesAll(r) && (!fin || beyondWindow(v, text) || finTaken(r))
	}
	return true, !fin || text != v[spec.RcvNxt] || finTaken(r) && acknowledgesAll(r)
}

// takesSYN judges the states in which a SYN begins a connection: MUST-10 has
// SYN-SENT take one that does not answer its own.
func takesSYN(r *Record) (bool, bool) {
	g, v := &r.Got.Segment, &r.Before.V
	answers := g.Ctl.Has(spec.ACK)
	if !g.Ctl.Has(spec.SYN) || g.Ctl.Has(spec.RST) || g.Foreign || g.Bogus {
		return notHere()
	}
	if answers && (r.Before.State == spec.Listen || !spec.Before(v[spec.SndUna], g.Ack) || !ackInRange(v, g.Ack)) {
		return notHere()
	}
	return true, r.After.State != r.Before.State && acknowledgesAll(r)
}

// acknowledgesAll reports whether the last segment that the step sent acknowledges all
// that has been taken.
func acknowledgesAll(r *Record) bool {
	if r.NSent == 0 {
		return false
	}
	last := &r.Sent[r.NSent-1].Segment
	return last.Ctl.Has(spec.ACK) && last.Ack == r.After.V[spec.RcvNxt]
}

// finTaken reports whether the step has taken the peer's FIN.
func finTaken(r *Record) bool { return r.To.Ends[r.End].History.FinTaken && !r.Past.FinTaken }

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

func unacceptableGetsOneAck(sys *System, r *Record) (bool, bool) {
	if !afterHandshake(r) || r.Restarts || r.Got.Ctl.Has(spec.RST) {
		return notHere()
	}
	g, v := &r.Got.Segment, &r.Before.V
	acceptable := passesTable6(v, g)
	excused := !acceptable && excusedAtClosedWindow(v, g)
	switch {
	case acceptable && !sys.refused(r), sys.acceptedBelow(v, g):
		return notHere()
	case excused:
		plain := g.Ctl&(spec.SYN|spec.ACK) == spec.ACK && !g.Foreign && !sys.ackObjected(v, g.Ack)
		applies := plain && spec.Synchronized.Has(r.Before.State) && r.After.State != spec.Closed
		return applies, !applies || acknowledgesAll(r)
	}
	return true, *r.After == *r.Before && r.NSent == 1 && isEmptyAck(&r.Sent[0].Segment, v)
}

// refused reports whether a segment in the window is refused all the same by an end
// in a synchronized state: a SYN that is challenged, an acknowledgment that is objected to.
func (sys *System) refused(r *Record) bool {
	g, v := &r.Got.Segment, &r.Before.V
	if g.Foreign || !spec.Synchronized.Has(r.Before.State) || spec.Before(g.Seq, v[spec.RcvNxt]) {
		return false
	}
	if g.Ctl.Has(spec.SYN) {
		return sys.chose(spec.ChallengeSYN)
	}
	return g.Ctl.Has(spec.ACK) && sys.ackObjected(v, g.Ack)
}

// isEmptyAck reports whether g is <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>.
func isEmptyAck(g *spec.Segment, v *tcbVars) bool {
	return g.Ctl == spec.ACK && g.Text == 0 && g.Seq == v[spec.SndNxt] && g.Ack == v[spec.RcvNxt]
}

func ackBeforeText(sys *System, r *Record) (bool, bool) {
	if !afterHandshake(r) {
		return notHere()
	}
	fin := r.To.Ends[r.End].History.FinTaken && !r.Past.FinTaken
	if r.Out.NTaken == 0 && !fin && r.After.V[spec.HldCnt] <= r.Before.V[spec.HldCnt] {
		return notHere()
	}
	return true, r.Got.Ctl.Has(spec.ACK) && ackInRange(&r.Before.V, r.Got.Ack)
}

func windowUpdateOrder(sys *System, r *Record) (bool, bool) {
	v, was := &r.After.V, &r.Before.V
	if !r.Acts || !spec.Synchronized.Has(r.Before.State) || !spec.Synchronized.Has(r.After.State) {
		return notHere()
	}
	if !r.delivered() {
		return true, v[spec.SndWnd] == was[spec.SndWnd] && v[spec.SndWl1] == was[spec.SndWl1]
	}
	// The segment as trimmed: what is old of it does not make it older.
	seq := spec.Later(r.Got.Seq, was[spec.RcvNxt])
	newer := spec.Before(was[spec.SndWl1], seq) || was[spec.SndWl1] == seq && spec.AtOrBefore(was[spec.SndWl2], r.Got.Ack)
	if newer {
		return sys.windowTaken(r)
	}
	return true, v[spec.SndWnd] == was[spec.SndWnd] && v[spec.SndWl1] == was[spec.SndWl1] && v[spec.SndWl2] == was[spec.SndWl2]
}

// windowTaken judges a newer segment: if nothing speaks against it, its window is
// the one in use.
func (sys *System) windowTaken(r *Record) (bool, bool) {
	g, v, was := &r.Got.Segment, &r.After.V, &r.Before.V
	plain := g.Ctl&(spec.SYN|spec.RST|spec.ACK) == spec.ACK && !g.Foreign
	takes := r.Before.State != spec.TimeWait && passesTable6(was, g)
	if !plain || !takes || !spec.AtOrBefore(was[spec.SndUna], g.Ack) || spec.Before(was[spec.SndNxt], g.Ack) {
		return notHere()
	}
	return true, v[spec.SndWnd] == g.Wnd
}

func noShrink(sys *System, r *Record) (bool, bool) {
	if !r.Acts || r.Restarts || !spec.Synchronized.Has(r.Before.State) || !spec.Synchronized.Has(r.After.State) {
		return notHere()
	}
	edge := func(t *spec.TCB) uint32 { return t.V[spec.RcvNxt] + t.V[spec.RcvWnd] }
	return true, spec.AtOrBefore(edge(r.Before), edge(r.After))
}

func finInOrder(sys *System, r *Record) (bool, bool) {
	if !r.Acts || !finTaken(r) || r.Spec.Kind == spec.CallAbort {
		return notHere()
	}
	if !r.delivered() || !r.Got.Ctl.Has(spec.FIN) && !heldFIN(r.Before) {
		return true, false
	}
	peer := &r.From.Ends[1-r.End].History
	if r.Peer == 0 || peer.Incarnated != r.Peer || !peer.FinSent {
		return notHere() // the peer has forgotten; there is nobody to compare with
	}
	octets := peer.FinAt - sys.Scenario.Ends[1-r.End].isn(int(r.Peer)-1) - 1
	return true, uint32(r.To.Ends[r.End].History.Got) == octets
}

// heldFIN reports whether a FIN is held beyond a hole.
func heldFIN(t *spec.TCB) bool {
	return slices.ContainsFunc(t.Held[:t.V[spec.HldCnt]], func(h spec.Held) bool { return h.FIN })
}

// translation takes the step again with all numbers of each direction shifted by
// a constant, one of which carries them across the wrap.
func translation(sys *System, r *Record) (bool, bool) {
	if !r.Acts {
		return notHere()
	}
	if r.local.shifts == notYet {
		r.local.shifts = broken
		if sys.translates(r) {
			r.local.shifts = holds
		}
	}
	return true, r.local.shifts == holds
}

func (sys *System) translates(r *Record) bool {
	const send, receive = 0xfffffff0, 0x9e3779b9
	tcb, want := *r.Before, *r.After
	shiftTCB(&tcb, send, receive)
	shiftTCB(&want, send, receive)
	ev := r.Spec
	shiftSegment(&ev.Segment, receive, send)
	host := sys.Scenario.Ends[r.End].host(int(r.Past.Incarnated))
	host.ISS += send
	var out spec.Outcome
	sys.Machine.Step(&tcb, &host, &ev, &out)
	if tcb != want || out.NSent != r.Out.NSent || out.NFired != r.Out.NFired || out.Result != r.Out.Result || out.Signals != r.Out.Signals {
		return false
	}
	for i, g := range r.Out.SentSegments() {
		got := out.Sent[i]
		if r.delivered() && g.Ctl.Has(spec.RST) {
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

func queueShape(sys *System, r *Record) (bool, bool) {
	if !r.Acts || r.After.State == spec.Closed || r.After.State == spec.Listen {
		return notHere()
	}
	v, h := &r.After.V, &r.To.Ends[r.End].History
	if h.Incarnated == 0 {
		return notHere()
	}
	octets := uint32(h.Said) - v[spec.SndQue]
	want := v[spec.ISS] + 1 + octets + v[spec.SndFin]
	running := spec.Before(v[spec.SndUna], v[spec.SndNxt])
	if !numberedFromQueue(r) {
		return true, false
	}
	return true, v[spec.SndNxt] == want && (v[spec.SndFin] == 1) == h.FinSent && (v[spec.TmrRtx] == 1) == running
}

// numberedFromQueue reports whether all that was sent, resets apart, lies within
// what is unacknowledged; an empty segment is numbered with what comes next.
func numberedFromQueue(r *Record) bool {
	was, v := &r.Before.V, &r.After.V
	for _, g := range r.SentSegments() {
		n := g.Len()
		inQueue := spec.AtOrBefore(v[spec.SndUna], g.Seq) && spec.AtOrBefore(g.Seq+n, v[spec.SndNxt])
		next := g.Seq == v[spec.SndNxt] || g.Seq == was[spec.SndNxt]
		if !g.Ctl.Has(spec.RST) && (n > 0 && !inQueue || n == 0 && !next) {
			return false
		}
	}
	return true
}
