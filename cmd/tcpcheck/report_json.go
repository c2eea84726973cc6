package main

import (
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
)

// checkJSON is what check --json prints. Lists are never null.
type checkJSON struct {
	Scenario      string         `json:"scenario"`
	Says          string         `json:"says"`
	Variants      []string       `json:"variants"` // of the scenario and of the command line
	Edits         []string       `json:"edits"`    // files
	Bounds        []string       `json:"bounds"`   // of the scenario and of the search, in words
	Verdict       model.Verdict  `json:"verdict"`
	Complete      bool           `json:"complete"`
	Cut           string         `json:"cut,omitempty"` // the bound that cut the search
	Distinct      int            `json:"distinct"`
	Transitions   int            `json:"transitions"`
	Depth         int            `json:"depth"`
	Seconds       float64        `json:"seconds"`
	BytesPerState float64        `json:"bytes_per_state"`
	Rules         rulesJSON      `json:"rules"`
	Properties    []propertyJSON `json:"properties"`
}

type rulesJSON struct {
	Total      int      `json:"total"` // that stand and could fire
	Fired      int      `json:"fired"`
	NeverFired []string `json:"never_fired"`
}

type propertyJSON struct {
	Name    string        `json:"name"`
	Kind    model.Kind    `json:"kind"`
	Says    string        `json:"says"`
	Verdict model.Verdict `json:"verdict"`
	Trace   *traceJSON    `json:"trace"`
}

type traceJSON struct {
	Steps []trace.Step `json:"steps"`
}

// json is the report for other programs.
func (o *outcome) json() (*checkJSON, error) {
	s, sys := o.Search, o.System
	out := &checkJSON{
		Scenario: sys.Scenario.Name, Says: sys.Scenario.Says,
		Variants: some(o.variants()), Edits: some(o.flags.table.edits),
		Verdict: s.Verdict, Complete: s.Complete, Cut: s.Cut,
		Distinct: s.Distinct, Transitions: s.Transitions, Depth: s.Depth,
		Seconds: s.Elapsed.Seconds(), BytesPerState: s.BytesPerState,
		Rules: rulesJSON{
			Total: len(o.Coverage.Fired) + len(o.Coverage.NeverFired), Fired: len(o.Coverage.Fired),
			NeverFired: some(o.Coverage.NeverFired),
		},
		Properties: []propertyJSON{},
	}
	about := ""
	for _, f := range worldFacts(sys.Scenario) {
		if f.about != "" {
			about = f.about
		}
		out.Bounds = append(out.Bounds, about+": "+f.is)
	}
	for _, said := range o.flags.search.said() {
		out.Bounds = append(out.Bounds, "search: "+said)
	}
	for i := range o.Findings {
		f := &o.Findings[i]
		p := propertyJSON{Name: f.Name, Kind: kindOf(f.Kind), Says: f.Says, Verdict: f.Verdict}
		if f.Trace != nil {
			steps, err := trace.Steps(f.Trace)
			if err != nil {
				return nil, err
			}
			p.Trace = &traceJSON{Steps: some(steps)}
		}
		out.Properties = append(out.Properties, p)
	}
	return out, nil
}

// variants are the built-in ones; edits from files are told apart from them.
func (o *outcome) variants() []string {
	return append(append([]string{}, o.System.Scenario.Variants...), o.flags.table.variants.are...)
}

// kindOf is the kind as other programs see it: deadlock is a matter of safety.
func kindOf(k model.Kind) model.Kind {
	if k == model.Deadlock {
		return model.Safety
	}
	return k
}
