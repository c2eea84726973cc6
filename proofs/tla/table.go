package tla

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// names writes the states, the results that refuse a call, and what a TCB has.
func (x *export) names() {
	x.part("States, results, and what a TCB has")
	x.line("States == %s", setOf(stateNames(spec.AllStates)))
	x.line("Synchronized == %s", setOf(stateNames(spec.Synchronized)))
	var refused, results []string
	for r := spec.NoResult; r <= spec.StateReported; r++ {
		results = append(results, r.String())
		if r.Refused() {
			refused = append(refused, r.String())
		}
	}
	x.line("Results == %s", setOf(results))
	x.line("Refused == %s", setOf(refused))
	x.line("ControlBits == %s", bits(0xff))
	x.line("NothingHeld == [seq |-> 0, text |-> 0, fin |-> FALSE, tag |-> 0]")
	x.line("NoneHeld == <<%s>>", strings.TrimSuffix(strings.Repeat("NothingHeld, ", spec.HoldSlots), ", "))
	x.line("HoldSlots == %d\nMostSent == %d\nMostFired == %d\nMostTaken == %d", spec.HoldSlots, spec.MaxSent, spec.MaxFired, spec.MaxTaken)
	var none, type_ []string
	for _, v := range spec.TCBVars() {
		none = append(none, variable(v)+" |-> 0")
		type_ = append(type_, fmt.Sprintf("%s: %s, \\* %s", variable(v), sortOf(v), v.Def().Says))
	}
	x.line("\n\\* The TCB of an end without a connection.")
	x.line("NoTCB == [state |-> %s, %s, held |-> <<>>]", quoted(spec.Closed.String()), strings.Join(none, ", "))
	x.line("\n\\* Sequence numbers are 32-bit words, counts are small.")
	x.line("Held == [seq: Int, text: Nat, fin: BOOLEAN, tag: Nat]")
	x.line("TCBs == [\n  state: States,\n  %s\n  held: Seq(Held)]", strings.Join(type_, "\n  "))
}

// sortOf is the set that the values of a variable are in.
func sortOf(v spec.Var) string {
	switch v.Def().Space {
	case spec.Flag:
		return "{0, 1}"
	case spec.Count:
		return "Nat"
	}
	return "Int"
}

// given says where the variables of an event come from.
var given = map[spec.Var]string{
	spec.SegSeq: "g.seq", spec.SegAck: "g.ack", spec.SegWnd: "g.wnd", spec.SegUp: "g.up", spec.SegTxt: "g.text",
	spec.SegSec: "Flag(g.foreign)", spec.SegSrc: "Flag(g.bogus)",
	spec.CtlSyn: bitOf(spec.SYN), spec.CtlAck: bitOf(spec.ACK), spec.CtlRst: bitOf(spec.RST),
	spec.CtlFin: bitOf(spec.FIN), spec.CtlUrg: bitOf(spec.URG), spec.CtlPsh: bitOf(spec.PSH),
	spec.CallLen: "c.len", spec.CallActive: "Flag(c.active)", spec.CallRemote: "Flag(c.remote)", spec.CallUrg: "Flag(c.urgent)",
	spec.CallDenied: "Flag(c.denied)", spec.CallForbidden: "Flag(c.forbidden)", spec.CallMulti: "Flag(c.multicast)", spec.CallFull: "Flag(c.full)",
	spec.MsgHard: "Flag(c.hard)", spec.MsgQuench: "Flag(c.quench)", spec.AckDue: "0",
	spec.NewISS: "host.iss", spec.RcvBuf: "host.buffer", spec.RcvStd: "host.reads", spec.SndMss: "host.mss", spec.HldMax: "host.hold",
}

func bitOf(b spec.Bits) string { return fmt.Sprintf(`Flag(%q \in g.ctl)`, b) }

// loading writes how an end is taken up for an event, and put back after it.
func (x *export) loading() {
	x.part("An end in the middle of an event")
	var load, store []string
	for _, v := range spec.TCBVars() {
		load = append(load, fmt.Sprintf("%[1]s |-> t.%[1]s", variable(v)))
		store = append(store, fmt.Sprintf("%[1]s |-> s.%[1]s", variable(v)))
	}
	for _, v := range spec.EventVars() {
		load = append(load, variable(v)+" |-> "+given[v])
	}
	x.line("\\* TCB t, with the call c or the segment g, and what its host gives it. The fields in")
	x.line("\\* small letters are what comes of the event.")
	x.line("Load(t, c, g, host) == [\n  state |-> t.state,\n  %s,", strings.Join(load, ",\n  "))
	x.line("  held |-> SubSeq(t.held \\o NoneHeld, 1, HoldSlots), tag |-> g.tag, sent |-> <<>>, taken |-> <<>>, signals |-> {}, result |-> \"\", answer |-> \"\",")
	x.line("  fired |-> <<>>, been |-> {}, sends |-> FALSE, wrong |-> FALSE]")
	x.line("\nStore(s) == [\n  state |-> s.state,\n  %s,\n  held |-> SubSeq(s.held, 1, IF s.HLD_CNT \\in 0..HoldSlots THEN s.HLD_CNT ELSE HoldSlots)]", strings.Join(store, ",\n  "))
}

// deleting writes the statement that forgets the TCB.
func (x *export) deleting() {
	var zero []string
	for _, v := range spec.TCBVars() {
		zero = append(zero, "!."+variable(v)+" = 0")
	}
	x.line("\n\\* Forget the TCB; what belongs to the event stays, and nothing is owed any more.")
	x.line("Delete(s) == [s EXCEPT %s, !.ACK_DUE = 0, !.held = NoneHeld]", strings.Join(zero, ", "))
}
