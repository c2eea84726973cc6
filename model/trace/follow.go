package trace

import (
	"fmt"
	"reflect"

	"github.com/tcpcheck/tcpcheck/model"
)

// Followed is where the steps of a saved trace lead in a system.
type Followed struct {
	// Ways are the traces whose steps are those saved, all that can be told apart by
	// where they lead; none if the system parts.
	Ways  []*model.Trace
	Parts *Parting
}

// Parting is the first step in which a system goes another way than was saved.
type Parting struct {
	Saved *Step
	Now   *Step        // what the same event does here; nil if it cannot happen
	Way   *model.Trace // up to this step and with it, or up to where it cannot happen
}

// ImpossibleError is a saved step that cannot be taken where all before it have led.
type ImpossibleError struct {
	Step *Step        // nil if it is the loop that does not come back
	Way  *model.Trace // up to there
	Loop int
}

func (e *ImpossibleError) Error() string {
	if e.Step == nil {
		return fmt.Sprintf("loop: the last %d steps do not lead back to where they began", e.Loop)
	}
	return fmt.Sprintf("step %d: %s is not possible there", e.Step.N, e.Step.Happening())
}

// Follow takes the saved steps in the system. A step is known by what happens: the
// event, the end, the call and the segment. If several steps are alike in that and in all
// that was saved, each of them is followed. The error is an [ImpossibleError].
func (f *File) Follow(sys *model.System) (*Followed, error) {
	first := sys.Init()[0]
	all := []way{{place: place{at: first, turn: first}}}
	for i := range f.Steps {
		saved := &f.Steps[i]
		var next []way
		var parts *Parting
		seen := map[place]bool{}
		for _, w := range all {
			if i == len(f.Steps)-f.Loop {
				w.turn = w.at
			}
			err := w.each(sys, func(to way, now Step) {
				switch {
				case !saved.sameEvent(&now):
				case !saved.sameEffect(&now):
					if parts == nil {
						parts = &Parting{saved, &now, &model.Trace{System: sys, Events: to.events}}
					}
				case !seen[to.place]:
					seen[to.place] = true
					next = append(next, to)
				}
			}, i == len(f.Steps)-1)
			if err != nil {
				return nil, err
			}
		}
		switch {
		case len(next) > 0:
			all = next
		case parts != nil:
			return &Followed{Parts: parts}, nil
		default:
			return nil, &ImpossibleError{Step: saved, Way: &model.Trace{System: sys, Events: all[0].events}}
		}
	}
	out := &Followed{}
	for _, w := range all {
		if f.Loop == 0 || w.at == w.turn {
			out.Ways = append(out.Ways, &model.Trace{System: sys, Events: w.events, Loop: f.Loop})
		}
	}
	if len(out.Ways) == 0 {
		return nil, &ImpossibleError{Loop: f.Loop}
	}
	return out, nil
}

// way is a trace in the making.
type way struct {
	place
	events []model.Event
}

// place is what decides how a way can go on and end.
type place struct {
	at   model.State
	turn model.State // where the loop began
	last model.Event // only of a way that is done: properties are judged by it as well
}

// each calls f with every step that goes on from the way.
func (w way) each(sys *model.System, f func(to way, now Step), done bool) error {
	from := sys.Unpack(w.at)
	for _, ev := range sys.Possible(from) {
		r, ok, err := sys.Replay(from, ev)
		if !ok || err != nil {
			continue // Possible has just taken it
		}
		to := way{w.place, append(w.events[:len(w.events):len(w.events)], ev)}
		if to.at, err = sys.Pack(r.To); err != nil {
			return err
		}
		if done {
			to.last = ev
		}
		m := moment{Record: *r, machine: sys.Machine}
		f(to, m.step(len(to.events)))
	}
	return nil
}

// sameEvent reports whether the same happens in both steps, whatever comes of it.
func (s *Step) sameEvent(o *Step) bool {
	return s.Event == o.Event && s.End == o.End && s.Call == o.Call && s.Lost == o.Lost && s.Copy == o.Copy &&
		reflect.DeepEqual(s.Segment, o.Segment) && reflect.DeepEqual(s.Was, o.Was)
}

// sameEffect reports whether the same comes of both. What is said of a rule, and which
// sections it cites, may have been reworded.
func (s *Step) sameEffect(o *Step) bool { return len(s.differences(o)) == 0 }
