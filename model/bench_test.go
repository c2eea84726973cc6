package model

import (
	"context"
	"fmt"
	"testing"

	"github.com/tcpcheck/tcpcheck/explore"
)

// BenchmarkCheck explores a scenario with every property judged on every step.
func BenchmarkCheck(b *testing.B) {
	for _, name := range []string{"lossy-close", DefaultScenario} {
		for _, workers := range []int{1, 2} {
			b.Run(fmt.Sprintf("%s/workers=%d", name, workers), func(b *testing.B) {
				s, err := FindScenario(name)
				if err != nil {
					b.Fatal(err)
				}
				states, steps := 0, 0
				for b.Loop() {
					sys, err := NewSystem(s)
					if err != nil {
						b.Fatal(err)
					}
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

// larger are scenarios of more parts than the built-in ones.
var larger = []*Scenario{
	{
		Name: "two-hosts-2",
		Ends: [2]EndSetup{
			end(100, calls("OPEN active", "SEND 2", "CLOSE"), retransmit(2), mss(1)),
			end(300, calls("OPEN passive", "SEND 1", "CLOSE"), retransmit(2)),
		},
		Network: Network{AnyOrder: true, Lose: 2, Duplicate: 1, Capacity: 8, Patient: true},
	},
	{
		Name: "lives",
		Ends: [2]EndSetup{
			end(100, calls("OPEN active", "SEND 1", "CLOSE"), lives(2), crash(1), retransmit(1), anytime("ABORT", 1)),
			end(300, calls("OPEN passive", "SEND 1", "CLOSE"), lives(2), retransmit(1), timeout(1)),
		},
		Network: Network{Lose: 2, Duplicate: 1, Capacity: 8},
	},
}

// BenchmarkNext takes the steps from the first states of a scenario, by breadth; what
// they have in common has been worked out before.
func BenchmarkNext(b *testing.B) {
	const most = 1_000_000
	for _, s := range append([]*Scenario{must(FindScenario(DefaultScenario)), must(FindScenario("text"))}, larger...) {
		b.Run(s.Name, func(b *testing.B) {
			sys, err := NewSystem(s)
			if err != nil {
				b.Fatal(err)
			}
			var states []State
			collect := explore.Always[State, Action]("collect", func(s State) bool { states = append(states, s); return true })
			explore.Run(context.Background(), explore.Model[State, Action](sys), []explore.Property[State, Action]{collect}, Bounds{Workers: 1, MaxStates: most})
			var steps []explore.Step[State, Action]
			taken := 0
			for b.Loop() {
				for _, s := range states {
					steps, err = sys.Next(s, steps[:0])
					if err != nil {
						b.Fatal(err)
					}
					taken += len(steps)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(taken), "ns/transition")
			b.ReportMetric(float64(len(states)), "states")
			for kind, n := range map[string]int{"ends": sys.ends.len(), "segments": sys.segments.len(), "channels": sys.channels.len(), "steps": sys.steps.len()} {
				b.ReportMetric(float64(n), kind)
			}
		})
	}
}
