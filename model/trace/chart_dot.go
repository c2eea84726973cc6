package trace

import (
	"fmt"
	"math"
	"strings"
)

// point is a place in a chart, in points.
type point struct{ x, y float64 }

// String spells it for Graphviz, whose y axis points up.
func (p point) String() string { return fmt.Sprintf("%.1f,%.1f", p.x, -p.y) }

func (p point) towards(q point, k float64) point {
	return point{p.x + (q.x-p.x)*k, p.y + (q.y-p.y)*k}
}

// look is how a text is written.
type look struct {
	font   string
	size   float64 // of the font
	letter float64 // how wide a letter is on average, a fraction of the size
	pad    float64 // around the text
	framed bool    // its lines stand in the middle of a box
	attrs  string
}

// The looks. Courier is exact, 3 fifths of its size; the others have room for DejaVu, the
// widest font that is taken where there is no Helvetica.
var (
	titleLook   = &look{"Helvetica-Bold", 14, .68, 0, false, `fontcolor="#111827"`}
	nameLook    = &look{"Helvetica-Bold", 11, .72, 0, true, `fontcolor="#111827"`}
	stateLook   = &look{"Helvetica-Bold", 9, .78, 3, true, `style="rounded,filled", fillcolor="#e0e7f1", color="#1f2937", penwidth=0.8`}
	numberLook  = &look{"Helvetica-Bold", 10, .68, 0, false, `fontcolor="#6b7280"`}
	eventLook   = &look{"Helvetica", 9, .62, 2.5, true, `style=filled, fillcolor="#fef6dc", color="#a16207", penwidth=0.8`}
	crashLook   = &look{"Helvetica", 9, .62, 2.5, true, `style=filled, fillcolor="#fee2e2", color="#b91c1c", penwidth=0.8`}
	ruleLook    = &look{"Helvetica", 8, .6, 0, false, `fontcolor="#6b7280"`}
	newsLook    = &look{"Helvetica", 8, .6, 0, false, `fontcolor="#1d4e89"`}
	segmentLook = &look{"Courier", 10, .6, 1, false, `style=filled, fillcolor=white`}
	noteLook    = &look{"Helvetica", 8, .6, 1, false, `style=filled, fillcolor=white, fontcolor="#6b7280"`}
	crossLook   = &look{"Helvetica-Bold", 16, .8, 0, true, `fontcolor="#b91c1c"`}
	loopLook    = &look{"Helvetica-Bold", 9, .68, 1, false, `style=filled, fillcolor=white, fontcolor="#6d28d9"`}
	badLook     = &look{"Helvetica-Bold", 12, .68, 0, false, `fontcolor="#b91c1c"`}
	goodLook    = &look{"Helvetica-Bold", 12, .68, 0, false, `fontcolor="#15803d"`}
	textLook    = &look{"Helvetica", 10, .64, 0, false, `fontcolor="#111827"`}
)

// high is how high a line is, wide a text.
func (l *look) high() float64            { return l.size*1.25 + 2*l.pad }
func (l *look) wide(text string) float64 { return float64(wide(text))*l.size*l.letter + 2*l.pad }

// align says on which side of its place a text stands.
type align byte

const (
	toRight align = 'l' // its lines begin below each other
	toLeft  align = 'r'
	centred align = 'n'
)

// label is a text and its box.
type label struct {
	left, top, width, height float64

	look  *look
	lines []string
	align align
}

// write puts lines at a place, their top there, and returns how high they are.
func (ch *chart) write(l *look, at point, a align, lines ...string) float64 {
	width, height := 0., float64(len(lines))*l.size*1.25+2*l.pad
	for _, text := range lines {
		width = max(width, l.wide(text))
	}
	left := at.x
	switch a {
	case toLeft:
		left -= width
	case centred:
		left -= width / 2
	}
	ch.labels = append(ch.labels, label{left, at.y, width, height, l, lines, a})
	return height
}

// wrapped writes a text in lines that are at most so wide.
func (ch *chart) wrapped(l *look, at point, a align, width float64, text string) float64 {
	return ch.write(l, at, a, wrap(text, int((width-2*l.pad)/(l.size*l.letter)), 0, 0)...)
}

// stroke is a line; with a bow it goes there and back.
type stroke struct {
	from, to point
	bow      float64
	look     string
	head     bool
}

// How lines are drawn.
const (
	lifeLine    = `color="#9ca3af", penwidth=1.2`
	bandLine    = `color="#e5e7eb", penwidth=0.7`
	tickLine    = `color="#a16207", penwidth=0.7`
	segmentLine = `color="#1f2937", penwidth=1.1`
	copyLine    = `color="#1f2937", penwidth=1.1, style=dashed`
	wayLine     = `color="#1f2937", penwidth=1.4, style=dotted`
	sourceLine  = `color="#b91c1c", penwidth=6`
	loopLine    = `color="#6d28d9", penwidth=1.6`
)

func (ch *chart) draw(s stroke) { ch.lines = append(ch.lines, s) }

// headLength is that of an arrowhead.
const headLength = 8.

// spline spells the line for Graphviz, its end kept for the arrowhead.
func (s *stroke) spline() string {
	a, b := s.from.towards(s.to, 1./3), s.from.towards(s.to, 2./3)
	if s.bow != 0 {
		a, b = point{s.from.x + s.bow, a.y}, point{s.to.x + s.bow, b.y}
	}
	if !s.head {
		return fmt.Sprintf("%s %s %s %s", s.from, a, b, s.to)
	}
	length := max(1, math.Hypot(s.to.x-b.x, s.to.y-b.y))
	short := s.to.towards(b, min(.9, headLength/length))
	return fmt.Sprintf("e,%s %s %s %s %s", s.to, s.from, a, b, short)
}

// dot writes the chart for Graphviz. Everything has its place: the layout nop2 takes it.
// Lines are drawn before texts, so that a text covers what runs behind it; two nodes that
// nobody sees are the ends of them all.
func (ch *chart) dot() string {
	var b strings.Builder
	b.WriteString(`digraph trace {
  graph [layout=nop2, outputorder=edgesfirst, bgcolor=white, pad=0.25];
  node [shape=box, style="", color="transparent", margin=0, fixedsize=true, fontcolor="#111827"];
  edge [arrowsize=0.7];
`)
	fmt.Fprintf(&b, "  from [shape=point, style=invis, width=0.01, pos=%q];\n", point{0, 0})
	fmt.Fprintf(&b, "  to [shape=point, style=invis, width=0.01, pos=%q];\n", point{ch.right(), ch.y})
	for i := range ch.lines {
		s := &ch.lines[i]
		head := ""
		if !s.head {
			head = ", arrowhead=none"
		}
		fmt.Fprintf(&b, "  from -> to [pos=%q, %s%s];\n", s.spline(), s.look, head)
	}
	for i := range ch.labels {
		l := &ch.labels[i]
		centre := point{l.left + l.width/2, l.top + l.height/2}
		fmt.Fprintf(&b, "  n%d [label=%s, pos=%q, width=%.3f, height=%.3f, fontname=%q, fontsize=%g, %s];\n",
			i+1, l.text(), centre, l.width/72, l.height/72, l.look.font, l.look.size, l.look.attrs)
	}
	b.WriteString("}\n")
	return b.String()
}

// text spells the lines of a label.
func (l *label) text() string {
	var b strings.Builder
	for i, line := range l.lines {
		b.WriteString(strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(line))
		switch {
		case l.look.framed && i+1 < len(l.lines):
			b.WriteString(`\n`)
		case !l.look.framed:
			b.WriteString(`\` + string(l.align))
		}
	}
	return `"` + b.String() + `"`
}
