package trace

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tcpcheck/tcpcheck/model"
)

var update = flag.Bool("update", false, "write the ladders in testdata anew; read them before you keep them")

func draw(t testing.TB, tr *model.Trace, c Caption, o Options) string {
	var b strings.Builder
	require.NoError(t, Ladder(&b, tr, c, o))
	return b.String()
}

func TestLadders(t *testing.T) {
	for _, p := range pictures(t) {
		t.Run(p.name, func(t *testing.T) {
			f := p.find(t)
			caption := Caption{Title: p.title}
			if f.Name != "" {
				caption.Finding = f
				caption.Command = "tcpcheck check " + p.scenario.Name + " --property " + p.property
			}
			text := draw(t, f.Trace, caption, p.options)
			file := filepath.Join("testdata", p.name+".txt")
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "no such ladder yet: run go test -update and read it")
			assert.Equal(t, string(want), text)
			assertWidth(t, text, 100)
		})
	}
}

func assertWidth(t testing.TB, text string, width int) {
	for i, l := range strings.Split(text, "\n") {
		assert.LessOrEqual(t, utf8.RuneCountInString(l), width, "line %d: %s", i+1, l)
		assert.Equal(t, strings.TrimRight(l, " "), l, "line %d ends in spaces", i+1)
	}
}

func TestColourOnlyColours(t *testing.T) {
	ansi := regexp.MustCompile("\x1b\\[[0-9;]*m")
	for _, p := range pictures(t) {
		f := p.find(t)
		if f.Name == "" {
			continue
		}
		c := Caption{p.title, f, "tcpcheck check"}
		black, coloured := draw(t, f.Trace, c, Options{}), draw(t, f.Trace, c, Options{Color: true})
		assert.NotContains(t, black, "\x1b")
		assert.NotEqual(t, black, coloured)
		assert.Equal(t, black, ansi.ReplaceAllString(coloured, ""))
	}
}

// walk draws a random walk.
func walk(t *rapid.T, sys *model.System) *model.Trace {
	tr := &model.Trace{System: sys}
	w := sys.Unpack(sys.Init()[0])
	for range rapid.IntRange(0, 30).Draw(t, "steps") {
		events := sys.Possible(w)
		if len(events) == 0 {
			break
		}
		ev := rapid.SampledFrom(events).Draw(t, "event")
		r, ok, err := sys.Replay(w, ev)
		if !ok || err != nil {
			break // a bound of the scenario
		}
		tr.Events = append(tr.Events, ev)
		w = r.To
	}
	return tr
}

func systems(t testing.TB) []*model.System {
	scenarios := model.Scenarios()
	for _, p := range pictures(t) {
		scenarios = append(scenarios[:len(scenarios):len(scenarios)], p.scenario)
	}
	var all []*model.System
	for _, s := range scenarios {
		sys, err := model.NewSystem(s)
		require.NoError(t, err, s.Name)
		all = append(all, sys)
	}
	return all
}

func TestAnyWalkFits(t *testing.T) {
	all := systems(t)
	rapid.Check(t, func(t *rapid.T) {
		sys := rapid.SampledFrom(all).Draw(t, "system")
		tr := walk(t, sys)
		p := rapid.SampledFrom(model.Properties()).Draw(t, "property")
		f := &model.Finding{Property: p, Verdict: violated, Trace: tr}
		o := Options{Width: rapid.IntRange(80, 120).Draw(t, "width"), Verbose: rapid.Bool().Draw(t, "verbose")}
		var b strings.Builder
		require.NoError(t, Ladder(&b, tr, Caption{"A walk", f, "tcpcheck " + strings.Repeat("word ", 40)}, o))
		for l := range strings.SplitSeq(b.String(), "\n") {
			require.LessOrEqual(t, utf8.RuneCountInString(l), o.Width, l)
		}
		steps, err := Steps(tr)
		require.NoError(t, err)
		require.Len(t, steps, len(tr.Events))
	})
}

// Whatever is delivered or lost has been sent, or injected, or left behind; and
// without reordering it is the first of those on the way.
func TestEverySegmentHasAnOrigin(t *testing.T) {
	all := systems(t)
	rapid.Check(t, func(t *rapid.T) {
		sys := rapid.SampledFrom(all).Draw(t, "system")
		moments, err := replay(walk(t, sys))
		require.NoError(t, err)
		newest := [2]int{}
		for i := range moments {
			m := &moments[i]
			if !m.moves() || m.Event.Kind == model.Injects || m.Event.Kind == model.Guesses {
				continue
			}
			require.Positive(t, m.origin.step)
			require.LessOrEqual(t, m.origin.step, i)
			if !sys.Scenario.Network.AnyOrder && !m.origin.copy && m.Event.Kind != model.Reorders {
				require.GreaterOrEqual(t, m.origin.step, newest[m.End])
				newest[m.End] = m.origin.step
			}
		}
	})
}

func TestImpossibleTrace(t *testing.T) {
	sys, err := model.NewSystem(model.Scenarios()[0])
	require.NoError(t, err)
	err = Ladder(&strings.Builder{}, &model.Trace{System: sys, Events: []model.Event{{Kind: model.Delivers}}}, Caption{}, Options{})
	assert.EqualError(t, err, "step 1 is not possible there")
}
