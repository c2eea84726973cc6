package model

import "github.com/tcpcheck/tcpcheck/spec"

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

// remember keeps the history of the end up to date.
func (sys *System) remember(r *Record, fresh uint32) error {
	e := &r.To.Ends[r.End]
	h := &e.History
	accepted := uint8(0)
	refused := r.Out.Result.Refused()
	switch {
	case r.Spec.Kind == spec.CallSend && !refused:
		accepted = uint8(r.Spec.Call.Len)
	case r.Spec.Kind == spec.CallClose && !refused:
		h.Shut = true
	case r.Spec.Kind == spec.CallOpen && !refused:
		*h = History{Incarnated: h.Incarnated, Passive: !r.Spec.Call.Active}
	}
	if e.TCB.State != spec.Closed && e.TCB.V[spec.ISS] == fresh && r.Before.V[spec.ISS] != fresh {
		if h.Incarnated == maxIncarnated {
			return &FitError{Place: "end " + EndName(r.End), Field: "incarnations", Found: maxIncarnated + 1, Most: maxIncarnated}
		}
		// A new incarnation; what the user has queued before it is its first text.
		*h = History{
			Incarnated: h.Incarnated + 1,
			Passive:    h.Passive && r.Spec.Kind != spec.CallSend && r.Before.State != spec.TimeWait,
			Shut:       r.Before.V[spec.SndCls] == 1,
			Said:       uint8(r.Before.V[spec.SndQue]),
		}
		r.Restarts = true
	}
	h.Said += accepted
	for _, t := range r.Out.TakenText() {
		h.Got += uint8(t.Len)
	}
	if r.Out.Signals&spec.SignalClosing != 0 || passed(r, spec.CloseWait) || passed(r, spec.Closing) || passed(r, spec.TimeWait) {
		h.FinTaken = true
	}
	// What is sent is sent last, when a FIN that the step brought has been taken.
	for _, g := range r.Out.SentSegments() {
		if g.Ctl.Has(spec.FIN) && !h.FinSent {
			h.FinSent, h.FinAt, h.First = true, g.Seq+g.Text, !h.FinTaken
		}
	}
	if passed(r, spec.TimeWait) {
		h.Lingered = true
	}
	if unsynchronized.Has(r.Before.State) && r.delivered() && !unsynchronized.Has(e.TCB.State) || r.Restarts && r.delivered() {
		h.Peer = r.Got.Tag
	}
	switch e.TCB.State {
	case spec.Closed:
		*h = History{Incarnated: h.Incarnated}
	case spec.Listen:
		*h = History{Incarnated: h.Incarnated, Passive: h.Passive, Shut: h.Shut, Said: uint8(e.TCB.V[spec.SndQue])}
	}
	return nil
}

// unsynchronized are the states in which no SYN of the peer has been taken.
var unsynchronized = spec.MakeStates(spec.Closed, spec.Listen, spec.SynSent)

// passed reports whether the end was in the state at some moment of the step.
func passed(r *Record, s spec.State) bool {
	for _, f := range r.Out.FiredRules() {
		if f.To == s {
			return true
		}
	}
	return r.After.State == s
}
