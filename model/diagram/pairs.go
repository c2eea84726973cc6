package diagram

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sync/atomic"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Pairs is the quotient of a system by the states of its ends: what a search has found
// of each pair of states, and of the steps from one to another.
type Pairs struct {
	System *model.System
	Within string // the bounds of the scenario, in words, for the title
	Search *Search
	Pairs  []Pair // ordered by A's state and then B's, CLOSED first
	Moves  []Move // ordered by the pairs
	way    way
	path   []pair // the way goes through, with the pair in which it begins
}

// Pair is all the worlds in which the ends are in two states.
type Pair struct {
	A, B   spec.State
	Worlds int // that were expanded
	Rest   int // those of them that no step leaves, and none need,
	Stuck  int // or one should
}

// Move is all the steps from worlds of one pair to those of another, or of the same one.
type Move struct {
	From, To int // places of pairs
	Steps    int
	Kinds    []Kind // what happens in them, the most frequent first
}

// Kind is what happens in some steps, in a few words.
type Kind struct {
	Says  string
	Steps int
	look  Look
}

// Quotient explores the system within the bounds and counts.
func Quotient(ctx context.Context, sys *model.System, bounds model.Bounds) *Pairs {
	t := &tally{System: sys}
	bounds.Observe = t.observe
	search := explore.Run(ctx, explore.Model[model.State, model.Action](t), nil, bounds)
	return t.pairs(search)
}

// tally is the system, and counts what is asked of it: of each world the explorer asks
// once for the steps.
type tally struct {
	*model.System
	worlds, rest, stuck [states][states]atomic.Int64
	moves               []map[moved]int // of each worker
}

const states = spec.Closed + 1

// moved is a step as it is counted.
type moved struct {
	from, to pair
	what     happening
}

// Next is that of the system.
func (t *tally) Next(s model.State, steps []explore.Step[model.State, model.Action]) ([]explore.Step[model.State, model.Action], error) {
	before := len(steps)
	steps, err := t.System.Next(s, steps)
	if err != nil {
		return steps, err
	}
	p := pairOf(t.System, s)
	t.worlds[p[0]][p[1]].Add(1)
	leaves := func(step explore.Step[model.State, model.Action]) bool { return step.To != s }
	switch {
	case slices.ContainsFunc(steps[before:], leaves):
	case t.Rests(s):
		t.rest[p[0]][p[1]].Add(1)
	default:
		t.stuck[p[0]][p[1]].Add(1)
	}
	return steps, nil
}

func (t *tally) observe(int) func(*model.State, *explore.Step[model.State, model.Action]) {
	count := map[moved]int{}
	t.moves = append(t.moves, count)
	return func(from *model.State, s *explore.Step[model.State, model.Action]) {
		count[moved{pairOf(t.System, *from), pairOf(t.System, s.To), happeningOf(t.System, *from, &s.Action, s.To)}]++
	}
}

// pairs puts in order what was counted.
func (t *tally) pairs(search *Search) *Pairs {
	q := &Pairs{System: t.System, Search: search}
	kinds := map[[2]pair]map[happening]int{}
	met := map[pair]bool{pairOf(t.System, t.Init()[0]): true}
	for _, count := range t.moves {
		for m, n := range count {
			met[m.from], met[m.to] = true, true
			key := [2]pair{m.from, m.to}
			if kinds[key] == nil {
				kinds[key] = map[happening]int{}
			}
			kinds[key][m.what] += n
		}
	}
	for _, p := range slices.SortedFunc(maps.Keys(met), pair.compare) {
		q.Pairs = append(q.Pairs, Pair{p[0], p[1], int(t.worlds[p[0]][p[1]].Load()), int(t.rest[p[0]][p[1]].Load()), int(t.stuck[p[0]][p[1]].Load())})
	}
	for key, all := range kinds {
		m := Move{From: q.place(key[0]), To: q.place(key[1])}
		for what, n := range all {
			m.add(what, n)
		}
		slices.SortFunc(m.Kinds, func(a, b Kind) int { return cmp.Or(b.Steps-a.Steps, cmp.Compare(a.Says, b.Says)) })
		q.Moves = append(q.Moves, m)
	}
	slices.SortFunc(q.Moves, func(a, b Move) int { return cmp.Or(a.From-b.From, a.To-b.To) })
	return q
}

// add counts steps of a kind: what happens otherwise may be said in the same words.
func (m *Move) add(what happening, n int) {
	m.Steps += n
	says := what.String()
	if i := slices.IndexFunc(m.Kinds, func(k Kind) bool { return k.Says == says }); i >= 0 {
		m.Kinds[i].Steps += n
		return
	}
	m.Kinds = append(m.Kinds, Kind{says, n, what.look()})
}

// place is where the pair is among the pairs, -1 if it is not.
func (q *Pairs) place(p pair) int {
	return slices.IndexFunc(q.Pairs, func(o Pair) bool { return o.A == p[0] && o.B == p[1] })
}

func (p pair) compare(o pair) int {
	order := func(s spec.State) int { return int(s) % int(spec.Closed) }
	return cmp.Or(order(p[0])-order(o[0]), order(p[1])-order(o[1]))
}
