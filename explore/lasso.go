package explore

import (
	"fmt"
	"slices"
	"unsafe"
)

// lasso is an endless run: a way, and what is repeated after it.
type lasso struct {
	first uint32 // state
	stem  []hop
	loop  []hop
}

// lasso is a fair run that refutes the property: as short a stem as there is, and a loop
// that is as short as was found.
func (r *refuter[S, A]) lasso() lasso {
	stem, first, s, q := r.stem()
	g := r.ring(s, q)
	p := r.round(g)
	var loop []hop
	for i, l := range p.link {
		loop = append(loop, hop{g.state[p.from[i]], l.edge})
	}
	return lasso{first, stem, loop}.tidy()
}

// tidy is the same run, told with less: the loop without repetition, and begun as early as
// it is.
func (l lasso) tidy() lasso {
	for n := 1; n < len(l.loop); n++ {
		if len(l.loop)%n == 0 && slices.Equal(l.loop[n:], l.loop[:len(l.loop)-n]) {
			l.loop = l.loop[:n]
		}
	}
	for n := len(l.stem); n > 0 && l.stem[n-1] == l.loop[len(l.loop)-1]; n-- {
		l.loop = append(l.stem[n-1:n:n], l.loop[:len(l.loop)-1]...)
		l.stem = l.stem[:n-1]
	}
	return l
}

// trace takes the steps of a lasso.
func (s *search[S, A]) trace(g *world[S, A], l lasso) *Trace[S, A] {
	t := &Trace[S, A]{}
	s.code.restore(g.numbers.keys[l.first:][:1], unsafe.Pointer(&t.Init))
	_, label := g.row(l.loop[0].from)
	if t.Stays = label[l.loop[0].edge] == stays; !t.Stays {
		t.Loop = len(l.loop)
	}
	way := l.stem
	if !t.Stays {
		way = append(slices.Clone(l.stem), l.loop...)
	}
	for _, h := range way {
		last := t.Last()
		steps := s.workers[0].again(last)
		to, _ := g.row(h.from)
		if keys := s.workers[0].keysOf(steps); len(steps) != len(to) || keys[h.edge] != g.numbers.keys[to[h.edge]] {
			s.fickle(last)
		}
		t.Steps = append(t.Steps, steps[h.edge])
	}
	return t
}

// refuted says whether an endless run is fair and refutes the formula, by the meaning
// of both: without a graph, an automaton or components. The trace has a loop or stays.
func (live *temporal[S, A]) refuted(m Model[S, A], t *Trace[S, A]) error {
	n := len(t.Steps)
	loop := n - t.Loop
	switch {
	case t.Stays && t.Loop == 0:
		steps, err := m.Next(t.Last(), nil)
		if err != nil || len(steps) > 0 {
			return fmt.Errorf("the run can go on where it is to stay: %v", t.Last())
		}
		n++ // the step that is none
	case t.Loop <= 0 || t.Loop > n || t.Stays:
		return fmt.Errorf("of %d steps %d cannot be a loop", n, t.Loop)
	case t.at(loop) != t.Last():
		return fmt.Errorf("the loop does not come back: from %v to %v", t.at(loop), t.Last())
	}
	if live.formula.OnLasso(n, loop, func(i int, p Proposition[S, A]) bool {
		switch {
		case p.p.ofState():
			return p.p.at(t.at(i))
		case i == len(t.Steps):
			return false
		}
		step := &t.Steps[i]
		return p.p.step(t.at(i), &step.Action, step.To)
	}) {
		return fmt.Errorf("the formula is true of the run")
	}
	for _, f := range live.fair {
		if err := f.neglected(m, t, loop); err != nil {
			return err
		}
	}
	return nil
}

// at is the state of a position.
func (t *Trace[S, A]) at(i int) S {
	if i == 0 {
		return t.Init
	}
	return t.Steps[i-1].To
}

// neglected says which set of actions a loop is unfair to, or nil.
func (f Fairness[S, A]) neglected(m Model[S, A], t *Trace[S, A], loop int) error {
	enabled, taken := map[uint64]int{}, map[uint64]bool{}
	for i := loop; i < len(t.Steps); i++ {
		steps, err := m.Next(t.at(i), nil)
		if err != nil {
			return err
		}
		here := map[uint64]bool{}
		for k := range steps {
			if which, ok := f.of(t.at(i), &steps[k].Action); ok {
				here[which] = true
			}
		}
		for which := range here {
			enabled[which]++
		}
		if which, ok := f.of(t.at(i), &t.Steps[i].Action); ok {
			taken[which] = true
		}
	}
	for which, n := range enabled {
		if !taken[which] && (f.strong || n == len(t.Steps)-loop) {
			return fmt.Errorf("the loop is not fair to %s (%d)", f.name, which)
		}
	}
	return nil
}
