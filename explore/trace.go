package explore

import (
	"context"
	"os"
)

// traceAll finds the way to what has been found of these properties and has none yet.
func (s *search[S, A]) traceAll(props []int) {
	var wanted []*hits
	var of []int
	for _, k := range props {
		if h := s.hits[k]; h != nil && s.shownBy[k] == nil {
			wanted, of = append(wanted, h), append(of, k)
		}
	}
	for i, t := range s.traces(wanted) {
		p := &s.props[of[i]]
		if p.action != nil || p.step != nil {
			s.over(t, p)
		}
		s.shownBy[of[i]] = t
	}
}

// traces finds the way to each of the wanted, in the same order.
func (s *search[S, A]) traces(wanted []*hits) []*Trace[S, A] {
	var all []*Trace[S, A]
	const together = 64 // bits in a cone
	for len(wanted) > 0 {
		n := min(together, len(wanted))
		s.recall(wanted[:n])
		cones := s.cones(wanted[:n])
		for bit, h := range wanted[:n] {
			all = append(all, s.follow(cones, h.level, bit))
		}
		wanted = wanted[n:]
	}
	return all
}

// recall makes the levels before the wanted once more, if they were not kept.
func (s *search[S, A]) recall(wanted []*hits) {
	last := 0
	for _, h := range wanted {
		last = max(last, h.level)
	}
	if len(s.past.levels) >= last {
		return
	}
	s.set.free()
	again := &search[S, A]{model: s.model, size: s.size, code: s.code, width: s.width, exact: s.exact}
	again.opt = Options[S, A]{
		Workers: len(s.workers), Store: s.opt.Store, Symmetry: s.opt.Symmetry,
		MaxDepth: max(1, last-1), MaxMemory: s.opt.MaxMemory, Dir: s.opt.Dir, NoDisk: s.opt.NoDisk,
	}
	again.prepare()
	again.past = past{keeps: true, owned: true}
	if s.opt.MaxMemory > 0 && !s.opt.NoDisk {
		dir, err := os.MkdirTemp(s.opt.Dir, "explore-")
		if err != nil {
			panic(noWay + err.Error())
		}
		again.past.dir, again.past.most = dir, s.opt.MaxMemory/8
	}
	defer func() { // also after a panic, so that whoever leaves finds the files
		s.disk.leave()
		s.past, s.set, s.disk = again.past, again.set, again.disk
	}()
	cut := again.run(context.Background())
	if len(again.past.levels) < last {
		panic(noWay + cut)
	}
}

const noWay = "explore: the way to a state cannot be found: "

// follow goes from an initial state to one that is wanted, through the cones.
func (s *search[S, A]) follow(cones []*cone, level, bit int) *Trace[S, A] {
	w := s.workers[0]
	initial := s.model.Init()
	steps := make([]Step[S, A], len(initial))
	for i := range initial {
		steps[i].To = initial[i]
	}
	var t *Trace[S, A]
	for l := range level + 1 {
		i := s.first(w.keysOf(steps), cones[l], bit)
		switch {
		case i < 0 && t == nil:
			s.fickle(initial[0])
		case i < 0:
			s.fickle(t.Last())
		case t == nil:
			t = &Trace[S, A]{Init: initial[i]}
		default:
			t.Steps = append(t.Steps, steps[i])
		}
		if l < level {
			steps = w.again(t.Last())
		}
	}
	return t
}

// first is the index of the first key in the cone of that bit, or -1.
func (s *search[S, A]) first(keys []uint64, c *cone, bit int) int {
	for i, key := range keys {
		if c.at(key)>>bit&1 == 1 {
			return i
		}
	}
	return -1
}

// over adds to the trace the first step that the property sees.
func (s *search[S, A]) over(t *Trace[S, A], p *Property[S, A]) {
	last := t.Last()
	steps := s.workers[0].again(last)
	for i := range steps {
		if p.sees(last, &steps[i].Action, steps[i].To) {
			t.Steps = append(t.Steps, steps[i])
			return
		}
	}
	s.fickle(last)
}
