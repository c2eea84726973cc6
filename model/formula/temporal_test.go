package formula

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/explore/ltl"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// path is a way that ends: its steps, and last one that is none, from and to the world in
// which nothing can happen any more, where the way stays for ever.
type path []*model.Record

// paths are all ways of a system that has no cycles, to their ends.
func paths(t *testing.T, sys *model.System) []path {
	t.Helper()
	var all []path
	var onTheWay []model.State
	var walk func(s model.State, p path)
	walk = func(s model.State, p path) {
		require.NotContains(t, onTheWay, s, "a cycle")
		onTheWay = append(onTheWay, s)
		steps, err := sys.Next(s, nil)
		require.NoError(t, err)
		w := sys.Unpack(s)
		for _, step := range steps {
			r, ok, err := sys.Replay(w, step.Action.Event)
			require.NoError(t, err)
			require.True(t, ok)
			walk(step.To, append(p[:len(p):len(p)], r))
		}
		if len(steps) == 0 {
			none := model.Event{Kind: 255, End: 255}
			rest := &model.Record{Local: model.Local{Out: &spec.Outcome{}}, Event: none, From: w, To: w}
			all = append(all, append(p[:len(p):len(p)], rest))
		}
		onTheWay = onTheWay[:len(onTheWay)-1]
	}
	walk(sys.Init()[0], nil)
	return all
}

// naiveTemporal is a formula written down, and what it means of a way at a position.
type naiveTemporal struct {
	text  string
	holds func(sys *model.System, p path, i int) bool
}

// from reports for which positions from i on f is true; the last repeats for ever.
func (f naiveTemporal) from(sys *model.System, p path, i int) (all []bool) {
	for ; i < len(p); i++ {
		all = append(all, f.holds(sys, p, i))
	}
	return all
}

// until is true if q comes and p is true before it.
func until(p, q []bool) bool {
	for i := range q {
		if q[i] {
			return true
		}
		if !p[i] {
			return false
		}
	}
	return false
}

func every(p []bool) bool {
	for _, x := range p {
		if !x {
			return false
		}
	}
	return true
}

func negated(p []bool) (all []bool) {
	for _, x := range p {
		all = append(all, !x)
	}
	return all
}

// temporal draws a formula at most depth temporal operators deep.
func (d dice) temporal(depth int) naiveTemporal {
	if depth == 0 {
		c := d.condition(d.of(2))
		return naiveTemporal{c.text, func(sys *model.System, p path, i int) bool { return c.holds(sys, p[i]) }}
	}
	f, g := d.temporal(depth-1), d.temporal(d.of(depth))
	type of = func(sys *model.System, p path, i int) bool
	x := pick(d, []struct {
		form string
		is   of
	}{
		{"always (%s)", func(sys *model.System, p path, i int) bool { return every(f.from(sys, p, i)) }},
		{"eventually (%s)", func(sys *model.System, p path, i int) bool { return !every(negated(f.from(sys, p, i))) }},
		{"next (%s)", func(sys *model.System, p path, i int) bool { return f.holds(sys, p, min(i+1, len(p)-1)) }},
		{"not (%s)", func(sys *model.System, p path, i int) bool { return !f.holds(sys, p, i) }},
		{"(%s) until (%s)", func(sys *model.System, p path, i int) bool { return until(f.from(sys, p, i), g.from(sys, p, i)) }},
		{"(%s) weakly until (%s)", func(sys *model.System, p path, i int) bool {
			fs, gs := f.from(sys, p, i), g.from(sys, p, i)
			return until(fs, gs) || every(fs)
		}},
		{"(%s) releases (%s)", func(sys *model.System, p path, i int) bool {
			return !until(negated(f.from(sys, p, i)), negated(g.from(sys, p, i)))
		}},
		{"(%s) leads to (%s)", func(sys *model.System, p path, i int) bool {
			for ; i < len(p); i++ {
				if f.holds(sys, p, i) && every(negated(g.from(sys, p, i))) {
					return false
				}
			}
			return true
		}},
		{"(%s) => (%s)", func(sys *model.System, p path, i int) bool { return !f.holds(sys, p, i) || g.holds(sys, p, i) }},
		{"(%s) <=> (%s)", func(sys *model.System, p path, i int) bool { return f.holds(sys, p, i) == g.holds(sys, p, i) }},
	})
	args := []any{f.text, g.text}
	if x.form[0] != '(' {
		args = args[:1]
	}
	return naiveTemporal{fmt.Sprintf(x.form, args...), x.is}
}

