// Package diagram draws what the ends of a scenario go through: the state diagram
// of the table, with the changes of state that a search has come across.
package diagram

import (
	"context"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/render"
)

// Walk is what one end, or both, went through in a whole search.
type Walk struct {
	System  *model.System
	End     string // A, B, or empty for both
	Edges   []render.Edge
	Made    []map[string]int // for each edge the rules that made it, and in how many transitions
	Crashes map[spec.State]int
	Search  *Search

	Ways      []*model.Trace // for each edge a shortest way that ends with it, nil if none was seen
	CrashWays map[spec.State]*model.Trace

	index map[change]int // of Edges
}

type change struct{ from, to spec.State }

// Explore explores the system and notes the changes of state of the end, or of
// both for an empty name, and the shortest way to each. No property is decided.
func Explore(ctx context.Context, sys *model.System, end string, bounds model.Bounds) *Walk {
	all := newWalk(sys, end)
	ids := map[string]spec.RuleID{}
	for id, r := range sys.Machine.Rules() {
		ids[r.Name] = spec.RuleID(id)
	}
	var each []*Walk
	bounds.Observe = func(int) func(*model.State, *explore.Step[model.State, model.Action]) {
		w := newWalk(sys, end)
		each = append(each, w)
		return func(_ *model.State, step *explore.Step[model.State, model.Action]) {
			if w.of(&step.Action) {
				w.see(&step.Action, ids)
			}
		}
	}
	all.Search = explore.Run(ctx, explore.Model[model.State, model.Action](sys), all.sought(), bounds)
	all.found()
	for _, w := range each {
		all.add(w)
	}
	return all
}

func newWalk(sys *model.System, end string) *Walk {
	w := &Walk{System: sys, End: end, Edges: render.Edges(sys.Machine), Crashes: map[spec.State]int{}, index: map[change]int{}}
	for i, e := range w.Edges {
		w.Made = append(w.Made, map[string]int{})
		w.index[change{e.From, e.To}] = i
	}
	return w
}

// of tells whether the action befalls an end that is drawn.
func (w *Walk) of(a *model.Action) bool { return w.End == "" || w.End == model.EndName(int(a.End)) }

func (w *Walk) add(o *Walk) {
	for i := range o.Made {
		for name, n := range o.Made[i] {
			w.Made[i][name] += n
		}
	}
	for s, n := range o.Crashes {
		w.Crashes[s] += n
	}
}

// see notes the changes of state of one step.
func (w *Walk) see(a *model.Action, ids map[string]spec.RuleID) {
	course := w.System.Course(a)
	switch {
	case course == nil:
		return
	case a.Kind == model.Crashes:
		w.Crashes[course.Path[0]]++
		return
	}
	path := course.Path[:]
	for i := 1; i < len(path) && path[i] != spec.Same; i++ {
		k, ok := w.index[change{path[i-1], path[i]}]
		if !ok {
			continue
		}
		for _, name := range w.Edges[k].Rules {
			if course.Rules.Has(ids[name]) {
				w.Made[k][name]++
			}
		}
	}
}
