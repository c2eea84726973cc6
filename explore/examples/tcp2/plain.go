package tcp2

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore"
)

// Plain is the model as one would write it first.
type Plain Bounds

// PlainState is two ends, and the wires that carry what each has sent.
type PlainState struct {
	End  [2]End
	Wire [2]Wire
}

// End is one end of the connection. Numbers count segments: the SYN is 0.
type End struct {
	State   State
	Una     uint8 // the first number not acknowledged
	Nxt     uint8 // the first number not sent
	Rcv     uint8 // the number expected next
	Resends uint8 // retransmissions left
	Data    uint8 // segments of data left to send
	Ack     bool  // an acknowledgement is due
}

// Wire is a queue of segments. Places that are free are zero, so that equal
// queues are equal states.
type Wire struct {
	Len     uint8
	Segment [MaxCAP]Segment
}

// Segment is a message.
type Segment struct {
	Flags    Flags
	Seq, Ack uint8
}

// Flags are the kinds of a segment.
type Flags uint8

// The bits of Flags.
const (
	SYN Flags = 1 << iota
	ACK
	FIN
	DATA
)

type plainStep = explore.Step[PlainState, Action]

// Init is two closed ends and empty wires.
func (m Plain) Init() []PlainState {
	end := End{Resends: uint8(m.NR), Data: uint8(m.ND)}
	return []PlainState{{End: [2]End{end, end}}}
}

// Next is what end A can do, then what end B can do.
func (m Plain) Next(s PlainState, steps []plainStep) ([]plainStep, error) {
	steps = m.end(A, &s, steps)
	steps = m.end(B, &s, steps)
	return steps, nil
}

func (m Plain) end(me Action, s *PlainState, steps []plainStep) []plainStep {
	e, wire := &s.End[me], &s.Wire[me]
	room := int(wire.Len) < m.CAP

	// step adds a copy of s, to be changed by the caller.
	step := func(a Action) (*End, *Wire) {
		steps = append(steps, plainStep{Action: a + me, To: *s})
		to := &steps[len(steps)-1].To
		return &to.End[me], &to.Wire[me]
	}

	if e.State == Closed {
		to, _ := step(Listens)
		to.State = Listen
	}
	if e.State == Closed && room {
		to, out := step(Opens)
		to.State, to.Nxt = SynSent, 1
		out.push(Segment{Flags: SYN})
	}
	if s.Wire[1-me].Len > 0 {
		to, _ := step(Receives)
		in := &steps[len(steps)-1].To.Wire[1-me]
		to.receive(in.pop())
	}
	if e.Ack && room {
		to, out := step(Acknowledges)
		to.Ack = false
		if e.State == SynReceived {
			out.push(Segment{SYN | ACK, 0, e.Rcv})
		} else {
			out.push(Segment{ACK, e.Nxt, e.Rcv})
		}
	}
	if maySend := e.State == Established || e.State == CloseWait; maySend && room {
		if e.Data > 0 && e.Nxt-e.Una < window {
			to, out := step(Sends)
			to.Ack = false
			to.Data--
			to.Nxt++
			out.push(Segment{DATA | ACK, e.Nxt, e.Rcv})
		}
		if e.Data == 0 {
			to, out := step(Closes)
			to.Ack = false
			to.Nxt++
			to.State = FinWait1
			if e.State == CloseWait {
				to.State = LastAck
			}
			out.push(Segment{FIN | ACK, e.Nxt, e.Rcv})
		}
	}
	if e.Una < e.Nxt && e.Resends > 0 && room {
		to, out := step(Retransmits)
		to.Resends--
		out.push(e.oldest())
	}
	if wire.Len > 0 {
		_, out := step(Loses)
		out.pop()
	}
	if wire.Len > 1 && wire.Segment[0] != wire.Segment[1] {
		_, out := step(Reorders)
		out.Segment[0], out.Segment[1] = out.Segment[1], out.Segment[0]
	}
	if e.State == TimeWait {
		to, _ := step(Expires)
		*to = End{State: Done}
	}
	return steps
}

