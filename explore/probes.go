package explore

// probes are the successors found in one batch, each once. Neighbours in a
// level share most successors: an equal one is found here in the worker's own
// cache, and the table is asked about it only once.
type probes[S comparable] struct {
	list  []probe[S]
	slots []uint32 // by hash, place in the list plus one; zero is free
}

type probe[S comparable] struct {
	candidate[S]
	hash uint64
	slot uint64 // of the table, at the home of the hash
}

func (p *probes[S]) reset() {
	p.list = p.list[:0]
	clear(p.slots)
}

// add lists a successor, unless it is there already.
func (p *probes[S]) add(hash uint64, state *S, parent, ordinal uint32) {
	if 2*len(p.list) >= len(p.slots) {
		p.grow()
	}
	mask := uint32(len(p.slots) - 1)
	i := uint32(hash) & mask
	for ; p.slots[i] != 0; i = (i + 1) & mask {
		if q := &p.list[p.slots[i]-1]; q.hash == hash && q.state == *state {
			return
		}
	}
	p.list = append(p.list, probe[S]{candidate: candidate[S]{*state, parent, ordinal}, hash: hash})
	p.slots[i] = uint32(len(p.list))
}

func (p *probes[S]) grow() {
	p.slots = make([]uint32, max(1<<10, 2*len(p.slots)))
	mask := uint32(len(p.slots) - 1)
	for k := range p.list {
		i := uint32(p.list[k].hash) & mask
		for p.slots[i] != 0 {
			i = (i + 1) & mask
		}
		p.slots[i] = uint32(k) + 1
	}
}
