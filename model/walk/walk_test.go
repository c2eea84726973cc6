package walk

import (
	"context"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
)

// begin is a walk in the built-in scenario with all its properties.
func begin(t testing.TB, scenario string) *Walk {
	t.Helper()
	s, err := model.FindScenario(scenario)
	require.NoError(t, err)
	return beginIn(t, s)
}

func beginIn(t testing.TB, s *model.Scenario) *Walk {
	t.Helper()
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	props, err := sys.Decided(nil)
	require.NoError(t, err)
	return New(sys, sys.Judge(props))
}

// names are those of what the way shows, with the step.
func names(w *Walk) map[string]int {
	all := map[string]int{}
	for _, s := range w.Shown() {
		all[s.Name] = s.Step
	}
	return all
}

// The way that Check finds violates the property in its last step, and not one step before.
func TestBreaks(t *testing.T) {
	const most = 60_000 // worlds
	decided := 0
	for _, s := range model.Scenarios() {
		for _, name := range s.Breaks {
			sys, err := model.NewSystem(s)
			require.NoError(t, err)
			report, err := model.Check(context.Background(), sys, []string{name}, model.Bounds{StopAtFirst: true, MaxStates: most})
			require.NoError(t, err)
			f := report.Findings[0]
			if f.Trace == nil {
				t.Logf("%s, %s: not within %d worlds", s.Name, name, most)
				continue
			}
			decided++
			w := beginIn(t, s)
			n := len(f.Trace.Events)
			require.NoError(t, w.Along(&Along{Trace: f.Trace, Finding: &f}, 0))
			for w.At() < n {
				require.NotContains(t, names(w), name, "%s: after %d of %d steps", s.Name, w.At(), n)
				require.True(t, w.Forward())
			}
			require.Equal(t, n, names(w)[name], "%s: %s", s.Name, name)
			require.Equal(t, f.Trace.Loop > 0, w.Forward(), "%s: beyond the end", s.Name)
		}
	}
	t.Log(decided)
}

// On random ways the verdicts after each step are those of Trace.Shows, which looks at the
// whole way anew.
func TestShownAsShows(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 3))
	for _, scenario := range []string{"two-hosts", "full-windows", "half-open", "blind-guess", "on-path", "incarnations", "self-connect"} {
		w := begin(t, scenario)
		for range 12 {
			choices, err := w.Choices()
			require.NoError(t, err)
			if len(choices) == 0 {
				break
			}
			require.True(t, w.Take(choices[random.IntN(len(choices))].Event))
			shown := names(w)
			for _, p := range w.judge.Properties {
				if p.Kind == model.Liveness {
					continue
				}
				want, err := w.Trace().Shows(p)
				require.NoError(t, err)
				_, found := shown[p.Name]
				require.Equal(t, want, found, "%s: %s after %d steps", scenario, p.Name, w.At())
			}
		}
		require.NotZero(t, w.At(), scenario)
	}
}
