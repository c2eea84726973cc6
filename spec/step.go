package spec

import "math/bits"

// HoldSlots is the most segments that a TCB can hold for later.
const HoldSlots = 3

// Held is the text and FIN of a segment that waits for a hole to be filled.
type Held struct {
	Seq  uint32
	Text uint32
	FIN  bool
	Tag  uint8
}

// TCB is a transmission control block: a state, the variables, and what is held.
// In CLOSED every variable is 0. TCBs can be compared with ==.
type TCB struct {
	State State
	V     [numTCBVars]uint32
	Held  [HoldSlots]Held // the first V[HldCnt] are in use, in sequence order
}

// NewTCB returns the TCB of an end without a connection.
func NewTCB() TCB { return TCB{State: Closed} }

// Call is what a user call asks for. Sections 3.9.1 and 3.10.
type Call struct {
	Len       uint32 // octets to send or receive
	Active    bool   // OPEN: active rather than passive
	Remote    bool   // the call names the remote socket
	Urgent    bool
	Denied    bool // the caller has no access to the socket
	Forbidden bool // the security or Diffserv value is not allowed
	Multicast bool // the remote address is no unicast address
	Full      bool // there is no room
}

// Host is what an end is given from outside.
type Host struct {
	ISS    uint32 // the next initial send sequence number
	Buffer uint32 // octets of receive buffer
	Reads  uint32 // octets that the user always waits for; Buffer for a user who reads at once, 0 for one who calls RECEIVE
	MSS    uint32 // most octets of text in a segment
	Hold   uint32 // most segments held, up to HoldSlots
}

// Event is one thing that happens to an end. Which fields count depends on Kind.
type Event struct {
	Kind    EventKind
	Call    Call
	Segment Segment
	Hard    bool // the ICMP message reports a hard error
	Quench  bool // the ICMP message is a Source Quench
}

// Text is a run of octets that an end has taken.
type Text struct {
	Seq, Len uint32
	Tag      uint8
}

// Limits of what one event can bring about. An Outcome says when it overflowed.
const (
	MaxSent  = 8
	MaxTaken = HoldSlots + 1
	MaxFired = 48
)

// Outcome is what an event has brought about, apart from the new TCB.
type Outcome struct {
	Result   Result  // what the call returns
	Answer   Result  // what outstanding SENDs and RECEIVEs are answered
	Signals  Signals // what the user is told
	NSent    int
	NTaken   int
	NFired   int
	Sent     [MaxSent]Segment
	Taken    [MaxTaken]Text
	Fired    [MaxFired]Fired // the rules, in order
	Overflow bool            // more was sent, taken or fired than there is room for
	// Wrong and its companions say that not exactly one rule of a check applied:
	// the table is broken, and the event ended there.
	Wrong      bool
	WrongState State
	WrongRules int // how many applied

	work machineState // so that Step need not allocate one
}

// Fired is a rule that applied, and the state it left.
type Fired struct {
	Rule RuleID
	From State
	To   State
}

// SentSegments returns the segments sent, in order.
func (o *Outcome) SentSegments() []Segment { return o.Sent[:o.NSent] }

// TakenText returns the runs of text taken, in order.
func (o *Outcome) TakenText() []Text { return o.Taken[:o.NTaken] }

// FiredRules returns the rules that applied, in order.
func (o *Outcome) FiredRules() []Fired { return o.Fired[:o.NFired] }

// machineState is an end in the middle of an event.
type machineState struct {
	x     values
	state State
	held  [HoldSlots]Held
	tag   uint8
	known uint64 // facts evaluated since the variables last changed
	hold  uint64 // those of them that hold
	out   *Outcome
}

// Step takes the end through one event: tcb becomes the TCB after it, out says
// what else happened. It allocates nothing.
func (m *Machine) Step(tcb *TCB, host *Host, ev *Event, out *Outcome) {
	out.reset()
	s := &out.work
	s.out = out
	s.load(tcb, host, ev)
	if plan := m.plans[ev.Kind][tcb.State]; plan != nil {
		m.run(s, plan)
	}
	if Synchronized.Has(s.state) && !out.Wrong {
		m.run(s, m.sending)
	}
	s.store(tcb)
}

func (o *Outcome) reset() {
	o.Result, o.Answer, o.Signals = NoResult, NoResult, 0
	o.NSent, o.NTaken, o.NFired = 0, 0, 0
	o.Overflow, o.Wrong, o.WrongState, o.WrongRules = false, false, Same, 0
}

