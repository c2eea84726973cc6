package render

import (
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// wholeArrows are the arrows of the full machine: those of the standing rows, those
// of one segment that takes two of them, and those of rows that a MAY of the RFC
// would add. A row that never applies is not drawn where two others make its change.
func wholeArrows(m *spec.Machine) []arrow {
	list := arrows(m)
	for _, a := range composed(m) {
		list = slices.DeleteFunc(list, func(b arrow) bool { return b.never && b.from == a.from && b.to == a.to })
		list = append(list, a)
	}
	for _, a := range permitted(m) {
		if !slices.ContainsFunc(list, func(b arrow) bool { return b.from == a.from && b.to == a.to }) {
			list = append(list, a)
		}
	}
	sortArrows(list)
	return list
}

// composed are the changes of state that one segment makes by two rows, the one in a
// check after that of the other: the ACK establishes, then the FIN is taken.
func composed(m *spec.Machine) []arrow {
	var list []arrow
	rows := allRows(m.Table())
	moves := func(r row) bool {
		return r.section.Event == spec.SegmentArrives && m.Table().Stands(r.Rule) && r.Never == "" && r.Next != spec.Same
	}
	for i, first := range rows {
		if !moves(first) {
			continue
		}
		for _, from := range first.from().List() {
			for _, second := range after(rows, i) {
				if from == first.Next || !moves(second) || !second.from().Has(first.Next) || second.Next == first.Next {
					continue
				}
				a, b := phraseOf(m, first, from, first.Next), phraseOf(m, second, first.Next, second.Next)
				list = append(list, arrow{
					from: from, to: second.Next, composed: true, rules: []string{first.Name, second.Name},
					says: []phrase{both(a, b)},
				})
			}
		}
	}
	return list
}

// after are the rows that may still apply after the row, by its Then.
func after(rows []row, i int) []row {
	r := rows[i]
	inCheck := func(name string) []row {
		return rows[slices.IndexFunc(rows, func(s row) bool { return s.check.Name == name }):]
	}
	switch r.Then {
	case spec.ToSixth:
		return inCheck("sixth")
	case spec.ToSeventh:
		return inCheck("seventh")
	case spec.Continue:
		return slices.DeleteFunc(slices.Clone(rows[i:]), func(s row) bool { return s.section != r.section || s.check == r.check })
	}
	return nil
}

// both is what an arrow says of a segment that is two things at once.
func both(a, b phrase) phrase {
	event := b.event + " and " + strings.TrimPrefix(a.event, "rcv ") + " (note 2)"
	switch {
	case a.action == nothing || a.action == b.action:
		return phrase{event, b.action}
	case b.action == nothing:
		return phrase{event, a.action}
	}
	return phrase{event, a.action + ", " + b.action}
}

// permitted are the changes of state of rows that cite a MAY of the RFC and do not
// stand, for the choice has not been made.
func permitted(m *spec.Machine) []arrow {
	var list []arrow
	for _, r := range allRows(m.Table()) {
		if m.Table().Stands(r.Rule) || r.If == 0 || r.Next == spec.Same || !strings.Contains(r.Cite.IDs, "MAY-") {
			continue
		}
		for _, from := range r.from().List() {
			if from != r.Next {
				list = append(list, arrow{
					from: from, to: r.Next, choice: strings.Join(r.If.List(), ", "), rules: []string{r.Name},
					says: []phrase{phraseOf(m, r, from, r.Next)},
				})
			}
		}
	}
	return list
}
