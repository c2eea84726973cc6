package spec

import (
	"math/rand/v2"

	"pgregory.net/rapid"
)

// dice draw random TCBs, segments and calls. Behind it stands rapid, which
// shrinks what it finds, or a plain generator, which is fast.
type dice func(n int) int

func drawing(t *rapid.T) dice {
	return func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") }
}

func seeded(seed uint64) dice {
	r := rand.New(rand.NewPCG(seed, 9293))
	return r.IntN
}

func (s dice) bool() bool           { return s(2) == 1 }
func (s dice) rarely() bool         { return s(8) == 1 }
func (s dice) flag() uint32         { return uint32(s(2)) }
func (s dice) near(n uint32) uint32 { return n + uint32(s(9)) - 4 }

// any is any 32-bit number; the corners often.
func (s dice) any() uint32 {
	switch s(4) {
	case 0:
		return s.near(0)
	case 1:
		return s.near(1 << 31)
	}
	return uint32(s(1 << 32))
}

// around is a number near base, half the circle away, or anywhere.
func (s dice) around(base uint32) uint32 {
	switch s(12) {
	case 0:
		return base + 1<<31
	case 1:
		return s.near(base + 1<<31)
	case 2:
		return s.any()
	}
	return s.near(base)
}

// maxCount bounds every count of octets: it is the largest window of RFC 7323.
// Beyond 2^31 a count could not be compared modulo 2^32.
const maxCount = 1 << 30

func (s dice) count() uint32 {
	switch s(6) {
	case 0:
		return 0
	case 1:
		return maxCount - uint32(s(3))
	case 2:
		return uint32(s(1 << 16))
	}
	return uint32(s(7))
}

func (s dice) one(states States) State {
	list := states.List()
	return list[s(len(list))]
}

func (s dice) host() Host {
	h := Host{ISS: s.any(), Buffer: s.count(), MSS: 1 + uint32(s(4)), Hold: uint32(s(HoldSlots + 2))}
	if s.rarely() {
		h.MSS = max(1, s.count()) // a segment holds at least an octet
	}
	if s.bool() {
		h.Reads = h.Buffer
	}
	return h
}

// held fills the slots with n things that begin beyond from, in order.
func (s dice) held(tcb *TCB, from uint32, n int) {
	at := from
	for i := range n {
		h := Held{Seq: at, Text: uint32(s(4)), FIN: s.rarely(), Tag: uint8(s(2))}
		if h.Text == 0 {
			h.FIN = true
		}
		tcb.Held[i] = h
		at += h.Text + 1 + uint32(s(2))
	}
	if n > 0 {
		tcb.V[HldCnt], tcb.V[HldSeq] = uint32(n), tcb.Held[0].Seq
	}
}

// wildTCB is a TCB that no connection need ever reach. Kept are only what the
// representation itself demands: CLOSED has no variables, what is held is in
// order, and in SYN-SENT nothing has been acknowledged (3.10.7.3 speaks of ISS
// and of SND.UNA as the same number there).
func (s dice) wildTCB(state State, host Host) TCB {
	tcb := TCB{State: state}
	if state == Closed {
		return tcb
	}
	send, recv := s.any(), s.any()
	for _, v := range TCBVars() {
		switch v.Def().Space {
		case Count:
			tcb.V[v] = s.count()
		case Flag:
			tcb.V[v] = s.flag()
		case SendSeq:
			tcb.V[v] = s.around(send)
		case RecvSeq:
			tcb.V[v] = s.around(recv)
		}
	}
	if state == SynSent {
		tcb.V[SndUna] = tcb.V[ISS]
	}
	if s(4) > 0 { // else the sender would be busy all the time
		tcb.V[SndQue] = uint32(s(4))
	}
	tcb.V[HldCnt], tcb.V[HldSeq] = 0, 0
	if host.Hold > 0 && s.bool() {
		s.held(&tcb, s.around(tcb.V[RcvNxt]), s(int(min(host.Hold, HoldSlots)))+1)
	}
	return tcb
}

// soundTCB is a TCB that a connection could be in: its numbers are in order.
func (s dice) soundTCB(state State, host Host) TCB {
	tcb := TCB{State: state}
	v := &tcb.V
	if state == Closed {
		return tcb
	}
	v[TcbRemote], v[RcvWnd] = 1, host.Buffer
	v[RcvReq] = uint32(s(3))
	if state == Listen {
		v[TcbPassive], v[TcbWild] = 1, s.flag()
		v[TcbRemote] = 1 - v[TcbWild]
		v[RcvReq], v[SndQue] = uint32(s(3)), uint32(s(2))
		return tcb
	}
	iss := s.any()
	v[ISS], v[SndUna], v[SndNxt], v[SndWl2], v[SndUp] = iss, iss, iss+1, iss, iss
	v[TmrRtx], v[SndQue] = 1, uint32(s(5))
	if state == SynSent {
		if s.rarely() {
			v[SndNxt] += uint32(s(4))
		}
		return tcb
	}
	s.soundReceiver(&tcb, host)
	v[SndWnd] = uint32(s(6))
	v[MaxSndWnd] = v[SndWnd] + uint32(s(3))
	v[TcbPassive] = s.flag()
	if state == SynReceived {
		if s.rarely() {
			v[SndCls], v[SndQue] = 1, 1
		}
		return tcb
	}
	s.soundSender(&tcb)
	return tcb
}