// receive takes a segment.
func (e *End) receive(g Segment) {
	switch {
	case e.State == Closed || e.State == Done:
	case e.State == Listen:
		if g.Flags == SYN {
			e.State, e.Nxt, e.Rcv, e.Ack = SynReceived, 1, g.Seq+1, true
		}
	case e.State == SynSent && g.Flags == SYN|ACK && g.Ack == 1:
		e.State, e.Una, e.Rcv, e.Ack = Established, 1, g.Seq+1, true
	case e.State == SynSent:
		if g.Flags == SYN {
			e.State, e.Rcv, e.Ack = SynReceived, g.Seq+1, true
		}
	default:
		if g.Flags != ACK {
			e.Ack = true
		}
		if g.Flags&ACK != 0 && e.Una < g.Ack && g.Ack <= e.Nxt {
			e.acknowledged(g.Ack)
		}
		if g.Flags&(DATA|FIN) != 0 && g.Seq == e.Rcv && e.State.open() {
			e.take(g.Flags)
		}
	}
}

// acknowledged takes an acknowledgement of something new.
func (e *End) acknowledged(ack uint8) {
	e.Una = ack
	all := e.Una == e.Nxt
	switch {
	case e.State == SynReceived:
		e.State = Established
	case e.State == FinWait1 && all:
		e.State = FinWait2
	case e.State == Closing && all:
		e.State = TimeWait
	case e.State == LastAck && all:
		*e = End{State: Done}
	}
}

// take takes data, or a FIN, that comes next.
func (e *End) take(flags Flags) {
	e.Rcv++
	if flags&FIN == 0 {
		return
	}
	switch e.State {
	case Established:
		e.State = CloseWait
	case FinWait1:
		e.State = Closing
	case FinWait2:
		e.State = TimeWait
	}
}

// oldest is the first segment that is not acknowledged.
func (e *End) oldest() Segment {
	closed := e.State == FinWait1 || e.State == Closing || e.State == LastAck
	switch {
	case e.State == SynSent:
		return Segment{Flags: SYN}
	case e.State == SynReceived:
		return Segment{SYN | ACK, 0, e.Rcv}
	case closed && e.Una+1 == e.Nxt:
		return Segment{FIN | ACK, e.Una, e.Rcv}
	}
	return Segment{DATA | ACK, e.Una, e.Rcv}
}

func (w *Wire) push(g Segment) {
	w.Segment[w.Len] = g
	w.Len++
}

func (w *Wire) pop() Segment {
	first := w.Segment[0]
	copy(w.Segment[:], w.Segment[1:])
	w.Segment[MaxCAP-1] = Segment{}
	w.Len--
	return first
}

// Properties are what is to be decided.
func (m Plain) Properties() []explore.Property[PlainState, Action] {
	return properties(PlainState.Sound, func(s PlainState) (a, b State) { return s.End[0].State, s.End[1].State })
}

// Sound: nothing is acknowledged that was not sent, and once both ends are
// synchronized each expects what the other is about to send or has sent.
func (s PlainState) Sound() bool {
	a, b := &s.End[0], &s.End[1]
	if a.Una > a.Nxt || b.Una > b.Nxt {
		return false
	}
	if !a.State.synchronized() || !b.State.synchronized() {
		return true
	}
	return b.Una <= a.Rcv && a.Rcv <= b.Nxt && a.Una <= b.Rcv && b.Rcv <= a.Nxt
}

// String shows what is not zero, such as "SYN-SENT nxt=1 resends=1 data=1 [SYN] | CLOSED resends=1 data=1 []".
func (s PlainState) String() string {
	var ends [2]string
	for i, e := range s.End {
		ends[i] = fmt.Sprintf("%v %v", e, s.Wire[i])
	}
	return strings.Join(ends[:], " | ")
}

func (e End) String() string {
	text := e.State.String()
	for _, f := range []struct {
		name  string
		value uint8
	}{{"una", e.Una}, {"nxt", e.Nxt}, {"rcv", e.Rcv}, {"resends", e.Resends}, {"data", e.Data}} {
		if f.value > 0 {
			text += fmt.Sprintf(" %s=%d", f.name, f.value)
		}
	}
	if e.Ack {
		text += " ack due"
	}
	return text
}

func (w Wire) String() string { return fmt.Sprint(w.Segment[:w.Len]) }

// String is such as "FIN,ACK seq=2 ack=1".
func (g Segment) String() string {
	var names []string
	for bit, name := range []string{"SYN", "ACK", "FIN", "DATA"} {
		if g.Flags>>bit&1 == 1 {
			names = append(names, name)
		}
	}
	text := strings.Join(names, ",")
	if g.Seq > 0 {
		text += fmt.Sprintf(" seq=%d", g.Seq)
	}
	if g.Flags&ACK != 0 {
		text += fmt.Sprintf(" ack=%d", g.Ack)
	}
	return text
}
