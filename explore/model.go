package explore

// Model is a transition system with actions (Baier and Katoen, Principles of
// Model Checking, definition 2.1).
//
// Next appends the steps out of s and returns the longer slice. It must be
// deterministic, with the same steps in the same order each time, because
// traces are rebuilt by asking again; and it is called from several goroutines
// at once. It must neither read the steps it is given nor keep the slice.
// An error says that a value does not fit the model. It stops the run, which
// is then incomplete, and the steps returned with it are dropped.
type Model[S comparable, A any] interface {
	Init() []S
	Next(s S, steps []Step[S, A]) ([]Step[S, A], error)
}

// Step is one transition: the action taken and the state it leads to.
type Step[S comparable, A any] struct {
	Action A
	To     S
}

// Func is the obvious way to write a model: one initial state, and a function
// that yields each action with the state it leads to.
func Func[S comparable, A any](init S, next func(s S, yield func(A, S))) Model[S, A] {
	return funcModel[S, A]{init, next}
}

type funcModel[S comparable, A any] struct {
	init S
	next func(s S, yield func(A, S))
}

func (m funcModel[S, A]) Init() []S { return []S{m.init} }

func (m funcModel[S, A]) Next(s S, steps []Step[S, A]) ([]Step[S, A], error) {
	m.next(s, func(a A, to S) { steps = append(steps, Step[S, A]{a, to}) })
	return steps, nil
}
