package model

import (
	"math"

	"github.com/tcpcheck/tcpcheck/spec"
)

// History is what an end has done in its present connection. No rule reads it; the
// properties do. It is kept apart from the TCB so that a broken table cannot
// corrupt the evidence against it.
type History struct {
	Incarnated uint8  // initial sequence numbers used up, in all connections
	Peer       uint8  // the peer's incarnation whose SYN was taken, 0 if nobody's
	Passive    bool   // the connection comes from a passive OPEN
	Shut       bool   // the user has closed
	Said       uint8  // octets that SEND has accepted
	Got        uint8  // octets taken
	FinSent    bool   // a FIN has been sent,
	FinAt      uint32 // with this number
	First      bool   // and before the peer's was taken
	FinTaken   bool   // the peer's FIN has been taken
	Lingered   bool   // TIME-WAIT has been entered
}

// aborted reports whether an end in TIME-WAIT is there because its user aborted and the
// sender of a reset is to linger: no FIN of both ends led there.
func (h *History) aborted(s spec.State) bool {
	return s == spec.TimeWait && !(h.FinSent && h.FinTaken)
}

// maxOfHistory is how far a history counts: incarnations, and octets in one.
const maxOfHistory = math.MaxUint8

// remember keeps the history of the end up to date. fresh is the initial sequence
// number that the end would have chosen.
func remember(l *Local, fresh uint32) error {
	h := l.Now
	refused := l.Out.Result.Refused()
	accepted := uint32(0)
	switch {
	case l.Spec.Kind == spec.CallSend && !refused:
		accepted = l.Spec.Call.Len
	case l.Spec.Kind == spec.CallClose && !refused:
		h.Shut = true
	case l.Spec.Kind == spec.CallOpen && !refused:
		*h = History{Incarnated: h.Incarnated, Passive: !l.Spec.Call.Active}
	}
	said := uint32(h.Said)
	if begins(l, fresh) {
		if h.Incarnated == maxOfHistory {
			return tooFar(l, "incarnations", maxOfHistory+1)
		}
		// A new incarnation; what the user has queued before it is its first text.
		*h = History{
			Incarnated: h.Incarnated + 1,
			Passive:    h.Passive && l.Spec.Kind != spec.CallSend && l.Before.State != spec.TimeWait,
			Shut:       l.Before.V[spec.SndCls] == 1,
		}
		said = l.Before.V[spec.SndQue]
		l.Restarts = true
	}
	if said += accepted; said > maxOfHistory {
		return tooFar(l, "octets sent by the user", said)
	}
	h.Said = uint8(said)
	got := uint32(h.Got)
	for _, t := range l.Out.TakenText() {
		if got += t.Len; got > maxOfHistory {
			return tooFar(l, "octets taken", got)
		}
	}
	h.Got = uint8(got)
	lingers := l.Spec.Kind == spec.CallAbort || l.Before.State == spec.TimeWait
	byFIN := passed(l, spec.CloseWait) || passed(l, spec.Closing) || passed(l, spec.TimeWait) && !lingers
	if l.Out.Signals&spec.SignalClosing != 0 || byFIN {
		h.FinTaken = true
	}
	// What is sent is sent last, when a FIN that the step brought has been taken.
	for _, g := range l.Out.SentSegments() {
		if g.Ctl.Has(spec.FIN) && !h.FinSent {
			h.FinSent, h.FinAt, h.First = true, g.Seq+g.Text, !h.FinTaken
		}
	}
	if passed(l, spec.TimeWait) {
		h.Lingered = true
	}
	if unsynchronized.Has(l.Before.State) && l.delivered() && !unsynchronized.Has(l.After.State) || l.Restarts && l.delivered() {
		h.Peer = l.Got.Tag
	}
	switch l.After.State {
	case spec.Closed:
		*h = History{Incarnated: h.Incarnated}
	case spec.Listen:
		queued := l.After.V[spec.SndQue]
		if queued > maxOfHistory {
			return tooFar(l, "octets sent by the user", queued)
		}
		*h = History{Incarnated: h.Incarnated, Passive: h.Passive, Shut: h.Shut, Said: uint8(queued)}
	}
	return nil
}

// begins reports whether the step chooses the fresh initial sequence number, which may
// be any, 0 too.
func begins(l *Local, fresh uint32) bool {
	if numberless.Has(l.After.State) || l.After.V[spec.ISS] != fresh {
		return false
	}
	return numberless.Has(l.Before.State) || l.Before.V[spec.ISS] != fresh
}

// numberless are the states in which no initial sequence number has been chosen.
var numberless = spec.MakeStates(spec.Closed, spec.Listen)

func tooFar(l *Local, field string, found uint32) error {
	return &FitError{Place: "end " + EndName(l.End), Field: field, Found: uint64(found), Most: maxOfHistory}
}

// unsynchronized are the states in which no SYN of the peer has been taken.
var unsynchronized = spec.MakeStates(spec.Closed, spec.Listen, spec.SynSent)

// passed reports whether the end was in the state at some moment of the step.
func passed(l *Local, s spec.State) bool {
	for _, f := range l.Out.FiredRules() {
		if f.To == s {
			return true
		}
	}
	return l.After.State == s
}
