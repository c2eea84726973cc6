package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model/formula"
	"github.com/tcpcheck/tcpcheck/proofs/promela"
)

var promelaForm = exportForm{
	name:  "promela",
	short: "Write a scenario as a Promela model for SPIN",
	long: `Write a scenario under the table as a Promela model for SPIN, which then finds as many
worlds as check does. How to run it stands at its head. Without a scenario it is ` + "`two-hosts`" + `.

What --property names is asserted of every step: formulas of your own (always ... and
sometimes ..., of which a violation is the witness), and those that come with it:

` + promelaNames() + `

Without --property nothing is asserted, and the transitions are as many, too.`,
	example: `  tcpcheck export promela handshake --out handshake.pml
  tcpcheck export promela wrap --property no-dead-end,una-nxt-order
  tcpcheck export promela open-close --property 'sometimes (A.state = CLOSING)'`,
	flags: func(x *exported, cmd *cobra.Command) {
		cmd.Flags().Var(&x.properties, "property", "assert this `property`: a name of those above, a formula, or a FILE"+propertyFiles+"; again for more")
		completeBy(cmd, "property", cobra.FixedCompletions(promelaProperties(), orFile))
	},
	world: func(x *exported) error {
		asked, err := x.promela()
		if err != nil {
			return err
		}
		return promela.Write(&x.page, x.system, asked)
	},
}

// promelaProperties are the names of the properties that come with the export.
func promelaProperties() []string {
	names := promela.BuiltIn()
	for _, f := range promela.Formulas() {
		names = append(names, f.Name)
	}
	return names
}

// promelaNames are they in lines for the help.
func promelaNames() string {
	var lines []string
	line := " "
	for _, name := range promelaProperties() {
		if len(line)+1+len(name) > 76 {
			lines, line = append(lines, line), " "
		}
		line += " " + name
	}
	return strings.Join(append(lines, line), "\n")
}

// promela is what is to be asserted.
func (x *exported) promela() (asked promela.Properties, err error) {
	ready := promela.Formulas()
	for _, name := range x.properties.names {
		if slices.Contains(promela.BuiltIn(), name) {
			asked.BuiltIn = append(asked.BuiltIn, name)
			continue
		}
		i := slices.IndexFunc(ready, func(f *formula.Formula) bool { return f.Name == name })
		if i < 0 {
			if _, err := findProperty(name); err != nil {
				return asked, err
			}
			return asked, fmt.Errorf("--property %s: found a property that is written in Go, want a formula or one of %s", name, strings.Join(promelaProperties(), ", "))
		}
		asked.Formulas = append(asked.Formulas, ready[i])
	}
	asked.Formulas = append(asked.Formulas, x.properties.formulas...)
	for _, f := range x.properties.formulas {
		if _, err := f.Property(x.system); err != nil {
			return asked, fmt.Errorf("%s: %w", f.Cite, err)
		}
	}
	return asked, nil
}
