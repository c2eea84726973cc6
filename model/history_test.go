package model

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNumberedZero: a connection may begin with any initial sequence number; 0 is one,
// though an end without a connection has 0 in ISS as well.
func TestNumberedZero(t *testing.T) {
	for i := range 2 {
		s := *findWorld(t, "simultaneous-open")
		s.Ends[i].ISN = []uint32{0}
		sys, err := NewSystem(&s)
		require.NoError(t, err)
		report, err := Check(context.Background(), sys, nil, Bounds{})
		require.NoError(t, err)
		require.EqualValues(t, "holds", report.Search.Verdict)
	}
}
