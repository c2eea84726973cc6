package diagram

import (
	"context"
	"fmt"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// Worlds is every world of a system within some bounds, and every step between them.
type Worlds struct {
	System *model.System
	Within string // the bounds of the scenario, in words, for the title
	Search *Search
	Worlds []World // by their numbers: in the order in which a search by breadth finds them
	Steps  []Step  // in the order of the worlds that they leave
	way    way
	bound  int // the depth that was asked for, 0 if none was
}

// Search is what a search has found.
type Search = explore.Result[model.State, model.Action]

// World is a world of the graph.
type World struct {
	State    model.State
	Depth    int  // steps from the beginning
	Expanded bool // the steps out of it are there
	Leaves   bool // one of them leads to another world
}

// Step leads from one world to another, or back to the same one.
type Step struct {
	From, To int // numbers of worlds
	Action   model.Action
}

// TooMany says that there are more worlds than were to be drawn.
type TooMany struct {
	Scenario    string
	Found, Most int
	Cut         string // what ended the count, "" if nothing did
}

func (e *TooMany) Error() string {
	return fmt.Sprintf("%s has %d worlds, want at most %d", e.Scenario, e.Found, e.Most)
}

// enough ends the count of worlds that will not be drawn.
const enough = 1_000_000

// Map explores the system, and finds every world and every step within the bounds, of
// which there may be that many worlds. Otherwise the error is TooMany.
func Map(ctx context.Context, sys *model.System, bounds model.Bounds, most int) (*Worlds, error) {
	w := &Worlds{System: sys, bound: bounds.MaxDepth}
	if bounds.MaxStates == 0 {
		bounds.MaxStates = max(enough, most)
	}
	w.Search = explore.Run(ctx, explore.Model[model.State, model.Action](sys), nil, bounds)
	if n := w.Search.Distinct; n > most {
		return nil, &TooMany{sys.Scenario.Name, n, most, w.Search.Cut}
	}
	w.walk()
	return w, nil
}

// walk goes the way of the search again, one world after the other, so that numbers
// depend on nothing else.
func (w *Worlds) walk() {
	numbers := map[model.State]int{}
	enter := func(s model.State, depth int) int {
		n, known := numbers[s]
		if !known {
			n = len(w.Worlds)
			numbers[s] = n
			w.Worlds = append(w.Worlds, World{State: s, Depth: depth})
		}
		return n
	}
	enter(w.System.Init()[0], 0)
	for i := 0; i < len(w.Worlds); i++ {
		from := w.Worlds[i]
		if !w.Search.Complete && from.Depth >= w.Search.Depth {
			continue
		}
		steps, err := w.System.Next(from.State, nil)
		if err != nil {
			continue // it is what has cut the search
		}
		w.Worlds[i].Expanded = true
		for k := range steps {
			to := enter(steps[k].To, from.Depth+1)
			w.Steps = append(w.Steps, Step{i, to, steps[k].Action})
			if to != i {
				w.Worlds[i].Leaves = true
			}
		}
	}
}
