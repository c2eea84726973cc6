package main

import (
	"bytes"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/render"
)

// exportForm is a language that the table is written in for others.
type exportForm struct {
	name, short, long, example string

	table func(*exported) error // writes the table
	world func(*exported) error // or a scenario under the table
	flags func(*exported, *cobra.Command)
	check func(*exported) error // of its flags
}

// exportForms are all of them, in the order of the help.
var exportForms = []exportForm{promelaForm, tlaForm, markdownForm, jsonForm}

// exported is what is to be written, and where.
type exported struct {
	page       bytes.Buffer
	edits      tableFlags
	out        outFlags
	folder     folder // where to write several files to
	file       string // which of several to print
	properties askedProperties
	machine    *spec.Machine
	system     *model.System // the scenario, if one is exported
}

func exportCommand(p *program) *cobra.Command {
	var known []string
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write the table, or a scenario under it, in another language",
		Long: `Write the table in another language, translated from the same definitions that are
executed here: as a model of a scenario for another model checker, as a page, or as
data for other programs.`,
		FParseErrWhitelist: cobra.FParseErrWhitelist{UnknownFlags: true}, // the word that is no language is told first
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return fmt.Errorf("found no language, want %s", orList(known))
			}
			return spec.Unknown("language", args[0], known)
		},
	}
	for _, f := range exportForms {
		known = append(known, f.name)
		cmd.Example += "  " + firstLine(f.example) + "\n"
		cmd.AddCommand(f.command(p))
	}
	cmd.Example = cmd.Example[:len(cmd.Example)-1]
	return cmd
}

// command is the command that writes the form.
func (f exportForm) command(p *program) *cobra.Command {
	x := &exported{}
	cmd := &cobra.Command{
		Use: f.name, Short: f.short, Long: f.long, Example: f.example,
		Args: noArguments,
		RunE: func(_ *cobra.Command, args []string) error { return f.run(p, x, args) },
	}
	if f.world != nil {
		cmd.Use += " [SCENARIO|FILE.toml]"
		cmd.Args, cmd.ValidArgsFunction = atMostOne, firstIs("scenario", orFile)
	}
	x.edits.add(cmd)
	x.out.add(cmd, "it")
	if f.flags != nil {
		f.flags(x, cmd)
	}
	return cmd
}

func (f exportForm) run(p *program, x *exported, args []string) (err error) {
	if x.folder == "" {
		if err := x.out.check(); err != nil {
			return err
		}
	}
	if f.check != nil {
		if err := f.check(x); err != nil {
			return err
		}
	}
	write := f.table
	if f.world != nil {
		write = f.world
		name := model.DefaultScenario
		if len(args) > 0 {
			name = args[0]
		}
		if x.system, err = x.edits.system(name); err != nil {
			return err
		}
		x.machine = x.system.Machine
	} else if x.machine, err = x.edits.machine(); err != nil {
		return err
	}
	if err := write(x); err != nil {
		return err
	}
	return x.out.deliver(&p.page, x.page.Bytes())
}

var markdownForm = exportForm{
	name:  "markdown",
	short: "Write the table as a Markdown page",
	long: `Write the whole table as a Markdown page: every row and every word with its
definition, as "rules --markdown" does.`,
	example: `  tcpcheck export markdown --out table.md
  tcpcheck export markdown --variant rfc793`,
	table: func(x *exported) error { return render.Markdown(&x.page, x.machine) },
}

var jsonForm = exportForm{
	name:  "json",
	short: "Write the table as JSON",
	long: `Write the table as one JSON object: its rows, as "rules --json" has them, and the
words that they use, each with its definition in the notation of RFC 9293.`,
	example: `  tcpcheck export json --out table.json
  tcpcheck export json --variant rfc5961`,
	table: func(x *exported) error { return writeTable(&x.page, x.machine) },
}

// tableJSON is a table as export json writes it.
type tableJSON struct {
	Variants []string          `json:"variants"` // the edits of RFC 9293 that made it
	Choices  []string          `json:"choices"`  // the readings that are taken
	Terms    []wordJSON        `json:"terms"`    // numbers
	Facts    []wordJSON        `json:"facts"`    // propositions that rows ask for
	Effects  []wordJSON        `json:"effects"`  // what rows do; the statements of one happen at once
	Rules    []render.RuleJSON `json:"rules"`
}

// wordJSON is a word and what it means.
type wordJSON struct {
	Word string `json:"word"`
	Is   string `json:"is"`
	Says string `json:"says"`
}

func writeTable(w io.Writer, m *spec.Machine) error {
	t, parsed := m.Table(), m.Parsed()
	out := tableJSON{Variants: some(t.Variants), Choices: some(t.Choices.List()), Rules: render.JSON(m)}
	for i, d := range t.Terms {
		out.Terms = append(out.Terms, wordJSON{d.Name, parsed.Terms[i].String(), d.Says})
	}
	for i, d := range t.Facts {
		out.Facts = append(out.Facts, wordJSON{d.Word, parsed.Facts[i].String(), d.Says})
	}
	for i, d := range t.Effects[1:] {
		out.Effects = append(out.Effects, wordJSON{d.Word, spec.SpellEffect(parsed.Effects[i+1]), d.Says})
	}
	return writeJSON(w, out)
}
