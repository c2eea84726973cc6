package formula

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

const page = "../../docs/properties-language.md"

// TestPageNames: the page for users has every name of the language.
func TestPageNames(t *testing.T) {
	data, err := os.ReadFile(page)
	require.NoError(t, err)
	text := string(data)
	for v := range tcbVars {
		require.Contains(t, text, "`"+v+"`")
	}
	for q := range quantities {
		require.Contains(t, text, "`A."+q+"`")
	}
	for _, call := range sortedKeys(calls) {
		require.Contains(t, text, call)
	}
	for signal := range signals {
		require.Contains(t, text, `"`+signal+`"`)
	}
	for _, verb := range verbs {
		require.Contains(t, text, "`A "+verb)
	}
	for deed := range networkDeeds {
		require.Contains(t, text, "`network "+deed+"`")
	}
}

// TestPageExamples: the verdicts on the ten properties of the page where two segments are lost.
func TestPageExamples(t *testing.T) {
	data, err := os.ReadFile(page)
	require.NoError(t, err)
	_, examples, ok := strings.Cut(string(data), "## Ten to try\n")
	require.True(t, ok)
	all, err := ParseFile(page, []byte(strings.ReplaceAll(examples, "\n    ", "\n")))
	require.NoError(t, err)
	require.Len(t, all, 10)
	want := map[string]model.Verdict{
		"apart": explore.Holds, "both-wait": explore.Witnessed, "sober": explore.Holds, "forward": explore.Holds,
		"no-quarrel": explore.Holds, "prompt": explore.Holds, "no-more": explore.Holds, "too-soon": explore.Witnessed,
		"answered": explore.Holds, "alone": explore.Holds,
	}
	sys := system(t, "lossy-close")
	var own []model.Property
	for _, f := range all {
		p, err := f.Property(sys)
		require.NoError(t, err)
		own = append(own, p)
	}
	report, err := model.Check(t.Context(), sys, nil, model.Bounds{}, own...)
	require.NoError(t, err)
	for _, f := range report.Findings {
		require.Equal(t, want[f.Name], f.Verdict, f.Name)
	}
}
