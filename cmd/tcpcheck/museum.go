package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/museum"
)

// shown is an exhibit and what was found of the property that notices it.
type shown struct {
	*museum.Exhibit
	found *model.Finding
}

// noticed reports whether the property sees the exhibit.
func (s shown) noticed() bool { return s.found.Verdict == explore.Violated }

// open says that the search was cut before the exhibit was decided.
func (s shown) open() bool { return s.found.Verdict == explore.Undecided }

func museumCommand(p *program) *cobra.Command {
	var (
		asJSON, asTOML bool
		workers        crew
		junit          junitFlag
	)
	cmd := &cobra.Command{
		Use:   "museum [NAME]",
		Short: "Defects that real stacks have had, as edits of the table",
		Long: `Decide the exhibits of the museum by exploration, now: each is a defect that a real
TCP has had, or an erratum, as an edit of the table, and a property notices it. With
a name the exhibit is shown in full, with the shortest trace. Names of exhibits can
be given to --edit.

` + asMustBe,
		Example: `  tcpcheck museum
  tcpcheck museum smoltcp-279
  tcpcheck museum smoltcp-279 --toml
  tcpcheck rules send/fin --edit smoltcp-279`,
		Args:              atMostOne,
		ValidArgsFunction: firstIs("exhibit", orNothing),
		RunE: func(_ *cobra.Command, args []string) error {
			list := museum.Exhibits()
			if len(args) > 0 {
				e, err := museum.Find(args[0])
				if err != nil {
					return err
				}
				list = []*museum.Exhibit{e}
			}
			switch {
			case asTOML && asJSON:
				return fmt.Errorf("--toml: found --json as well, want one of them")
			case asTOML && len(args) == 0:
				return fmt.Errorf("--toml: found no name, want that of an exhibit")
			case asTOML:
				p.page.WriteString(list[0].TOML)
				return nil
			}
			if err := junit.check(); err != nil {
				return err
			}
			began := time.Now()
			all, err := decideAll(p, workers, list, func(ctx context.Context, e *museum.Exhibit, bounds model.Bounds) (shown, error) {
				found, err := e.Decide(ctx, bounds)
				return shown{e, found}, err
			})
			if err != nil {
				return err
			}
			p.status = museumStatus(all)
			switch {
			case asJSON:
				err = p.museumJSON(all, len(args) > 0)
			case len(args) > 0:
				err = p.printExhibit(all[0])
			default:
				p.printMuseum(all)
			}
			if err != nil {
				return err
			}
			return junit.write(museumRun(all, args, time.Since(began)))
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON list; with a name it has the trace too")
	cmd.Flags().BoolVar(&asTOML, "toml", false, "print the edit as a file for check --edit")
	cmd.Flags().Var(&workers, "workers", "decide `n` at once, 0 for one a processor")
	junit.add(cmd)
	return cmd
}

func museumStatus(all []shown) int {
	status := statusHolds
	for _, s := range all {
		switch {
		case s.noticed():
		case s.open():
			return statusIncomplete
		default:
			status = statusViolated
		}
	}
	return status
}

func (s shown) line() string {
	switch {
	case s.open():
		return fmt.Sprintf("%s undecided in %s", s.Property, s.Scenario)
	case !s.noticed():
		return fmt.Sprintf("not noticed: %s %s in %s", s.Property, s.found.Verdict, s.Scenario)
	}
	return fmt.Sprintf("%s violated in %s, %s", s.Property, amount(len(s.found.Trace.Events), "step"), s.Scenario)
}

func (s shown) command() string {
	return shellLine([]string{"tcpcheck", "check", s.Scenario, "--edit", s.Name, "--property", s.Property})
}

func (p *program) printMuseum(all []shown) {
	const column = 26
	unnoticed, open := 0, 0
	for _, s := range all {
		fmt.Fprintf(&p.page, "%s %s\n", p.screen.in(bold, pad(s.Name, column-1)), p.screen.hang(column, s.Says))
		colour := faint
		switch {
		case s.open():
			open++
		case !s.noticed():
			colour, unnoticed = red, unnoticed+1
		}
		fmt.Fprintln(&p.page, pad("", column)+p.screen.in(colour, s.line()))
	}
	fmt.Fprintf(&p.page, "\n%s: %s\n", amount(len(all), "exhibit"), conclusion(unnoticed, open, "each is noticed.", "not noticed"))
}

func (p *program) printExhibit(s shown) error {
	fmt.Fprintf(&p.page, "%s\n%s\n\n", p.screen.in(bold, s.Name), p.screen.hang(0, s.Says))
	const column = 12
	fmt.Fprintln(&p.page, pad("found", column)+s.line())
	fmt.Fprintln(&p.page, pad("decide it", column)+s.command())
	if err := p.printEdit(s.Name); err != nil || !s.noticed() {
		return err
	}
	return p.drawTrace(s.found, s.command())
}

// exhibitJSON is what museum --json prints of each.
type exhibitJSON struct {
	Name     string        `json:"name"`
	Says     string        `json:"says"`
	Property string        `json:"property"`
	Scenario string        `json:"scenario"`
	Verdict  model.Verdict `json:"verdict"` // violated, as it must be
	Steps    int           `json:"steps"`
	Command  string        `json:"command"`
	Trace    *traceJSON    `json:"trace,omitempty"`
}

func (p *program) museumJSON(all []shown, traces bool) error {
	list := []exhibitJSON{}
	for _, s := range all {
		out := exhibitJSON{Name: s.Name, Says: s.Says, Property: s.Property, Scenario: s.Scenario, Verdict: s.found.Verdict, Command: s.command()}
		if s.noticed() {
			out.Steps = len(s.found.Trace.Events)
		}
		if traces {
			told, err := propertyOf(s.found)
			if err != nil {
				return err
			}
			out.Trace = told.Trace
		}
		list = append(list, out)
	}
	return writeJSON(&p.page, list)
}
