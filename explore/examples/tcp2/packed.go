package tcp2

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/explore"
)

// Packed is the model by hand in two words, for speed. It has the states and
// steps of [Plain], in the same order.
type Packed Bounds

// PackedState is a word for each end, with the wire that carries what it has sent.
type PackedState [2]word

// A word is an [End] and its [Wire]. Places of the wire that are free are zero.
//
//	bits  0-3    4-6  7-9  10-12  13-15    16-18  19   20-22  23-32 33-42 43-52 53-62
//	      State  Una  Nxt  Rcv    Resends  Data   Ack  Len    Segment
type word uint64

// The unit of each field, by which it is read, set and counted.
const (
	oneUna    word = 1 << 4
	oneNxt    word = 1 << 7
	oneRcv    word = 1 << 10
	oneResend word = 1 << 13
	oneData   word = 1 << 16
	oneAck    word = 1 << 19
	oneLen    word = 1 << 20
	wireBegin      = 23
	wireUnit  word = 1 << wireBegin
)

func (w word) state() State  { return State(w % oneUna) }
func (w word) una() word     { return w / oneUna % 8 }
func (w word) nxt() word     { return w / oneNxt % 8 }
func (w word) rcv() word     { return w / oneRcv % 8 }
func (w word) resends() word { return w / oneResend % 8 }
func (w word) data() word    { return w / oneData % 8 }
func (w word) len() word     { return w / oneLen % 8 }

// in is the word with another state.
func (w word) in(s State) word { return w&^(oneUna-1) | word(s) }

// A segment is four bits of flags, then three each of number and acknowledgement.
const (
	segmentBits      = 10
	segmentMask word = 1<<segmentBits - 1
)

func segment(f Flags, seq, ack word) word { return word(f) | seq<<4 | ack<<7 }

func (w word) first() word  { return w >> wireBegin & segmentMask }
func (w word) second() word { return w >> (wireBegin + segmentBits) & segmentMask }

// push appends a segment to the wire.
func (w word) push(segment word) word {
	return w + oneLen | segment<<((wireBegin+segmentBits*w.len())%64)
}

// pop takes the first segment off the wire.
func (w word) pop() word {
	return w%wireUnit - oneLen | w>>(wireBegin+segmentBits)<<wireBegin
}

// forget leaves of an end what is on the wire.
func (w word) forget() word { return w&^(oneLen-1) | word(Done) }

type packedStep = explore.Step[PackedState, Action]

// Init is two closed ends and empty wires.
func (m Packed) Init() []PackedState {
	end := word(m.NR)*oneResend | word(m.ND)*oneData
	return []PackedState{{end, end}}
}

// most is more than the steps of an end in any state.
const most = 8

// Next is what end A can do, then what end B can do.
func (m Packed) Next(s PackedState, steps []packedStep) ([]packedStep, error) {
	steps = slices.Grow(steps, 2*most)
	steps = m.end(A, s[0], s[1], steps)
	steps = m.end(B, s[1], s[0], steps)
	return steps, nil
}

// add appends a step of one end. There must be room for it.
//
// The words go to their places without a branch, and straight into the slice:
// a literal would be made elsewhere and copied.
func add(steps []packedStep, me, what Action, mine, peers word) []packedStep {
	swap := (mine ^ peers) & -word(me)
	n := len(steps)
	steps = steps[:n+1]
	to := &steps[n]
	to.Action, to.To[0], to.To[1] = what+me, mine^swap, peers^swap
	return steps
}

func (m Packed) end(me Action, mine, peers word, steps []packedStep) []packedStep {
	state, length := mine.state(), mine.len()
	room := length < word(m.CAP)
	if state == Closed {
		steps = add(steps, me, Listens, mine.in(Listen), peers)
		if room {
			steps = add(steps, me, Opens, (mine.in(SynSent) + oneNxt).push(segment(SYN, 0, 0)), peers)
		}
	}
	if peers.len() > 0 {
		steps = add(steps, me, Receives, mine.receive(peers.first()), peers.pop())
	}
	if room {
		if mine&oneAck != 0 {
			steps = add(steps, me, Acknowledges, mine.acknowledge(), peers)
		}
		if state == Established || state == CloseWait {
			switch {
			case mine.data() == 0:
				steps = add(steps, me, Closes, mine.close(), peers)
			case mine.nxt()-mine.una() < window:
				steps = add(steps, me, Sends, mine.send(), peers)
			}
		}
		if mine.una() < mine.nxt() && mine.resends() > 0 {
			steps = add(steps, me, Retransmits, (mine - oneResend).push(mine.oldest()), peers)
		}
	}
	if length > 0 {
		steps = add(steps, me, Loses, mine.pop(), peers)
	}
	if length > 1 && mine.first() != mine.second() {
		differ := mine.first() ^ mine.second()
		steps = add(steps, me, Reorders, mine^(differ|differ<<segmentBits)<<wireBegin, peers)
	}
	if state == TimeWait {
		steps = add(steps, me, Expires, mine.forget(), peers)
	}
	return steps
}

