package model

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/explore"
)

// Shows reports whether the trace violates the property, or witnesses it: judged anew
// from the system, whatever was said of the trace before. An endless run is one that
// repeats its Loop, or stays where it ends. An error is a step that is not possible.
func (t *Trace) Shows(p Property) (bool, error) {
	steps, err := t.taken()
	if err != nil {
		return false, err
	}
	steps.Loop, steps.Stays = t.Loop, p.Kind == Liveness && t.Loop == 0
	questions, asked := t.System.questions([]Property{p})
	for _, part := range asked[:questions[0].parts] { // without the premises
		if explore.Shows(explore.Model[State, Action](t.System), part, steps) {
			return true, nil
		}
	}
	return false, nil
}

// taken is the trace as the explorer has it.
func (t *Trace) taken() (*explore.Trace[State, Action], error) {
	out := &explore.Trace[State, Action]{Init: t.System.Init()[0]}
	for i, ev := range t.Events {
		// Another step out of the same world may not fit the bounds: it is not asked for.
		next, err := t.System.Next(out.Last(), nil)
		at := slices.IndexFunc(next, func(s explore.Step[State, Action]) bool { return s.Action.Event == ev })
		if at < 0 {
			return nil, &StepError{i, ev, err}
		}
		out.Steps = append(out.Steps, next[at])
	}
	return out, nil
}
