package model

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
)

// The outcome, the coverage among it, does not depend on the number of workers.
func TestSimulationIsRepeatable(t *testing.T) {
	sys, err := NewSystem(findWorld(t, "half-open"))
	require.NoError(t, err)
	for _, simulate := range []func(workers int) (*Simulation, error){
		func(workers int) (*Simulation, error) {
			return Simulate(context.Background(), sys, nil, Walks{Seed: 4, Walks: 200, Workers: workers})
		},
		func(workers int) (*Simulation, error) {
			return Swarm(context.Background(), sys, nil, Members{Seed: 4, Members: 6, MaxStates: 300, Workers: workers})
		},
	} {
		one, err := simulate(1)
		require.NoError(t, err)
		one.Sample.Elapsed = 0
		require.Equal(t, explore.Incomplete, one.Sample.Verdict)
		require.NotEmpty(t, one.Coverage.Fired)
		for _, workers := range []int{2, 8} {
			other, err := simulate(workers)
			require.NoError(t, err)
			other.Sample.Elapsed = 0
			require.Equal(t, one.Sample, other.Sample)
			require.Equal(t, one.Coverage, other.Coverage)
		}
	}
}

func TestSimulateUnknownProperty(t *testing.T) {
	sys, err := NewSystem(findWorld(t, "handshake"))
	require.NoError(t, err)
	_, err = Simulate(context.Background(), sys, []string{"one-fn"}, Walks{Walks: 1})
	require.ErrorContains(t, err, `nearest is "one-fin"`)
}
