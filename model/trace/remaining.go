package trace

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
)

// remaining says what is left of each budget of the scenario that there was anything of:
// calls that users may still make, and faults.
func remaining(s *model.Scenario, from, to *model.World) []groupView {
	var all []groupView
	for _, g := range []groupView{
		{"Still to come at the ends, at most", endsRemaining(s, from, to)},
		{"Still to come in the network, at most", networkRemaining(&s.Network, from, to)},
	} {
		if len(g.Rows) > 0 {
			all = append(all, g)
		}
	}
	return all
}

func endsRemaining(s *model.Scenario, from, to *model.World) []rowView {
	var rows []rowView
	count := func(name string, budget func(*model.EndSetup) int, left func(*model.End) uint8) {
		row, any := rowView{Name: name}, false
		for i := range s.Ends {
			all := budget(&s.Ends[i])
			any = any || all != 0
			row.Cells = append(row.Cells, newCell(of(all, left(&from.Ends[i])), of(all, left(&to.Ends[i]))))
		}
		if any {
			rows = append(rows, row)
		}
	}
	if len(s.Ends[0].Calls)+len(s.Ends[0].Anytime)+len(s.Ends[1].Calls)+len(s.Ends[1].Anytime) > 0 {
		row := rowView{Name: "calls"}
		for i := range s.Ends {
			row.Cells = append(row.Cells, newList(callsLeft(&s.Ends[i], &from.Ends[i]), callsLeft(&s.Ends[i], &to.Ends[i])))
		}
		rows = append(rows, row)
	}
	count("new starts", func(e *model.EndSetup) int { return e.Lives - 1 }, func(e *model.End) uint8 { return e.Lives })
	count("retransmissions", func(e *model.EndSetup) int { return e.Retransmit }, func(e *model.End) uint8 { return e.Retransmit })
	count("probes", func(e *model.EndSetup) int { return e.Probe }, func(e *model.End) uint8 { return e.Probe })
	count("user timeouts", func(e *model.EndSetup) int { return e.Timeout }, func(e *model.End) uint8 { return e.Timeout })
	count("crashes", func(e *model.EndSetup) int { return e.Crash }, func(e *model.End) uint8 { return e.Crash })
	return rows
}

// callsLeft are the calls that the user may still make: those of the list in its order,
// then those for any time.
func callsLeft(setup *model.EndSetup, e *model.End) string {
	var all []string
	for _, c := range setup.Calls[min(int(e.Calls), len(setup.Calls)):] {
		all = append(all, c.String())
	}
	for k, b := range setup.Anytime {
		if n := e.Anytime[k]; n > 0 {
			all = append(all, fmt.Sprintf("%s x%d at any time", b.Call, n))
		}
	}
	return or(strings.Join(all, ", "), none)
}

func networkRemaining(n *model.Network, from, to *model.World) []rowView {
	var rows []rowView
	count := func(name string, budget int, left func(*model.World) uint8) {
		if budget != 0 {
			rows = append(rows, rowView{name, []cellView{newCell(of(budget, left(from)), of(budget, left(to)))}})
		}
	}
	count("losses", n.Lose, func(w *model.World) uint8 { return w.Lose })
	count("duplicates", n.Duplicate, func(w *model.World) uint8 { return w.Dup })
	count("blind guesses", n.Blind.Times, func(w *model.World) uint8 { return w.Ends[n.Blind.To].Guesses })
	count("touches", n.OnPath.Times, func(w *model.World) uint8 { return w.Ends[n.OnPath.To].OnPath })
	if len(n.Inject) > 0 {
		rows = append(rows, rowView{"strays", []cellView{newList(strays(n, from), strays(n, to))}})
	}
	return rows
}

// strays are the segments that may still be put on the way.
func strays(n *model.Network, w *model.World) string {
	var all []string
	for k, g := range n.Inject {
		if w.Stray>>k&1 == 0 {
			all = append(all, g.Segment.String()+" to "+model.EndName(g.To))
		}
	}
	return or(strings.Join(all, ", "), none)
}

// of spells what is left of a budget.
func of(budget int, left uint8) string {
	if budget == model.Unbounded {
		return "any number"
	}
	return strconv.Itoa(int(left))
}
