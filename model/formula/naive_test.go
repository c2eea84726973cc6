package formula

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// naive is a condition written down, and what it means: a function of a step taken the
// plain way, with whole worlds before and after it. It shares no code with the parser
// and the compiler.
type naive struct {
	text  string
	holds func(sys *model.System, r *model.Record) bool
}

// quantity is a number written down, and what it means.
type quantity struct {
	text string
	is   func(r *model.Record) uint32
}

// dice draws conditions.
type dice struct{ t *rapid.T }

func (d dice) of(n int) int { return rapid.IntRange(0, n-1).Draw(d.t, "") }

func pick[T any](d dice, all []T) T { return all[d.of(len(all))] }

func (d dice) end() (string, int) { e := d.of(2); return [2]string{"A", "B"}[e], e }

// condition draws a condition at most depth operators deep.
func (d dice) condition(depth int) naive {
	if depth == 0 || d.of(5) == 0 {
		return pick(d, []func() naive{d.ofState, d.ofSequence, d.ofCount, d.ofNetwork, d.ofDeed, d.ofSegment, d.ofRule})()
	}
	p := d.condition(depth - 1)
	if d.of(4) == 0 {
		return naive{"not (" + p.text + ")", func(sys *model.System, r *model.Record) bool { return !p.holds(sys, r) }}
	}
	q := d.condition(depth - 1)
	x := pick(d, []struct {
		op string
		is func(p, q bool) bool
	}{
		{"and", func(p, q bool) bool { return p && q }},
		{"or", func(p, q bool) bool { return p || q }},
		{"=>", func(p, q bool) bool { return q || !p }},
		{"<=>", func(p, q bool) bool { return p && q || !p && !q }},
	})
	return naive{fmt.Sprintf("(%s) %s (%s)", p.text, x.op, q.text), func(sys *model.System, r *model.Record) bool {
		return x.is(p.holds(sys, r), q.holds(sys, r))
	}}
}

// when draws the world that is looked at.
func (d dice) when() (string, func(r *model.Record) *model.World) {
	if d.of(3) == 0 {
		return "new ", func(r *model.Record) *model.World { return r.To }
	}
	return "", func(r *model.Record) *model.World { return r.From }
}

func (d dice) ofState() naive {
	name, end := d.end()
	prefix, world := d.when()
	state := pick(d, spec.AllStates.List())
	is := func(r *model.Record) spec.State { return world(r).Ends[end].TCB.State }
	switch d.of(3) {
	case 0:
		return naive{fmt.Sprintf("%s%s.state = %s", prefix, name, state), func(_ *model.System, r *model.Record) bool { return is(r) == state }}
	case 1:
		return naive{fmt.Sprintf("next (%s.state /= %s)", name, state), func(_ *model.System, r *model.Record) bool { return r.To.Ends[end].TCB.State != state }}
	}
	other := pick(d, spec.AllStates.List())
	return naive{fmt.Sprintf("%s%s.state in {%s, %s}", prefix, name, state, other), func(_ *model.System, r *model.Record) bool { return is(r) == state || is(r) == other }}
}

// numbers that one end sends and the other awaits.
var sent, awaited = []spec.Var{spec.ISS, spec.SndUna, spec.SndNxt, spec.SndWl2}, []spec.Var{spec.IRS, spec.RcvNxt, spec.SndWl1}

// sequence draws a sequence number of what the end sends.
func (d dice) sequence(end int) quantity {
	prefix, world := d.when()
	of, vars := end, sent
	if d.of(2) == 0 {
		of, vars = 1-end, awaited
	}
	v := pick(d, vars)
	q := quantity{fmt.Sprintf("%s%c.%s", prefix, 'A'+of, v), func(r *model.Record) uint32 { return world(r).Ends[of].TCB.V[v] }}
	if n := uint32(d.of(6)); n == 0 {
		return quantity{q.text + " + 4294967295", func(r *model.Record) uint32 { return q.is(r) - 1 }}
	} else if n < 3 {
		return quantity{fmt.Sprintf("%s - %d", q.text, n), func(r *model.Record) uint32 { return q.is(r) - n }}
	}
	return q
}

