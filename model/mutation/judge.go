// Package mutation finds out which property notices each mutant of a table.
//
// All that a scenario's worlds have from a table are its answers to the questions that
// they ask: what an event makes of a TCB. These are few, some 50 000 for all built-in
// scenarios. Where a mutant gives the same answers to all of a scenario's questions as
// the base table, its worlds, steps and verdicts there are the same, so nothing
// distinguishes it and nothing need be explored. Elsewhere the scenario is explored with
// the mutant, small scenarios first, until a property is violated that the base table
// keeps there.
package mutation

import (
	"context"
	"errors"
	"time"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/mutant"
)

// Verdict is what became of a mutant.
type Verdict string

const (
	Killed     Verdict = "killed"     // a property is violated
	Equivalent Verdict = "equivalent" // the same as the base table, on all inputs or in all worlds of the ladder
	Open       Verdict = "open"       // some world distinguishes it, and no property does
)

// ExactlyOne is the property that is decided of a table before anything is explored.
const ExactlyOne = "exactly-one-rule"

// Why a mutant is equivalent on the ladder.
const (
	SameAnswers = "it gives the same answer to every question of the ladder"
	OtherRows   = "every world of the ladder is the same, only other rows lead there"
	Unmet       = "no world of the ladder comes to what is changed"
)

// Result is the verdict on a mutant and what it rests on.
type Result struct {
	Name    string       `json:"name"`
	Class   mutant.Class `json:"class"`
	Site    string       `json:"site"` // the row or word that is changed
	Verdict Verdict      `json:"verdict"`
	Seconds float64      `json:"seconds"`

	// Of one that is killed: the property, others violated as soon, where, and after how
	// many steps. No scenario means that the table was refused when it was loaded.
	By       string   `json:"by,omitempty"`
	Also     []string `json:"also,omitempty"`
	Scenario string   `json:"scenario,omitempty"`
	Steps    int      `json:"steps"`

	Proved bool   `json:"proved,omitempty"` // equivalent: on all inputs, not only on the ladder
	Why    string `json:"why,omitempty"`    // it is equivalent, or refused

	Differs []string `json:"differs,omitempty"` // the scenarios explored, in which it answers otherwise
	Stopped []string `json:"stopped,omitempty"` // of these, those whose search did not end, and why
	Lost    []string `json:"lost,omitempty"`    // witnesses that they no longer show
	Example string   `json:"example,omitempty"` // a question that it answers otherwise
}

// Judge finds out what becomes of the mutant. An error says that ctx was done first.
func (l *Ladder) Judge(ctx context.Context, m *mutant.Mutant) (Result, error) {
	began := time.Now()
	r := Result{Name: m.Name, Class: m.Class, Site: m.Site()}
	err := l.judge(ctx, m, &r)
	r.Seconds = time.Since(began).Seconds()
	return r, err
}

func (l *Ladder) judge(ctx context.Context, m *mutant.Mutant, r *Result) error {
	if err := l.load(m); err != nil {
		return r.refuse(err, "")
	}
	if r.Why = l.equal(m); r.Why != "" {
		r.Verdict, r.Proved = Equivalent, true
		return nil
	}
	machines := make([]*spec.Machine, len(l.tables))
	distinguished := false
	for _, g := range l.rungs {
		if err := ctx.Err(); err != nil {
			return err
		}
		asked := l.touched(g, m)
		if len(asked) == 0 || !l.sameSite(g, m) {
			continue
		}
		if machines[g.table] == nil {
			machine, err := compile(l.tables[g.table], m)
			if err != nil {
				return r.refuse(err, g.scenario.Name)
			}
			machines[g.table] = machine
		}
		machine := machines[g.table]
		kin, i := g.compare(machine, asked)
		if kin == same {
			continue
		}
		r.Differs = append(r.Differs, g.scenario.Name)
		if kin == other && !distinguished {
			distinguished, r.Example = true, g.example(machine, i)
		}
		killed, err := g.explore(ctx, machine, r)
		if killed || err != nil {
			return err
		}
	}
	switch {
	case distinguished || len(r.Stopped) > 0:
		r.Verdict = Open
	case len(r.Differs) > 0:
		r.Verdict, r.Why = Equivalent, OtherRows
	case l.never(m):
		r.Verdict, r.Why = Equivalent, Unmet
	default:
		r.Verdict, r.Why = Equivalent, SameAnswers
	}
	return nil
}

// refuse makes it the result for a table that does not load. That not exactly one row
// applies is a violation of that property; any other error is ours, for mutants are
// made to load.
func (r *Result) refuse(err error, scenario string) error {
	var overlap *spec.OverlapError
	if !errors.As(err, &overlap) {
		return err
	}
	r.Verdict, r.By, r.Scenario, r.Why = Killed, ExactlyOne, scenario, overlap.Error()
	return nil
}

// explore explores the scenario with the mutant and reports whether a property is
// violated that the base table keeps.
func (g *rung) explore(ctx context.Context, machine *spec.Machine, r *Result) (bool, error) {
	sys, err := model.NewSystemOf(g.scenario, machine)
	if err != nil {
		return false, err
	}
	asked := append(append([]string{}, g.keeps...), g.shows...)
	report, err := model.Check(ctx, sys, asked, model.Bounds{Workers: 1, StopAtFirst: true, MaxStates: most(g.distinct), NoDisk: true})
	if err != nil {
		return false, err
	}
	for _, f := range report.Findings {
		if f.Kind == model.Witness || f.Verdict != explore.Violated {
			continue
		}
		if r.By != "" {
			r.Also = append(r.Also, f.Name)
			continue
		}
		r.Verdict, r.By, r.Scenario, r.Steps = Killed, f.Name, g.scenario.Name, len(f.Trace.Events)
		r.Stopped, r.Lost = nil, nil
	}
	if r.By != "" {
		return true, nil
	}
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	if !report.Search.Complete {
		why := report.Search.Cut
		if report.Search.CutErr != nil {
			why = report.Search.CutErr.Error()
		}
		r.Stopped = append(r.Stopped, g.scenario.Name+": "+why)
		return false, nil
	}
	for _, f := range report.Findings {
		if f.Verdict == explore.NotWitnessed {
			r.Lost = append(r.Lost, f.Name+" in "+g.scenario.Name)
		}
	}
	return false, nil
}

// most is how many worlds a mutant may have where the base table has so many. One that
// has more is not told to be equivalent, nor killed.
func most(distinct int) int { return 4*distinct + 100_000 }
