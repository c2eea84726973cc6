package model

import "github.com/tcpcheck/tcpcheck/spec"

var stateProperties = []Property{
	{Name: "no-data-after-fin", Kind: Safety, Cite: "3.6, 3.10.2", judge: noDataAfterFin,
		Says: "No octet at or beyond a sent FIN's sequence number is ever sent or accepted, and SEND after CLOSE is an error."},
	{Name: "time-wait-on-active-close", Kind: Safety, Cite: "3.6.1 MUST-13", judge: timeWaitOnActiveClose,
		Says: "Whoever sends a FIN before taking the peer's goes through TIME-WAIT before CLOSED, unless a reset, an abort or a user timeout intervenes; TIME-WAIT is entered only from FIN-WAIT-1, FIN-WAIT-2 or CLOSING."},
	{Name: "rst-on-half-open", Kind: Safety, Cite: "3.5.1, 3.5.2", judge: rstOnHalfOpen,
		Says: "A segment for a connection that the receiver does not have gets exactly one well-formed reset, and nothing else; so does an acknowledgment of what a handshake never sent."},
	{Name: "origin-remembered", Kind: Safety, Cite: "3.5 MUST-11", judge: originRemembered,
		Says: "SYN-RECEIVED knows whether the OPEN was passive or active, and a reset leads to LISTEN or CLOSED accordingly."},
	{Name: "call-results", Kind: Safety, Cite: "3.10.1-3.10.6", judge: callResults,
		Says: "Every user call returns what the RFC says for its state, and RECEIVE as many octets as it asked for and there are."},
	{Name: "close-in-syn-received", Kind: Safety, Cite: "3.10.4, 3.10.5", judge: closeInSynReceived,
		Says: "CLOSE in SYN-RECEIVED sends a FIN or is queued, ABORT sends a reset, and neither loses the connection silently."},
	{Name: "one-fin", Kind: Safety, Cite: "3.10.4", judge: oneFIN,
		Says: "A FIN is sent only when the user has closed; no second FIN is ever created, a retransmitted FIN carries the same sequence number."},
}

// structureProperties come last: when a table is broken, what goes wrong for its
// users says more than which arrow was new.
var structureProperties = []Property{
	{Name: "allowed-edges", Kind: Safety, Cite: "3.3.2, 3.10", judge: allowedEdges,
		Says: "Every state change is one of the edges that RFC 9293 defines."},
	{Name: "closed-has-no-tcb", Kind: Safety, Cite: "3.3.2", judge: closedHasNoTCB,
		Says: "An end is CLOSED exactly when it has no TCB."},
	{Name: "exactly-one-rule", Kind: Safety, Cite: "3.10", judge: exactlyOneRule,
		Says: "For every state, event and set of facts exactly one rule of each check applies."},
	{Name: "every-event-ends", Kind: Safety, Cite: "3.10", judge: everyEventEnds,
		Says: "No event goes round in the table for ever."},
}

func noDataAfterFin(sys *System, l *Local) (bool, bool) {
	if !l.Acts {
		return notHere()
	}
	h := l.Now
	applies, holds := false, true
	if h.FinSent {
		for _, g := range l.SentSegments() {
			if g.Text > 0 {
				applies = true
				holds = holds && !spec.Before(h.FinAt, g.Seq+textStart(&g.Segment)+g.Text)
			}
		}
	}
	if l.Past.FinTaken && !l.Restarts {
		applies = true
		for _, t := range l.Out.TakenText() {
			holds = holds && t.Len == 0
		}
	}
	if l.Past.Shut && l.Spec.Kind == spec.CallSend {
		applies = true
		holds = holds && l.Out.Result.Refused()
	}
	return applies, holds
}

// textStart is how far into the segment's sequence space its text begins.
func textStart(g *spec.Segment) uint32 {
	if g.Ctl.Has(spec.SYN) {
		return 1
	}
	return 0
}

func timeWaitOnActiveClose(sys *System, l *Local) (bool, bool) {
	if !l.Acts {
		return notHere()
	}
	from := l.Before.State
	if l.After.State == spec.TimeWait && from != spec.TimeWait {
		if sys.lingers(l) {
			return true, from >= spec.SynReceived && from <= spec.CloseWait
		}
		return true, from == spec.FinWait1 || from == spec.FinWait2 || from == spec.Closing
	}
	if l.After.State != spec.Closed || from == spec.Closed || !l.Past.First {
		return notHere()
	}
	excused := l.Spec.Kind == spec.CallAbort || l.Spec.Kind == spec.UserTimeoutExpires ||
		l.delivered() && (l.Got.Ctl.Has(spec.RST) || sentReset(l))
	return true, l.Past.Lingered || excused
}

// lingers reports whether a user aborts, and the sender of the reset is to wait in
// TIME-WAIT (3.5.2).
func (sys *System) lingers(l *Local) bool {
	return l.Spec.Kind == spec.CallAbort && sys.chose(spec.ResetLingers)
}

// sentReset reports whether the step sent a reset.
func sentReset(l *Local) bool {
	for _, g := range l.SentSegments() {
		if g.Ctl.Has(spec.RST) {
			return true
		}
	}
	return false
}

