package explore

import "sync/atomic"

// core is the states that a run can come back to: those of the strongly connected
// components that have an edge. Every endless run ends up in one of the components and
// stays. The states of a component have consecutive numbers, and of the edges there are only those
// inside.
type core struct {
	*digraph
	global []uint32 // the number of each state in the whole graph
	state  []uint32 // its label
	ends   []uint32 // the first number after each component
	of     []uint32 // by the number in the whole graph, the number here and one more, or 0
}

// core finds them.
func (s *search[S, A]) core(g *world[S, A]) *core {
	var c components
	c.product, c.index = product{graph: g.digraph, width: 1}, make([]uint32, g.n)
	k := &core{}
	c.find(0, g.n, func(i int) uint32 { return uint32(i) }, func(nodes []uint32, _ uint32) {
		if len(nodes) > 1 || g.loops(nodes[0]) {
			k.global = append(k.global, nodes...)
			k.ends = append(k.ends, uint32(len(k.global)))
		}
	})
	k.of = c.index
	clear(k.of)
	for i, s := range k.global {
		k.of[s] = uint32(i) + 1
		k.state = append(k.state, g.state[s])
	}
	of := make([]uint32, len(k.global)) // the component of each
	lo := uint32(0)
	for n, hi := range k.ends {
		for i := lo; i < hi; i++ {
			of[i] = uint32(n)
		}
		lo = hi
	}
	k.digraph = newDigraph(len(k.global))
	var next atomic.Int64
	s.parallel(len(k.blocks), func(*worker[S, A]) {
		var b block
		for i := int(next.Add(1)) - 1; i < len(k.blocks); i = int(next.Add(1)) - 1 {
			b.begin()
			lo, hi := k.rows(i)
			for from := lo; from < hi; from++ {
				to, label := g.row(k.global[from])
				alone := k.ends[of[from]]-1 == uint32(from) && (from == 0 || of[from-1] != of[from])
				for e := range to {
					if alone {
						if to[e] == k.global[from] {
							b.to, b.label = append(b.to, uint32(from)), append(b.label, label[e])
						}
						continue
					}
					if t := k.of[to[e]]; t > 0 && of[t-1] == of[from] {
						b.to, b.label = append(b.to, t-1), append(b.label, label[e])
					}
				}
				b.seal()
			}
			k.blocks[i] = b.copied()
		}
	})
	return k
}

// loops says that a state has an edge to itself.
func (g *digraph) loops(s uint32) bool {
	to, _ := g.row(s)
	for _, t := range to {
		if t == s {
			return true
		}
	}
	return false
}
