package smt

import (
	"context"
	"os"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec"
)

func prepared(t *testing.T, table *spec.Table) *Book {
	m, err := spec.Compile(table)
	require.NoError(t, err)
	b, err := Prepare(m)
	require.NoError(t, err)
	return b
}

// TestProved proves everything with z3; it takes minutes, so it must be asked for.
func TestProved(t *testing.T) {
	if os.Getenv("TCPCHECK_PROVE") == "" {
		t.Skip("set TCPCHECK_PROVE=all to prove everything; it takes minutes, and so does tcpcheck prove")
	}
	needs(t, "z3")
	b := prepared(t, spec.RFC9293())
	if name := os.Getenv("TCPCHECK_PROVE"); name != "all" {
		require.True(t, b.Only(name))
	}
	results, err := b.Prove(context.Background(), Options{Workers: runtime.NumCPU(), Limit: 60 * time.Second, Solvers: []string{"z3"}})
	require.NoError(t, err)
	for _, r := range results {
		t.Logf("%-26s %-8s %4d queries %6.1f s %v", r.Name, r.Status, r.Queries, r.Seconds, r.Open)
		if r.Failure != nil {
			t.Logf("%s\n%v\n%v", r.Failure.Query, r.Failure.Fired, r.Failure.Values)
		}
		if r.Status != Proved {
			t.Errorf("%s is %s", r.Name, r.Status)
		}
	}
}
