package diagram

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

var sideLooks = map[Side]Look{InNeither: Absent, InFirst: OnlyFirst, InSecond: OnlySecond, Unlike: Otherwise, Alike: Plain}

// Draw makes the comparison a state diagram.
func (d *Diff) Draw() *Drawing {
	g := &Drawing{Name: "diff", Down: true, Boxes: []Box{{}}}
	seen := map[string]bool{}
	for i := range d.Edges {
		e := &d.Edges[i]
		g.Arrows = append(g.Arrows, d.arrow(e))
		if e.In != InNeither {
			seen[e.From.String()], seen[node(e.From, e.To)] = true, true
		}
	}
	add := func(id, label string) {
		look := Absent
		if seen[id] {
			look = Plain
		}
		g.Boxes[0].Nodes = append(g.Boxes[0].Nodes, Node{ID: id, Label: label, Tip: label, Look: look})
	}
	add(spec.Closed.String(), spec.Closed.String())
	for _, s := range spec.AllStates.List() {
		if s != spec.Closed {
			add(s.String(), s.String())
		}
	}
	add(bottom, spec.Closed.String())
	d.title(g)
	return g
}

// arrow draws a change of state: what is alike without a label, so that the rest shows.
func (d *Diff) arrow(e *EdgeDiff) Arrow {
	a := Arrow{From: e.From.String(), To: node(e.From, e.To), Look: sideLooks[e.In]}
	switch {
	case e.In == InFirst:
		a.Label = strings.Join(e.Labels[0], "\n")
	case e.In == InSecond:
		a.Label = strings.Join(e.Labels[1], "\n")
	case e.In == Unlike:
		a.Label = strings.Join(d.unlike(e), "\n")
	case d.Walks == nil:
		a.Look = Absent // it is there, but is not what is looked for
	}
	tips := []string{fmt.Sprintf("%s to %s: %s", e.From, e.To, e.In)}
	for side, name := range d.Names {
		if rows := e.Rows[side]; len(rows) > 0 {
			tips = append(tips, name+": "+strings.Join(rows, ", "))
		}
	}
	a.Tip = strings.Join(tips, "\n")
	return a
}

// unlike says how a change of state differs: by its labels, or where they are the same by
// its rows.
func (d *Diff) unlike(e *EdgeDiff) []string {
	lines := parting(e.Labels)
	if len(lines) == 0 {
		lines = parting(e.Rows)
	}
	for _, row := range d.otherwise(e) {
		lines = append(lines, "± "+row)
	}
	return lines
}

// parting are the lines of one list and not of the other.
func parting(lists [2][]string) (lines []string) {
	for side, sign := range [2]string{"− ", "+ "} {
		for _, line := range lists[side] {
			if !slices.Contains(lists[1-side], line) {
				lines = append(lines, sign+line)
			}
		}
	}
	return lines
}

func (d *Diff) title(g *Drawing) {
	first, second := d.Names[0], d.Names[1]
	if d.Walks == nil {
		g.Name = first + " and " + second
		g.Title = append([]string{fmt.Sprintf("The changes of state of %s and of %s", first, second)}, d.key())
		g.Title = append(g.Title, d.Below()...)
		return
	}
	s := d.Walks[0].System.Scenario
	g.Name = fmt.Sprintf("%s and %s in %s", first, second, s.Name)
	g.Title = []string{fmt.Sprintf("What both ends together went through in %s under %s and under %s", s.Name, first, second)}
	for side, w := range d.Walks {
		g.Title = append(g.Title, fmt.Sprintf("%s: %s, %s, %s", d.table(side), amount(w.Search.Distinct, "world"), amount(w.Search.Transitions, "step"), extent(w.Search)))
	}
	if d.Within != "" {
		g.Title = append(g.Title, d.Within)
	}
	g.Title = append(g.Title, d.key())
}

// table is how the table is called, and with what the scenario itself makes of it if that
// is more.
func (d *Diff) table(side int) string {
	name := d.Names[side]
	if whole := d.Walks[side].System.Machine.Table().TableName(); len(d.Walks[side].System.Scenario.Variants) > 0 {
		return fmt.Sprintf("%s (with those of the scenario %s)", name, whole)
	}
	return name
}

// key explains the colours that are there.
func (d *Diff) key() string {
	var parts []string
	for _, k := range []struct {
		in   Side
		says string
	}{
		{InFirst, "orange, dashed: only in " + d.Names[0]},
		{InSecond, "blue, thick: only in " + d.Names[1]},
		{Unlike, fmt.Sprintf("purple: in both, by other rows (− only in %s, + only in %s, ± one that reads otherwise)", d.Names[0], d.Names[1])},
	} {
		if slices.ContainsFunc(d.Edges, func(e EdgeDiff) bool { return e.In == k.in }) {
			parts = append(parts, k.says)
		}
	}
	switch {
	case d.Walks != nil:
		parts = append(parts, "black: alike", "grey: in the table, not seen here")
	case len(parts) > 0:
		parts = append(parts, "grey: alike")
	}
	switch {
	case d.Same():
		parts = append([]string{"no difference"}, parts...)
	case d.Walks == nil && len(parts) == 0:
		parts = []string{"the same changes of state"}
	}
	return strings.Join(parts, "; ")
}

// Below are lines for what differs in the tables and no arrow tells: rows, and words.
func (d *Diff) Below() []string {
	var lines []string
	for i := range d.Rows {
		if r := &d.Rows[i]; !d.drawn(r) {
			lines = append(lines, wrapped("   "+r.String(), 110, "      ")...)
		}
	}
	for _, w := range d.Words {
		lines = append(lines, wrapped(fmt.Sprintf("   ± the word %s: %s", w.Word, becomes(w.Is)), 110, "      ")...)
	}
	if len(lines) > 0 {
		lines = append([]string{fmt.Sprintf("besides, − in %s and + in %s:", d.Names[0], d.Names[1])}, lines...)
	}
	return lines
}

// drawn reports whether a row is named on an arrow, or makes one that is in one table only.
func (d *Diff) drawn(r *RowDiff) bool {
	return slices.ContainsFunc(d.Edges, func(e EdgeDiff) bool {
		return e.In != Alike && (slices.Contains(e.Rows[0], r.Name) || slices.Contains(e.Rows[1], r.Name))
	})
}

// String says how a row differs.
func (r *RowDiff) String() string {
	switch r.In {
	case InFirst:
		return "− " + r.Name + ": " + r.Says
	case InSecond:
		return "+ " + r.Name + ": " + r.Says
	}
	var parts []string
	for _, c := range r.Changes {
		parts = append(parts, c.Part+" "+becomes(c.Is))
	}
	return "± " + r.Name + ": " + strings.Join(parts, "; ")
}

func becomes(is [2]string) string {
	for i := range is {
		if is[i] == "" {
			is[i] = "nothing"
		}
	}
	return is[0] + " → " + is[1]
}
