package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/pelletier/go-toml/v2"
	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model"
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
	workers    count
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
		Short: "Break the table in every single point, and see which property notices",
		Long: `Make every single-point mutant of the table: a state toggled in a row, another next
state, a fact forgotten or negated, a comparison loosened or tightened, an effect
dropped, replaced or changed inside, another way on, a row deleted. Try each in the
scenarios, the smallest first, until a property is violated that the base table keeps
there. Each mutant is

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
		Example: `  tcpcheck mutate
  tcpcheck mutate --sample 200 --seed 1
  tcpcheck mutate --only ack/new --verbose
  tcpcheck mutate --only comparison --json --out comparisons.json
  tcpcheck mutate --only "fact acceptable" --scenario two-hosts,closed-window
  tcpcheck mutate --only "ack/new: take-ack dropped" --toml --out mutant.toml
  tcpcheck mutate --checkpoint mutants.jsonl
  tcpcheck mutate --resume mutants.jsonl`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return p.mutate(f) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringArrayVar(&f.only, "only", nil, "judge only the mutants of this `class`, row or word, or the one of this name; again for more")
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
	complete(cmd, "scenario", scenarioNames())
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

// mutants are those of the base table that are asked for.
func (f *mutateFlags) mutants(base *spec.Table) ([]mutant.Mutant, error) {
	all, err := mutant.All(base)
	if err != nil {
		return nil, err
	}
	if len(f.only) > 0 {
		var some []mutant.Mutant
		for _, m := range all {
			if slices.ContainsFunc(f.only, func(what string) bool { return isOf(&m, what) }) {
				some = append(some, m)
			}
		}
		for _, what := range f.only {
			if !slices.ContainsFunc(some, func(m mutant.Mutant) bool { return isOf(&m, what) }) {
				return nil, fmt.Errorf("--only: %w", spec.Unknown("class, row, word or mutant", what, handles(all)))
			}
		}
		all = some
	}
	if f.sample > 0 {
		all = mutant.Sample(all, int(f.sample), uint64(f.seed))
	}
	return all, nil
}

// isOf reports whether the mutant is of that class, row or word, or has that name.
func isOf(m *mutant.Mutant, what string) bool {
	return string(m.Class) == what || m.Site() == what || m.Name == what || strings.HasPrefix(m.Name, what+": ")
}

// handles are the names that --only knows.
func handles(all []mutant.Mutant) []string {
	var list []string
	for _, c := range mutant.Classes {
		list = append(list, string(c))
	}
	for _, m := range all {
		list = append(list, m.Site(), m.Name)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// ladder are the scenarios asked for, or all.
func (f *mutateFlags) ladder() ([]*model.Scenario, error) {
	if len(f.scenarios.are) == 0 {
		return model.Scenarios(), nil
	}
	var list []*model.Scenario
	for _, name := range f.scenarios.are {
		s, err := model.FindScenario(name)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list, nil
}

// judge runs through the mutants, with a checkpoint and a line of progress if they are
// wanted.
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
	live := &mutateProgress{all: len(mutants), began: time.Now()}
	if p.screen.live {
		live.line = &progress{w: p.stderr, width: p.screen.width}
		defer live.line.clear()
	}
	for _, m := range mutants {
		if r, ok := o.Known[m.Name]; ok {
			live.add(&r)
		}
	}
	live.known = live.done
	o.Done = func(r mutation.Result) error {
		live.add(&r)
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

// mutateProgress shows how far a run has come.
type mutateProgress struct {
	mu               sync.Mutex
	line             *progress // nil if nobody looks
	all, known, done int
	verdicts         [3]int // killed, equivalent, open
	began, last      time.Time
}

func (m *mutateProgress) add(r *mutation.Result) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.done++
	m.verdicts[slices.Index([]mutation.Verdict{mutation.Killed, mutation.Equivalent, mutation.Open}, r.Verdict)]++
	if m.line == nil || time.Since(m.last) < 200*time.Millisecond {
		return
	}
	m.last = time.Now()
	elapsed := time.Since(m.began)
	left := "?"
	if now := m.done - m.known; now > 0 {
		left = duration(elapsed / time.Duration(now) * time.Duration(m.all-m.done))
	}
	m.line.put(fmt.Sprintf("%s of %s: %s killed, %s equivalent, %s open; %s, about %s to go", grouped(m.done), amount(m.all, "mutant"),
		grouped(m.verdicts[0]), grouped(m.verdicts[1]), grouped(m.verdicts[2]), duration(elapsed), left))
}

// mutantTOML prints the one mutant asked for as an edit.
func (p *program) mutantTOML(f *mutateFlags, mutants []mutant.Mutant) error {
	if len(mutants) != 1 {
		return fmt.Errorf("--toml: found %s, want --only with the name of one", amount(len(mutants), "mutant"))
	}
	data, err := toml.Marshal(mutantFile{}.of(mutants[0].Edit))
	if err != nil {
		return err
	}
	return f.out.deliver(&p.page, data)
}

// mutantFile is an edit without what it does not say.
type mutantFile struct {
	Name    string          `toml:"name"`
	Says    string          `toml:"says"`
	Terms   []spec.WordEdit `toml:"term,omitempty"`
	Facts   []spec.WordEdit `toml:"fact,omitempty"`
	Effects []spec.WordEdit `toml:"effect,omitempty"`
	Rules   []ruleFile      `toml:"rule,omitempty"`
}

type ruleFile struct {
	Name   string    `toml:"name"`
	Delete bool      `toml:"delete,omitempty"`
	In     *[]string `toml:"in"`
	When   *[]string `toml:"when"`
	Unless *[]string `toml:"unless"`
	Do     *[]string `toml:"do"`
	Next   *string   `toml:"next"`
	Then   *string   `toml:"then"`
}

func (mutantFile) of(e *spec.Edit) mutantFile {
	out := mutantFile{Name: e.Name, Says: e.Says, Terms: e.Terms, Facts: e.Facts, Effects: e.Effects}
	for _, r := range e.Rules {
		out.Rules = append(out.Rules, ruleFile{r.Name, r.Delete, r.In, r.When, r.Unless, r.Do, r.Next, r.Then})
	}
	return out
}
