package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/audit"
	"github.com/tcpcheck/tcpcheck/spec"
)

// auditStates is how many states of a scenario are explored if nothing else is asked for:
// more than any built-in one has with the table of RFC 9293.
const auditStates = 1_000_000

func auditCommand(p *program) *cobra.Command {
	var (
		table   tableFlags
		asJSON  bool
		workers crew
		most    = count(auditStates)
	)
	cmd := &cobra.Command{
		Use:   "audit [SCENARIO...]",
		Short: "What an edited table breaks that RFC 9293 keeps, in all scenarios",
		Long: `Explore the built-in scenarios, or those named, with a variant or an edit, and say
which properties are violated now that RFC 9293 keeps there: each with the scenario
that shows it in the fewest steps, and the command that draws the trace. It also
says which of the edited rows nothing ever asked for: of these the answer is silent.

Write down as edits what a stack does otherwise, and this is what it breaks.

Exit status: 0 nothing is broken; 12 a property is; 3 nothing is so far, and a search
was cut; 2 usage or bad input.`,
		Example: `  tcpcheck audit --edit smoltcp-279
  tcpcheck audit --variant rfc793 open-close half-open blind-reset
  tcpcheck audit --edit smoltcp-279 closed-window --json`,
		ValidArgsFunction: eachIs("scenario", orFile),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(table.variants.are)+len(table.edits) == 0 {
				return errors.New("found no --edit and no --variant, want at least one: without them the table is RFC 9293")
			}
			list, err := scenariosNamed(args)
			if err != nil {
				return err
			}
			edited, err := table.table()
			if err != nil {
				return err
			}
			answers, err := decideAll(p, workers, list, func(ctx context.Context, s *model.Scenario, bounds model.Bounds) (*audit.Answer, error) {
				bounds.MaxStates = int(most)
				return audit.Ask(ctx, s, table.over, bounds)
			})
			if err != nil {
				return err
			}
			a := &audited{audit.Sum(answers, edited), edited, &table}
			p.status = a.status()
			if asJSON {
				return writeJSON(&p.page, a.json())
			}
			p.printAudit(a)
			return nil
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	table.add(cmd)
	flags.Var(&most, "max-states", "cut the search of a scenario after `n` states, 0 for no bound")
	flags.Var(&workers, "workers", "explore `n` scenarios at once, 0 for one a processor")
	flags.BoolVar(&asJSON, "json", false, "print one JSON object")
	return cmd
}

// scenariosNamed are the scenarios of the names, or all built-in ones if there are none.
func scenariosNamed(names []string) ([]*model.Scenario, error) {
	if len(names) == 0 {
		return model.Scenarios(), nil
	}
	var list []*model.Scenario
	for _, name := range names {
		s, err := findScenario(name)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}

// audited is an audit and what was asked for.
type audited struct {
	*audit.Audit
	table *spec.Table
	asked *tableFlags
}

func (a *audited) status() int {
	switch {
	case len(a.Broken) > 0:
		return statusViolated
	case len(a.Cut)+len(a.Open)+len(a.Refused) > 0:
		return statusIncomplete
	}
	return statusHolds
}

// command shows the trace of a finding.
func (a *audited) command(c *audit.Case) string {
	args := append([]string{"tcpcheck", "check", c.Scenario.Name}, a.asked.arguments()...)
	return shellLine(append(args, "--property", c.Name, "--stop-at-first"))
}

// line is the answer in a line.
func (a *audited) line() string {
	states := 0
	for _, answer := range a.Answers {
		if answer.Report != nil {
			states += answer.Report.Search.Distinct
		}
	}
	verdict := "nothing broken"
	if n := len(a.Broken); n > 0 {
		verdict = "broken: " + amountOf(n, "property", "properties")
	}
	text := fmt.Sprintf("%s; %s, %s", verdict, amount(len(a.Answers)-len(a.Refused), "scenario"), amount(states, "state"))
	if n := len(a.Cut); n > 0 {
		text += ", " + amountOf(n, "search", "searches") + " cut"
	}
	return text
}

func (p *program) printAudit(a *audited) {
	const column = 10
	line := func(head, text string) {
		fmt.Fprintln(&p.page, pad(head, column)+p.screen.hang(column, text))
	}
	line("table", a.table.TableName())
	head := "rows"
	for _, r := range a.Rows {
		line(head, r.Name+": "+firing(&r))
		head = ""
	}
	if len(a.Rows) == 0 {
		line("rows", "none is edited, only what their words mean or which of them stand")
	}
	colour := green
	if len(a.Broken) > 0 {
		colour = red
	} else if a.status() != statusHolds {
		colour = yellow
	}
	fmt.Fprintf(&p.page, "\n%s\n", p.screen.in(colour, p.screen.line(a.line())))
	for _, b := range a.Broken {
		first := &b.In[0]
		more := ""
		if n := len(b.In) - 1; n > 0 {
			more = fmt.Sprintf(", and in %s more", amount(n, "scenario"))
		}
		fmt.Fprintf(&p.page, "\n%s %s\n", p.screen.in(red, pad(b.Name, 26)), p.screen.hang(27, b.Says))
		fmt.Fprintf(&p.page, "  %s, %s%s\n  %s\n", first.Scenario.Name, amount(len(first.Trace.Events), "step"), more, a.command(first))
	}
	if len(a.Mended)+len(a.Cut)+len(a.Open)+len(a.Refused) > 0 {
		fmt.Fprintln(&p.page)
	}
	for _, name := range slices.Sorted(maps.Keys(a.Mended)) {
		line("mended", name+", which RFC 9293 does not keep in "+strings.Join(a.Mended[name], ", "))
	}
	if len(a.Cut) > 0 {
		line("cut", strings.Join(a.Cut, ", ")+": there may be more")
	}
	if len(a.Open) > 0 {
		line("undecided", "liveness in "+strings.Join(a.Open, ", "))
	}
	for _, r := range a.Refused {
		line("refused", r.Scenario.Name+": "+firstLine(r.Refused.Error()))
	}
}

// firing says where a row fires.
func firing(r *audit.Row) string {
	switch {
	case r.Gone:
		return "taken away"
	case len(r.In) == 0:
		return "never fires, so nothing is said of it"
	}
	return "fires in " + amount(len(r.In), "scenario")
}

// auditJSON is what audit --json prints.
type auditJSON struct {
	Table     string              `json:"table"`
	Scenarios int                 `json:"scenarios"` // explored
	Broken    []auditBrokenJSON   `json:"broken"`    // the shortest trace first
	Mended    map[string][]string `json:"mended"`    // for a property the scenarios in which RFC 9293 breaks it
	Rows      []auditRowJSON      `json:"rows"`      // that are not as RFC 9293 has them
	Cut       []string            `json:"cut"`
	Undecided []string            `json:"undecided"`
	Refused   map[string]string   `json:"refused"` // for a scenario why the edits do not fit its table
}

type auditBrokenJSON struct {
	Property string          `json:"property"`
	Says     string          `json:"says"`
	In       []auditCaseJSON `json:"in"`
}

type auditCaseJSON struct {
	Scenario string `json:"scenario"`
	Steps    int    `json:"steps"`
	Command  string `json:"command"`
}

type auditRowJSON struct {
	Name string   `json:"name"`
	Gone bool     `json:"gone"`
	In   []string `json:"in"` // scenarios in which it fires
}

func (a *audited) json() *auditJSON {
	out := &auditJSON{
		Table: a.table.TableName(), Scenarios: len(a.Answers) - len(a.Refused), Broken: []auditBrokenJSON{}, Mended: a.Mended,
		Rows: []auditRowJSON{}, Cut: some(a.Cut), Undecided: some(a.Open), Refused: map[string]string{},
	}
	for _, b := range a.Broken {
		one := auditBrokenJSON{Property: b.Name, Says: b.Says}
		for i := range b.In {
			c := &b.In[i]
			one.In = append(one.In, auditCaseJSON{c.Scenario.Name, len(c.Trace.Events), a.command(c)})
		}
		out.Broken = append(out.Broken, one)
	}
	for _, r := range a.Rows {
		out.Rows = append(out.Rows, auditRowJSON{r.Name, r.Gone, some(r.In)})
	}
	for _, r := range a.Refused {
		out.Refused[r.Scenario.Name] = firstLine(r.Refused.Error())
	}
	return out
}
