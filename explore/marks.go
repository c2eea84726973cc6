package explore

import "math/bits"

// marks are what a model notes in its actions for many properties, a bit each.
type marks[A any] struct{ of func(a *A) uint64 }

// marked is the open properties that look at the same marks.
type marked[A any] struct {
	*marks[A]
	bits  uint64
	props [64]int // by the bit
}

// mark lists an open property with the others of its marks.
func (s *search[S, A]) mark(k int) {
	p := &s.props[k]
	i := 0
	for i < len(s.marked) && s.marked[i].marks != p.marks {
		i++
	}
	if i == len(s.marked) {
		s.marked = append(s.marked, marked[A]{marks: p.marks})
	}
	s.marked[i].bits |= p.bit
	s.marked[i].props[bits.TrailingZeros64(p.bit)] = k
}

// watchMarks looks at the marks of the steps out of a state.
func (w *worker[S, A]) watchMarks(m *marked[A], steps []Step[S, A], record []uint64) {
	w.doing = m.props[bits.TrailingZeros64(m.bits)]
	open := m.bits
	for i := range steps {
		w.to, w.action = &steps[i].To, &steps[i].Action
		found := m.of(&steps[i].Action) & open
		for set := found; set != 0; set &= set - 1 {
			w.hit(m.props[bits.TrailingZeros64(set)], record)
		}
		open &^= found
	}
}
