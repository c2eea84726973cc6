package main

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/diagram"
	"github.com/tcpcheck/tcpcheck/model/trace"
)

// How many worlds are drawn: what can be read at a glance, and what nobody can read.
const (
	usualWorlds = 300
	mostWorlds  = 2000
)

// byStates is the quotient by the states of both ends.
const byStates = "states"

// worldFlags are what graph world is asked for.
type worldFlags struct {
	scenario string
	table    tableFlags
	search   searchFlags
	drawing  diagramFlags
	property askedProperties
	quotient word
	maxNodes count
}

func graphWorldCommand(p *program) *cobra.Command {
	f := &worldFlags{maxNodes: usualWorlds, quotient: word{kind: "quotient", known: []string{byStates}}}
	cmd := &cobra.Command{
		Use:   "world [SCENARIO|FILE.toml]",
		Short: "Draw every world of a scenario, and every step between them",
		Long: fmt.Sprintf(`Explore a scenario, and draw every world that it can reach, in boxes by the states
of the two ends, with an arrow for every step. A property, or a witness, has its
shortest trace drawn upon it.

More than %d worlds are not drawn unless --max-nodes says so, and never more than
%s. --max-depth draws the beginning, and --quotient states draws as one node all
worlds in which the ends are in the same two states, however many there are.

Exit status: 0 all of it is drawn, whatever the property's verdict; 2 usage, bad
input or too many worlds; 3 a bound has cut the search.`, usualWorlds, grouped(mostWorlds)),
		Example: `  tcpcheck graph world handshake
  tcpcheck graph world open-close --property both-time-wait --out worlds.svg
  tcpcheck graph world two-hosts --max-depth 4
  tcpcheck graph world lossy-close --quotient states`,
		Args:              atMostOne,
		ValidArgsFunction: firstIs("scenario", orFile),
		RunE:              func(_ *cobra.Command, args []string) error { return p.graphWorld(f, args) },
	}
	cmd.Flags().StringVar(&f.scenario, "scenario", "", "explore this `scenario`, as if it were the argument")
	cmd.Flags().Var(&f.property, "property", "draw the shortest trace that violates this `property`, or shows this witness; or a formula, or a FILE"+propertyFiles+" with one")
	cmd.Flags().Var(&f.quotient, "quotient", "draw as one all worlds with the same `states`, and count")
	cmd.Flags().Var(&f.maxNodes, "max-nodes", "draw up to `n` worlds")
	f.table.add(cmd)
	f.search.addBounds(cmd)
	f.drawing.add(cmd, "worlds and steps, or pairs and counts, as one JSON object")
	return cmd
}

// graph is what graph world draws: the worlds, or a quotient of them.
type graph interface {
	Show(*model.Finding) error
	Draw() *diagram.Drawing
}

func (p *program) graphWorld(f *worldFlags, args []string) error {
	sys, err := f.asked(args)
	if err != nil {
		return err
	}
	found, search, err := p.worlds(f, sys)
	if err != nil {
		return err
	}
	shown, err := p.shown(f, sys)
	if err != nil {
		return err
	}
	if shown != nil {
		if err := found.Show(shown); err != nil {
			return err
		}
	}
	if err := f.drawing.deliver(p, found.Draw(), func() (any, error) { return graphOf(found, shown), nil }); err != nil {
		return err
	}
	if !search.Complete {
		p.status = statusIncomplete
		fmt.Fprintf(p.stderr, "incomplete: %s; what comes after is not drawn\n", search.Cut)
	}
	return nil
}

// asked looks at all that was asked for before any work is done, and returns the system.
func (f *worldFlags) asked(args []string) (*model.System, error) {
	asked := cmp.Or(f.scenario, model.DefaultScenario)
	if len(args) > 0 {
		if f.scenario != "" {
			return nil, fmt.Errorf("--scenario: found %s as well, want one of them", args[0])
		}
		asked = args[0]
	}
	if f.maxNodes == 0 || f.maxNodes > mostWorlds {
		return nil, fmt.Errorf("--max-nodes: found %d, want a number from 1 to %d: nobody can read more", f.maxNodes, mostWorlds)
	}
	if n := len(f.property.names) + len(f.property.formulas); n > 1 {
		return nil, fmt.Errorf("--property: found %d, want one: a drawing shows one trace", n)
	}
	if err := f.property.check(); err != nil {
		return nil, err
	}
	sys, err := f.table.system(asked)
	if err != nil {
		return nil, err
	}
	if err := f.property.of(sys); err != nil {
		return nil, err
	}
	return sys, f.drawing.check()
}

// worlds finds what is to be drawn, and the search that did.
func (p *program) worlds(f *worldFlags, sys *model.System) (found graph, search *diagram.Search, err error) {
	ctx, bounds, done := p.searching(&f.search)
	defer done()
	within := trace.Bounds(sys.Scenario)
	if f.quotient.is == byStates {
		q := diagram.Quotient(ctx, sys, bounds)
		q.Within = within
		return q, q.Search, nil
	}
	w, err := diagram.Map(ctx, sys, bounds, int(f.maxNodes))
	var many *diagram.TooMany
	switch {
	case errors.As(err, &many):
		return nil, nil, f.tooMany(many)
	case err != nil:
		return nil, nil, err
	}
	w.Within = within
	return w, w.Search, nil
}

// tooMany says how many worlds there are, and what can be drawn instead.
func (f *worldFlags) tooMany(e *diagram.TooMany) error {
	found := amount(e.Found, "world")
	switch {
	case e.Cut != "" && f.search.maxDepth > 0:
		found += fmt.Sprintf(" up to depth %d", f.search.maxDepth)
	case e.Cut != "":
		found += " and more"
	}
	return fmt.Errorf("%s: found %s, want at most %s to draw them; --quotient states draws pairs of states instead, --max-depth the beginning, --max-nodes up to %s worlds",
		e.Scenario, found, grouped(e.Most), grouped(mostWorlds))
}

// shown decides the property whose trace is to be shown; nil if none was asked for.
func (p *program) shown(f *worldFlags, sys *model.System) (*model.Finding, error) {
	if len(f.property.given) == 0 {
		return nil, nil
	}
	ctx, bounds, done := p.searching(&f.search)
	defer done()
	bounds.StopAtFirst = true
	report, err := model.Check(ctx, sys, f.property.names, bounds, f.property.own...)
	if err != nil {
		return nil, err
	}
	return &report.Findings[0], nil
}
