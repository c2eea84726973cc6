package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model/mutation"
	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/mutant"
)

// mutateFlags are what mutate is asked for.
type mutateFlags struct {
	table      tableFlags
	only       []string
	scenarios  names
	sample     count
	seed       count
	workers    crew
	time       span
	checkpoint string
	resume     string
	out        outFlags
	json       bool
	toml       bool
	verbose    bool
}

func mutateCommand(p *program) *cobra.Command {
	f := &mutateFlags{}
	cmd := &cobra.Command{
		Use:   "mutate",
		Short: "Break the table at every point, and see which property notices",
		Long: `Make every single-point mutant of the table: a state toggled in a row, another next
state, a fact forgotten or negated, a comparison loosened or tightened, an effect
dropped, replaced or changed inside, another way on, a row deleted. Try each in the
scenarios, the smallest first, until a property is violated that the base table keeps
there. There are thousands; with all scenarios that takes some two minutes on two
processors. Each mutant is

  killed      a property is violated; or the table is refused when it is loaded, because
              in some state and for some facts not exactly one row applies, which is the
              property exactly-one-rule and is counted apart as "refused"
  equivalent  the same as the base table on all inputs (proved), or in every reachable
              world of every scenario
  open        some reachable world differs, and no property notices

The score is the share of those killed among those not equivalent. Ctrl-C or --time
ends early with what is known; --checkpoint keeps it for --resume.

Exit status: 0 all were judged; 2 usage or bad input; 3 cut; 70 a fault of tcpcheck
itself.`,
		Example: `  tcpcheck mutate --sample 20 --scenario handshake,open-close
  tcpcheck mutate --only rst/exact --verbose
  tcpcheck mutate --only 'fact acceptable' --scenario handshake --json
  tcpcheck mutate --only 'ack/new: take-ack dropped' --toml --out mutant.toml
  tcpcheck mutate --only deleted --scenario handshake --checkpoint mutants.jsonl
  tcpcheck mutate --only deleted --scenario handshake --resume mutants.jsonl`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return p.mutate(f) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringArrayVar(&f.only, "only", nil, "judge only the mutants of this `class`, row or word, or the one of this name; again for more")
	completeBy(cmd, "only", eachIs("class", orNothing))
	f.scenarios.what = "scenario"
	flags.Var(&f.scenarios, "scenario", "try them only in this built-in `scenario`; again, or with commas, for more")
	flags.Var(&f.sample, "sample", "judge only `n` of them, picked by --seed; 0 for all")
	flags.Var(&f.seed, "seed", "the `number` that picks the sample")
	f.table.add(cmd)
	flags.Var(&f.workers, "workers", "judge `n` mutants at the same time, 0 for one a processor; the answer does not depend on it")
	flags.Var(&f.time, "time", "end after a `duration` like 90s or 5m, 0 for no bound")
	flags.StringVar(&f.checkpoint, "checkpoint", "", "write each result to this `file` as it is found")
	flags.StringVar(&f.resume, "resume", "", "go on with the results in this `file`, and add to it")
	f.out.add(cmd, "the report")
	flags.BoolVar(&f.json, "json", false, "print one JSON object")
	flags.BoolVar(&f.toml, "toml", false, "judge nothing: print the one mutant asked for as a file for check --edit")
	flags.BoolVar(&f.verbose, "verbose", false, "list every mutant, not only those open")
	return cmd
}

func (p *program) mutate(f *mutateFlags) error {
	if err := f.check(); err != nil {
		return err
	}
	edits, err := f.table.over(spec.RFC9293())
	if err != nil {
		return err
	}
	base, err := spec.RFC9293().Apply(edits...)
	if err != nil {
		return err
	}
	mutants, err := f.mutants(base)
	if err != nil {
		return err
	}
	if f.toml {
		return p.mutantTOML(f, mutants)
	}
	scenarios, err := f.ladder()
	if err != nil {
		return err
	}
	search := searchFlags{time: f.time}
	ctx, cancel := search.context()
	defer cancel()
	workers := int(f.workers)
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	began := time.Now()
	ladder, err := mutation.NewLadder(ctx, scenarios, workers, edits...)
	if err != nil {
		if ctx.Err() != nil {
			return errors.New("the scenarios were not yet explored with the base table, so nothing is known of any mutant; want more time")
		}
		return err
	}
	options := mutation.Options{Workers: workers}
	results, err := p.judge(ctx, f, ladder, mutants, options)
	if err != nil {
		return err
	}
	o := &mutated{Report: mutation.NewReport(results, len(mutants)), flags: f, ladder: ladder, elapsed: time.Since(began)}
	if o.Missing > 0 {
		p.status = statusIncomplete
	}
	return p.tellMutated(o)
}

// check looks at the flags before any work is done.
func (f *mutateFlags) check() error {
	switch {
	case f.checkpoint != "" && f.resume != "":
		return errors.New("--checkpoint: found --resume as well, want one of them; --resume goes on with its own file")
	case f.checkpoint != "" && exists(f.checkpoint):
		return fmt.Errorf("--checkpoint: %s exists; want a new file, or --resume %s to go on from it", f.checkpoint, f.checkpoint)
	case f.resume != "" && !exists(f.resume):
		return fmt.Errorf("--resume: there is no file %s", f.resume)
	case f.json && f.toml:
		return errors.New("--toml: found --json as well, want one of them")
	}
	return f.out.check()
}

// judge runs through the mutants and tells how far it has come, with a checkpoint if
// one is wanted.
func (p *program) judge(ctx context.Context, f *mutateFlags, l *mutation.Ladder, mutants []mutant.Mutant, o mutation.Options) ([]mutation.Result, error) {
	var file *mutation.Checkpoint
	var err error
	switch {
	case f.resume != "":
		file, o.Known, err = mutation.ResumeCheckpoint(f.resume, l.Identity(version()))
	case f.checkpoint != "":
		file, err = mutation.CreateCheckpoint(f.checkpoint, l.Identity(version()))
	}
	if err != nil {
		return nil, &inputError{err}
	}
	live := p.progress()
	defer live.clear()
	tally := &judged{all: len(mutants), began: time.Now()}
	for _, m := range mutants {
		if r, ok := o.Known[m.Name]; ok {
			tally.add(&r)
		}
	}
	tally.known = tally.done
	o.Done = func(r mutation.Result) error {
		tally.add(&r)
		live.tell(tally.lines)
		if file != nil {
			return file.Add(r)
		}
		return nil
	}
	results, err := l.Run(ctx, mutants, o)
	if file != nil {
		err = errors.Join(err, file.Close())
	}
	return results, err
}