// TestNaiveTemporalAgrees: a formula is violated if it is on one of all ways, written
// out, of a scenario that has no cycles.
func TestNaiveTemporalAgrees(t *testing.T) {
	sys := system(t, "handshake")
	all := paths(t, sys)
	require.Greater(t, len(all), 2)
	verdicts := map[model.Verdict]int{}
	rapid.Check(t, func(rt *rapid.T) {
		f := dice{rt}.temporal(rapid.IntRange(1, 3).Draw(rt, ""))
		text := "unfairly (" + f.text + ") and eventually (A is done or not A is done)"
		want := explore.Holds
		for _, p := range all {
			if !f.holds(sys, p, 0) {
				want = explore.Violated
			}
		}
		own, _ := decided(t, sys, text)
		verdicts[own.Verdict]++
		require.Equal(rt, want, own.Verdict, text)
	})
	require.Positive(t, verdicts[explore.Holds])
	require.Positive(t, verdicts[explore.Violated])
}

// TestSafetyIsTemporal: what is decided of each world and step is what is decided of
// endless ways.
func TestSafetyIsTemporal(t *testing.T) {
	sys := system(t, "open-close")
	verdicts := map[model.Verdict]int{}
	rapid.Check(t, func(rt *rapid.T) {
		c := dice{rt}.condition(2)
		f, err := Parse("f", "always ("+c.text+")", "here")
		require.NoError(rt, err)
		compiler := compilerFor(sys)
		own, _ := decided(t, sys, f.Text)
		asked := []property{explore.Temporal("f", ltl.Always(compiler.temporal(f.root.args[0])))}
		r := explore.Run(t.Context(), explore.Model[model.State, model.Action](sys), asked, model.Bounds{})
		verdict := own.Verdict
		if verdict == model.Vacuous {
			verdict = explore.Holds
		}
		verdicts[verdict]++
		require.Equal(rt, r.Findings[0].Verdict, verdict, c.text)
	})
	require.Positive(t, verdicts[explore.Holds])
	require.Positive(t, verdicts[explore.Violated])
}

// TestKnownLiveness: what happens in the end, whether or not anything is fair.
func TestKnownLiveness(t *testing.T) {
	for _, x := range []struct {
		scenario, text string
		verdict        model.Verdict
	}{
		{"handshake", "unfairly eventually (A.state /= CLOSED)", explore.Holds},
		{"handshake", "unfairly eventually (A.state = ESTABLISHED)", explore.Violated}, // B may not listen yet
		{"handshake", "unfairly B.state = LISTEN releases A.state /= ESTABLISHED", explore.Holds},
		{"handshake", "unfairly (A.state = CLOSED) until (A calls OPEN)", explore.Holds},
		{"handshake", "unfairly A.state = SYN-SENT leads to A.state in {ESTABLISHED, CLOSED}", explore.Holds},
		{"handshake", "unfairly A.state = TIME-WAIT leads to A.state = CLOSED", model.Vacuous},
		{"handshake", "unfairly always (A.state = TIME-WAIT => eventually (A.state = CLOSED))", model.Vacuous},
		{"handshake", "unfairly eventually (always (network empty))", explore.Holds},
		{"handshake", "unfairly always (eventually (A gets anything))", explore.Violated},
	} {
		own, _ := decided(t, system(t, x.scenario), x.text)
		require.Equal(t, model.Liveness, own.Kind)
		require.Equal(t, x.verdict, own.Verdict, x.text)
	}
}
