// Package tcp2 models two ends of a connection, somewhat like TCP: a handshake
// that may be simultaneous, data both ways, a graceful close, retransmissions
// from a budget, and wires that lose segments and let one overtake another.
//
// It is written twice, to be compared: [Plain] the obvious way, and [Packed]
// by hand in two words. tcp2.pml is the same once more, in Promela.
package tcp2

import (
	_ "embed"
	"fmt"

	"github.com/tcpcheck/tcpcheck/explore"
)

// Promela is the twin of this model for SPIN, with CAP, NR and ND to define.
//
//go:embed tcp2.pml
var Promela string

// Bounds make the model finite.
type Bounds struct {
	CAP int // segments a wire holds, at most MaxCAP
	NR  int // segments an end may retransmit, at most MaxNR
	ND  int // segments of data an end has to send, at most MaxND
}

// What the fields of a packed state can hold.
const (
	MaxCAP = 4
	MaxNR  = 7
	MaxND  = 5
)

// Check says which bound the models cannot hold.
func (b Bounds) Check() error {
	for _, bound := range []struct {
		name             string
		value, low, high int
	}{{"CAP", b.CAP, 1, MaxCAP}, {"NR", b.NR, 0, MaxNR}, {"ND", b.ND, 0, MaxND}} {
		if bound.value < bound.low || bound.value > bound.high {
			return fmt.Errorf("%s is %d, want %d to %d", bound.name, bound.value, bound.low, bound.high)
		}
	}
	return nil
}

const window = 2 // segments an end may have unacknowledged

// State is where an end is in the life of its connection.
type State uint8

// The states of RFC 9293 section 3.3.2. The order is of use to open and synchronized.
const (
	Closed      State = iota // not yet begun
	Listen                   // waits for a request
	SynSent                  // has sent a request
	SynReceived              // has received a request and wants ours acknowledged
	Established              // data flow
	FinWait1                 // has closed, and the FIN is not acknowledged
	FinWait2                 // has closed, and the peer has not
	CloseWait                // the peer has closed, and this end has not
	Closing                  // both have closed at once, and our FIN is not acknowledged
	LastAck                  // has closed after the peer, and the FIN is not acknowledged
	TimeWait                 // both have closed; stays to acknowledge again
	Done                     // the connection is over and forgotten
)

// String gives the RFC's spelling.
func (s State) String() string {
	return [...]string{"CLOSED", "LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2",
		"CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT", "DONE"}[s]
}

// open says whether text and FIN of the peer are taken.
func (s State) open() bool { return s-Established <= FinWait2-Established }

// synchronized says whether both ends agree on where the numbers begin.
func (s State) synchronized() bool { return s-Established <= TimeWait-Established }

// properties are the same for both models.
func properties[S comparable](sound func(S) bool, states func(S) (a, b State)) []explore.Property[S, Action] {
	return []explore.Property[S, Action]{
		explore.Always[S, Action]("numbers agree", sound),
		explore.Sometimes[S, Action]("both ends are established", func(s S) bool {
			a, b := states(s)
			return a == Established && b == Established
		}),
		explore.Sometimes[S, Action]("both ends are done", func(s S) bool {
			a, b := states(s)
			return a == Done && b == Done
		}),
	}
}
