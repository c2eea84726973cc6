package explore

import "fmt"

// worker is what one goroutine needs to itself. Its buffers last for the run.
type worker[S comparable, A any] struct {
	*search[S, A]
	observe func(from *S, step *Step[S, A])

	steps   []Step[S, A]
	probes  probes[S]
	hashes  []uint64 // of the batch's candidates
	pending []uint64 // see sift

	transitions int     // of this block
	hits        []place // of this block, for each property
	errAt       place
	err         error

	// What is being done, for the report of a panic.
	doing    int // a property, or one of the below
	from, to *S
	action   *A
	panicked string
}

const (
	expanding = -1
	observing = -2
)

// scene is where the worker was, in words.
func (w *worker[S, A]) scene() string {
	if w.from == nil {
		return "in the search"
	}
	scene := "in Next"
	switch {
	case w.doing == observing:
		scene = "in the observer"
	case w.doing >= 0:
		scene = fmt.Sprintf("in property %q", w.props[w.doing].Name)
	}
	scene += fmt.Sprintf(", state %+v", *w.from)
	if w.action != nil {
		scene += fmt.Sprintf(", action %+v, to state %+v", *w.action, *w.to)
	}
	return scene
}
