package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

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
	trace      word
	failOn     words
	json       bool
	verbose    bool
	profile    bool
	symmetry   bool
	faults     bool // to be minimized
}

// searchFlags bound a search beyond its scenario.
type searchFlags struct {
	workers, maxDepth, maxStates count
	memory                       size
	time                         span
	stopAtFirst                  bool
	store                        word
	files                        string
	checkpoint                   checkpointFlags
}

func (f *searchFlags) add(cmd *cobra.Command) {
	f.memory = defaultMemory
	flags := cmd.Flags()
	flags.Var(&f.workers, "workers", "search with `n` goroutines, 0 for one a processor; the answer does not depend on it")
	flags.Var(&f.memory, "memory", "use memory up to this `size`, 0 for no bound; what is more goes to disk, and with a --store other than exact ends the search")
	f.store = word{kind: "store", known: storeNames()}
	flags.Var(&f.store, "store", "remember states `exact`, as 58 bits of a hash (compact), or as 3 bits (bitstate)")
	flags.StringVar(&f.files, "files", "", "the `folder` for what goes to disk; by default that for temporary files")
	flags.Var(&f.maxDepth, "max-depth", "go no deeper than `n` steps, 0 for no bound")
	flags.Var(&f.maxStates, "max-states", "give up after `n` states, 0 for no bound")
	flags.Var(&f.time, "time", "give up after a `duration` like 90s or 5m, 0 for no bound")
	f.checkpoint.add(cmd)
}

func storeNames() (names []string) {
	for _, s := range explore.Stores {
		names = append(names, string(s))
	}
	return names
}

// bounds are the flags as the explorer takes them.
func (f *searchFlags) bounds() model.Bounds {
	return model.Bounds{
		Workers: int(f.workers), MaxStates: int(f.maxStates), MaxDepth: int(f.maxDepth),
		MaxMemory: int64(f.memory), StopAtFirst: f.stopAtFirst,
		Store: explore.Store(f.store.is), Dir: f.files,
	}
}

// arguments are those of the flags that a search keeps when it is taken up again, as
// they are written on a command line.
func (f *searchFlags) arguments() []string {
	var args []string
	if f.store.is != "" {
		args = append(args, "--store", f.store.is)
	}
	if f.memory != defaultMemory {
		args = append(args, "--memory", f.memory.String())
	}
	if f.files != "" {
		args = append(args, "--files", f.files)
	}
	return args
}

// said are the bounds that were asked for, in words.
func (f *searchFlags) said() []string {
	var said []string
	if f.maxDepth > 0 {
		said = append(said, "at most "+amount(int(f.maxDepth), "step")+" deep")
	}
	if f.maxStates > 0 {
		said = append(said, "at most "+amount(int(f.maxStates), "state"))
	}
	if f.time > 0 {
		said = append(said, "at most "+f.time.String())
	}
	if f.memory > 0 {
		said = append(said, "at most "+f.memory.String()+" of memory")
	}
	if f.stopAtFirst {
		said = append(said, "the search ends at the first violation")
	}
	return said
}

// context is cancelled by an interrupt or when the time is over. After the first
// interrupt the next one ends the program at once.
func (f *searchFlags) context() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	if f.time == 0 {
		return ctx, stop
	}
	ctx, cancel := context.WithTimeout(ctx, time.Duration(f.time))
	return ctx, func() { cancel(); stop() }
}

// addReport adds the flags that say what is wanted and how it is told.
func (f *checkFlags) addReport(cmd *cobra.Command) {
	f.trace = word{kind: "form of a trace", known: forms, planned: []string{"packetdrill", "dot"}}
	flags := cmd.Flags()
	flags.Var(&f.trace, "trace", "write the first trace in this `form`, "+f.trace.Wants()+"; to --out or else, but for pcapng, to standard output; the report then goes to the other")
	f.out.add(cmd, "the report, or with --trace the trace,")
	flags.BoolVar(&f.json, "json", false, "print one JSON object")
	flags.BoolVar(&f.verbose, "verbose", false, "show every trace, every rule in it, and the rules that never fired")
	complete(cmd, "trace", f.trace.known)
}

