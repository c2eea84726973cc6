package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/proofs/tla"
	"github.com/tcpcheck/tcpcheck/spec"
)

var tlaForm = exportForm{
	name:  "tla",
	short: "Write a scenario as TLA+ modules for TLC",
	long: `Write a scenario under the table as TLA+ modules for TLC: Table, the table; TCP, what
is around it whatever the scenario; MC, the scenario, with a configuration. TLC finds as
many distinct states as check finds worlds. Without a scenario it is ` + "`two-hosts`" + `.

With --out-dir all four files go to a folder, else one of them is printed: that of
--file, Table.tla if none is named. To run them:

  java -XX:+UseParallelGC -Xss16m -cp tla2tools.jar tlc2.TLC -workers auto MC

What --property names is an INVARIANT: formulas of your own (always ... and sometimes
..., of which a violation is the witness; "unfairly" ... is a PROPERTY), and those that
come with it:

` + inLines(readyProperties(tla.BuiltIn())),
	example: `  tcpcheck export tla handshake --out-dir . --force
  tcpcheck export tla wrap --file MC.tla --property una-nxt-order
  tcpcheck export tla --variant rfc793`,
	flags: func(x *exported, cmd *cobra.Command) {
		cmd.Flags().Var(&x.properties, "property", "claim this `property`: a name of those above, a formula, or a FILE"+propertyFiles+"; again for more")
		cmd.Flags().Var(&x.folder, "out-dir", "write all files to this `folder`; those that exist are left alone")
		cmd.Flags().StringVar(&x.file, "file", "", "print the file of this `name`: "+orList(tla.FileNames()))
		cmd.Flags().Lookup("force").Usage = "let --out and --out-dir overwrite files"
		completeBy(cmd, "property", cobra.FixedCompletions(readyProperties(tla.BuiltIn()), orFile))
		completeBy(cmd, "file", cobra.FixedCompletions(tla.FileNames(), cobra.ShellCompDirectiveNoFileComp))
	},
	check: func(x *exported) error {
		switch {
		case x.folder != "" && x.out.file != "":
			return errors.New("--out-dir: found --out as well, want one of them")
		case x.folder != "" && x.file != "":
			return errors.New("--out-dir: found --file as well, want one of them: all files are written")
		case x.file != "" && !slices.Contains(tla.FileNames(), x.file):
			return fmt.Errorf("--file: %w", spec.Unknown("file", x.file, tla.FileNames()))
		}
		return nil
	},
	world: func(x *exported) error {
		builtIn, formulas, err := x.asked(tla.BuiltIn())
		if err != nil {
			return err
		}
		files, err := tla.Files(x.system, tla.Properties{BuiltIn: builtIn, Formulas: formulas})
		if err != nil {
			return err
		}
		if x.folder != "" {
			return x.deliverAll(files)
		}
		for _, f := range files {
			if f.Name == x.file || x.file == "" && f.Name == files[0].Name {
				x.page.WriteString(f.Text)
			}
		}
		return nil
	},
}

// deliverAll writes every file to the folder, or if one is in the way none.
func (x *exported) deliverAll(files []tla.File) error {
	at := func(f tla.File) *outFlags {
		return &outFlags{file: filepath.Join(string(x.folder), f.Name), force: x.out.force}
	}
	for _, f := range files {
		if err := at(f).check(); err != nil {
			return err
		}
	}
	for _, f := range files {
		if err := at(f).write([]byte(f.Text)); err != nil {
			return err
		}
	}
	fmt.Fprintf(&x.page, "%s in %s\n", amount(len(files), "file"), x.folder)
	return nil
}
