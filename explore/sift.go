package explore

// sift enters the candidates of one shard into the table, each state once.
// The table knows none of them, so only those entered before in this block
// can be equal; until these have ids, the slot of the n-th says base+n.
func (w *worker[S, A]) sift(x int) {
	slots, used := w.table.shard[x].slots, w.table.shard[x].used
	mask := uint32(len(slots) - 1)
	base := uint32(w.arena.n)
	w.pending = w.pending[:0]
	for k := range w.batches {
		b := &w.batches[k]
		before := len(w.pending)
	keys:
		for _, key := range b.keys[b.starts[x]:b.starts[x+1]] {
			i := w.table.home(key.tag)
			for ; slots[i] != 0; i = (i + 1) & mask {
				id, ok := carries(slots[i], key.tag)
				if ok && id >= base && w.entered(id-base).state == b.candidates[key.candidate].state {
					continue keys
				}
			}
			if used++; used == len(slots) {
				// Else the search for a free slot would not end.
				panic("explore: the hash fills one shard of the table")
			}
			slots[i] = entry(key.tag, base+uint32(len(w.pending)))
			w.pending = append(w.pending, uint64(k)<<32|uint64(key.candidate))
			b.marks[key.candidate] = markAt(x, i)
		}
		b.fresh.Add(int64(len(w.pending) - before))
	}
	w.table.shard[x].used = used
}

// entered is the n-th candidate entered into the shard at hand.
func (w *worker[S, A]) entered(n uint32) *candidate[S] {
	p := w.pending[n]
	return &w.batches[p>>32].candidates[uint32(p)]
}

// number gives the new states of a batch their ids, and checks them.
func (w *worker[S, A]) number(b *batch[S]) {
	id := b.first
	for i, m := range b.marks {
		if m == none {
			continue
		}
		c := &b.candidates[i]
		w.arena.set(id, &c.state, c.parent, c.ordinal)
		x, slot := m.at()
		slots := w.table.shard[x].slots
		slots[slot] = entry(uint32(slots[slot]>>32), id)
		w.check(id)
		id++
	}
}

// check shows a new state to the properties of states.
func (w *worker[S, A]) check(id uint32) {
	if len(w.open.state) == 0 {
		return
	}
	s := w.arena.at(id)
	w.from, w.to, w.action = s, nil, nil
	for _, k := range w.open.state {
		if w.hits[k] == nowhere {
			w.doing = k
			if w.props[k].state(*s) {
				w.hits[k] = at(id, 0)
			}
		}
	}
}
