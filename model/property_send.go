package model

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/spec"
)

// sendProperties say what is sent, of what form, and when.
var sendProperties = []Property{
	{Name: "sends-what-fits", Kind: Safety, Cite: "3.8.6, 3.10.2, 3.10.4", judge: sendsWhatFits, wrong: keptBack,
		Says: "What the window lets out is sent at once, in segments as large as they may be, and a FIN as soon as all text before it has been sent (silly-window avoidance apart)."},
	{Name: "segment-form", Kind: Safety, Cite: "3.1, 3.4, 3.10", judge: segmentForm,
		Says: "Each segment but a reset acknowledges RCV.NXT and offers RCV.WND, once the peer's SYN has been taken, and no segment has bits that its place in the stream does not give it."},
	{Name: "no-idle-ack", Kind: Safety, Cite: "3.4, 3.10.7.4", judge: noIdleAck,
		Says: "An acceptable segment that takes up no room in the stream, and fills no hole, is not answered by an empty acknowledgment, nor is anything but a segment or a RECEIVE that makes room; and none is sent beside a segment that acknowledges as much."},
	{Name: "resets-when-due", Kind: Safety, Cite: "3.5.2, 3.10.5, 3.10.7", judge: resetsWhenDue,
		Says: "A reset is sent exactly where the RFC asks for one, and only one."},
}

// sendingStates are those in which text and a FIN may be waiting to be
// sent; in the last two they have been.
var sendingStates = spec.MakeStates(spec.Established, spec.FinWait1, spec.CloseWait, spec.Closing, spec.FinWait2, spec.LastAck)

// room is how many octets the send window has left.
func room(v *tcbVars) uint32 {
	edge := v[spec.SndUna] + v[spec.SndWnd]
	if !spec.Before(v[spec.SndNxt], edge) {
		return 0
	}
	return edge - v[spec.SndNxt]
}

func sendsWhatFits(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.Out.Wrong || !sendingStates.Has(l.After.State) && l.NSent == 0 {
		return notHere()
	}
	v := &l.After.V
	applies, holds := v[spec.SndQue] > 0 || l.Now.Shut, true
	if sendingStates.Has(l.After.State) {
		holds = min(v[spec.SndQue], room(v)) == 0 && (v[spec.SndQue] > 0 || !l.Now.Shut || l.Now.FinSent)
	}
	// What was sent for the first time is as large as MSS, window and text allow, and
	// one follows the other.
	next := l.Before.V[spec.SndNxt]
	mss := uint32(sys.Scenario.Ends[l.End].MSS)
	end := v[spec.ISS] + 1 + uint32(l.Now.Said)
	for i := range l.SentSegments() {
		g := &l.Sent[i].Segment
		if g.Text == 0 || g.Ctl.Has(spec.SYN) || spec.Before(g.Seq, l.Before.V[spec.SndNxt]) || l.Spec.Kind == spec.PersistTimeout {
			continue
		}
		applies = true
		follows := g.Seq == next || i == 0
		next = g.Seq + g.Text
		holds = holds && follows && g.Text == min(mss, end-g.Seq, v[spec.SndUna]+v[spec.SndWnd]-g.Seq)
	}
	return applies, holds
}

// keptBack says what was not sent.
func keptBack(_ *System, l *Local) string {
	v := &l.After.V
	switch {
	case v[spec.SndQue] > 0 && room(v) > 0 && sendingStates.Has(l.After.State):
		return fmt.Sprintf("%s keeps back %d octets, and its window has room for %d.", EndName(l.End), v[spec.SndQue], room(v))
	case l.Now.Shut && !l.Now.FinSent && v[spec.SndQue] == 0:
		return EndName(l.End) + "'s user has closed and all text is sent, but no FIN."
	}
	return ""
}

func segmentForm(sys *System, l *Local) (bool, bool) {
	v := &l.After.V
	applies, holds := false, true
	for i := range l.SentSegments() {
		g := &l.Sent[i].Segment
		if g.Ctl.Has(spec.RST) {
			continue
		}
		applies = true
		first := g.Seq == v[spec.ISS] // only a SYN has that number
		holds = holds && l.After.State != spec.Closed && g.Wnd == v[spec.RcvWnd] &&
			g.Ctl.Has(spec.ACK) != (l.After.State == spec.SynSent) && (!g.Ctl.Has(spec.ACK) || g.Ack == v[spec.RcvNxt]) &&
			g.Ctl.Has(spec.SYN) == first && !g.Ctl.Has(spec.PSH) && g.Text <= uint32(sys.Scenario.Ends[l.End].MSS)
	}
	return applies, holds
}

