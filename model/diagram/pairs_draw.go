package diagram

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
)

// Show has the way of the finding drawn, if it has one.
func (q *Pairs) Show(f *model.Finding) error {
	q.way = way{finding: f}
	if f.Trace == nil {
		return nil
	}
	q.path = []pair{pairOf(q.System, q.System.Init()[0])}
	return f.Trace.Walk(func(_ int, r *model.Record) {
		q.path = append(q.path, pair{r.To.Ends[0].TCB.State, r.To.Ends[1].TCB.State})
	})
}

// Draw makes the quotient a drawing: a node for each pair of states.
func (q *Pairs) Draw() *Drawing {
	d := &Drawing{Name: "pairs of states of " + q.System.Scenario.Name}
	all := Box{Nodes: []Node{{ID: "start", Look: Start, Tip: "here the scenario begins"}}}
	for i := range q.Pairs {
		all.Nodes = append(all.Nodes, q.node(i))
	}
	d.Boxes = []Box{all}
	d.Arrows = append(d.Arrows, Arrow{From: "start", To: pairOf(q.System, q.System.Init()[0]).String()})
	for i := range q.Moves {
		if m := &q.Moves[i]; m.From != m.To {
			d.Arrows = append(d.Arrows, q.arrow(m))
		}
	}
	q.title(d)
	return d
}

func (o *Pair) pair() pair { return pair{o.A, o.B} }

func (q *Pairs) node(i int) Node {
	p := &q.Pairs[i]
	n := Node{ID: p.pair().String(), Look: Plain}
	n.Label = fmt.Sprintf("A %s\nB %s\n%s", p.A, p.B, amount(p.Worlds, "world"))
	switch {
	case p.Worlds == 0:
		n.Look, n.Label = Unsure, fmt.Sprintf("A %s\nB %s", p.A, p.B)
	case p.Stuck > 0:
		n.Look = Stuck
		n.Label += "\n" + grouped(p.Stuck) + " stuck"
	case p.Rest > 0:
		n.Look = Resting
	}
	if slices.Contains(q.path, p.pair()) {
		n.Way = q.way.look()
	}
	tip := []string{fmt.Sprintf("%s: %s, no step leaves %d of them", p.pair(), amount(p.Worlds, "world"), p.Rest+p.Stuck)}
	at := slices.IndexFunc(q.Moves, func(m Move) bool { return m.From == i && m.To == i })
	if at >= 0 {
		tip = append(tip, q.Moves[at].lines(0)...)
	}
	n.Tip = strings.Join(tip, "\n")
	return n
}

// told is how many kinds of steps an arrow tells by name; its tip tells all.
const told = 2

func (q *Pairs) arrow(m *Move) Arrow {
	a := Arrow{From: q.Pairs[m.From].pair().String(), To: q.Pairs[m.To].pair().String(), Look: m.Kinds[0].look}
	for _, k := range m.Kinds {
		if k.look != a.Look {
			a.Look = Plain
		}
	}
	var numbers []int
	for n := 1; n < len(q.path); n++ {
		if q.path[n-1] == q.Pairs[m.From].pair() && q.path[n] == q.Pairs[m.To].pair() {
			numbers = append(numbers, n)
			a.Look = q.way.look()
		}
	}
	a.Label = numbered(numbers, strings.Join(m.lines(told), "\n"))
	a.Tip = fmt.Sprintf("%s -> %s, %s\n%s", a.From, a.To, amount(m.Steps, "step"), strings.Join(m.lines(0), "\n"))
	return a
}

// lines say how many steps there are of each kind, or of so many and the others.
func (m *Move) lines(most int) []string {
	var lines []string
	rest := m.Steps
	for i, k := range m.Kinds {
		if most > 0 && i == most && len(m.Kinds) > most+1 {
			return append(lines, grouped(rest)+" others")
		}
		lines = append(lines, grouped(k.Steps)+" "+k.Says)
		rest -= k.Steps
	}
	return lines
}

func (q *Pairs) title(d *Drawing) {
	s, r := q.System.Scenario, q.Search
	d.Title = []string{
		fmt.Sprintf("The pairs of states of %s, table %s", s.Name, q.System.Machine.Table().TableName()),
		fmt.Sprintf("%s in %s, %s, %s of them from one pair to another; %s",
			amount(r.Distinct, "world"), amount(len(q.Pairs), "pair"), amount(r.Transitions, "step"), grouped(q.between()), extent(r)),
	}
	if q.Within != "" {
		d.Title = append(d.Title, q.Within)
	}
	d.Title = append(d.Title, "on an arrow how many steps of which kind; "+makers+"; double frame: with worlds where nothing more happens")
	if q.way.finding != nil {
		d.Title = append(d.Title, strings.Split(q.way.says(), "\n")...)
	}
}

// between is how many steps lead from one pair to another.
func (q *Pairs) between() (n int) {
	for i := range q.Moves {
		if q.Moves[i].From != q.Moves[i].To {
			n += q.Moves[i].Steps
		}
	}
	return n
}
