package model

import "github.com/tcpcheck/tcpcheck/spec"

const deadlockName = "no-deadlock"

var deadlockProperty = Property{
	Name: deadlockName, Kind: Deadlock, Cite: "3.8.1",
	Says: "No world is stuck with work outstanding: while nothing is lost nobody gets stuck half-way, and afterwards whoever waits for an acknowledgment has a timer running and nobody keeps back what can be sent.",
}

// Rests reports whether a world without a step is one that may be without: if not, it is
// stuck.
func (sys *System) Rests(s State) bool { return sys.resting(sys.Unpack(s)) }

// resting reports whether a world without a step is one that may be without: each
// end has nothing to do, or its budget of retransmissions or probes is spent.
func (sys *System) resting(w *World) bool {
	if sys.undisturbed(w) {
		return doneOrOpen(&w.Ends[0]) && doneOrOpen(&w.Ends[1])
	}
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

// undisturbed reports whether nothing has happened yet that an end needs a timer or
// luck to recover from: nothing lost, overtaken, forgotten, injected or timed out. What
// may happen without measure may have happened.
func (sys *System) undisturbed(w *World) bool {
	n := &sys.Scenario.Network
	if n.AnyOrder || w.Stray != 0 || !untouched(w.Lose, n.Lose) || !untouched(w.Dup, n.Duplicate) {
		return false
	}
	for i := range w.Ends {
		e, setup := &w.Ends[i], &sys.Scenario.Ends[i]
		if setup.ReadsCalls || !untouched(e.Crash, setup.Crash) || !untouched(e.Timeout, setup.Timeout) || !untouched(e.Probe, setup.Probe) {
			return false
		}
		if i == n.Blind.To && !untouched(e.Guesses, n.Blind.Times) || i == n.OnPath.To && !untouched(e.OnPath, n.OnPath.Times) {
			return false
		}
	}
	return true
}

// doneOrOpen reports whether an end has nothing left to do but what its user or its
// peer's user may yet ask for.
func doneOrOpen(e *End) bool {
	switch e.TCB.State {
	case spec.Closed, spec.Listen: // what a listener has queued waits for a peer
		return true
	case spec.Established, spec.FinWait2, spec.CloseWait:
		v := &e.TCB.V
		return v[spec.SndUna] == v[spec.SndNxt] && v[spec.SndQue] == 0 && v[spec.SndCls] == 0
	}
	return false
}
