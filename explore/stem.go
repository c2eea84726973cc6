package explore

import "math/bits"

// reach says whether a fair component can be reached at all. It is quicker than the
// search for the stem where the answer is no: an initial state of the automaton that
// can always stay is everywhere, and nobody need go there.
func (r *refuter[S, A]) reach() bool {
	m := r.machine
	var stay uint64 // edges by which the initial state can stay whatever happens
	for i, e := range m.edges[0] {
		if e.to == 0 && everywhere(m.here[0], 1<<i) && everywhere(m.step[0], 1<<i) {
			stay |= 1 << i
		}
	}
	seen := newBitset(uint64(r.g.n) * uint64(len(m.edges)))
	var stack [][2]uint32
	found := false
	add := func(s, q uint32) {
		if node := r.node(s, q); !seen.has(node) {
			seen.add(node)
			stack = append(stack, [2]uint32{s, q})
			found = found || r.fair.has(node)
		}
	}
	follow := func(s, q uint32, without uint64) {
		if m.here[q][m.state[s]]&^without == 0 {
			return
		}
		to, label := r.g.row(s)
		for e := range to {
			for set := m.moves(q, s, label[e]) &^ without; set != 0; set &= set - 1 {
				add(to[e], m.edges[q][bits.TrailingZeros64(set)].to)
			}
		}
	}
	drain := func() {
		for len(stack) > 0 && !found {
			top := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if stay == 0 || top[1] != 0 {
				follow(top[0], top[1], 0)
			}
		}
	}
	if stay == 0 {
		for _, s := range r.g.initial {
			add(s, 0)
		}
		drain()
		return found
	}
	for s := range uint32(r.g.n) {
		if found = found || r.fair.has(r.node(s, 0)); found || s%blockRows == 0 && r.stop() {
			break
		}
		follow(s, 0, stay)
		drain()
	}
	return found
}

func everywhere(sets []uint64, bit uint64) bool {
	for _, set := range sets {
		if set&bit == 0 {
			return false
		}
	}
	return true
}

// hop is an edge of the graph, beside one of the automaton or not.
type hop struct{ from, edge uint32 } // a state, and which of its edges

// stem is a shortest way from an initial state to a node in a fair component, the least of
// them in the order of steps, and that node.
func (r *refuter[S, A]) stem() (way []hop, first, s, q uint32) {
	m := r.machine
	type node struct{ s, q uint32 }
	seen := newBitset(uint64(r.g.n) * uint64(len(m.edges)))
	var queue []node
	var levels []int // where each begins in the queue
	var goal *node
	add := func(s, q uint32) {
		if n := r.node(s, q); !seen.has(n) && goal == nil {
			seen.add(n)
			queue = append(queue, node{s, q})
			if r.fair.has(n) {
				goal = &node{s, q}
			}
		}
	}
	for _, s := range r.g.initial {
		add(s, 0)
	}
	for lo := 0; goal == nil; {
		levels = append(levels, lo)
		hi := len(queue)
		for ; lo < hi && goal == nil; lo++ {
			at := queue[lo]
			to, label := r.g.row(at.s)
			for e := range to {
				for set := m.moves(at.q, at.s, label[e]); set != 0; set &= set - 1 {
					add(to[e], m.edges[at.q][bits.TrailingZeros64(set)].to)
				}
			}
		}
		lo = hi
	}
	// Backwards: the first in the level before that leads there.
	at := *goal
	for l := len(levels) - 1; l >= 0; l-- {
		hi := len(queue)
		if l+1 < len(levels) {
			hi = levels[l+1]
		}
		before, edge := node{}, -1
		for _, n := range queue[levels[l]:hi] {
			if edge = r.leads(n.s, n.q, at.s, at.q); edge >= 0 {
				before = n
				break
			}
		}
		way = append(way, hop{before.s, uint32(edge)})
		at = before
	}
	for i, j := 0, len(way)-1; i < j; i, j = i+1, j-1 {
		way[i], way[j] = way[j], way[i]
	}
	return way, at.s, goal.s, goal.q
}

// leads is the first edge of a node to another, or -1.
func (r *refuter[S, A]) leads(s, q, toS, toQ uint32) int {
	m := r.machine
	to, label := r.g.row(s)
	for e := range to {
		if to[e] != toS {
			continue
		}
		for set := m.moves(q, s, label[e]); set != 0; set &= set - 1 {
			if m.edges[q][bits.TrailingZeros64(set)].to == toQ {
				return e
			}
		}
	}
	return -1
}
