package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRun(t *testing.T) {
	for _, c := range []struct {
		args                  string
		distinct, transitions int
	}{
		{"tcp2 -cap 2 -nr 0", 41194, 193254},
		{"tcp2 -cap 2 -nr 0 -plain -workers 1", 41194, 193254},
		{"tcp2 -cap 2 -nr 0 -symmetry", 20643, 96829},
		{"twophase -n 5 -memory 64MiB", 8832, 58145},
	} {
		var stdout, stderr strings.Builder
		require.Equal(t, 0, run(strings.Fields(c.args+" -json"), &stdout, &stderr), stderr.String())
		var r report
		require.NoError(t, json.Unmarshal([]byte(stdout.String()), &r))
		require.Equal(t, "holds", r.Verdict)
		require.Equal(t, c.distinct, r.Distinct, c.args)
		require.Equal(t, c.transitions, r.Transitions, c.args)
	}
}

func TestRunSaysWhatItFound(t *testing.T) {
	var stdout, stderr strings.Builder
	require.Equal(t, 0, run([]string{"twophase", "-n", "3"}, &stdout, &stderr))
	require.Contains(t, stdout.String(), "twophase N=3: holds\n288 distinct, 1145 transitions, depth 10\n")
	stdout.Reset()
	require.Equal(t, 0, run([]string{"twophase", "-n", "9", "-memory", "1KiB"}, &stdout, &stderr))
	require.Contains(t, stdout.String(), "incomplete (")
}

func TestBadUsage(t *testing.T) {
	for _, c := range []struct{ args, says string }{
		{"", "usage: twins tcp2|twophase [flags]"},
		{"tcp3", `model "tcp3", want tcp2 or twophase`},
		{"tcp2 -cap 5", "CAP is 5, want 1 to 4"},
		{"tcp2 -store none", `store "none", want exact`},
		{"tcp2 -memory 1GB", `found "1GB", want such as 1GiB`},
		{"tcp2 3", `found ["3"], want flags only`},
		{"tcp2 -plain -symmetry", "-symmetry is for packed words"},
		{"twophase -plain", "twophase has no -plain"},
		{"twophase -n 13", "-n is 13, want 1 to 12"},
	} {
		var stdout, stderr strings.Builder
		require.Equal(t, 2, run(strings.Fields(c.args), &stdout, &stderr), c.args)
		require.Contains(t, stderr.String(), c.says)
		require.Empty(t, stdout.String())
	}
}
