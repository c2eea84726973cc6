package model

import "github.com/tcpcheck/tcpcheck/spec"

// sight is what a witness looks for in a world: in its ends, and in how many
// segments are on the way.
type sight = func(sys *System, ends [2]*End, onTheWay int) bool

// shows reports whether the world is one that the witness looks for.
func (p *Property) shows(sys *System, w *World) bool {
	return p.seen(sys, [2]*End{&w.Ends[0], &w.Ends[1]}, int(w.Net[0].N)+int(w.Net[1].N))
}

// shownBy is shows without unpacking the world.
func (p *Property) shownBy(sys *System, s State) bool {
	return p.seen(sys,
		[2]*End{&sys.ends.at(endOf(s[0])).End, &sys.ends.at(endOf(s[1])).End},
		int(sys.channels.at(wayOf(s[0])).N)+int(sys.channels.at(wayOf(s[1])).N))
}

// witnesses are worlds that a scenario may want to show. A witness is one line here.
var witnesses = []Property{
	witness("both-established", "Both ends are ESTABLISHED.", each(spec.Established)),
	witness("both-done", "Both users have made all their calls, both ends are CLOSED or listen again, and nothing is on the way.", done),
	witness("crossed-opens", "Both ends are in SYN-RECEIVED after active OPENs.", each(spec.SynReceived)),
	witness("crossed-closes", "Both ends are CLOSING: their FINs have crossed.", each(spec.Closing)),
	witness("both-time-wait", "Both ends are in TIME-WAIT: simultaneous close.", each(spec.TimeWait)),
	witness("half-closed", "One end has closed and been acknowledged, the other has not closed: FIN-WAIT-2 and CLOSE-WAIT.", one(spec.FinWait2, spec.CloseWait)),
	witness("half-open", "One end is CLOSED while the other is ESTABLISHED.", one(spec.Closed, spec.Established)),
	witness("self-connected", "An end is ESTABLISHED with itself.", self),
	witness("text-held", "An end holds text beyond a hole.", held),
	witness("window-closed", "An end has told its peer that it takes no more, and the peer has text to send.", shut),
}

func witness(name, says string, seen sight) Property {
	return Property{Name: name, Says: says, Cite: "witness", Kind: Witness, seen: seen}
}

func each(s spec.State) sight {
	return func(_ *System, ends [2]*End, _ int) bool { return ends[0].TCB.State == s && ends[1].TCB.State == s }
}

func one(s, other spec.State) sight {
	return func(_ *System, ends [2]*End, _ int) bool {
		a, b := ends[0].TCB.State, ends[1].TCB.State
		return a == s && b == other || a == other && b == s
	}
}

func done(sys *System, ends [2]*End, onTheWay int) bool {
	for i, e := range ends {
		if int(e.Calls) < len(sys.Scenario.Ends[i].Calls) || e.TCB.State != spec.Closed && e.TCB.State != spec.Listen {
			return false
		}
	}
	return onTheWay == 0
}

func self(sys *System, ends [2]*End, _ int) bool {
	return sys.Scenario.Network.Loop && ends[0].TCB.State == spec.Established
}

func held(_ *System, ends [2]*End, _ int) bool {
	return ends[0].TCB.V[spec.HldCnt] > 0 || ends[1].TCB.V[spec.HldCnt] > 0
}

func shut(_ *System, ends [2]*End, _ int) bool {
	for _, e := range ends {
		v := &e.TCB.V
		if v[spec.SndQue] > 0 && v[spec.SndWnd] == 0 && spec.Synchronized.Has(e.TCB.State) {
			return true
		}
	}
	return false
}

// WitnessNames returns the names of the witnesses.
func WitnessNames() []string {
	names := make([]string, len(witnesses))
	for i, w := range witnesses {
		names[i] = w.Name
	}
	return names
}

// Witnesses returns the witnesses.
func Witnesses() []Property { return witnesses }

// FindWitness returns the witness of that name.
func FindWitness(name string) (Property, error) {
	for _, w := range witnesses {
		if w.Name == name {
			return w, nil
		}
	}
	return Property{}, spec.Unknown("witness", name, WitnessNames())
}
