package explore

import (
	"context"
	"fmt"
	"hash/maphash"
	"math"
	"sync/atomic"
	"time"
)

// search is the state of one run: a breadth-first search, level by level,
// each level in blocks of a fixed number of parents. A block is
//
//	expanded   in parallel by batches of parents, the table being read only;
//	sifted     in parallel by shards of the table, batches in order, so the
//	           first of equal candidates is the one of least parent and ordinal;
//	numbered   in parallel by batches: ids follow the order (parent, ordinal).
//
// No phase takes a lock, and nothing it leaves behind depends on who did what.
type search[S comparable, A any] struct {
	model Model[S, A]
	props []Property[S, A]
	opt   Options[S, A]
	size  sizes

	began time.Time
	seed  maphash.Seed
	stop  atomic.Bool // interrupted: what the block expanded is no good

	arena   arena[S]
	table   *table
	batches []batch[S]
	workers []*worker[S, A]

	transitions int
	levels      []int
	hits        []place     // of each property, the first
	open        open        // properties without a hit
	marked      []marked[A] // of them, those that are told by marks
	errAt       place       // the state whose Next failed
	err         error
	shown       time.Time // when Progress was last called
}

// place is a parent's id above an ordinal; the least place is the first.
type place uint64

const nowhere place = math.MaxUint64

func at(id, ordinal uint32) place { return place(id)<<32 | place(ordinal) }

func (p place) id() uint32      { return uint32(p >> 32) }
func (p place) ordinal() uint32 { return uint32(p) }

// open lists the properties, by what they look at, that still want an answer.
type open struct{ state, action, step, stuck []int }

func (s *search[S, A]) reopen() {
	o := &s.open
	o.state, o.action, o.step, o.stuck = o.state[:0], o.action[:0], o.step[:0], o.stuck[:0]
	s.marked = s.marked[:0]
	for i, p := range s.props {
		switch {
		case s.hits[i] != nowhere:
		case p.state != nil:
			s.open.state = append(s.open.state, i)
		case p.marks != nil:
			s.mark(i)
		case p.action != nil:
			s.open.action = append(s.open.action, i)
		case p.step != nil:
			s.open.step = append(s.open.step, i)
		case p.stuck != nil:
			s.open.stuck = append(s.open.stuck, i)
		}
	}
}

// run searches until there is nothing left or a bound is reached, and says which.
func (s *search[S, A]) run(ctx context.Context) (cut string) {
	defer context.AfterFunc(ctx, func() { s.stop.Store(true) })()

	initial := s.model.Init()
	if len(initial) == 0 {
		// Everything would hold of nothing.
		return "the model has no initial state"
	}
	if cut := s.admit(initial); cut != "" {
		return cut
	}
	lo, hi := 0, s.arena.n
	for lo < hi {
		s.levels = append(s.levels, hi-lo)
		if s.opt.StopAtFirst && s.violated() {
			return "stopped at the first violation"
		}
		if depth := len(s.levels) - 1; s.opt.MaxDepth > 0 && depth >= s.opt.MaxDepth {
			return fmt.Sprintf("depth %d", depth)
		}
		for next := lo; next < hi; next += s.size.block {
			if cut := s.bound(ctx); cut != "" {
				s.close(hi)
				return cut
			}
			if cut := s.block(ctx, next, min(next+s.size.block, hi)); cut != "" {
				s.close(hi)
				return cut
			}
			s.progress(hi - lo)
		}
		lo, hi = hi, s.arena.n
	}
	return ""
}

// close counts what a level cut short has found of the next one.
func (s *search[S, A]) close(hi int) {
	if found := s.arena.n - hi; found > 0 {
		s.levels = append(s.levels, found)
	}
}

// violated says whether a property is violated; a witness is no violation.
func (s *search[S, A]) violated() bool {
	for i, p := range s.props {
		if p.Kind != Witness && s.hits[i] != nowhere {
			return true
		}
	}
	return false
}

func (s *search[S, A]) progress(frontier int) {
	const pause = 100 * time.Millisecond
	if s.opt.Progress == nil || time.Since(s.shown) < pause {
		return
	}
	s.shown = time.Now()
	p := Progress{
		Distinct:    s.arena.n,
		Transitions: s.transitions,
		Depth:       len(s.levels) - 1,
		Frontier:    frontier,
		Elapsed:     time.Since(s.began),
		Memory:      s.memory(),
	}
	if p.Depth > 0 {
		p.PrevFrontier = s.levels[p.Depth-1]
	}
	s.opt.Progress(p)
}
