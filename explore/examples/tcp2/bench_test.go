package tcp2_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/explore/examples/tcp2"
)

// BenchmarkNext asks for the steps out of each reachable state: what the model
// costs without a search around it.
func BenchmarkNext(b *testing.B) {
	bounds := tcp2.Bounds{CAP: 2, NR: 0, ND: 1}
	b.Run("plain", func(b *testing.B) { benchmarkNext(b, tcp2.Plain(bounds)) })
	b.Run("packed", func(b *testing.B) { benchmarkNext(b, tcp2.Packed(bounds)) })
	b.Run("mirrored", func(b *testing.B) { benchmarkNext(b, tcp2.Mirrored{Packed: tcp2.Packed(bounds)}) })
}

func benchmarkNext[S comparable](b *testing.B, m explore.Model[S, tcp2.Action]) {
	states := reachable(m)
	var steps []explore.Step[S, tcp2.Action]
	total := 0
	for b.Loop() {
		for _, s := range states {
			steps, _ = m.Next(s, steps[:0])
			total += len(steps)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(total), "ns/successor")
}

// reachable is every state, level by level.
func reachable[S comparable](m explore.Model[S, tcp2.Action]) []S {
	states := m.Init()
	known := map[S]bool{states[0]: true}
	for i := 0; i < len(states); i++ {
		steps, _ := m.Next(states[i], nil)
		for _, step := range steps {
			if !known[step.To] {
				known[step.To] = true
				states = append(states, step.To)
			}
		}
	}
	return states
}

// BenchmarkSearch explores the sizes that are too large for a test.
func BenchmarkSearch(b *testing.B) {
	for _, c := range []struct {
		bounds                tcp2.Bounds
		distinct, transitions int
	}{
		{tcp2.Bounds{CAP: 3, NR: 1, ND: 1}, 2931362, 18060108},
		{tcp2.Bounds{CAP: 2, NR: 2, ND: 1}, 5269170, 31376458},
		{tcp2.Bounds{CAP: 3, NR: 2, ND: 1}, 28580603, 189194856},
		{tcp2.Bounds{CAP: 4, NR: 2, ND: 1}, 66212369, 448991848},
	} {
		b.Run(fmt.Sprintf("CAP=%d/NR=%d", c.bounds.CAP, c.bounds.NR), func(b *testing.B) {
			m := tcp2.Packed(c.bounds)
			for b.Loop() {
				r := explore.Run(context.Background(), m, m.Properties(), explore.Options[tcp2.PackedState, tcp2.Action]{})
				require.Equal(b, c.distinct, r.Distinct)
				require.Equal(b, c.transitions, r.Transitions)
			}
			b.ReportMetric(float64(c.distinct*b.N)/b.Elapsed().Seconds(), "states/s")
		})
	}
}
