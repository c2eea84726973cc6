package model

import "github.com/tcpcheck/tcpcheck/spec"

// localStep is what the table makes of one end and one event. It does not depend
// on the rest of the world, so the same local steps occur in very many worlds.
type localStep struct {
	tcb        spec.TCB
	ev         spec.Event
	end        uint8
	incarnated uint8

	after  spec.TCB
	out    spec.Outcome
	shifts judged // the property translation, which looks at nothing else
	packed packedTCB
}

// judged is a verdict that may not have been asked for yet.
type judged uint8

const (
	notYet judged = iota
	holds
	broken
)

// memo remembers recent local steps, one in each place. Without it a step is taken
// each time; the result is the same.
type memo [1 << memoBits]localStep

const memoBits = 11

// step returns the local step. It is good until the next call.
func (m *memo) step(sys *System, end int, incarnated uint8, tcb *spec.TCB, ev *spec.Event) *localStep {
	if m == nil {
		return new(localStep).take(sys, end, incarnated, tcb, ev)
	}
	l := &m[place(end, tcb, ev)]
	if l.end == uint8(end) && l.incarnated == incarnated && l.ev == *ev && l.tcb == *tcb {
		return l
	}
	return l.take(sys, end, incarnated, tcb, ev)
}

func (l *localStep) take(sys *System, end int, incarnated uint8, tcb *spec.TCB, ev *spec.Event) *localStep {
	l.tcb, l.ev, l.end, l.incarnated = *tcb, *ev, uint8(end), incarnated
	l.after, l.shifts = *tcb, notYet
	host := sys.Scenario.Ends[end].host(int(incarnated))
	sys.Machine.Step(&l.after, &host, &l.ev, &l.out)
	l.packed.width = 0
	return l
}

// packedAfter returns the TCB after the step, packed.
func (l *localStep) packedAfter(c *codec) *packedTCB {
	if l.packed.width == 0 {
		l.packed = c.packTCB(&l.after)
	}
	return &l.packed
}

// place mixes what local steps mostly differ in. It only has to spread them: what
// is found there is compared whole.
func place(end int, t *spec.TCB, ev *spec.Event) uint64 {
	const k = 0x9e3779b97f4a7c15
	h := uint64(end)<<8 | uint64(ev.Kind)<<4 | uint64(t.State)
	for i := 0; i+1 < len(t.V); i += 2 {
		h = (h ^ uint64(t.V[i]) ^ uint64(t.V[i+1])<<32) * k
		h ^= h >> 29
	}
	g := &ev.Segment
	h = (h ^ uint64(g.Seq) ^ uint64(g.Ack)<<32) * k
	h ^= h >> 29
	h = (h ^ uint64(g.Wnd) ^ uint64(g.Text)<<16 ^ uint64(g.Ctl)<<32 ^ uint64(g.Tag)<<40 ^ uint64(ev.Call.Len)<<48) * k
	return h >> (64 - memoBits)
}
