package twophase_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/explore/examples/twophase"
)

func TestCounts(t *testing.T) {
	for _, c := range []struct{ n, distinct, transitions int }{
		{3, 288, 1145},
		{5, 8832, 58145},
		{7, 296448, 2744705},
		{8, 1745408, 18507777},
	} {
		t.Run(fmt.Sprint(c.n), func(t *testing.T) {
			if testing.Short() && c.n > 7 {
				t.Skip("not with -short")
			}
			m := twophase.Model{N: c.n}
			r := explore.Check(t, m, m.Properties())
			require.Equal(t, c.distinct, r.Distinct)
			require.Equal(t, c.transitions, r.Transitions)
		})
	}
}

func TestStrings(t *testing.T) {
	m := twophase.Model{N: 2}
	s := m.Init()[0]
	require.Equal(t, "", s.String())
	steps, _ := m.Next(s, nil)
	require.Equal(t, "prepare 0", steps[1].Action.String())
	require.Equal(t, "prepared 0, sent 0", steps[1].To.String())
	require.Equal(t, "abort", steps[0].Action.String())
	require.Equal(t, "to abort", steps[0].To.String())
}

func BenchmarkSearch(b *testing.B) {
	for _, c := range []struct{ n, distinct, transitions int }{
		{9, 10340352, 123558401},
		{10, 61515776, 817760257},
	} {
		b.Run(fmt.Sprint("N=", c.n), func(b *testing.B) {
			m := twophase.Model{N: c.n}
			for b.Loop() {
				r := explore.Run(context.Background(), m, m.Properties(), explore.Options[twophase.State, twophase.Action]{})
				require.Equal(b, c.distinct, r.Distinct)
				require.Equal(b, c.transitions, r.Transitions)
			}
			b.ReportMetric(float64(c.distinct*b.N)/b.Elapsed().Seconds(), "states/s")
		})
	}
}
