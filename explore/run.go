package explore

import (
	"context"
	"fmt"
	"os"
	"reflect"
	"runtime"
	"slices"
	"time"
)

// Run explores the model and decides the properties.
//
// A panic of the model or of a predicate becomes a panic of Run, with the
// state and the action at which it happened.
func Run[S comparable, A any](ctx context.Context, m Model[S, A], props []Property[S, A], opt Options[S, A]) *Result[S, A] {
	return run(ctx, m, props, opt, usual)
}

func run[S comparable, A any](ctx context.Context, m Model[S, A], props []Property[S, A], opt Options[S, A], size sizes) *Result[S, A] {
	s := newSearch(m, props, opt, size)
	defer func() { s.disk.leave(); s.past.leave() }()
	cut := s.run(ctx)
	r := &Result[S, A]{
		Complete:      cut == "",
		Cut:           cut,
		Distinct:      s.found(),
		Transitions:   s.transitions,
		Depth:         max(0, len(s.levels)-1),
		Levels:        s.levels,
		OutDegree:     s.outDegree,
		BytesPerState: float64(s.memory()) / float64(max(1, s.found())),
		Memory:        s.memoryByPart(),
		OnDisk:        s.disk != nil,
		Store:         opt.Store.name(),
		Omissions:     opt.Store.omissions(s.found(), s.set),
	}
	if r.Complete && r.Store == Bitstate {
		r.Complete, r.Cut = false, fmt.Sprintf("bitstate: about %.2g states may have been missed", r.Omissions)
	}
	lively := s.decideLiveness(ctx, r)
	if cut == "" && opt.Checkpoint != nil && ctx.Err() == nil {
		_ = os.Remove(opt.Checkpoint.Path)
	}
	s.findings(r, lively)
	if s.err != nil {
		r.CutErr = s.err
	}
	switch {
	case s.violated() || r.any(Violated):
		r.Verdict = Violated
	case !r.Complete || r.any(Undecided):
		r.Verdict = Incomplete
	default:
		r.Verdict = Holds
	}
	r.Memory.Peak = max(s.peak, r.Memory.Total())
	s.set.free()
	r.Elapsed = time.Since(s.began)
	return r
}

func newSearch[S comparable, A any](m Model[S, A], props []Property[S, A], opt Options[S, A], size sizes) *search[S, A] {
	for _, p := range props {
		if p.state == nil && p.action == nil && p.step == nil && p.stuck == nil && p.live == nil {
			// It would hold, having nothing to say.
			panic(fmt.Sprintf("explore: property %q says nothing. This usually happens when it is a literal; make it with Always, Sometimes or their like", p.Name))
		}
	}
	s := &search[S, A]{model: m, props: props, opt: opt, size: size}
	s.exact = opt.Store.exact()
	s.code = newCode[S](s.exact)
	if _, whole := s.code.(*interned[S]); whole && !s.exact {
		panic(fmt.Sprintf("explore: the store %q remembers less of a state than all of it, but states of type %v are kept whole: they hold pointers, strings, interfaces or floats, or are very large. Use the store %q", opt.Store, reflect.TypeFor[S](), Exact))
	}
	s.width = s.code.width()
	s.prepare()
	s.past = past{keeps: len(props) > 0, most: leastPast}
	return s
}

// prepare makes the rest of a search whose code is known.
func (s *search[S, A]) prepare() {
	s.began = time.Now()
	s.chunks.size = s.size.chunk * s.width
	n := s.opt.Workers
	if n <= 0 {
		n = runtime.GOMAXPROCS(0)
	}
	memory := s.opt.MaxMemory
	if memory > 0 {
		memory = max(1, memory-s.size.program)
	}
	s.set = s.opt.Store.newSet(s.code, n, memory)
	s.limit = int64(s.set.room())
	s.hits = make([]*hits, len(s.props))
	s.shownBy = make([]*Trace[S, A], len(s.props))
	s.reopen()
	for i := range n {
		w := &worker[S, A]{search: s, from: make([]S, s.size.states), hits: make([]records, len(s.props))}
		if s.opt.Observe != nil {
			w.observe = s.opt.Observe(i)
		}
		if s.opt.Visit != nil {
			w.visit = s.opt.Visit(i)
		}
		s.workers = append(s.workers, w)
	}
}

// findings are the verdicts on the properties, with their traces.
func (s *search[S, A]) findings(r *Result[S, A], lively map[int]answer[S, A]) {
	all := make([]int, len(s.props))
	for k := range all {
		all[k] = k
	}
	s.traceAll(all)
	for k, p := range s.props {
		f := Finding[S, A]{
			Name: p.Name, Kind: p.Kind, Trace: s.shownBy[k],
			Verdict: verdict(p.Kind, s.hits[k] != nil, r.Complete),
		}
		if f.Verdict == Undecided {
			f.Why = r.Cut
		}
		if a, ok := lively[k]; ok {
			f.Verdict, f.Trace, f.Why = a.verdict, a.trace, a.why
		}
		r.Findings = append(r.Findings, f)
	}
	if s.failed != nil {
		r.CutTrace = s.traces([]*hits{s.failed})[0]
		_, r.CutErr = s.model.Next(r.CutTrace.Last(), nil)
		if r.CutErr == nil {
			s.fickle(r.CutTrace.Last())
		}
		r.Cut = errorText(r.CutErr)
	}
}

// any says whether a property has that verdict.
func (r *Result[S, A]) any(v Verdict) bool {
	return slices.ContainsFunc(r.Findings, func(f Finding[S, A]) bool { return f.Verdict == v })
}

// verdict is that on a property of some kind that was hit or was not.
func verdict(kind Kind, hit, complete bool) Verdict {
	switch {
	case hit && kind == Witness:
		return Witnessed
	case hit:
		return Violated
	case !complete:
		return Undecided
	case kind == Witness:
		return NotWitnessed
	}
	return Holds
}

func errorText(err error) string {
	if text := err.Error(); text != "" {
		return text
	}
	return "an error of the model without a text"
}
