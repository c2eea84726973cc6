package spec

import "strings"

// Rule is one row of the table: plain data and comparable, so that a mutant is
// an edited copy.
type Rule struct {
	Name   string  // reads aloud in a trace: rst/syn-received/passive
	In     States  // the states it is for
	If     Choices // the readings of the RFC under which the row stands
	IfNot  Choices
	When   Facts // what must hold
	Unless Facts // what must not hold
	Do     effects
	Next   State // the state entered; Same if none
	Then   Then
	Cite   Citation
	Says   string // one sentence, ours, on what the row is for
	Note   string // where the RFC is silent or contradicts itself: "A6: ..."
	Never  string // why no event makes the row apply, if none does
}

// effects are done in order; each sees what the one before has done.
type effects [8]Effect

// List returns the effects.
func (e effects) List() []Effect {
	for i, x := range e {
		if x == Nothing {
			return e[:i]
		}
	}
	return e[:]
}

// Then says where processing goes after a row.
type Then uint8

// The ways on. Return is the RFC's "and return".
const (
	Continue  Then = iota // with the next check
	Return                // the event is done, but for what is then sent
	Repeat                // this check again
	ToSixth               // with the sixth step of 3.10.7.4
	ToSeventh             // with the seventh step of 3.10.7.4
	numThens
)

var thenNames = [numThens]string{"continue", "return", "repeat", "continue at the sixth step", "continue at the seventh step"}

// String spells the way on.
func (t Then) String() string { return thenNames[t] }

// Citation says where a row or a word comes from.
type Citation struct {
	Section string // of RFC 9293 unless it says otherwise
	IDs     string // checklist and requirement ids, separated by spaces
}

func cite(section string, ids ...string) Citation {
	return Citation{section, strings.Join(ids, " ")}
}

// List returns the ids.
func (c Citation) List() []string { return strings.Fields(c.IDs) }

// Check is one of the ordered tests of an event: in each of its states, and
// where When holds, exactly one of its rules applies. Elsewhere it is passed by.
type Check struct {
	Name  string
	Title string // as the RFC introduces it
	In    States
	When  Facts
	Rules []Rule
}

// EventKind is what happens to an end (RFC 9293 section 3.10).
type EventKind uint8

// The events: six user calls, an arriving segment, five timeouts and messages.
const (
	CallOpen EventKind = iota
	CallSend
	CallReceive
	CallClose
	CallAbort
	CallStatus
	SegmentArrives
	UserTimeoutExpires
	RetransmissionTimeout
	TimeWaitTimeout
	PersistTimeout
	MessageArrives
	numEvents
)

var eventNames = [numEvents]string{
	"OPEN", "SEND", "RECEIVE", "CLOSE", "ABORT", "STATUS", "SEGMENT ARRIVES",
	"USER TIMEOUT", "RETRANSMISSION TIMEOUT", "TIME-WAIT TIMEOUT", "PERSIST TIMEOUT", "ICMP MESSAGE",
}

// String returns the event's name in the RFC.
func (k EventKind) String() string { return eventNames[k] }

// Section is the processing of one kind of event in some of the states.
type Section struct {
	Number string // 3.10.7.4
	Title  string
	Event  EventKind
	In     States
	Checks []Check
}