func noIdleAck(sys *System, l *Local) (bool, bool) {
	empty := 0
	for i := range l.SentSegments() {
		if g := &l.Sent[i].Segment; g.Ctl == spec.ACK && g.Text == 0 {
			empty++
		}
	}
	if empty == 0 {
		return notHere()
	}
	return true, l.NSent == 1 && sys.mayAcknowledge(l)
}

// mayAcknowledge reports whether the event is one that may be answered by an empty
// acknowledgment.
func (sys *System) mayAcknowledge(l *Local) bool {
	if !l.delivered() {
		return l.Spec.Kind == spec.CallReceive && l.After.V[spec.RcvWnd] > l.Before.V[spec.RcvWnd]
	}
	switch a := &l.came; a.fate {
	case outside:
		return !l.Got.Ctl.Has(spec.RST)
	case resetting:
		return sys.chose(spec.ChallengeRST) && l.Before.State != spec.SynSent
	case synAgain:
		return true
	case misnumbered:
		return l.Before.State != spec.SynReceived && l.Before.State != spec.SynSent
	case processed:
		all := l.Before.State == spec.TimeWait && sys.chose(spec.AckAllInTimeWait)
		took := l.After.V[spec.RcvNxt] != l.Before.V[spec.RcvNxt] // of what was held, too
		if a.ahead() && !took && !sys.chose(spec.AckAhead) {
			return false
		}
		return l.Got.Len() > 0 || took || all || sys.acceptedBelow(&l.Before.V, &l.Got.Segment)
	}
	return false
}

func resetsWhenDue(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.Out.Wrong {
		return notHere()
	}
	sent := uint32(0)
	for i := range l.SentSegments() {
		sent += oneIf(l.Sent[i].Ctl.Has(spec.RST))
	}
	due, judged := sys.resetDue(l)
	if !judged {
		return notHere()
	}
	return due || sent > 0, sent == oneIf(due)
}

// resetDue reports whether the event asks for a reset; judged is false where text after a
// half-duplex CLOSE may.
func (sys *System) resetDue(l *Local) (due, judged bool) {
	g, s := &l.Got.Segment, l.Before.State
	switch l.Spec.Kind {
	case spec.CallAbort:
		return s >= spec.SynReceived && s <= spec.CloseWait, true
	case spec.CallClose:
		return sys.chose(spec.HalfDuplexClose) && l.Before.V[spec.RcvUnr] > 0 && (s == spec.Established || s == spec.CloseWait), true
	case spec.SegmentArrives:
	default:
		return false, true
	}
	syn, ack, rst := g.Ctl.Has(spec.SYN), g.Ctl.Has(spec.ACK), g.Ctl.Has(spec.RST)
	switch s {
	case spec.Closed:
		return !rst && !g.Bogus, true
	case spec.Listen:
		return !rst && !g.Bogus && (ack || syn && g.Foreign), true
	}
	switch a := &l.came; a.fate {
	case foreigner:
		return true, true
	case synAgain:
		return !sys.chose(spec.ChallengeSYN) && !(s == spec.SynReceived && l.Past.Passive), true
	case misnumbered:
		return !rst && (s == spec.SynSent || s == spec.SynReceived), true
	case processed:
		return false, !(sys.chose(spec.HalfDuplexClose) && s != spec.Established)
	}
	return false, true
}

// sendWindow is what becomes of the send window and of the segment it came from.
func sendWindow(sys *System, l *Local, d *dues) {
	if numberless.Has(l.After.State) {
		d.none = true
		return
	}
	v, g := &l.Before.V, &l.Got.Segment
	wnd, most, wl1, wl2 := v[spec.SndWnd], v[spec.MaxSndWnd], v[spec.SndWl1], v[spec.SndWl2]
	if l.Restarts {
		wnd, most, wl1, wl2 = 0, 0, 0, l.After.V[spec.ISS]
	}
	a := &l.came
	switch {
	case takesSYNOf(l):
		// Only the answer to two calls that cross takes the window in every reading.
		if sys.chose(spec.WindowFromSYN) || a.fate == crossing || l.Before.State == spec.TimeWait {
			wnd, most, wl1, wl2 = g.Wnd, g.Wnd, g.Seq, l.After.V[spec.SndUna]
		}
	case a.fate == processed && l.Before.State != spec.TimeWait:
		seq := spec.Later(g.Seq, v[spec.RcvNxt]) // what is old of it does not make it older
		newer := spec.Before(wl1, seq) || wl1 == seq && spec.AtOrBefore(wl2, g.Ack)
		if l.Before.State == spec.SynReceived || newer && spec.AtOrBefore(v[spec.SndUna], g.Ack) {
			wnd, most, wl1, wl2 = g.Wnd, max(most, g.Wnd), seq, g.Ack
		}
	}
	d.add(spec.SndWnd, wnd)
	d.add(spec.MaxSndWnd, most)
	d.add(spec.SndWl1, wl1)
	d.add(spec.SndWl2, wl2)
}