// rstOnHalfOpen is judged where 3.5.2 speaks of a connection that does not exist:
// CLOSED, and acknowledgments of something never sent before the connection is
// synchronized.
func rstOnHalfOpen(sys *System, l *Local) (bool, bool) {
	if !l.delivered() || l.Got.Ctl.Has(spec.RST) || l.Got.Bogus {
		return notHere()
	}
	ack := l.Got.Ctl.Has(spec.ACK)
	switch l.Before.State {
	case spec.Closed:
	case spec.Listen:
		if !ack && !(l.Got.Foreign && l.Got.Ctl.Has(spec.SYN)) {
			return notHere()
		}
	case spec.SynSent:
		v := &l.Before.V
		acceptable := spec.Before(v[spec.SndUna], l.Got.Ack) && spec.AtOrBefore(l.Got.Ack, v[spec.SndNxt])
		if !ack || acceptable {
			return notHere()
		}
	case spec.SynReceived:
		v := &l.Before.V
		acceptable := spec.Before(v[spec.SndUna], l.Got.Ack) && spec.AtOrBefore(l.Got.Ack, v[spec.SndNxt])
		if !ack || acceptable || l.Got.Ctl.Has(spec.SYN) || l.Got.Foreign || !passesTable6(v, &l.Got.Segment) {
			return notHere()
		}
	default:
		return notHere()
	}
	if l.NSent != 1 || *l.After != *l.Before {
		return true, false
	}
	return true, isAnswer(&l.Sent[0].Segment, &l.Got.Segment)
}

// isAnswer reports whether rst is the reset that 3.5.2 prescribes for g.
func isAnswer(rst, g *spec.Segment) bool {
	if rst.Text > 0 {
		return false
	}
	if g.Ctl.Has(spec.ACK) {
		return rst.Ctl == spec.RST && rst.Seq == g.Ack
	}
	return rst.Ctl == spec.RST|spec.ACK && rst.Seq == 0 && rst.Ack == g.Seq+g.Len()
}

// edges are the state changes of RFC 9293 as the checklist has them, in so far as
// single rules make them, and those that one event composes of several.
var edges = map[[2]spec.State]bool{
	{spec.Closed, spec.Listen}: true, {spec.Closed, spec.SynSent}: true,
	{spec.Listen, spec.SynSent}: true, {spec.Listen, spec.SynReceived}: true, {spec.Listen, spec.Closed}: true,
	{spec.SynSent, spec.Established}: true, {spec.SynSent, spec.SynReceived}: true, {spec.SynSent, spec.CloseWait}: true, {spec.SynSent, spec.Closed}: true,
	{spec.SynReceived, spec.Established}: true, {spec.SynReceived, spec.Listen}: true, {spec.SynReceived, spec.FinWait1}: true,
	{spec.SynReceived, spec.CloseWait}: true, {spec.SynReceived, spec.Closed}: true,
	{spec.Established, spec.FinWait1}: true, {spec.Established, spec.CloseWait}: true, {spec.Established, spec.Closed}: true,
	{spec.FinWait1, spec.FinWait2}: true, {spec.FinWait1, spec.Closing}: true, {spec.FinWait1, spec.TimeWait}: true, {spec.FinWait1, spec.Closed}: true,
	{spec.FinWait2, spec.TimeWait}: true, {spec.FinWait2, spec.Closed}: true,
	{spec.CloseWait, spec.LastAck}: true, {spec.CloseWait, spec.Closed}: true,
	{spec.Closing, spec.TimeWait}: true, {spec.Closing, spec.Closed}: true,
	{spec.LastAck, spec.Closed}: true, {spec.TimeWait, spec.Closed}: true, {spec.TimeWait, spec.SynReceived}: true,
}

// Edges returns the state changes that RFC 9293 defines: the 30 of the checklist.
func Edges() map[[2]spec.State]bool { return edges }

// composed are edges that events make of several in a row and the checklist does
// not list: a CLOSE queued in SYN-RECEIVED that meets the peer's FIN.
var composed = map[[2]spec.State]bool{{spec.SynReceived, spec.LastAck}: true}

func allowedEdges(sys *System, l *Local) (bool, bool) {
	if !l.Acts {
		return notHere()
	}
	applies, holds := false, true
	for _, f := range l.Out.FiredRules() {
		if f.From != f.To {
			applies = true
			holds = holds && (edges[[2]spec.State{f.From, f.To}] || sys.lingers(l) && f.To == spec.TimeWait)
		}
	}
	if sys.lingers(l) {
		return applies, holds
	}
	if whole := [2]spec.State{l.Before.State, l.After.State}; whole[0] != whole[1] {
		holds = holds && (edges[whole] || composed[whole])
	}
	return applies, holds
}

func closedHasNoTCB(sys *System, l *Local) (bool, bool) {
	if !l.Acts {
		return notHere()
	}
	if l.After.State == spec.Closed {
		return true, *l.After == spec.NewTCB()
	}
	return false, true
}

