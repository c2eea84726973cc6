package model

import "github.com/tcpcheck/tcpcheck/spec"

// deed is something that a liveness property asks of a step: a bit in an action's deeds.
type deed uint8

// The deeds.
const (
	accepts deed = 1 << iota // the user's SEND is accepted
	hears                    // the user hears that the connection has failed, or ends it, or its host does
	moves                    // a state changes, or what is acknowledged or taken
)

var deedSays = map[deed]string{accepts: "accepts a SEND", hears: "hears why not", moves: "moves"}

// deedsOf are what the step does with the end.
func deedsOf(l *Local, kind EventKind) (all deed) {
	b, a := &l.Before.V, &l.After.V
	if l.Acts && l.Spec.Kind == spec.CallSend && !l.Out.Result.Refused() {
		all |= accepts
	}
	const failed = spec.SignalReset | spec.SignalRefused | spec.SignalTimeout
	gone := l.Before.State != spec.Closed && l.After.State == spec.Closed
	ends := l.Acts && (l.Spec.Kind == spec.CallAbort || l.Spec.Kind == spec.CallClose)
	if kind == Crashes || l.Out.Signals&failed != 0 || gone && ends {
		all |= hears
	}
	if l.Before.State != l.After.State || b[spec.SndUna] != a[spec.SndUna] || b[spec.RcvNxt] != a[spec.RcvNxt] {
		all |= moves
	}
	return all
}
