package model

import "github.com/tcpcheck/tcpcheck/spec"

// tellProperties say what users learn without having asked.
var tellProperties = []Property{
	{Name: "user-told", Kind: Safety, Cite: "3.9.1, 3.9.2.2, 3.10.7.4, 3.10.8 MUST-12", judge: userTold,
		Says: "A user whose connection the peer closes, resets or refuses, or that times out, is told which it was, and of an ICMP error and of SENDs and a CLOSE that are acknowledged; and of none of these when it did not happen."},
	{Name: "calls-answered", Kind: Safety, Cite: "3.10.4, 3.10.5, 3.10.7.4, 3.10.8", judge: callsAnswered,
		Says: "SENDs and RECEIVEs that are outstanding when a connection ends, or when the peer closes, are answered as the RFC says, and at no other time."},
}

// userTold leaves urgent data to urgent-told.
func userTold(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.Out.Wrong {
		return notHere()
	}
	must, may := sys.news(l)
	told := l.Out.Signals &^ spec.SignalUrgent
	return told|must != 0, told&must == must && told&^(must|may) == 0
}

// news is what the user has to be told, and what may be told as well.
func (sys *System) news(l *Local) (must, may spec.Signals) {
	from, to := l.Before.State, l.After.State
	switch {
	case l.Spec.Kind == spec.UserTimeoutExpires:
		return spec.SignalTimeout, 0
	case l.Spec.Kind == spec.MessageArrives && l.Spec.Quench:
		return 0, 0
	case l.Spec.Kind == spec.MessageArrives && l.Spec.Hard:
		return spec.SignalHardError, 0
	case l.Spec.Kind == spec.MessageArrives:
		return spec.SignalSoftError, 0
	case !l.delivered():
		return 0, 0
	}
	ended := to == spec.Closed && from != spec.Closed
	switch {
	case ended && l.Got.Ctl.Has(spec.RST) && from == spec.SynReceived:
		must = spec.SignalRefused
	case ended && l.Got.Ctl.Has(spec.RST) && from <= spec.CloseWait, ended && sentReset(l):
		must = spec.SignalReset
	}
	if finTaken(l) || ended && sys.takesFIN(l) {
		must |= spec.SignalClosing
	}
	// One acknowledgment may cover SYN, octets and FIN: then SENDs are said to be
	// acknowledged even if there were none.
	v, a := &l.Before.V, &l.came
	if a.fate != processed || from == spec.SynSent || from == spec.TimeWait {
		return must, 0
	}
	if spec.Before(v[spec.SndUna], l.Got.Ack) {
		text := l.Got.Ack - v[spec.SndUna]
		text -= oneIf(v[spec.SndUna] == v[spec.ISS]) + v[spec.SndFin]*oneIf(l.Got.Ack == v[spec.SndNxt])
		may = spec.SignalSent
		if text > 0 {
			must |= spec.SignalSent
		}
	}
	switch {
	case from == spec.FinWait1 && a.state == spec.FinWait2:
		must |= spec.SignalClosed
	case from == spec.FinWait2:
		may |= spec.SignalClosed
	}
	return must, may
}

// takesFIN reports whether a FIN that the segment brings is in order.
func (sys *System) takesFIN(l *Local) bool {
	a := &l.came
	return a.receives() && a.fin && a.seq == a.nxt && !sentReset(l)
}

func callsAnswered(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.Out.Wrong {
		return notHere()
	}
	want := sys.answerDue(l)
	return want != spec.NoResult || l.Out.Answer != spec.NoResult, l.Out.Answer == want
}

func (sys *System) answerDue(l *Local) spec.Result {
	from, to := l.Before.State, l.After.State
	open := from >= spec.Established && from <= spec.CloseWait
	switch l.Spec.Kind {
	case spec.UserTimeoutExpires:
		return spec.UserTimeout
	case spec.CallAbort:
		if from >= spec.Listen && from <= spec.CloseWait {
			return spec.ConnectionReset
		}
	case spec.CallClose:
		if from == spec.Listen || from == spec.SynSent {
			return spec.ConnectionClosing
		}
		if sentReset(l) {
			return spec.ConnectionReset
		}
	case spec.MessageArrives:
		if to == spec.Closed {
			return spec.ConnectionReset
		}
	case spec.SegmentArrives:
		switch {
		case to == spec.Closed && from != spec.Closed && (sentReset(l) || open && l.Got.Ctl.Has(spec.RST)):
			return spec.ConnectionReset
		case finTaken(l):
			return spec.ConnectionClosing
		}
	}
	return spec.NoResult
}
