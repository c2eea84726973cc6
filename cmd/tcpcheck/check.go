package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// defaultMemory bounds a search that is not told otherwise: what memory does not
// hold ends it, rather than the machine.
const defaultMemory = size(4 << 30)

// What --fail-on can name.
const (
	neverFired   = "never-fired"
	vacuous      = "vacuous"
	notWitnessed = "not-witnessed"
)

// checkFlags are what check is asked for.
type checkFlags struct {
	table      tableFlags
	search     searchFlags
	out        outFlags
	properties askedProperties
	trace      traceFlag
	proof      certificateFlag
	failOn     words
	json       bool
	verbose    bool
	profile    bool
	ci         ciFlags
	symmetry   bool
	faults     bool // to be minimized
}

// addReport adds the flags that say what is wanted and how it is told.
func (f *checkFlags) addReport(cmd *cobra.Command) {
	flags := cmd.Flags()
	f.trace.add(cmd)
	f.out.add(cmd, "the report, or with --trace the trace,")
	flags.BoolVar(&f.json, "json", false, "print one JSON object")
	f.ci.add(cmd)
	flags.BoolVar(&f.verbose, "verbose", false, "show every trace, every rule in it, and the rules that never fired")
}

// addProperty adds the flag that names properties.
func (f *checkFlags) addProperty(cmd *cobra.Command) {
	cmd.Flags().Var(&f.properties, "property", "decide only this `property` or witness; again, or with commas, for more. One of your own is a formula, or a FILE"+propertyFiles+" of formulas")
}

func checkCommand(p *program) *cobra.Command {
	f := &checkFlags{failOn: words{kind: "finding", known: []string{neverFired, vacuous, notWitnessed}}}
	cmd := &cobra.Command{
		Use:   "check [SCENARIO|FILE.toml]",
		Short: "Explore a scenario and decide its properties",
		Long: fmt.Sprintf(`Explore every state that a scenario can reach, and decide every property. What
is violated is shown by a shortest trace. The scenario is one of those that
"tcpcheck scenarios" lists, %s if none is named, or a TOML file.

A verdict is no better than its bounds, so they are printed with it: "holds" is
said only of a search that has seen every state within the scenario's bounds.
A search that a further bound or Ctrl-C has cut is "incomplete", and what it
left open "undecided". A property that holds because nothing ever happened that
it speaks of is "vacuous".

States are remembered exactly unless --store says otherwise, and what memory does
not hold goes to disk. A search that Ctrl-C or --time has cut leaves a checkpoint;
the report says how to go on from it with --resume.

%s`, model.DefaultScenario, exitHelp),
		Example: `  tcpcheck check handshake
  tcpcheck check open-close --property both-time-wait
  tcpcheck check open-close --property 'sometimes A.state = CLOSING'
  tcpcheck check open-close --variant a2-fix --json
  tcpcheck check open-close --fail-on not-witnessed
  tcpcheck check handshake --property both-established --trace mermaid
  tcpcheck check text --max-depth 12 --time 90s --memory 512MiB
  tcpcheck check text --checkpoint text.checkpoint --every 5m
  tcpcheck check mirrored-text --symmetry
  tcpcheck check lossy-close --minimize-faults
  tcpcheck check handshake --certificate handshake.cert
  tcpcheck check open-close --junit tcp.xml --sarif tcp.sarif --github`,
		Args:              atMostOne,
		ValidArgsFunction: firstIs("scenario", orFile),
		RunE: func(_ *cobra.Command, args []string) error {
			if f.faults {
				return p.minimizeFaults(f, args)
			}
			return p.check(f, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	f.addProperty(cmd)
	f.table.add(cmd)
	f.search.add(cmd)
	flags.BoolVar(&f.search.stopAtFirst, "stop-at-first", false, "end the search at the first violation; other properties may stay undecided")
	flags.BoolVar(&f.symmetry, "symmetry", false, "where nothing tells A from B, explore one of two worlds that mirror each other")
	flags.BoolVar(&f.faults, "minimize-faults", false, "find the least losses, duplicates, crashes and so on that break each safety property, by searches with fewer of them; bounds are those of each search, but --time is that of all")
	flags.Var(&f.failOn, "fail-on", "exit with 14 on these `findings` of a complete search: never-fired, vacuous, not-witnessed")
	flags.BoolVar(&f.profile, "profile", false, "say where time and memory went, and how many states there are at each depth and with how many steps out")
	f.proof.add(cmd)
	f.addReport(cmd)
	return cmd
}

func (p *program) check(f *checkFlags, args []string) error {
	asked, sys, err := f.asked(args)
	if err != nil {
		return err
	}
	if err := f.search.checkpoint.check(); err != nil {
		return err
	}
	if f.search.store.is == string(explore.Bitstate) && f.search.checkpoint.asked() {
		return errors.New("--store bitstate: found --checkpoint or --resume as well, want another store: a field of bits is not saved")
	}
	bounds := f.search.bounds()
	if f.symmetry {
		if bounds.Symmetry, err = sys.Symmetry(f.properties.names, f.properties.own...); err != nil {
			return fmt.Errorf("--symmetry: %w", err)
		}
	}
	o := &outcome{flags: f, asked: asked, checkpoint: f.search.checkpoint.of(sys, bounds.Store)}
	bounds.Checkpoint = o.checkpoint
	f.proof.watch(&bounds)
	if o.Report, err = p.explore(o, sys, bounds); err != nil {
		return err
	}
	if err := notResumed(o.Report); err != nil {
		return err
	}
	p.status = o.status()
	if err := p.certify(o); err != nil {
		return err
	}
	return p.tell(o)
}

// asked looks at all that was asked for before any work is done, and returns the
// scenario as it was named and the system.
func (f *checkFlags) asked(args []string) (string, *model.System, error) {
	asked := model.DefaultScenario
	if len(args) > 0 {
		asked = args[0]
	}
	if err := f.trace.check(&f.out, f.json); err != nil {
		return "", nil, err
	}
	if err := f.properties.check(); err != nil {
		return "", nil, err
	}
	sys, err := f.table.system(asked)
	if err != nil {
		return "", nil, err
	}
	if err := f.properties.of(sys); err != nil {
		return "", nil, err
	}
	if err := f.ci.check(&f.out, f.trace.is != "", f.json); err != nil {
		return "", nil, err
	}
	if err := f.proof.check(f); err != nil {
		return "", nil, err
	}
	return asked, sys, f.out.check(f.ci.junit, f.ci.sarif, f.proof.file)
}

// system is the scenario with the table asked for.
func (t *tableFlags) system(name string) (*model.System, error) {
	s, err := findScenario(name)
	if err != nil {
		return nil, err
	}
	table, err := s.Table()
	if err != nil {
		return nil, err
	}
	edits, err := t.over(table)
	if err != nil {
		return nil, err
	}
	return model.NewSystem(s, edits...)
}

// explore runs the search and tells how far it has come.
func (p *program) explore(o *outcome, sys *model.System, bounds model.Bounds) (*model.Report, error) {
	f := o.flags
	live := p.progress()
	defer live.clear()
	bounds.Progress = live.search("", bounds.MaxMemory)
	ctx, cancel := f.search.context()
	defer cancel()
	return model.Check(ctx, sys, f.properties.names, bounds, f.properties.own...)
}
