package main

import (
	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/proofs/promela"
)

var promelaForm = exportForm{
	name:  "promela",
	short: "Write a scenario as a Promela model for SPIN",
	long: `Write a scenario under the table as a Promela model for SPIN, which then finds as many
worlds as check does. How to run it stands at its head. Without a scenario it is ` + "`two-hosts`" + `.

What --property names is asserted of every step: formulas of your own (always ... and
sometimes ..., of which a violation is the witness), and those that come with it:

` + inLines(readyProperties(promela.BuiltIn())) + `

Without --property nothing is asserted, and the transitions are as many, too.`,
	example: `  tcpcheck export promela handshake --out handshake.pml
  tcpcheck export promela wrap --property no-dead-end,una-nxt-order
  tcpcheck export promela open-close --property 'sometimes (A.state = CLOSING)'`,
	flags: func(x *exported, cmd *cobra.Command) {
		cmd.Flags().Var(&x.properties, "property", "assert this `property`: a name of those above, a formula, or a FILE"+propertyFiles+"; again for more")
		completeBy(cmd, "property", cobra.FixedCompletions(readyProperties(promela.BuiltIn()), orFile))
	},
	world: func(x *exported) error {
		builtIn, formulas, err := x.asked(promela.BuiltIn())
		if err != nil {
			return err
		}
		return promela.Write(&x.page, x.system, promela.Properties{BuiltIn: builtIn, Formulas: formulas})
	},
}
