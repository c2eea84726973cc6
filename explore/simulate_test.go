package explore

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// Both ways to take samples, as the tests call them.
var samplings = []struct {
	name string
	run  func(seed uint64, workers, runs int) *Simulation[table5, string]
}{
	{"walks", func(seed uint64, workers, runs int) *Simulation[table5, string] {
		return Simulate(context.Background(), philosophers(false), dining, SimulateOptions[table5, string]{Seed: seed, Workers: workers, Walks: runs, Depth: 40})
	}},
	{"swarm", func(seed uint64, workers, runs int) *Simulation[table5, string] {
		return Swarm(context.Background(), philosophers(false), dining, SwarmOptions[table5, string]{Seed: seed, Workers: workers, Members: runs, MaxStates: 30, Depth: 20})
	}},
}

// dining has a property of each kind, of which the first three are violated, the
// next two witnessed, and the last holds.
var dining = []Property[table5, string]{
	DeadlockFree[table5, string]("nobody starves", nil),
	AlwaysAction[table5]("0 never eats", func(a *string) bool { return *a != "second fork 0" }),
	AlwaysStep[table5, string]("0 thinks last", func(from table5, _ *string, to table5) bool { return from[0] == 0 || to[0] != 0 || to[2] == 0 }),
	Sometimes[table5, string]("two eat", func(s table5) bool { return s[0] == 3 && s[2] == 3 }),
	SometimesStep[table5, string]("4 thinks", func(_ table5, a *string, _ table5) bool { return *a == "think 4" }),
	Always[table5, string]("a fork has one owner", func(s table5) bool { return s[0]&2 == 0 || s[1]&1 == 0 }),
}

func TestSampling(t *testing.T) {
	_, _, _, lengths := naive(philosophers(false), dining)
	for _, c := range samplings {
		t.Run(c.name, func(t *testing.T) {
			r := c.run(1, 2, 200)
			require.Equal(t, Violated, r.Verdict)
			require.Equal(t, 200, r.Runs)
			for k, f := range r.Sightings {
				require.Equal(t, dining[k].Name, f.Name)
				if k == len(dining)-1 {
					require.Equal(t, Undecided, f.Verdict, "a simulation never says holds")
					require.Nil(t, f.Trace)
					require.Zero(t, f.Run)
					continue
				}
				want := Violated
				if f.Kind == Witness {
					want = Witnessed
				}
				require.Equal(t, want, f.Verdict, f.Name)
				require.Len(t, f.Trace.Steps, lengths[k], "a shortest trace of %s", f.Name)
				require.True(t, f.Shortest)
				require.GreaterOrEqual(t, f.Length, lengths[k])
			}
		})
	}
}

// A simulation is the same with any number of workers, and another with another
// seed; one run alone finds again what it found among the others.
func TestSamplingIsRepeatable(t *testing.T) {
	for _, c := range samplings {
		t.Run(c.name, func(t *testing.T) {
			of := func(seed uint64, workers int) *Simulation[table5, string] {
				r := c.run(seed, workers, 150)
				r.Elapsed = 0
				return r
			}
			one := of(7, 1)
			require.Equal(t, one, of(7, 2))
			require.Equal(t, one, of(7, 8))
			other := of(8, 1)
			require.NotEqual(t, one.Transitions, other.Transitions)
		})
	}
}

func TestRunAgain(t *testing.T) {
	// Three steps right after another, of ten that there are.
	rare := Func(0, func(s int, yield func(string, int)) {
		for i := range 10 {
			to := s + 1
			if i > 0 {
				to = 0
			}
			if s < 3 {
				yield(fmt.Sprint(i), to)
			}
		}
	})
	props := []Property[int, string]{never(3)}
	all := Simulate(context.Background(), rare, props, SimulateOptions[int, string]{Seed: 3, Walks: 5000, Depth: 10})
	found := all.Sightings[0]
	require.Greater(t, found.Run, 1)
	require.Len(t, found.Trace.Steps, 3)
	require.Equal(t, "every property is decided", all.Cut)
	alone := Simulate(context.Background(), rare, props, SimulateOptions[int, string]{Seed: 3, First: found.Run, Walks: 1, Depth: 10})
	require.Equal(t, 1, alone.Runs)
	require.Equal(t, found, alone.Sightings[0])
	before := Simulate(context.Background(), rare, props, SimulateOptions[int, string]{Seed: 3, Walks: found.Run - 1, Depth: 10})
	require.Equal(t, Undecided, before.Sightings[0].Verdict, "it is the least walk")
}

