package explore

import (
	"fmt"
	"reflect"
	"slices"
)

// shrunk is a trace to be made short, and what it must go on to end with.
type shrunk[S comparable, A any] struct {
	target   target[S, A]
	trace    *Trace[S, A]
	shortest bool // there is no shorter one
}

// shrinker makes traces short. It is bounded by states, and not by time, so that
// what it makes of a trace is always the same.
type shrinker[S comparable, A any] struct {
	model   Model[S, A]
	initial []S
	same    func(a, b *A) bool
	states  int // that one search looks at
	left    int // states whose steps may still be asked for
	steps   []Step[S, A]
}

const (
	defaultShrinkStates = 1 << 14
	shrinkSearches      = 32 // that one trace is worth, at most
)

// shrinkAll makes the traces short, each to one that a replay has confirmed. What
// lies near the initial states one search finds for all of them; the others are
// shrunk one by one, by leaving out steps and by tunneling in turn, until neither
// helps.
func shrinkAll[S comparable, A any](m Model[S, A], initial []S, same func(a, b *A) bool, states, workers int, all []*shrunk[S, A]) {
	if len(all) == 0 {
		return
	}
	if states <= 0 {
		states = defaultShrinkStates
	}
	if same == nil {
		same = sameAction[A]()
	}
	x := &shrinker[S, A]{model: m, initial: initial, same: same, states: states, left: states}
	var targets []target[S, A]
	for _, f := range all {
		targets = append(targets, f.target)
	}
	found, whole := x.nearest(targets, nil)
	crew(workers, len(all), func(_, k int) {
		f, x := all[k], *x
		x.left, x.steps = shrinkSearches*states, nil
		if f.shortest = found[k] != nil; f.shortest {
			f.trace = found[k]
		} else {
			f.trace = x.shrink(f.target, f.trace)
			least := whole
			if f.target.overStep() {
				least++
			}
			f.shortest = len(f.trace.Steps) <= least
		}
		x.confirm(f.target, f.trace)
	}, func(int) string { return "while a trace was shrunk" })
}

func (x *shrinker[S, A]) shrink(goal target[S, A], t *Trace[S, A]) *Trace[S, A] {
	for before := len(t.Steps) + 1; len(t.Steps) < before && x.left > 0; {
		before = len(t.Steps)
		t = x.leaveOut(goal, t)
		t = x.tunnel(goal, t)
	}
	return t
}

// leaveOut drops steps and plays the others again, first halves of the trace and
// at last single steps (Zeller and Hildebrandt, Simplifying and Isolating
// Failure-Inducing Input, 2002).
func (x *shrinker[S, A]) leaveOut(goal target[S, A], t *Trace[S, A]) *Trace[S, A] {
	for size := (len(t.Steps) + 1) / 2; size > 0; size /= 2 {
		for lo := 0; lo < len(t.Steps) && x.left > 0; {
			u := x.replay(goal, t, lo, min(lo+size, len(t.Steps)))
			if u == nil {
				lo += size
				continue
			}
			t = u
		}
	}
	return t
}

// replay plays the trace again without its steps lo to hi-1, and leaves out what
// then is not possible any more. It returns what becomes of the trace if that is
// shorter and still has what is looked for, and nil if not.
func (x *shrinker[S, A]) replay(goal target[S, A], t *Trace[S, A], lo, hi int) *Trace[S, A] {
	u := &Trace[S, A]{Init: t.Init, Steps: slices.Clone(t.Steps[:lo])}
	for i := hi; ; i++ {
		s := u.Last()
		steps, err := x.next(s)
		if ordinal, ok := goal.hit(s, steps, err, true); ok {
			if ordinal >= 0 {
				u.Steps = append(u.Steps, steps[ordinal])
			}
			if len(u.Steps) < len(t.Steps) {
				return u
			}
			return nil
		}
		if err != nil {
			return nil
		}
		for ; i < len(t.Steps); i++ {
			if k := x.find(steps, &t.Steps[i]); k >= 0 {
				u.Steps = append(u.Steps, steps[k])
				break
			}
		}
		if i >= len(t.Steps) {
			return nil
		}
	}
}

// find is the ordinal of the step that makes the same choice, if possible one that
// leads to the same state; -1 if there is none.
func (x *shrinker[S, A]) find(steps []Step[S, A], want *Step[S, A]) int {
	found := -1
	for i := range steps {
		if (found < 0 || steps[i].To == want.To) && x.same(&steps[i].Action, &want.Action) {
			if found = i; steps[i].To == want.To {
				break
			}
		}
	}
	return found
}

// confirm plays the whole trace again: what is shown has been seen.
func (x *shrinker[S, A]) confirm(goal target[S, A], t *Trace[S, A]) {
	possible := slices.Contains(x.initial, t.Init)
	s := t.Init
	last := -1
	if goal.overStep() {
		last = len(t.Steps) - 1
	}
	for i := 0; possible; i++ {
		steps, err := x.next(s)
		if i == len(t.Steps) || i == last {
			ordinal, ok := goal.hit(s, steps, err, true)
			if ok && (ordinal < 0 || steps[ordinal].To == t.Steps[last].To) {
				return
			}
			break
		}
		k := x.find(steps, &t.Steps[i])
		possible = k >= 0 && steps[k].To == t.Steps[i].To
		s = t.Steps[i].To
	}
	panic(fmt.Sprintf("explore: Next gave other steps when asked again, state %+v. "+
		"This usually happens when it ranges over a map or reads something beside the state", s))
}

// next asks for steps, which are good until it is asked again.
func (x *shrinker[S, A]) next(s S) ([]Step[S, A], error) {
	x.left--
	steps, err := x.model.Next(s, x.steps[:0])
	if err != nil {
		return nil, err
	}
	x.steps = steps
	return steps, nil
}

// sameAction compares actions whole, or by what they print where Go cannot.
func sameAction[A any]() func(a, b *A) bool {
	if t := reflect.TypeFor[A](); t.Comparable() && t.Kind() != reflect.Interface {
		return func(a, b *A) bool { return any(*a) == any(*b) }
	}
	return func(a, b *A) bool { return fmt.Sprint(*a) == fmt.Sprint(*b) }
}
