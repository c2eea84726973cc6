package hazards

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// Decision is what exploration says of a hazard.
type Decision struct {
	*Hazard
	Cases   []Decided // in the order of the hazard's
	Elapsed time.Duration
}

// Decided is what exploration says of a case.
type Decided struct {
	Case
	Before *model.Report // of the properties that are to be broken
	After  *model.Report // of all properties
}

// Decide explores both sides of every case of the hazard: before the mitigation for the
// properties that it is to break, after it for all.
func Decide(ctx context.Context, h *Hazard, bounds model.Bounds) (*Decision, error) {
	d := &Decision{Hazard: h}
	start := time.Now()
	for _, c := range h.Cases {
		one := Decided{Case: c}
		var err error
		if one.Before, err = c.Before.check(ctx, c.Broken, bounds); err != nil {
			return nil, fmt.Errorf("%s before: %w", h.ID, err)
		}
		if one.After, err = c.After.check(ctx, nil, bounds); err != nil {
			return nil, fmt.Errorf("%s after: %w", h.ID, err)
		}
		d.Cases = append(d.Cases, one)
	}
	d.Elapsed = time.Since(start)
	return d, nil
}

func (s Side) check(ctx context.Context, names []string, bounds model.Bounds) (*model.Report, error) {
	sys, err := s.System()
	if err != nil {
		return nil, err
	}
	return model.Check(ctx, sys, names, bounds)
}

// Wrong says what is not as a hazard must be, a line each; none if the hazard is there
// before the mitigation and gone after it.
func (d *Decision) Wrong() []string {
	var all []string
	for i := range d.Cases {
		all = append(all, d.Cases[i].Wrong()...)
	}
	return all
}

// Wrong is that of one case.
func (d *Decided) Wrong() []string {
	var all []string
	say := func(format string, args ...any) { all = append(all, fmt.Sprintf(format, args...)) }
	before, after := d.Case.Before.Scenario, d.Case.After.Scenario
	if missing := d.missing(); len(missing) > 0 {
		say("before, in %s: %s %s, want violated", before, strings.Join(missing, ", "), d.Before.Search.Verdict)
	}
	if !d.After.Search.Complete {
		say("after, in %s: the search is incomplete: %s", after, d.After.Search.Cut)
	} else if open := d.After.Undecided(); len(open) > 0 {
		say("after, in %s: %s is undecided: %s", after, open[0].Name, open[0].Why)
	}
	for _, name := range violated(d.After) {
		if !slices.Contains(d.excused(), name) {
			say("after, in %s: %s is violated, want holds", after, name)
		}
	}
	for _, name := range d.Except {
		if !slices.Contains(violated(d.After), name) {
			say("after, in %s: %s holds, and is excepted all the same", after, name)
		}
	}
	return all
}

// missing are the properties that are to be broken before and are not.
func (d *Decided) missing() []string {
	return slices.DeleteFunc(slices.Clone(d.Broken), func(name string) bool {
		return slices.Contains(violated(d.Before), name)
	})
}

// excused are the properties whose violation after the mitigation is not its doing:
// those that the scenario is known to break, but not those that it is to mend.
func (d *Decided) excused() []string {
	known := slices.Clone(d.After.System.Scenario.Breaks)
	known = slices.DeleteFunc(known, func(name string) bool { return slices.Contains(d.Broken, name) })
	return append(known, d.Except...)
}

// Remains are the properties that are violated after the mitigation, too.
func (d *Decided) Remains() []string { return violated(d.After) }

// Shortest is the first of the broken properties as it was found.
func (d *Decided) Shortest() *model.Finding { return &d.Before.Findings[0] }

// BeforeVerdict is violated if every case is broken before the mitigation.
func (d *Decision) BeforeVerdict() model.Verdict {
	verdict := explore.Violated
	for i := range d.Cases {
		c := &d.Cases[i]
		switch {
		case len(c.missing()) == 0:
		case len(c.Before.Undecided()) > 0 || !c.Before.Search.Complete:
			return explore.Incomplete
		default:
			verdict = explore.Holds
		}
	}
	return verdict
}

// AfterVerdict is holds if no case breaks anything after the mitigation that is not
// excepted.
func (d *Decision) AfterVerdict() model.Verdict {
	verdict := explore.Holds
	for i := range d.Cases {
		c := &d.Cases[i]
		for _, name := range violated(c.After) {
			if !slices.Contains(c.excused(), name) {
				return explore.Violated
			}
		}
		if len(c.After.Undecided()) > 0 || !c.After.Search.Complete {
			verdict = explore.Incomplete
		}
	}
	return verdict
}

func violated(r *model.Report) []string {
	var names []string
	for _, f := range r.Findings {
		if f.Verdict == explore.Violated {
			names = append(names, f.Name)
		}
	}
	return names
}
