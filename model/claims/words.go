package claims

import (
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// What queries are made of: predicates on a step. Each says yes or no of what befell
// one end, and of the end beside it.

type when = func(model.Moment) bool

func not(p when) when { return func(m model.Moment) bool { return !p(m) } }

func both(ps ...when) when {
	return func(m model.Moment) bool {
		for _, p := range ps {
			if !p(m) {
				return false
			}
		}
		return true
	}
}

// acts: the end was called, got a segment, or a timer went off.
func acts(m model.Moment) bool { return m.Acts }

func enters(s spec.State) when { return func(m model.Moment) bool { return m.Enters(s) } }
func leaves(s spec.State) when { return func(m model.Moment) bool { return m.Leaves(s) } }

// before: the end was in one of the states.
func before(states ...spec.State) when {
	set := spec.MakeStates(states...)
	return func(m model.Moment) bool { return set.Has(m.Before.State) }
}

// after: it is in one of them now.
func after(states ...spec.State) when {
	set := spec.MakeStates(states...)
	return func(m model.Moment) bool { return set.Has(m.After.State) }
}

// other: the end beside it is in one of them.
func other(states ...spec.State) when {
	set := spec.MakeStates(states...)
	return func(m model.Moment) bool { return set.Has(m.Other().TCB.State) }
}

// end: it is that end, 0 for A and 1 for B.
func end(i int) when { return func(m model.Moment) bool { return m.End == i } }

func synchronized(m model.Moment) bool { return spec.Synchronized.Has(m.Before.State) }

// got: a segment arrived that has these bits.
func got(bits spec.Bits) when {
	return func(m model.Moment) bool { return m.Delivered() && m.Got.Ctl.Has(bits) }
}

// unchanged: nothing of the TCB has changed.
func unchanged(m model.Moment) bool { return *m.After == *m.Before }

// sends: a segment with these bits was sent.
func sends(bits spec.Bits) when {
	return func(m model.Moment) bool {
		for _, g := range m.SentSegments() {
			if g.Ctl.Has(bits) {
				return true
			}
		}
		return false
	}
}

// sendsText: octets were sent.
func sendsText(m model.Moment) bool {
	for _, g := range m.SentSegments() {
		if g.Text > 0 {
			return true
		}
	}
	return false
}

// allSent: everything that was sent is such.
func allSent(p func(g *model.Segment) bool) when {
	return func(m model.Moment) bool {
		for i := range m.SentSegments() {
			if !p(&m.Sent[i]) {
				return false
			}
		}
		return true
	}
}

// takesText: octets were taken.
func takesText(m model.Moment) bool {
	for _, t := range m.Out.TakenText() {
		if t.Len > 0 {
			return true
		}
	}
	return false
}

// takesFIN: the peer's FIN was taken.
func takesFIN(m model.Moment) bool { return m.Now.FinTaken && !m.Past.FinTaken }

// acknowledges: all that has been taken was acknowledged in this step.
func acknowledges(m model.Moment) bool {
	for _, g := range m.SentSegments() {
		if g.Ctl.Has(spec.ACK) && g.Ack == m.After.V[spec.RcvNxt] {
			return true
		}
	}
	return false
}

// called: the user made a call of that kind.
func called(k spec.EventKind) when {
	return func(m model.Moment) bool { return m.Acts && m.Spec.Kind == k }
}

// happens: the step is of that kind.
func happens(k model.EventKind) when {
	return func(m model.Moment) bool { return m.Event.Kind == k }
}

// cutShort: a reset, taken or sent, an ABORT, a user timeout or a crash.
func cutShort(m model.Moment) bool {
	return got(spec.RST)(m) || sends(spec.RST)(m) || called(spec.CallAbort)(m) || happens(model.TimesOut)(m) || happens(model.Crashes)(m)
}

// twoMSLOver: the time-wait timer went off.
func twoMSLOver(m model.Moment) bool { return happens(model.Lingers)(m) }
