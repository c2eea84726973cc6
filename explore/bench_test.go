package explore

import (
	"context"
	"fmt"
	"testing"
)

// BenchmarkTwoPhase explores two-phase commit with seven resource managers:
// 296 448 states, 2 744 705 transitions.
func BenchmarkTwoPhase(b *testing.B) {
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprint("workers=", workers), func(b *testing.B) {
			b.ReportAllocs()
			states, transitions, bytes := 0, 0, 0.0
			for b.Loop() {
				r := Run(context.Background(), twoPhase{n: 7}, []Property[twoPhaseState, twoPhaseAction]{consistent},
					Options[twoPhaseState, twoPhaseAction]{Workers: workers})
				if r.Distinct != 296448 || r.Transitions != 2744705 || r.Verdict != Holds {
					b.Fatal(r.Distinct, r.Transitions, r.Verdict)
				}
				states, transitions, bytes = states+r.Distinct, transitions+r.Transitions, r.BytesPerState
			}
			b.ReportMetric(float64(states)/b.Elapsed().Seconds(), "states/s")
			b.ReportMetric(float64(transitions)/b.Elapsed().Seconds(), "transitions/s")
			b.ReportMetric(bytes, "bytes/state")
		})
	}
}
