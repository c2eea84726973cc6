package model

import "github.com/tcpcheck/tcpcheck/spec"

const deadlockName = "no-deadlock"

var deadlockProperty = Property{
	Name: deadlockName, Kind: Deadlock, Cite: "3.8.1",
	Says: "No world is stuck with work outstanding: an end that waits for an acknowledgment has its timer running, and nobody keeps back what can be sent or waits for what has come.",
}

// resting reports whether a world without a step is one that may be without: each
// end has nothing to do, or its budget of retransmissions or probes is spent.
func (sys *System) resting(w *World) bool {
	for i := range w.Ends {
		if !sys.endRests(&w.Ends[i]) {
			return false
		}
	}
	return true
}

func (sys *System) endRests(e *End) bool {
	v := &e.TCB.V
	switch e.TCB.State {
	case spec.Closed, spec.Listen:
		return true
	case spec.TimeWait:
		return false // its timer must go off
	}
	if v[spec.SndUna] != v[spec.SndNxt] {
		return e.Retransmit == 0
	}
	switch {
	case v[spec.SndQue] > 0:
		return e.Probe == 0 && v[spec.SndWnd] == 0
	case v[spec.SndCls] == 1:
		return false // nothing keeps the FIN back
	case e.TCB.State == spec.FinWait1 || e.TCB.State == spec.Closing || e.TCB.State == spec.LastAck:
		return false // the FIN is acknowledged, and nothing else will come
	}
	return true
}
