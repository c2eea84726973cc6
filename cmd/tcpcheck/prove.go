package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/proofs/smt"
	"github.com/tcpcheck/tcpcheck/spec"
)

// proveFlags are what prove is asked for.
type proveFlags struct {
	table   tableFlags
	workers count
	limit   span
	first   bool
	json    bool
	write   folder
}

func proveCommand(p *program) *cobra.Command {
	f := &proveFlags{limit: span(time.Minute)}
	cmd := &cobra.Command{
		Use:   "prove [THEOREM]",
		Short: "Prove what holds for all sequence numbers, with z3 and cvc5",
		Long: `Prove, for all values of all 32-bit variables, what each single event keeps to: that
exactly one row of a check applies, that an invariant of the TCB is kept, that the
right edge of the window never moves left, and so on. The table is written as SMT-LIB
and given to z3 and, as a second opinion, to cvc5, as far as they are installed. With
--variant and --edit a table of your own is proved or refuted.

  proved      some solver says that each query has no counterexample, and none has one
  failed      there is a counterexample, which is shown
  skipped     no solver is installed, or none decided every query in time

Exit status: 0 all are proved; 2 usage or bad input; 3 some are skipped; 12 one has
failed; 70 a fault of tcpcheck itself.`,
		Example: `  tcpcheck prove exactly-one --first
  tcpcheck prove translation --first --json`,
		Args:              atMostOne,
		ValidArgsFunction: firstIs("theorem", orNothing),
		RunE:              func(_ *cobra.Command, args []string) error { return p.prove(f, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	f.table.add(cmd)
	flags.BoolVar(&f.first, "first", false, "ask only the first solver that is installed, for no second opinion")
	flags.Var(&f.limit, "time", "give each solver this `duration`, like 90s or 5m, for each query")
	flags.Var(&f.workers, "workers", "ask `n` queries at the same time, 0 for one a processor")
	flags.Var(&f.write, "write", "prove nothing: write the queries as SMT-LIB files to this `folder`")
	flags.BoolVar(&f.json, "json", false, "print a JSON list")
	return cmd
}

func (p *program) prove(f *proveFlags, args []string) error {
	m, err := f.table.machine()
	if err != nil {
		return err
	}
	book, err := smt.Prepare(m)
	if err != nil {
		return &inputError{err}
	}
	if len(args) > 0 && !book.Only(args[0]) {
		return spec.Unknown("theorem", args[0], theoremNames())
	}
	if f.write != "" {
		return p.writeQueries(book, string(f.write))
	}
	found, missing := smt.Solvers()
	if f.first && len(found) > 1 {
		found = found[:1]
	}
	workers := int(f.workers)
	if workers == 0 {
		workers = runtime.NumCPU()
	}
	if f.limit == 0 {
		return errors.New("--time: found 0, want a duration like 90s or 5m")
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	o := smt.Options{Workers: workers, Limit: time.Duration(f.limit), Solvers: found}
	live := p.progress()
	defer live.clear()
	o.Done = func(done, all int, now string) { live.say("%d of %d queries: %s", done, all, now) }
	if len(found) == 0 {
		book.Queries = nil // nobody to ask
	}
	results, err := book.Prove(ctx, o)
	if err != nil {
		return &inputError{err}
	}
	p.status = proveStatus(results)
	if f.json {
		return writeJSON(&p.page, results)
	}
	p.printLedger(results, found, missing)
	return nil
}

func proveStatus(results []smt.Result) int {
	status := statusHolds
	for _, r := range results {
		switch r.Status {
		case smt.Failed:
			return statusViolated
		case smt.Skipped:
			status = statusIncomplete
		}
	}
	return status
}

func theoremNames() []string {
	var names []string
	for _, t := range smt.Theorems() {
		names = append(names, t.Name)
	}
	return names
}

// printLedger prints what is claimed of all values, and what became of it.
func (p *program) printLedger(results []smt.Result, found, missing []string) {
	const column = 28
	colours := map[smt.Status]ink{smt.Proved: green, smt.Failed: red, smt.Skipped: yellow}
	for _, r := range results {
		fmt.Fprintf(&p.page, "%s%s  %s\n", pad(r.Name, column), p.screen.in(colours[r.Status], pad(string(r.Status), 7)), p.screen.in(faint, ledgerLine(&r)))
		fmt.Fprintln(&p.page, "  "+p.screen.hang(2, r.Says))
		for _, name := range r.Open {
			fmt.Fprintln(&p.page, "  not decided: "+name)
		}
		if r.Failure != nil {
			p.printFailure(r.Failure)
		}
	}
	fmt.Fprintln(&p.page)
	switch {
	case len(found) == 0:
		fmt.Fprintln(&p.page, "Neither z3 nor cvc5 is installed here: nothing was proved.")
	case len(missing) > 0:
		fmt.Fprintf(&p.page, "Asked %s; %s is not installed here.\n", strings.Join(found, " and "), strings.Join(missing, " and "))
	default:
		fmt.Fprintf(&p.page, "Asked %s.\n", strings.Join(found, " and "))
	}
}

func ledgerLine(r *smt.Result) string {
	parts := []string{fmt.Sprintf("%d queries", r.Queries)}
	for _, o := range r.Agreed {
		parts = append(parts, fmt.Sprintf("%s: %d", o.Solver, o.Unsat))
	}
	return strings.Join(parts, ", ") + fmt.Sprintf(", %.1f s", r.Seconds)
}

// printFailure prints a counterexample: what is not 0, and who fires.
func (p *program) printFailure(f *smt.Failure) {
	fmt.Fprintf(&p.page, "  %s fails (%s):\n", f.Query, f.Solver)
	var values []string
	for _, v := range f.Values {
		switch {
		case v.Name == "STATE":
			values = append(values, v.Name+"="+spec.State(v.Value).String())
		case v.Value != 0:
			values = append(values, fmt.Sprintf("%s=%d", v.Name, v.Value))
		}
	}
	fmt.Fprintln(&p.page, "    "+p.screen.hang(4, strings.Join(values, " ")))
	if len(f.Fired) > 0 {
		fmt.Fprintln(&p.page, "    rules: "+p.screen.hang(11, strings.Join(f.Fired, ", ")))
	}
}

// writeQueries writes the files to the folder; it overwrites none.
func (p *program) writeQueries(book *smt.Book, dir string) error {
	files := book.Files()
	for name := range files {
		if exists(dir + "/" + name) {
			return fmt.Errorf("--write: %s/%s exists; want a folder without it", dir, name)
		}
	}
	for name, text := range files {
		if err := os.WriteFile(dir+"/"+name, []byte(text), 0o666); err != nil {
			return err
		}
	}
	fmt.Fprintf(&p.page, "%s with %d queries in %s\n", amount(len(files), "file"), len(book.Queries), dir)
	return nil
}
