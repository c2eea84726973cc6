package smt

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec"
)

// needs skips the test where the tool is missing, unless that is a failure.
func needs(t testing.TB, tool string) {
	if _, err := exec.LookPath(tool); err != nil {
		if os.Getenv("TCPCHECK_REQUIRE") == "all" {
			t.Fatalf("%s is not installed, and TCPCHECK_REQUIRE=all", tool)
		}
		t.Skipf("%s is not installed: nothing was compared with it", tool)
	}
}

// situation is what Step looks at.
type situation struct {
	tcb  spec.TCB
	host spec.Host
	ev   spec.Event
}

// dice draws situations: numbers near each other, now and then anywhere.
type dice struct{ *rand.Rand }

func (d dice) flag() bool { return d.IntN(2) == 1 }
func (d dice) near(n uint32) uint32 {
	switch d.IntN(16) {
	case 0:
		return d.Uint32()
	case 1:
		return n + 1<<31
	}
	return n + uint32(d.IntN(9)) - 4
}

func (d dice) situation(kind spec.EventKind, state spec.State) situation {
	x := situation{tcb: spec.TCB{State: state}}
	x.host = spec.Host{ISS: d.Uint32(), Buffer: uint32(d.IntN(8)), MSS: 1 + uint32(d.IntN(4)), Hold: uint32(d.IntN(spec.HoldSlots + 1))}
	if d.flag() {
		x.host.Reads = x.host.Buffer
	}
	send, recv := d.Uint32(), d.Uint32()
	if state != spec.Closed {
		for _, v := range spec.TCBVars() {
			switch v.Def().Space {
			case spec.Count:
				x.tcb.V[v] = uint32(d.IntN(6))
			case spec.Flag:
				x.tcb.V[v] = uint32(d.IntN(2))
			case spec.SendSeq:
				x.tcb.V[v] = d.near(send)
			case spec.RecvSeq:
				x.tcb.V[v] = d.near(recv)
			}
		}
		n := d.IntN(int(x.host.Hold) + 1)
		x.tcb.V[spec.HldCnt], x.tcb.V[spec.HldSeq] = uint32(n), 0
		at := d.near(x.tcb.V[spec.RcvNxt])
		for i := range n {
			x.tcb.Held[i] = spec.Held{Seq: at, Text: uint32(d.IntN(4)), FIN: d.IntN(4) == 0, Tag: uint8(d.IntN(2))}
			at += uint32(d.IntN(3))
		}
		if n > 0 {
			x.tcb.V[spec.HldSeq] = x.tcb.Held[0].Seq
		}
	}
	v := &x.tcb.V
	x.ev.Kind = kind
	if kind == spec.SegmentArrives {
		g := spec.Segment{Seq: d.near(v[spec.RcvNxt]), Ack: d.near(v[spec.SndNxt]), Wnd: uint32(d.IntN(8)), Up: d.near(v[spec.RcvNxt]), Text: uint32(d.IntN(5)),
			Ctl: spec.Bits(d.IntN(64)), Foreign: d.IntN(8) == 0, Bogus: d.IntN(8) == 0, Tag: uint8(d.IntN(3))}
		if d.IntN(4) > 0 {
			g.Ctl = g.Ctl&^(spec.SYN|spec.RST) | spec.ACK
			g.Seq = v[spec.RcvNxt] + uint32(d.IntN(3))
		}
		x.ev.Segment = g
		return x
	}
	x.ev.Call = spec.Call{Len: uint32(d.IntN(5)), Active: d.flag(), Remote: d.flag(), Urgent: d.flag(), Denied: d.IntN(8) == 0, Forbidden: d.IntN(8) == 0, Multicast: d.IntN(8) == 0, Full: d.IntN(8) == 0}
	x.ev.Hard, x.ev.Quench = d.flag(), d.IntN(4) == 0
	return x
}

