package model

import (
	"context"
	"fmt"
	"testing"
)

// BenchmarkCheck explores a scenario with every property judged on every step.
func BenchmarkCheck(b *testing.B) {
	for _, name := range []string{"lossy-close", "two-hosts-impatient"} {
		for _, workers := range []int{1, 2} {
			b.Run(fmt.Sprintf("%s/workers=%d", name, workers), func(b *testing.B) {
				s, err := FindScenario(name)
				if err != nil {
					b.Fatal(err)
				}
				sys, err := NewSystem(s)
				if err != nil {
					b.Fatal(err)
				}
				states, steps := 0, 0
				for b.Loop() {
					report, err := Check(context.Background(), sys, nil, Bounds{Workers: workers})
					if err != nil {
						b.Fatal(err)
					}
					states += report.Search.Distinct
					steps += report.Search.Transitions
				}
				b.ReportMetric(float64(states)/b.Elapsed().Seconds(), "states/s")
				b.ReportMetric(float64(steps)/b.Elapsed().Seconds(), "transitions/s")
			})
		}
	}
}
