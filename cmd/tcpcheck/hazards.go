package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/hazards"
)

const asMustBe = `Exit status: 0 all are as they must be; 2 usage or bad input; 3 a search was cut;
12 one is not as it must be, and the report says which and how; 70 a fault of
tcpcheck itself.`

func hazardsCommand(p *program) *cobra.Command {
	var (
		asJSON  bool
		workers crew
		junit   junitFlag
	)
	cmd := &cobra.Command{
		Use:   "hazards [ID]",
		Short: "What is known to go wrong with TCP, before and after mitigation",
		Long: `Decide the known hazards of TCP by exploration, now: before the mitigation a property
is violated, after it every property holds that the scenario does not break anyway.
With an ID the hazard is shown in full, with the shortest counterexample.

` + asMustBe,
		Example: `  tcpcheck hazards
  tcpcheck hazards H05
  tcpcheck hazards H12 --json`,
		Args:              atMostOne,
		ValidArgsFunction: firstIs("hazard", orNothing),
		RunE: func(_ *cobra.Command, args []string) error {
			list := hazards.Hazards()
			if len(args) > 0 {
				h, err := hazards.Find(args[0])
				if err != nil {
					return err
				}
				list = []*hazards.Hazard{h}
			}
			if err := junit.check(); err != nil {
				return err
			}
			began := time.Now()
			all, err := decideAll(p, workers, list, func(ctx context.Context, h *hazards.Hazard, bounds model.Bounds) (*hazards.Decision, error) {
				return hazards.Decide(ctx, h, bounds)
			})
			if err != nil {
				return err
			}
			p.status = hazardStatus(all)
			switch {
			case asJSON:
				err = p.hazardsJSON(all, len(args) > 0)
			case len(args) > 0:
				err = p.printHazard(all[0])
			default:
				p.printHazards(all)
			}
			if err != nil {
				return err
			}
			return junit.write(hazardsRun(all, args, time.Since(began)))
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON list; with an ID it has the traces too")
	cmd.Flags().Var(&workers, "workers", "decide `n` at once, 0 for one a processor")
	junit.add(cmd)
	return cmd
}

func hazardStatus(all []*hazards.Decision) int {
	status := statusHolds
	for _, d := range all {
		switch {
		case len(d.Wrong()) == 0:
		case hazardOpen(d):
			return statusIncomplete
		default:
			status = statusViolated
		}
	}
	return status
}

// printHazards prints what was decided of each in a few lines.
func (p *program) printHazards(all []*hazards.Decision) {
	const column = 5
	wrong, open := 0, 0
	for _, d := range all {
		fmt.Fprintf(&p.page, "%s  %s\n", p.screen.in(bold, d.ID), p.screen.hang(column, d.Name))
		for i := range d.Cases {
			c := &d.Cases[i]
			for _, line := range []string{"before  " + brokenLine(c), "after   " + afterLine(c)} {
				fmt.Fprintln(&p.page, strings.Repeat(" ", column)+p.screen.in(faint, p.screen.hang(column+8, line)))
			}
		}
		p.printWrong(d)
		switch {
		case hazardOpen(d):
			open++
		case len(d.Wrong()) > 0:
			wrong++
		}
	}
	fmt.Fprintf(&p.page, "\n%s: %s\n", amount(len(all), "hazard"),
		conclusion(wrong, open, "each is there before its mitigation and gone after it.", "not as they must be"))
}

// hazardOpen says that a search was cut before the hazard was decided.
func hazardOpen(d *hazards.Decision) bool {
	return d.BeforeVerdict() == explore.Incomplete || d.AfterVerdict() == explore.Incomplete
}

// conclusion is the last line of a list: good if each is as it must be, or else how many are
// bad, and how many are open.
func conclusion(wrong, open int, good, bad string) string {
	are := map[bool]string{true: "is", false: "are"}
	switch {
	case open == 0 && wrong == 0:
		return good
	case open == 0:
		return fmt.Sprintf("%d of them %s %s.", wrong, are[wrong == 1], bad)
	case wrong == 0:
		return fmt.Sprintf("%d of them %s undecided, for a search was cut.", open, are[open == 1])
	}
	return fmt.Sprintf("%d of them %s %s; %d %s undecided, for a search was cut.", wrong, are[wrong == 1], bad, open, are[open == 1])
}

func (p *program) printWrong(d *hazards.Decision) {
	mark := p.screen.in(red, "WRONG ")
	if hazardOpen(d) {
		mark = "open  "
	}
	for _, line := range d.Wrong() {
		fmt.Fprintln(&p.page, "     "+mark+p.screen.hang(11, line))
	}
}

// brokenLine says what is violated before the mitigation.
func brokenLine(c *hazards.Decided) string {
	f := c.Shortest()
	if f.Trace == nil {
		return f.Name + " " + string(f.Verdict) + " in " + sideName(c.Case.Before)
	}
	steps := amount(len(f.Trace.Events), "step")
	if f.Trace.Loop > 0 {
		steps += fmt.Sprintf(" (the last %d for ever)", f.Trace.Loop)
	}
	return f.Name + " violated in " + steps + ", " + sideName(c.Case.Before)
}

// afterLine says what there is after it.
func afterLine(c *hazards.Decided) string {
	s := c.After.Search
	if len(c.Wrong()) > 0 {
		return "not as it must be, " + sideName(c.Case.After)
	}
	line := "holds, " + amount(s.Distinct, "state") + ", " + duration(c.Before.Search.Elapsed+s.Elapsed) + ", " + sideName(c.Case.After)
	if len(c.Except) > 0 {
		line += "; but for " + strings.Join(c.Except, ", ")
	}
	return line
}

// sideName spells scenario and table.
func sideName(s hazards.Side) string {
	name := s.Scenario
	if s.Variant != "" {
		name += " with " + s.Variant
	}
	if s.Edit != "" {
		name += " with " + s.Edit
	}
	return name
}

// sideCommand is the command line that checks the side.
func sideCommand(s hazards.Side, more ...string) string {
	args := []string{"tcpcheck", "check", s.Scenario}
	if s.Variant != "" {
		args = append(args, "--variant", s.Variant)
	}
	if s.Edit != "" {
		args = append(args, "--edit", s.Edit)
	}
	return shellLine(append(args, more...))
}
