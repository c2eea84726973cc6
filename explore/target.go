package explore

// target is what a trace is to end with: a hit of the property or, without one,
// a state whose Next fails.
type target[S comparable, A any] struct{ prop *Property[S, A] }

// hit says whether a state, or a step out of it, is what is looked for: the
// ordinal of that step, or -1 for the state itself. Without expanded nothing is
// known of the steps, and only the state is looked at.
func (x target[S, A]) hit(s S, steps []Step[S, A], err error, expanded bool) (ordinal int, ok bool) {
	p := x.prop
	switch {
	case p == nil:
		return -1, err != nil
	case p.state != nil:
		return -1, p.state(s)
	case err != nil || !expanded:
		return -1, false
	case p.stuck != nil:
		return -1, !elsewhere(s, steps) && p.stuck(s)
	}
	for i := range steps {
		if p.sees(s, &steps[i].Action, steps[i].To) {
			return i, true
		}
	}
	return -1, false
}

// overStep says that it is a step that is looked for, not a state.
func (x target[S, A]) overStep() bool {
	return x.prop != nil && (x.prop.action != nil || x.prop.step != nil)
}

// elsewhere says whether some step leads to another state.
func elsewhere[S comparable, A any](s S, steps []Step[S, A]) bool {
	for i := range steps {
		if steps[i].To != s {
			return true
		}
	}
	return false
}
