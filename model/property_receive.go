package model

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/spec"
)

// receiveProperties say what becomes of what a peer sends.
var receiveProperties = []Property{
	{Name: "receive-next", Kind: Safety, Cite: "3.10.7.3, 3.10.7.4", judge: becomes(receiveNext), wrong: wrongDue(receiveNext),
		Says: "RCV.NXT begins behind the peer's SYN, which sets IRS, and moves over the text and the FIN that are taken and over nothing else."},
	{Name: "takes-what-came", Kind: Safety, Cite: "3.10.7.4", judge: takesWhatCame,
		Says: "Every octet that is taken is one of the segment that arrives, or one that was held."},
	{Name: "window-offered", Kind: Safety, Cite: "3.8.6, 3.10.3, 3.10.7.4", judge: becomes(windowOffered), wrong: wrongDue(windowOffered),
		Says: "The window offered is the room that is free in the buffer; text goes to the RECEIVEs that wait for it and the rest is kept, in full, for later ones."},
	{Name: "push-remembered", Kind: Safety, Cite: "3.9.1.3 MAY-17, 3.10.7.4", judge: becomes(pushRemembered), wrong: wrongDue(pushRemembered),
		Says: "A PUSH is remembered until the text before it has been read, and a FIN implies one."},
	{Name: "holds-early-text", Kind: Safety, Cite: "3.10.7.4 SHLD-31", judge: holdsEarlyText,
		Says: "Text and FIN beyond a hole are held while there is room, nothing held is thrown away, and it is taken once the hole is filled."},
}

// takesSYNOf reports whether the step takes the SYN of the segment that arrives.
func takesSYNOf(l *Local) bool {
	return l.delivered() && (l.Restarts || unsynchronized.Has(l.Before.State)) && !unsynchronized.Has(l.After.State)
}

func takenOctets(l *Local) (n uint32) {
	for _, t := range l.Out.TakenText() {
		n += t.Len
	}
	return n
}

func receiveNext(_ *System, l *Local, d *dues) {
	v := &l.Before.V
	irs, nxt := v[spec.IRS], v[spec.RcvNxt]
	switch {
	case unsynchronized.Has(l.After.State):
		irs, nxt = 0, 0
	case takesSYNOf(l):
		irs, nxt = l.Got.Seq, l.Got.Seq+1
	}
	d.add(spec.IRS, irs)
	d.add(spec.RcvNxt, nxt+takenOctets(l)+oneIf(finTaken(l)))
}

func takesWhatCame(_ *System, l *Local) (bool, bool) {
	if !l.Acts || l.Out.NTaken == 0 {
		return notHere()
	}
	came := []spec.Held{}
	if g := &l.Got.Segment; l.delivered() {
		came = append(came, spec.Held{Seq: g.Seq + oneIf(g.Ctl.Has(spec.SYN)), Text: g.Text})
	}
	came = append(came, heldBy(l.Before)...)
	for _, t := range l.Out.TakenText() {
		if !slices.ContainsFunc(came, func(h spec.Held) bool { return t.Seq-h.Seq <= h.Text && t.Seq+t.Len-h.Seq <= h.Text }) {
			return true, false
		}
	}
	return true, true
}

// reading is how text comes to the user: octets unread, octets that RECEIVEs wait for,
// and whether a PUSH is remembered.
type reading struct {
	unread, asked uint32
	push          bool
}

// pass lets n octets come, and RECEIVEs take what they wait for; standing is what a user
// who reads at once always waits for.
func (r *reading) pass(n, standing uint32, push bool) {
	r.unread += n
	passed := min(r.unread, max(r.asked, standing))
	r.unread -= passed
	r.asked -= min(r.asked, passed)
	r.push = (r.push || push) && r.unread > 0
}

// read is how text has come to the user after the step.
func (sys *System) read(l *Local) reading {
	v, call := &l.Before.V, &l.Spec.Call
	r := reading{v[spec.RcvUnr], v[spec.RcvReq], v[spec.RcvPsh] == 1}
	if l.Restarts && l.delivered() && l.Before.State == spec.TimeWait {
		return reading{}
	}
	if sys.lingers(l) {
		return reading{}
	}
	if l.Spec.Kind == spec.CallReceive {
		switch l.Out.Result {
		case spec.OK:
			return reading{unread: r.unread - min(r.unread, call.Len), asked: r.asked}
		case spec.Queued:
			r.asked += call.Len
		}
		return r
	}
	host := sys.Scenario.Ends[l.End].Host(0)
	own := &l.came
	for i, t := range l.Out.TakenText() {
		r.pass(t.Len, host.Reads, i == 0 && own.takesOwnText() && l.Got.Ctl.Has(spec.PSH))
	}
	if finTaken(l) {
		r.asked = 0
		r.push = r.push || r.unread > 0
	}
	return r
}

func windowOffered(sys *System, l *Local, d *dues) {
	r := sys.read(l)
	d.add(spec.RcvUnr, r.unread)
	d.add(spec.RcvReq, r.asked)
	if !l.Now.aborted(l.After.State) {
		d.add(spec.RcvWnd, uint32(sys.Scenario.Ends[l.End].Buffer)-r.unread)
	}
}

func pushRemembered(sys *System, l *Local, d *dues) {
	r := sys.read(l)
	d.add(spec.RcvPsh, oneIf(r.push))
}

// holdsEarlyText compares what is held before and after. What lies behind the peer's FIN is
// nobody's concern.
func holdsEarlyText(sys *System, l *Local) (bool, bool) {
	receiving := l.After.State >= spec.Established && l.After.State <= spec.FinWait2
	if !l.Acts || l.Out.Wrong || !receiving && l.After.State != spec.SynReceived {
		return notHere()
	}
	before, after := heldBy(l.Before), heldBy(l.After)
	if l.Restarts {
		before = nil
	}
	one, comes := sys.beyond(l)
	a := &l.came
	ready := func(h spec.Held) bool {
		return a.fate == processed && receiving && spec.AtOrBefore(h.Seq, l.After.V[spec.RcvNxt])
	}
	holds := true
	for _, h := range before {
		// Other octets may have come where a FIN was held, from somebody who lies.
		end, nxt := h.Seq+h.Text, l.After.V[spec.RcvNxt]
		taken := spec.Before(end, nxt) || end == nxt && !h.FIN
		holds = holds && slices.Contains(after, h) != ready(h) && (!ready(h) || taken)
	}
	for _, h := range after {
		holds = holds && !ready(h) && (slices.Contains(before, h) || comes && h == one)
	}
	room := len(before) < sys.Scenario.Ends[l.End].Hold
	if comes && room && !ready(one) {
		holds = holds && slices.Contains(after, one)
	}
	return comes || len(before) > 0, holds
}

// beyond is what of the segment is to be held: what lies beyond a hole, or what comes
// with a SYN and has to wait for ESTABLISHED.
func (sys *System) beyond(l *Local) (spec.Held, bool) {
	a := l.came
	switch {
	case takesSYNOf(l) && l.After.State == spec.SynReceived:
		g := &l.Got.Segment
		a = arrival{seq: g.Seq + 1, nxt: g.Seq + 1}
		a.trim(g, uint32(sys.Scenario.Ends[l.End].Buffer))
	case !a.ahead():
		return spec.Held{}, false
	}
	return spec.Held{Seq: a.seq, Text: a.text, FIN: a.fin, Tag: l.Got.Tag}, a.text > 0 || a.fin
}

func heldBy(t *spec.TCB) []spec.Held { return t.Held[:min(int(t.V[spec.HldCnt]), len(t.Held))] }
