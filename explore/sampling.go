package explore

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// sampling is the state of a simulation: numbered runs, round by round. What a run
// does depends on the seed, on its number and on which properties were open when
// its round began; a round is always done whole, and its samples are merged in
// the order of their numbers. So nothing depends on who did what.
type sampling[S comparable, A any] struct {
	model    Model[S, A]
	props    []Property[S, A]
	same     func(a, b *A) bool
	progress func(SimulationProgress)

	seed        uint64
	first, runs int
	unit        string // what a run is called
	round       int    // runs in a round
	depth       int
	stopAtFirst bool
	run         func(w *sampler[S, A], number int)

	initial []S
	open    []int // properties without a hit
	out     *Simulation[S, A]
	stop    atomic.Bool // interrupted: runs end where they are

	began        time.Time
	ended        atomic.Int64 // runs
	visited      atomic.Int64 // states
	showing      sync.Mutex
	shown        time.Time // when progress was last called
	shrinkStates int       // for the tests; see shrinker
}

// sample is what one run has found.
type sample[S comparable, A any] struct {
	begun                      bool
	states, transitions, depth int
	hits                       []*Trace[S, A] // of each property, the first; nil if none
	err                        error
	errTrace                   *Trace[S, A]
}

func (s *sampling[S, A]) simulate(ctx context.Context, workers int, observe func(worker int) func(*S, *Step[S, A])) *Simulation[S, A] {
	s.began = time.Now()
	s.out = &Simulation[S, A]{Verdict: Incomplete, Seed: s.seed}
	s.first = max(1, s.first)
	if s.depth <= 0 {
		s.depth = defaultDepth
	}
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	for k := range s.props {
		p := &s.props[k]
		if p.state == nil && p.action == nil && p.step == nil && p.stuck == nil && p.live == nil {
			panic(fmt.Sprintf("explore: property %q has nothing to see in a run. This usually happens when it is a literal; make it with Always, Sometimes or their like", p.Name))
		}
		f := Finding[S, A]{Name: p.Name, Kind: p.Kind, Verdict: Undecided}
		if p.live == nil {
			s.open = append(s.open, k)
		} else {
			f.Why = "liveness is not decided at random: a run that ends refutes nothing"
		}
		s.out.Sightings = append(s.out.Sightings, Sighting[S, A]{Finding: f})
	}
	var samplers []*sampler[S, A]
	for i := range workers {
		w := &sampler[S, A]{sampling: s}
		if observe != nil {
			w.observe = observe(i)
		}
		samplers = append(samplers, w)
	}
	s.out.Cut = s.rounds(ctx, samplers)
	s.shrink(workers)
	s.out.Elapsed = time.Since(s.began)
	return s.out
}

// rounds goes on until there is a reason not to, and says which.
func (s *sampling[S, A]) rounds(ctx context.Context, samplers []*sampler[S, A]) string {
	defer context.AfterFunc(ctx, func() { s.stop.Store(true) })()
	s.initial = s.model.Init()
	if len(s.initial) == 0 {
		return "the model has no initial state"
	}
	for next := 0; ; {
		switch {
		case s.out.CutErr != nil:
			return s.out.CutErr.Error()
		case s.stopAtFirst && s.out.Verdict == Violated:
			return "stopped at the first violation"
		case len(s.props) > 0 && len(s.open) == 0:
			return s.nothingOpen()
		case s.runs > 0 && next == s.runs:
			return fmt.Sprintf("%d %ss", s.runs, s.unit)
		case errors.Is(ctx.Err(), context.DeadlineExceeded):
			return "time bound reached"
		case ctx.Err() != nil:
			return "interrupted"
		}
		n := s.round
		if s.runs > 0 {
			n = min(n, s.runs-next)
		}
		samples := make([]sample[S, A], n)
		crew(len(samplers), n, func(g, task int) {
			if !s.stop.Load() {
				samplers[g].sample(&samples[task], s.first+next+task)
			}
		}, func(g int) string { return samplers[g].scene() })
		for i := range samples {
			s.merge(s.first+next+i, &samples[i])
		}
		s.open = slices.DeleteFunc(s.open, func(k int) bool { return s.out.Sightings[k].Run > 0 })
		next += n
	}
}

// nothingOpen is why there is nothing left to look for.
func (s *sampling[S, A]) nothingOpen() string {
	for _, p := range s.props {
		if p.live != nil {
			return "every property is decided that is not liveness"
		}
	}
	return "every property is decided"
}

func (s *sampling[S, A]) merge(number int, x *sample[S, A]) {
	if !x.begun {
		return
	}
	s.out.Runs++
	s.out.States += x.states
	s.out.Transitions += x.transitions
	s.out.Depth = max(s.out.Depth, x.depth)
	for k, t := range x.hits {
		f := &s.out.Sightings[k]
		if t == nil || f.Run > 0 {
			continue
		}
		f.Run, f.Trace, f.Length = number, t, len(t.Steps)
		if f.Verdict = Witnessed; f.Kind != Witness {
			f.Verdict, s.out.Verdict = Violated, Violated
		}
	}
	if x.err != nil && s.out.CutErr == nil {
		s.out.CutErr = fmt.Errorf("%s %d: %w", s.unit, number, x.err)
		s.out.CutTrace = x.errTrace
	}
}

// shrink makes what was found short.
func (s *sampling[S, A]) shrink(workers int) {
	var all []*shrunk[S, A]
	for k := range s.out.Sightings {
		if f := &s.out.Sightings[k]; f.Trace != nil {
			all = append(all, &shrunk[S, A]{target: target[S, A]{&s.props[k]}, trace: f.Trace})
		}
	}
	if s.out.CutErr != nil {
		all = append(all, &shrunk[S, A]{trace: s.out.CutTrace})
	}
	shrinkAll(s.model, s.initial, s.same, s.shrinkStates, workers, all)
	for k := range s.out.Sightings {
		if f := &s.out.Sightings[k]; f.Trace != nil {
			f.Trace, f.Shortest = all[0].trace, all[0].shortest
			all = all[1:]
		}
	}
	if s.out.CutErr != nil {
		s.out.CutTrace = all[0].trace
	}
}

// random is the generator of one run, its own.
func (s *sampling[S, A]) random(number int) *rand.Rand {
	return rand.New(rand.NewPCG(s.seed, scramble(uint64(number))))
}

// show tells of the progress, unless somebody is at it.
func (s *sampling[S, A]) show() {
	const pause = 100 * time.Millisecond
	if s.progress == nil || !s.showing.TryLock() {
		return
	}
	defer s.showing.Unlock()
	if time.Since(s.shown) < pause {
		return
	}
	s.shown = time.Now()
	s.progress(SimulationProgress{Runs: int(s.ended.Load()), States: int(s.visited.Load()), Elapsed: time.Since(s.began)})
}
