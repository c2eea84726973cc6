package model

import (
	"fmt"
	"strings"
)

// Fault is one sort of thing that may go wrong in a scenario, from not at all, which is
// level 0, up to as often as the scenario lets it.
type Fault struct {
	Name   string   // as a scenario file would call it: network.lose, a.crash
	Levels []string // each in words; "" for not at all

	set func(s *Scenario, level int)
}

// Faults returns what may go wrong in the scenario. All of it is monotone: whatever
// happens at some levels can happen at higher ones, by the same steps.
//
// A network of sets stays one, for without it some scenarios have no end. What users do,
// how often they may begin again, and what bounds the search are no faults.
func (s *Scenario) Faults() []Fault {
	n := &s.Network
	var all []Fault
	add := func(name string, set func(*Scenario, int), levels ...string) {
		all = append(all, Fault{name, append([]string{""}, levels...), set})
	}
	if n.AnyOrder && !n.Merges {
		add("network.order", func(s *Scenario, level int) { s.Network.AnyOrder = level > 0 }, "any order")
	}
	counted := func(name, one, many string, budget int, of func(*Scenario) *int) {
		var levels []string
		for k := 1; k <= budget; k++ {
			if levels = append(levels, fmt.Sprintf("%d %s", k, many)); k == 1 {
				levels[0] = "1 " + one
			}
		}
		if budget == Unbounded {
			levels = []string{"1 " + one, "any number of " + many}
		}
		if len(levels) > 0 {
			add(name, func(s *Scenario, level int) {
				if *of(s) = level; budget == Unbounded && level == len(levels) {
					*of(s) = Unbounded
				}
			}, levels...)
		}
	}
	counted("network.lose", "loss", "losses", n.Lose, func(s *Scenario) *int { return &s.Network.Lose })
	counted("network.duplicate", "duplicate", "duplicates", n.Duplicate, func(s *Scenario) *int { return &s.Network.Duplicate })
	if n.OutlivesMSL {
		add("network.msl", func(s *Scenario, level int) { s.Network.OutlivesMSL = level > 0 }, "segments that outlive 2 MSL")
	}
	if !n.Patient && s.Ends[0].Retransmit|s.Ends[1].Retransmit != 0 {
		add("network.timers", func(s *Scenario, level int) { s.Network.Patient = level == 0 }, "timers that go off early")
	}
	for i := range s.Ends {
		e, of := &s.Ends[i], strings.ToLower(EndName(i))+"."
		at := func(what string) string { return what + " of " + EndName(i) }
		each := func(key, one, many string, budget int, field func(*EndSetup) *int) {
			counted(of+key, at(one), at(many), budget, func(s *Scenario) *int { return field(&s.Ends[i]) })
		}
		each("retransmit", "retransmission", "retransmissions", e.Retransmit, func(e *EndSetup) *int { return &e.Retransmit })
		each("probe", "probe", "probes", e.Probe, func(e *EndSetup) *int { return &e.Probe })
		each("user-timeout", "user timeout", "user timeouts", e.Timeout, func(e *EndSetup) *int { return &e.Timeout })
		each("crash", "crash", "crashes", e.Crash, func(e *EndSetup) *int { return &e.Crash })
	}
	counted("network.blind", "blind guess", "blind guesses", n.Blind.Times, func(s *Scenario) *int { return &s.Network.Blind.Times })
	counted("network.onpath", "touch on the path", "touches on the path", n.OnPath.Times, func(s *Scenario) *int { return &s.Network.OnPath.Times })
	for k, x := range n.Inject {
		add(fmt.Sprintf("network.inject.%d", k+1), func(s *Scenario, level int) {
			if level > 0 {
				s.Network.Inject = append(s.Network.Inject, x)
			}
		}, fmt.Sprintf("the stray %s to %s", x.Segment, EndName(x.To)))
	}
	return all
}

// with returns the scenario with each fault at a level.
func (s *Scenario) with(faults []Fault, levels []int) *Scenario {
	to := *s
	to.Network.Inject = nil
	for i, f := range faults {
		f.set(&to, levels[i])
	}
	return &to
}

// FaultWords says levels in words, what does not happen left out: nothing for none.
func FaultWords(faults []Fault, levels []int) []string {
	var words []string
	for i, f := range faults {
		if levels[i] > 0 {
			words = append(words, f.Levels[levels[i]])
		}
	}
	return words
}