func one(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// values are what the declared constants are in the situation.
func (x *situation) values() map[string]uint32 {
	m := map[string]uint32{stateName: uint32(x.tcb.State)}
	for _, v := range spec.TCBVars() {
		m[v.String()] = x.tcb.V[v]
	}
	for i, h := range x.tcb.Held {
		m[heldName(i, "SEQ")], m[heldName(i, "TXT")], m[heldName(i, "FIN")], m[heldName(i, "TAG")] = h.Seq, h.Text, one(h.FIN), uint32(h.Tag)
	}
	g, c, h := &x.ev.Segment, &x.ev.Call, &x.host
	for v, n := range map[spec.Var]uint32{
		spec.SegSeq: g.Seq, spec.SegAck: g.Ack, spec.SegWnd: g.Wnd, spec.SegUp: g.Up, spec.SegTxt: g.Text, spec.SegSec: one(g.Foreign), spec.SegSrc: one(g.Bogus),
		spec.CtlSyn: one(g.Ctl.Has(spec.SYN)), spec.CtlAck: one(g.Ctl.Has(spec.ACK)), spec.CtlRst: one(g.Ctl.Has(spec.RST)),
		spec.CtlFin: one(g.Ctl.Has(spec.FIN)), spec.CtlUrg: one(g.Ctl.Has(spec.URG)), spec.CtlPsh: one(g.Ctl.Has(spec.PSH)),
		spec.CallLen: c.Len, spec.CallActive: one(c.Active), spec.CallRemote: one(c.Remote), spec.CallUrg: one(c.Urgent), spec.CallDenied: one(c.Denied),
		spec.CallForbidden: one(c.Forbidden), spec.CallMulti: one(c.Multicast), spec.CallFull: one(c.Full), spec.MsgHard: one(x.ev.Hard), spec.MsgQuench: one(x.ev.Quench),
		spec.NewISS: h.ISS, spec.RcvBuf: h.Buffer, spec.RcvStd: h.Reads, spec.SndMss: h.MSS, spec.HldMax: h.Hold,
	} {
		m[v.String()] = n
	}
	m[tagName] = uint32(g.Tag)
	return m
}

// TestAgreesWithStep works the same random events through Machine.Step and through z3,
// and compares all that comes of them: the TCB, what is sent, taken, said, who fires.
func TestAgreesWithStep(t *testing.T) {
	needs(t, "z3")
	n := 4
	if os.Getenv("TCPCHECK_PROVE") != "" {
		n = 1000
	}
	m := spec.MustCompile(spec.RFC9293())
	v, err := newVocabulary(m)
	require.NoError(t, err)
	d := dice{rand.New(rand.NewPCG(9293, 6))}
	compared := 0
	for kind := spec.CallOpen; kind <= spec.MessageArrives; kind++ {
		groups := []spec.States{spec.AllStates}
		if kind == spec.SegmentArrives {
			groups = nil
			for _, s := range spec.AllStates.List() {
				groups = append(groups, spec.MakeStates(s))
			}
		}
		for _, states := range groups {
			compared += agree(t, m, v, d, kind, states, n)
		}
	}
	t.Logf("%d events agree", compared)
}

func agree(t *testing.T, m *spec.Machine, v *vocabulary, d dice, kind spec.EventKind, states spec.States, n int) int {
	r := newRun(v)
	r.startIn(states)
	r.startEvent(kind)
	r.event(kind, states, "")
	loops := len(r.again)
	r.sending(spec.MaxSent)
	var in bytes.Buffer
	text := r.script()
	asked := r.outputs()
	asked = append(asked, r.again...)
	var cases []situation
	for range n {
		x := d.situation(kind, states.List()[d.IntN(len(states.List()))])
		var out spec.Outcome
		after := x.tcb
		m.Step(&after, &x.host, &x.ev, &out)
		if out.Overflow {
			continue
		}
		cases = append(cases, x)
		in.WriteString(text) // anew for each event, for z3 is slow at many in one context
		for name, n := range x.values() {
			if !strings.Contains(text, "(declare-const "+name+" ") {
				continue
			}
			if name == stateName {
				fmt.Fprintf(&in, "(assert (= %s #x%x))\n", name, n)
			} else {
				fmt.Fprintf(&in, "(assert (= %s %s))\n", name, literal(n))
			}
		}
		fmt.Fprintf(&in, "(check-sat)\n(get-value (%s))\n(reset)\n", strings.Join(asked, " "))
	}
	cmd := exec.Command("z3", "-in")
	cmd.Stdin = &in
	reply, err := cmd.Output()
	require.NoError(t, err, string(reply[:min(len(reply), 300)]))
	answers := readAnswers(t, reply, len(asked))
	require.Len(t, answers, len(cases))
	for i := range cases {
		r.compare(t, m, &cases[i], answers[i], loops)
	}
	return len(cases)
}

// outputs are all the symbols that say what an event has brought about.
func (r *run) outputs() []string {
	var all []string
	for _, name := range followed() {
		all = append(all, r.now[name])
	}
	for _, f := range r.rows {
		all = append(all, f.guard)
	}
	for _, g := range r.sends {
		all = append(all, g.guard, g.seq, g.ack, g.len, g.up, g.wnd)
	}
	for _, g := range r.takes {
		all = append(all, g.guard, g.seq, g.len)
	}
	return all
}

// readAnswers reads what z3 replies: for each case the values in the order asked.
func readAnswers(t *testing.T, reply []byte, n int) [][]uint32 {
	var all [][]uint32
	lines := bufio.NewScanner(bytes.NewReader(reply))
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		line := strings.TrimRight(lines.Text(), ")")
		require.NotContains(t, line, "(error")
		require.NotEqual(t, "unsat", line)
		if line == "sat" {
			all = append(all, nil)
			continue
		}
		at := strings.LastIndexByte(line, ' ')
		last := line[at+1:]
		var n uint64
		var err error
		switch {
		case last == "true":
			n = 1
		case last == "false":
		case strings.HasPrefix(last, "#x"):
			n, err = strconv.ParseUint(last[2:], 16, 32)
		default:
			continue // the value stands on a line of its own
		}
		require.NoError(t, err, line)
		all[len(all)-1] = append(all[len(all)-1], uint32(n))
	}
	for _, one := range all {
		require.Len(t, one, n)
	}
	return all
}

