package smt

import (
	"fmt"
	"slices"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Theorem is something that every event keeps to.
type Theorem struct {
	Name, Says string
	// claim writes the theorem for a phase: clauses that all hold after it; none if it
	// says nothing about it.
	claim func(p *phase) []clause
}

var theorems = []Theorem{
	{"invariant", "Every event of every state keeps the invariant of the TCB.", keepsInvariant},
	{"every-event-ends", "No event goes round in the table for ever: what is held is released once each, and each segment of text leaves less to send.", ends},
	{"allowed-edges", "Every row that changes the state, and every event, moves along one of the 30 edges of RFC 9293.", allowedEdges},
	{"no-rst-for-rst", "A reset is never answered by a reset.", noResetForReset},
	{"rst-form", "At most one reset is sent, empty, numbered by the acknowledgment it answers or else 0 and acknowledging the segment as cut to the window; after an ABORT it is numbered SND.NXT.", resetForm},
	{"no-shrink", "The right edge RCV.NXT+RCV.WND never moves left.", noShrink},
	{"within-window", "RCV.NXT moves only forwards, and never beyond the right edge of the window that was offered.", withinWindow},
	{"una-forwards", "SND.UNA moves only forwards, only to SEG.ACK, and only over what was sent.", unaForwards},
	{"unacceptable-gets-one-ack", "A segment without RST that does not overlap the window changes nothing and is answered by exactly one empty ACK.", oneAck},
	{"origin-remembered", "TCB.PASSIVE stays what the OPEN made it until a call turns the connection active, and a reset in SYN-RECEIVED leads to LISTEN or CLOSED accordingly.", originRemembered},
	{"sends-within-window", "New text is sent only as far as the send window, and no more than SND.MSS at once.", sendsWithinWindow},
}

func keepsInvariant(p *phase) []clause {
	states := p.states | p.last | p.cutIn
	ways := p.cuts
	all := p.invariant(states, beforeSending, p.now)
	switch p.part {
	case taking_:
		ways = p.again
	case sending_: // where text is sent again the phase begins anew, and until then need not be quiet
		all = append(all, when(not(some(p.again...)), only(p.invariant(states, between, p.now), all))...)
	}
	if len(ways) > 0 {
		all = append(all, when(some(ways...), only(p.invariant(states, beforeText, p.now), all))...)
	}
	return only(all, p.invariant(states, between, p.before)) // what nothing has touched needs no proof
}

// only is the list without the clauses that are among the others, word for word.
func only(list, others []clause) []clause {
	known := map[string]bool{}
	for _, c := range others {
		known[c.is] = true
	}
	return slices.DeleteFunc(list, func(c clause) bool { return known[c.is] })
}

// when is the clauses on a condition.
func when(condition string, list []clause) []clause {
	var all []clause
	for _, c := range list {
		all = append(all, clause{c.name, implies(condition, c.is)})
	}
	return all
}

func ends(p *phase) []clause {
	less := spec.SndQue
	switch {
	case len(p.again) == 0:
		return nil
	case p.part == first:
		return []clause{{"no-more-rounds", not(some(p.again...))}}
	case p.part == taking_:
		less = spec.HldCnt
	}
	return []clause{{"less-is-left", implies(some(p.again...), op("bvult", p.is(less), p.was(less)))}}
}

func allowedEdges(p *phase) []clause {
	from := map[spec.State]spec.States{}
	to := map[spec.State]spec.States{}
	for edge := range model.Edges() {
		to[edge[0]] |= in(edge[1])
		from[edge[1]] |= in(edge[0])
	}
	var all []clause
	for _, f := range p.rows {
		if f.rule.Next != spec.Same {
			all = append(all, clause{f.rule.Name, implies(f.guard, stateIn(f.from, from[f.rule.Next]|in(f.rule.Next)))})
		}
	}
	if p.after() == p.state() && len(all) == 0 {
		return nil
	}
	for _, s := range p.states.List() {
		all = append(all, clause{s.String(), implies(equal(p.state(), s.String()), stateIn(p.after(), to[s]|in(s)))})
	}
	return []clause{{"edges", allOf(all)}}
}

// allOf is all clauses in one.
func allOf(list []clause) string {
	var parts []string
	for _, c := range list {
		parts = append(parts, c.is)
	}
	return all(parts...)
}

// resets are the sends of resets.
func (p *phase) resets() []sending {
	var all []sending
	for _, g := range p.sends {
		if g.ctl.Has(spec.RST) {
			all = append(all, g)
		}
	}
	return all
}

func noResetForReset(p *phase) []clause {
	if p.kind != spec.SegmentArrives || p.part != first {
		return nil
	}
	var all []clause
	for _, g := range p.resets() {
		all = append(all, clause{g.guard, implies(g.guard, equal(p.was(spec.CtlRst), literal(0)))})
	}
	return all
}

func resetForm(p *phase) []clause {
	resets := p.resets()
	if len(resets) == 0 {
		return nil
	}
	var all []clause
	var guards []string
	choices := p.machine.Table().Choices
	for _, g := range resets {
		guards = append(guards, g.guard)
		empty := equal(g.len, literal(0))
		abort := "false" // in the form of an ABORT, numbered with what comes next
		if g.ctl == spec.RST {
			abort = equal(g.seq, p.was(spec.SndNxt))
		}
		form := abort
		if p.kind == spec.SegmentArrives && p.part == first {
			ack := equal(p.was(spec.CtlAck), literal(1))
			end := equal(g.ack, op("bvadd", p.was(spec.SegSeq), p.was(spec.CtlSyn), p.was(spec.SegTxt), p.was(spec.CtlFin)))
			if p.states&bothNumbered != 0 { // the first step has cut it to the window
				end = some(end, equal(g.ack, op("bvadd", p.was(spec.RcvNxt), p.was(spec.RcvWnd))))
			}
			answer := all2(not(ack), equal(g.seq, literal(0)), end)
			if g.ctl == spec.RST {
				answer = all2(ack, equal(g.seq, p.was(spec.SegAck)))
			} else if g.ctl != spec.RST|spec.ACK {
				answer = "false"
			}
			form = answer
			// Without RFC 5961 a SYN in the window, and after a half-duplex CLOSE text, ends
			// the connection as an ABORT would.
			if choices&spec.ChallengeSYN == 0 || choices&spec.HalfDuplexClose != 0 {
				form = some(answer, abort)
			}
		}
		all = append(all, clause{g.guard, implies(g.guard, all2(empty, form))})
	}
	return append(all, clause{"at-most-one", atMostOne(guards)})
}

func all2(parts ...string) string { return all(parts...) }

// atMostOne says that no two of the guards hold.
func atMostOne(guards []string) string {
	var parts []string
	for i := range guards {
		if rest := guards[i+1:]; len(rest) > 0 {
			parts = append(parts, implies(guards[i], not(some(rest...))))
		}
	}
	return all(parts...)
}

// continues says that the connection of before is still there, with numbers of its own
// for both directions; reopening TIME-WAIT makes another.
func (p *phase) continues(states spec.States) string {
	return all(stateIn(p.state(), states), stateIn(p.after(), states),
		not(all(equal(p.state(), spec.TimeWait.String()), equal(p.after(), spec.SynReceived.String()))))
}

var bothNumbered = numbered &^ in(spec.SynSent)

func (p *phase) touches(states spec.States, vars ...spec.Var) bool {
	if p.states&states == 0 {
		return false
	}
	for _, v := range vars {
		if p.is(v) != p.was(v) {
			return true
		}
	}
	return false
}

func noShrink(p *phase) []clause {
	if !p.touches(bothNumbered, spec.RcvNxt, spec.RcvWnd) {
		return nil
	}
	edge := func(v func(spec.Var) string) string { return op("bvadd", v(spec.RcvNxt), v(spec.RcvWnd)) }
	return []clause{{"right-edge", implies(p.continues(bothNumbered), op("seq=<", edge(p.was), edge(p.is)))}}
}

func withinWindow(p *phase) []clause {
	if !p.touches(bothNumbered, spec.RcvNxt) {
		return nil
	}
	moved := op("bvsub", p.is(spec.RcvNxt), p.was(spec.RcvNxt))
	return []clause{{"left-edge", implies(p.continues(bothNumbered), op("bvule", moved, p.was(spec.RcvWnd)))}}
}

func unaForwards(p *phase) []clause {
	if !p.touches(numbered, spec.SndUna) {
		return nil
	}
	una, now, ack := p.was(spec.SndUna), p.is(spec.SndUna), p.was(spec.SegAck)
	moved := all(op("seq<", una, now), equal(now, ack), op("seq=<", ack, p.was(spec.SndNxt)))
	return []clause{{"una", implies(p.continues(numbered), some(equal(una, now), moved))}}
}

func oneAck(p *phase) []clause {
	states := p.states & (bothNumbered)
	if p.kind != spec.SegmentArrives || p.part != first || states == 0 {
		return nil
	}
	choices := p.machine.Table().Choices
	outside := []string{stateIn(p.state(), states), equal(p.was(spec.CtlRst), literal(0)), not(p.fact(spec.Acceptable, p.was)), not(p.fact(spec.Excused, p.was))}
	if choices&spec.AcceptBelow != 0 {
		outside = append(outside, not(p.fact(spec.BelowWithAck, p.was)))
	}
	if choices&spec.ReopenTimeWait != 0 {
		outside = append(outside, not(all(equal(p.state(), spec.TimeWait.String()), p.fact(spec.NewSYN, p.was))))
	}
	same := []string{equal(p.state(), p.after())}
	for _, name := range remembered() {
		if p.before[name] != p.now[name] {
			same = append(same, equal(p.before[name], p.now[name]))
		}
	}
	var guards, forms []string
	for _, g := range p.sends {
		guards = append(guards, g.guard)
		form := "false"
		if g.ctl == spec.ACK {
			form = all(equal(g.len, literal(0)), equal(g.seq, p.was(spec.SndNxt)), equal(g.ack, p.was(spec.RcvNxt)), equal(g.wnd, p.was(spec.RcvWnd)))
		}
		forms = append(forms, implies(g.guard, form))
	}
	on := all(outside...)
	return []clause{
		{"changes-nothing", implies(on, all(same...))},
		{"one-ack", implies(on, all(some(guards...), atMostOne(guards), all(forms...)))},
		{"no-more-is-owed", implies(on, equal(p.is(spec.AckDue), literal(0)))},
	}
}

// accepted is the four-row test of Table 6, by distances from RCV.NXT: an octet is in
// the window if it is fewer than RCV.WND octets away.
func (p *phase) accepted() string {
	len := op("bvadd", p.was(spec.CtlSyn), p.was(spec.SegTxt), p.was(spec.CtlFin))
	inside := func(seq string) string {
		return op("bvult", op("bvsub", seq, p.was(spec.RcvNxt)), p.was(spec.RcvWnd))
	}
	last := op("bvsub", op("bvadd", p.was(spec.SegSeq), len), literal(1))
	empty, shut := equal(len, literal(0)), equal(p.was(spec.RcvWnd), literal(0))
	return some(all(empty, shut, equal(p.was(spec.SegSeq), p.was(spec.RcvNxt))), all(empty, inside(p.was(spec.SegSeq))),
		all(not(empty), some(inside(p.was(spec.SegSeq)), inside(last))))
}

func originRemembered(p *phase) []clause {
	var all []clause
	if p.touches(withTCB, spec.TcbPassive) {
		states := withTCB
		if p.kind == spec.CallOpen || p.kind == spec.CallSend {
			states &^= in(spec.Listen)
		}
		all = append(all, clause{"kept", implies(p.continues(states), equal(p.was(spec.TcbPassive), p.is(spec.TcbPassive)))})
	}
	if p.kind == spec.SegmentArrives && p.states == in(spec.SynReceived) {
		want := fmt.Sprintf("(ite (= %s #x00000001) (= %s LISTEN) (= %s CLOSED))", p.was(spec.TcbPassive), p.after(), p.after())
		all = append(all, clause{"reset", implies(all2(equal(p.was(spec.CtlRst), literal(1)), not(equal(p.after(), p.state()))), want)})
	}
	return all
}

func sendsWithinWindow(p *phase) []clause {
	if p.part != sending_ {
		return nil
	}
	var all []clause
	edge := op("bvadd", p.was(spec.SndUna), p.was(spec.SndWnd))
	for _, g := range p.sends {
		if g.len != literal(0) {
			fits := all2(op("seq=<", op("bvadd", g.seq, g.len), edge), op("bvule", g.len, p.was(spec.SndMss)), equal(g.seq, p.was(spec.SndNxt)))
			all = append(all, clause{g.guard, implies(g.guard, fits)})
		}
	}
	return all
}