func (s dice) soundReceiver(tcb *TCB, host Host) {
	v := &tcb.V
	irs := s.any()
	v[IRS], v[SndWl1], v[RcvUp] = irs, irs, irs
	v[RcvNxt] = irs + 1
	if tcb.State != SynReceived {
		v[RcvNxt] += uint32(s(5))
		v[SndWl1] = v[RcvNxt] - uint32(s(3))
		v[RcvUnr] = min(uint32(s(4)), host.Buffer)
		if v[RcvUnr] > 0 {
			v[RcvReq], v[RcvPsh] = 0, s.flag()
		}
		v[RcvWnd] = host.Buffer - v[RcvUnr]
		if s.rarely() {
			v[RcvUp] = s.near(v[RcvNxt])
			v[RcvUrg] = flag(ahead(v[RcvUp], v[RcvNxt]-v[RcvUnr]))
		}
	}
	if finReceived.Has(tcb.State) {
		v[RcvNxt]++
		v[RcvReq] = 0
		return
	}
	if host.Hold > 0 && s.bool() {
		s.held(tcb, v[RcvNxt]+1, s(int(min(host.Hold, HoldSlots)))+1)
	}
}

func (s dice) soundSender(tcb *TCB) {
	v := &tcb.V
	out := uint32(s(4))
	if s(4) > 0 {
		v[SndUna] += 1 + uint32(s(3))
	}
	v[SndNxt] = v[SndUna] + out
	if v[SndUna] == v[ISS] {
		v[SndNxt] = v[ISS] + 1
	}
	v[SndWl2] = v[SndUna]
	switch tcb.State {
	case FinWait1, Closing:
		v[SndCls] = s.flag()
		v[SndFin] = 1 - v[SndCls]
	case FinWait2, TimeWait, LastAck:
		v[SndFin] = 1
	case CloseWait:
		v[SndCls] = s.flag()
	}
	if v[SndFin] == 1 {
		v[SndQue] = 0
		v[SndNxt]++
	}
	if tcb.State == FinWait2 || tcb.State == TimeWait {
		v[SndUna] = v[SndNxt]
	}
	if s.rarely() {
		v[SndUp] = s.near(v[SndNxt])
	}
	v[TmrRtx] = flag(v[SndUna] != v[SndNxt])
	v[TmrTw] = flag(tcb.State == TimeWait)
}

// segment draws a segment whose numbers are mostly near those that tcb expects.
func (s dice) segment(tcb *TCB) Segment {
	v := &tcb.V
	g := Segment{Ctl: Bits(s(64)), Wnd: s.count(), Tag: uint8(s(3)), Foreign: s.rarely(), Bogus: s.rarely()}
	if s.bool() { // most segments of a live connection
		g.Ctl = g.Ctl&^(SYN|RST) | ACK
	}
	if s.bool() {
		g.Text = uint32(s(5))
	}
	if s.rarely() {
		g.Text = s.count()
	}
	switch s(6) {
	case 0:
		g.Seq = s.around(v[RcvNxt])
	case 1:
		g.Seq = s.near(v[RcvNxt] + v[RcvWnd])
	case 2:
		g.Seq = v[RcvNxt] + uint32(s(int(v[RcvWnd])+1))
	case 3:
		g.Seq = s.near(v[RcvNxt])
	default:
		g.Seq = v[RcvNxt]
	}
	switch s(6) {
	case 0:
		g.Ack = s.around(v[SndUna])
	case 1:
		g.Ack = s.around(v[SndNxt])
	case 2:
		g.Ack = s.near(v[SndUna] - v[MaxSndWnd])
	case 3:
		g.Ack = v[SndUna]
	default:
		g.Ack = v[SndNxt]
	}
	g.Up = s.around(v[RcvNxt])
	return g
}

func (s dice) call() Call {
	return Call{
		Len: s.count(), Active: s.bool(), Remote: s.bool(), Urgent: s.bool(),
		Denied: s.rarely(), Forbidden: s.rarely(), Multicast: s.rarely(), Full: s.rarely(),
	}
}

// event draws what happens to tcb.
func (s dice) event(tcb *TCB) Event {
	ev := Event{Kind: SegmentArrives}
	if s(3) == 0 {
		ev.Kind = EventKind(s(int(numEvents)))
	}
	if ev.Kind == SegmentArrives {
		ev.Segment = s.segment(tcb)
	} else {
		ev.Call = s.call()
		ev.Hard, ev.Quench = s.bool(), s.rarely()
	}
	return ev
}

// situation is everything that Step looks at.
type situation struct {
	TCB  TCB
	Host Host
	Ev   Event
}

func (s dice) situation() situation {
	host, state := s.host(), s.one(AllStates)
	tcb := s.soundTCB(state, host)
	if s.bool() {
		tcb = s.wildTCB(state, host)
	}
	return situation{tcb, host, s.event(&tcb)}
}

// sound is a situation whose TCB satisfies the natural invariants.
func (s dice) sound() situation {
	host := s.host()
	tcb := s.soundTCB(s.one(AllStates), host)
	return situation{tcb, host, s.event(&tcb)}
}
