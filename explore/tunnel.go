package explore

import "slices"

// tunnel looks for a shorter trace in the neighbourhood of one: the states that
// are found breadth-first from all of its states at once (Furcy, ITSA*: Iterative
// Tunneling Search with A*, 2006). It returns a shortest one inside, again and
// again while it grows shorter.
func (x *shrinker[S, A]) tunnel(goal target[S, A], t *Trace[S, A]) *Trace[S, A] {
	for x.left > 0 {
		found, _ := x.nearest([]target[S, A]{goal}, x.neighbourhood(t))
		if found[0] == nil || len(found[0].Steps) >= len(t.Steps) {
			break // there is none if the trace is longer than a search has room for
		}
		t = found[0]
	}
	return t
}

// neighbourhood is the states of the trace and those next to them.
func (x *shrinker[S, A]) neighbourhood(t *Trace[S, A]) map[S]bool {
	near := map[S]bool{}
	var list []S
	add := func(s S) {
		if len(list) < x.states && !near[s] {
			near[s] = true
			list = append(list, s)
		}
	}
	add(t.Init)
	for i := range t.Steps {
		add(t.Steps[i].To)
	}
	for i := 0; i < len(list) && len(list) < x.states; i++ {
		steps, _ := x.next(list[i])
		for k := range steps {
			add(steps[k].To)
		}
	}
	return near
}

// nearest searches breadth-first from the initial states, inside a neighbourhood
// or with a nil one everywhere, and returns a shortest trace to each target, nil
// where it found none. All states less deep than whole have been looked at.
func (x *shrinker[S, A]) nearest(targets []target[S, A], inside map[S]bool) (found []*Trace[S, A], whole int) {
	type reached struct {
		step  Step[S, A] // that led there
		from  int        // -1 for an initial state
		depth int
	}
	var list []reached
	seen := map[S]bool{}
	full := -1 // the depth of the first state that there was no room for
	add := func(r reached) {
		switch {
		case inside != nil && !inside[r.step.To] || seen[r.step.To]:
		case len(list) < x.states:
			seen[r.step.To] = true
			list = append(list, r)
		case full < 0:
			full = r.depth
		}
	}
	trace := func(i int) *Trace[S, A] {
		t := &Trace[S, A]{}
		for ; list[i].from >= 0; i = list[i].from {
			t.Steps = append(t.Steps, list[i].step)
		}
		slices.Reverse(t.Steps)
		t.Init = list[i].step.To
		return t
	}
	for _, s := range x.initial {
		add(reached{step: Step[S, A]{To: s}, from: -1})
	}
	found = make([]*Trace[S, A], len(targets))
	open := len(targets)
	for i := 0; i < len(list) && open > 0; i++ {
		s := list[i].step.To
		steps, err := x.next(s)
		for k := range targets {
			if found[k] != nil {
				continue
			}
			if ordinal, ok := targets[k].hit(s, steps, err, true); ok {
				found[k] = trace(i)
				if ordinal >= 0 {
					found[k].Steps = append(found[k].Steps, steps[ordinal])
				}
				open--
			}
		}
		for k := range steps {
			add(reached{steps[k], i, list[i].depth + 1})
		}
	}
	return found, max(0, full)
}
