package diagram

import (
	"fmt"
	"io"
	"strings"
)

// DOT writes the drawing in the language of Graphviz, for its layout dot.
func (d *Drawing) DOT(w io.Writer) error {
	var b strings.Builder
	for _, line := range d.Title {
		fmt.Fprintf(&b, "// %s\n", line)
	}
	direction := "LR"
	if d.Down {
		direction = "TB"
	}
	fmt.Fprintf(&b, "digraph %q {\n", d.Name)
	fmt.Fprintf(&b, "  graph [rankdir=%s, newrank=true, bgcolor=white, pad=0.2, nodesep=0.3, ranksep=0.5, labelloc=b, labeljust=l, fontname=\"Helvetica\", fontsize=12, label=%s];\n",
		direction, dotQuote(strings.Join(d.Title, "\n"), `\l`))
	b.WriteString("  node [shape=box, style=\"rounded,filled\", fontname=\"Helvetica\", fontsize=11, margin=\"0.12,0.05\", height=0.3];\n")
	b.WriteString("  edge [fontname=\"Helvetica\", fontsize=10, arrowsize=0.7];\n")
	for i, box := range d.Boxes {
		indent := "  "
		if box.Label != "" {
			fmt.Fprintf(&b, "  subgraph cluster_%d {\n", i)
			fmt.Fprintf(&b, "    graph [label=%s, labelloc=t, labeljust=l, style=rounded, color=\"#c3c9d2\", fontname=\"Helvetica-Bold\", fontsize=11, margin=8];\n", dotQuote(box.Label, `\n`))
			indent = "    "
		}
		for j := range box.Nodes {
			b.WriteString(indent + box.Nodes[j].dot())
		}
		if box.Label != "" {
			b.WriteString("  }\n")
		}
	}
	for i := range d.Arrows {
		b.WriteString("  " + d.Arrows[i].dot())
	}
	b.WriteString("}\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func (n *Node) dot() string {
	if n.Look == Start {
		return fmt.Sprintf("%s [shape=point, width=0.12, color=%q, tooltip=%s];\n", dotQuote(n.ID, ""), appearances[Start].colour, dotQuote(n.Tip, `\n`))
	}
	a := n.appearance()
	more := ""
	if a.double {
		more += ", peripheries=2"
	}
	if a.dashed {
		more += ", style=\"rounded,filled,dashed\""
	}
	if a.width > 0 {
		more += fmt.Sprintf(", penwidth=%g", a.width)
	}
	return fmt.Sprintf("%s [label=%s, color=%q, fillcolor=%q, fontcolor=%q%s, tooltip=%s];\n",
		dotQuote(n.ID, ""), dotQuote(n.Label, `\n`), a.colour, a.fill, a.text(), more, dotQuote(n.Tip, `\n`))
}

func (a *Arrow) dot() string {
	look, more := appearances[a.Look], ""
	if look.dashed {
		more += ", style=dashed"
	}
	if look.width > 0 {
		more += fmt.Sprintf(", penwidth=%g", look.width)
	}
	return fmt.Sprintf("%s -> %s [label=%s, color=%q, fontcolor=%[4]q%s, tooltip=%[6]s, labeltooltip=%[6]s];\n",
		dotQuote(a.From, ""), dotQuote(a.To, ""), dotQuote(aside(a.Label), `\n`), look.colour, more, dotQuote(a.Tip, `\n`))
}

// aside keeps the label of an arrow a little off its line.
func aside(label string) string {
	if label == "" {
		return ""
	}
	return " " + strings.ReplaceAll(label, "\n", " \n ") + " "
}

// dotQuote writes a string of the language; each of its lines ends with end, but for the
// last, which does if that says where the text is aligned.
func dotQuote(text, end string) string {
	text = strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text)
	if end == `\l` && text != "" {
		text += "\n"
	}
	return `"` + strings.ReplaceAll(text, "\n", end) + `"`
}