func (w word) acknowledge() word {
	g := segment(ACK, w.nxt(), w.rcv())
	if w.state() == SynReceived {
		g = segment(SYN|ACK, 0, w.rcv())
	}
	return (w &^ oneAck).push(g)
}

func (w word) send() word {
	return (w&^oneAck - oneData + oneNxt).push(segment(DATA|ACK, w.nxt(), w.rcv()))
}

func (w word) close() word {
	to := FinWait1
	if w.state() == CloseWait {
		to = LastAck
	}
	return ((w &^ oneAck).in(to) + oneNxt).push(segment(FIN|ACK, w.nxt(), w.rcv()))
}

// oldest is the first segment that is not acknowledged.
func (w word) oldest() word {
	switch state := w.state(); state {
	case SynSent:
		return segment(SYN, 0, 0)
	case SynReceived:
		return segment(SYN|ACK, 0, w.rcv())
	case FinWait1, Closing, LastAck:
		if w.una()+1 == w.nxt() {
			return segment(FIN|ACK, w.una(), w.rcv())
		}
	}
	return segment(DATA|ACK, w.una(), w.rcv())
}

// receive takes a segment.
func (w word) receive(g word) word {
	flags, seq, ack := Flags(g%16), g>>4%8, g>>7
	switch state := w.state(); state {
	case Closed, Done:
		return w
	case Listen:
		if flags == SYN {
			w = w.in(SynReceived) + oneNxt + (seq+1)*oneRcv | oneAck
		}
		return w
	case SynSent:
		if flags == SYN|ACK && ack == 1 {
			w = w.in(Established) + oneUna + (seq+1)*oneRcv | oneAck
		} else if flags == SYN {
			w = w.in(SynReceived) + (seq+1)*oneRcv | oneAck
		}
		return w
	}
	if flags != ACK {
		w |= oneAck
	}
	if flags&ACK != 0 && w.una() < ack && ack <= w.nxt() {
		w = w.acknowledged(ack)
	}
	if flags&(DATA|FIN) != 0 && seq == w.rcv() && w.state().open() {
		w = w.take(flags)
	}
	return w
}

// acknowledged takes an acknowledgement of something new.
func (w word) acknowledged(ack word) word {
	w += (ack - w.una()) * oneUna
	all := ack == w.nxt()
	switch state := w.state(); {
	case state == SynReceived:
		return w.in(Established)
	case state == FinWait1 && all:
		return w.in(FinWait2)
	case state == Closing && all:
		return w.in(TimeWait)
	case state == LastAck && all:
		return w.forget()
	}
	return w
}

// take takes data, or a FIN, that comes next.
func (w word) take(flags Flags) word {
	w += oneRcv
	if flags&FIN == 0 {
		return w
	}
	switch w.state() {
	case Established:
		return w.in(CloseWait)
	case FinWait1:
		return w.in(Closing)
	}
	return w.in(TimeWait)
}

// Properties are what is to be decided.
func (m Packed) Properties() []explore.Property[PackedState, Action] {
	return properties(PackedState.Sound, func(s PackedState) (a, b State) { return s[0].state(), s[1].state() })
}

// Sound is [PlainState.Sound].
func (s PackedState) Sound() bool {
	a, b := s[0], s[1]
	if a.una() > a.nxt() || b.una() > b.nxt() {
		return false
	}
	if !a.state().synchronized() || !b.state().synchronized() {
		return true
	}
	return b.una() <= a.rcv() && a.rcv() <= b.nxt() && a.una() <= b.rcv() && b.rcv() <= a.nxt()
}

// Unpack is the same state of [Plain].
func (s PackedState) Unpack() (plain PlainState) {
	for i, w := range s {
		plain.End[i] = End{
			State: w.state(), Una: uint8(w.una()), Nxt: uint8(w.nxt()), Rcv: uint8(w.rcv()),
			Resends: uint8(w.resends()), Data: uint8(w.data()), Ack: w&oneAck != 0,
		}
		for ; w.len() > 0; w = w.pop() {
			g := w.first()
			plain.Wire[i].push(Segment{Flags: Flags(g % 16), Seq: uint8(g >> 4 % 8), Ack: uint8(g >> 7)})
		}
	}
	return plain
}

// String is that of the plain state.
func (s PackedState) String() string { return s.Unpack().String() }
