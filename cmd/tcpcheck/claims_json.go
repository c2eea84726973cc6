package main

import (
	"io"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/claims"
	"github.com/tcpcheck/tcpcheck/model/trace"
)

// claimJSON is what claims --json prints of each. Lists are never null.
type claimJSON struct {
	ID         string         `json:"id"`
	Verdict    claims.Verdict `json:"verdict"` // holds, false, needed; undecided if it could not be decided
	Says       string         `json:"says"`
	Condition  string         `json:"condition,omitempty"`
	Expected   string         `json:"expected"`
	Resolution string         `json:"resolution,omitempty"`
	Why        string         `json:"why,omitempty"` // what is unclear
	Evidence   []evidenceJSON `json:"evidence"`
}

type evidenceJSON struct {
	Kind     claims.Kind    `json:"kind"`
	Asserted bool           `json:"asserted"` // by the claim; otherwise it is besides
	Outcome  claims.Outcome `json:"outcome"`
	Says     string         `json:"says"`
	Found    string         `json:"found"` // in words
	Searches []searchJSON   `json:"searches"`
	Samples  int            `json:"samples,omitempty"` // values tried
	First    int            `json:"first,omitempty"`   // steps to where it is first asked
	Steps    int            `json:"steps,omitempty"`   // of the trace
	Trace    *traceJSON     `json:"trace,omitempty"`   // with an ID or --verbose
}

type searchJSON struct {
	Scenario    string   `json:"scenario"`
	Edits       []string `json:"edits"`
	States      int      `json:"states"`
	Transitions int      `json:"transitions"`
	Depth       int      `json:"depth"`
}

func writeClaimsJSON(w io.Writer, f *claimFlags, all []claims.Decision) error {
	out := []claimJSON{}
	for i := range all {
		d := &all[i]
		c := claimJSON{d.ID, d.Verdict, d.Says, d.Condition, d.Expected, d.Resolution, d.Why, []evidenceJSON{}}
		for k := range d.Evidence {
			e, err := evidenceOf(&d.Evidence[k], f.one || f.verbose)
			if err != nil {
				return err
			}
			c.Evidence = append(c.Evidence, e)
		}
		out = append(out, c)
	}
	return writeJSON(w, out)
}

func evidenceOf(e *claims.Evidence, traces bool) (evidenceJSON, error) {
	out := evidenceJSON{
		Kind: e.Kind, Asserted: e.Asserted, Outcome: e.Outcome, Says: e.Says(), Found: e.Found(),
		Searches: []searchJSON{}, Samples: e.Samples, First: stepsOf(e.Applied), Steps: stepsOf(e.Shown),
	}
	for _, s := range e.Searches {
		names := []string{}
		for _, edit := range s.Edits {
			names = append(names, edit.Name)
		}
		out.Searches = append(out.Searches, searchJSON{s.Scenario, names, s.States, s.Transitions, s.Deepest})
	}
	if e.Shown == nil || !traces {
		return out, nil
	}
	steps, err := trace.Steps(e.Shown.Trace)
	out.Trace = &traceJSON{Steps: some(steps)}
	return out, err
}

func stepsOf(f *model.Finding) int {
	if f == nil {
		return 0
	}
	return len(f.Trace.Events)
}
