package render

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Diagram says which diagram of the table is wanted.
type Diagram uint8

// The diagrams.
const (
	Figure5     Diagram = iota // the arrows of RFC 9293 figure 5
	FullMachine                // every change of state that a row makes
)

// String returns the name under which the diagram is kept.
func (d Diagram) String() string {
	if d == FullMachine {
		return "machine"
	}
	return "figure5"
}

// Colours of arrows.
const (
	colourFigure = "#1f2937"
	colourOther  = "#b4530a"
	colourNever  = "#7c8594"
)

// look is the colour and the style of the arrow. What is not in Figure 5 has a colour.
func (a *arrow) look() (colour, style string) {
	switch {
	case a.never:
		return colourNever, "dotted"
	case a.choice != "":
		return colourOther, "dashed"
	case a.figure:
		return colourFigure, "solid"
	}
	return colourOther, "solid"
}

// arrowsOf are the arrows of the diagram.
func arrowsOf(m *spec.Machine, d Diagram) []arrow {
	if d == FullMachine {
		return wholeArrows(m)
	}
	return slices.DeleteFunc(arrows(m), func(a arrow) bool { return !a.figure })
}

// DOT writes a diagram of the states in the language of Graphviz.
func DOT(w io.Writer, m *spec.Machine, d Diagram) error {
	var b strings.Builder
	list := arrowsOf(m, d)
	notes, short, below := figureNotes(list), map[string]string{}, -10.0
	if d == FullMachine {
		short = shorthand(list)
		below = -60
		notes = machineNotes(list, short)
	}
	fmt.Fprintf(&b, "// %s of %s, drawn from the table.\n", title(d), m.Table().TableName())
	fmt.Fprintf(&b, "digraph %q {\n%s", "tcp "+d.String(), frame)
	for _, n := range drawn {
		fmt.Fprintf(&b, "  %s [pos=\"%s\"];\n", n, places[n])
	}
	for i := range list {
		writeArrow(&b, &list[i], short)
	}
	writeNotes(&b, title(d)+", table "+m.Table().TableName(), notes, below)
	b.WriteString("}\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// frame is what all states and arrows have in common. The positions are taken as
// they are: that is what the layout nop2 does.
const frame = `  graph [layout=nop2, bgcolor=white, pad=0.2];
  node [shape=box, style="rounded,filled", fillcolor="#eef2f7", color="#1f2937", fontname="Helvetica-Bold", fontsize=14, width=1.78, height=0.5, fixedsize=true];
  edge [fontname="Helvetica", fontsize=11, arrowsize=0.8];
  "CLOSED (end)" [label="CLOSED"];
`

func title(d Diagram) string {
	if d == FullMachine {
		return "Every change of state that section 3.10 makes"
	}
	return "The state diagram of section 3.3.2, figure 5"
}

// shorthand gives a letter to every label that three arrows or more share, of those that the
// figure has not.
func shorthand(list []arrow) map[string]string {
	count := map[string]int{}
	short := map[string]string{}
	for i := range list {
		text := list[i].label(" / ")
		if list[i].figure {
			continue
		}
		if count[text]++; count[text] == 3 {
			short[text] = string(rune('A' + len(short)))
		}
	}
	return short
}

// writeArrow writes one edge statement.
func writeArrow(b *strings.Builder, a *arrow, short map[string]string) {
	colour, style := a.look()
	label, r := labelOf(a, short), routeOf(a)
	c := curveOf(a, r)
	fmt.Fprintf(b, "  %s -> %s [label=%s, color=%q, fontcolor=%q, style=%s, tooltip=%s, pos=\"%s\", lp=\"%s\"];\n",
		node(a.from), target(a), quote(label), colour, colour, style, quote(strings.Join(a.rules, " ")), c.spline(), c.beside(label, r))
}

// labelOf writes arrows of the figure as the figure does, others more briefly.
func labelOf(a *arrow, short map[string]string) string {
	if a.figure {
		return fraction(a) + map[bool]string{true: " *"}[a.marked()]
	}
	if letter := short[a.label(" / ")]; letter != "" {
		return letter
	}
	return stack(a)
}

// fraction writes the event over the action, as the figure does.
func fraction(a *arrow) string {
	var parts []string
	for _, line := range strings.Split(a.label("\n"), "\n\n") {
		event, action, _ := strings.Cut(line, "\n")
		action = strings.ReplaceAll(action, ", ", "\n")
		width := utf8.RuneCountInString(event)
		for _, s := range strings.Split(action, "\n") {
			width = max(width, utf8.RuneCountInString(s))
		}
		parts = append(parts, event+"\n"+strings.Repeat("─", width*7/12+1)+"\n"+action)
	}
	return strings.Join(parts, "\n")
}

// stack writes the events below each other, then what is done.
func stack(a *arrow) string {
	lines := strings.Split(a.label(" / "), "\n")
	for i, line := range lines {
		events, action, _ := strings.Cut(line, " / ")
		lines[i] = strings.NewReplacer(", ", ",\n", " and ", " and\n", " (note", "\n(note").Replace(events) + " /\n" + action
	}
	return strings.Join(lines, "\n")
}

// quote writes a string of the language, whose lines end in \n.
func quote(s string) string {
	s = strings.ReplaceAll(s, `\`, `\\`)
	s = strings.ReplaceAll(s, `"`, `\"`)
	return `"` + strings.ReplaceAll(s, "\n", `\n`) + `"`
}

// node is the name of a state's node.
func node(s spec.State) string { return fmt.Sprintf("%q", s) }

// bottom is the second CLOSED, drawn where connections end.
const bottom = `"CLOSED (end)"`

// target is where the arrow ends. CLOSED is drawn twice, as in the figure.
func target(a *arrow) string {
	if a.to == spec.Closed && a.from > spec.SynReceived {
		return bottom
	}
	return node(a.to)
}
