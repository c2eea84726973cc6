package smt

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Most is the bound on everything that is counted: windows, buffers, queues, the text of
// a segment. It is the largest window of RFC 7323; beyond 2^31 an amount could not be
// compared modulo 2^32.
const Most = 1 << 30

// Conjunct is a part of the invariant, or of what is assumed: in the states In, Is holds.
type Conjunct struct {
	Name string
	In   spec.States
	Is   string // in the notation of the table
	Says string
	// Quiet means that it holds between events, and not before what is to be sent at the
	// end of one has been sent.
	Quiet bool
	// Text means that it holds before the seventh step, where text is taken.
	Text bool
}

func in(states ...spec.State) spec.States { return spec.MakeStates(states...) }

var (
	withTCB   = spec.AllStates &^ in(spec.Closed)
	numbered  = withTCB &^ in(spec.Listen)
	sendsText = in(spec.Established, spec.FinWait1, spec.CloseWait, spec.Closing)
	receiving = in(spec.Established, spec.FinWait1, spec.FinWait2)
	takesText = in(spec.SynReceived, spec.Established, spec.FinWait1, spec.FinWait2)
)

// Invariant is what every TCB satisfies between events.
func Invariant() []Conjunct {
	list := []Conjunct{
		{Name: "una-nxt-order", In: numbered, Is: "SND.UNA =< SND.NXT and SND.NXT - SND.UNA =< MOST + 1 + SND.FIN",
			Says: "What is unacknowledged lies between SND.UNA and SND.NXT, and is no more than the largest window, a SYN and a FIN."},
		{Name: "syn-unacknowledged", In: in(spec.SynSent, spec.SynReceived), Is: "SND.UNA = ISS and SND.UNA < SND.NXT",
			Says: "Until the handshake is over our SYN is the first thing unacknowledged."},
		{Name: "listen-is-bare", In: in(spec.Listen), Is: "SND.UNA = SND.NXT and TMR.RTX = 0 and HLD.CNT = 0 and TCB.PASSIVE = 1 and RCV.UNR = 0",
			Says: "A listener has sent nothing, holds nothing and comes from a passive OPEN."},
		{Name: "call-is-active", In: in(spec.SynSent), Is: "HLD.CNT = 0 and TCB.PASSIVE = 0 and RCV.UNR = 0",
			Says: "Whoever calls has taken nothing from the peer yet."},
		{Name: "nothing-taken", In: in(spec.SynReceived), Is: "RCV.UNR = 0", Says: "No text is taken before the handshake is over."},
		{Name: "fin-not-sent", In: withTCB &^ in(spec.FinWait1, spec.FinWait2, spec.Closing, spec.LastAck, spec.TimeWait), Is: "SND.FIN = 0",
			Says: "The FIN belongs to the states that follow it."},
		{Name: "fin-or-close", In: in(spec.FinWait1, spec.Closing), Is: "SND.FIN + SND.CLS = 1", Says: "The FIN has been sent, or the CLOSE waits for text to be sent."},
		{Name: "fin-sent", In: in(spec.FinWait2, spec.LastAck, spec.TimeWait), Is: "SND.FIN = 1 and SND.CLS = 0", Says: "The FIN has been sent."},
		{Name: "fin-outstanding", In: in(spec.FinWait1, spec.Closing, spec.LastAck), Is: "SND.FIN = 0 or SND.UNA < SND.NXT",
			Says: "In these states a FIN that was sent is unacknowledged."},
		{Name: "all-acknowledged", In: in(spec.FinWait2, spec.TimeWait), Is: "SND.UNA = SND.NXT", Says: "The FIN, the last thing sent, is acknowledged."},
		{Name: "no-text-after-fin", In: withTCB, Is: "SND.FIN = 0 or SND.QUE = 0", Says: "Behind a FIN nothing waits to be sent."},
		{Name: "retransmission-timer", In: numbered, Is: "TMR.RTX = (SND.UNA < SND.NXT)", Says: "The retransmission timer runs exactly while something is unacknowledged."},
		{Name: "time-wait-timer", In: withTCB &^ in(spec.TimeWait), Is: "TMR.TW = 0", Says: "The time-wait timer belongs to TIME-WAIT."},
		{Name: "time-wait-timed", In: in(spec.TimeWait), Is: "TMR.TW = 1", Says: "TIME-WAIT is timed."},
		{Name: "window-fits-buffer", In: withTCB, Is: "RCV.WND + RCV.UNR =< RCV.BUF", Says: "What is offered and what is unread fit into the buffer together."},
		{Name: "held-fits", In: withTCB, Is: "0 =< HLD.CNT =< HLD.MAX", Says: "No more is held than there is room for."},

		{Name: "nothing-left-to-send", In: sendsText, Is: "SEND.LEN = 0", Quiet: true, Says: "What the window lets out has been sent."},
		{Name: "close-carried-out", In: in(spec.Established), Is: "SND.CLS = 0", Quiet: true, Says: "A CLOSE does not wait in ESTABLISHED."},
		{Name: "fin-follows-text", In: in(spec.FinWait1, spec.CloseWait, spec.Closing), Is: "SND.CLS = 0 or SND.QUE > 0", Quiet: true,
			Says: "A CLOSE waits only behind text."},

		{Name: "text-in-order", In: receiving, Is: "SEG.TXT = 0 and CTL.FIN = 0 or SEG.SEQ = RCV.NXT", Text: true,
			Says: "Text and FIN that come to the seventh step begin where the next octet is expected."},
		{Name: "text-in-window", In: receiving, Is: "SEG.TXT + CTL.FIN =< RCV.WND and 0 =< SEG.TXT", Text: true,
			Says: "Text and FIN that come to the seventh step have been cut to the window."},
	}
	for _, v := range spec.TCBVars() {
		def := v.Def()
		list = append(list, Conjunct{Name: "no-tcb/" + v.String(), In: in(spec.Closed), Is: v.String() + " = 0", Says: "CLOSED has no TCB."})
		switch {
		case def.Space == spec.Flag:
			list = append(list, Conjunct{Name: "flag/" + v.String(), In: withTCB, Is: fmt.Sprintf("%s = 0 or %s = 1", v, v), Says: "A flag is 0 or 1."})
		case def.Space == spec.Count && v != spec.HldCnt:
			list = append(list, Conjunct{Name: "amount/" + v.String(), In: withTCB, Is: fmt.Sprintf("0 =< %s =< MOST", v), Says: "An amount stays an amount."})
		}
	}
	return list
}

