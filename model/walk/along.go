package walk

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/model"
)

// Along is a trace that was known before the walk.
type Along struct {
	Name string // its file
	*model.Trace
	Finding *model.Finding // what it was saved for; nil if it does not show it
}

// Along takes the steps of the trace and stands after step n of them. The walk must be at
// its beginning.
func (w *Walk) Along(a *Along, n int) error {
	for i, ev := range a.Events {
		if !w.Take(ev) {
			return fmt.Errorf("step %d is not possible there", i+1)
		}
	}
	w.along, w.at = a, n
	return nil
}

// Known is the trace that the walk was given; nil without one.
func (w *Walk) Known() *Along { return w.along }

// event is the one after n steps of the trace; in its loop it goes on for ever.
func (a *Along) event(n int) (ev model.Event, more bool) {
	if last := len(a.Events); n >= last {
		if a.Loop == 0 {
			return ev, false
		}
		n = last - a.Loop + (n-last)%a.Loop
	}
	return a.Events[n], true
}

// On reports whether the way so far is that of the trace.
func (w *Walk) On() bool {
	if w.along == nil {
		return false
	}
	for i, p := range w.way[1 : w.at+1] {
		if ev, more := w.along.event(i); !more || ev != p.step.Action.Event {
			return false
		}
	}
	return true
}

// Ahead is the step that the trace takes from here; false where the walk has left it, or it
// ends.
func (w *Walk) Ahead() (ev model.Event, there bool) {
	if !w.On() {
		return ev, false
	}
	return w.along.event(w.at)
}

// Forward goes a step on along the trace, if there is one.
func (w *Walk) Forward() bool {
	ev, there := w.Ahead()
	return there && w.Take(ev)
}

// forever is the finding of an endless way where the walk has come round it; nil elsewhere.
func (w *Walk) forever() *model.Finding {
	a := w.along
	if a == nil || a.Finding == nil || a.Finding.Kind != model.Liveness || w.at < len(a.Events) || !w.On() {
		return nil
	}
	f := *a.Finding
	f.Trace = a.Trace
	return &f
}
