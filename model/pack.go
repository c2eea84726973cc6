package model

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/spec"
)

// words is the size of a packed world, in 64-bit words.
const words = 14

// State is a packed world: the same worlds pack to the same words.
type State [words]uint64

// A FitError says which field of which part of a world does not fit its bound.
type FitError struct {
	Place, Field string
	Found, Most  uint64
	Why          error
}

func (e *FitError) Error() string {
	if e.Why != nil {
		return fmt.Sprintf("%s does not fit: %s: %v", e.Place, e.Field, e.Why)
	}
	return fmt.Sprintf("%s does not fit: %s is %d, at most %d", e.Place, e.Field, e.Found, e.Most)
}

// codec packs and unpacks worlds of one scenario. The same walk over the fields
// does both, so that they cannot differ.
type codec struct {
	numbers numbers
	hold    int
	strays  bool // segments may carry what only injected ones can
	urgent  bool
	budgets bool // an end has budgets beyond retransmissions
}

func newCodec(s *Scenario) codec {
	c := codec{numbers: s.numbers()}
	for i := range s.Ends {
		e := &s.Ends[i]
		c.hold = max(c.hold, e.Hold)
		c.budgets = c.budgets || e.Lives > 1 || len(e.Anytime) > 0 || e.Probe+e.Timeout+e.Crash > 0
		for _, call := range e.Calls {
			c.urgent = c.urgent || call.Call.Urgent
		}
		for _, b := range e.Anytime {
			c.urgent = c.urgent || b.Call.Call.Urgent
		}
	}
	for _, x := range s.Network.Inject {
		g := &x.Segment
		c.strays = c.strays || g.Foreign || g.Bogus
		c.urgent = c.urgent || g.Ctl.Has(spec.URG)
	}
	return c
}

// pack packs the world; a value that does not fit is an error that names it. TCBs
// that have been packed before can be given, and spare the work.
func (c *codec) pack(w *World, known ...*packedTCB) (State, error) {
	var s State
	p := packer{codec: c, state: &s}
	for i, t := range known {
		if t != nil && !t.bad {
			p.known[i] = t
		}
	}
	p.world(w)
	if p.have > 0 {
		p.flush()
	}
	return s, p.err
}

// unpack is the inverse of pack.
func (c *codec) unpack(s *State, w *World) {
	*w = World{}
	p := packer{codec: c, state: s, reading: true}
	p.world(w)
}

// packer walks over the fields of a world, writing or reading bits. What is not in
// use takes no room. Bits wait in acc until a word is full.
type packer struct {
	codec   *codec
	state   *State
	reading bool
	acc     uint64
	have    int // bits in acc
	word    int // next word of the state
	place   string
	err     error
	known   [2]*packedTCB // TCBs that need only be copied
}

// bits moves width bits between x and the state.
func (p *packer) bits(x uint64, width int, field string) uint64 {
	if p.reading {
		return p.read(width)
	}
	p.write(x, width, field)
	return x
}

func (p *packer) read(width int) uint64 {
	x := p.acc
	if p.have < width {
		p.acc = 0
		if p.word < words {
			p.acc = p.state[p.word]
		}
		p.word++
		x |= p.acc << p.have
		p.acc >>= width - p.have
		p.have += 64 - width
	} else {
		p.acc >>= width
		p.have -= width
	}
	return x & (1<<width - 1)
}

func (p *packer) write(x uint64, width int, field string) {
	if x>>width != 0 {
		p.fail(&FitError{Place: p.place, Field: field, Found: x, Most: 1<<width - 1})
		return
	}
	p.acc |= x << p.have
	p.have += width
	if p.have >= 64 {
		p.flush()
		p.have -= 64
		p.acc = x >> (width - p.have)
	}
}

// flush writes the word that is being filled.
func (p *packer) flush() {
	if p.word == words {
		p.fail(&FitError{Place: "the world", Field: "packed state, in bits,", Found: uint64(p.word*64 + p.have), Most: words * 64})
		return
	}
	p.state[p.word] = p.acc
	p.word++
}

func (p *packer) fail(err error) {
	if p.err == nil {
		p.err = err
	}
}

func (p *packer) number(x *uint32, field string) {
	var code uint64
	if !p.reading {
		var ok bool
		if code, ok = p.codec.numbers.pack(*x); !ok {
			p.fail(&FitError{Place: p.place, Field: field, Why: p.codec.numbers.missing(*x)})
		}
	}
	code = p.bits(code, p.codec.numbers.width, field)
	if p.reading {
		*x = p.codec.numbers.unpack(code)
	}
}

func (p *packer) count(x *uint32, width int, field string) {
	*x = uint32(p.bits(uint64(*x), width, field))
}

func (p *packer) small(x *uint8, width int, field string) {
	*x = uint8(p.bits(uint64(*x), width, field))
}

func (p *packer) flag(x *bool, field string) {
	var b uint64
	if *x {
		b = 1
	}
	*x = p.bits(b, 1, field) == 1
}

