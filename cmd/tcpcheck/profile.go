package main

import (
	"fmt"
	"strings"
)

// printProfile says where the time, the memory and the states went: --profile.
func (o *outcome) printProfile(b *strings.Builder) {
	s := o.Search
	fmt.Fprintf(b, "\nprofile\n  rate    %s states/s, %s transitions/s\n", grouped(rate(s.Distinct, s.Elapsed.Seconds())), grouped(rate(s.Transitions, s.Elapsed.Seconds())))
	m := s.Memory
	fmt.Fprintf(b, "  memory  %s: %s keys of states, %s parts of states, %s levels, %s program, %s for the collector\n",
		memory(m.Total()), memory(m.Set), memory(m.Code), memory(m.Levels), memory(m.Base), memory(m.Slack))
	if s.OnDisk {
		b.WriteString("  disk    the search has outgrown its memory\n")
	}
	b.WriteString("\n")
	histogram(b, "depth", "states", s.Levels)
	b.WriteString("\n")
	histogram(b, "steps out", "states", s.OutDegree)
}

func rate(n int, seconds float64) int {
	if seconds == 0 {
		return 0
	}
	return int(float64(n) / seconds)
}

// histogram draws a bar for each place, as long as its number is large. Places
// without any, before the first and after the last, are left out.
func histogram(b *strings.Builder, of, what string, counts []int) {
	most, first, last := 1, -1, 0
	for i, n := range counts {
		most = max(most, n)
		if n > 0 {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	fmt.Fprintf(b, "  %9s  %14s\n", of, what)
	for i := max(first, 0); i <= last && i < len(counts); i++ {
		const width = 50
		fmt.Fprintf(b, "  %9d  %14s  %s\n", i, grouped(counts[i]), strings.Repeat("#", (counts[i]*width+most-1)/most))
	}
}
