package model

import (
	"context"
	"fmt"
	"slices"

	"github.com/tcpcheck/tcpcheck/explore"
)

// LeastFaults says how little has to go wrong for each property to break.
type LeastFaults struct {
	System     *System
	Faults     []Fault
	Points     int     // ways to set the faults
	Searched   int     // of those, how many were explored; what they say decides the others
	Incomplete [][]int // of those, which a bound has cut
	Left       int     // ways that should have been explored, but the context had ended
	Breaks     []LeastFault
	Holds      []string // properties that hold whatever of these faults happens
	Vacuous    []string // properties that nothing ever happens of, whatever of these faults does
	Open       []string // properties of which neither is known
}

// LeastFault is a property that breaks, and the least levels at which it does: at none
// that are lower, and wherever else it does some of these are lower.
type LeastFault struct {
	Property
	Least []BreakingFaults
	Whole bool // no search was cut that could have shown others
}

// BreakingFaults are levels of faults at which a property breaks.
type BreakingFaults struct {
	Levels []int
	Trace  *Trace // a shortest one, in the scenario with no more than these faults
}

// WatchFaults is told which levels are explored next, after how many others, and returns
// what to do with the progress of that search; nil for nothing.
type WatchFaults func(searched int, levels []int) func(explore.Progress)

// MinimizeFaults explores the system's scenario with fewer faults, from none at all
// upwards, and finds the least that break each named safety property, or each there is.
// The bounds are those of each search; there may be no symmetry and no checkpoint.
//
// Faults are monotone: nothing is explored above levels at which all that is asked is
// broken, and what holds with all faults holds with fewer. That is so of what happens,
// which safety properties judge, and not of what does not: a world that is stuck may go
// on by one fault more.
func MinimizeFaults(ctx context.Context, sys *System, names []string, bounds Bounds, watch WatchFaults) (*LeastFaults, error) {
	m, err := sys.newMinimizer(names, bounds, watch)
	if err != nil {
		return nil, err
	}
	all, err := lattice(m.Faults)
	if err != nil {
		return nil, err
	}
	m.Points = len(all)
	most := len(all) - 1
	highest, err := m.explore(ctx, all[most], m.names)
	if err != nil {
		return nil, err
	}
	open := func(name string) bool {
		return highest[name].Verdict != explore.Holds && highest[name].Verdict != Vacuous
	}
	for _, levels := range all[:most] {
		var asked []string
		for _, name := range m.names {
			if open(name) && !m.breaksBelow(name, levels) {
				asked = append(asked, name)
			}
		}
		if len(asked) == 0 {
			continue
		}
		if ctx.Err() != nil {
			m.Left++
			for _, name := range asked {
				m.cut[name] = true
			}
			continue
		}
		found, err := m.explore(ctx, levels, asked)
		if err != nil {
			return nil, err
		}
		for _, name := range asked {
			m.note(name, levels, found[name])
		}
	}
	for _, name := range m.names {
		if open(name) && !m.breaksBelow(name, all[most]) {
			m.note(name, all[most], highest[name])
		}
	}
	return m.conclude(highest), nil
}

// minimizer is a LeastFaults in the making.
type minimizer struct {
	*LeastFaults
	names  []string
	bounds Bounds
	watch  WatchFaults
	least  map[string][]BreakingFaults
	cut    map[string]bool // properties that a search has left undecided
}

func (sys *System) newMinimizer(names []string, bounds Bounds, watch WatchFaults) (*minimizer, error) {
	m := &minimizer{
		LeastFaults: &LeastFaults{System: sys, Faults: sys.Scenario.Faults()},
		bounds:      bounds, watch: watch,
		least: map[string][]BreakingFaults{}, cut: map[string]bool{},
	}
	props, err := sys.selectProperties(names)
	if err != nil {
		return nil, err
	}
	for _, p := range props {
		switch {
		case p.Kind == Safety:
			m.names = append(m.names, p.Name)
		case len(names) > 0:
			return nil, fmt.Errorf("found %s, a %s property, want one of safety: faults are least only for what more of them cannot mend", p.Name, p.Kind)
		}
	}
	return m, nil
}

// explore decides the named properties at some levels.
func (m *minimizer) explore(ctx context.Context, levels []int, names []string) (map[string]*Finding, error) {
	sys, err := NewSystemOf(m.System.Scenario.with(m.Faults, levels), m.System.Machine)
	if err != nil {
		return nil, err
	}
	bounds := m.bounds
	if m.watch != nil {
		bounds.Progress = m.watch(m.Searched, levels)
	}
	report, err := Check(ctx, sys, names, bounds)
	if err != nil {
		return nil, err
	}
	m.Searched++
	if !report.Search.Complete {
		m.Incomplete = append(m.Incomplete, levels)
	}
	found := map[string]*Finding{}
	for i := range report.Findings {
		found[report.Findings[i].Name] = &report.Findings[i]
	}
	return found, nil
}

func (m *minimizer) note(name string, levels []int, f *Finding) {
	switch f.Verdict {
	case explore.Violated:
		m.least[name] = append(m.least[name], BreakingFaults{levels, f.Trace})
	case explore.Undecided:
		m.cut[name] = true
	}
}

// breaksBelow reports whether the property is known to break at these levels or lower
// ones.
func (m *minimizer) breaksBelow(name string, levels []int) bool {
	return slices.ContainsFunc(m.least[name], func(b BreakingFaults) bool { return atMostLevels(b.Levels, levels) })
}

func atMostLevels(a, b []int) bool {
	for i := range a {
		if a[i] > b[i] {
			return false
		}
	}
	return true
}

func (m *minimizer) conclude(highest map[string]*Finding) *LeastFaults {
	for _, name := range m.names {
		switch {
		case len(m.least[name]) > 0:
			m.Breaks = append(m.Breaks, LeastFault{highest[name].Property, m.least[name], !m.cut[name]})
		case highest[name].Verdict == explore.Holds:
			m.Holds = append(m.Holds, name)
		case highest[name].Verdict == Vacuous:
			m.Vacuous = append(m.Vacuous, name)
		default:
			m.Open = append(m.Open, name)
		}
	}
	return m.LeastFaults
}

// maxPoints is how many ways to set faults are walked through.
const maxPoints = 1 << 16

// lattice lists the ways to set the faults, fewer before more: none first, all last.
func lattice(faults []Fault) ([][]int, error) {
	all := [][]int{make([]int, len(faults))}
	for i, f := range faults {
		if len(all)*len(f.Levels) > maxPoints {
			return nil, fmt.Errorf("the scenario lets its faults happen in more than %d ways, want smaller budgets", maxPoints)
		}
		for _, levels := range all {
			for k := 1; k < len(f.Levels); k++ {
				more := slices.Clone(levels)
				more[i] = k
				all = append(all, more)
			}
		}
	}
	sum := func(levels []int) (n int) {
		for _, k := range levels {
			n += k
		}
		return n
	}
	slices.SortStableFunc(all, func(a, b []int) int { return sum(a) - sum(b) })
	return all, nil
}
