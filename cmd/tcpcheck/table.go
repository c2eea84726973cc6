package main

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model/hazards"
	"github.com/tcpcheck/tcpcheck/model/museum"
	"github.com/tcpcheck/tcpcheck/spec"
)

// tableFlags say which table is meant: the edits of the base table.
type tableFlags struct {
	variants names
	edits    []string
}

func (t *tableFlags) add(cmd *cobra.Command) {
	t.variants.what = "variant"
	cmd.Flags().Var(&t.variants, "variant", "edit the table by a built-in `variant`; again, or with commas, for more")
	cmd.Flags().StringArrayVar(&t.edits, "edit", nil, "edit the table by a TOML `file`, or by an exhibit of the museum, after the variants; again for more")
	completeBy(cmd, "edit", eachIs("edit", orFile))
}

// over returns the edits asked for; each file is tried on the table so far.
func (t *tableFlags) over(table *spec.Table) ([]*spec.Edit, error) {
	var all []*spec.Edit
	for _, name := range t.variants.are {
		edit, err := spec.Variant(name)
		if err != nil {
			return nil, err
		}
		all = append(all, edit)
	}
	table, err := table.Apply(all...)
	if err != nil {
		return nil, err
	}
	for _, name := range t.edits {
		data, err := readEdit(name)
		if err != nil {
			return nil, err
		}
		edit, err := spec.ParseEdit(name, data, table)
		if err != nil {
			return nil, &inputError{err}
		}
		if table, err = table.Apply(edit); err != nil {
			return nil, &inputError{err}
		}
		all = append(all, edit)
	}
	return all, nil
}

// readEdit reads the file, or where there is none of that name a built-in edit.
func readEdit(name string) ([]byte, error) {
	data, err := readFile(name)
	if err == nil || strings.HasSuffix(name, ".toml") || strings.ContainsAny(name, `/\`) {
		return data, err
	}
	text, err := hazards.TOML(name)
	return []byte(text), err
}

// table is the base table with the edits.
func (t *tableFlags) table() (*spec.Table, error) {
	edits, err := t.over(spec.RFC9293())
	if err != nil {
		return nil, err
	}
	return spec.RFC9293().Apply(edits...)
}

// machine compiles the base table with the edits.
func (t *tableFlags) machine() (*spec.Machine, error) {
	table, err := t.table()
	if err != nil {
		return nil, err
	}
	return spec.Compile(table)
}

// arguments are the flags again, as they are written on a command line.
func (t *tableFlags) arguments() []string {
	var args []string
	for _, name := range t.variants.are {
		args = append(args, "--variant", name)
	}
	for _, name := range t.edits {
		args = append(args, "--edit", name)
	}
	return args
}

// editFile is the name of the file that readEdit reads.
func editFile(name string) string {
	if _, err := os.Stat(name); err == nil {
		return name
	}
	if _, err := museum.Find(name); err == nil {
		return "model/museum/exhibits/" + name + ".toml"
	}
	return "model/hazards/edits/" + name + ".toml"
}
