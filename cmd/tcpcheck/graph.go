package main

import (
	"bytes"
	"errors"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/render"
)

// diagramFlags say in which form a diagram is wanted, and where.
type diagramFlags struct {
	format word
	json   bool
	out    outFlags
}

func (d *diagramFlags) add(cmd *cobra.Command) {
	d.format = word{kind: "format", is: "dot", known: []string{"dot"}, planned: []string{"svg", "png", "mermaid"}}
	cmd.Flags().Var(&d.format, "format", "draw in this `format`: dot, for Graphviz")
	cmd.Flags().BoolVar(&d.json, "json", false, "print the arrows as a JSON list instead")
	d.out.add(cmd, "the diagram")
}

func graphCommand(p *program) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "graph",
		Short: "Draw the state diagram: of the table, or as it is really walked",
		Long: `Draw a state diagram. "graph spec" reads it off the table; "graph end" explores a
scenario and draws which changes of state occur.`,
		Example: `  tcpcheck graph spec
  tcpcheck graph end --scenario handshake`,
		FParseErrWhitelist: cobra.FParseErrWhitelist{UnknownFlags: true}, // the word that is no diagram is told first
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("found no diagram, want spec or end")
			}
			return spec.Unknown("diagram", args[0], []string{"spec", "end"})
		},
	}
	cmd.AddCommand(graphSpecCommand(p), graphEndCommand(p))
	return cmd
}

func graphSpecCommand(p *program) *cobra.Command {
	var table tableFlags
	var diagram diagramFlags
	var figure, full bool
	cmd := &cobra.Command{
		Use:   "spec",
		Short: "Draw the state diagram of the table",
		Long: `Draw the state diagram, read off the table: the arrows that figure 5 of RFC 9293
has, or with --full every change of state that a row makes.`,
		Example: `  tcpcheck graph spec
  tcpcheck graph spec --full --variant rfc793
  tcpcheck graph spec --out figure5.dot`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			if figure && full {
				return errors.New("--full: found --figure5 as well, want one of them")
			}
			if err := diagram.out.check(); err != nil {
				return err
			}
			m, err := table.machine()
			if err != nil {
				return err
			}
			which := render.Figure5
			if full {
				which = render.FullMachine
			}
			var drawn bytes.Buffer
			if diagram.json {
				err = writeJSON(&drawn, specArrows(m, which))
			} else {
				err = render.DOT(&drawn, m, which)
			}
			if err != nil {
				return err
			}
			return diagram.out.deliver(&p.page, drawn.Bytes())
		},
	}
	cmd.Flags().BoolVar(&figure, "figure5", false, "the arrows of figure 5; the default")
	cmd.Flags().BoolVar(&full, "full", false, "every change of state that a row makes")
	table.add(cmd)
	diagram.add(cmd)
	return cmd
}

// arrowJSON is a change of state as graph --json prints it.
type arrowJSON struct {
	From    string   `json:"from"`
	To      string   `json:"to"`
	Rules   []string `json:"rules"`
	Label   string   `json:"label"`
	Figure5 bool     `json:"figure5"` // the figure has an arrow there
	Never   bool     `json:"never"`   // no event makes any of the rules apply
}

func arrowOf(e render.Edge) arrowJSON {
	return arrowJSON{e.From.String(), e.To.String(), e.Rules, e.Label, e.InFigure5, e.Never}
}

// specArrows are the arrows of the diagram.
func specArrows(m *spec.Machine, which render.Diagram) []arrowJSON {
	list := []arrowJSON{}
	for _, e := range render.Edges(m) {
		if which == render.FullMachine || e.InFigure5 {
			list = append(list, arrowOf(e))
		}
	}
	return list
}
