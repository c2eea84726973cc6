package spec

import (
	"fmt"
	"strings"
)

// StatementKind tells the kinds of statement apart.
type StatementKind uint8

// The kinds of statement.
const (
	StatementAssign StatementKind = iota
	StatementSend
	StatementSignal
	StatementAnswer
	StatementReturn
	StatementStore
)

// Store is a statement about text rather than numbers.
type Store uint8

// What can be done with text and with the TCB as a whole.
const (
	// Hold keeps the segment's text and FIN for later (RFC 9293 SHLD-31).
	Hold Store = iota
	// Release makes the held segment that begins first the current one, without
	// what has meanwhile been received; only its text and FIN count.
	Release
	// Accept takes the segment's text: it is the next text of the stream.
	Accept
	// Delete forgets the TCB: every variable is 0 and nothing is held.
	Delete
)

var (
	storeNames = [...]string{Hold: "hold", Release: "release", Accept: "accept", Delete: "delete"}
	stores     = map[string]Store{"hold": Hold, "release": Release, "accept": Accept, "delete": Delete}
)

// Statement is one part of an effect. Which fields count depends on Kind.
type Statement struct {
	Kind   StatementKind
	To     []Var   // assign
	From   *Expr   // assign
	Send   Form    // send
	Signal Signals // signal
	Result Result  // answer, return
	Store  Store   // store
}

// writes returns the variables that the statement changes.
func (s Statement) writes() []Var {
	if s.Kind != StatementStore {
		return s.To
	}
	switch s.Store {
	case Hold:
		return []Var{HldCnt, HldSeq}
	case Release:
		return []Var{HldCnt, HldSeq, SegSeq, SegTxt, CtlSyn, CtlFin, CtlUrg, CtlPsh}
	case Delete:
		return append(TCBVars(), AckDue)
	}
	return nil
}

// String spells the statement in the notation.
func (s Statement) String() string {
	switch s.Kind {
	case StatementAssign:
		names := make([]string, len(s.To))
		for i, v := range s.To {
			names[i] = v.String()
		}
		return strings.Join(names, ", ") + " <- " + s.From.String()
	case StatementSend:
		return "send " + s.Send.String()
	case StatementSignal:
		return fmt.Sprintf("signal %q", s.Signal.List()[0])
	case StatementAnswer:
		return fmt.Sprintf("answer %q", s.Result)
	case StatementReturn:
		return fmt.Sprintf("return %q", s.Result)
	}
	return storeNames[s.Store]
}