// A walk is a path of the model: the slow way to know what walks can see.
func TestWalksSeeWhatThereIs(t *testing.T) {
	m := twoPhase{n: 3}
	distinct, _, levels, _ := naive(m, nil)
	seen := map[twoPhaseState]bool{m.Init()[0]: true}
	deepest := 0
	r := Simulate(context.Background(), m, []Property[twoPhaseState, twoPhaseAction]{consistent}, SimulateOptions[twoPhaseState, twoPhaseAction]{
		Walks: 3000, Workers: 1,
		Observe: func(int) func(*twoPhaseState, *Step[twoPhaseState, twoPhaseAction]) {
			return func(from *twoPhaseState, step *Step[twoPhaseState, twoPhaseAction]) {
				require.True(t, seen[*from], "visited before it was seen")
				seen[step.To] = true
			}
		},
	})
	deepest = r.Depth
	require.Len(t, seen, distinct, "3000 walks see all of a small model")
	require.GreaterOrEqual(t, deepest, len(levels)-1)
	require.Equal(t, Incomplete, r.Verdict)
	require.Equal(t, "3000 walks", r.Cut)
}

func TestSwarmSeesWhatThereIs(t *testing.T) {
	// One member with room for everything is a search of everything.
	m := twoPhase{n: 4}
	distinct, transitions, _, _ := naive(m, nil)
	for first := 1; first < 4; first++ {
		r := Swarm(context.Background(), m, nil, SwarmOptions[twoPhaseState, twoPhaseAction]{First: first, Members: 1, Depth: 8000})
		require.Equal(t, distinct, r.States)
		require.Equal(t, transitions, r.Transitions)
		require.Equal(t, Incomplete, r.Verdict)
	}
	// One with hardly any room leaves states out, and says so by their number.
	r := Swarm(context.Background(), m, nil, SwarmOptions[twoPhaseState, twoPhaseAction]{Members: 1, Depth: 8000, MaxMemory: 64})
	require.Less(t, r.States, distinct/2)
	r = Swarm(context.Background(), m, nil, SwarmOptions[twoPhaseState, twoPhaseAction]{Members: 3, MaxStates: 50})
	require.Equal(t, 150, r.States)
}

func TestPlantedBug(t *testing.T) {
	m := twoPhase{n: 8, lonely: true}
	props := []Property[twoPhaseState, twoPhaseAction]{consistent}
	walks := Simulate(context.Background(), m, props, SimulateOptions[twoPhaseState, twoPhaseAction]{Seed: 1, Walks: 1000})
	require.Equal(t, Violated, walks.Verdict)
	require.Len(t, walks.Sightings[0].Trace.Steps, 5) // prepare, hear, commit, obey; another gives up
	swarm := Swarm(context.Background(), m, props, SwarmOptions[twoPhaseState, twoPhaseAction]{Seed: 1, Members: 16, MaxStates: 2000})
	require.Equal(t, Violated, swarm.Verdict)
	require.Len(t, swarm.Sightings[0].Trace.Steps, 5)
}

// line is 0, 1, 2 and so on, with one way to go.
var line = Func(0, func(s int, yield func(string, int)) { yield("on", s+1) })

// The last states of a bounded run are looked at, the steps out of them not. The
// members of a swarm have depths of their own.
func TestDepth(t *testing.T) {
	props := []Property[int, string]{
		never(8), never(9),
		AlwaysStep[int, string]("not from 7", func(from int, _ *string, _ int) bool { return from != 7 }),
		AlwaysStep[int, string]("not from 8", func(from int, _ *string, _ int) bool { return from != 8 }),
	}
	want := []Verdict{Violated, Undecided, Violated, Undecided}
	walks := Simulate(context.Background(), line, props, SimulateOptions[int, string]{Walks: 1, Depth: 8})
	swarm := Swarm(context.Background(), line, props, SwarmOptions[int, string]{Members: 16, Depth: 8})
	for k := range props {
		require.Equal(t, want[k], walks.Sightings[k].Verdict, props[k].Name)
		require.Equal(t, want[k], swarm.Sightings[k].Verdict, props[k].Name)
	}
	require.Equal(t, 8, walks.Depth)
	depths := map[int]bool{}
	for member := 1; member <= 30; member++ {
		depths[Swarm(context.Background(), line, props, SwarmOptions[int, string]{First: member, Members: 1, Depth: 8}).Depth] = true
	}
	require.Equal(t, map[int]bool{1: true, 2: true, 4: true, 8: true}, depths)
}

