package main

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/formula"
	"github.com/tcpcheck/tcpcheck/model/trace"
)

// saved is the trace of a finding as a file that replay takes.
func (o *outcome) saved(f *model.Finding, steps []trace.Step) *trace.File {
	t := &o.flags.table
	return &trace.File{
		Version:  trace.Version,
		Scenario: o.System.Scenario.Name, Variants: some(o.System.Machine.Table().Variants),
		Asked:    trace.Asked{Scenario: o.asked, Variants: some(t.variants.are), Edits: some(t.edits)},
		Property: f.Name, Formula: f.Formula, Says: f.Says, Verdict: string(f.Verdict),
		Command: o.again(f), Loop: f.Trace.Loop, Steps: steps,
	}
}

// replayFlags are what replay is asked for.
type replayFlags struct {
	table   tableFlags
	plain   bool
	schema  bool
	trace   traceFlag
	out     outFlags
	json    bool
	verbose bool
}

func replayCommand(p *program) *cobra.Command {
	f := &replayFlags{}
	cmd := &cobra.Command{
		Use:   "replay FILE",
		Short: "Run a saved trace again, and explain each step",
		Long: `Run a trace again that check or simulate has saved with --trace json: take each of
its steps in the scenario that it names, compare what comes of it with what was
saved, and judge the property anew. A scenario or an edit that was a file is read
again from where it was.

--variant and --edit replace those the trace was saved with, and --plain takes the
scenario's own table: where that goes another way, the step and the difference are
told. What happens in a step must be the same (the event, the end, the call, the
segment), and all that comes of it: rules, states, variables, what is sent and what
the user is told.

--schema prints what such a file looks like, as a JSON Schema with a description of
each key.

Exit status: 0 the steps and the verdict are as saved; 12 the replay parts from the
saved trace, or its property is judged otherwise; 2 usage or bad input, as a file
that is cut short, is of another version, or has a step that is not possible; 70 a
fault of tcpcheck itself.`,
		Example: `  tcpcheck check handshake --property both-established --trace json --out t.json
  tcpcheck replay t.json
  tcpcheck replay t.json --variant rfc793 --json
  tcpcheck replay t.json --trace json --out again.json
  tcpcheck replay --schema`,
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case f.schema && len(args) > 0:
				return fmt.Errorf("--schema: found %s, want none: it is the same for all", amount(len(args), "argument"))
			case !f.schema && len(args) != 1:
				return fmt.Errorf("found %s, want one: a file that --trace json has written", amount(len(args), "argument"))
			}
			return nil
		},
		ValidArgsFunction: cobra.FixedCompletions([]cobra.Completion{"json"}, cobra.ShellCompDirectiveFilterFileExt),
		RunE: func(_ *cobra.Command, args []string) error {
			if f.schema {
				_, err := p.page.WriteString(trace.Schema)
				return err
			}
			return p.replay(f, args[0])
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	f.table.add(cmd)
	flags.BoolVar(&f.plain, "plain", false, "replay with the table of the scenario, without the variants and edits that were saved")
	f.trace.add(cmd)
	f.out.add(cmd, "the report, or with --trace the trace,")
	flags.BoolVar(&f.json, "json", false, "print one JSON object")
	flags.BoolVar(&f.schema, "schema", false, "print the JSON Schema of a saved trace, and replay none")
	flags.BoolVar(&f.verbose, "verbose", false, "show every rule that fired and every variable that changed")
	return cmd
}

// replayed is a saved trace, run again.
type replayed struct {
	file  string // its name
	saved *trace.File
	flags *replayFlags
	sys   *model.System
	parts *trace.Parting
	way   *model.Trace // the whole, or up to the step that parts
	model.Finding
}

func (p *program) replay(f *replayFlags, file string) error {
	if f.plain && f.changes() {
		return errors.New("--plain: found --variant or --edit as well, want one of them")
	}
	if err := f.trace.check(&f.out, f.json); err != nil {
		return err
	}
	if err := f.out.check(); err != nil {
		return err
	}
	r, err := f.load(file)
	if err != nil {
		return err
	}
	if err := r.run(); err != nil {
		return err
	}
	if !r.asSaved() {
		p.status = statusViolated
	}
	return p.tellReplay(r)
}