// distance is how far b is ahead of a, going forward.
func distance(a, b uint32) uint64 { return (uint64(b) + 1<<32 - uint64(a)) % (1 << 32) }

func (d dice) ofSequence() naive {
	end := d.of(2)
	a, b := d.sequence(end), d.sequence(end)
	if d.of(3) == 0 { // the difference is a number
		n := d.of(4)
		return naive{fmt.Sprintf("%s - (%s) >= %d", a.text, b.text, n), func(_ *model.System, r *model.Record) bool {
			return distance(b.is(r), a.is(r)) >= uint64(n)
		}}
	}
	const half = 1 << 31
	x := pick(d, []struct {
		op string
		is func(far uint64) bool // b is ahead of a
	}{
		{"<", func(far uint64) bool { return far > 0 && far < half }},
		{"=<", func(far uint64) bool { return far < half }},
		{"=", func(far uint64) bool { return far == 0 }},
		{"/=", func(far uint64) bool { return far != 0 }},
		{">", func(far uint64) bool { return far > half }},
		{">=", func(far uint64) bool { return far == 0 || far > half }},
	})
	return naive{fmt.Sprintf("%s %s %s", a.text, x.op, b.text), func(_ *model.System, r *model.Record) bool { return x.is(distance(a.is(r), b.is(r))) }}
}

func (d dice) ofCount() naive {
	name, end := d.end()
	prefix, world := d.when()
	x := pick(d, []struct {
		name string
		is   func(w *model.World) int
	}{
		{"SND.WND", func(w *model.World) int { return int(w.Ends[end].TCB.V[spec.SndWnd]) }},
		{"SND.QUE", func(w *model.World) int { return int(w.Ends[end].TCB.V[spec.SndQue]) }},
		{"TMR.RTX", func(w *model.World) int { return int(w.Ends[end].TCB.V[spec.TmrRtx]) }},
		{"said", func(w *model.World) int { return int(w.Ends[end].History.Said) }},
		{"got", func(w *model.World) int { return int(w.Ends[end].History.Got) }},
		{"incarnation", func(w *model.World) int { return int(w.Ends[end].History.Incarnated) }},
		{"coming", func(w *model.World) int { return len(w.Net[1-end].All()) }},
	})
	n := d.of(4)
	return naive{fmt.Sprintf("0 =< %s%s.%s - %d < 2", prefix, name, x.name, n), func(_ *model.System, r *model.Record) bool {
		k := x.is(world(r)) - n
		return k == 0 || k == 1
	}}
}

func (d dice) ofNetwork() naive {
	name, end := d.end()
	switch d.of(4) {
	case 0:
		return naive{"network empty", func(_ *model.System, r *model.Record) bool { return r.From.Net[0].N == 0 && r.From.Net[1].N == 0 }}
	case 1:
		return naive{"network loses", func(_ *model.System, r *model.Record) bool { return r.Event.Kind == model.Loses }}
	case 2:
		return naive{name + " is done", func(sys *model.System, r *model.Record) bool {
			return int(r.From.Ends[end].Calls) == len(sys.Scenario.Ends[end].Calls)
		}}
	}
	g := d.pattern()
	return naive{fmt.Sprintf("on the way to %s: %s", name, g.text), func(_ *model.System, r *model.Record) bool {
		for _, s := range r.From.Net[1-end].All() {
			if g.is(s.Segment) {
				return true
			}
		}
		return false
	}}
}

type drawnPattern struct {
	text string
	is   func(spec.Segment) bool
}

func (d dice) pattern() drawnPattern {
	return pick(d, []drawnPattern{
		{"anything", func(spec.Segment) bool { return true }},
		{"text", func(g spec.Segment) bool { return g.Text > 0 }},
		{"<CTL=ACK>", func(g spec.Segment) bool { return g.Ctl == spec.ACK }},
		{"SYN", func(g spec.Segment) bool { return g.Ctl&spec.SYN != 0 }},
		{"FIN, ACK", func(g spec.Segment) bool { return g.Ctl&spec.FIN != 0 && g.Ctl&spec.ACK != 0 }},
		{"RST", func(g spec.Segment) bool { return g.Ctl&spec.RST != 0 }},
	})
}

