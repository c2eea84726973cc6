package diagram

import (
	"fmt"
	"io"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// DOT writes the diagram in the language of Graphviz.
func (w *Walk) DOT(out io.Writer) error {
	var b strings.Builder
	if err := w.draw(&b); err != nil {
		return err
	}
	_, err := io.WriteString(out, b.String())
	return err
}

func (w *Walk) title() string {
	who := "both ends together"
	if w.End != "" {
		who = "end " + w.End
	}
	return fmt.Sprintf("What %s went through in %s, table %s", who, w.System.Scenario.Name, w.System.Machine.Table().TableName())
}

func (w *Walk) draw(out io.Writer) error {
	r, sys := w.Search, w.System
	extent := "complete"
	if !r.Complete {
		extent = "incomplete: " + r.Cut
	}
	title := w.title()
	counts := fmt.Sprintf("%s, %s, %s", amount(r.Distinct, "state"), amount(r.Transitions, "transition"), extent)
	const key = "on an arrow the rules that made it; a step through a state between is two arrows; grey: in the table, not seen here"
	fmt.Fprintf(out, "// %s.\n// %s; %s.\ndigraph %q {\n", title, counts, key, "tcp "+sys.Scenario.Name)
	fmt.Fprintf(out, "  graph [bgcolor=white, pad=0.2, nodesep=0.5, ranksep=0.7, labelloc=b, labeljust=l, fontname=\"Helvetica\", fontsize=12, label=%s];\n", aligned("", title, counts, key))
	fmt.Fprint(out, "  node [shape=box, style=\"rounded,filled\", fillcolor=\"#eef2f7\", color=\"#1f2937\", fontname=\"Helvetica-Bold\", fontsize=14];\n")
	fmt.Fprint(out, "  edge [fontname=\"Helvetica\", fontsize=11, arrowsize=0.8];\n")
	w.drawStates(out)
	if err := w.drawChanges(out); err != nil {
		return err
	}
	fmt.Fprint(out, "}\n")
	return nil
}

// bottom is the second CLOSED, where connections end; figure 5 draws two as well.
const bottom = "CLOSED (end)"

func node(from, to spec.State) string {
	if to == spec.Closed && from > spec.SynReceived {
		return bottom
	}
	return to.String()
}

// drawStates writes the states, in grey those that the end was never in.
func (w *Walk) drawStates(out io.Writer) {
	seen := map[string]bool{}
	for i := range w.System.Scenario.Ends {
		if w.End != "" && w.End != model.EndName(i) {
			continue
		}
		begin := spec.Closed
		if s := w.System.Scenario.Ends[i].Start; s != nil {
			begin = s.State
		}
		seen[begin.String()] = true
	}
	for i, e := range w.Edges {
		if len(w.Made[i]) > 0 {
			seen[e.From.String()], seen[node(e.From, e.To)] = true, true
		}
	}
	for s := range w.Crashes {
		seen[node(s, spec.Closed)] = true
	}
	grey := map[bool]string{false: ", fillcolor=white, color=\"#b8bec8\", fontcolor=\"#8a93a1\""}
	fmt.Fprintf(out, "  %q [label=%[1]q%s];\n", spec.Closed, grey[seen[spec.Closed.String()]])
	for _, s := range spec.AllStates.List() {
		if s != spec.Closed {
			fmt.Fprintf(out, "  %q [label=%[1]q%s];\n", s, grey[seen[s.String()]])
		}
	}
	fmt.Fprintf(out, "  %q [label=%q%s];\n", bottom, spec.Closed, grey[seen[bottom]])
}

// drawChanges writes the arrows: those seen with how often, then the others in grey.
func (w *Walk) drawChanges(out io.Writer) error {
	var grey strings.Builder
	for i, e := range w.Edges {
		var label, often []string
		for _, name := range e.Rules {
			if n := w.Made[i][name]; n > 0 {
				label = append(label, name)
				often = append(often, fmt.Sprintf("%s %d", name, n))
			}
		}
		switch {
		case label != nil:
			tip, err := tooltip(w.Ways[i], strings.Join(often, ", "))
			if err != nil {
				return err
			}
			fmt.Fprintf(out, "  %q -> %q [label=%s, tooltip=%q];\n", e.From, node(e.From, e.To), roomy(label), tip)
		case !e.Never:
			fmt.Fprintf(&grey, "  %q -> %q [color=\"#c3c9d2\", tooltip=%q];\n", e.From, node(e.From, e.To), strings.ReplaceAll(e.Label, "\n", "; "))
		}
	}
	for _, s := range spec.AllStates.List() {
		if n := w.Crashes[s]; n > 0 {
			tip, err := tooltip(w.CrashWays[s], fmt.Sprint(n))
			if err != nil {
				return err
			}
			fmt.Fprintf(out, "  %q -> %q [label=\" crash \", style=dashed, color=\"#b4530a\", fontcolor=\"#b4530a\", tooltip=%q];\n", s, node(s, spec.Closed), tip)
		}
	}
	fmt.Fprint(out, grey.String())
	return nil
}

// tooltip says how often the change was seen, and the shortest way to it.
func tooltip(way *model.Trace, often string) (string, error) {
	steps, err := Told(way)
	lines := []string{"transitions: " + often, fmt.Sprintf("a shortest way, %d long:", len(steps))}
	for i, step := range steps {
		lines = append(lines, fmt.Sprintf("%d. %s", i+1, step))
	}
	return strings.Join(lines, "\n"), err
}

// roomy quotes the lines of a label, with room between them and the arrow.
func roomy(lines []string) string {
	return fmt.Sprintf("%q", " "+strings.Join(lines, " \n ")+" ")
}

// aligned quotes lines that begin at the left.
func aligned(lines ...string) string {
	quoted := fmt.Sprintf("%q", strings.Join(lines, "\n")+"\n")
	return strings.ReplaceAll(quoted, `\n`, `\l`)
}