// variable widths, by the kind of number.
var countWidths = map[spec.Var]int{spec.SndWnd: 5, spec.MaxSndWnd: 5, spec.RcvWnd: 5, spec.RcvUnr: 5, spec.HldCnt: 2}

// tcbFields is the plan for a TCB: each variable, how it is packed.
var tcbFields = func() []tcbField {
	var fields []tcbField
	for _, v := range spec.TCBVars() {
		d := v.Def()
		f := tcbField{v: v, name: d.Name}
		switch d.Space {
		case spec.SendSeq, spec.RecvSeq:
			f.number = true
		case spec.Flag:
			f.width = 1
		default:
			f.width = 4
			if w, ok := countWidths[v]; ok {
				f.width = w
			}
		}
		if v == spec.HldSeq {
			continue // it is the first number held, or 0
		}
		fields = append(fields, f)
	}
	return fields
}()

type tcbField struct {
	v      spec.Var
	name   string
	number bool
	width  int
}

var (
	endPlaces = [2]string{"end A", "end B"}
	netPlaces = [2]string{"network from A", "network from B"}
)

func (p *packer) world(w *World) {
	for i := range w.Ends {
		p.place = endPlaces[i]
		if p.known[i] != nil {
			p.copy(p.known[i])
		} else {
			p.tcb(&w.Ends[i].TCB)
		}
		p.end(&w.Ends[i])
	}
	for i := range w.Net {
		p.place = netPlaces[i]
		c := &w.Net[i]
		p.small(&c.N, 4, "segments on the way")
		for j := range c.N {
			p.segment(&c.Segs[j])
		}
	}
	p.place = "network"
	p.small(&w.Lose, 3, "losses")
	p.small(&w.Dup, 3, "duplications")
	p.small(&w.Stray, maxInject, "injections")
}

// end is all of an end but its TCB.
func (p *packer) end(e *End) {
	p.small(&e.Calls, 3, "calls made")
	if p.codec.budgets {
		p.small(&e.Lives, 2, "lives")
		for i := range e.Anytime {
			p.small(&e.Anytime[i], 2, "calls for any time")
		}
		p.small(&e.Probe, 2, "probes")
		p.small(&e.Timeout, 2, "user timeouts")
		p.small(&e.Crash, 2, "crashes")
	}
	p.small(&e.Retransmit, 2, "retransmissions")
	h := &e.History
	p.small(&h.Incarnated, 3, "incarnations")
	p.small(&h.Peer, 3, "incarnation of the peer")
	p.flag(&h.Passive, "passive")
	p.flag(&h.Shut, "closed by the user")
	p.small(&h.Said, 4, "octets sent by the user")
	p.small(&h.Got, 4, "octets taken")
	p.flag(&h.FinSent, "FIN sent")
	if h.FinSent {
		p.number(&h.FinAt, "number of the FIN")
	}
	p.flag(&h.First, "closed first")
	p.flag(&h.FinTaken, "FIN taken")
	p.flag(&h.Lingered, "been in TIME-WAIT")
}

func (p *packer) tcb(t *spec.TCB) {
	state := uint8(t.State)
	p.small(&state, 4, "state")
	t.State = spec.State(state)
	if t.State == spec.Closed {
		// A TCB that is CLOSED but not empty is kept too: a broken table may make one.
		empty := *t == spec.NewTCB()
		p.flag(&empty, "no TCB")
		if empty {
			return
		}
	}
	for i := range tcbFields {
		f := &tcbFields[i]
		if f.number {
			p.number(&t.V[f.v], f.name)
		} else {
			p.count(&t.V[f.v], f.width, f.name)
		}
	}
	for i := range p.codec.hold {
		if i >= int(t.V[spec.HldCnt]) {
			break
		}
		h := &t.Held[i]
		p.number(&h.Seq, "held SEQ")
		p.count(&h.Text, 4, "held text")
		p.flag(&h.FIN, "held FIN")
		p.small(&h.Tag, 3, "held tag")
	}
	if p.reading {
		t.V[spec.HldSeq] = t.Held[0].Seq
	}
}

func (p *packer) segment(s *Segment) {
	ctl := uint8(s.Ctl)
	p.small(&ctl, 6, "CTL")
	s.Ctl = spec.Bits(ctl)
	p.number(&s.Seq, "SEG.SEQ")
	if s.Ctl.Has(spec.ACK) {
		p.number(&s.Ack, "SEG.ACK")
	}
	p.count(&s.Wnd, 5, "SEG.WND")
	p.count(&s.Text, 4, "SEG.TXT")
	if p.codec.urgent && (s.Ctl.Has(spec.URG)) {
		p.number(&s.Up, "SEG.UP")
	}
	if p.codec.strays {
		p.flag(&s.Foreign, "security")
		p.flag(&s.Bogus, "address")
	}
	p.small(&s.Tag, 3, "incarnation of the sender")
	p.small(&s.To, 3, "incarnation of the receiver")
}
