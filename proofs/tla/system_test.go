package tla

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// systemOf is a built-in scenario under RFC 9293 and the edits.
func systemOf(t testing.TB, scenario string, edits ...*spec.Edit) *model.System {
	t.Helper()
	s, err := model.FindScenario(scenario)
	require.NoError(t, err)
	sys, err := model.NewSystem(s, edits...)
	require.NoError(t, err)
	return sys
}

// filesOf exports the system: texts by the names of the files.
func filesOf(t testing.TB, sys *model.System, asked Properties) map[string]string {
	t.Helper()
	files, err := Files(sys, asked)
	require.NoError(t, err)
	texts := map[string]string{}
	for _, f := range files {
		texts[f.Name] = f.Text
	}
	return texts
}
