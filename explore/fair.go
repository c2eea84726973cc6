package explore

import (
	"math/bits"
	"slices"
)

// A run that goes on for ever ends up in a strongly connected component of the product,
// and one that is accepted and fair in one such that
//
//   - each acceptance set has an edge inside,
//   - each set of weak fairness has one, or a node that does not enable it,
//   - each set of strong fairness has one, or no node that enables it.
//
// And in such a component there is a run like that: one that takes all its edges again and again. A component
// that fails the first or the second has no fair part either. One that fails the
// third may have one, without the nodes that enable the set: they are taken away, and
// what is left is looked at anew. (Emerson and Lei, Modalities for Model Checking,
// 1987; Baier and Katoen, 6.5.)

// fairParts finds the fair components and marks their nodes.
func (r *refuter[S, A]) fairParts() {
	r.any = false
	r.fair = newBitset(uint64(r.g.n) * uint64(len(r.machine.edges)))
	x := &judge[S, A]{r: r, seen: make([]uint32, len(r.strong)), enabled: make([]uint32, len(r.strong)), taken: make([]bool, len(r.strong))}
	for _, states := range r.cores {
		m := r.machine.part(states)
		m.state = r.core.state
		lo := uint32(0)
		for _, hi := range r.core.ends {
			if r.stop() {
				return
			}
			x.states = states
			x.judge(product{r.core.digraph, lo, uint32(len(states)), m}, int(hi-lo)*len(states))
			lo = hi
		}
	}
}

// judge looks for fair components.
type judge[S comparable, A any] struct {
	components
	r      *refuter[S, A]
	states []uint32 // of the automaton, by the product's numbers
	parts  [][]uint32

	// Of each set, for the component at hand:
	met     []uint32 // sets enabled somewhere
	seen    []uint32 // the last node that enables it, and one more
	enabled []uint32 // nodes that enable it
	taken   []bool
}

// judge looks for them in one component of the graph.
func (x *judge[S, A]) judge(p product, nodes int) {
	x.reset(p, nodes)
	x.parts = x.parts[:0]
	x.find(0, nodes, func(i int) uint32 { return uint32(i) }, x.consider)
	for part := 0; part < len(x.parts); part++ {
		list := x.parts[part]
		x.parts[part] = nil
		for _, v := range list {
			x.part[v], x.index[v] = uint32(part)+1, 0
		}
		x.find(uint32(part)+1, len(list), func(i int) uint32 { return list[i] }, x.consider)
	}
}

// consider is what find does with a component.
func (x *judge[S, A]) consider(nodes []uint32, number uint32) {
	if !x.accepts(nodes, number) {
		x.forget()
		return
	}
	x.enable(nodes)
	var starved []uint32 // strong sets that are enabled and not taken
	fair := true
	for _, set := range x.met {
		switch {
		case x.taken[set]:
		case x.r.strong[set]:
			starved = append(starved, set)
		case int(x.enabled[set]) == len(nodes):
			fair = false
		}
	}
	switch {
	case !fair:
	case len(starved) > 0:
		x.without(nodes, starved)
	default:
		x.r.any = true
		for _, v := range nodes {
			x.r.fair.add(x.whole(v))
		}
	}
	x.forget()
}

// whole is the number of a node in the whole product.
func (x *judge[S, A]) whole(v uint32) uint64 {
	return x.r.node(x.global(v), x.states[v%x.width])
}

// global is the state of a node in the whole graph.
func (x *judge[S, A]) global(v uint32) uint32 { return x.r.core.global[v/x.width+x.base] }

// accepts says whether a component has an edge inside, and one of each acceptance set. It
// notes which sets are taken, and stops when there is nothing more to note.
func (x *judge[S, A]) accepts(nodes []uint32, number uint32) bool {
	part := x.part[nodes[0]]
	edges, in := false, uint64(0)
	for _, v := range nodes {
		s, q := v/x.width+x.base, v%x.width
		to, label := x.graph.row(s)
		for e := range to {
			if edges && in == x.r.all && len(x.met) == len(x.r.strong) {
				return true
			}
			inside := false
			for set := x.moves(q, s, label[e]); set != 0; set &= set - 1 {
				m := x.edges[q][bits.TrailingZeros64(set)]
				if w := (to[e]-x.base)*x.width + m.to; x.index[w] == number && x.part[w] == part {
					inside = true
					in |= m.in
				}
			}
			if inside {
				edges = true
				for _, set := range x.r.sets[label[e]] {
					if !x.taken[set] {
						x.taken[set] = true
						x.met = append(x.met, set)
					}
				}
			}
		}
	}
	return edges && in == x.r.all
}

// enable notes which sets the nodes enable.
func (x *judge[S, A]) enable(nodes []uint32) {
	if len(x.met) == len(x.r.strong) {
		return // all are taken
	}
	for _, v := range nodes {
		_, label := x.r.g.row(x.global(v))
		for _, l := range label {
			for _, set := range x.r.sets[l] {
				if x.seen[set] == v+1 {
					continue
				}
				x.seen[set] = v + 1
				if x.enabled[set]++; x.enabled[set] == 1 && !x.taken[set] {
					x.met = append(x.met, set)
				}
			}
		}
	}
}

// forget makes ready for the next component.
func (x *judge[S, A]) forget() {
	for _, set := range x.met {
		x.seen[set], x.enabled[set], x.taken[set] = 0, 0, false
	}
	x.met = x.met[:0]
}

// without leaves, to be looked at anew, the nodes that enable none of the sets.
func (x *judge[S, A]) without(nodes, starved []uint32) {
	slices.Sort(starved)
	var rest []uint32
	for _, v := range nodes {
		_, label := x.r.g.row(x.global(v))
		if !slices.ContainsFunc(label, func(l uint32) bool {
			return slices.ContainsFunc(x.r.sets[l], func(set uint32) bool {
				_, is := slices.BinarySearch(starved, set)
				return is
			})
		}) {
			rest = append(rest, v)
		}
	}
	if len(rest) > 0 {
		x.parts = append(x.parts, rest)
	}
}
