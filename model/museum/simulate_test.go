package museum

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// Random walks and a swarm notice each exhibit, and shrink what they found to a trace as
// short as the one the search finds.
func TestSimulatedMuseum(t *testing.T) {
	for i, e := range Exhibits() {
		t.Run(e.Name, func(t *testing.T) {
			if testing.Short() && i%5 > 0 {
				t.Skip("there are many")
			}
			t.Parallel()
			s, err := model.FindScenario(e.Scenario)
			require.NoError(t, err)
			edit, err := e.Edit()
			require.NoError(t, err)
			sys, err := model.NewSystem(s, edit)
			require.NoError(t, err)
			names := []string{e.Property}
			walks, err := model.Simulate(t.Context(), sys, names, model.Walks{Seed: 1, Walks: 1000, Workers: 1})
			require.NoError(t, err)
			swarm, err := model.Swarm(t.Context(), sys, names, model.Members{Seed: 1, Members: 8, MaxStates: 1000, Workers: 1})
			require.NoError(t, err)
			for _, s := range []*model.Simulation{walks, swarm} {
				found := s.Findings[0]
				require.Equal(t, explore.Violated, found.Verdict, "%d runs, %d states", s.Sample.Runs, s.Sample.States)
				require.Len(t, found.Trace.Events, e.Steps, "shrunk from %d steps", s.Sample.Sightings[0].Length)
			}
		})
	}
}
