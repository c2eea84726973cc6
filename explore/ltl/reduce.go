package ltl

import (
	"fmt"
	"math/bits"
	"slices"
)

// reduced is a smaller automaton that accepts the same runs.
func (a *Automaton[P]) reduced() *Automaton[P] {
	b := &Automaton[P]{Atoms: a.Atoms, Sets: a.Sets, States: a.States}
	b.dropDead()
	b.dropSets()
	b.merge()
	return b
}

// Cores are the sets of states that a way can stay in for ever and be accepted: the
// strongly connected components with an edge of each acceptance set.
func (a *Automaton[P]) Cores() [][]int {
	var cores [][]int
	for _, part := range a.components() {
		var in uint64
		inner := false
		for _, q := range part {
			for _, e := range a.States[q] {
				if slices.Contains(part, e.To) {
					in |= e.In
					inner = true
				}
			}
		}
		if inner && in == allSets(a.Sets) {
			cores = append(cores, part)
		}
	}
	return cores
}

// components are the strongly connected components (Tarjan, 1972), each sorted.
func (a *Automaton[P]) components() [][]int {
	index := make([]int, len(a.States)) // 0 means not seen
	low := make([]int, len(a.States))
	done := make([]bool, len(a.States))
	var stack []int
	var parts [][]int
	next := 1
	var visit func(q int)
	visit = func(q int) {
		index[q], low[q] = next, next
		next++
		stack = append(stack, q)
		for _, e := range a.States[q] {
			if index[e.To] == 0 {
				visit(e.To)
			}
			if !done[e.To] {
				low[q] = min(low[q], low[e.To])
			}
		}
		if low[q] < index[q] {
			return
		}
		k := slices.Index(stack, q)
		part := slices.Clone(stack[k:])
		stack = stack[:k]
		for _, r := range part {
			done[r] = true
		}
		slices.Sort(part)
		parts = append(parts, part)
	}
	for q := range a.States {
		if index[q] == 0 {
			visit(q)
		}
	}
	return parts
}

// dropDead leaves out the edges to states from which nothing is accepted, and the
// membership in acceptance sets of edges on which it does not depend: those that lead
// out of a component.
func (a *Automaton[P]) dropDead() {
	live := make([]bool, len(a.States))
	core := make([]int, len(a.States))
	for k, part := range a.Cores() {
		for _, q := range part {
			live[q], core[q] = true, k+1
		}
	}
	for changed := true; changed; {
		changed = false
		for q, edges := range a.States {
			if !live[q] && slices.ContainsFunc(edges, func(e Edge) bool { return live[e.To] }) {
				live[q], changed = true, true
			}
		}
	}
	states := make([][]Edge, len(a.States))
	for q, edges := range a.States {
		for _, e := range edges {
			if !live[q] || !live[e.To] {
				continue
			}
			if core[q] == 0 || core[q] != core[e.To] {
				e.In = 0
			}
			states[q] = append(states[q], e)
		}
	}
	a.States = states
}

// dropSets leaves out an acceptance set that is met whenever another is, and one that
// every edge is in that can be taken again and again. Those that nothing accepts count
// too: without a set a way would be accepted that stays there.
func (a *Automaton[P]) dropSets() {
	part := make([]int, len(a.States))
	for k, states := range a.components() {
		for _, q := range states {
			part[q] = k
		}
	}
	var inner []uint64 // of each edge that can be taken again and again
	for q, edges := range a.States {
		for _, e := range edges {
			if part[q] == part[e.To] {
				inner = append(inner, e.In)
			}
		}
	}
	keep := allSets(a.Sets)
	for i := range a.Sets {
		everywhere := !slices.ContainsFunc(inner, func(in uint64) bool { return in>>i&1 == 0 })
		implied := false
		for j := range a.Sets {
			implied = implied || j != i && keep>>j&1 == 1 &&
				!slices.ContainsFunc(inner, func(in uint64) bool { return in>>j&1 == 1 && in>>i&1 == 0 })
		}
		if everywhere || implied {
			keep &^= 1 << i
		}
	}
	states := make([][]Edge, len(a.States))
	for q, edges := range a.States {
		for _, e := range edges {
			in, to := uint64(0), 0
			for set := keep; set != 0; set &= set - 1 {
				in |= e.In >> bits.TrailingZeros64(set) & 1 << to
				to++
			}
			e.In = in
			states[q] = append(states[q], e)
		}
	}
	a.States, a.Sets = states, bits.OnesCount64(keep)
}

// merge makes one state of those that no way tells apart: bisimilar ones. States that
// the first does not reach are left out.
func (a *Automaton[P]) merge() {
	class := make([]int, len(a.States))
	classes := 1
	for {
		number := map[string]int{}
		next := make([]int, len(a.States))
		for q, edges := range a.States {
			key := fmt.Sprint(class[q], through(edges, class))
			n, ok := number[key]
			if !ok {
				n = len(number)
				number[key] = n
			}
			next[q] = n
		}
		class = next
		if len(number) == classes {
			break
		}
		classes = len(number)
	}
	member := make([]int, classes) // the first of each class
	for q := len(class) - 1; q >= 0; q-- {
		member[class[q]] = q
	}
	number := map[int]int{class[0]: 0} // of the classes, in the order in which they are met
	order := []int{class[0]}
	var states [][]Edge
	for i := 0; i < len(order); i++ {
		edges := through(a.States[member[order[i]]], class)
		for k := range edges {
			n, ok := number[edges[k].To]
			if !ok {
				n = len(order)
				number[edges[k].To] = n
				order = append(order, edges[k].To)
			}
			edges[k].To = n
		}
		states = append(states, edges)
	}
	a.States = states
}

// through is the edges between classes, in order, without those that another makes
// needless.
func through(edges []Edge, class []int) []Edge {
	var all, out []Edge
	for _, e := range edges {
		e.To = class[e.To]
		all = append(all, e)
	}
	slices.SortFunc(all, func(x, y Edge) int {
		return slices.Compare([]uint64{uint64(x.To), x.Pos, x.Neg, x.In}, []uint64{uint64(y.To), y.Pos, y.Neg, y.In})
	})
	all = slices.Compact(all)
	for i, e := range all {
		spared := func(o Edge) bool {
			return o != e && o.To == e.To && o.Pos&^e.Pos == 0 && o.Neg&^e.Neg == 0 && e.In&^o.In == 0
		}
		if !slices.ContainsFunc(all[:i], spared) && !slices.ContainsFunc(all[i+1:], spared) {
			out = append(out, e)
		}
	}
	return out
}
