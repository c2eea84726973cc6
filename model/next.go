package model

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/explore"
)

// scratch is what one expansion needs; it is kept between expansions.
type scratch struct {
	from, to World
	record   Record
	steps    memo // of the steps
	replies  memo // of the replies to them, see noAckWar
}

// Init returns the one world in which the scenario begins, packed.
func (sys *System) Init() []State {
	w := sys.Scenario.start()
	s, err := sys.codec.pack(&w)
	if err != nil {
		panic(err) // newSystem has packed it
	}
	return []State{s}
}

// Next appends every step from s. An error names the value that does not fit.
func (sys *System) Next(s State, steps []explore.Step[State, Action]) ([]explore.Step[State, Action], error) {
	x := sys.scratch.Get().(*scratch)
	defer sys.scratch.Put(x)
	sys.codec.unpack(&s, &x.from)
	r := &x.record
	r.From, r.To, r.steps, r.replies = &x.from, &x.to, &x.steps, &x.replies
	before := [2]packedTCB{sys.codec.packTCB(&x.from.Ends[0].TCB), sys.codec.packTCB(&x.from.Ends[1].TCB)}
	var failed error
	sys.events(&x.from, func(ev Event) {
		if failed != nil {
			return
		}
		possible, err := sys.perform(ev, r)
		if err != nil {
			failed = fmt.Errorf("%w (%s)", err, sys.Describe(r))
			return
		}
		if !possible {
			return
		}
		after := [2]*packedTCB{&before[0], &before[1]}
		if r.Acts {
			after[r.End] = r.local.packedAfter(&sys.codec)
		} else if ev.Kind == Crashes {
			after[r.End] = nil
		}
		to, err := sys.codec.pack(r.To, after[0], after[1])
		if err != nil {
			failed = fmt.Errorf("%w (%s)", err, sys.Describe(r))
			return
		}
		steps = append(steps, explore.Step[State, Action]{Action: sys.action(r), To: to})
	})
	return steps, failed
}

// action notes what the properties and the coverage see of a step.
func (sys *System) action(r *Record) Action {
	a := Action{Event: r.Event}
	a.Path[0] = r.Before.State
	if r.Acts {
		n := 1
		for _, f := range r.Out.FiredRules() {
			a.Rules.add(f.Rule)
			if f.To != f.From && n < len(a.Path) {
				a.Path[n] = f.To
				n++
			}
		}
	}
	sys.judge(r, &a)
	return a
}

// Replay takes one step from the world and returns what it did; false if the
// step is not possible there.
func (sys *System) Replay(from *World, ev Event) (*Record, bool, error) {
	r := &Record{From: from, To: &World{}}
	possible := false
	sys.events(from, func(e Event) { possible = possible || e == ev })
	if !possible {
		return nil, false, nil
	}
	ok, err := sys.perform(ev, r)
	return r, ok, err
}

// Possible returns the steps that can be taken from the world.
func (sys *System) Possible(w *World) []Event {
	var all []Event
	r := &Record{From: w, To: &World{}}
	sys.events(w, func(ev Event) {
		if ok, _ := sys.perform(ev, r); ok {
			all = append(all, ev)
		}
	})
	return all
}

// Describe says in a few words what the step was.
func (sys *System) Describe(r *Record) string {
	end := EndName(r.End)
	switch r.Event.Kind {
	case Calls, CallsAny:
		return fmt.Sprintf("%s calls %s", end, UserCall{r.Spec.Kind, r.Spec.Call})
	case StartsOver:
		return fmt.Sprintf("%s starts over with %s", end, UserCall{r.Spec.Kind, r.Spec.Call})
	case Delivers:
		return fmt.Sprintf("%s gets %s", end, r.Got)
	case Duplicates:
		return fmt.Sprintf("%s gets %s, and a copy stays on the way", end, r.Got)
	case Loses:
		return fmt.Sprintf("the network loses %s to %s", r.Got, end)
	case Crashes:
		return fmt.Sprintf("%s crashes and forgets everything", end)
	case Injects:
		return fmt.Sprintf("a stray %s is on the way to %s", r.Got, end)
	}
	return fmt.Sprintf("%s: %s", end, r.Spec.Kind)
}

var _ explore.Model[State, Action] = (*System)(nil)
