package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Edge is a change of state that standing rows of the table make.
type Edge struct {
	From, To  spec.State
	Rules     []string // the rows, in the table's order
	Label     string   // "event / action", lines for several
	InFigure5 bool     // RFC 9293 figure 5 has an arrow between the two
	Never     bool     // no event makes any of the rows apply
	Composed  bool     // one segment makes it by two rows
	Choice    string   // the choice that it takes, if it has not been made
}

// Edges returns every change of state that the standing rows make, ordered by
// state, from and to. A row that names no next state, or its own, makes none.
func Edges(m *spec.Machine) []Edge { return merged(arrows(m)) }

// WholeEdges are the changes of state of the full machine: with those of Edges those
// that one segment makes by two rows, and those that the RFC says an implementation
// MAY have beside.
func WholeEdges(m *spec.Machine) []Edge { return merged(wholeArrows(m)) }

// merged makes one edge of all arrows between two states.
func merged(list []arrow) []Edge {
	var edges []Edge
	for _, a := range list {
		i := slices.IndexFunc(edges, func(e Edge) bool { return e.From == a.from && e.To == a.to })
		if i < 0 {
			edges = append(edges, Edge{From: a.from, To: a.to, Label: a.label(" / "), Rules: a.rules, InFigure5: a.figure, Never: a.never, Composed: a.composed, Choice: a.choice})
			continue
		}
		e := &edges[i]
		e.Rules = append(e.Rules, a.rules...)
		e.Label += "\n" + a.label(" / ")
		e.InFigure5 = e.InFigure5 || a.figure
		e.Never = e.Never && a.never
	}
	return edges
}

// arrow is what a diagram draws: the rows from one state to another that Figure 5
// has, or those that it has not.
type arrow struct {
	from, to spec.State
	figure   bool
	never    bool
	composed bool
	choice   string
	rules    []string
	says     []phrase
}

// arrows returns the arrows in order, those of the figure before others between
// the same states.
func arrows(m *spec.Machine) []arrow {
	var list []arrow
	for _, r := range allRows(m.Table()) {
		if !m.Table().Stands(r.Rule) || r.Next == spec.Same {
			continue
		}
		for _, from := range r.from().List() {
			if from != r.Next {
				list = addRow(list, r, from, phraseOf(m, r, from, r.Next))
			}
		}
	}
	sortArrows(list)
	return list
}

func sortArrows(list []arrow) {
	slices.SortStableFunc(list, func(a, b arrow) int {
		return cmp.Or(order(a.from)-order(b.from), order(a.to)-order(b.to), figureFirst(a)-figureFirst(b))
	})
}

// addRow puts the row on its arrow, a new one if need be.
func addRow(list []arrow, r row, from spec.State, says phrase) []arrow {
	one := arrow{from: from, to: r.Next, never: r.Never != "", figure: figure5[figureEdge{from, r.Next, says.event}]}
	i := slices.IndexFunc(list, func(a arrow) bool {
		return a.from == one.from && a.to == one.to && a.figure == one.figure && a.never == one.never
	})
	if i < 0 {
		i, list = len(list), append(list, one)
	}
	a := &list[i]
	a.rules = append(a.rules, r.Name)
	if !slices.Contains(a.says, says) {
		a.says = append(a.says, says)
	}
	return list
}

// order puts CLOSED, where every connection begins, before the other states.
func order(s spec.State) int {
	if s == spec.Closed {
		return 0
	}
	return int(s)
}

func figureFirst(a arrow) int {
	if a.figure {
		return 0
	}
	return 1
}

// label joins the phrases: events with the same action share a line, and bar
// stands between event and action.
func (a *arrow) label(bar string) string {
	var actions []string
	events := map[string][]string{}
	for _, p := range a.says {
		if events[p.action] == nil {
			actions = append(actions, p.action)
		}
		events[p.action] = append(events[p.action], p.event)
	}
	lines := make([]string, len(actions))
	for i, action := range actions {
		lines[i] = strings.Join(events[action], ", ") + bar + action
	}
	return strings.Join(lines, "\n")
}
