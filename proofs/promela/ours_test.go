package promela

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// everything is all that can be claimed.
func everything() Properties { return Properties{BuiltIn: BuiltIn(), Formulas: Formulas()} }

// systemOf is a built-in scenario under RFC 9293 and the edits.
func systemOf(t testing.TB, scenario string, edits ...*spec.Edit) *model.System {
	t.Helper()
	s, err := model.FindScenario(scenario)
	require.NoError(t, err)
	sys, err := model.NewSystem(s, edits...)
	require.NoError(t, err)
	return sys
}

// finding is what we have found out.
type finding struct {
	Distinct, Transitions, Depth, Resting int
	Violated                              map[string]bool
	complete                              bool
}

// explored explores the system and decides what is asked.
func explored(t testing.TB, sys *model.System, asked Properties) finding {
	t.Helper()
	var own []model.Property
	for _, f := range asked.Formulas {
		p, err := f.Property(sys)
		require.NoError(t, err)
		own = append(own, p)
	}
	report, err := model.Check(t.Context(), sys, []string{exactlyOneRule}, model.Bounds{}, own...)
	require.NoError(t, err)
	f := finding{
		Distinct: report.Search.Distinct, Transitions: report.Search.Transitions, Depth: report.Search.Depth,
		Resting: report.Search.OutDegree[0], Violated: map[string]bool{noDeadEnd: false}, complete: report.Search.Complete,
	}
	for _, one := range report.Findings {
		f.Violated[one.Name] = one.Verdict == explore.Violated || one.Verdict == explore.Witnessed
	}
	for _, s := range worlds(t, sys) {
		if steps, _ := sys.Next(s, nil); len(steps) == 0 && !sys.Rests(s) {
			f.Violated[noDeadEnd] = true
		}
	}
	return f
}
