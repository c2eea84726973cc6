package explore

import (
	"context"
	"fmt"
	"sync/atomic"
)

// answer is what has been found of a property of liveness.
type answer[S comparable, A any] struct {
	verdict Verdict
	trace   *Trace[S, A]
	why     string // it is undecided
}

// decideLiveness decides the properties of liveness, if there are any, once the search has
// ended. A property that is not among the answers is not one.
func (s *search[S, A]) decideLiveness(ctx context.Context, r *Result[S, A]) map[int]answer[S, A] {
	var of []int // the properties
	var all []*temporal[S, A]
	for k, p := range s.props {
		if p.live != nil {
			of, all = append(of, k), append(all, p.live)
		}
	}
	if len(all) == 0 {
		return nil
	}
	why := s.noLiveness(r, len(all))
	answers := map[int]answer[S, A]{}
	if why == "" {
		s.stop.Store(false)
		stop := context.AfterFunc(ctx, func() { s.stop.Store(true) })
		defer stop()
		found := s.refuteAll(all, &r.Memory)
		for i, a := range found {
			answers[of[i]] = a
		}
		if ctx.Err() != nil {
			why = interrupted(ctx)
		}
	}
	for _, k := range of {
		if answers[k].verdict == "" {
			a := answers[k]
			if a.why == "" {
				a.why = why
			}
			a.verdict = Undecided
			answers[k] = a
		}
	}
	return answers
}

// noLiveness is why properties of liveness cannot be decided, or empty.
func (s *search[S, A]) noLiveness(r *Result[S, A], formulas int) string {
	switch {
	case s.opt.Symmetry != nil:
		return "liveness is not decided with symmetry: a run that is fair to a state's representative need not be fair to the state"
	case !s.exact:
		return fmt.Sprintf("liveness is not decided with the store %q: an endless run may lead through states that it missed; use the store %q", r.Store, Exact)
	case !r.Complete:
		return r.Cut
	case s.disk != nil:
		return "liveness is not decided on disk: it takes all states and steps in memory; allow more"
	case s.found() > 1<<30:
		return fmt.Sprintf("liveness is decided of at most %d states", 1<<30)
	}
	if need := s.livenessBytes(formulas); s.opt.MaxMemory > 0 && need > s.opt.MaxMemory {
		return fmt.Sprintf("memory bound %.4g MiB: liveness takes all states and steps in memory, at most %.4g MiB", float64(s.opt.MaxMemory)/(1<<20), float64(need)/(1<<20))
	}
	return ""
}

// livenessBytes is about what liveness takes at most: the graph, its core, which may be all
// of it, and for each formula that is being decided what finds components.
func (s *search[S, A]) livenessBytes(formulas int) int64 {
	const (
		key, number, label, row, edge = 8, 4, 4, 4, 8
		ofCore                        = 4 + 4 + 4 + row // number, label and number back
		ofComponents                  = 4 + 4 + 4 + 24  // part, index, stack and frames
	)
	n := int64(s.found())
	edges := int64(s.transitions) + n
	graph := n*(key+number+label+row+ofCore) + 2*edges*edge
	return s.memory() - s.set.bytes() + graph + int64(min(formulas, len(s.workers)))*2*n*ofComponents
}

// refuteAll decides them on the graph of the whole model, several at a time.
func (s *search[S, A]) refuteAll(all []*temporal[S, A], memory *Memory) []answer[S, A] {
	answers := make([]answer[S, A], len(all))
	g := s.world(askedBy(all))
	if g == nil {
		return answers
	}
	k := s.core(g)
	memory.Graph = g.bytes() + k.bytes() + int64(g.n)*(8+4+4+4) + int64(k.n)*8
	var next atomic.Int64
	lassos := make([]*lasso, len(all))
	s.parallel(len(all), func(w *worker[S, A]) {
		for i := int(next.Add(1)) - 1; i < len(all) && !s.stop.Load(); i = int(next.Add(1)) - 1 {
			r, err := newRefuter(g, k, all[i])
			if err != nil {
				answers[i].why = err.Error()
				continue
			}
			r.stop = s.stop.Load
			if r.fairParts(); r.any && r.reach() {
				l := r.lasso()
				lassos[i] = &l
			} else if !s.stop.Load() {
				answers[i].verdict = Holds
			}
		}
	})
	for i, l := range lassos {
		if l == nil {
			continue
		}
		t := s.trace(g, *l)
		if err := all[i].refuted(s.model, t); err != nil {
			panic(fmt.Sprintf("explore: a counterexample that is none: %v\n%v", err, t))
		}
		answers[i] = answer[S, A]{verdict: Violated, trace: t}
	}
	return answers
}
