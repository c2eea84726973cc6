package diagram

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
	"github.com/tcpcheck/tcpcheck/spec"
)

// A change of state is looked for as if it were forbidden, a mark each: so the explorer
// finds the shortest way to every one in the search that counts them, and one look at
// a step answers for 64 of them. The changes are numbered, edges first, then crashes.

const together = 64

// marks are those changes that the action makes whose numbers are from first on.
func (w *Walk) marks(a *model.Action, first int) (bits uint64) {
	mark := func(k int) {
		if k >= first && k < first+together {
			bits |= 1 << (k - first)
		}
	}
	course := w.System.Course(a)
	switch {
	case course == nil || !w.of(a):
	case a.Kind == model.Crashes:
		mark(len(w.Edges) + int(course.Path[0]))
	default:
		for i := 1; i < len(course.Path) && course.Path[i] != spec.Same; i++ {
			if k, ok := w.index[change{course.Path[i-1], course.Path[i]}]; ok {
				mark(k)
			}
		}
	}
	return bits
}

// sought are all changes, as the explorer looks for them.
func (w *Walk) sought() []explore.Property[model.State, model.Action] {
	all := len(w.Edges) + len(spec.AllStates.List()) + 1
	var props []explore.Property[model.State, model.Action]
	for first := 0; first < all; first += together {
		var names []string
		for k := first; k < min(all, first+together); k++ {
			names = append(names, fmt.Sprintf("change %d", k))
		}
		props = append(props, explore.AlwaysClear[model.State](names, func(a *model.Action) uint64 { return w.marks(a, first) })...)
	}
	return props
}

// found keeps the shortest ways.
func (w *Walk) found() {
	w.Ways = make([]*model.Trace, len(w.Edges))
	w.CrashWays = map[spec.State]*model.Trace{}
	for k, f := range w.Search.Findings {
		if f.Trace == nil {
			continue
		}
		t := &model.Trace{System: w.System}
		for i := range f.Trace.Steps {
			t.Events = append(t.Events, f.Trace.Steps[i].Action.Event)
		}
		if k < len(w.Edges) {
			w.Ways[k] = t
		} else {
			w.CrashWays[spec.State(k-len(w.Edges))] = t
		}
	}
}

// Way is the shortest way to the change of state, in its last step; nil if the search has
// not come across it. Where no rule makes the change a crash may.
func (w *Walk) Way(from, to spec.State) *model.Trace {
	if k, ok := w.index[change{from, to}]; ok && w.Ways[k] != nil {
		return w.Ways[k]
	}
	if to == spec.Closed {
		return w.CrashWays[from]
	}
	return nil
}

// Told says the steps of a way, a line each.
func Told(t *model.Trace) ([]string, error) {
	steps, err := trace.Steps(t)
	var lines []string
	for i := range steps {
		lines = append(lines, steps[i].Happening())
	}
	return lines, err
}
