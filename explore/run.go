package explore

import (
	"context"
	"fmt"
	"hash/maphash"
	"runtime"
	"time"
)

// Run explores the model and decides the properties.
//
// A panic of the model or of a predicate becomes a panic of Run, with the
// state and the action at which it happened.
func Run[S comparable, A any](ctx context.Context, m Model[S, A], props []Property[S, A], opt Options[S, A]) *Result[S, A] {
	var s S
	return run(ctx, m, props, opt, defaultSizes(s))
}

func run[S comparable, A any](ctx context.Context, m Model[S, A], props []Property[S, A], opt Options[S, A], size sizes) *Result[S, A] {
	s := newSearch(m, props, opt, size)
	cut := s.run(ctx)
	r := &Result[S, A]{
		Complete:      cut == "",
		Cut:           cut,
		CutErr:        s.err,
		Distinct:      s.arena.n,
		Transitions:   s.transitions,
		Depth:         max(0, len(s.levels)-1),
		Levels:        s.levels,
		BytesPerState: float64(s.memory()) / float64(max(1, s.arena.n)),
	}
	if s.err != nil {
		r.CutTrace = s.traceTo(s.errAt.id())
	}
	for k := range props {
		r.Findings = append(r.Findings, s.finding(k, r.Complete))
	}
	switch {
	case s.violated():
		r.Verdict = Violated
	case !r.Complete:
		r.Verdict = Incomplete
	default:
		r.Verdict = Holds
	}
	r.Elapsed = time.Since(s.began)
	return r
}

func newSearch[S comparable, A any](m Model[S, A], props []Property[S, A], opt Options[S, A], size sizes) *search[S, A] {
	s := &search[S, A]{
		model: m, props: props, opt: opt, size: size,
		began:   time.Now(),
		seed:    maphash.MakeSeed(),
		table:   newTable(),
		batches: make([]batch[S], (size.block+size.batch-1)/size.batch),
		hits:    anywhere(len(props)),
		errAt:   nowhere,
	}
	for _, p := range props {
		if p.state == nil && p.action == nil && p.step == nil && p.stuck == nil {
			// It would hold, having nothing to say.
			panic(fmt.Sprintf("explore: property %q says nothing. This usually happens when it is a literal; make it with Always, Sometimes or their like", p.Name))
		}
	}
	s.reopen()
	n := opt.Workers
	if n <= 0 {
		n = runtime.GOMAXPROCS(0)
	}
	for i := range n {
		w := &worker[S, A]{search: s, hits: anywhere(len(props)), errAt: nowhere}
		if opt.Observe != nil {
			w.observe = opt.Observe(i)
		}
		s.workers = append(s.workers, w)
	}
	return s
}

func anywhere(n int) []place {
	places := make([]place, n)
	for i := range places {
		places[i] = nowhere
	}
	return places
}

// finding is the verdict on property k.
func (s *search[S, A]) finding(k int, complete bool) Finding[S, A] {
	p, hit := s.props[k], s.hits[k]
	f := Finding[S, A]{Name: p.Name, Kind: p.Kind}
	switch {
	case hit != nowhere && (p.action != nil || p.step != nil):
		f.Trace = s.traceOver(hit.id(), hit.ordinal())
	case hit != nowhere:
		f.Trace = s.traceTo(hit.id())
	}
	switch {
	case hit != nowhere && p.Kind == Witness:
		f.Verdict = Witnessed
	case hit != nowhere:
		f.Verdict = Violated
	case !complete:
		f.Verdict = Undecided
	case p.Kind == Witness:
		f.Verdict = NotWitnessed
	default:
		f.Verdict = Holds
	}
	return f
}
