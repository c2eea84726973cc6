package render

import (
	"bytes"
	"fmt"
	"html"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec/render/picture"
)

// area is what a label or a state takes up in a picture, in points.
type area struct {
	what                     string
	left, top, right, bottom float64
}

func (a area) meets(b area) bool {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

func (a area) has(p point) bool { return a.meets(area{"", p.x, p.y, p.x, p.y}) }

// laid is a picture as it came out of Graphviz.
type laid struct {
	states, labels []area
	curves         map[string][]point // points on the line of each arrow
}

var (
	groups = regexp.MustCompile(`(?s)<g id="[^"]*" class="(node|edge)">\s*<title>(.*?)</title>(.*?)\n</g>\n(?:<!--|</g>)`)
	lines  = regexp.MustCompile(`<text text-anchor="(\w+)" x="([-.\d]+)" y="([-.\d]+)" font-family="(\w+)[^"]*"( font-weight="bold")? font-size="([.\d]+)"[^>]*>(.*?)</text>`)
	paths  = regexp.MustCompile(`<path [^>]* d="([^"]*)"`)
)

func decimal(t *testing.T, s string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(s, 64)
	require.NoError(t, err)
	return n
}

func lay(t *testing.T, dot string) laid {
	t.Helper()
	var svg bytes.Buffer
	require.NoError(t, picture.Write(&svg, []byte(dot), picture.SVG))
	l := laid{curves: map[string][]point{}}
	for _, g := range groups.FindAllStringSubmatch(svg.String(), -1) {
		what := html.UnescapeString(g[2])
		label := area{what, math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
		for _, text := range lines.FindAllStringSubmatch(g[3], -1) {
			x, y, size := decimal(t, text[2]), decimal(t, text[3]), decimal(t, text[6])
			font := text[4] + map[bool]string{true: "-Bold"}[text[5] != ""]
			w := picture.Width(html.UnescapeString(text[7]), font, size)
			if text[1] == "middle" {
				x -= w / 2
			}
			label.left, label.right = min(label.left, x), max(label.right, x+w)
			label.top, label.bottom = min(label.top, y-0.75*size), max(label.bottom, y+0.2*size)
		}
		curve := points(t, paths.FindStringSubmatch(g[3]))
		switch {
		case g[1] == "edge":
			l.labels = append(l.labels, label)
			l.curves[what] = append(l.curves[what], curve...)
		case curve == nil: // title and notes
			l.labels = append(l.labels, label)
		default:
			box := area{what, math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
			for _, p := range curve {
				box.left, box.right = min(box.left, p.x), max(box.right, p.x)
				box.top, box.bottom = min(box.top, p.y), max(box.bottom, p.y)
			}
			assert.True(t, box.left < label.left && label.right < box.right, "%s spills", what)
			l.states = append(l.states, box)
		}
	}
	return l
}

// points are points on a path of M and C, close to each other.
func points(t *testing.T, path []string) []point {
	t.Helper()
	if path == nil {
		return nil
	}
	var knots, all []point
	for _, pair := range strings.FieldsFunc(path[1], func(r rune) bool { return strings.ContainsRune("MC ", r) }) {
		x, y, _ := strings.Cut(pair, ",")
		knots = append(knots, point{decimal(t, x), decimal(t, y)})
	}
	for ; len(knots) >= 4; knots = knots[3:] {
		for i := range 100 {
			p, _ := curve(knots[:4]).at(float64(i) / 100)
			all = append(all, p)
		}
	}
	return all
}

// clashes are labels that lie on each other, on a state, or on the line of an arrow.
func (l laid) clashes() []string {
	var list []string
	for i, a := range l.labels {
		for _, b := range append(l.labels[:i:i], l.states...) {
			if a.meets(b) {
				list = append(list, fmt.Sprintf("label of %s on %s", a.what, b.what))
			}
		}
		for what, curve := range l.curves {
			for _, p := range curve {
				if a.has(p) {
					list = append(list, fmt.Sprintf("label of %s on the line %s", a.what, what))
					break
				}
			}
		}
	}
	return list
}

func TestNothingOverlaps(t *testing.T) {
	for d, arrows := range map[Diagram]int{Figure5: 20, FullMachine: 36} {
		l := lay(t, graphOf(t, base(t), d))
		assert.Equal(t, 12, len(l.states), d.String())
		assert.Equal(t, arrows+2, len(l.labels), d.String())
		assert.Empty(t, l.clashes(), d.String())
	}
}

func TestOverlapCanBeSeen(t *testing.T) {
	dot := graphOf(t, base(t), Figure5)
	moved := regexp.MustCompile(`("LISTEN" -> "CLOSED" .*lp=")[^"]*`).ReplaceAllString(dot, "${1}359.6,857.5")
	assert.Equal(t, []string{"label of LISTEN->CLOSED on CLOSED->LISTEN"}, lay(t, moved).clashes())
	moved = regexp.MustCompile(`("LISTEN" -> "CLOSED" .*lp=")[^"]*`).ReplaceAllString(dot, "${1}420,480")
	assert.Equal(t, []string{"label of LISTEN->CLOSED on ESTABLISHED"}, lay(t, moved).clashes())
	moved = regexp.MustCompile(`("LISTEN" -> "CLOSED" .*lp=")[^"]*`).ReplaceAllString(dot, "${1}210,610")
	assert.Equal(t, []string{"label of LISTEN->CLOSED on the line SYN-SENT->SYN-RECEIVED"}, lay(t, moved).clashes())
}
