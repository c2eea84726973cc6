package explore

import "time"

// Simulation is what a number of random runs has found: walks of [Simulate] or
// members of [Swarm], numbered from 1. It is never complete: what it has not seen
// may happen all the same.
type Simulation[S comparable, A any] struct {
	Verdict Verdict // Violated or Incomplete

	Cut      string       // what ended it, in words
	CutErr   error        // the model's error, if that was it
	CutTrace *Trace[S, A] // and a way to the state whose Next failed, shrunk as the others

	Seed        uint64
	Runs        int           // that were begun
	States      int           // visited; each run counts for itself
	Transitions int           // steps out of them
	Depth       int           // steps of the longest way that a run went
	Elapsed     time.Duration // of the runs and of shrinking the traces

	Sightings []Sighting[S, A] // one for each property, in the same order
}

// Sighting is the verdict of a simulation on one property: [Violated] or
// [Witnessed] with a trace, or [Undecided], as those of [Liveness] are always.
type Sighting[S comparable, A any] struct {
	Finding[S, A] // its trace is shrunk

	// Run is the number of the least run that found it: the same seed and options
	// with First set to it and one run find it again, and show the same trace. It
	// is 0 if none found it.
	Run int

	Length   int  // of the trace as the run found it
	Shortest bool // a breadth-first search has shown that no trace is shorter
}

// SimulationProgress tells how far a simulation has come.
type SimulationProgress struct {
	Runs    int // ended
	States  int
	Elapsed time.Duration
}
