package explore

import (
	"fmt"
	"slices"
)

// traceTo is the way to a state, the one by which it was found first.
func (s *search[S, A]) traceTo(id uint32) *Trace[S, A] {
	path := []uint32{id}
	for {
		parent, _ := s.arena.origin(path[len(path)-1])
		if parent == noParent {
			break
		}
		path = append(path, parent)
	}
	slices.Reverse(path)
	t := &Trace[S, A]{Init: *s.arena.at(path[0])}
	for i, child := range path[1:] {
		_, ordinal := s.arena.origin(child)
		step := s.again(path[i], ordinal)
		if step.To != *s.arena.at(child) {
			s.fickle(path[i])
		}
		t.Steps = append(t.Steps, step)
	}
	return t
}

// traceOver is the way to a state and over one step out of it.
func (s *search[S, A]) traceOver(id, ordinal uint32) *Trace[S, A] {
	t := s.traceTo(id)
	t.Steps = append(t.Steps, s.again(id, ordinal))
	return t
}

// again takes a step once more.
func (s *search[S, A]) again(id, ordinal uint32) Step[S, A] {
	steps, err := s.model.Next(*s.arena.at(id), nil)
	if err != nil || int(ordinal) >= len(steps) {
		s.fickle(id)
	}
	return steps[ordinal]
}

func (s *search[S, A]) fickle(id uint32) {
	panic(fmt.Sprintf("explore: Next gave other steps when asked again, state %+v. "+
		"This usually happens when it ranges over a map or reads something beside the state", *s.arena.at(id)))
}
