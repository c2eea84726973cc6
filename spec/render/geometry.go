package render

import (
	"fmt"
	"math"
	"strings"
	"unicode"
)

// Lengths in points.
const (
	boxWidth, boxHeight = 128.0, 36.0
	line                = 13.2
	arrowhead           = 9.0
)

type point struct{ x, y float64 }

func (p point) add(q point) point      { return point{p.x + q.x, p.y + q.y} }
func (p point) sub(q point) point      { return point{p.x - q.x, p.y - q.y} }
func (p point) times(k float64) point  { return point{p.x * k, p.y * k} }
func (p point) unit() point            { return p.times(1 / max(math.Hypot(p.x, p.y), 1)) }
func (p point) normal() point          { return point{-p.y, p.x} } // to the left
func (p point) String() string         { return fmt.Sprintf("%.1f,%.1f", p.x, p.y) }
func (p point) within(box point) point { return point{p.x + box.x*boxWidth/2, p.y + box.y*boxHeight/2} }

// curve is a cubic of Bézier.
type curve [4]point

// run lays the route between the two centres.
func (r route) run(from, to point) curve {
	tail, head := from.within(r.tail), to.within(r.head)
	chord := head.sub(tail)
	out := chord.unit().normal().times(r.bow * 4 / 3) // the middle then lies bow off the chord
	return curve{tail, tail.add(chord.times(1. / 3)).add(out), tail.add(chord.times(2. / 3)).add(out), head}
}

// at returns the point of the curve at t, and the direction there.
func (c curve) at(t float64) (p, direction point) {
	s := 1 - t
	p = c[0].times(s * s * s).add(c[1].times(3 * s * s * t)).add(c[2].times(3 * s * t * t)).add(c[3].times(t * t * t))
	direction = c[1].sub(c[0]).times(s * s).add(c[2].sub(c[1]).times(2 * s * t)).add(c[3].sub(c[2]).times(t * t))
	return p, direction.unit()
}

// spline spells the curve for Graphviz, its end kept for the arrowhead. It is cut into
// four, for Graphviz makes room for the points in the middle, too, which so are near.
func (c curve) spline() string {
	_, direction := c.at(1)
	tip := c[3]
	c[3] = tip.sub(direction.times(arrowhead))
	text := fmt.Sprintf("e,%s %s", tip, c[0])
	first, second := c.halves()
	for _, half := range []curve{first, second} {
		a, b := half.halves()
		text += fmt.Sprintf(" %s %s %s %s %s %s", a[1], a[2], a[3], b[1], b[2], b[3])
	}
	return text
}

// halves cuts the curve in the middle (de Casteljau).
func (c curve) halves() (first, second curve) {
	middle := func(p, q point) point { return p.add(q).times(.5) }
	ab, bc, cd := middle(c[0], c[1]), middle(c[1], c[2]), middle(c[2], c[3])
	abc, bcd := middle(ab, bc), middle(bc, cd)
	m := middle(abc, bcd)
	return curve{c[0], ab, abc, m}, curve{m, bcd, cd, c[3]}
}

// beside returns the centre of a label that just clears the curve.
func (c curve) beside(text string, r route) point {
	p, direction := c.at(r.at)
	n := direction.normal().times(float64(r.label))
	w, h := extent(text)
	return p.add(n.times(math.Abs(n.x)*w/2 + math.Abs(n.y)*h/2 + 4))
}

// extent is the room that a text takes.
func extent(text string) (width, height float64) {
	lines := strings.Split(text, "\n")
	for _, l := range lines {
		sum := 0.0
		for _, r := range l {
			sum += letterWidth(r)
		}
		width = max(width, sum)
	}
	return width, float64(len(lines)) * line
}

// letterWidth is about how wide the letter of a label is, which is near enough to
// keep labels off their arrows.
func letterWidth(r rune) float64 {
	switch {
	case r == '─' || unicode.IsUpper(r):
		return 7.8
	case unicode.IsLower(r) || unicode.IsDigit(r):
		return 5.6
	}
	return 3.7
}

// direct is the route along the line between two centres.
func direct(from, to point) route {
	d := to.sub(from)
	k := min(boxWidth/2/max(math.Abs(d.x), 1e-9), boxHeight/2/max(math.Abs(d.y), 1e-9))
	out := point{d.x * k / (boxWidth / 2), d.y * k / (boxHeight / 2)}
	return route{tail: out, head: out.times(-1), label: left, at: .5}
}
