package spec

import (
	"math/bits"
	"strings"
)

// State is one of the eleven states of RFC 9293 section 3.3.2. The zero value,
// Same, is no state of a connection: in a row it says that the state stays.
type State uint8

// The eleven states, in the RFC's order.
const (
	Same State = iota
	Listen
	SynSent
	SynReceived
	Established
	FinWait1
	FinWait2
	CloseWait
	Closing
	LastAck
	TimeWait
	Closed
	numStates
)

// States is a set of states.
type States uint16

func in(states ...State) States {
	var set States
	for _, s := range states {
		set |= 1 << s
	}
	return set
}

// MakeStates returns the set of the given states.
func MakeStates(states ...State) States { return in(states...) }

// The groups of states that RFC 9293 section 3.5.2 speaks of.
var (
	Synchronized    = in(Established, FinWait1, FinWait2, CloseWait, Closing, LastAck, TimeWait)
	nonSynchronized = in(Listen, SynSent, SynReceived)
	withTCB         = Synchronized | nonSynchronized
	AllStates       = withTCB | in(Closed)
	// otherStates are those of section 3.10.7.4.
	otherStates = Synchronized | in(SynReceived)
	// receiving are the states in which segment text is still taken.
	receiving = in(Established, FinWait1, FinWait2)
	// finReceived are the states that follow the peer's FIN.
	finReceived = in(CloseWait, Closing, LastAck, TimeWait)
)

var stateTable = [numStates]struct{ name, says string }{
	Same:        {"(same)", "No state change is mentioned: the connection stays where it is."},
	Listen:      {"LISTEN", "Waits for a connection request from any peer."},
	SynSent:     {"SYN-SENT", "Has asked for a connection and waits for a matching request."},
	SynReceived: {"SYN-RECEIVED", "Has sent and received a request and waits for its acknowledgment."},
	Established: {"ESTABLISHED", "Open: data flows both ways."},
	FinWait1:    {"FIN-WAIT-1", "The user has closed; the FIN is not yet acknowledged."},
	FinWait2:    {"FIN-WAIT-2", "The FIN is acknowledged; the peer has not closed."},
	CloseWait:   {"CLOSE-WAIT", "The peer has closed; the user has not."},
	Closing:     {"CLOSING", "Both have closed, the FINs crossed; ours is not yet acknowledged."},
	LastAck:     {"LAST-ACK", "Closed after the peer; waits for the acknowledgment of the FIN."},
	TimeWait:    {"TIME-WAIT", "Both FINs are acknowledged; old segments are given time to die."},
	Closed:      {"CLOSED", "No connection and no TCB."},
}

// String returns the state's name as the RFC spells it.
func (s State) String() string {
	if s < numStates {
		return stateTable[s].name
	}
	return "(no state)"
}

// Says returns one sentence about the state.
func (s State) Says() string { return stateTable[s].says }

// Has reports whether the set holds s.
func (set States) Has(s State) bool { return set>>s&1 == 1 }

// List returns the states of the set in the RFC's order.
func (set States) List() []State {
	list := make([]State, 0, bits.OnesCount16(uint16(set)))
	for s := Listen; s < numStates; s++ {
		if set.Has(s) {
			list = append(list, s)
		}
	}
	return list
}

// String spells the set out; the large groups have names.
func (set States) String() string {
	switch set {
	case AllStates:
		return "all states"
	case withTCB:
		return "all but CLOSED"
	case otherStates:
		return "SYN-RECEIVED and later"
	case Synchronized:
		return "synchronized states"
	}
	names := []string{}
	for _, s := range set.List() {
		names = append(names, s.String())
	}
	return strings.Join(names, ", ")
}

// ParseState returns the state of that name.
func ParseState(name string) (State, error) {
	for s := Listen; s < numStates; s++ {
		if stateTable[s].name == name {
			return s, nil
		}
	}
	return Same, unknown("state", name, stateNames())
}

func stateNames() []string {
	var names []string
	for s := Listen; s < numStates; s++ {
		names = append(names, stateTable[s].name)
	}
	return names
}
