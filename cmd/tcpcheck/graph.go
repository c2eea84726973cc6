package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/render"
)

// diagrams are the kinds of them.
var diagrams = []string{"spec", "end", "world", "diff"}

func graphCommand(p *program) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "graph",
		Short: "Draw diagrams: of the table, of a scenario, of a difference",
		Long: `Draw a diagram. "graph spec" reads it off the table; "graph end" explores a
scenario and draws which changes of state occur; "graph world" draws every world of
a scenario, and "graph diff" two tables against each other.`,
		Example: `  tcpcheck graph spec --out machine.svg
  tcpcheck graph end --scenario handshake --out handshake.png
  tcpcheck graph world handshake --property both-established --out worlds.svg
  tcpcheck graph diff rfc9293 rfc793`,
		FParseErrWhitelist: cobra.FParseErrWhitelist{UnknownFlags: true}, // the word that is no diagram is told first
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return fmt.Errorf("found no diagram, want %s", orList(diagrams))
			}
			return spec.Unknown("diagram", args[0], diagrams)
		},
	}
	cmd.AddCommand(graphSpecCommand(p), graphEndCommand(p), graphWorldCommand(p), graphDiffCommand(p))
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
has, or with --full every change of state that section 3.10 makes, those in colour that the
figure leaves out. No Graphviz need be installed.`,
		Example: `  tcpcheck graph spec --out figure5.svg
  tcpcheck graph spec --full --variant rfc793 --out machine.png
  tcpcheck graph spec --format mermaid`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			if figure && full {
				return errors.New("--full: found --figure5 as well, want one of them")
			}
			if err := diagram.check(); err != nil {
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
			return diagram.deliver(p, tableDiagram{m, which}, func() (any, error) { return specArrows(m, which), nil })
		},
	}
	cmd.Flags().BoolVar(&figure, "figure5", false, "the arrows of figure 5; the default")
	cmd.Flags().BoolVar(&full, "full", false, "every change of state that section 3.10 makes")
	table.add(cmd)
	diagram.add(cmd, arrowList)
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

	Composed bool   `json:"composed,omitempty"` // one segment makes it by both rules
	Choice   string `json:"choice,omitempty"`   // the choice that it takes, and that has not been made
}

func arrowOf(e render.Edge) arrowJSON {
	return arrowJSON{e.From.String(), e.To.String(), e.Rules, e.Label, e.InFigure5, e.Never, e.Composed, e.Choice}
}

// specArrows are the arrows of the diagram.
func specArrows(m *spec.Machine, which render.Diagram) []arrowJSON {
	list := []arrowJSON{}
	for _, e := range render.WholeEdges(m) {
		if which == render.FullMachine || e.InFigure5 {
			list = append(list, arrowOf(e))
		}
	}
	return list
}

// tableDiagram is a diagram of the table.
type tableDiagram struct {
	*spec.Machine
	which render.Diagram
}

func (d tableDiagram) DOT(w io.Writer) error     { return render.DOT(w, d.Machine, d.which) }
func (d tableDiagram) Mermaid(w io.Writer) error { return render.Mermaid(w, d.Machine, d.which) }
