package trace

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
)

// Bounds says in words within what the scenario is explored.
func Bounds(s *model.Scenario) string { return strings.ReplaceAll(bounds(s), hard, " ") }

// bounds says in words within what the scenario was explored.
func bounds(s *model.Scenario) string {
	n := &s.Network
	order := "in order"
	switch {
	case n.Merges:
		order = "in any order, equal ones merged"
	case n.AnyOrder:
		order = "in any order"
	}
	parts := []string{fmt.Sprintf("at most %d segments on the way in each direction, %s", n.Capacity, order)}
	count := func(k int, one, many string) {
		if k != 0 {
			parts = append(parts, times(k, one, many))
		}
	}
	count(n.Lose, "loss", "losses")
	count(n.Duplicate, "duplicate", "duplicates")
	count(len(n.Inject), "stray", "strays")
	count(n.Blind.Times, "blind guess", "blind guesses")
	count(n.OnPath.Times, "touch on the path", "touches on the path")
	if n.Loop {
		parts = append(parts, "what A sends comes back to A")
	}
	if n.OutlivesMSL {
		parts = append(parts, "segments outlive 2 MSL")
	}
	for i := range s.Ends {
		e := &s.Ends[i]
		var own []string
		each := func(k int, one, many string) {
			if k != 0 {
				own = append(own, times(k, one, many))
			}
		}
		each(e.Retransmit, "retransmission", "retransmissions")
		each(e.Probe, "probe", "probes")
		each(e.Timeout, "user timeout", "user timeouts")
		each(e.Crash, "crash", "crashes")
		each(e.Lives-1, "further life", "further lives")
		if len(own) > 0 {
			parts = append(parts, model.EndName(i)+": "+strings.Join(own, ", "))
		}
	}
	for i := range parts[1:] {
		parts[i+1] = strings.ReplaceAll(parts[i+1], " ", hard)
	}
	return strings.Join(parts, "; ")
}

// times says a budget.
func times(n int, one, many string) string {
	if n == model.Unbounded {
		return "any number of " + many
	}
	return fmt.Sprintf("%d %s", n, plural(n, one, many))
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
