package trace

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// DOT draws the trace as a message sequence chart in the language of Graphviz, with a fixed
// place for everything: two lifelines, time downwards, a band a step. A segment is an arrow
// from where it left to where it arrives; one that is lost ends in a cross, a copy is dashed,
// one that is still on the way at the end is dotted. Beside the lifelines stand what befalls
// an end, the rules, and what its user learns; on them the state where it changes.
func DOT(w io.Writer, t *model.Trace, c Caption) error {
	moments, err := replay(t)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, newChart(t, moments, c).dot())
	return err
}

// Lengths of a chart, in points.
const (
	margin     = 245. // beside a lifeline
	gap        = 50.  // from a lifeline to what stands beside it
	inner      = 8.   // from a lifeline to the segment that leaves it
	closest    = 320. // one lifeline to the other
	padding    = 8.   // of a band, above and below
	numbers    = 34.  // columns of the step's number, and of the bracket of a loop
	slope      = 9.   // by which an arrow falls within its own band
	captionGap = 16.

	besideBracket = 14.
)

// chart is a message sequence chart in the making. The y axis points down.
type chart struct {
	labels []label
	lines  []stroke
	life   [2]float64 // where the lifelines are
	single bool       // there is one lifeline only
	y      float64    // what is above is drawn
	sent   []*leaving // by nth
}

// leaving is a segment on the way: where it left.
type leaving struct {
	from  point
	to    int
	taken bool
}

func newChart(t *model.Trace, moments []moment, c Caption) *chart {
	ch := &chart{single: t.System.Scenario.Network.Loop}
	apart := closest
	for i := range moments {
		for _, a := range arrows(&moments[i]) {
			apart = max(apart, segmentLook.wide(a.text)+inner+gap)
		}
	}
	ch.life[0] = numbers + margin
	ch.life[1] = ch.life[0] + apart
	ch.head(t, c)
	top, first := ch.y, ch.y
	for i := range moments {
		if t.Loop > 0 && i == len(moments)-t.Loop {
			ch.banner("from here on for ever")
			first = ch.y
		}
		ch.step(i+1, &moments[i])
	}
	if t.Loop > 0 {
		ch.bracket(first, ch.y)
		ch.banner(fmt.Sprintf("and again step %d", len(moments)-t.Loop+1))
	}
	ch.rest()
	for end := range ch.ends() {
		ch.draw(stroke{from: point{ch.life[end], top}, to: point{ch.life[end], ch.y}, look: lifeLine})
	}
	ch.caption(t, moments, c)
	return ch
}

// ends is how many lifelines there are.
func (ch *chart) ends() int {
	if ch.single {
		return 1
	}
	return 2
}

// right is where everything ends.
func (ch *chart) right() float64 {
	if ch.single {
		return ch.life[1]
	}
	return ch.life[1] + margin
}

// middle is where what neither end has sent comes from.
func (ch *chart) middle() float64 { return (ch.life[0] + ch.life[1]) / 2 }

// head writes the title, the names of the ends and how they begin.
func (ch *chart) head(t *model.Trace, c Caption) {
	if c.Title != "" {
		ch.paragraph(titleLook, strings.TrimSuffix(c.Title, ":"))
		ch.y += padding
	}
	y := ch.y + titleLook.high()
	for end := range ch.ends() {
		ch.write(nameLook, point{ch.life[end], ch.y}, centred, "TCP Peer "+model.EndName(end))
		ch.state(end, y, startState(t.System.Scenario, end))
	}
	ch.y = y + stateLook.high() + padding
}

func (ch *chart) state(end int, y float64, s spec.State) {
	ch.write(stateLook, point{ch.life[end], y}, centred, s.String())
}

// banner writes a line across the chart.
func (ch *chart) banner(text string) {
	ch.draw(stroke{from: point{0, ch.y}, to: point{ch.right(), ch.y}, look: bandLine})
	ch.y += 3 + ch.write(loopLook, point{besideBracket, ch.y + 3}, toRight, text)
	ch.y += 3
}

// bracket marks the steps that repeat.
func (ch *chart) bracket(top, bottom float64) {
	corner := func(y float64) (in, out point) { return point{10, y}, point{2, y} }
	a, b := corner(top + 3)
	c, d := corner(bottom - 3)
	for _, s := range [][2]point{{a, b}, {b, d}, {d, c}} {
		ch.draw(stroke{from: s[0], to: s[1], look: loopLine})
	}
}

// caption writes what the trace shows, and where it comes from.
func (ch *chart) caption(t *model.Trace, moments []moment, c Caption) {
	ch.y += captionGap
	if f := c.Finding; f != nil {
		l := goodLook
		if f.Verdict == violated {
			l = badLook
		}
		ch.paragraph(l, headline(t, f))
		ch.paragraph(textLook, statement(f))
		if text := here(t, moments, f); text != "" {
			ch.paragraph(textLook, "Here: "+text)
		}
		ch.y += padding / 2
	}
	if legend := ch.legend(); legend != "" {
		ch.paragraph(ruleLook, legend)
	}
	ch.paragraph(ruleLook, "table "+t.System.Machine.Table().TableName()+", scenario "+t.System.Scenario.Name)
	for l := range strings.SplitSeq(c.Command, "\n") {
		if l != "" {
			ch.paragraph(ruleLook, "reproduce: "+l)
		}
	}
}

// legend explains lines that are not what they seem.
func (ch *chart) legend() string {
	var all []string
	for _, kind := range []struct{ look, says string }{
		{copyLine, "dashed: a copy"}, {wayLine, "dotted: still on the way"}, {sourceLine, "red: from neither end"},
	} {
		if slices.ContainsFunc(ch.lines, func(s stroke) bool { return s.look == kind.look }) {
			all = append(all, kind.says)
		}
	}
	return strings.Join(all, "; ")
}

func (ch *chart) paragraph(l *look, text string) {
	ch.y += ch.wrapped(l, point{numbers, ch.y}, toRight, ch.right()-numbers, text)
}
