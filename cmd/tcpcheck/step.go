package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/walk"
	"github.com/tcpcheck/tcpcheck/model/walk/terminal"
)

// stepFlags are what step is asked for.
type stepFlags struct {
	table      tableFlags
	properties askedProperties
	trace      string
	at         count
	keys       keyWords
	json       bool
	given      func(flag string) bool
}

// keyWords are keys to press.
type keyWords []string

func (k *keyWords) String() string { return strings.Join(*k, " ") }
func (k *keyWords) Type() string   { return "keys" }
func (k *keyWords) Wants() string  { return "keys as words, like '1 12 u'" }

func (k *keyWords) Set(text string) error {
	*k = append(*k, strings.Fields(text)...)
	return nil
}

func stepCommand(p *program) *cobra.Command {
	f := &stepFlags{}
	cmd := &cobra.Command{
		Use:   "step [SCENARIO|FILE.toml]",
		Short: "Walk through a scenario by hand",
		Long: fmt.Sprintf(`Walk through a scenario by hand, on a terminal of 80 columns and 24 lines or more:
see both ends and what is on the way, choose what happens next, undo it, and see
which rule fired, what it changed, and which property is violated from now on. The
scenario is named as for check, %s if none is. The key ? explains the others.

--trace goes along a trace that check, simulate or step itself has saved: f goes
forward, u back, and whoever takes another step leaves it. It is found again in the
scenario and with the table that it was saved with, unless --variant or --edit say
otherwise.

Where standard input or output is no terminal that can draw, or with --keys or
--json, keys are words: those of --keys, or else those of standard input, which are
answered line by line. They are the keys of the screen, but that s takes the name of
a file as the next word. With --json what is printed is where the walk stands after
them all, and every step from there.

Exit status: 0 whatever is violated; 2 usage or bad input, as a key that cannot be
taken; 70 a fault of tcpcheck itself.`, model.DefaultScenario),
		Example: `  tcpcheck step
  tcpcheck step handshake --keys '1 1 1'
  tcpcheck step open-close --variant rfc793 --keys '2 1 2 u l'
  tcpcheck step handshake --keys '2 1' --json
  tcpcheck check full-windows --property text-held --trace json --out held.json
  tcpcheck step --trace held.json --at 1 --keys 'f l'`,
		Args:              atMostOne,
		ValidArgsFunction: cobra.FixedCompletions(scenarioNames(), cobra.ShellCompDirectiveDefault),
		RunE: func(cmd *cobra.Command, args []string) error {
			f.given = cmd.Flags().Changed
			return p.step(f, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.trace, "trace", "", "go along the trace in this `file`, and stand at its last step")
	flags.Var(&f.at, "at", "stand at step `n` of the trace, 0 for its beginning")
	flags.Var(&f.properties, "property", "ask only this `property` or witness, as check does; again, or with commas, for more")
	f.table.add(cmd)
	flags.Var(&f.keys, "keys", "press these `keys`, words like '1 12 u', and end")
	flags.BoolVar(&f.json, "json", false, "print one JSON object: where the walk stands after all keys")
	complete(cmd, "property", propertyNames())
	return cmd
}

// stepping is a walk by hand, and what has to be known to save it.
type stepping struct {
	*walk.Walk
	asked string // the scenario as it was named
	table tableFlags
	says  string // before any key: that the trace parts
}

func (p *program) step(f *stepFlags, args []string) error {
	s, err := f.begin(args)
	if err != nil {
		return err
	}
	stdin, isFile := p.stdin.(*os.File)
	if f.given("keys") || f.json || !isFile || !isTerminal(stdin) || !isTerminal(p.stdout) || os.Getenv("TERM") == "dumb" {
		return p.stepByWords(f, s)
	}
	m := terminal.New(s.Walk, s.save)
	m.Say(s.says)
	_, err = tea.NewProgram(m, tea.WithInput(p.stdin), tea.WithOutput(p.stdout)).Run()
	if errors.Is(err, tea.ErrInterrupted) {
		return nil // as q does
	}
	if errors.Is(err, tea.ErrProgramPanic) {
		panic(err)
	}
	return err
}

// begin looks at all that was asked for, and stands where the walk begins.
func (f *stepFlags) begin(args []string) (*stepping, error) {
	if err := f.properties.check(); err != nil {
		return nil, err
	}
	if f.trace != "" {
		if len(args) > 0 {
			return nil, fmt.Errorf("--trace: found scenario %q as well, want one of them: a trace names its own", args[0])
		}
		return f.along()
	}
	if f.given("at") {
		return nil, errors.New("--at: found no --trace, want a trace to stand in")
	}
	s := &stepping{asked: model.DefaultScenario, table: f.table}
	if len(args) > 0 {
		s.asked = args[0]
	}
	sys, err := f.table.system(s.asked)
	if err != nil {
		return nil, err
	}
	s.Walk, err = f.walk(sys)
	return s, err
}

// walk begins a walk in the system, with the properties asked for, or all, and others.
func (f *stepFlags) walk(sys *model.System, more ...model.Property) (*walk.Walk, error) {
	if err := f.properties.of(sys); err != nil {
		return nil, err
	}
	props, err := sys.Decided(f.properties.names, f.properties.own...)
	if err != nil {
		return nil, err
	}
	for _, p := range more {
		if !slices.ContainsFunc(props, func(o model.Property) bool { return o.Name == p.Name }) {
			props = append(props, p)
		}
	}
	return walk.New(sys, sys.Judge(props)), nil
}

// along stands in the trace that was asked for.
func (f *stepFlags) along() (*stepping, error) {
	again := &replayFlags{table: f.table}
	r, err := again.load(f.trace)
	if err != nil {
		return nil, err
	}
	if err := r.run(); err != nil {
		return nil, err
	}
	s := &stepping{asked: r.saved.Asked.Scenario, table: f.table}
	if !again.changes() {
		s.table.variants.are, s.table.edits = r.saved.Asked.Variants, r.saved.Asked.Edits
	}
	if s.Walk, err = f.walk(r.sys, r.Property); err != nil {
		return nil, err
	}
	known := &walk.Along{Name: filepath.Base(f.trace), Trace: r.way}
	switch {
	case r.parts != nil:
		s.says = "not as saved: " + r.says()
	case r.Verdict == "":
		s.says = r.says()
	default:
		known.Finding = &r.Finding
	}
	n := len(r.way.Events)
	if f.given("at") {
		if int(f.at) > n {
			return nil, &inputError{fmt.Errorf("--at: found %d, want 0 to %d, the steps of %s", f.at, n, f.trace)}
		}
		n = int(f.at)
	}
	return s, s.Along(known, n)
}