func (d dice) ofDeed() naive {
	name, end := d.end()
	kind := func(kinds ...model.EventKind) func(*model.System, *model.Record) bool {
		return func(_ *model.System, r *model.Record) bool {
			return int(r.Event.End) == end && slices.Contains(kinds, r.Event.Kind)
		}
	}
	call := func(k spec.EventKind) func(*model.System, *model.Record) bool {
		called := kind(model.Calls, model.CallsAny, model.StartsOver)
		return func(sys *model.System, r *model.Record) bool { return called(sys, r) && r.Spec.Kind == k }
	}
	x := pick(d, []naive{
		{"retransmits", kind(model.Retransmits)},
		{"probes", kind(model.Probes)},
		{"crashes", kind(model.Crashes)},
		{"expires", kind(model.Lingers)},
		{"times out", kind(model.TimesOut)},
		{"starts over", kind(model.StartsOver)},
		{"calls OPEN", call(spec.CallOpen)},
		{"calls SEND", call(spec.CallSend)},
		{"calls CLOSE", call(spec.CallClose)},
		{"is refused", func(_ *model.System, r *model.Record) bool {
			return int(r.Event.End) == end && strings.HasPrefix(r.Out.Result.String(), "error")
		}},
		{`is told "connection closing"`, func(_ *model.System, r *model.Record) bool {
			return int(r.Event.End) == end && slices.Contains(r.Out.Signals.List(), "connection closing")
		}},
	})
	x.text = name + " " + x.text
	return x
}

func (d dice) ofSegment() naive {
	name, end := d.end()
	g := d.pattern()
	got := func(kinds ...model.EventKind) func(*model.System, *model.Record) bool {
		return func(_ *model.System, r *model.Record) bool {
			return int(r.Event.End) == end && slices.Contains(kinds, r.Event.Kind) && g.is(r.From.Net[1-end].Segs[r.Event.Index].Segment)
		}
	}
	x := pick(d, []naive{
		{"gets ", got(model.Delivers, model.Duplicates)},
		{"misses ", got(model.Loses)},
		{"sends ", func(_ *model.System, r *model.Record) bool {
			return int(r.Event.End) == end && slices.ContainsFunc(r.Out.SentSegments(), g.is)
		}},
	})
	return naive{name + " " + x.text + g.text, x.holds}
}

func (d dice) ofRule() naive {
	name, end := d.end()
	text := pick(d, []string{"ack/new", "ack/*", "seq/in-order", "acknowledge", "listen/*", "fin/established"})
	return naive{name + " fires " + text, func(sys *model.System, r *model.Record) bool {
		for _, f := range r.Out.FiredRules() {
			rule := sys.Machine.Rules()[f.Rule].Name
			if prefix, ok := strings.CutSuffix(text, "*"); rule == text || ok && strings.HasPrefix(rule, prefix) {
				return int(r.Event.End) == end
			}
		}
		return false
	}}
}

// TestNaiveAgrees: on random ways through worlds, what is compiled of the text is what
// the text means.
func TestNaiveAgrees(t *testing.T) {
	for _, scenario := range []string{"two-hosts", "half-open", "closed-window", "wrap", "any-call"} {
		sys := system(t, scenario)
		seen := map[bool]int{}
		rapid.Check(t, func(t *rapid.T) {
			d := dice{t}
			c := d.condition(3)
			f, err := Parse("f", "always ("+c.text+")", "here")
			require.NoError(t, err)
			compiled := compilerFor(sys).condition(f.root.args[0])
			inStep := compilerFor(sys).inStep(compiled)
			s := sys.Init()[0]
			for range 30 {
				steps, err := sys.Next(s, nil)
				if err != nil || len(steps) == 0 {
					return
				}
				step := steps[d.of(len(steps))]
				w := sys.Unpack(s)
				r, ok, err := sys.Replay(w, step.Action.Event)
				require.NoError(t, err)
				require.True(t, ok)
				want := c.holds(sys, r)
				seen[want]++
				require.Equal(t, want, inStep(s, &step.Action, step.To), c.text)
				s = step.To
			}
		})
		require.Positive(t, seen[true])
		require.Positive(t, seen[false])
	}
}
