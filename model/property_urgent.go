package model

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/spec"
)

// urgentProperties are about urgent data, on both sides.
var urgentProperties = []Property{
	{Name: "urgent-heard", Kind: Safety, Cite: "3.10.7.4 MUST-32", judge: becomes(urgentHeard), wrong: wrongDue(urgentHeard),
		Says: "An urgent pointer that arrives advances RCV.UP, never back, and the user is in urgent mode as long as it is in advance of the data consumed."},
	{Name: "urgent-told", Kind: Safety, Cite: "3.10.7.4 MUST-32, MUST-33", judge: urgentTold,
		Says: "The user is told of urgent data exactly when it is news: when the urgent pointer comes to be in advance of the data consumed, and not again before that data is consumed."},
	{Name: "urgent-sent", Kind: Safety, Cite: "3.10.2 MUST-62", judge: becomes(urgentSent), wrong: wrongDue(urgentSent),
		Says: "An urgent SEND sets SND.UP behind its last octet, and nothing else moves it."},
	{Name: "urgent-marked", Kind: Safety, Cite: "3.10.2 MUST-62", judge: urgentMarked,
		Says: "Text that begins before SND.UP is sent, and sent again, with URG and SND.UP, and no other segment is."},
}

// urgency is what the step makes of RCV.UP, and how far the user has consumed the stream
// before it.
func (sys *System) urgency(l *Local) (up, consumed uint32, hears bool) {
	v := &l.Before.V
	up, consumed = v[spec.RcvUp], v[spec.RcvNxt]-v[spec.RcvUnr]-oneIf(l.Past.FinTaken)
	if takesSYNOf(l) {
		up, consumed = l.Got.Seq, l.Got.Seq+1
	}
	a := &l.came
	hears = a.receives() && l.Got.Ctl.Has(spec.URG)
	if hears {
		up = spec.Later(up, l.Got.Up)
	}
	return up, consumed, hears
}

func urgentHeard(sys *System, l *Local, d *dues) {
	if unsynchronized.Has(l.After.State) {
		d.add(spec.RcvUp, 0)
		d.add(spec.RcvUrg, 0)
		return
	}
	up, _, _ := sys.urgency(l)
	d.add(spec.RcvUp, up)
	if l.Now.aborted(l.After.State) {
		return
	}
	v := &l.After.V
	consumed := v[spec.RcvNxt] - v[spec.RcvUnr] - oneIf(l.Now.FinTaken)
	d.add(spec.RcvUrg, oneIf(spec.Before(consumed, up)))
}

func urgentTold(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.Out.Wrong {
		return notHere()
	}
	told := l.Out.Signals&spec.SignalUrgent != 0
	up, consumed, hears := sys.urgency(l)
	news := hears && spec.Before(consumed, up) && l.Before.V[spec.RcvUrg] == 0
	return hears || told, told == news
}

// olderPointer is 1 for tables in which the urgent pointer points at the last urgent
// octet, as RFC 793 has it, and 0 where it points behind it.
func (sys *System) olderPointer() uint32 {
	return oneIf(slices.Contains(sys.Machine.Table().Variants, "rfc793"))
}

func urgentSent(sys *System, l *Local, d *dues) {
	v := &l.After.V
	up := l.Before.V[spec.SndUp]
	switch {
	case numberless.Has(l.After.State):
		up = 0
	case l.Restarts:
		up = v[spec.ISS]
	}
	if l.Spec.Kind == spec.CallSend && l.Spec.Call.Urgent && !l.Out.Result.Refused() {
		up = v[spec.SndNxt] + v[spec.SndQue] - sys.olderPointer()
	}
	d.add(spec.SndUp, up)
}

func urgentMarked(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.After.State == spec.Closed {
		return notHere()
	}
	up := l.After.V[spec.SndUp]
	applies, holds := false, true
	for i := range l.SentSegments() {
		g := &l.Sent[i].Segment
		urgent := g.Text > 0 && spec.Before(g.Seq+textStart(g), up+sys.olderPointer()*oneIf(g.Ctl.Has(spec.SYN)))
		applies = applies || urgent || g.Ctl.Has(spec.URG)
		holds = holds && urgent == g.Ctl.Has(spec.URG) && (!urgent || g.Up == up || g.Ctl.Has(spec.SYN) && sys.olderPointer() > 0)
	}
	return applies, holds
}
