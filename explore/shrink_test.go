package explore

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// counters are four that count to 30 each, among which a walk gets lost: a million
// states, and the one looked for is eight steps away.
type counters [4]uint8

var lost = Func(counters{}, func(s counters, yield func(string, counters)) {
	for i := range s {
		if to := s; s[i] < 30 {
			to[i]++
			yield(fmt.Sprint("up ", i), to)
		}
		if to := s; s[i] > 0 {
			to[i]--
			yield(fmt.Sprint("down ", i), to)
		}
	}
})

func TestShrinkToTheShortest(t *testing.T) {
	props := []Property[counters, string]{
		Always[counters, string]("less than 8", func(s counters) bool { return s[0]+s[1]+s[2]+s[3] < 8 }),
		AlwaysStep[counters, string]("never back from 6 and 2", func(from counters, a *string, _ counters) bool {
			return *a != "down 1" || from[0] < 6 || from[1] < 2
		}),
	}
	long := 0
	for seed := range uint64(4) {
		// A search of 100 states does not come far; what follows does it.
		s := &sampling[counters, string]{
			model: lost, props: props, seed: seed, runs: 20, unit: "walk", round: walkRound, shrinkStates: 100,
			run: (*sampler[counters, string]).walk,
		}
		r := s.simulate(context.Background(), 2, nil)
		for k, want := range []int{8, 9} {
			require.Len(t, r.Sightings[k].Trace.Steps, want, "%s, seed %d", props[k].Name, seed)
			require.False(t, r.Sightings[k].Shortest, "a search of 100 states cannot know")
			long = max(long, r.Sightings[k].Length)
		}
		// One of all states that are as near does.
		r = Simulate(context.Background(), lost, props, SimulateOptions[counters, string]{Seed: seed, Walks: 20})
		require.Len(t, r.Sightings[0].Trace.Steps, 8)
		require.True(t, r.Sightings[0].Shortest)
	}
	require.Greater(t, long, 100)
}

// Where no action occurs twice, leaving steps out is of no help, and only the
// neighbourhood of the walk is left.
func TestTunnel(t *testing.T) {
	m := Func(counters{}, func(s counters, yield func([2]counters, counters)) {
		lost.(funcModel[counters, string]).next(s, func(_ string, to counters) { yield([2]counters{s, to}, to) })
	})
	props := []Property[counters, [2]counters]{
		Always[counters, [2]counters]("less than 20", func(s counters) bool { return s[0]+s[1]+s[2]+s[3] < 20 }),
	}
	for seed := range uint64(4) {
		s := &sampling[counters, [2]counters]{
			model: m, props: props, seed: seed, runs: 20, unit: "walk", round: walkRound, shrinkStates: 500,
			run: (*sampler[counters, [2]counters]).walk,
		}
		f := s.simulate(context.Background(), 1, nil).Sightings[0]
		require.Greater(t, f.Length, 60)
		require.Len(t, f.Trace.Steps, 20)
	}
}

// A search that had room for the states 0 to k-1 of the line knows that none of
// them is looked for, and none of the steps out of them. No more.
func TestShortest(t *testing.T) {
	const k = 5
	for n := range 10 {
		s := &sampling[int, string]{
			model: line, seed: 1, runs: 1, unit: "walk", round: walkRound, depth: 20, shrinkStates: k,
			props: []Property[int, string]{
				Always[int, string]("state", func(s int) bool { return s != n }),
				AlwaysStep[int, string]("step", func(from int, _ *string, _ int) bool { return from != n }),
			},
			run: (*sampler[int, string]).walk,
		}
		state, step := s.simulate(context.Background(), 1, nil).Sightings[0], s.out.Sightings[1]
		require.Len(t, state.Trace.Steps, n)
		require.Len(t, step.Trace.Steps, n+1)
		require.Equal(t, n <= k, state.Shortest, "state %d", n)
		require.Equal(t, n <= k, step.Shortest, "step from %d", n)
	}
}

func TestShrinkDieHard(t *testing.T) {
	props := []Property[dieHardState, string]{Sometimes[dieHardState, string]("four", func(s dieHardState) bool { return s.Big == 4 })}
	for seed := range uint64(10) {
		r := Simulate(context.Background(), dieHard, props, SimulateOptions[dieHardState, string]{Seed: seed})
		require.Len(t, r.Sightings[0].Trace.Steps, 6)
	}
}

// Whatever a shrunk trace is, it is a path of the model, it ends with what is
// looked for, and the naive search knows no shorter one.
func TestShrinkOnRandomModels(t *testing.T) {
	together := 0
	for seed := range uint64(40) {
		rng := rand.New(rand.NewPCG(seed, 0))
		const n = 200
		next := [n][3]int{}
		for i := range next {
			for k := range next[i] {
				next[i][k] = min(n-1, max(0, i+rng.IntN(5)-2))
			}
		}
		m := Func(0, func(s int, yield func(int, int)) {
			for k, to := range next[s] {
				yield(k, to)
			}
		})
		goal := 20 + rng.IntN(60)
		props := []Property[int, int]{
			Always[int, int]("not there", func(s int) bool { return s != goal }),
			AlwaysStep[int, int]("not by there", func(from int, a *int, to int) bool { return from < goal || *a != 1 || to <= from }),
			DeadlockFree[int, int]("never ends", nil),
		}
		_, _, _, lengths := naive(m, props)
		for _, states := range []int{30, 0} {
			s := &sampling[int, int]{
				model: m, props: props, seed: seed, runs: 30, unit: "walk", round: walkRound, shrinkStates: states,
				run: (*sampler[int, int]).walk,
			}
			for k, f := range s.simulate(context.Background(), 2, nil).Sightings {
				if f.Trace == nil {
					continue
				}
				require.NotEqual(t, -1, lengths[k])
				require.True(t, violates(m, props[k], f.Trace))
				require.GreaterOrEqual(t, len(f.Trace.Steps), lengths[k])
				require.LessOrEqual(t, len(f.Trace.Steps), f.Length)
				if f.Shortest {
					require.Len(t, f.Trace.Steps, lengths[k])
					together++
				}
				require.True(t, states > 0 || f.Shortest)
			}
		}
	}
	require.Greater(t, together, 20)
}

// What an action means may be told, where the whole of it changes with the way.
func TestSame(t *testing.T) {
	type action struct{ Do, Serial int }
	type state struct{ Serial, X, Y int }
	m := Func(state{}, func(s state, yield func(action, state)) {
		s.Serial++
		yield(action{0, s.Serial}, state{s.Serial, s.X + 1, s.Y})
		yield(action{1, s.Serial}, state{s.Serial, s.X, s.Y + 1})
	})
	props := []Property[state, action]{Always[state, action]("X below 12", func(s state) bool { return s.X < 12 })}
	steps := func(same func(a, b *action) bool) int {
		s := &sampling[state, action]{
			model: m, props: props, same: same, seed: 5, runs: 1, unit: "walk", round: walkRound, shrinkStates: 60,
			run: (*sampler[state, action]).walk,
		}
		return len(s.simulate(context.Background(), 1, nil).Sightings[0].Trace.Steps)
	}
	require.Equal(t, 12, steps(func(a, b *action) bool { return a.Do == b.Do }))
	require.Greater(t, steps(nil), 12)
}
