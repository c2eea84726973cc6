package tla

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// scenarioModule writes the scenario.
func (x *export) scenarioModule() {
	s := x.sys.Scenario
	x.begin("MC")
	x.line("\\* Scenario %s: %s", s.Name, s.Says)
	x.line("\\* Written by tcpcheck export tla. To explore it:")
	x.line("\\*   java -XX:+UseParallelGC -Xss16m -cp tla2tools.jar tlc2.TLC -workers auto MC")
	x.line("EXTENDS TCP\n")
	x.line("MCSetup == [e \\in Ends |->")
	x.line("  CASE e = \"A\" ->\n%s", setup(&s.Ends[0]))
	x.line("    [] e = \"B\" ->\n%s]\n", setup(&s.Ends[1]))
	n := x.network
	x.line("MCNetwork == [\n  anyOrder |-> %s, merges |-> %s, loop |-> %s, patient |-> %s, outlives_msl |-> %s,",
		boolean(n.AnyOrder), boolean(n.Merges), boolean(n.Loop), boolean(n.Patient), boolean(n.OutlivesMSL))
	x.line("  lose |-> %s, duplicate |-> %s, capacity |-> %d,", budget(n.Lose), budget(n.Duplicate), n.Capacity)
	x.line("  blind |-> %s, blind_to |-> %q, guesses |-> %s,", budget(n.Blind.Times), model.EndName(n.Blind.To), setOf(guesses(&n.Blind)))
	x.line("  on_path |-> %s, on_path_to |-> %q, tampers |-> %s]\n", budget(n.OnPath.Times), model.EndName(n.OnPath.To), setOf(tampers(&n.OnPath)))
	var strays []string
	for _, i := range n.Inject {
		strays = append(strays, fmt.Sprintf("[to |-> %q, segment |-> %s] \\* %s", model.EndName(i.To), stray(i.Segment), i.Segment))
	}
	x.line("MCStrays == <<%s>>\n", listed(strays))
	w := x.sys.Unpack(x.sys.Init()[0])
	x.line("MCBegin == [e \\in Ends |->")
	x.line("  CASE e = \"A\" -> %s\n    [] e = \"B\" -> %s]", beginning(&w.Ends[0]), beginning(&w.Ends[1]))
	x.properties()
}

// config is how TLC is to run it.
func (x *export) config() string {
	specification, properties := "Spec", ""
	if len(x.lively) > 0 {
		specification = "LiveSpec"
		for _, c := range x.lively {
			properties += "PROPERTY " + c.name + "\n"
		}
	}
	return fmt.Sprintf(`SPECIFICATION %s
CONSTANTS
  Setup <- MCSetup
  Network <- MCNetwork
  Strays <- MCStrays
  Begin <- MCBegin
INVARIANTS %s
%s\* A world in which nothing can happen any more is no fault by itself.
CHECK_DEADLOCK FALSE
`, specification, strings.Join(append([]string{"TypeOK"}, x.invariants...), " "), properties)
}

func boolean(b bool) string { return strings.ToUpper(fmt.Sprint(b)) }

func budget(n int) string {
	if n == model.Unbounded {
		return "Unbounded"
	}
	return fmt.Sprint(n)
}

// listed puts each of a list on a line of its own; a comment at its end stays there.
func listed(all []string) string {
	if len(all) == 0 {
		return ""
	}
	var b strings.Builder
	for i, one := range all {
		is, says, ok := strings.Cut(one, ` \* `)
		if i+1 < len(all) {
			is += ","
		}
		b.WriteString("\n    " + is)
		if ok {
			b.WriteString(` \* ` + says)
		}
	}
	return b.String() + "\n  "
}

