package explore

import "hash/maphash"

// expand takes the steps out of the states lo to hi-1.
func (w *worker[S, A]) expand(b *batch[S], lo, hi int) {
	w.probes.reset()
	for id := uint32(lo); id < uint32(hi) && !w.stop.Load(); id++ {
		from := w.arena.at(id)
		w.doing, w.from, w.to, w.action = expanding, from, nil, nil
		steps, err := w.model.Next(*from, w.steps[:0])
		if err != nil {
			if w.errAt == nowhere {
				w.errAt, w.err = at(id, 0), err
			}
			continue
		}
		w.steps = steps
		w.transitions += len(steps)
		w.watch(id, from, steps)
		for i := range steps {
			if to := &steps[i].To; *to != *from {
				w.probes.add(maphash.Comparable(w.seed, *to), to, id, uint32(i))
			}
		}
	}
	w.lookUp(b)
}

// lookUp keeps the successors that the table does not know. The homes are
// read first, in a loop without branches, so that the memory works on many
// of them at a time.
func (w *worker[S, A]) lookUp(b *batch[S]) {
	b.candidates, w.hashes = b.candidates[:0], w.hashes[:0]
	for i := range w.probes.list {
		p := &w.probes.list[i]
		x, tag := split(p.hash)
		p.slot = w.table.shard[x].slots[w.table.home(tag)]
	}
	for i := range w.probes.list {
		if p := &w.probes.list[i]; !w.known(p) {
			b.candidates = append(b.candidates, p.candidate)
			w.hashes = append(w.hashes, p.hash)
		}
	}
	b.sort(w.hashes)
}

// known says whether the table has the state. Nobody writes to it meanwhile.
func (w *worker[S, A]) known(p *probe[S]) bool {
	if p.slot == 0 {
		return false
	}
	x, tag := split(p.hash)
	slots := w.table.shard[x].slots
	mask := uint32(len(slots) - 1)
	for i := w.table.home(tag); slots[i&mask] != 0; i++ {
		if id, ok := carries(slots[i&mask], tag); ok && *w.arena.at(id) == p.state {
			return true
		}
	}
	return false
}

// watch shows the steps out of a state to the observer and to the properties
// of steps and deadlock. A worker takes its batches in order, so its first hit
// in a block is its least.
func (w *worker[S, A]) watch(id uint32, from *S, steps []Step[S, A]) {
	if w.observe != nil {
		w.doing = observing
		for i := range steps {
			w.to, w.action = &steps[i].To, &steps[i].Action
			w.observe(from, &steps[i])
		}
	}
	for i := range w.marked {
		w.watchMarks(&w.marked[i], steps, id)
	}
	for _, k := range w.open.action {
		if w.hits[k] != nowhere {
			continue
		}
		w.doing = k
		for i := range steps {
			w.to, w.action = &steps[i].To, &steps[i].Action
			if w.props[k].action(&steps[i].Action) {
				w.hits[k] = at(id, uint32(i))
				break
			}
		}
	}
	for _, k := range w.open.step {
		if w.hits[k] != nowhere {
			continue
		}
		w.doing = k
		for i := range steps {
			w.to, w.action = &steps[i].To, &steps[i].Action
			if w.props[k].step(*from, &steps[i].Action, steps[i].To) {
				w.hits[k] = at(id, uint32(i))
				break
			}
		}
	}
	if len(w.open.stuck) == 0 || leaves(*from, steps) {
		return
	}
	w.to, w.action = nil, nil
	for _, k := range w.open.stuck {
		if w.hits[k] == nowhere {
			w.doing = k
			if w.props[k].stuck(*from) {
				w.hits[k] = at(id, 0)
			}
		}
	}
}

func leaves[S comparable, A any](from S, steps []Step[S, A]) bool {
	for i := range steps {
		if steps[i].To != from {
			return true
		}
	}
	return false
}
