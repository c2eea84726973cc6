package explore

// watch shows the steps out of a state to the observer and to the properties of
// steps and deadlock.
func (w *worker[S, A]) watch(from *S, steps []Step[S, A], record []uint64) {
	if w.observe != nil {
		w.doing = observing
		for i := range steps {
			w.to, w.action = &steps[i].To, &steps[i].Action
			w.observe(from, &steps[i])
		}
	}
	for i := range w.marked {
		w.watchMarks(&w.marked[i], steps, record)
	}
	for _, k := range w.open.action {
		w.doing = k
		for i := range steps {
			w.to, w.action = &steps[i].To, &steps[i].Action
			if w.props[k].action(&steps[i].Action) {
				w.hit(k, record)
				break
			}
		}
	}
	for _, k := range w.open.step {
		w.doing = k
		for i := range steps {
			w.to, w.action = &steps[i].To, &steps[i].Action
			if w.props[k].step(*from, &steps[i].Action, steps[i].To) {
				w.hit(k, record)
				break
			}
		}
	}
	if len(w.open.stuck) == 0 || leaves(*from, steps) {
		return
	}
	w.to, w.action = nil, nil
	for _, k := range w.open.stuck {
		w.doing = k
		if w.props[k].stuck(*from) {
			w.hit(k, record)
		}
	}
}

// check shows a new state to the properties of states.
func (w *worker[S, A]) check(s *S, record []uint64) {
	w.at, w.to, w.action = s, nil, nil
	for _, k := range w.open.state {
		w.doing = k
		if w.props[k].state(*s) {
			w.hit(k, record)
		}
	}
}

func (w *worker[S, A]) hit(k int, record []uint64) { w.hits[k] = append(w.hits[k], record...) }

// leaves tells whether a step leads to another state.
func leaves[S comparable, A any](from S, steps []Step[S, A]) bool {
	for i := range steps {
		if steps[i].To != from {
			return true
		}
	}
	return false
}

// open lists the properties, by what they look at, that still want an answer. What
// is found while a level is expanded is settled at its end: of all the states that
// a level has to show, the trace goes to the first.
type open struct{ state, action, step, stuck []int }

// seen is the number of levels that a property has seen whole.
func (s *search[S, A]) seen(p *Property[S, A]) int {
	whole := len(s.levels)
	if len(s.queue) > 0 {
		whole-- // the last is still being expanded
	}
	if p.state != nil {
		whole++ // it is found with the level before
	}
	return whole
}

func (s *search[S, A]) reopen() {
	o := &s.open
	o.state, o.action, o.step, o.stuck = o.state[:0], o.action[:0], o.step[:0], o.stuck[:0]
	s.marked = s.marked[:0]
	for k, p := range s.props {
		switch {
		case s.hits[k] != nil && s.hits[k].level < s.seen(&p):
		case p.state != nil:
			o.state = append(o.state, k)
		case p.marks != nil:
			s.mark(k)
		case p.action != nil:
			o.action = append(o.action, k)
		case p.step != nil:
			o.step = append(o.step, k)
		case p.stuck != nil:
			o.stuck = append(o.stuck, k)
		}
	}
	s.watched = s.opt.Observe != nil || len(s.marked)+len(o.action)+len(o.step)+len(o.stuck) > 0
}