// setup writes an end's user, host, and what may befall it.
func setup(e *model.EndSetup) string {
	var calls, anytime, isn []string
	for _, c := range e.Calls {
		calls = append(calls, fmt.Sprintf(`%s \* %s`, call(c), c))
	}
	for _, c := range e.Anytime {
		anytime = append(anytime, fmt.Sprintf(`[call |-> %s, times |-> %d] \* %s`, call(c.Call), c.Times, c.Call))
	}
	for _, n := range e.ISN {
		isn = append(isn, literal(n))
	}
	host := e.Host(0)
	return fmt.Sprintf(`  [calls |-> <<%s>>,
   anytime |-> <<%s>>,
   lives |-> %d, isn |-> <<%s>>, buffer |-> %d, reads |-> %d, mss |-> %d, hold |-> %d,
   retransmit |-> %s, probe |-> %s, timeout |-> %s, crash |-> %s]`,
		listed(calls), listed(anytime), e.Lives, strings.Join(isn, ", "), host.Buffer, host.Reads, host.MSS, min(host.Hold, spec.HoldSlots),
		budget(e.Retransmit), budget(e.Probe), budget(e.Timeout), budget(e.Crash))
}

// differing writes a record as what differs from another one.
func differing(from string, fields [][2]string) string {
	var parts []string
	for _, f := range fields {
		if !slices.Contains([]string{"0", "FALSE", "{}", ""}, f[1]) {
			parts = append(parts, "!."+f[0]+" = "+f[1])
		}
	}
	if parts == nil {
		return from
	}
	return "[" + from + " EXCEPT " + strings.Join(parts, ", ") + "]"
}

func call(c model.UserCall) string {
	return differing("NoCall", [][2]string{
		{"is", quoted(c.Kind.String())}, {"len", fmt.Sprint(c.Call.Len)}, {"active", boolean(c.Call.Active)}, {"remote", boolean(c.Call.Remote)},
		{"urgent", boolean(c.Call.Urgent)}, {"denied", boolean(c.Call.Denied)}, {"forbidden", boolean(c.Call.Forbidden)},
		{"multicast", boolean(c.Call.Multicast)}, {"full", boolean(c.Call.Full)}, {"hard", boolean(c.Hard)}, {"quench", boolean(c.Quench)},
	})
}

// stray writes a segment that nobody has sent; what its control bits do not speak of is 0.
func stray(g spec.Segment) string {
	if !g.Ctl.Has(spec.ACK) {
		g.Ack = 0
	}
	if !g.Ctl.Has(spec.URG) {
		g.Up = 0
	}
	return differing("NoSegment", [][2]string{
		{"ctl", bits(g.Ctl)}, {"seq", literal(g.Seq)}, {"ack", literal(g.Ack)}, {"text", literal(g.Text)}, {"wnd", literal(g.Wnd)},
		{"up", literal(g.Up)}, {"tag", fmt.Sprint(g.Tag)}, {"foreign", boolean(g.Foreign)}, {"bogus", boolean(g.Bogus)},
	})
}

// beginning writes how an end begins.
func beginning(e *model.End) string {
	tcb := [][2]string{{"state", quoted(e.TCB.State.String())}}
	for _, v := range spec.TCBVars() {
		tcb = append(tcb, [2]string{variable(v), literal(e.TCB.V[v])})
	}
	h := &e.History
	past := [][2]string{{"incarnated", fmt.Sprint(h.Incarnated)}, {"peer", fmt.Sprint(h.Peer)}, {"passive", boolean(h.Passive)}}
	return fmt.Sprintf("[tcb |-> %s,\n            past |-> %s]", differing("NoTCB", tcb), differing("NoHistory", past))
}

// guesses are what a blind attacker sends: everything if nothing is named.
func guesses(b *model.Blind) []string { return words(b.Kinds, model.GuessFIN) }

// tampers are what somebody on the path does, likewise.
func tampers(o *model.OnPath) []string { return words(o.May, model.TamperAlter) }

func words[W interface {
	~uint8
	String() string
}](named []W, last W) []string {
	var all []string
	for w := W(0); w <= last; w++ {
		if len(named) == 0 || slices.Contains(named, w) {
			all = append(all, w.String())
		}
	}
	return all
}