// addProperty adds the flag that names properties.
func (f *checkFlags) addProperty(cmd *cobra.Command) {
	cmd.Flags().Var(&f.properties, "property", "decide only this `property` or witness; again, or with commas, for more. One of your own is a formula, or a FILE"+propertyFiles+" of formulas")
	complete(cmd, "property", propertyNames())
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
  tcpcheck check open-close --property 'always (A.state = TIME-WAIT => B.state /= ESTABLISHED)'
  tcpcheck check open-close --variant a2-fix --json
  tcpcheck check open-close --fail-on not-witnessed
  tcpcheck check handshake --property both-established --trace mermaid --out handshake.mmd
  tcpcheck check text --max-depth 12 --time 90s --memory 512MiB
  tcpcheck check text --checkpoint text.checkpoint --every 5m
  tcpcheck check mirrored-text --symmetry
  tcpcheck check lossy-close --minimize-faults`,
		Args:              atMostOne,
		ValidArgsFunction: cobra.FixedCompletions(scenarioNames(), cobra.ShellCompDirectiveDefault),
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
	f.addReport(cmd)
	complete(cmd, "fail-on", f.failOn.known)
	return cmd
}

// outcome is a finished check or simulation, and what is needed to tell of it.
type outcome struct {
	*model.Report
	flags     *checkFlags
	asked     string     // the scenario as it was named
	simulated *simulated // nil for a check

	checkpoint *explore.Checkpoint // nil for a simulation
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
	if o.Report, err = p.explore(o, sys, bounds); err != nil {
		return err
	}
	if err := notResumed(o.Report); err != nil {
		return err
	}
	p.status = o.status()
	return p.tell(o)
}

// asked looks at all that was asked for before any work is done, and returns the
// scenario as it was named and the system.
func (f *checkFlags) asked(args []string) (string, *model.System, error) {
	asked := model.DefaultScenario
	if len(args) > 0 {
		asked = args[0]
	}
	if f.json && f.trace.is != "" && f.out.file == "" {
		return "", nil, fmt.Errorf("--trace with --json: found no --out, want a file for the trace; --json alone has every trace in it")
	}
	if formToFile[f.trace.is] && f.out.file == "" {
		return "", nil, fmt.Errorf("--trace %s: found no --out, want a file: this form is binary", f.trace.is)
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
	return asked, sys, f.out.check()
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

// explore runs the search, with its progress on a terminal.
func (p *program) explore(o *outcome, sys *model.System, bounds model.Bounds) (*model.Report, error) {
	f := o.flags
	if p.screen.live {
		live := &progress{w: p.stderr, width: p.screen.width}
		bounds.Progress = live.show
		defer live.clear()
	}
	ctx, cancel := f.search.context()
	defer cancel()
	return model.Check(ctx, sys, f.properties.names, bounds, f.properties.own...)
}

// status is what the program ends with: safety before deadlock before liveness,
// violations before what is missing.
func (o *outcome) status() int {
	status := statusHolds
	for _, f := range o.violated() {
		switch f.Kind {
		case model.Deadlock:
			status = statusDeadlock
		case model.Liveness:
			if status == statusHolds {
				status = statusLiveness
			}
		default:
			return statusViolated
		}
	}
	switch {
	case status != statusHolds:
		return status
	case !o.Search.Complete, len(o.Undecided()) > 0:
		return statusIncomplete
	case o.failed() != "":
		return statusFailOn
	}
	return statusHolds
}

// failed says what --fail-on asks about and was found; "" if nothing.
func (o *outcome) failed() string {
	for _, what := range o.flags.failOn.are {
		found := o.with(model.Verdict(what))
		switch {
		case !o.Search.Complete:
		case what == neverFired && len(o.Coverage.NeverFired) > 0:
			return "never-fired: " + amount(len(o.Coverage.NeverFired), "rule")
		case len(found) > 0:
			return what + ": " + nameList(found)
		}
	}
	return ""
}

// with returns the findings of that verdict.
func (o *outcome) with(v model.Verdict) []*model.Finding {
	var list []*model.Finding
	for i := range o.Findings {
		if o.Findings[i].Verdict == v {
			list = append(list, &o.Findings[i])
		}
	}
	return list
}

func (o *outcome) violated() []*model.Finding { return o.with(explore.Violated) }

// shown are the findings whose traces are shown, the first in full: those violated,
// and witnesses that were asked for by name.
func (o *outcome) shown() []*model.Finding {
	list := o.violated()
	for _, f := range o.with(explore.Witnessed) {
		if o.flags.verbose || o.flags.properties.has(f) {
			list = append(list, f)
		}
	}
	return list
}

// again is the command line that shows the finding once more.
func (o *outcome) again(f *model.Finding) string {
	args := []string{"--property", cmp.Or(f.Formula, f.Name)}
	if o.simulated != nil {
		return o.command(append(o.simulated.only(f), args...)...)
	}
	if f.Verdict == explore.Violated {
		args = append(args, "--stop-at-first")
	}
	return o.command(args...)
}

// goingOn is the command line that goes on from the checkpoint: with all that makes it
// the same search, and the bounds of memory and place.
func (o *outcome) goingOn() string {
	f := o.flags
	args := []string{"--resume", o.checkpoint.Path}
	for _, asked := range f.properties.given {
		args = append(args, "--property", asked)
	}
	if f.symmetry {
		args = append(args, "--symmetry")
	}
	return o.command(append(args, f.search.arguments()...)...)
}

// command is a command line for the same scenario and table.
func (o *outcome) command(more ...string) string {
	verb := "check"
	if o.simulated != nil {
		verb = "simulate"
	}
	args := append([]string{"tcpcheck", verb, o.asked}, o.flags.table.arguments()...)
	return shellLine(append(args, more...))
}

// tell delivers the report and the trace to where they were asked for.
func (p *program) tell(o *outcome) error {
	f := o.flags
	var report, first bytes.Buffer
	if err := p.report(&report, o); err != nil {
		return err
	}
	if f.trace.is == "" {
		if f.out.file != "" {
			fmt.Fprintf(p.stderr, "%s; the report is in %s\n", o.verdictLine(), f.out.file)
		}
		return f.out.deliver(&p.page, report.Bytes())
	}
	if err := p.oneTrace(&first, o); err != nil {
		return err
	}
	if first.Len() == 0 {
		fmt.Fprintln(p.stderr, "no trace: nothing is violated, and no --property names a witness that was found")
		p.page.Write(report.Bytes())
		return nil
	}
	if f.out.file != "" {
		p.page.Write(report.Bytes())
		return f.out.write(first.Bytes())
	}
	p.page.Write(first.Bytes())
	_, err := p.stderr.Write(report.Bytes())
	return err
}

// report writes everything in the form asked for.
func (p *program) report(w *bytes.Buffer, o *outcome) error {
	if o.flags.json {
		tell := o.json
		if o.simulated != nil {
			tell = o.simulationJSON
		}
		value, err := tell()
		if err != nil {
			return err
		}
		return writeJSON(w, value)
	}
	look := p.screen
	if o.flags.out.file != "" && o.flags.trace.is == "" || o.flags.out.file == "" && o.flags.trace.is != "" {
		look = screen{width: pageWidth}
	}
	return o.print(w, look)
}
