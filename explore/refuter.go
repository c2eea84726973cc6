package explore

import (
	"fmt"
	"math/bits"

	"github.com/tcpcheck/tcpcheck/explore/ltl"
)

// refuter looks for a fair run that refutes one property: one that the automaton of the
// formula's negation accepts.
type refuter[S comparable, A any] struct {
	g       *world[S, A]
	core    *core
	live    *temporal[S, A]
	machine *machine   // of all states of the automaton
	cores   [][]uint32 // its states that a run can stay in
	all     uint64     // acceptance sets
	sets    [][]uint32 // by the label of a step, the sets that the property's fairness speaks of
	strong  []bool     // of each set
	stop    func() bool

	fair bitset // nodes of the whole product that are in a fair component
	any  bool   // there is one
}

// bitset is a set of numbers.
type bitset []uint64

func newBitset(n uint64) bitset    { return make(bitset, (n+63)/64) }
func (b bitset) add(i uint64)      { b[i/64] |= 1 << (i % 64) }
func (b bitset) has(i uint64) bool { return b[i/64]>>(i%64)&1 == 1 }

// node is the number of a node of the whole product.
func (r *refuter[S, A]) node(s, q uint32) uint64 {
	return uint64(s)*uint64(len(r.machine.edges)) + uint64(q)
}

// newRefuter says in an error why the formula is too large.
func newRefuter[S comparable, A any](g *world[S, A], k *core, live *temporal[S, A]) (*refuter[S, A], error) {
	a, err := ltl.Translate(ltl.Not(live.formula))
	if err != nil {
		return nil, err
	}
	r := &refuter[S, A]{g: g, core: k, live: live, machine: &machine{state: g.state}, all: 1<<a.Sets - 1}
	for _, part := range a.Cores() {
		var states []uint32
		for _, q := range part {
			states = append(states, uint32(q))
		}
		r.cores = append(r.cores, states)
	}
	m := r.machine
	for _, edges := range a.States {
		if len(edges) > 64 {
			return nil, fmt.Errorf("a state of the formula's automaton has %d edges, want at most 64", len(edges))
		}
		here, step := make([]uint64, len(g.stateLabels.lists)), make([]uint64, len(g.stepLabels.lists))
		moves := make([]move, len(edges))
		for i, e := range edges {
			moves[i] = move{uint32(e.To), e.In}
			for label, list := range g.stateLabels.lists {
				if r.admits(a.Atoms, e, true, func(k int) bool { return list[k/64]>>(k%64)&1 == 1 }) {
					here[label] |= 1 << i
				}
			}
			for label, list := range g.stepLabels.lists {
				if r.admits(a.Atoms, e, false, func(k int) bool { return g.stepIs(list, k) }) {
					step[label] |= 1 << i
				}
			}
		}
		m.here, m.step, m.edges = append(m.here, here), append(m.step, step), append(m.edges, moves)
	}
	r.number()
	return r, nil
}

// admits says whether an edge of the automaton wants nothing of states, or of steps, but
// what truth says.
func (r *refuter[S, A]) admits(atoms []Proposition[S, A], e ltl.Edge, ofState bool, truth func(k int) bool) bool {
	for set := e.Pos | e.Neg; set != 0; set &= set - 1 {
		i := bits.TrailingZeros64(set)
		p := atoms[i].p
		if p.ofState() == ofState && truth(r.g.place[p]) != (e.Pos>>i&1 == 1) {
			return false
		}
	}
	return true
}

// number numbers the sets of the property's fairness.
func (r *refuter[S, A]) number() {
	wanted := make([]bool, len(r.g.asked.fair))
	for k, f := range r.g.asked.fair {
		for _, mine := range r.live.fair {
			wanted[k] = wanted[k] || mine.fairness == f
		}
	}
	type set struct {
		fairness int
		which    uint64
	}
	known := map[set]uint32{}
	r.sets = make([][]uint32, len(r.g.stepLabels.lists))
	for label, list := range r.g.stepLabels.lists {
		for k, f := range r.g.asked.fair {
			which, ok := r.g.setOf(list, k)
			if !wanted[k] || !ok {
				continue
			}
			n, ok := known[set{k, which}]
			if !ok {
				n = uint32(len(r.strong))
				known[set{k, which}] = n
				r.strong = append(r.strong, f.strong)
			}
			r.sets[label] = append(r.sets[label], n)
		}
	}
}

// part is the machine without all but some states, which get the numbers of their places.
func (m *machine) part(states []uint32) *machine {
	place := map[uint32]uint32{}
	for i, q := range states {
		place[q] = uint32(i)
	}
	p := &machine{state: m.state}
	for _, q := range states {
		var inside uint64
		moves := make([]move, len(m.edges[q]))
		for i, e := range m.edges[q] {
			if to, ok := place[e.to]; ok {
				inside |= 1 << i
				moves[i] = move{to, e.in}
			}
		}
		here := make([]uint64, len(m.here[q]))
		for label, set := range m.here[q] {
			here[label] = set & inside
		}
		p.here, p.step, p.edges = append(p.here, here), append(p.step, m.step[q]), append(p.edges, moves)
	}
	return p
}
