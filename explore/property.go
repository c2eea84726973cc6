package explore

// Kind says what sort of property a property is.
type Kind string

const (
	// Safety: nothing bad happens; a finite trace refutes it
	// (Lamport, Proving the Correctness of Multiprocess Programs, 1977).
	Safety Kind = "safety"
	// Witness: something wanted can happen; a finite trace shows it.
	Witness Kind = "witness"
	// Deadlock: nothing gets stuck, except where it is meant to end.
	Deadlock Kind = "deadlock"
)

// Property is something to decide about a model. Make one with [Always],
// [AlwaysStep], [Sometimes], [SometimesStep], [DeadlockFree] or [Temporal]. Predicates are
// called from several goroutines at once.
type Property[S comparable, A any] struct {
	Name string
	Kind Kind

	// One of them is set; it is true of what is looked for: of a violation, or of
	// a witness.
	state  func(s S) bool
	action func(a *A) bool
	step   func(from S, a *A, to S) bool
	stuck  func(s S) bool

	live *temporal[S, A] // or this: a formula, decided at the end

	marks *marks[A] // that action looks at, as others do
	bit   uint64
}

// Always is an invariant: p is true of every reachable state.
func Always[S comparable, A any](name string, p func(s S) bool) Property[S, A] {
	return Property[S, A]{Name: name, Kind: Safety, state: func(s S) bool { return !p(s) }}
}

// AlwaysStep is an invariant of steps: p is true of every step out of a
// reachable state. The action is a pointer only to spare the copy.
func AlwaysStep[S comparable, A any](name string, p func(from S, a *A, to S) bool) Property[S, A] {
	return Property[S, A]{Name: name, Kind: Safety, step: func(from S, a *A, to S) bool { return !p(from, a, to) }}
}

// AlwaysAction is an invariant of actions: p is true of the action of every step
// out of a reachable state. It spares a model that judges a step while it makes it,
// and notes the judgement in the action, the cost of handing over the states.
func AlwaysAction[S comparable, A any](name string, p func(a *A) bool) Property[S, A] {
	return Property[S, A]{Name: name, Kind: Safety, action: func(a *A) bool { return !p(a) }}
}

// AlwaysClear is an invariant of actions for each name: in what marksOf says of the
// action of a step out of a reachable state, the bit of the name's place is clear. It
// is AlwaysAction for a model that has many of them to judge: one look at the marks
// answers for all.
func AlwaysClear[S comparable, A any](names []string, marksOf func(a *A) uint64) []Property[S, A] {
	if len(names) > 64 {
		panic("explore: AlwaysClear has 64 bits, one for each property")
	}
	shared := &marks[A]{marksOf}
	var props []Property[S, A]
	for i, name := range names {
		bit := uint64(1) << i
		p := AlwaysAction[S](name, func(a *A) bool { return marksOf(a)&bit == 0 })
		p.marks, p.bit = shared, bit
		props = append(props, p)
	}
	return props
}

// Sometimes wants a witness: a reachable state of which p is true.
func Sometimes[S comparable, A any](name string, p func(s S) bool) Property[S, A] {
	return Property[S, A]{Name: name, Kind: Witness, state: p}
}

// SometimesStep wants a witness: a step out of a reachable state of which p is true.
func SometimesStep[S comparable, A any](name string, p func(from S, a *A, to S) bool) Property[S, A] {
	return Property[S, A]{Name: name, Kind: Witness, step: p}
}

// DeadlockFree demands that a reachable state without a step to another state
// is terminal. A step back to the same state does not count as leaving it.
// With a nil terminal no state may be stuck.
func DeadlockFree[S comparable, A any](name string, terminal func(s S) bool) Property[S, A] {
	return Property[S, A]{Name: name, Kind: Deadlock, stuck: func(s S) bool { return terminal == nil || !terminal(s) }}
}

// sees tells whether a property of steps is hit by one.
func (p *Property[S, A]) sees(from S, a *A, to S) bool {
	return p.action != nil && p.action(a) || p.step != nil && p.step(from, a, to)
}
