package explore

import (
	"fmt"
	"sync/atomic"
	"unsafe"
)

// world is the whole of a model as a graph, with what the formulas ask about it.
type world[S comparable, A any] struct {
	*digraph
	*asked[S, A]
	numbers *numbers
	initial []uint32
	state   []uint32 // label of each state
	stateLabels,
	stepLabels interner
}

// sortedKeys are the keys of all states, in order.
func (s *search[S, A]) sortedKeys() []uint64 {
	var of [pieces][]uint64
	var next atomic.Int64
	s.parallel(pieces, func(*worker[S, A]) {
		for piece := int(next.Add(1)) - 1; piece < pieces; piece = int(next.Add(1)) - 1 {
			of[piece] = s.set.sorted(piece, nil)
		}
	})
	keys := make([]uint64, 0, s.found())
	for _, some := range of {
		keys = append(keys, some...)
	}
	return keys
}

// world asks for the steps of every state once more. The set is given up for it. It is
// nil if the run is interrupted.
func (s *search[S, A]) world(q *asked[S, A]) *world[S, A] {
	keys := s.sortedKeys()
	s.set.free()
	g := &world[S, A]{digraph: newDigraph(len(keys)), asked: q, numbers: numbersOf(keys), state: make([]uint32, len(keys))}
	g.stepLabels.of("", make([]uint64, q.stepWords())) // number 0 is stays
	var next, steps atomic.Int64
	s.parallel(len(g.blocks), func(w *worker[S, A]) {
		x := &surveyor[S, A]{worker: w, world: g,
			ofStates: newLabeler(&g.stateLabels, words(len(q.states))),
			ofSteps:  newLabeler(&g.stepLabels, q.stepWords()),
		}
		for i := int(next.Add(1)) - 1; i < len(g.blocks) && !s.stop.Load(); i = int(next.Add(1)) - 1 {
			x.survey(i)
		}
		steps.Add(x.count)
	})
	if s.stop.Load() {
		return nil
	}
	if n := int(steps.Load()); n != s.transitions {
		panic(fmt.Sprintf("explore: Next gave %d steps when asked again, and %d before. This usually happens when it ranges over a map or reads something beside the state", n, s.transitions))
	}
	for _, state := range s.model.Init() {
		var key [1]uint64
		s.code.keys(unsafe.Pointer(&state), unsafe.Sizeof(state), key[:])
		n := g.numbers.of(key[:], nil)
		if n[0] == none {
			s.fickle(state)
		}
		g.initial = append(g.initial, n[0])
	}
	return g
}

// surveyor is what one goroutine needs to make blocks.
type surveyor[S comparable, A any] struct {
	*worker[S, A]
	*world[S, A]
	ofStates, ofSteps *labeler
	block             block
	found             []uint32
	ends              []int // of the steps of each state of a batch
	count             int64
}

func (x *surveyor[S, A]) survey(block int) {
	lo, hi := x.rows(block)
	b := &x.block
	b.begin()
	for lo < hi {
		lo = x.batch(lo, hi)
	}
	x.blocks[block] = b.copied()
}

// batch adds the rows of the states from lo on, at most up to hi, and returns where it stopped.
func (x *surveyor[S, A]) batch(lo, hi int) int {
	x.worker.steps, x.ends = x.worker.steps[:0], x.ends[:0]
	b := &x.block
	i := lo
	for ; i < hi && len(x.worker.steps) < x.size.steps; i++ {
		from := &x.from[0]
		x.code.restore(x.numbers.keys[i:i+1], unsafe.Pointer(from))
		x.state[i] = x.labelState(from)
		x.doing, x.at, x.to, x.action = expanding, from, nil, nil
		before := len(x.worker.steps)
		steps, err := x.model.Next(*from, x.worker.steps)
		if err != nil {
			x.fickle(*from)
		}
		x.mustExtend(steps)
		x.worker.steps = steps
		for k := range steps[before:] {
			b.label = append(b.label, x.labelStep(from, &steps[before+k]))
		}
		if len(steps) == before {
			b.label = append(b.label, stays)
		}
		x.ends = append(x.ends, len(steps))
	}
	x.count += int64(len(x.worker.steps))
	numbers := x.numbers.of(x.keysOf(x.worker.steps), x.found[:0])
	x.found = numbers
	before := 0
	for k, end := range x.ends {
		for _, to := range numbers[before:end] {
			if to == none {
				var from S
				x.code.restore(x.numbers.keys[lo+k:lo+k+1], unsafe.Pointer(&from))
				x.fickle(from)
			}
		}
		if b.to = append(b.to, numbers[before:end]...); end == before {
			b.to = append(b.to, uint32(lo+k))
		}
		b.seal()
		before = end
	}
	return i
}

func (x *surveyor[S, A]) labelState(s *S) uint32 {
	if len(x.asked.states) == 0 {
		return x.ofStates.label()
	}
	clear(x.ofStates.list)
	x.doing, x.at, x.to, x.action = consulting, s, nil, nil
	var seen uint64
	var by *glance[S]
	for k, p := range x.asked.states {
		x.consulted = p.name
		var is bool
		if p.bit == nil {
			is = p.state(*s)
		} else {
			if p.bit.from != by {
				by = p.bit.from
				seen = by.at(*s)
			}
			is = seen&p.bit.mask != 0
		}
		if is {
			x.ofStates.list[k/64] |= 1 << (k % 64)
		}
	}
	return x.ofStates.label()
}

func (x *surveyor[S, A]) labelStep(from *S, step *Step[S, A]) uint32 {
	list := x.ofSteps.list
	clear(list)
	list[0] = 1
	x.doing, x.at, x.to, x.action = consulting, from, &step.To, &step.Action
	truths := list[1:]
	for k, p := range x.asked.steps {
		x.consulted = p.name
		if p.step(*from, &step.Action, step.To) {
			truths[k/64] |= 1 << (k % 64)
		}
	}
	sets := truths[words(len(x.asked.steps)):]
	which := sets[words(len(x.fair)):]
	for k, f := range x.fair {
		x.consulted = f.name
		if n, ok := f.of(*from, &step.Action); ok {
			sets[k/64] |= 1 << (k % 64)
			which[k] = n
		}
	}
	return x.ofSteps.label()
}
