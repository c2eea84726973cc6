package main

import (
	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
	"github.com/tcpcheck/tcpcheck/spec"
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
	Workers       int            `json:"workers"`
	Memory        int64          `json:"memory"`  // bytes, the most that it was
	Command       string         `json:"command"` // does it once more
	BytesPerState float64        `json:"bytes_per_state"`
	Store         explore.Store  `json:"store"`
	Symmetry      bool           `json:"symmetry"`              // of two worlds that mirror each other one is counted
	Omissions     float64        `json:"omissions"`             // states that the store is expected to have missed
	Levels        []int          `json:"levels"`                // states at each depth
	OutDegree     []int          `json:"out_degree"`            // states by the number of steps out
	Checkpoint    string         `json:"checkpoint,omitempty"`  // the file to go on from
	Certificate   string         `json:"certificate,omitempty"` // the file that was written
	Rules         rulesJSON      `json:"rules"`
	Edges         edgesJSON      `json:"edges"` // state changes that the readings chosen allow
	Properties    []propertyJSON `json:"properties"`
}

type rulesJSON struct {
	Total      int      `json:"total"` // that stand and could fire
	Fired      int      `json:"fired"`
	NeverFired []string `json:"never_fired"`
}

type edgesJSON struct {
	Taken      int      `json:"taken"`
	NeverTaken []string `json:"never_taken"`
}

type propertyJSON struct {
	Name    string        `json:"name"`
	Kind    model.Kind    `json:"kind"`
	Says    string        `json:"says"`
	Verdict model.Verdict `json:"verdict"`
	Why     string        `json:"why,omitempty"` // it is undecided
	Trace   *traceJSON    `json:"trace"`
}

type traceJSON struct {
	Steps []trace.Step `json:"steps"`
	Loop  int          `json:"loop"` // so many steps at the end repeat for ever
}

// json is the report for other programs.
func (o *outcome) json() (any, error) {
	s, sys := o.Search, o.System
	out := &checkJSON{
		Scenario: sys.Scenario.Name, Says: sys.Scenario.Says,
		Variants: some(o.variants()), Edits: some(o.flags.table.edits),
		Verdict: s.Verdict, Complete: s.Complete, Cut: s.Cut,
		Distinct: s.Distinct, Transitions: s.Transitions, Depth: s.Depth,
		Seconds: s.Elapsed.Seconds(), Workers: o.workers(), Memory: s.Memory.Peak, Command: o.whole(), BytesPerState: s.BytesPerState,
		Store: s.Store, Symmetry: o.flags.symmetry, Omissions: s.Omissions, Levels: some(s.Levels), OutDegree: some(s.OutDegree),
		Bounds: o.bounds(), Rules: o.rules(), Edges: o.edges(), Properties: []propertyJSON{},
	}
	out.Certificate = o.certified
	if o.goOn() != "" {
		out.Checkpoint = o.checkpoint.Path
	}
	for i := range o.Findings {
		p, err := propertyOf(&o.Findings[i])
		if err != nil {
			return nil, err
		}
		out.Properties = append(out.Properties, p)
	}
	return out, nil
}

// bounds are those of the scenario and of the search.
func (o *outcome) bounds() []string {
	var all []string
	about := ""
	for _, f := range worldFacts(o.System.Scenario) {
		if f.about != "" {
			about = f.about
		}
		all = append(all, about+": "+f.is)
	}
	for _, said := range o.said() {
		all = append(all, "search: "+said)
	}
	return all
}

func (o *outcome) rules() rulesJSON {
	fired, never := o.Coverage.Fired, o.Coverage.NeverFired
	return rulesJSON{Total: len(fired) + len(never), Fired: len(fired), NeverFired: some(never)}
}

func (o *outcome) edges() edgesJSON {
	return edgesJSON{Taken: len(o.Coverage.Taken), NeverTaken: some(edgeNames(o.Coverage.NeverTaken))}
}

// edgeNames spells state changes: FIN-WAIT-1 -> CLOSING.
func edgeNames(edges [][2]spec.State) (names []string) {
	for _, e := range edges {
		names = append(names, e[0].String()+" -> "+e[1].String())
	}
	return names
}

func propertyOf(f *model.Finding) (propertyJSON, error) {
	p := propertyJSON{Name: f.Name, Kind: kindOf(f.Kind), Says: f.Says, Verdict: f.Verdict, Why: f.Why}
	if f.Trace != nil {
		steps, err := trace.Steps(f.Trace)
		if err != nil {
			return p, err
		}
		p.Trace = &traceJSON{Steps: some(steps), Loop: f.Trace.Loop}
	}
	return p, nil
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
