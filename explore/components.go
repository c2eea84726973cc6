package explore

import "math/bits"

// product is a graph beside an automaton: a node is a state of a range of states and one
// of the automaton. Without an automaton a node is a state.
type product struct {
	graph *digraph
	base  uint32 // the first state
	width uint32 // states of the automaton
	*machine
}

// machine is an automaton, or some of its states, that reads labels.
type machine struct {
	state []uint32   // label of each state of the graph
	here  [][]uint64 // by the machine's state and the label of a state, the edges that can be taken, a bit each
	step  [][]uint64 // by the label of a step
	edges [][]move
}

// move is an edge of a machine.
type move struct {
	to uint32
	in uint64 // acceptance sets
}

// moves are the edges that can be taken from a state of the machine with an edge of the graph.
func (m *machine) moves(q, s, label uint32) uint64 { return m.here[q][m.state[s]] & m.step[q][label] }

// components finds the strongly connected components of a product, or of a part of it
// (Tarjan, 1972, in the little room of Pearce, An Improved Algorithm for Finding the
// Strongly Connected Components of a Directed Graph, 2005).
type components struct {
	product
	part   []uint32 // of each node, in which part it is; nil if there is one
	index  []uint32 // of each node: 0, or when it was met or what was met before it, or its component
	stack  []uint32
	frames []frame
}

// frame is a node whose edges are being followed.
type frame struct {
	node, own uint32
	to, label []uint32 // of the edges of the graph that have not been followed
	pending   uint64   // moves of the machine with the edge before
	before    uint32   // where that leads
}

// reset makes ready for a product of so many nodes, all in part 0.
func (c *components) reset(p product, nodes int) {
	c.product = p
	c.part, c.index = resize(c.part, nodes), resize(c.index, nodes)
	clear(c.part)
	clear(c.index)
}

// find calls found with each component of a part of which first yields the nodes. The index of its nodes is
// the number it is given, and for the time being no other node's of that part.
func (c *components) find(part uint32, n int, node func(i int) uint32, found func(nodes []uint32, number uint32)) {
	next, number := uint32(1), ^uint32(0)
	for i := range n {
		root := node(i)
		if c.index[root] != 0 || c.outside(root, part) {
			continue
		}
		c.index[root] = next
		c.frames = append(c.frames[:0], c.frame(root, next))
		next++
		for len(c.frames) > 0 {
			f := &c.frames[len(c.frames)-1]
			if w, more := c.successor(f); more {
				switch {
				case c.outside(w, part):
				case c.index[w] == 0:
					c.index[w] = next
					c.frames = append(c.frames, c.frame(w, next))
					next++
				case c.index[w] < c.index[f.node]:
					c.index[f.node] = c.index[w]
				}
				continue
			}
			v, own := f.node, f.own
			c.frames = c.frames[:len(c.frames)-1]
			c.stack = append(c.stack, v)
			if c.index[v] == own {
				k := len(c.stack) - 1
				for k > 0 && c.index[c.stack[k-1]] >= own {
					k--
				}
				nodes := c.stack[k:]
				for _, u := range nodes {
					c.index[u] = number
				}
				next -= uint32(len(nodes))
				found(nodes, number)
				number--
				c.stack = c.stack[:k]
			}
			if n := len(c.frames); n > 0 {
				u := c.frames[n-1].node
				c.index[u] = min(c.index[u], c.index[v])
			}
		}
	}
}

// outside says that a node is not in the part; without parts all are in.
func (c *components) outside(node, part uint32) bool { return c.part != nil && c.part[node] != part }

func (c *components) frame(node, own uint32) frame {
	to, label := c.graph.row(node/c.width + c.base)
	if c.machine != nil && c.here[node%c.width][c.state[node/c.width+c.base]] == 0 {
		to = nil // nothing is allowed here
	}
	return frame{node: node, own: own, to: to, label: label}
}

// successor is the next node that an edge leads to.
func (c *components) successor(f *frame) (w uint32, more bool) {
	if c.machine == nil {
		if len(f.to) == 0 {
			return 0, false
		}
		w, f.to = f.to[0]-c.base, f.to[1:]
		return w, true
	}
	s, q := f.node/c.width+c.base, f.node%c.width
	for f.pending == 0 {
		if len(f.to) == 0 {
			return 0, false
		}
		f.pending = c.moves(q, s, f.label[0])
		f.before = (f.to[0] - c.base) * c.width
		f.to, f.label = f.to[1:], f.label[1:]
	}
	m := c.edges[q][bits.TrailingZeros64(f.pending)]
	f.pending &= f.pending - 1
	return f.before + m.to, true
}
