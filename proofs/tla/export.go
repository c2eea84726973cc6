package tla

import (
	_ "embed" // the modules' own parts
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

//go:embed text/TCP.tla
var world string

//go:embed text/arithmetic.tla
var arithmetic string

//go:embed text/stores.tla
var stores string

// File is a file of a specification.
type File struct {
	Name string
	Text string
}

// FileNames returns the names of the files of a specification.
func FileNames() []string { return []string{"Table.tla", "TCP.tla", "MC.tla", "MC.cfg"} }

// Files writes the system as a specification: the table, what is around it, and the
// scenario with its configuration. It refuses formulas that TLA+ does not have, or TLC
// could not decide.
func Files(sys *model.System, asked Properties) ([]File, error) {
	x := &export{sys: sys, table: sys.Machine.Table(), parsed: sys.Machine.Parsed(), network: &sys.Scenario.Network}
	if err := x.ask(asked); err != nil {
		return nil, err
	}
	table := x.module(x.tableModule)
	mc := x.module(x.scenarioModule)
	var files []File
	for i, text := range []string{table, world, mc, x.config()} {
		files = append(files, File{FileNames()[i], text})
	}
	return files, nil
}

// export is a specification that is being written.
type export struct {
	sys     *model.System
	table   *spec.Table
	parsed  spec.Parsed
	network *model.Network
	text    strings.Builder
	label   map[*spec.Check]string // the operator of a check
	then    map[string]string      // those of the sixth and the seventh step

	claims, lively []claim  // operators of MC
	invariants     []string // names of operators
}

func (x *export) module(write func()) string {
	x.text.Reset()
	write()
	x.line("%s", strings.Repeat("=", width))
	return x.text.String()
}

const width = 76

// line writes a line.
func (x *export) line(format string, args ...any) {
	fmt.Fprintf(&x.text, format, args...)
	x.text.WriteByte('\n')
}

// begin writes the head of a module.
func (x *export) begin(name string) {
	title := " MODULE " + name + " "
	side := strings.Repeat("-", (width-len(title))/2)
	x.line("%s%s%s", side, title, side)
}

// part begins a part of a module.
func (x *export) part(title string) { x.line("\n%s\n\\* %s.\n", strings.Repeat("-", width), title) }

func (x *export) tableModule() {
	x.begin("Table")
	x.line(`\* RFC 9293 section 3.10%s: written by tcpcheck export tla.`, x.variants())
	x.line(`\* The comments spell words and rows in the notation of docs/table.md.`)
	x.line("EXTENDS Integers, Sequences, TLC\n\n%s", arithmetic)
	x.names()
	x.terms()
	x.facts()
	x.loading()
	x.line("\n%s", stores)
	x.deleting()
	x.effects()
	x.rows()
}

// variants says how the table differs from RFC 9293.
func (x *export) variants() string {
	if len(x.table.Variants) == 0 {
		return ""
	}
	return " with " + strings.Join(x.table.Variants, ", ")
}