func TestStopAtFirst(t *testing.T) {
	r := Simulate(context.Background(), philosophers(false), dining, SimulateOptions[table5, string]{Walks: 1000, StopAtFirst: true})
	require.Equal(t, "stopped at the first violation", r.Cut)
	require.Equal(t, walkRound, r.Runs)
}

func TestSamplingIsInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var told SimulationProgress
	r := Simulate(ctx, philosophers(true), dining[5:], SimulateOptions[table5, string]{
		Progress: func(now SimulationProgress) { told = now; cancel() },
	})
	require.Equal(t, "interrupted", r.Cut)
	require.NotZero(t, r.States)
	require.NotZero(t, told.Runs)

	ctx, cancel = context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	s := Swarm(ctx, twoPhase{n: 12}, nil, SwarmOptions[twoPhaseState, twoPhaseAction]{})
	require.Equal(t, "time bound reached", s.Cut)
	require.NotZero(t, s.States)
}

func TestSamplingWithoutState(t *testing.T) {
	r := Simulate(context.Background(), nothing{}, []Property[int, string]{never(1)}, SimulateOptions[int, string]{})
	require.Equal(t, "the model has no initial state", r.Cut)
	require.Equal(t, Incomplete, r.Verdict)
}

type nothing struct{}

func (nothing) Init() []int { return nil }
func (nothing) Next(_ int, steps []Step[int, string]) ([]Step[int, string], error) {
	return steps, nil
}

// An error of the model ends the simulation, with a short way to it.
func TestSamplingModelFails(t *testing.T) {
	m := brittle{}
	r := Simulate(context.Background(), m, []Property[int, string]{never(-1)}, SimulateOptions[int, string]{Walks: 1000})
	require.ErrorContains(t, r.CutErr, "does not fit")
	require.Regexp(t, `^walk \d+: 3 does not fit$`, r.Cut)
	require.Len(t, r.CutTrace.Steps, 3)
	require.Equal(t, 3, r.CutTrace.Last())
}

// brittle goes up and down, and not beyond 3.
type brittle struct{}

func (brittle) Init() []int { return []int{0} }
func (brittle) Next(s int, steps []Step[int, string]) ([]Step[int, string], error) {
	if s == 3 {
		return nil, fmt.Errorf("%d does not fit", s)
	}
	return append(steps, Step[int, string]{"up", s + 1}, Step[int, string]{"down", max(0, s-1)}), nil
}

var upTo100 = Func(0, func(s int, yield func(string, int)) {
	for i := 1; s < 100 && i <= 10; i++ {
		yield("on", s*10+i)
	}
})

func TestSamplingPanics(t *testing.T) {
	text := func(run func()) (text string) {
		t.Helper()
		defer func() {
			text, _ = recover().(string)
			require.NotEmpty(t, text)
		}()
		run()
		return ""
	}
	for _, workers := range []int{1, 8} {
		simulate := func(m Model[int, string], p ...Property[int, string]) func() {
			return func() {
				Simulate(context.Background(), m, p, SimulateOptions[int, string]{Walks: 1000, Workers: workers})
			}
		}
		require.Contains(t, text(simulate(Func(0, func(s int, yield func(string, int)) {
			if s == 2 {
				panic("off the end")
			}
			yield("on", s+1)
		}))), "panic in Next, state 2: off the end")
		require.Contains(t, text(simulate(upTo100, Always[int, string]("not 77", func(s int) bool { return s != 77 || []bool{}[s] }))),
			"panic in property \"not 77\", state 77: runtime error: index out of range")
		require.Contains(t, text(simulate(upTo100, Property[int, string]{Name: "empty"})), `property "empty" has nothing to see`)
		calls := 0
		if workers == 1 {
			require.Contains(t, text(simulate(Func(0, func(s int, yield func(string, int)) {
				calls++
				yield("on", calls)
			}), never(5))), "Next gave other steps when asked again")
		}
	}
}
