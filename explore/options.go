package explore

// Options bound and observe a run. The zero value explores to the end with
// all processors. Bounds of time and interrupts come through the context.
type Options[S comparable, A any] struct {
	Workers int // goroutines; 0 means GOMAXPROCS

	// MaxStates ends the search after the block of states that exceeded it.
	// The count overshoots by what that block found, the same for any number
	// of workers. 0 means no bound.
	MaxStates int

	// MaxDepth is the last level to be found. Its states are checked but not
	// expanded, so a search that reaches it is incomplete. 0 means no bound.
	MaxDepth int

	// MaxMemory bounds the bytes of states, table and buffers. What the
	// model allocates is not counted, nor what the garbage collector has
	// not given back yet; the process may take up to twice as much.
	// 0 means no bound.
	MaxMemory int64

	// StopAtFirst ends the search after the level that holds the first
	// violation. By default the search goes on, so that every property is
	// decided and the counts are those of the whole model.
	StopAtFirst bool

	// Progress is called now and then from the goroutine that called Run.
	Progress func(Progress)

	// Observe is called once for each worker, and the function it returns for
	// every transition that worker sees. The pointers are good for the call.
	Observe func(worker int) func(from *S, step *Step[S, A])
}
