package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/diagram"
	"github.com/tcpcheck/tcpcheck/spec"
)

func graphEndCommand(p *program) *cobra.Command {
	var table tableFlags
	var search searchFlags
	var drawing diagramFlags
	scenario := model.DefaultScenario
	end := word{kind: "end", known: []string{"A", "B"}}
	cmd := &cobra.Command{
		Use:   "end",
		Short: "Draw the state diagram that an end really walks",
		Long: `Explore a scenario, and draw the state diagram that one end walks in it, or both
together: the changes of state that occur, and in grey those that the table has
and the scenario never shows.`,
		Example: `  tcpcheck graph end --scenario handshake
  tcpcheck graph end --scenario open-close --end B`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			if err := drawing.check(); err != nil {
				return err
			}
			sys, err := table.system(scenario)
			if err != nil {
				return err
			}
			walked := p.walk(&search, sys, end.is)
			if !walked.Search.Complete {
				p.status = statusIncomplete
				fmt.Fprintf(p.stderr, "incomplete: %s; what is grey may yet occur\n", walked.Search.Cut)
			}
			return drawing.deliver(p, walked, walkedOf(walked))
		},
	}
	cmd.Flags().StringVar(&scenario, "scenario", scenario, "explore this `scenario`, built-in or a TOML file")
	cmd.Flags().Var(&end, "end", "draw only this `end`, A or B")
	table.add(cmd)
	search.add(cmd)
	drawing.add(cmd)
	return cmd
}

// walk explores the system with progress on a terminal.
func (p *program) walk(f *searchFlags, sys *model.System, end string) *diagram.Walk {
	bounds := f.bounds()
	if p.screen.live {
		live := &progress{w: p.stderr, width: p.screen.width}
		bounds.Progress = live.show
		defer live.clear()
	}
	ctx, cancel := f.context()
	defer cancel()
	return diagram.Explore(ctx, sys, end, bounds)
}

// walkedJSON is what graph end --json prints of a change of state that the table has.
type walkedJSON struct {
	arrowJSON
	Seen map[string]int `json:"seen"` // the rules that made it, and in how many transitions
}

func walkedOf(w *diagram.Walk) []walkedJSON {
	list := []walkedJSON{}
	for i, e := range w.Edges {
		list = append(list, walkedJSON{arrowOf(e), w.Made[i]})
	}
	for _, s := range spec.AllStates.List() {
		if n := w.Crashes[s]; n > 0 {
			crash := arrowJSON{From: s.String(), To: spec.Closed.String(), Rules: []string{}, Label: "crash"}
			list = append(list, walkedJSON{crash, map[string]int{"crash": n}})
		}
	}
	return list
}
