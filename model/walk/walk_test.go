package walk

import (
	"context"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
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
	require.Equal(t, 58, decided)
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

// Undo, Redo and Forward keep to the trace; another step leaves it, and undoing it leads back.
func TestAlong(t *testing.T) {
	w := begin(t, "two-hosts")
	ways := beginIn(t, w.System.Scenario)
	for range 5 {
		choices, err := ways.Choices()
		require.NoError(t, err)
		require.True(t, ways.Take(choices[len(choices)-1].Event))
	}
	known := ways.Trace()
	require.NoError(t, w.Along(&Along{Name: "x.json", Trace: known}, 5))
	require.True(t, w.On())
	require.False(t, w.Forward(), "it ends")
	require.False(t, w.Redo())
	require.True(t, w.Undo())
	require.Equal(t, 1, w.Undone())
	ahead, there := w.Ahead()
	require.True(t, there)
	require.Equal(t, known.Events[4], ahead)
	require.True(t, w.Undo())

	choices, err := w.Choices()
	require.NoError(t, err)
	other := choices[0].Event
	require.NotEqual(t, known.Events[3], other)
	require.True(t, w.Take(other))
	require.False(t, w.On())
	require.False(t, w.Forward())
	require.Zero(t, w.Undone(), "what was undone is gone")
	require.True(t, w.Undo())
	require.True(t, w.On())
	require.True(t, w.Redo(), "the step that left")
	require.False(t, w.On())
	require.True(t, w.Undo())
	require.True(t, w.Forward())
	require.True(t, w.Forward())
	require.Equal(t, known.Events, w.Trace().Events)
	require.False(t, w.Take(model.Event{Kind: model.Crashes}), "no such step")
	for w.Undo() {
	}
	require.Zero(t, w.At())
}

// A trace whose steps are not possible is refused, and so is a step beyond the bounds.
func TestImpossible(t *testing.T) {
	w := begin(t, "handshake")
	err := w.Along(&Along{Trace: &model.Trace{System: w.System, Events: []model.Event{{Kind: model.Calls}, {Kind: model.Crashes}}}}, 0)
	require.EqualError(t, err, "step 2 is not possible there")

	s := *w.System.Scenario
	s.Network.Capacity = 1
	s.Ends[1].Start = &model.Start{State: spec.Listen}
	for i := range s.Ends {
		s.Ends[i].Retransmit = 1
	}
	w = beginIn(t, &s)
	require.True(t, w.Take(model.Event{Kind: model.Calls}))
	choices, err := w.Choices()
	require.ErrorContains(t, err, "segments on the way")
	require.NotEmpty(t, choices, "the other steps are there")
}

// Said tells of every property what Shown tells, and how many steps it is about.
func TestSaid(t *testing.T) {
	w := begin(t, "full-windows")
	require.Empty(t, names(w))
	for _, k := range []int{0, 0, 1} {
		choices, err := w.Choices()
		require.NoError(t, err)
		require.True(t, w.Take(choices[k].Event))
	}
	require.Equal(t, map[string]int{"no-ack-war": 3, "text-held": 3}, names(w))
	about := map[string]int{}
	for _, s := range w.Said() {
		require.Equal(t, names(w)[s.Name], s.Step, s.Name)
		require.Equal(t, s.Step > 0, s.Verdict != "", s.Name)
		about[s.Name] = s.About
	}
	require.Equal(t, 2, about["call-results"])
	require.Equal(t, 1, about["no-ack-war"])
	require.Zero(t, about["one-fin"])
	w.Undo()
	require.Empty(t, names(w), "what is undone was not so")
}