// changes reports whether the table is named on the command line.
func (f *replayFlags) changes() bool { return len(f.table.variants.are)+len(f.table.edits) > 0 }

// load reads the file and makes the system.
func (f *replayFlags) load(file string) (*replayed, error) {
	data, err := readFile(file)
	if err != nil {
		return nil, err
	}
	saved, err := trace.Read(data)
	if err != nil {
		return nil, &inputError{fmt.Errorf("%s: %w", file, err)}
	}
	table := f.table
	if !f.plain && !f.changes() {
		table.variants.are, table.edits = saved.Asked.Variants, saved.Asked.Edits
	}
	sys, err := table.system(saved.Asked.Scenario)
	if err != nil {
		return nil, &inputError{fmt.Errorf("%s: %w", file, err)}
	}
	if sys.Scenario.Name != saved.Scenario {
		return nil, &inputError{fmt.Errorf("%s: scenario: found %q, and %s is now %q", file, saved.Scenario, saved.Asked.Scenario, sys.Scenario.Name)}
	}
	r := &replayed{file: file, saved: saved, flags: f, sys: sys}
	if r.Property, err = propertyIn(saved, sys); err != nil {
		return nil, &inputError{fmt.Errorf("%s: %w", file, err)}
	}
	return r, nil
}

// propertyIn is the property that the trace was saved for.
func propertyIn(saved *trace.File, sys *model.System) (model.Property, error) {
	if saved.Formula == "" {
		return findProperty(saved.Property)
	}
	f, err := formula.Parse(saved.Property, saved.Formula, "formula")
	if err != nil {
		return model.Property{}, err
	}
	return f.Property(sys, sys.Fairness()...)
}

// run takes the steps and judges the property.
func (r *replayed) run() error {
	followed, err := r.saved.Follow(r.sys)
	var impossible *trace.ImpossibleError
	if errors.As(err, &impossible) && impossible.Step != nil && (r.flags.plain || r.flags.changes()) {
		// With another table that is no fault of the file.
		followed, err = &trace.Followed{Parts: &trace.Parting{Saved: impossible.Step, Way: impossible.Way}}, nil
	}
	if err != nil {
		return &inputError{fmt.Errorf("%s: %w", r.file, err)}
	}
	if r.parts = followed.Parts; r.parts != nil {
		r.way = r.parts.Way
		return nil
	}
	for _, way := range followed.Ways {
		shown, err := way.Shows(r.Property)
		if err != nil {
			return err
		}
		if r.way == nil || shown {
			r.way = way
		}
		if shown {
			r.Verdict = model.Verdict(r.saved.Verdict)
			break
		}
	}
	r.Trace = r.way
	return nil
}

// asSaved reports whether the replay is all that was saved.
func (r *replayed) asSaved() bool { return r.parts == nil && r.Verdict != "" }

// says is the outcome in a line.
func (r *replayed) says() string {
	switch {
	case r.parts != nil:
		return "parts at " + r.parts.String()
	case r.Verdict == "":
		return fmt.Sprintf("as saved, %s; but %s was %s and is not now", amount(len(r.way.Events), "step"), r.saved.Property, r.saved.Verdict)
	}
	return fmt.Sprintf("as saved, %s; %s is %s", amount(len(r.way.Events), "step"), r.saved.Property, r.Verdict)
}

// tellReplay delivers the report and the trace to where they were asked for.
func (p *program) tellReplay(r *replayed) error {
	f := r.flags
	look := p.screen.to(&f.out)
	var report bytes.Buffer
	if err := r.report(&report, look); err != nil {
		return err
	}
	if f.trace.is == "" {
		if f.out.file != "" {
			fmt.Fprintf(p.stderr, "%s; the report is in %s\n", r.says(), f.out.file)
		}
		return f.out.deliver(&p.page, report.Bytes())
	}
	if !f.json {
		report.Reset()
		fmt.Fprintln(&report, r.says())
	}
	if !r.asSaved() {
		fmt.Fprintln(p.stderr, "no trace: it is not as saved")
		p.page.Write(report.Bytes())
		return nil
	}
	return p.deliver(r.written(look), &f.trace, &f.out, report.Bytes())
}
