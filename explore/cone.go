package explore

import (
	"sync"
	"unsafe"
)

// A trace is the least of the shortest: of all paths to the states that show what
// is looked for it is the one whose ordinals come first, in the order of words in a
// dictionary. It is found backwards and then forwards: level by level, which states
// are on a shortest path at all, the cone; and then from the beginning the first
// step each time that stays in the cone.

// cone says for the states of a level, by key, which of the wanted it leads to, a
// bit each.
type cone struct {
	of    map[uint64]uint64
	sieve [1 << 12 / 64]uint64 // says of most keys that they are not in it
}

func newCone() *cone { return &cone{of: map[uint64]uint64{}} }

// add says that the key leads to the wanted of those bits.
func (c *cone) add(key, bits uint64) {
	c.of[key] |= bits
	c.sieve[key>>58] |= 1 << (key >> 52 & 63)
}

// at says which of the wanted the key leads to.
func (c *cone) at(key uint64) uint64 {
	if c.sieve[key>>58]>>(key>>52&63)&1 == 0 {
		return 0
	}
	return c.of[key]
}

// cones are those of the levels up to the last that is wanted.
func (s *search[S, A]) cones(wanted []*hits) []*cone {
	last := 0
	for _, h := range wanted {
		last = max(last, h.level)
	}
	all := make([]*cone, last+1)
	for l := last; l >= 0; l-- {
		all[l] = newCone()
		for bit, h := range wanted {
			if h.level != l {
				continue
			}
			for i := 0; i < len(h.states); i += s.width {
				all[l].add(s.keyOf(h.states[i:][:s.width]), 1<<bit)
			}
		}
		if l < last {
			s.lead(s.past.levels[l], all[l], all[l+1])
		}
	}
	return all
}

// lead adds to the cone here the states of the level with a step into the next.
func (s *search[S, A]) lead(l level, here, next *cone) {
	var mu sync.Mutex
	s.queue = l.tasks(s.chunks.size, s.queue[:0])
	s.taken.Store(0)
	s.parallel(len(s.queue), func(w *worker[S, A]) {
		for {
			i := int(s.taken.Add(1)) - 1
			if i >= len(s.queue) {
				return
			}
			t := &s.queue[i]
			if w.diskErr = t.read(&s.chunks); w.diskErr != nil {
				return
			}
			c := t.c
			for lo := 0; lo < len(c); lo += s.width {
				record := c[lo:][:s.width]
				if bits := w.leads(record, next); bits != 0 {
					mu.Lock()
					here.add(s.keyOf(record), bits)
					mu.Unlock()
				}
			}
			if t.copied {
				s.chunks.giveBack(c)
			}
		}
	})
	if err := s.diskError(); err != nil {
		panic(noWay + diskTrouble(err))
	}
}

// leads says which of the wanted the steps of one state lead to.
func (w *worker[S, A]) leads(record []uint64, next *cone) (bits uint64) {
	from := &w.from[0]
	w.code.restore(record, unsafe.Pointer(from))
	w.steps = w.again(*from)
	for _, key := range w.keysOf(w.steps) {
		bits |= next.at(key)
	}
	return bits
}

// again asks for the steps of a state once more.
func (w *worker[S, A]) again(s S) []Step[S, A] {
	w.doing, w.at, w.to, w.action = expanding, &s, nil, nil
	steps, err := w.model.Next(s, w.steps[:0])
	if err != nil {
		return nil // one that leads nowhere
	}
	return steps
}

// keysOf is where the steps lead to, as keys of what represents it.
func (w *worker[S, A]) keysOf(steps []Step[S, A]) []uint64 {
	if len(steps) == 0 {
		return nil
	}
	if w.opt.Symmetry != nil {
		steps = append([]Step[S, A](nil), steps...)
		for i := range steps {
			steps[i].To = w.opt.Symmetry(steps[i].To)
		}
	}
	w.keys = resize(w.keys, len(steps))
	w.code.keys(unsafe.Pointer(&steps[0].To), unsafe.Sizeof(steps[0]), w.keys)
	return w.keys
}

// keyOf is the key of a record.
func (s *search[S, A]) keyOf(record []uint64) uint64 {
	if s.exact {
		return record[0]
	}
	var state S
	var key [1]uint64
	s.code.restore(record, unsafe.Pointer(&state))
	s.code.keys(unsafe.Pointer(&state), unsafe.Sizeof(state), key[:])
	return key[0]
}
