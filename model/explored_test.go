package model

import (
	"context"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// reports keeps what exploring a built-in scenario has found, for several tests
// read it and the large ones take seconds.
var reports sync.Map // of name to func() (*Report, error)

// explored returns the report on a built-in scenario, complete and with all
// properties.
func explored(t testing.TB, name string) *Report {
	t.Helper()
	run, _ := reports.LoadOrStore(name, sync.OnceValues(func() (*Report, error) {
		s, err := FindScenario(name)
		if err != nil {
			return nil, err
		}
		sys, err := NewSystem(s)
		if err != nil {
			return nil, err
		}
		return Check(context.Background(), sys, nil, Bounds{})
	}))
	report, err := run.(func() (*Report, error))()
	require.NoError(t, err)
	require.True(t, report.Search.Complete, "%s was cut: %s", name, report.Search.Cut)
	return report
}
