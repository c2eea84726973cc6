package main

import (
	"errors"
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
	var witness changeFlag
	end := word{kind: "end", known: []string{"A", "B"}}
	cmd := &cobra.Command{
		Use:   "end",
		Short: "Draw the state diagram that an end really walks",
		Long: `Explore a scenario, and draw the state diagram that one end walks in it, or both
together: the changes of state that occur, and in grey those that the table has
and the scenario never shows. The tooltip of an arrow in an SVG, and --json, say the shortest
way to the change; --witness draws it.

A step through a state between, such as from FIN-WAIT-1 through FIN-WAIT-2 to TIME-WAIT
when the acknowledgment brings a FIN, is two changes here. The edges that "tcpcheck
check" counts have it as one of their own, too.`,
		Example: `  tcpcheck graph end --scenario handshake
  tcpcheck graph end --scenario open-close --end B --out b.svg
  tcpcheck graph end --scenario open-close --witness CLOSING,TIME-WAIT`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			if err := drawing.check(); err != nil {
				return err
			}
			if witness.asked && (drawing.json || drawing.format.is != "") {
				return errors.New("--witness: found --json or --format as well, want one of them")
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
			if witness.asked {
				return witness.deliver(p, &drawing.out, walked, shellLine(append(append([]string{"tcpcheck", "graph", "end", "--scenario", scenario, "--witness", witness.String()}, endArguments(end.is)...), table.arguments()...)))
			}
			return drawing.deliver(p, walked, func() (any, error) { return walkedOf(walked) })
		},
	}
	cmd.Flags().StringVar(&scenario, "scenario", scenario, "explore this `scenario`, built-in or a TOML file")
	cmd.Flags().Var(&end, "end", "draw only this `end`, A or B")
	cmd.Flags().Var(&witness, "witness", "draw the shortest way to this change of state instead, as a ladder, such as `SYN-SENT,ESTABLISHED`")
	table.add(cmd)
	search.addBounds(cmd)
	drawing.add(cmd, arrowList)
	return cmd
}

// walk explores the system and tells how far it has come.
func (p *program) walk(f *searchFlags, sys *model.System, end string) *diagram.Walk {
	ctx, bounds, done := p.searching(f)
	defer done()
	return diagram.Explore(ctx, sys, end, bounds)
}

// walkedJSON is what graph end --json prints of a change of state that the table has.
type walkedJSON struct {
	arrowJSON
	Seen    map[string]int `json:"seen"`              // the rules that made it, and in how many transitions
	Witness []string       `json:"witness,omitempty"` // a shortest way: its steps, the last of which makes the change
}

// walkedOf lists the changes of state.
func walkedOf(w *diagram.Walk) ([]walkedJSON, error) {
	list := []walkedJSON{}
	add := func(arrow arrowJSON, seen map[string]int, way *model.Trace) error {
		one := walkedJSON{arrowJSON: arrow, Seen: seen}
		var err error
		if way != nil {
			one.Witness, err = diagram.Told(way)
		}
		list = append(list, one)
		return err
	}
	for i, e := range w.Edges {
		if err := add(arrowOf(e), w.Made[i], w.Ways[i]); err != nil {
			return nil, err
		}
	}
	for _, s := range spec.AllStates.List() {
		if n := w.Crashes[s]; n > 0 {
			crash := arrowJSON{From: s.String(), To: spec.Closed.String(), Rules: []string{}, Label: "crash"}
			if err := add(crash, map[string]int{"crash": n}, w.CrashWays[s]); err != nil {
				return nil, err
			}
		}
	}
	return list, nil
}
