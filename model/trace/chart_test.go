package trace

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tcpcheck/tcpcheck/model"
)

// crowded returns what is wrong with the places of a chart: texts that overlap, that do not
// fit their boxes, or that lie outside.
func crowded(ch *chart) error {
	const rounding = 1e-6
	for i := range ch.labels {
		a := &ch.labels[i]
		if a.left < -rounding || a.top < -rounding || a.left+a.width > ch.right()+rounding || a.top+a.height > ch.y+rounding {
			return fmt.Errorf("%q is outside", a.lines)
		}
		for _, line := range a.lines {
			if a.look.wide(line) > a.width+rounding {
				return fmt.Errorf("%q is wider than its box", line)
			}
		}
		for j := range ch.labels[:i] {
			b := &ch.labels[j]
			if a.left+rounding < b.left+b.width && b.left+rounding < a.left+a.width && a.top+rounding < b.top+b.height && b.top+rounding < a.top+a.height {
				return fmt.Errorf("%q overlaps %q", a.lines, b.lines)
			}
		}
	}
	return nil
}

func chartOf(t require.TestingT, tr *model.Trace, c Caption) *chart {
	moments, err := replay(tr)
	require.NoError(t, err)
	return newChart(tr, moments, c)
}

func TestCrowded(t *testing.T) {
	ch := &chart{life: [2]float64{100, 200}, y: 100}
	ch.write(ruleLook, point{0, 0}, toRight, "one")
	ch.write(ruleLook, point{0, 10}, toRight, "two")
	require.NoError(t, crowded(ch))
	ch.write(ruleLook, point{0, 95}, toRight, "low")
	require.ErrorContains(t, crowded(ch), "outside")
	ch.labels[2].top = 5
	require.ErrorContains(t, crowded(ch), `["low"] overlaps ["one"]`)
	ch.labels[2].top, ch.labels[2].width = 20, 3
	require.ErrorContains(t, crowded(ch), "wider")
}

// Every segment that left, and every one from nowhere, has its label; every one that
// arrived has an arrow; what is lost has a cross; no texts overlap.
func complete(tr *model.Trace, ch *chart) error {
	moments, err := replay(tr)
	if err != nil {
		return err
	}
	want, is := map[string]int{}, map[string]int{}
	for i := range moments {
		m := &moments[i]
		want["segment"] += m.NSent
		switch m.Event.Kind {
		case model.Injects, model.Guesses, model.Alters:
			want["segment"]++
		case model.Loses, model.Drops:
			want["cross"]++
		}
		if m.moves() && m.Acts {
			want["arrow"]++
		}
		if m.Before.State != m.After.State {
			want["state"]++
		}
	}
	want["state"] += ch.ends()
	for _, l := range ch.labels {
		switch l.look {
		case segmentLook:
			is["segment"]++
		case crossLook:
			is["cross"]++
		case stateLook:
			is["state"]++
		}
	}
	for _, s := range ch.lines {
		if s.head {
			is["arrow"]++
		}
	}
	for _, what := range []string{"segment", "cross", "state", "arrow"} {
		if want[what] != is[what] {
			return fmt.Errorf("found %d of %s, want %d", is[what], what, want[what])
		}
	}
	return crowded(ch)
}

func TestChart(t *testing.T) {
	for _, p := range pictures(t) {
		f := p.find(t)
		c := Caption{Title: p.title}
		if f.Name != "" {
			c.Finding, c.Command = f, "tcpcheck check SCENARIO --property "+f.Name
		}
		ch := chartOf(t, f.Trace, c)
		assert.NoError(t, complete(f.Trace, ch), p.name)
		for _, l := range dotOf(t, f.Trace, c) {
			require.Regexp(t, dotLines, l)
		}
	}
}

func TestChartOfAnyWalk(t *testing.T) {
	all := systems(t)
	rapid.Check(t, func(t *rapid.T) {
		tr := walk(t, rapid.SampledFrom(all).Draw(t, "system"))
		if n := len(tr.Events); n > 0 {
			tr.Loop = rapid.IntRange(0, n).Draw(t, "loop")
		}
		p := rapid.SampledFrom(model.Properties()).Draw(t, "property")
		title := rapid.StringMatching(`[ -~\n]{1,90}`).Draw(t, "title")
		c := Caption{"Title " + title, &model.Finding{Property: p, Verdict: violated, Trace: tr}, title}
		require.NoError(t, complete(tr, chartOf(t, tr, c)))
		all := dotOf(t, tr, c)
		for _, l := range all[max(0, len(all)-20):] { // the command is written there
			require.Regexp(t, dotLines, l)
		}
	})
}

// dotOf returns the lines of a chart.
func dotOf(t require.TestingT, tr *model.Trace, c Caption) []string {
	var b strings.Builder
	require.NoError(t, DOT(&b, tr, c))
	return strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
}

// The kinds of lines there are in a chart.
var dotLines = func() *regexp.Regexp {
	const word, quoted, number = `[a-zA-Z][a-zA-Z0-9]*`, `"(?:[^"\\]|\\.)*"`, `-?[0-9]+(?:\.[0-9]+)?`
	value := `(?:` + word + `|` + quoted + `|` + number + `)`
	attrs := `\[` + word + `=` + value + `(?:, ` + word + `=` + value + `)*\];`
	return regexp.MustCompile(`^(?:digraph trace \{|  (?:graph|node|edge|from|to|from -> to|n[0-9]+) ` + attrs + `|\})$`)
}()

func TestDotLines(t *testing.T) {
	assert.Regexp(t, dotLines, `  n1 [label="a \"b\" \l", pos="1,2", width=0.5];`)
	for _, bad := range []string{`  n1 [label=a b];`, `  n1 [label="a"b"];`, `  n1 -> n2 [pos="1,2"];`, `  n1 [label="a"]`, ``} {
		assert.NotRegexp(t, dotLines, bad)
	}
}
