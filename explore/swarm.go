package explore

import (
	"context"
	"math/rand/v2"
)

// SwarmOptions bound and observe a swarm. Bounds of time and interrupts come
// through the context.
type SwarmOptions[S comparable, A any] struct {
	Seed    uint64 // of the random choices
	First   int    // number of the first member; 0 means 1
	Members int    // how many; 0 means until the context ends it or every property is decided

	// Depth is how deep a member searches at most; 0 means 1000. A member draws its
	// own bound, this one or a half, a quarter or an eighth of it: a shallow
	// search is broader.
	Depth int

	MaxStates int   // that a member visits; 0 means 100 000
	MaxMemory int64 // bytes of the states that a member remembers; 0 means 1 MiB. A worker takes it once

	Workers int // goroutines; 0 means GOMAXPROCS

	// StopAtFirst ends the swarm after the round of members that holds the first
	// violation. A round is 16 members.
	StopAtFirst bool

	// Same says whether two actions are one and the same choice; see [SimulateOptions].
	Same func(a, b *A) bool

	// Hash is what a member remembers of a state. Equal states must have equal
	// hashes, and the same ones in every process. By default it is made of all
	// that the state holds, which must then not hold pointers.
	Hash func(s S) uint64

	// Progress is called now and then, by one goroutine at a time.
	Progress func(SimulationProgress)

	// Observe is called once for each worker, and the function it returns for
	// every step out of a state that worker visits. The pointers are good for the call.
	Observe func(worker int) func(from *S, step *Step[S, A])
}

const (
	defaultMemberStates = 100_000
	defaultMemberMemory = 1 << 20
	swarmRound          = 16
)

// Swarm explores the model by many small searches that differ at random
// (Holzmann, Joshi and Groce, Swarm Verification Techniques, 2011): where one
// search would never end, they look into more corners than it does in the same
// time; and as a member hardly visits a state twice, they see more states than
// walks do with the same work. A member is a depth-first search that takes the steps out of each state
// in an order of its own, to a depth of its own, and remembers states by a few
// bits of a small table, so that each leaves out others.
//
// What is found is shrunk to a short trace; see [Sighting]. A member depends on
// the seed and its number alone, and the swarm on nothing else: where no context
// ends it, it is the same with any number of workers. It is never complete, even
// if each member has come to its end.
//
// A panic of the model or of a predicate becomes a panic of Swarm.
func Swarm[S comparable, A any](ctx context.Context, m Model[S, A], props []Property[S, A], opt SwarmOptions[S, A]) *Simulation[S, A] {
	hash := opt.Hash
	if hash == nil {
		hash = fingerprinter[S]()
	}
	states := opt.MaxStates
	if states <= 0 {
		states = defaultMemberStates
	}
	memory := opt.MaxMemory
	if memory <= 0 {
		memory = defaultMemberMemory
	}
	s := &sampling[S, A]{
		model: m, props: props, same: opt.Same, progress: opt.Progress,
		seed: opt.Seed, first: opt.First, runs: opt.Members, unit: "member", round: swarmRound,
		depth: opt.Depth, stopAtFirst: opt.StopAtFirst,
		run: func(w *sampler[S, A], number int) {
			if w.known == nil {
				w.known = newBitstate(memory)
			}
			w.dive(number, states, hash)
		},
	}
	return s.simulate(ctx, opt.Workers, opt.Observe)
}

// dive is the search of one member. The steps out of the states of the path lie
// one state's after the other's in w.steps; a branch is those not taken yet.
func (w *sampler[S, A]) dive(number, maxStates int, hash func(S) uint64) {
	type branch struct{ begin, next, end int }
	rng := w.random(number)
	w.known.reset(rng.Uint64())
	depth := max(1, w.depth>>rng.IntN(4))

	for _, k := range rng.Perm(len(w.initial)) {
		s := w.initial[k]
		if !w.known.add(hash(s)) {
			continue
		}
		w.begin(s)
		w.steps = w.steps[:0]
		var branches []branch
		for {
			if len(w.path) < depth {
				begin := len(w.steps)
				steps, ok := w.look(s, w.steps)
				if !ok {
					return
				}
				w.steps = steps
				shuffle(rng, steps[begin:])
				branches = append(branches, branch{begin, begin, len(steps)})
			} else {
				w.lookAt(s)
			}
			if w.found.states >= maxStates || w.over() {
				return
			}
			// Go on with the deepest state that has a step to a new one.
			fresh := false
			for !fresh && len(branches) > 0 {
				b := &branches[len(branches)-1]
				if b.next == b.end {
					w.steps = w.steps[:b.begin]
					branches = branches[:len(branches)-1]
					continue
				}
				step := &w.steps[b.next]
				b.next++
				if fresh = w.known.add(hash(step.To)); fresh {
					w.path = append(w.path[:len(branches)-1], *step)
					s = step.To
				}
			}
			if !fresh {
				break
			}
		}
	}
}

func shuffle[T any](rng *rand.Rand, list []T) {
	rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
}
