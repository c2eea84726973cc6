package walk

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Choice is a step that can be taken.
type Choice struct {
	model.Event
	Says string     // in a few words what happens: deliver <SEQ=100><CTL=SYN> to B
	Does trace.Step // and all that comes of it
}

// Choices are the steps from here, in an order that does not change. With an error there are
// more of them, which the bounds of the scenario have no room for.
func (w *Walk) Choices() ([]Choice, error) {
	steps, beyond := w.steps()
	p, from := w.here(), w.World()
	if p.choices != nil {
		return p.choices, beyond
	}
	for _, s := range steps {
		ev := s.Action.Event
		r, possible, err := w.System.Replay(from, ev)
		if err != nil || !possible {
			panic(fmt.Sprintf("%v is a step and cannot be replayed: %v", ev, err))
		}
		p.choices = append(p.choices, Choice{ev, happening(r), trace.StepOf(w.System, r, w.at+1)})
	}
	return p.choices, beyond
}

// Last is the step that led here; false at the beginning.
func (w *Walk) Last() (Choice, bool) {
	if w.at == 0 {
		return Choice{}, false
	}
	ev := w.here().step.Action.Event
	r, possible, err := w.System.Replay(w.System.Unpack(w.way[w.at-1].state), ev)
	if err != nil || !possible {
		return Choice{}, false
	}
	return Choice{ev, happening(r), trace.StepOf(w.System, r, w.at)}, true
}

// happening says in a few words what the step is, as somebody who chooses it would.
func happening(r *model.Record) string {
	end, got := model.EndName(r.End), r.Got.Segment
	switch r.Event.Kind {
	case model.Calls, model.CallsAny:
		if r.Spec.Kind == spec.MessageArrives {
			return fmt.Sprintf("message to %s: %s", end, model.CallOf(&r.Spec))
		}
		return fmt.Sprintf("user %s: %s", end, model.CallOf(&r.Spec))
	case model.StartsOver:
		return fmt.Sprintf("user %s begins again: %s", end, model.CallOf(&r.Spec))
	case model.Delivers:
		return fmt.Sprintf("deliver %s to %s", got, end)
	case model.Duplicates:
		return fmt.Sprintf("duplicate %s to %s", got, end)
	case model.Loses:
		return fmt.Sprintf("lose %s to %s", got, end)
	case model.Crashes:
		return "crash of " + end
	case model.Injects:
		return fmt.Sprintf("a stray %s to %s", got, end)
	case model.Guesses:
		return fmt.Sprintf("a blind guess, %s to %s", got, end)
	case model.Drops:
		return fmt.Sprintf("drop on the path %s to %s", got, end)
	case model.Replays:
		return fmt.Sprintf("replay on the path %s to %s", got, end)
	case model.Reorders:
		return fmt.Sprintf("reorder on the path %s to %s", got, end)
	case model.Alters:
		was := r.Was()
		return fmt.Sprintf("alter on the path %s to %s for %s", was.Segment, got, end)
	}
	return fmt.Sprintf("%s of %s", timeouts[r.Event.Kind], end)
}

var timeouts = map[model.EventKind]string{
	model.Retransmits: "retransmission timeout", model.Probes: "persist timeout",
	model.Lingers: "time-wait timeout", model.TimesOut: "user timeout",
}
