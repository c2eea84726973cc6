package diagram

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// What Mermaid draws unless its page is told otherwise, and GitHub's is not: maxEdges
// and maxTextSize of its configuration.
const (
	mermaidArrows  = 500
	mermaidLetters = 50_000
)

// Mermaid writes the drawing as a flowchart in the language of Mermaid, which GitHub
// renders; it has no tips. What Mermaid would refuse to draw is an error.
func (d *Drawing) Mermaid(w io.Writer) error {
	if n := len(d.Arrows); n > mermaidArrows {
		return fmt.Errorf("found %d arrows, Mermaid draws at most %d", n, mermaidArrows)
	}
	m := &flowchart{ids: map[string]string{}, classes: map[string]appearance{}}
	direction := "LR"
	if d.Down {
		direction = "TB"
	}
	m.line("flowchart %s", direction)
	for _, line := range d.Title {
		m.line("%%%% %s", line)
	}
	for i := range d.Boxes {
		m.box(i, &d.Boxes[i])
	}
	m.arrows(d.Arrows)
	for _, name := range slices.Sorted(maps.Keys(m.classes)) {
		a := m.classes[name]
		m.line("classDef %s fill:%s,stroke:%s,color:%s,stroke-width:%gpx%s", name, a.fill, a.colour, a.text(), max(a.width, 1), a.dashes())
	}
	if n := m.Len(); n > mermaidLetters {
		return fmt.Errorf("found %d letters, Mermaid draws at most %d", n, mermaidLetters)
	}
	_, err := io.WriteString(w, m.String())
	return err
}

// flowchart is a flowchart in the making.
type flowchart struct {
	strings.Builder
	ids     map[string]string // of the nodes, for theirs may mean something to Mermaid
	classes map[string]appearance
}

func (m *flowchart) line(format string, parts ...any) { fmt.Fprintf(m, format+"\n", parts...) }

func (m *flowchart) box(i int, b *Box) {
	if b.Label != "" {
		m.line("subgraph b%d[\"%s\"]", i, mermaidText(b.Label))
		defer m.line("end")
	}
	for j := range b.Nodes {
		n := &b.Nodes[j]
		id := fmt.Sprintf("n%d", len(m.ids))
		m.ids[n.ID] = id
		left, right := "[", "]"
		switch {
		case n.Look == Start:
			left, right = "((", "))"
		case appearances[n.Look].double:
			left, right = "[[", "]]"
		}
		a := n.appearance()
		m.classes[a.name] = a
		m.line("%s%s\"%s\"%s:::%s", id, left, mermaidText(n.Label), right, a.name)
	}
}

// arrows writes the arrows, and then how they look: Mermaid knows them by their number.
func (m *flowchart) arrows(all []Arrow) {
	same := map[Look][]string{}
	for i := range all {
		a := &all[i]
		shaft := "-->"
		if appearances[a.Look].dashed {
			shaft = "-.->"
		}
		label := ""
		if a.Label != "" {
			label = fmt.Sprintf("|\"%s\"|", mermaidText(a.Label))
		}
		m.line("%s %s%s %s", m.ids[a.From], shaft, label, m.ids[a.To])
		same[a.Look] = append(same[a.Look], fmt.Sprint(i))
	}
	for _, look := range slices.Sorted(maps.Keys(same)) {
		a := appearances[look]
		m.line("linkStyle %s stroke:%s,color:%s,stroke-width:%gpx", strings.Join(same[look], ","), a.colour, a.colour, max(a.width, 1))
	}
}

// dashes is how a class says that its frame is dashed.
func (a appearance) dashes() string {
	if a.dashed {
		return ",stroke-dasharray:4"
	}
	return ""
}

// mermaidText writes a label: a quote would end it, and other letters mean something in
// Mermaid, or in the HTML that it makes.
func mermaidText(text string) string { return mermaidEscapes.Replace(text) }

var mermaidEscapes = strings.NewReplacer(
	"#", "#35;", `"`, "#quot;", "<", "#lt;", ">", "#gt;", "&", "#amp;", ";", "#59;", "\n", "<br/>",
)