func (r *run) compare(t *testing.T, m *spec.Machine, x *situation, values []uint32, loops int) {
	var out spec.Outcome
	after := x.tcb
	m.Step(&after, &x.host, &x.ev, &out)
	next := func() uint32 { n := values[0]; values = values[1:]; return n }
	got := map[string]uint32{}
	for _, name := range followed() {
		got[name] = next()
	}
	want := (&situation{tcb: after}).values()
	for _, name := range append([]string{stateName}, remembered()...) {
		if strings.HasPrefix(name, "HLD") && name[3] != '.' && uint32(name[3]-'0') >= after.V[spec.HldCnt] {
			continue
		}
		require.Equal(t, want[name], got[name], "%s after %+v", name, x)
	}
	require.Equal(t, []uint32{uint32(out.Result), uint32(out.Answer), uint32(out.Signals)}, []uint32{got[resultName], got[answerName], got[signalName]})
	var fired, names []string
	for _, f := range r.rows {
		if next() == 1 {
			fired = append(fired, f.rule.Name)
		}
	}
	for _, f := range out.FiredRules() {
		names = append(names, m.Rule(f.Rule).Name)
	}
	require.Equal(t, names, fired, "%+v", x)
	var sent []spec.Segment
	for _, g := range r.sends {
		if on, s := next() == 1, (spec.Segment{Seq: next(), Ack: next(), Text: next(), Up: next(), Wnd: next(), Ctl: g.ctl}); on {
			sent = append(sent, s)
		}
	}
	require.Equal(t, out.SentSegments(), append([]spec.Segment{}, sent...), "%+v", x)
	var taken [][2]uint32
	for range r.takes {
		if on, s := next() == 1, [2]uint32{next(), next()}; on {
			taken = append(taken, s)
		}
	}
	require.Len(t, taken, out.NTaken)
	for i, s := range out.TakenText() {
		require.Equal(t, [2]uint32{s.Seq, s.Len}, taken[i])
	}
	for i := range values {
		if i < loops {
			require.Zero(t, next(), "another round")
		}
	}
}
