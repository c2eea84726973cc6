package model

import (
	"sync"
	"sync/atomic"
)

// A world is made of few parts, each of which occurs in very many worlds: two ends
// and two channels, and the channels of segments. Each distinct part gets a number,
// and what has been found out about it is remembered with it (tree compression; see
// docs/decisions/parts.md). Those who read take no lock.

// maxParts is how many parts of a kind a State can tell apart.
const maxParts = 1<<partBits - 1

// list is a list that only grows. The first number is 1.
type list[P any] struct {
	all atomic.Pointer[[]*P]
}

// at returns the n-th of the list.
func (l *list[P]) at(n uint32) *P { return (*l.all.Load())[n] }

// len is the greatest number given.
func (l *list[P]) len() int {
	if all := l.all.Load(); all != nil {
		return len(*all) - 1
	}
	return 0
}

// add appends under the next number. Only one may do so at a time; those who read
// meanwhile see the list before or after.
func (l *list[P]) add(p *P) {
	all := []*P{nil}
	if old := l.all.Load(); old != nil {
		all = *old
	}
	all = append(all, p)
	l.all.Store(&all)
}

// parts numbers the distinct parts of one kind. K is what makes a part what it is.
type parts[K comparable, P any] struct {
	list[P]
	kind string // for errors
	most int
	mu   sync.Mutex
	of   map[K]*P
}

func newParts[K comparable, P any](kind string) *parts[K, P] {
	return &parts[K, P]{kind: kind, most: maxParts, of: map[K]*P{}}
}

// find returns the part; if it is new, create makes it under its number.
func (t *parts[K, P]) find(k *K, create func(number uint32) *P) (*P, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if p, ok := t.of[*k]; ok {
		return p, nil
	}
	n := t.len() + 1
	if n > t.most {
		return nil, &FitError{Place: "the table of parts", Field: "distinct " + t.kind, Found: uint64(n), Most: uint64(t.most)}
	}
	p := create(uint32(n))
	t.of[*k] = p
	t.add(p)
	return p, nil
}
