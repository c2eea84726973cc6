package promela

import (
	"fmt"
	"io"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/formula"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Write writes the system as a Promela model, and the formulas as what it checks. It
// refuses properties and formulas that have no translation.
func Write(w io.Writer, sys *model.System, asked Properties) error {
	x := &export{
		sys: sys, table: sys.Machine.Table(), parsed: sys.Machine.Parsed(), network: &sys.Scenario.Network,
	}
	x.start = sys.Unpack(sys.Init()[0])
	if err := x.ask(asked.Formulas, asked.BuiltIn); err != nil {
		return err
	}
	x.head()
	x.arithmetic()
	x.names()
	x.world()
	x.scratch()
	x.terms()
	x.facts()
	x.channels()
	x.stores()
	x.effects()
	x.labels()
	x.history()
	x.properties()
	x.steps()
	x.events()
	x.formulas()
	_, err := io.WriteString(w, x.text.String())
	return err
}

// Properties are what a model is to check.
type Properties struct {
	BuiltIn  []string // those of BuiltIn
	Formulas []*formula.Formula
}

// BuiltIn are the properties that need no formula to be checked: exactly-one-rule, and
// no-dead-end, which is no-deadlock for who counts a step back to the same world as one.
func BuiltIn() []string { return []string{noDeadEnd, exactlyOneRule} }

// export is a model that is being written.
type export struct {
	sys     *model.System
	table   *spec.Table
	parsed  spec.Parsed
	network *model.Network
	start   *model.World
	text    strings.Builder
	label   map[*spec.Check]string // where a check begins
	then    map[string]string      // where the sixth and the seventh step do
	watched map[string]bool        // rows of which a formula asks whether they fire

	claims  []*claim
	lively  []lively
	atoms   []string  // of formulas of linear time
	done    []deedBit // what they ask of the last step
	bounded []string  // numbers that claims add, and that must be small
	was     []string  // what a step must keep of the world before it, for what is claimed
}

// line writes a line.
func (x *export) line(format string, args ...any) {
	fmt.Fprintf(&x.text, format, args...)
	x.text.WriteByte('\n')
}

// part begins a part of the model with a comment.
func (x *export) part(title string) { x.line("\n/* %s */\n", comment(title)) }

// comment is a text that can stand in a comment.
func comment(text string) string { return strings.ReplaceAll(text, "*/", "* /") }

// head says what it is and how it is checked.
func (x *export) head() {
	s := x.sys.Scenario
	x.line("/* Scenario %s: %s", s.Name, comment(s.Says))
	x.line(" * Table: %s. Written by tcpcheck export promela; the rows and words are", strings.Join(append([]string{"RFC 9293"}, x.table.Variants...), ", "))
	x.line(" * RFC 9293 section 3.10 in the notation of docs/table.md.")
	x.line(" *")
	x.line(" * All worlds, as many as tcpcheck check finds:")
	x.line(" *   spin -a FILE && gcc -O2 -fwrapv -DSAFETY -DNOREDUCE -DVECTORSZ=%d -o pan pan.c", vectorSize)
	x.line(" *   ./pan -m1000000")
	x.line(" * Sequence numbers are 32 bits and wrap, which C promises with -fwrapv only.")
	x.line(" */")
}

// vectorSize is enough for the largest world: two full channels and two ends.
const vectorSize = 4096

func (x *export) arithmetic() {
	x.part("Numbers modulo 2^32 (RFC 9293, 3.4). Those 2^31 apart are not ordered.")
	x.line(`#define LT(a, b)  (((b) - (a)) > 0)
#define LE(a, b)  ((a) == (b) || LT(a, b))
#define MIN(a, b) (LT(b, a) -> (b) : (a))
#define MAX(a, b) (LT(a, b) -> (b) : (a))
#define ULT(a, b) (((a) + (-2147483647 - 1)) < ((b) + (-2147483647 - 1))) /* as plain numbers from 0 */`)
}

// names gives numbers to states, events, steps, results and control bits.
func (x *export) names() {
	x.part("States, events of section 3.10, steps of the world, control bits")
	for _, s := range spec.AllStates.List() {
		x.line("#define %-12s %2d", ident(s.String()), s)
	}
	x.line("")
	for k := spec.CallOpen; k <= spec.MessageArrives; k++ {
		x.line("#define %-22s %2d", ident(k.String()), k)
	}
	x.line("")
	for k, name := range stepNames {
		x.line("#define %-11s %2d", name, k)
	}
	x.line("")
	for _, b := range controlBits {
		x.line("#define %-3s %2d", b, b)
	}
}

var controlBits = spec.Bits(0xff).List()

// stepNames are the steps of the world that are translated, by their kind.
var stepNames = []string{
	model.Calls: "CALLS", model.CallsAny: "CALLS_ANY", model.StartsOver: "STARTS_OVER",
	model.Delivers: "DELIVERS", model.Duplicates: "DUPLICATES", model.Loses: "LOSES",
	model.Retransmits: "RETRANSMITS", model.Probes: "PROBES", model.Lingers: "LINGERS",
	model.TimesOut: "TIMES_OUT", model.Crashes: "CRASHES", model.Injects: "INJECTS",
	model.Guesses: "GUESSES", model.Drops: "DROPS", model.Replays: "REPLAYS", model.Reorders: "REORDERS", model.Alters: "ALTERS",
}

// ident is a name of the RFC's as Promela can have it.
func ident(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9':
			return r
		}
		return '_'
	}, name)
}
