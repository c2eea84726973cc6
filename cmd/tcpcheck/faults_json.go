package main

import (
	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
)

// faultsJSON is what check --minimize-faults --json prints. Lists are never null.
type faultsJSON struct {
	Scenario   string            `json:"scenario"`
	Variants   []string          `json:"variants"`
	Edits      []string          `json:"edits"` // files
	Verdict    model.Verdict     `json:"verdict"`
	Complete   bool              `json:"complete"` // no search was cut
	Faults     []faultJSON       `json:"faults"`
	Points     int               `json:"points"`     // ways to set the faults
	Searched   int               `json:"searched"`   // of those
	Left       int               `json:"left"`       // that should have been searched, but time was over
	Incomplete []map[string]int  `json:"incomplete"` // searches that were cut, by the level of each fault
	Seconds    float64           `json:"seconds"`
	Properties []leastFaultsJSON `json:"properties"`
}

// faultJSON is a fault and its levels; the first is that it does not happen.
type faultJSON struct {
	Name   string   `json:"name"`
	Levels []string `json:"levels"`
}

type leastFaultsJSON struct {
	Name    string        `json:"name"`
	Verdict model.Verdict `json:"verdict"`
	Sure    bool          `json:"sure"`  // that nothing less breaks it
	Least   []breaksJSON  `json:"least"` // each with others that are not comparable
}

type breaksJSON struct {
	Levels map[string]int `json:"levels"` // of each fault that happens
	Words  []string       `json:"words"`
	Trace  *traceJSON     `json:"trace"`
}

func (m *minimized) json() (*faultsJSON, error) {
	out := &faultsJSON{
		Scenario: m.System.Scenario.Name, Edits: some(m.flags.table.edits),
		Variants: append(append([]string{}, m.System.Scenario.Variants...), m.flags.table.variants.are...),
		Verdict:  explore.Holds, Complete: len(m.Incomplete) == 0,
		Faults: []faultJSON{}, Points: m.Points, Searched: m.Searched, Left: m.Left, Incomplete: []map[string]int{},
		Seconds: m.elapsed.Seconds(), Properties: []leastFaultsJSON{},
	}
	switch {
	case len(m.Breaks) > 0:
		out.Verdict = explore.Violated
	case len(m.Open) > 0:
		out.Verdict = explore.Incomplete
	}
	for _, f := range m.Faults {
		out.Faults = append(out.Faults, faultJSON{f.Name, f.Levels})
	}
	for _, levels := range m.Incomplete {
		out.Incomplete = append(out.Incomplete, m.levels(levels))
	}
	for _, p := range m.Breaks {
		told := leastFaultsJSON{Name: p.Name, Verdict: explore.Violated, Sure: p.Whole}
		for _, least := range p.Least {
			steps, err := trace.Steps(least.Trace)
			if err != nil {
				return nil, err
			}
			told.Least = append(told.Least, breaksJSON{m.levels(least.Levels), some(model.FaultWords(m.Faults, least.Levels)), &traceJSON{Steps: some(steps)}})
		}
		out.Properties = append(out.Properties, told)
	}
	for _, list := range []struct {
		names   []string
		verdict model.Verdict
	}{{m.Holds, explore.Holds}, {m.Vacuous, model.Vacuous}, {m.Open, explore.Undecided}} {
		for _, name := range list.names {
			out.Properties = append(out.Properties, leastFaultsJSON{name, list.verdict, list.verdict != explore.Undecided, []breaksJSON{}})
		}
	}
	return out, nil
}

func (m *minimized) levels(levels []int) map[string]int {
	happens := map[string]int{}
	for i, f := range m.Faults {
		if levels[i] > 0 {
			happens[f.Name] = levels[i]
		}
	}
	return happens
}
