package explore

import (
	"fmt"
	"strings"
	"time"
)

// Verdict is what a run or a property came to.
type Verdict string

const (
	Holds        Verdict = "holds"         // every reachable state was explored and nothing is violated
	Violated     Verdict = "violated"      // a trace shows it
	Incomplete   Verdict = "incomplete"    // of a run: a bound cut it, and nothing is violated so far
	Undecided    Verdict = "undecided"     // of a property: a bound cut the run before an answer
	Witnessed    Verdict = "witnessed"     // a trace shows it
	NotWitnessed Verdict = "not-witnessed" // every reachable state was explored without finding one
)

// Result is what a run found.
type Result[S comparable, A any] struct {
	Verdict  Verdict
	Complete bool // every reachable state was expanded

	Cut      string       // the bound that cut the search, in words; empty if complete
	CutErr   error        // the model's error, if that was it
	CutTrace *Trace[S, A] // and the way to the state whose Next failed

	Distinct      int           // states
	Transitions   int           // steps out of expanded states, repeated ones and self-loops included
	Depth         int           // number of the last level that has states; the initial ones are level 0
	Levels        []int         // new states in each level
	Elapsed       time.Duration // of the search and of rebuilding the traces
	OutDegree     []int         // expanded states by the number of steps out of them
	BytesPerState float64       // see [Options].MaxMemory for what is counted
	Memory        Memory        // what takes these bytes
	OnDisk        bool          // the search has outgrown its memory

	Store     Store
	Omissions float64 // how many states the store is expected to have missed

	Findings []Finding[S, A] // one for each property, in the same order
}

// Finding is the verdict on one property.
type Finding[S comparable, A any] struct {
	Name    string
	Kind    Kind
	Verdict Verdict
	Trace   *Trace[S, A] // a shortest one, if the property is violated or witnessed
	Why     string       // it is undecided, in words
}

// Trace is a path from an initial state. One that refutes a property of [Liveness] is an
// endless run: its last steps repeat for ever, or it stays where it ends, for there
// is no step to go on with.
type Trace[S comparable, A any] struct {
	Init  S
	Steps []Step[S, A]
	Loop  int  // the number of steps at the end that repeat for ever
	Stays bool // it has no step to go on with, and that counts
}

// length is how long it takes.
func (t *Trace[S, A]) length() string {
	if t.Loop > 0 {
		return fmt.Sprintf("by a loop of length %d after %d steps", t.Loop, len(t.Steps)-t.Loop)
	}
	return fmt.Sprintf("after %d steps", len(t.Steps))
}

// Last is the state in which the trace ends.
func (t *Trace[S, A]) Last() S {
	if len(t.Steps) == 0 {
		return t.Init
	}
	return t.Steps[len(t.Steps)-1].To
}

// String gives one line for the initial state and one for each step, and one that says
// how it goes on for ever, if it does.
func (t *Trace[S, A]) String() string {
	actions, width := make([]string, len(t.Steps)), len("initially")
	for i, step := range t.Steps {
		actions[i] = fmt.Sprint(step.Action)
		width = max(width, len(actions[i]))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%4d. %-*s  %v\n", 0, width, "initially", t.Init)
	for i, step := range t.Steps {
		fmt.Fprintf(&b, "%4d. %-*s  %v\n", i+1, width, actions[i], step.To)
	}
	switch n := len(t.Steps); {
	case t.Stays:
		b.WriteString("      and there it stays: no step leads on\n")
	case t.Loop == 1:
		fmt.Fprintf(&b, "      loop: step %d repeats for ever\n", n)
	case t.Loop > 1:
		fmt.Fprintf(&b, "      loop: steps %d to %d repeat for ever\n", n-t.Loop+1, n)
	}
	return b.String()
}

// Progress tells how far a run has come.
type Progress struct {
	Distinct     int // states found
	Transitions  int // out of the levels before this one
	Depth        int // the level being expanded
	Frontier     int // states of that level
	PrevFrontier int // states of the level before it
	Elapsed      time.Duration
	Memory       int64 // bytes; see [Options].MaxMemory for what is counted
	OnDisk       bool  // the search has outgrown its memory
}

// Memory is what a search keeps, in bytes.
type Memory struct {
	Set    int64 // the keys of the states found
	Code   int64 // what the keys are made with, such as halves of states
	Levels int64 // the states that wait to be expanded, and those kept for traces
	Graph  int64 // of properties of liveness: all states and steps, in the end, when the set is gone
	Base   int64 // the process before it begins, as estimated
	Slack  int64 // what Go's heap may hold besides, until it is collected

	Peak int64 // the most that the sum has been, at the end of a level
}

// Total is the sum.
func (m Memory) Total() int64 { return max(m.Set, m.Graph) + m.Code + m.Levels + m.Base + m.Slack }
