package mutation

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec/mutant"
)

func TestReport(t *testing.T) {
	results := []Result{
		{Name: "a", Class: mutant.Next, Verdict: Killed, By: "next-state", Scenario: "handshake", Steps: 5, Seconds: 1},
		{Name: "b", Class: mutant.Next, Verdict: Killed, By: "next-state", Also: []string{"one-fin"}, Scenario: "handshake", Steps: 3, Seconds: 3},
		{Name: "c", Class: mutant.Deleted, Verdict: Killed, By: ExactlyOne},
		{Name: "d", Class: mutant.Way, Verdict: Equivalent, Proved: true},
		{Name: "e", Class: mutant.Way, Verdict: Equivalent, Why: Unmet},
		{Name: "f", Class: mutant.Way, Verdict: Open},
	}
	r := NewReport(results, 8)
	require.Equal(t, Tally{Total: 6, Killed: 3, Refused: 1, Equivalent: 2, Proved: 1, Unmet: 1, Open: 1}, r.Tally)
	require.Equal(t, 2, r.Missing)
	require.Equal(t, 75.0, r.Score, "3 of the 4 that are not equivalent")
	require.InDelta(t, 66.7, r.Explored, 0.1, "2 of 3")
	require.Equal(t, 60.0, r.Strict, "3 of 5")
	require.Equal(t, &Tally{Total: 3, Equivalent: 2, Proved: 1, Unmet: 1, Open: 1}, r.Classes[mutant.Way])
	require.Equal(t, []ByProperty{{"next-state", 2, 1, 5, 3}, {OnLoading, 1, 1, 0, 0}}, r.Properties)
	require.Equal(t, 100.0, NewReport(nil, 0).Score)
}

func TestCheckpointFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mutants.jsonl")
	file, err := CreateCheckpoint(path, "one")
	require.NoError(t, err)
	require.NoError(t, file.Add(Result{Name: "a", Verdict: Open}))
	require.NoError(t, file.Close())
	_, err = CreateCheckpoint(path, "one")
	require.ErrorIs(t, err, os.ErrExist)

	// A line that the program did not come to end is written again.
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, append(data, `{"name":"b","verd`...), 0o666))
	file, known, err := ResumeCheckpoint(path, "one")
	require.NoError(t, err)
	require.Len(t, known, 1)
	require.NoError(t, file.Add(Result{Name: "b", Verdict: Open}))
	require.NoError(t, file.Close())
	_, known, err = ResumeCheckpoint(path, "one")
	require.NoError(t, err)
	require.Len(t, known, 2)

	for _, bad := range []string{"", "hello\n", "{}\n", string(data) + "no JSON\n"} {
		require.NoError(t, os.WriteFile(path, []byte(bad), 0o666))
		_, _, err := ResumeCheckpoint(path, "one")
		require.ErrorContains(t, err, path)
	}
}
