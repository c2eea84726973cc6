// Package walk goes through the worlds of a system by hand: step by step, back and forth,
// with what every property says of the way so far.
//
// A [Walk] stands somewhere on a way. [Walk.Choices] are the steps from there, [Walk.Take]
// takes one, [Walk.Undo] and [Walk.Redo] go back and forth. Along a trace that is known
// already, [Walk.Forward] goes on; whoever takes another step leaves it.
//
// Verdicts are those of [model.Judge], which asks the properties as the explorer does.
package walk

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// Walk is a way through the worlds of a system, and a place on it.
type Walk struct {
	System *model.System
	judge  *model.Judge
	way    []place // the first is where every way begins; those beyond at have been undone
	at     int
	along  *Along
}

// place is a world on the way.
type place struct {
	state   model.State
	step    model.Step // that led here
	shown   []int      // the properties of the judge that the way shows here first
	out     []model.Step
	beyond  error // a step from here does not fit the bounds
	asked   bool  // out and beyond have been asked for
	choices []Choice
}

// New stands where the system begins.
func New(sys *model.System, judge *model.Judge) *Walk {
	first := sys.Init()[0]
	return &Walk{System: sys, judge: judge, way: []place{{state: first, shown: judge.World(first)}}}
}

// At is how many steps have been taken from the beginning to where the walk stands.
func (w *Walk) At() int { return w.at }

// Undone is how many steps Redo can take again.
func (w *Walk) Undone() int { return len(w.way) - 1 - w.at }

func (w *Walk) here() *place { return &w.way[w.at] }

// World is the world where the walk stands.
func (w *Walk) World() *model.World { return w.System.Unpack(w.here().state) }

// Trace is the way so far.
func (w *Walk) Trace() *model.Trace { return w.upTo(w.at) }

func (w *Walk) upTo(n int) *model.Trace {
	t := &model.Trace{System: w.System}
	for _, p := range w.way[1 : n+1] {
		t.Events = append(t.Events, p.step.Action.Event)
	}
	return t
}

// steps are the steps from here, in the order of the explorer. With an error there are more,
// which the bounds of the scenario have no room for.
func (w *Walk) steps() ([]model.Step, error) {
	p := w.here()
	if !p.asked {
		p.out, p.beyond = w.System.Next(p.state, nil)
		p.asked = true
	}
	return p.out, p.beyond
}

// Take takes the step that begins with the event and reports whether there is one.
func (w *Walk) Take(ev model.Event) bool {
	if w.Undone() > 0 && w.way[w.at+1].step.Action.Event == ev {
		return w.Redo()
	}
	steps, _ := w.steps()
	i := slices.IndexFunc(steps, func(s model.Step) bool { return s.Action.Event == ev })
	if i < 0 {
		return false
	}
	p := place{state: steps[i].To, step: steps[i]}
	for _, k := range w.judge.Step(w.here().state, steps[i]) {
		if _, before := w.shownAt(k); !before {
			p.shown = append(p.shown, k)
		}
	}
	w.way = append(w.way[:w.at+1], p)
	w.at++
	return true
}

// shownAt is the step up to here in which the way shows a property of the judge first.
func (w *Walk) shownAt(k int) (step int, shown bool) {
	for i := range w.way[:w.at+1] {
		if slices.Contains(w.way[i].shown, k) {
			return i, true
		}
	}
	return 0, false
}

// Undo goes a step back, if there is one.
func (w *Walk) Undo() bool {
	if w.at == 0 {
		return false
	}
	w.at--
	return true
}

// Redo takes a step again that was undone, if there is one.
func (w *Walk) Redo() bool {
	if w.Undone() == 0 {
		return false
	}
	w.at++
	return true
}

// Shown is a property that the way shows.
type Shown struct {
	model.Finding     // its trace ends where it is shown first
	Step          int // that step, from 1; 0 if the walk begins so
}

// Shown are the properties that the way so far violates or witnesses, in the order in which
// it does.
func (w *Walk) Shown() (all []Shown) {
	for i := range w.way[:w.at+1] {
		for _, k := range w.way[i].shown {
			p := w.judge.Properties[k]
			verdict := explore.Violated
			if p.Kind == model.Witness {
				verdict = explore.Witnessed
			}
			all = append(all, Shown{model.Finding{Property: p, Verdict: verdict, Trace: w.upTo(i)}, i})
		}
	}
	if f := w.forever(); f != nil {
		all = append(all, Shown{*f, w.at})
	}
	return all
}

// Said is what can be said of a property on the way so far.
type Said struct {
	model.Property
	Verdict model.Verdict // violated or witnessed; "" as long as it is neither
	Step    int           // in which it is
	About   int           // how many steps up to here were what a built-in safety property is about
}

// Said goes through all properties that are asked, in their order.
func (w *Walk) Said() []Said {
	shown := map[string]Shown{}
	for _, s := range w.Shown() {
		shown[s.Name] = s
	}
	var all []Said
	for _, p := range w.judge.Properties {
		s := Said{Property: p, Verdict: shown[p.Name].Verdict, Step: shown[p.Name].Step}
		for i := 1; i <= w.at; i++ {
			if p.About(&w.way[i].step.Action) {
				s.About++
			}
		}
		all = append(all, s)
	}
	return all
}
