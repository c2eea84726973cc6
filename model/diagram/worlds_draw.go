package diagram

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Show has the way of the finding drawn, if it has one.
func (w *Worlds) Show(f *model.Finding) error {
	w.way = way{finding: f}
	if f.Trace == nil {
		return nil
	}
	at := 0
	for _, ev := range f.Trace.Events {
		k := slices.IndexFunc(w.Steps, func(s Step) bool { return s.From == at && s.Action.Event == ev })
		if k < 0 {
			return errors.New("the way of the property leaves the worlds that were found before the search was cut")
		}
		w.way.steps = append(w.way.steps, k)
		at = w.Steps[k].To
	}
	return nil
}

// Way returns the steps on the way that is shown, by their places in Steps.
func (w *Worlds) Way() []int { return w.way.steps }

// Draw makes the graph a drawing: a node for each world, in boxes by the pair of states. A
// pair that is left and met again elsewhere has another box there, so that a box is worlds
// that steps within the pair join: else CLOSED would draw the end to the beginning.
func (w *Worlds) Draw() *Drawing {
	d := &Drawing{Name: "worlds of " + w.System.Scenario.Name}
	d.Boxes = []Box{{Nodes: []Node{{ID: "start", Look: Start, Tip: "here the scenario begins"}}}}
	onWay := map[int]bool{}
	if len(w.way.steps) > 0 {
		onWay[0] = true
	}
	for _, k := range w.way.steps {
		onWay[w.Steps[k].To] = true
	}
	boxes, stays := map[int]int{}, w.stays()
	for i := range w.Worlds {
		k, known := boxes[stays[i]]
		if !known {
			k = len(d.Boxes)
			boxes[stays[i]] = k
			d.Boxes = append(d.Boxes, Box{Label: w.pair(i).String()})
		}
		n := Node{ID: fmt.Sprint(i), Label: w.label(i), Tip: w.tip(i), Look: w.look(i)}
		if onWay[i] {
			n.Way = w.way.look()
		}
		d.Boxes[k].Nodes = append(d.Boxes[k].Nodes, n)
	}
	d.Arrows = append(d.Arrows, Arrow{From: "start", To: "0"})
	w.drawSteps(d)
	w.title(d)
	return d
}

// stays returns for each world the first of those with the same pair of states that steps
// within the pair join to it.
func (w *Worlds) stays() []int {
	first := make([]int, len(w.Worlds))
	for i := range first {
		first[i] = i
	}
	find := func(i int) int {
		for first[i] != i {
			i = first[i]
		}
		return i
	}
	for k := range w.Steps {
		if s := &w.Steps[k]; w.pair(s.From) == w.pair(s.To) {
			a, b := find(s.From), find(s.To)
			first[max(a, b)] = min(a, b)
		}
	}
	for i := range first {
		first[i] = find(i)
	}
	return first
}

// drawSteps draws an arrow for all the steps from one world to another, a line of its
// label for each that is not like one before.
func (w *Worlds) drawSteps(d *Drawing) {
	type ends struct{ from, to int }
	numbers := map[int][]int{} // of the way, by the step's place
	for n, k := range w.way.steps {
		numbers[k] = append(numbers[k], n+1)
	}
	arrows := map[ends]int{}
	for k := range w.Steps {
		s := &w.Steps[k]
		h := happeningOf(w.System, w.Worlds[s.From].State, &s.Action, w.Worlds[s.To].State)
		at, known := arrows[ends{s.From, s.To}]
		if !known {
			at = len(d.Arrows)
			arrows[ends{s.From, s.To}] = at
			d.Arrows = append(d.Arrows, Arrow{From: fmt.Sprint(s.From), To: fmt.Sprint(s.To), Look: h.look()})
		}
		a := &d.Arrows[at]
		switch {
		case numbers[k] != nil:
			a.Look = w.way.look()
		case a.Look != h.look() && a.Look <= ByNetwork:
			a.Look = Plain
		}
		label := numbered(numbers[k], h.String())
		if !slices.Contains(strings.Split(a.Label, "\n"), label) {
			a.Label = joined(a.Label, label)
		}
		a.Tip = joined(a.Tip, w.stepTip(s))
	}
}

func joined(a, b string) string {
	if a == "" {
		return b
	}
	return a + "\n" + b
}

func (w *Worlds) title(d *Drawing) {
	pairs := map[pair]bool{}
	for i := range w.Worlds {
		pairs[w.pair(i)] = true
	}
	s, table := w.System.Scenario, w.System.Machine.Table().TableName()
	beginning := ""
	if !w.Search.Complete && w.bound > 0 {
		beginning = fmt.Sprintf(" up to depth %d", w.Search.Depth)
	}
	d.Title = []string{
		fmt.Sprintf("Every world of %s%s, table %s", s.Name, beginning, table),
		fmt.Sprintf("%s in %s, %s; %s", amount(len(w.Worlds), "world"), amount(len(pairs), "pair of states"), amount(len(w.Steps), "step"), extent(w.Search)),
	}
	if w.Within != "" {
		d.Title = append(d.Title, w.Within)
	}
	d.Title = append(d.Title,
		"a world: its number, and what is on the way, → to B and ← to A; double frame: nothing more happens",
		"a step: "+makers)
	if slices.ContainsFunc(w.Worlds, func(o World) bool { return o.Expanded && !o.Leaves && !w.System.Rests(o.State) }) {
		d.Title = append(d.Title, "yellow: stuck, though something is left to do")
	}
	if slices.ContainsFunc(w.Worlds, func(o World) bool { return !o.Expanded }) {
		d.Title = append(d.Title, "dashed frame: what comes after it was not looked at")
	}
	if w.way.finding != nil {
		d.Title = append(d.Title, strings.Split(w.way.says(), "\n")...)
	}
}

// makers explains the colours of steps.
const makers = "blue, A's; green-blue, B's; dashed, the network's"

// label is the number of the world and what is on the way.
func (w *Worlds) label(i int) string {
	v := w.System.View(w.Worlds[i].State)
	lines := []string{fmt.Sprint(i)}
	for from, arrow := range []string{"→ ", "← "} {
		for _, g := range v.Net[from].All() {
			lines = append(lines, arrow+short(g.Ctl, g.Text, g.Foreign))
		}
	}
	return strings.Join(lines, "\n")
}

func (w *Worlds) look(i int) Look {
	switch o := &w.Worlds[i]; {
	case !o.Expanded:
		return Unsure
	case o.Leaves:
		return Plain
	case w.System.Rests(o.State):
		return Resting
	}
	return Stuck
}

// pair is the states of both ends.
type pair [2]spec.State

func (p pair) String() string { return "A " + p[0].String() + " · B " + p[1].String() }

func (w *Worlds) pair(i int) pair { return pairOf(w.System, w.Worlds[i].State) }

func pairOf(sys *model.System, s model.State) pair {
	v := sys.View(s)
	return pair{v.Ends[0].TCB.State, v.Ends[1].TCB.State}
}
