package claims

import (
	"context"
	"fmt"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Verdict is what a claim came to.
type Verdict string

// The verdicts. Undecided is none: something kept the claim from being decided.
const (
	Holds     Verdict = "holds"
	False     Verdict = "false"
	IsNeeded  Verdict = "needed" // it says why a rule is there, and without the rule goes wrong what it says
	Undecided Verdict = "undecided"
)

// Outcome is what a demonstration came to.
type Outcome string

// The outcomes.
const (
	Confirmed Outcome = "confirmed"
	Refuted   Outcome = "refuted"
	Unclear   Outcome = "unclear" // a search did not end, or was about nothing
)

// Decision is a claim with its verdict.
type Decision struct {
	Claim
	Verdict  Verdict
	Why      string     // what is unclear, or no longer so besides
	Evidence []Evidence // of what is asserted, then of what is besides
}

// Evidence is what came out of a demonstration.
type Evidence struct {
	Demo
	Asserted bool // by the claim; otherwise it is besides
	Outcome  Outcome
	Why      string // it is unclear
	Searches []Search
	Samples  int
	Shown    *model.Finding // the counterexample or witness
	Applied  *model.Finding // a shortest way to a step that it is about
}

// Search is an exploration that the evidence rests on.
type Search struct {
	Scenario                     string
	Edits                        []*Edit
	States, Transitions, Deepest int
}

// Options say how to decide.
type Options struct {
	Edits    []*spec.Edit          // of the table, before those of the demonstrations
	Workers  int                   // of each search; 0 means GOMAXPROCS
	Progress func(done, total int) // how many worlds have been explored
}

// Decide decides the claims. An error is a fault of the edits; a search that does not
// end leaves a claim undecided.
func Decide(ctx context.Context, list []Claim, opt Options) ([]Decision, error) {
	p := plan{edits: opt.Edits, worlds: map[world]*exploration{}}
	for _, c := range list {
		for _, d := range append(c.Asserts[:len(c.Asserts):len(c.Asserts)], c.Besides...) {
			p.add(d)
		}
	}
	if err := p.run(ctx, opt); err != nil {
		return nil, err
	}
	var all []Decision
	for _, c := range list {
		all = append(all, p.decide(c))
	}
	return all, nil
}

// world is a scenario with a table: claims that look at the same share the search.
type world struct {
	scenario      string
	edit, without *Edit
}

// plan is all that has to be explored.
type plan struct {
	edits  []*spec.Edit
	order  []*exploration
	worlds map[world]*exploration
}

func (p *plan) add(d Demo) {
	for _, s := range d.Scenarios {
		p.at(world{s, d.Edit, nil}).ask(d)
		if d.Kind == Needed {
			p.at(world{s, d.Edit, d.Without}).ask(d)
		}
	}
}

func (p *plan) at(w world) *exploration {
	x := p.worlds[w]
	if x == nil {
		x = &exploration{world: w, asked: map[string]int{}}
		p.worlds[w] = x
		p.order = append(p.order, x)
	}
	return x
}

// run explores all worlds, one after the other; each takes all workers.
func (p *plan) run(ctx context.Context, opt Options) error {
	for i, x := range p.order {
		if err := x.run(ctx, p.edits, opt.Workers); err != nil {
			return err
		}
		if opt.Progress != nil {
			opt.Progress(i+1, len(p.order))
		}
	}
	return nil
}

// decide puts the evidence together.
func (p *plan) decide(c Claim) Decision {
	d := Decision{Claim: c, Verdict: Holds}
	for _, demo := range c.Asserts {
		e := p.evidence(demo)
		e.Asserted = true
		d.Evidence = append(d.Evidence, e)
		if demo.Kind == Needed && d.Verdict == Holds {
			d.Verdict = IsNeeded
		}
	}
	for _, demo := range c.Besides {
		d.Evidence = append(d.Evidence, p.evidence(demo))
	}
	refuted := false
	for _, e := range d.Evidence {
		if e.Shown != nil && e.Shown.Cite == "" {
			e.Shown.Cite = c.ID
		}
		switch {
		case e.Outcome == Confirmed:
		case e.Outcome == Refuted && e.Asserted:
			refuted = true
		case d.Why == "" && e.Outcome == Refuted:
			d.Why = fmt.Sprintf("it is no longer so that %s", lower(e.Says()))
		case d.Why == "":
			d.Why = e.Why
		}
	}
	switch {
	case refuted: // whatever else is unclear
		d.Verdict = False
	case d.Why != "":
		d.Verdict = Undecided
	}
	return d
}

// evidence is what came out of the demonstration.
func (p *plan) evidence(d Demo) Evidence {
	e := Evidence{Demo: d, Outcome: Confirmed}
	if d.Sample != nil {
		return e.sampled(p.edits)
	}
	for _, s := range d.Scenarios {
		x := p.worlds[world{s, d.Edit, nil}]
		a := x.answer(d)
		e.Searches = append(e.Searches, x.search())
		if d.Kind == Needed && a.Verdict == explore.Holds {
			x = p.worlds[world{s, d.Edit, d.Without}]
			e.Searches = append(e.Searches, x.search())
			e.Applied, a = finding(a, a.Applied, explore.Witnessed), x.answer(d)
			// Whether what the removal breaks is all there is does not matter.
			e.see(d.Kind, x, a)
			continue
		}
		e.see(d.Kind, x, a)
	}
	return e
}

// see takes an answer into account.
func (e *Evidence) see(kind Kind, x *exploration, a model.Finding) {
	if e.Outcome != Confirmed {
		return
	}
	switch {
	case x.failed != "":
		e.Outcome, e.Why = Unclear, fmt.Sprintf("%s: %s", x.name(), x.failed)
	case a.Verdict == explore.Violated:
		e.Shown = finding(a, a.Trace, explore.Violated)
		if kind == Always || kind == Needed && x.without == nil {
			e.Outcome = Refuted
		}
	case a.Verdict == explore.Witnessed:
		e.Shown = finding(a, a.Trace, explore.Witnessed)
	case a.Verdict == model.Vacuous:
		e.Outcome, e.Why = Unclear, fmt.Sprintf("%s: nothing ever happened of which it is asked whether %s", x.name(), lower(a.Says))
	case a.Verdict == explore.Undecided:
		e.Outcome, e.Why = Unclear, fmt.Sprintf("%s: undecided: %s", x.name(), a.Why)
	case a.Verdict == explore.Holds && kind == Always:
		if e.Applied == nil {
			e.Applied = finding(a, a.Applied, explore.Witnessed)
		}
	default: // what was to be shown is not there
		e.Outcome = Refuted
	}
}

// finding is the answer with a trace for a caption; nil without one.
func finding(a model.Finding, t *model.Trace, v model.Verdict) *model.Finding {
	if t == nil {
		return nil
	}
	a.Trace, a.Verdict = t, v
	if v == explore.Witnessed {
		a.Kind = model.Witness
	}
	return &a
}
