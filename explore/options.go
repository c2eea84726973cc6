package explore

// Options bound and observe a run. The zero value explores to the end with
// all processors. Bounds of time and interrupts come through the context.
type Options[S comparable, A any] struct {
	Workers int // goroutines; 0 means GOMAXPROCS

	// Store is what is remembered of a state; "" means Exact.
	Store Store

	// Symmetry maps a state to the representative of those that differ from it by
	// a symmetry of the model, an automorphism that the properties do not see:
	// the same for all of them, and itself one of them. Only representatives are
	// explored. (Ip and Dill, Better Verification through Symmetry, 1996.)
	Symmetry func(s S) S

	// MaxStates ends the search after the level that exceeded it: levels are
	// found whole, so what is left does not depend on the number of workers.
	// 0 means no bound.
	MaxStates int

	// MaxDepth is the last level to be found. Its states are checked but not
	// expanded, so a search that reaches it is incomplete. 0 means no bound.
	MaxDepth int

	// MaxMemory bounds the memory of the process, in bytes, but for what the model
	// allocates. An exact search that outgrows it goes on on disk; another one ends.
	// 0 means no bound.
	MaxMemory int64

	// Dir is where a search that outgrows its memory makes a directory for its files,
	// and removes it when it ends; "" means the system's for temporary files. With
	// NoDisk it ends instead.
	Dir    string
	NoDisk bool

	// Checkpoint lets an interrupted run go on later; nil means it cannot.
	Checkpoint *Checkpoint

	// StopAtFirst ends the search after the level that holds the first
	// violation. By default the search goes on, so that every property is
	// decided and the counts are those of the whole model.
	StopAtFirst bool

	// Progress is called now and then from the goroutine that called Run.
	Progress func(Progress)

	// Observe is called once for each worker, and the function it returns for
	// every transition that worker sees. The pointers are good for the call.
	Observe func(worker int) func(from *S, step *Step[S, A])

	// Visit is called once for each worker, and the function it returns for every
	// state that worker expands: of a complete run, for each state once.
	Visit func(worker int) func(s *S)
}