// run works through the checks of a section.
func (m *Machine) run(s *machineState, plan *section) {
	for i := 0; i < len(plan.checks); {
		c := &plan.checks[i]
		if !c.in.Has(s.state) || !m.holds(s, c.when) {
			i++
			continue
		}
		r := m.choose(s, c)
		if r == nil {
			return
		}
		from := s.state
		if r.next != Same {
			s.state = r.next
		}
		if s.out.NFired < MaxFired {
			s.out.Fired[s.out.NFired] = Fired{r.id, from, s.state}
			s.out.NFired++
		} else {
			s.out.Overflow = true
			return
		}
		for _, do := range r.do {
			do(s)
		}
		s.known &^= r.forget
		switch r.then {
		case Return:
			return
		case Continue:
			i++
		case ToSixth:
			plan, i = m.other, m.other.sixth
		case ToSeventh:
			plan, i = m.other, m.other.seventh
		}
	}
}

// choose returns the one row of the check that applies. Any other number than
// one is a broken table: it is noted and nil returned.
func (m *Machine) choose(s *machineState, c *check) *row {
	m.evaluate(s, c.needs[s.state])
	var found *row
	rows := c.rows[s.state]
	n := 0
	for i := range rows {
		if s.hold&rows[i].mask == rows[i].want {
			found = &rows[i]
			n++
		}
	}
	if n == 1 {
		return found
	}
	s.out.Wrong, s.out.WrongState, s.out.WrongRules = true, s.state, n
	return nil
}

// holds reports whether all the facts hold.
func (m *Machine) holds(s *machineState, facts uint64) bool {
	if facts == 0 {
		return true
	}
	m.evaluate(s, facts)
	return s.hold&facts == facts
}

// evaluate makes the facts known.
func (m *Machine) evaluate(s *machineState, facts uint64) {
	for missing := facts &^ s.known; missing != 0; missing &= missing - 1 {
		i := bits.TrailingZeros64(missing)
		if m.tests[i](&s.x) {
			s.hold |= 1 << i
		} else {
			s.hold &^= 1 << i
		}
	}
	s.known |= facts
}

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// load sets every variable of the event.
func (s *machineState) load(tcb *TCB, host *Host, ev *Event) {
	s.state, s.held, s.tag, s.known = tcb.State, tcb.Held, 0, 0
	x := &s.x
	copy(x[:numTCBVars], tcb.V[:])
	clear(x[numTCBVars:])
	if ev.Kind == SegmentArrives {
		g := &ev.Segment
		s.tag = g.Tag
		x[SegSeq], x[SegAck], x[SegWnd], x[SegUp], x[SegTxt] = g.Seq, g.Ack, g.Wnd, g.Up, g.Text
		x[SegSec], x[SegSrc] = flag(g.Foreign), flag(g.Bogus)
		x[CtlSyn], x[CtlAck], x[CtlRst] = flag(g.Ctl.Has(SYN)), flag(g.Ctl.Has(ACK)), flag(g.Ctl.Has(RST))
		x[CtlFin], x[CtlUrg], x[CtlPsh] = flag(g.Ctl.Has(FIN)), flag(g.Ctl.Has(URG)), flag(g.Ctl.Has(PSH))
	} else {
		c := &ev.Call
		x[CallLen], x[CallActive], x[CallRemote], x[CallUrg] = c.Len, flag(c.Active), flag(c.Remote), flag(c.Urgent)
		x[CallDenied], x[CallForbidden] = flag(c.Denied), flag(c.Forbidden)
		x[CallMulti], x[CallFull] = flag(c.Multicast), flag(c.Full)
		x[MsgHard], x[MsgQuench] = flag(ev.Hard), flag(ev.Quench)
	}
	x[NewISS], x[RcvBuf], x[RcvStd], x[SndMss] = host.ISS, host.Buffer, host.Reads, host.MSS
	x[HldMax] = min(host.Hold, HoldSlots)
}

// store writes the TCB back; slots not in use are cleared, so that equal TCBs are ==.
func (s *machineState) store(tcb *TCB) {
	tcb.State = s.state
	copy(tcb.V[:], s.x[:numTCBVars])
	tcb.Held = s.held
	for i := int(s.x[HldCnt]); i < HoldSlots; i++ {
		tcb.Held[i] = Held{}
	}
}