// Given is what is assumed of the host, of calls and of segments: the only things that
// are not proved, but for what holdsSlots says.
func Given() []Conjunct {
	list := []Conjunct{
		{Name: "segments-hold-an-octet", Is: "0 < SND.MSS =< MOST", Says: "A segment can carry an octet, and no more than the largest window."},
		{Name: "slots", Is: "0 =< HLD.MAX =< SLOTS", Says: "At most three segments are held."},
		{Name: "queue-has-an-end", Is: "CALL.FULL = 1 or SND.QUE + CALL.LEN =< MOST and RCV.REQ + CALL.LEN =< MOST",
			Says: "A call is refused for want of room before a queue outgrows the largest window."},
	}
	for _, v := range []spec.Var{spec.RcvBuf, spec.RcvStd, spec.SegWnd, spec.SegTxt, spec.CallLen} {
		list = append(list, Conjunct{Name: "bounded/" + v.String(), Is: fmt.Sprintf("0 =< %s =< MOST", v), Says: "No more than the largest window of RFC 7323."})
	}
	for _, v := range spec.EventVars() {
		if v.Def().Space == spec.Flag {
			list = append(list, Conjunct{Name: "bit/" + v.String(), Is: fmt.Sprintf("%s = 0 or %s = 1", v, v), Says: "A bit is 0 or 1."})
		}
	}
	for i := range list {
		list[i].In = spec.AllStates
	}
	return list
}

// Prefixes of the words that the conjuncts are.
const (
	invariantPrefix = "inv."
	givenPrefix     = "given."
)

// withConjuncts is the table with the conjuncts as terms more, so that they are parsed
// like all of it.
func withConjuncts(t *spec.Table) *spec.Table {
	t = t.Clone()
	add := func(prefix string, list []Conjunct) {
		for _, c := range list {
			is := strings.NewReplacer("MOST", fmt.Sprint(Most), "SLOTS", fmt.Sprint(spec.HoldSlots)).Replace(c.Is)
			t.Terms = append(t.Terms, spec.TermDef{Name: prefix + c.Name, Is: is, Says: c.Says})
		}
	}
	add(invariantPrefix, Invariant())
	add(givenPrefix, Given())
	return t
}

// holdsSlots is what is assumed of the slots themselves: what is held ends in the window,
// for it was cut to the window when it came and the right edge never moves left. This is
// assumed and not proved, and nothing else about a TCB is.
const holdsSlots = `; what is held in a slot that is in use ends in the window
(define-fun held.inside ((RCV.NXT Num) (RCV.WND Num) (seq Num) (text Num) (fin Num)) Bool
  (and (bvule fin #x00000001) (seq=< (bvadd seq text fin) (bvadd RCV.NXT RCV.WND))))
`

// slotsHold says that of these values.
func (r *run) slotsHold(now map[string]string) string {
	is := func(v spec.Var) string { return now[v.String()] }
	var parts []string
	for i := range spec.HoldSlots {
		parts = append(parts, fmt.Sprintf("(=> (bvult %s %s) (held.inside %s %s %s %s %s))", literal(uint32(i)), is(spec.HldCnt),
			is(spec.RcvNxt), is(spec.RcvWnd), now[heldName(i, "SEQ")], now[heldName(i, "TXT")], now[heldName(i, "FIN")]))
	}
	first := fmt.Sprintf("(=> (distinct %s #x00000000) (= %s %s))", is(spec.HldCnt), is(spec.HldSeq), now[heldName(0, "SEQ")])
	return fmt.Sprintf("(=> %s %s)", stateIn(now[stateName], takesText), all(append(parts, first)...))
}

// moment is when the invariant is to hold: between events, before what is sent at the end
// of one, or before the seventh step.
type moment int

const (
	between moment = iota
	beforeSending
	beforeText
)

// clause is a conjunct for given values.
type clause struct{ name, is string }

// clauses are the conjuncts of the list that matter in the states, for these values.
func (r *run) clauses(prefix string, list []Conjunct, states spec.States, at moment, now map[string]string) []clause {
	names := func(v spec.Var) string { return now[v.String()] }
	var all []clause
	for _, c := range list {
		if c.In&states == 0 || c.Quiet && at != between || c.Text && at != beforeText {
			continue
		}
		name := prefix + c.Name
		w := r.word(name)
		if prefix == givenPrefix && slices.ContainsFunc(variables(w.is), func(v spec.Var) bool { return names(v) == literal(0) }) {
			continue // it is about another kind of event
		}
		r.used[name] = true
		is := call(name, w.is, names)
		if states&^c.In != 0 {
			is = fmt.Sprintf("(=> %s %s)", stateIn(now[stateName], c.In), is)
		}
		all = append(all, clause{c.Name, is})
	}
	return all
}

// invariant is the invariant for these values.
func (r *run) invariant(states spec.States, at moment, now map[string]string) []clause {
	return r.clauses(invariantPrefix, Invariant(), states, at, now)
}