func originRemembered(sys *System, l *Local) (bool, bool) {
	if !l.Acts {
		return notHere()
	}
	if l.After.State == spec.SynReceived {
		if l.After.V[spec.TcbPassive] == 1 != l.Now.Passive {
			return true, false
		}
	}
	if l.Before.State != spec.SynReceived || !l.delivered() || !l.Got.Ctl.Has(spec.RST) {
		return l.After.State == spec.SynReceived, true
	}
	switch l.After.State {
	case spec.Listen:
		return true, l.Past.Passive
	case spec.Closed:
		return true, !l.Past.Passive
	}
	return true, true
}

// callResults compares what a call returns with the RFC, state by state, as a
// reader would list it; it knows nothing of the table.
func callResults(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.Spec.Kind > spec.CallStatus {
		return notHere()
	}
	if s := l.Before.State; l.Spec.Kind == spec.CallClose && (s == spec.FinWait1 || s == spec.FinWait2) && l.Out.Result == spec.OK {
		return true, true // 3.10.4 accepts this too
	}
	if l.Spec.Kind == spec.CallReceive && l.Out.Result == spec.OK {
		passed := l.Before.V[spec.RcvUnr] - l.After.V[spec.RcvUnr]
		return true, wantResult(l) == spec.OK && passed == min(l.Before.V[spec.RcvUnr], l.Spec.Call.Len)
	}
	return true, l.Out.Result == wantResult(l)
}

func wantResult(l *Local) spec.Result {
	s, v, call := l.Before.State, &l.Before.V, &l.Spec.Call
	switch {
	case s == spec.Closed && call.Denied:
		return spec.IllegalForProcess
	case s == spec.Closed && l.Spec.Kind != spec.CallOpen:
		return spec.DoesNotExist
	}
	closing := s == spec.Closing || s == spec.LastAck || s == spec.TimeWait
	switch l.Spec.Kind {
	case spec.CallOpen:
		switch {
		case s != spec.Closed && s != spec.Listen:
			return spec.AlreadyExists
		case s == spec.Closed && call.Forbidden:
			return spec.NotAllowed
		case call.Multicast:
			return spec.RemoteInvalid
		case call.Full:
			return spec.InsufficientResources
		case s == spec.Listen && !call.Active:
			return spec.AlreadyExists
		case call.Active && !call.Remote && v[spec.TcbRemote] == 0:
			return spec.RemoteUnspecified
		}
		return spec.OK
	case spec.CallSend:
		switch {
		case s == spec.Listen && v[spec.TcbRemote] == 0:
			return spec.RemoteUnspecified
		case closing || s == spec.FinWait1 || s == spec.FinWait2:
			return spec.ConnectionClosing
		case call.Full:
			return spec.InsufficientResources
		case l.Past.Shut:
			return spec.ConnectionClosing
		case s == spec.Established || s == spec.CloseWait:
			return spec.OK
		}
		return spec.Queued
	case spec.CallReceive:
		switch {
		case closing, s == spec.CloseWait && v[spec.RcvUnr] == 0:
			return spec.ConnectionClosing
		case s == spec.CloseWait, s >= spec.Established && s <= spec.FinWait2 && v[spec.RcvUnr] > 0 && v[spec.RcvUnr] >= call.Len:
			return spec.OK
		case call.Full:
			return spec.InsufficientResources
		}
		return spec.Queued
	case spec.CallClose:
		switch {
		case closing || s == spec.FinWait1 || s == spec.FinWait2:
			return spec.ConnectionClosing
		case s == spec.SynReceived && v[spec.SndQue] > 0:
			return spec.Queued
		}
		return spec.OK
	case spec.CallAbort:
		return spec.OK
	}
	return spec.StateReported
}

func closeInSynReceived(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.Before.State != spec.SynReceived {
		return notHere()
	}
	switch l.Spec.Kind {
	case spec.CallAbort:
		return true, sentReset(l) && l.After.State == spec.Closed
	case spec.CallClose:
		if l.Before.V[spec.SndQue] > 0 {
			return true, l.After.State == spec.SynReceived && l.After.V[spec.SndCls] == 1
		}
		return true, l.After.State == spec.FinWait1 && l.NSent == 1 && l.Sent[0].Ctl.Has(spec.FIN)
	}
	return notHere()
}

func oneFIN(sys *System, l *Local) (bool, bool) {
	h := l.Now
	applies, holds := false, true
	for _, g := range l.SentSegments() {
		if g.Ctl.Has(spec.FIN) {
			applies = true
			// Deleted with the TCB, the history can no longer object.
			holds = holds && (!h.FinSent || h.Shut && g.Seq+g.Text == h.FinAt)
		}
	}
	return applies, holds
}

func exactlyOneRule(sys *System, l *Local) (bool, bool) {
	if !l.Acts {
		return notHere()
	}
	return true, !l.Out.Wrong
}

func everyEventEnds(_ *System, l *Local) (bool, bool) { return l.Acts, !endless(l.Out) }

// endless reports whether the rows went round without end: more fired than any event
// needs, and not because very many segments are sent.
func endless(out *spec.Outcome) bool { return out.Overflow && out.NSent < spec.MaxSent }
