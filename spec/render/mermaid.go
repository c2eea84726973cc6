package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Transition is an arrow of a state diagram, with what stands beside it, in lines.
type Transition struct {
	From, To spec.State
	Label    string
}

// Mermaid writes the diagram as a state diagram in the language of Mermaid, which
// GitHub renders. It knows no colours of arrows: what is not in figure 5 has
// a dagger. (A plus would begin a list, which Mermaid does not draw.)
func Mermaid(w io.Writer, m *spec.Machine, d Diagram) error {
	var list []Transition
	for _, a := range arrowsOf(m, d) {
		label := a.label(" / ")
		if !a.figure {
			label = "† " + strings.ReplaceAll(label, "\n", "\n† ")
		}
		if a.choice != "" {
			label += " (MAY)"
		}
		list = append(list, Transition{a.from, a.to, label})
	}
	under := ""
	if d == FullMachine {
		under = "; † is not in figure 5"
	}
	return States(w, title(d)+", table "+m.Table().TableName()+under, list)
}

// States writes a state diagram in the language of Mermaid.
func States(w io.Writer, title string, list []Transition) error {
	var states, changes strings.Builder
	named := map[string]bool{}
	name := func(id string, s spec.State) string {
		if !named[id] {
			named[id] = true
			fmt.Fprintf(&states, "    state \"%s\" as %s\n", s, id)
		}
		return id
	}
	for _, t := range list {
		from, to := name(mermaidID(t.From), t.From), mermaidID(t.To)
		if t.To == spec.Closed && t.From > spec.SynReceived {
			to += "_END" // CLOSED is drawn twice, as in the figure
		}
		fmt.Fprintf(&changes, "    %s --> %s", from, name(to, t.To))
		if t.Label != "" {
			fmt.Fprintf(&changes, " : %s", mermaidLabel(t.Label))
		}
		fmt.Fprintln(&changes)
	}
	_, err := fmt.Fprintf(w, "---\ntitle: %q\n---\nstateDiagram-v2\n%s%s", title, &states, &changes)
	return err
}

// mermaidID is a name without the dashes that Mermaid would take for an arrow.
func mermaidID(s spec.State) string { return strings.ReplaceAll(s.String(), "-", "_") }

// mermaidLabel spells what would end a label, and has lines as Mermaid has them.
func mermaidLabel(text string) string {
	return strings.NewReplacer(":", "#58;", ";", "#59;", "#", "#35;", "<", "#lt;", ">", "#gt;", "\n", "<br>").Replace(text)
}
