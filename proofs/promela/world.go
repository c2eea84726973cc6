package promela

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// field is something that an end has besides its TCB.
type field struct {
	kind, name string
	of         func(e *model.End) int64
	says       string
}

func oneIf(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// budgets are what is left to befall an end, and how far its user is.
var budgets = []field{
	{"byte", "calls", func(e *model.End) int64 { return int64(e.Calls) }, "calls made of the list"},
	{"byte", "lives", func(e *model.End) int64 { return int64(e.Lives) }, "times the user may start again"},
	{"byte", "anytime0", func(e *model.End) int64 { return int64(e.Anytime[0]) }, "calls left of those for any time"},
	{"byte", "anytime1", func(e *model.End) int64 { return int64(e.Anytime[1]) }, ""},
	{"byte", "anytime2", func(e *model.End) int64 { return int64(e.Anytime[2]) }, ""},
	{"byte", "anytime3", func(e *model.End) int64 { return int64(e.Anytime[3]) }, ""},
	{"byte", "retransmit", func(e *model.End) int64 { return int64(e.Retransmit) }, "retransmission timeouts left"},
	{"byte", "probe", func(e *model.End) int64 { return int64(e.Probe) }, "persist timeouts left"},
	{"byte", "patience", func(e *model.End) int64 { return int64(e.Timeout) }, "user timeouts left"},
	{"byte", "crash", func(e *model.End) int64 { return int64(e.Crash) }, "crashes left"},
	{"byte", "guesses", func(e *model.End) int64 { return int64(e.Guesses) }, "guesses of a blind attacker left"},
	{"byte", "on_path", func(e *model.End) int64 { return int64(e.OnPath) }, "segments that somebody on the path may yet lay hands on"},
}

// histories are what is remembered of a connection. Only the first two matter to what
// happens; the rest is there because it is in our worlds, and in formulas.
var histories = []field{
	{"byte", "incarnated", func(e *model.End) int64 { return int64(e.History.Incarnated) }, "initial sequence numbers used up"},
	{"byte", "peer", func(e *model.End) int64 { return int64(e.History.Peer) }, "the peer's incarnation whose SYN was taken"},
	{"bit", "passive", func(e *model.End) int64 { return oneIf(e.History.Passive) }, "opened passively"},
	{"bit", "shut", func(e *model.End) int64 { return oneIf(e.History.Shut) }, "the user has closed"},
	{"byte", "said", func(e *model.End) int64 { return int64(e.History.Said) }, "octets that SEND has accepted"},
	{"byte", "got", func(e *model.End) int64 { return int64(e.History.Got) }, "octets taken"},
	{"bit", "fin_sent", func(e *model.End) int64 { return oneIf(e.History.FinSent) }, "a FIN has been sent,"},
	{"int", "fin_at", func(e *model.End) int64 { return int64(int32(e.History.FinAt)) }, "with this number"},
	{"bit", "first", func(e *model.End) int64 { return oneIf(e.History.First) }, "and before the peer's was taken"},
	{"bit", "fin_taken", func(e *model.End) int64 { return oneIf(e.History.FinTaken) }, "the peer's FIN has been taken"},
	{"bit", "lingered", func(e *model.End) int64 { return oneIf(e.History.Lingered) }, "TIME-WAIT has been entered"},
}

// world writes the state: two ends, two channels, and what the network may still do.
func (x *export) world() {
	x.part("The world: two ends as they begin, two channels, and what the network may still do")
	x.line("typedef Held { int seq; int text; bit fin; byte tag }")
	for i := range x.start.Ends {
		e := &x.start.Ends[i]
		x.line("typedef End_%s {\n\tbyte state = %s;", model.EndName(i), ident(e.TCB.State.String()))
		for _, v := range spec.TCBVars() {
			x.line("\tint %s%s; /* %s */", variable(v), initially(int64(int32(e.TCB.V[v]))), v.Def().Says)
		}
		x.line("\tHeld held[%d];", spec.HoldSlots)
		for _, f := range append(budgets, histories...) {
			x.line("\t%s %s%s;%s", f.kind, f.name, initially(f.of(e)), remark(f.says))
		}
		x.line("}")
	}
	x.line(`
typedef Segment {
	int seq; int ack; int wnd; int up; int text; byte ctl;
	bit foreign; /* other security */
	bit bogus;   /* no valid address */
	byte tag;    /* the incarnation of the sender */
	byte meant   /* the incarnation of the receiver that it is for */
}
typedef Channel { byte n; Segment s[%d] }

End_A A;
End_B B;
Channel net[2]; /* net[0] leads to B, net[1] to A */`, x.network.Capacity)
	x.line("byte losses%s; /* losses left%s */", initially(int64(x.start.Lose)), without(x.network.Lose))
	x.line("byte copies%s; /* duplications left%s */", initially(int64(x.start.Dup)), without(x.network.Duplicate))
	x.line("byte stray; /* injections made, a bit each */")
}

func initially(n int64) string {
	if n == 0 {
		return ""
	}
	return " = " + number(uint32(n))
}

func remark(says string) string {
	if says == "" {
		return ""
	}
	return " /* " + says + " */"
}

func without(budget int) string {
	if budget == model.Unbounded {
		return ", without measure: this is never taken from"
	}
	return ""
}

// scratch declares what a step works with. It is hidden: no part of a state.
func (x *export) scratch() {
	x.part("What a step works with, and no state has: the step, the end it befalls, and the variables of section 3.10")
	x.line("hidden byte kind, who, which; /* the step: what, to whom, which */")
	x.line("hidden byte what;             /* the event of section 3.10 */")
	x.line("hidden byte state;")
	for _, v := range append(spec.TCBVars(), spec.EventVars()...) {
		x.line("hidden int %s;", variable(v))
	}
	x.line("hidden Held held[%d];", spec.HoldSlots)
	for _, f := range append(budgets, histories...) {
		x.line("hidden %s %s;", strings.Replace(f.kind, "bit", "byte", 1), f.name)
	}
	x.line(`hidden byte tag, seg_tag, seg_meant; /* of the segment that arrives */
hidden Segment sent[%d], seg;
hidden byte sent_n;
hidden int came_ctl, came_text;     /* of the segment that the step is about */
hidden int taken, taken_n;          /* octets, and runs of them */
hidden int signals, result, answer; /* to the user */
hidden int fired, been;             /* rows that fired, and the states after them, a bit each */
hidden byte wrong, sends, acts, delivered, restarts;
hidden byte was_state, was_peer, at, moved;
hidden int was_ISS, was_SND_QUE, was_SND_CLS, last, fresh;`, spec.MaxSent)
	x.line("hidden int %s;", strings.Join(x.temporary(), ", "))
	x.line(`
/* A row fires. */
inline fire() { fired++; assert(fired <= %d); been = been | (1 << state) }`, spec.MaxFired)
	x.carry("load", "Take up an end.", "%[1]s = E.%[1]s", "held[%[2]d].%[1]s = E.held[%[2]d].%[1]s")
	x.carry("store", "Put the end back; slots not in use are clear.", "E.%[1]s = %[1]s", "E.held[%[2]d].%[1]s = (HLD_CNT > %[2]d -> held[%[2]d].%[1]s : 0)")
}

func (x *export) temporary() []string {
	names := []string{"t0"}
	for i := 1; i < maxTemporaries; i++ {
		names = append(names, fmt.Sprintf("t%d", i))
	}
	return names
}

// maxTemporaries is as many as an effect can assign at once.
const maxTemporaries = 24

// carry writes an inline that copies all that an end has.
func (x *export) carry(name, says, one, held string) {
	x.line("\n/* %s */\ninline %s(E)\n{", says, name)
	var parts []string
	add := func(name string) { parts = append(parts, fmt.Sprintf(one, name)) }
	add("state")
	for _, v := range spec.TCBVars() {
		add(variable(v))
	}
	for _, f := range append(budgets, histories...) {
		add(f.name)
	}
	for slot := range spec.HoldSlots {
		for _, name := range []string{"seq", "text", "fin", "tag"} {
			parts = append(parts, fmt.Sprintf(held, name, slot))
		}
	}
	x.line("\t%s\n}", strings.Join(parts, ";\n\t"))
}
