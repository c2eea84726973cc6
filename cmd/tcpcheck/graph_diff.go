package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model/diagram"
	"github.com/tcpcheck/tcpcheck/model/hazards"
	"github.com/tcpcheck/tcpcheck/model/trace"
	"github.com/tcpcheck/tcpcheck/spec"
)

func graphDiffCommand(p *program) *cobra.Command {
	var search searchFlags
	var drawing diagramFlags
	scenario := ""
	cmd := &cobra.Command{
		Use:   "diff TABLE TABLE",
		Short: "Draw two tables against each other",
		Long: `Draw the changes of state of two tables in one diagram: those that only one of them
makes, and those that both make but not the same. Rows and words that differ
otherwise are listed below. With --scenario the ends walk through it under both
tables, and what they really do is compared.

A table is ` + spec.BaseVariant + ` or another variant, a TOML file as --edit takes it, an exhibit of
the museum, or several of these with commas between them, one after the other.

Exit status: 0 also if they differ; 2 usage or bad input; 3 a bound has cut a search.`,
		Example: `  tcpcheck graph diff rfc9293 rfc793
  tcpcheck graph diff rfc9293 smoltcp-279 --out smoltcp.svg
  tcpcheck graph diff rfc5961 rfc793 --scenario blind-reset
  tcpcheck graph diff rfc9293 rfc1337 --json`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return fmt.Errorf("found %s, want two tables", amount(len(args), "argument"))
			}
			return nil
		},
		ValidArgsFunction: cobra.FixedCompletions(spec.VariantNames(), cobra.ShellCompDirectiveDefault),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := drawing.check(); err != nil {
				return err
			}
			var tables [2]*tableFlags
			for i, arg := range args {
				var err error
				if tables[i], err = tableOf(arg); err != nil {
					return err
				}
			}
			compare := p.tables
			if scenario != "" {
				compare = func(tables [2]*tableFlags, names [2]string) (*diagram.Diff, error) {
					return p.walks(&search, scenario, tables, names)
				}
			}
			d, err := compare(tables, [2]string{args[0], args[1]})
			if err != nil {
				return err
			}
			return drawing.deliver(p, d.Draw(), func() (any, error) { return diffOf(d), nil })
		},
	}
	cmd.Flags().StringVar(&scenario, "scenario", "", "compare what the ends do in this `scenario`, built-in or a TOML file")
	search.addBounds(cmd)
	drawing.add(cmd, "what differs and what does not as one JSON object")
	return cmd
}

// tableOf reads the names of variants, files and exhibits.
func tableOf(arg string) (*tableFlags, error) {
	t := &tableFlags{}
	for name := range strings.SplitSeq(arg, ",") {
		name = strings.TrimSpace(name)
		switch known := hazards.EditNames(); {
		case slices.Contains(spec.VariantNames(), name):
			t.variants.are = append(t.variants.are, name)
		case slices.Contains(known, name) || exists(name) || strings.HasSuffix(name, ".toml") || strings.ContainsAny(name, `/\`):
			t.edits = append(t.edits, name)
		default:
			return nil, spec.Unknown("table", name, slices.Concat(spec.VariantNames(), known))
		}
	}
	return t, nil
}

func (p *program) tables(tables [2]*tableFlags, names [2]string) (*diagram.Diff, error) {
	var machines [2]*spec.Machine
	for i, t := range tables {
		var err error
		if machines[i], err = t.machine(); err != nil {
			return nil, err
		}
	}
	return diagram.Compare(machines[0], machines[1], names), nil
}

func (p *program) walks(f *searchFlags, scenario string, tables [2]*tableFlags, names [2]string) (*diagram.Diff, error) {
	var walks [2]*diagram.Walk
	for i, t := range tables {
		sys, err := t.system(scenario)
		if err != nil {
			return nil, err
		}
		walks[i] = p.walk(f, sys, "")
		if s := walks[i].Search; !s.Complete {
			p.status = statusIncomplete
			fmt.Fprintf(p.stderr, "incomplete under %s: %s; more may occur\n", names[i], s.Cut)
		}
	}
	d := diagram.CompareWalks(walks[0], walks[1], names)
	d.Within = trace.Bounds(walks[0].System.Scenario)
	return d, nil
}
