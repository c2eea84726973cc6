package model

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Random walks and a swarm notice each exhibit of the museum, and shrink what they
// found to a trace as short as the one the search finds.
func TestSimulatedMuseum(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "museum", "*.toml"))
	require.NoError(t, err)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".toml"), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			noticed := noticedBy.FindStringSubmatch(strings.SplitN(string(text), "\n", 3)[1])
			steps, err := strconv.Atoi(noticed[3])
			require.NoError(t, err)
			edit, err := spec.ParseEdit(file, text, spec.RFC9293())
			require.NoError(t, err)
			sys, err := NewSystem(findWorld(t, noticed[2]), edit)
			require.NoError(t, err)

			walks, err := Simulate(context.Background(), sys, noticed[1:2], Walks{Seed: 1, Walks: 1000, Workers: 1})
			require.NoError(t, err)
			swarm, err := Swarm(context.Background(), sys, noticed[1:2], Members{Seed: 1, Members: 8, MaxStates: 1000, Workers: 1})
			require.NoError(t, err)
			for _, s := range []*Simulation{walks, swarm} {
				found := s.Findings[0]
				require.Equal(t, explore.Violated, found.Verdict, "%d runs, %d states", s.Sample.Runs, s.Sample.States)
				require.Len(t, found.Trace.Events, steps, "shrunk from %d steps:%s", s.Sample.Sightings[0].Length, story(t, found.Trace))
			}
		})
	}
}

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
