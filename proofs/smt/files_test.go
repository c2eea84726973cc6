package smt

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec"
)

var update = flag.Bool("update", false, "write the queries anew")

// TestFiles: the queries in the folder are those of the table as it is.
func TestFiles(t *testing.T) {
	files := prepared(t, spec.RFC9293()).Files()
	if *update {
		require.NoError(t, os.RemoveAll("queries"))
		require.NoError(t, os.MkdirAll("queries", 0o755))
		for name, text := range files {
			require.NoError(t, os.WriteFile(filepath.Join("queries", name), []byte(text), 0o644))
		}
	}
	there, err := filepath.Glob("queries/*.smt2")
	require.NoError(t, err)
	for i := range there {
		there[i] = filepath.Base(there[i])
	}
	require.Equal(t, slices.Sorted(maps.Keys(files)), there, "go test ./proofs/smt -update writes them anew")
	for name, text := range files {
		data, err := os.ReadFile(filepath.Join("queries", name))
		require.NoError(t, err)
		require.True(t, string(data) == text, "%s is stale: go test ./proofs/smt -update writes it anew", name)
	}
}
