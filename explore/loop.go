package explore

import (
	"math/bits"
	"slices"
)

// ring is a fair component of the product, written out: the nodes that can be reached from
// the first and lead back to it.
type ring struct {
	state []uint32 // of each node, in the whole graph
	rows  [][]link // the edges inside, in the order of steps
}

// link is an edge of a ring.
type link struct {
	to, edge, label uint32 // edge is that of the state, in the whole graph
	in              uint64
}

// ring makes that of a node.
func (r *refuter[S, A]) ring(s, q uint32) *ring {
	m := r.machine
	width := uint32(len(m.edges))
	c := r.core.of[s] - 1
	n, _ := slices.BinarySearch(r.core.ends, c+1)
	lo := uint32(0)
	if n > 0 {
		lo = r.core.ends[n-1]
	}
	place := make([]uint32, (r.core.ends[n]-lo)*width) // of each node of the component, its number and one more
	var all ring
	var nodes [][2]uint32
	number := func(s, q uint32) uint32 {
		at := &place[(r.core.of[s]-1-lo)*width+q]
		if *at == 0 {
			nodes = append(nodes, [2]uint32{s, q})
			*at = uint32(len(nodes))
		}
		return *at - 1
	}
	inside := func(s, q uint32) bool {
		c := r.core.of[s]
		return c > lo && c <= r.core.ends[n] && r.fair.has(r.node(s, q))
	}
	number(s, q)
	for i := 0; i < len(nodes); i++ {
		s, q := nodes[i][0], nodes[i][1]
		to, label := r.g.row(s)
		var row []link
		for e := range to {
			for set := m.moves(q, s, label[e]); set != 0; set &= set - 1 {
				if move := m.edges[q][bits.TrailingZeros64(set)]; inside(to[e], move.to) {
					row = append(row, link{number(to[e], move.to), uint32(e), label[e], move.in})
				}
			}
		}
		all.state, all.rows = append(all.state, s), append(all.rows, row)
	}
	all.keepBack()
	return &all
}

// keepBack leaves only the nodes that lead back to the first.
func (r *ring) keepBack() {
	into := make([][]uint32, len(r.rows))
	for v, row := range r.rows {
		for _, l := range row {
			into[l.to] = append(into[l.to], uint32(v))
		}
	}
	back := make([]bool, len(r.rows))
	back[0] = true
	for list := []uint32{0}; len(list) > 0; {
		v := list[len(list)-1]
		list = list[:len(list)-1]
		for _, u := range into[v] {
			if !back[u] {
				back[u] = true
				list = append(list, u)
			}
		}
	}
	for v, row := range r.rows {
		if !back[v] {
			row = nil
		}
		r.rows[v] = slices.DeleteFunc(row, func(l link) bool { return !back[l.to] })
	}
}

// lap is a way round a ring, from a node on.
type lap struct {
	from []uint32 // the node before each link
	link []link
}

func (p lap) joined(q lap) lap {
	return lap{append(slices.Clone(p.from), q.from...), append(slices.Clone(p.link), q.link...)}
}

// want is what a lap still lacks to be accepted and fair.
type want struct {
	in    uint64          // acceptance sets
	taken map[uint32]bool // sets of fairness of which it must take a step, or
	left  map[uint32]bool // which it must not enable somewhere
}

func (w *want) nothing() bool { return w.in == 0 && len(w.taken) == 0 }

// lacks is what a lap lacks.
func (r *refuter[S, A]) lacks(g *ring, p lap) want {
	w := want{r.all, map[uint32]bool{}, map[uint32]bool{}}
	enabled := map[uint32]int{} // at how many positions
	for i, l := range p.link {
		w.in &^= l.in
		for _, set := range r.enabled(g.state[p.from[i]]) {
			enabled[set]++
		}
	}
	for set, n := range enabled {
		if weak := !r.strong[set]; !weak || n == len(p.link) {
			w.taken[set] = true
			if weak {
				w.left[set] = true
			}
		}
	}
	for _, l := range p.link {
		for _, set := range r.sets[l.label] {
			delete(w.taken, set)
			delete(w.left, set)
		}
	}
	return w
}

// enabled is the sets of fairness that a state enables, each once.
func (r *refuter[S, A]) enabled(s uint32) []uint32 {
	var all []uint32
	_, label := r.g.row(s)
	for _, l := range label {
		all = append(all, r.sets[l]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// helps says that a link has some of what is wanted.
func (r *refuter[S, A]) helps(g *ring, l link, w want) bool {
	if l.in&w.in != 0 {
		return true
	}
	for _, set := range r.sets[l.label] {
		if w.taken[set] {
			return true
		}
	}
	if len(w.left) == 0 {
		return false
	}
	enabled := r.enabled(g.state[l.to])
	for set := range w.left {
		if _, is := slices.BinarySearch(enabled, set); !is {
			return true
		}
	}
	return false
}

// round is a lap from the first node that lacks nothing. It goes from one thing wanted to
// the nearest other, and then back.
func (r *refuter[S, A]) round(g *ring) lap {
	var p lap
	at := uint32(0)
	for {
		whole := p
		if at != 0 || len(p.link) == 0 {
			whole = p.joined(g.nearest(at, func(l link) bool { return l.to == 0 }))
		}
		w := r.lacks(g, whole)
		if w.nothing() {
			return whole
		}
		p = p.joined(g.nearest(at, func(l link) bool { return r.helps(g, l, w) }))
		at = p.link[len(p.link)-1].to
	}
}

// nearest is a shortest way from a node whose last link is wanted, the least in the order
// of steps.
func (g *ring) nearest(from uint32, wanted func(l link) bool) lap {
	type reached struct {
		node   uint32
		before int // -1 for the first
		by     link
	}
	seen := make([]bool, len(g.rows))
	seen[from] = true
	list := []reached{{node: from, before: -1}}
	for i := 0; i < len(list); i++ {
		for _, l := range g.rows[list[i].node] {
			if wanted(l) {
				p := lap{[]uint32{list[i].node}, []link{l}}
				for k := i; list[k].before >= 0; k = list[k].before {
					p.from, p.link = append(p.from, list[list[k].before].node), append(p.link, list[k].by)
				}
				slices.Reverse(p.from)
				slices.Reverse(p.link)
				return p
			}
			if !seen[l.to] {
				seen[l.to] = true
				list = append(list, reached{l.to, i, l})
			}
		}
	}
	panic("explore: a fair component without what makes it fair")
}
