package explore

import (
	"fmt"
	"slices"
)

// sampler is what one goroutine of a simulation needs to itself.
type sampler[S comparable, A any] struct {
	*sampling[S, A]
	observe func(from *S, step *Step[S, A])

	found *sample[S, A] // by this run
	want  int           // open properties that it has not found yet
	init  S             // where it began
	path  []Step[S, A]  // and how it went on
	steps []Step[S, A]

	known *bitstate // of a member of a swarm
	loose int       // states not counted in visited yet

	// What is being done, for the report of a panic.
	doing int // a property, or one of the below
	at    S
}

const (
	beginning  = -1 - iota
	asking     // Next
	displaying // to the observer
)

func (w *sampler[S, A]) scene() string {
	switch w.doing {
	case beginning:
		return "at the beginning of a run"
	case asking:
		return fmt.Sprintf("in Next, state %+v", w.at)
	case displaying:
		return fmt.Sprintf("in the observer, state %+v", w.at)
	}
	return fmt.Sprintf("in property %q, state %+v", w.props[w.doing].Name, w.at)
}

// sample does one run.
func (w *sampler[S, A]) sample(found *sample[S, A], number int) {
	found.begun = true
	found.hits = make([]*Trace[S, A], len(w.props))
	w.found, w.want, w.doing = found, len(w.open), beginning
	w.run(w, number)
	w.ended.Add(1)
	w.count()
}

// over says that the run need not go on: nothing is left to find, or it was interrupted.
func (w *sampler[S, A]) over() bool { return w.want == 0 && len(w.props) > 0 || w.stop.Load() }

// begin takes a run to an initial state.
func (w *sampler[S, A]) begin(s S) { w.init, w.path = s, w.path[:0] }

// look visits the state where the path ends, and appends the steps out of it to
// those given. Without ok the model has failed.
func (w *sampler[S, A]) look(s S, steps []Step[S, A]) (all []Step[S, A], ok bool) {
	w.doing, w.at = asking, s
	before := len(steps)
	steps, err := w.model.Next(s, steps)
	if err != nil {
		w.visit(s, nil, err, true)
		if w.found.err == nil {
			w.found.err, w.found.errTrace = err, w.trace()
		}
		return steps[:before], false
	}
	w.found.transitions += len(steps) - before
	if w.observe != nil {
		w.doing = displaying
		for i := before; i < len(steps); i++ {
			w.observe(&w.at, &steps[i])
		}
	}
	w.visit(s, steps[before:], nil, true)
	return steps, true
}

// lookAt visits the state where the path ends and leaves the steps out of it alone.
func (w *sampler[S, A]) lookAt(s S) {
	w.at = s
	w.visit(s, nil, nil, false)
}

func (w *sampler[S, A]) visit(s S, steps []Step[S, A], err error, expanded bool) {
	w.found.states++
	w.found.depth = max(w.found.depth, len(w.path))
	if w.loose++; w.loose == 1<<12 {
		w.count()
	}
	for _, k := range w.open {
		if w.found.hits[k] != nil {
			continue
		}
		w.doing = k
		ordinal, ok := target[S, A]{&w.props[k]}.hit(s, steps, err, expanded)
		if !ok {
			continue
		}
		t := w.trace()
		if ordinal >= 0 {
			t.Steps = append(t.Steps, steps[ordinal])
		}
		w.found.hits[k] = t
		w.found.depth = max(w.found.depth, len(t.Steps))
		w.want--
	}
}

// trace is the way that the run has gone.
func (w *sampler[S, A]) trace() *Trace[S, A] {
	return &Trace[S, A]{Init: w.init, Steps: slices.Clone(w.path)}
}

// count tells the others of the states visited lately.
func (w *sampler[S, A]) count() {
	w.visited.Add(int64(w.loose))
	w.loose = 0
	w.show()
}
