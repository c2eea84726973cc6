package explore

import "context"

// SimulateOptions bound and observe a simulation. Bounds of time and interrupts
// come through the context.
type SimulateOptions[S comparable, A any] struct {
	Seed  uint64 // of the random choices
	First int    // number of the first walk; 0 means 1
	Walks int    // how many; 0 means until the context ends it or every property is decided
	Depth int    // steps of a walk at most; 0 means 1000. The steps out of a last state are not looked at

	Workers int // goroutines; 0 means GOMAXPROCS

	// StopAtFirst ends the simulation after the round of walks that holds the
	// first violation. A round is 64 walks.
	StopAtFirst bool

	// Same says whether two actions are one and the same choice, so that shrinking
	// can take it elsewhere. By default they are if they are equal or, where their
	// type is not comparable, print alike.
	Same func(a, b *A) bool

	// Progress is called now and then, by one goroutine at a time.
	Progress func(SimulationProgress)

	// Observe is called once for each worker, and the function it returns for
	// every step out of a state that worker visits. The pointers are good for the call.
	Observe func(worker int) func(from *S, step *Step[S, A])
}

const (
	defaultDepth = 1000
	walkRound    = 64
)

// Simulate walks through the model at random. A walk begins in an initial state
// and takes one of the steps to another state, each with the same probability,
// until there is none, it is as long as it may be, or every property is decided. Every property looks at the
// states of the walk and at all steps out of them, those not taken included.
//
// What is found is shrunk to a short trace; see [Sighting]. A walk depends on
// the seed and its number alone, and the simulation on nothing else: where no
// context ends it, it is the same with any number of workers.
//
// A panic of the model or of a predicate becomes a panic of Simulate.
func Simulate[S comparable, A any](ctx context.Context, m Model[S, A], props []Property[S, A], opt SimulateOptions[S, A]) *Simulation[S, A] {
	s := &sampling[S, A]{
		model: m, props: props, same: opt.Same, progress: opt.Progress,
		seed: opt.Seed, first: opt.First, runs: opt.Walks, unit: "walk", round: walkRound,
		depth: opt.Depth, stopAtFirst: opt.StopAtFirst,
		run: (*sampler[S, A]).walk,
	}
	return s.simulate(ctx, opt.Workers, opt.Observe)
}

// walk is one walk.
func (w *sampler[S, A]) walk(number int) {
	rng := w.random(number)
	s := w.initial[rng.IntN(len(w.initial))]
	w.begin(s)
	for len(w.path) < w.depth {
		steps, ok := w.look(s, w.steps[:0])
		if !ok || w.over() {
			return
		}
		w.steps = steps
		others := 0
		for i := range steps {
			if steps[i].To != s {
				others++
			}
		}
		if others == 0 {
			return
		}
		// A step that stays has been looked at; to take it would tell nothing.
		k := rng.IntN(others)
		for i := range steps {
			if steps[i].To == s {
				continue
			}
			if k--; k < 0 {
				w.path = append(w.path, steps[i])
				break
			}
		}
		s = w.path[len(w.path)-1].To
	}
	w.lookAt(s)
}
