package spec

// action is a compiled statement or a group of assignments that happen at once.
type action func(*machineState)

// assignment is one compiled variable <- number.
type assignment struct {
	to   Var
	from number
}

// maxAtOnce bounds the assignments of one effect, for their values wait in a
// fixed array until all right-hand sides are read.
const maxAtOnce = 24

// compileEffect turns the statements of one effect into actions. All right-hand
// sides and segments read the variables from before the effect; what is accepted,
// held, released or deleted follows, and the assignments come last, so that they
// also set up a TCB that the effect has just deleted.
func compileEffect(statements []Statement) []action {
	var before, assign []action
	var assignments []assignment
	for _, s := range statements {
		switch s.Kind {
		case StatementAssign:
			from := s.From.compile()
			for _, v := range s.To {
				assignments = append(assignments, assignment{v, from})
			}
		case StatementSend:
			before = append(before, s.Send.compile())
		case StatementSignal:
			signal := s.Signal
			before = append(before, func(m *machineState) { m.out.Signals |= signal })
		case StatementAnswer:
			result := s.Result
			before = append(before, func(m *machineState) { m.out.Answer = result })
		case StatementReturn:
			result := s.Result
			before = append(before, func(m *machineState) { m.out.Result = result })
		case StatementStore:
			before = append(before, storeActions[s.Store])
		}
	}
	switch len(assignments) {
	case 0:
		return before
	case 1:
		a := assignments[0]
		assign = []action{func(m *machineState) { m.x[a.to] = a.from(&m.x) }}
	default:
		assign = []action{func(m *machineState) {
			var news [maxAtOnce]uint32
			for i := range assignments {
				news[i] = assignments[i].from(&m.x)
			}
			for i := range assignments {
				m.x[assignments[i].to] = news[i]
			}
		}}
	}
	return append(before, assign...)
}

var storeActions = [...]action{
	Hold:    (*machineState).holdSegment,
	Release: (*machineState).release,
	Accept:  (*machineState).accept,
	Delete:  (*machineState).delete,
}

// compile returns the action that sends a segment of this form.
func (f *Form) compile() action {
	zero := func(*values) uint32 { return 0 }
	var fields [numFields]number
	for i, e := range f.Fields {
		fields[i] = zero
		if e != nil {
			fields[i] = e.compile()
		}
	}
	ctl := f.Ctl
	return func(m *machineState) {
		if m.out.NSent == MaxSent {
			m.out.Overflow = true
			return
		}
		m.out.Sent[m.out.NSent] = Segment{
			Seq: fields[fieldSeq](&m.x), Ack: fields[fieldAck](&m.x), Up: fields[fieldUp](&m.x),
			Text: fields[fieldLen](&m.x), Wnd: m.x[RcvWnd], Ctl: ctl,
		}
		m.out.NSent++
	}
}

// accept notes that the segment's text is the next text of the stream.
func (m *machineState) accept() {
	if m.out.NTaken == MaxTaken {
		m.out.Overflow = true
		return
	}
	m.out.Taken[m.out.NTaken] = Text{m.x[SegSeq], m.x[SegTxt], m.tag}
	m.out.NTaken++
}

// delete forgets the TCB. What belongs to the event stays, for rows may still
// answer the segment; nothing is owed any more.
func (m *machineState) delete() {
	clear(m.x[:numTCBVars])
	m.held = [HoldSlots]Held{}
	m.x[AckDue] = 0
}

// holdSegment keeps the segment's text and FIN, in sequence order. Nothing is
// kept twice, and nothing is kept of a segment that has neither.
func (m *machineState) holdSegment() {
	n := int(m.x[HldCnt])
	one := Held{m.x[SegSeq], m.x[SegTxt], m.x[CtlFin] == 1, m.tag}
	if one.Text == 0 && !one.FIN || n >= int(m.x[HldMax]) {
		return
	}
	at := 0
	for ; at < n; at++ {
		if m.held[at] == one {
			return
		}
		if one.before(m.held[at]) {
			break
		}
	}
	copy(m.held[at+1:n+1], m.held[at:n])
	m.held[at] = one
	m.x[HldCnt] = uint32(n + 1)
	m.x[HldSeq] = m.held[0].Seq
}

// before orders what is held: by sequence number, then by the rest, so that the
// order in which segments came does not matter.
func (h Held) before(o Held) bool {
	switch {
	case h.Seq != o.Seq:
		return Before(h.Seq, o.Seq)
	case h.Text != o.Text:
		return h.Text < o.Text
	case h.FIN != o.FIN:
		return o.FIN
	}
	return h.Tag < o.Tag
}

// release makes the first held segment the current one, trimmed to what is new.
func (m *machineState) release() {
	n := int(m.x[HldCnt])
	if n == 0 {
		return
	}
	h := m.held[0]
	copy(m.held[:n-1], m.held[1:n])
	m.held[n-1] = Held{}
	m.x[HldCnt] = uint32(n - 1)
	m.x[HldSeq] = m.held[0].Seq
	nxt, end := m.x[RcvNxt], h.Seq+h.Text
	m.tag = h.Tag
	m.x[SegSeq], m.x[SegTxt], m.x[CtlFin] = nxt, 0, 0
	m.x[CtlSyn], m.x[CtlUrg], m.x[CtlPsh] = 0, 0, 0
	if Before(nxt, end) {
		m.x[SegTxt] = end - nxt
	}
	if h.FIN && AtOrBefore(nxt, end) {
		m.x[CtlFin] = 1
	}
}
