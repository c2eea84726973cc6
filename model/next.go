package model

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Init returns the one world in which the scenario begins, packed.
func (sys *System) Init() []State {
	w := sys.Scenario.start()
	s, err := sys.Pack(&w)
	if err != nil {
		panic(err) // the table of parts is empty
	}
	return []State{s}
}

// Next appends every step from s: those of perform, in the order of events, taken by
// the parts of the world. An error names what does not fit.
func (sys *System) Next(s State, steps []explore.Step[State, Action]) ([]explore.Step[State, Action], error) {
	x := expansion{System: sys, from: s, steps: steps}
	for i := range s {
		x.ends[i], x.ways[i] = sys.ends.at(endOf(s[i])), sys.channels.at(wayOf(s[i]))
	}
	for i := range s {
		x.end(i)
	}
	for k := range sys.Scenario.Network.Inject {
		if s.stray()>>k&1 == 0 {
			x.inject(k)
		}
	}
	if x.err != nil {
		return x.steps, sys.explain(s, x.err)
	}
	return x.steps, nil
}

// expansion is a world by its parts, and the steps from it so far.
type expansion struct {
	*System
	from  State
	ends  [2]*endPart
	ways  [2]*channelPart
	steps []explore.Step[State, Action]
	err   error // the first
}

// end takes the steps of end i.
func (x *expansion) end(i int) {
	own, in, out := x.ends[i], x.ways[1-i], x.ways[x.carrier(i)]
	alone := x.alone(own, i)
	for _, l := range alone.before {
		x.take(l, l.event, x.from[1-i])
	}
	for k := range in.moves {
		m := &in.moves[k]
		left, err := x.without(in, m)
		if err != nil {
			x.fail(err)
			return
		}
		l := x.arrives(own, i, m.segment)
		rest := withWay(x.from[1-i], left)
		x.take(l, Event{Delivers, uint8(i), m.index}, rest)
		if x.from.dup() > 0 {
			x.take(l, Event{Duplicates, uint8(i), m.index}, x.from[1-i])
		}
		if x.from.lose() > 0 {
			to := x.from
			to[1-i] = rest
			to[0] -= x.loss
			x.steps = append(x.steps, explore.Step[State, Action]{Action: Action{Event: Event{Loses, uint8(i), m.index}}, To: to})
		}
	}
	if own.OnPath > 0 {
		x.tamper(i)
	}
	for _, l := range alone.after {
		if x.free(l.event.Kind, &own.History, &out.Channel, &in.Channel) {
			x.take(l, l.event, x.from[1-i])
		}
	}
}

// take takes a local step; other is the word of the other end after it.
func (x *expansion) take(l *localStep, ev Event, other uint64) {
	i := ev.End
	if l.err != nil {
		x.fail(l.err)
		return
	}
	var to State
	to[i], to[1-i] = withEnd(x.from[i], l.to), other
	if len(l.sent) > 0 {
		out := &to[x.carrier(int(i))]
		way := wayOf(*out)
		for _, g := range l.sent {
			var err error
			if way, err = x.with(way, int(i), g); err != nil {
				x.fail(err)
				return
			}
		}
		*out = withWay(*out, way)
	}
	beside := x.ends[1-i]
	if x.Scenario.Network.Loop {
		beside = x.System.ends.at(l.to)
	}
	v := x.says(l, beside)
	if ev.Kind == Duplicates {
		to[0] -= x.copy
	}
	x.steps = append(x.steps, explore.Step[State, Action]{Action: Action{ev, l.deeds, l.number, v.applied, v.broken}, To: to})
}

// inject puts a stray on the way.
func (x *expansion) inject(k int) {
	at := x.Scenario.Network.Inject[k].To
	i := 1 - at
	way, err := x.with(wayOf(x.from[i]), i, x.strays[k])
	if err != nil {
		x.fail(err)
		return
	}
	to := x.from
	to[i] = withWay(to[i], way)
	to[1] |= 1 << (strayShift + k)
	x.steps = append(x.steps, explore.Step[State, Action]{Action: Action{Event: Event{Injects, uint8(at), uint8(k)}}, To: to})
}

func (x *expansion) fail(err error) {
	if x.err == nil {
		x.err = err
	}
}

// explain takes the steps from s the plain way, for an error that tells the step.
func (sys *System) explain(s State, err error) error {
	w := sys.Unpack(s)
	r := &Record{From: w, To: &World{}}
	explained := false
	sys.events(w, func(ev Event) {
		if explained {
			return
		}
		if _, plain := sys.perform(ev, r); plain != nil {
			err, explained = fmt.Errorf("%w (%s)", plain, sys.Describe(r)), true
		}
	})
	return err
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
		verb := "calls"
		if r.Spec.Kind == spec.MessageArrives {
			verb = "gets"
		}
		return fmt.Sprintf("%s %s %s", end, verb, CallOf(&r.Spec))
	case StartsOver:
		return fmt.Sprintf("%s starts over with %s", end, CallOf(&r.Spec))
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
	case Guesses:
		return fmt.Sprintf("%s gets %s, a blind guess", end, r.Got)
	case Drops:
		return fmt.Sprintf("somebody on the path drops %s to %s", r.Got, end)
	case Replays:
		return fmt.Sprintf("%s gets %s, and somebody on the path keeps a copy there", end, r.Got)
	case Reorders:
		return fmt.Sprintf("%s gets %s, which somebody on the path has sent ahead", end, r.Got)
	case Alters:
		return fmt.Sprintf("%s gets %s, which was %s before somebody on the path changed it", end, r.Got, r.Was())
	}
	return fmt.Sprintf("%s: %s", end, r.Spec.Kind)
}

var _ explore.Model[State, Action] = (*System)(nil)
