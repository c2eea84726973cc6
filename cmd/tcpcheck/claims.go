package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model/ci"
	"github.com/tcpcheck/tcpcheck/model/claims"
	"github.com/tcpcheck/tcpcheck/spec"
)

// claimFlags are what claims is asked for.
type claimFlags struct {
	table          tableFlags
	search         searchFlags // its context
	out            outFlags
	junit          string
	workers        crew
	json, markdown bool
	verbose        bool
	one            bool // a claim was named
}

func claimsCommand(p *program) *cobra.Command {
	f := &claimFlags{}
	cmd := &cobra.Command{
		Use:   "claims [ID]",
		Short: "What people teach about TCP, decided",
		Long: `Decide the claims that textbooks make about TCP, or tell the story of one: what was
explored, the shortest counterexample or witness, and the commands that reproduce it.

Nothing is looked up: every verdict is explored for now. "holds": true of every
step of scenarios explored to the end, or shown by a trace. "false": a shortest
counterexample. "needed": with the rule the disaster cannot be reached, and
without it there is a trace. With --variant or --edit the claims are decided for
another table.

Exit status: 0 every claim could be decided; 2 usage or bad input; 3 a claim could not
be decided, and its line says why; 70 a fault of tcpcheck itself.`,
		Example: `  tcpcheck claims
  tcpcheck claims C23
  tcpcheck claims C22 --verbose
  tcpcheck claims C36 --variant rfc1337
  tcpcheck claims C02 --json`,
		Args:              atMostOne,
		ValidArgsFunction: firstIs("claim", orNothing),
		RunE:              func(_ *cobra.Command, args []string) error { return p.claims(f, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	f.table.add(cmd)
	flags.Var(&f.workers, "workers", "search with `n` goroutines, 0 for one a processor; the answer does not depend on it")
	f.out.add(cmd, "the report")
	addJUnit(cmd, &f.junit)
	flags.Lookup("force").Usage = "let --out and --junit overwrite files"
	flags.BoolVar(&f.json, "json", false, "print a JSON list")
	flags.BoolVar(&f.markdown, "markdown", false, "print a page of all claims")
	flags.BoolVar(&f.verbose, "verbose", false, "show what each verdict rests on, or with an ID every trace")
	return cmd
}

func (p *program) claims(f *claimFlags, args []string) error {
	list := claims.All()
	if f.one = len(args) > 0; f.one {
		c, err := claims.Find(args[0])
		if err != nil {
			return err
		}
		list = []claims.Claim{c}
	}
	if f.json && f.markdown {
		return errors.New("--markdown: found --json as well, want one of them")
	}
	if err := f.out.check(f.junit); err != nil {
		return err
	}
	edits, err := f.table.over(spec.RFC9293())
	if err != nil {
		return err
	}
	began := time.Now()
	all, err := p.decide(f, list, edits)
	if err != nil {
		return err
	}
	for _, d := range all {
		if d.Verdict == claims.Undecided {
			p.status = statusIncomplete
		}
	}
	var page bytes.Buffer
	look := p.screen
	if f.out.file != "" {
		look = screen{width: pageWidth}
	}
	switch {
	case f.json:
		err = writeClaimsJSON(&page, f, all)
	case f.markdown:
		err = claims.Markdown(&page, all)
	case f.one:
		err = (&story{f, &page, look}).tell(&all[0])
	default:
		writeClaims(&page, f, look, all, time.Since(began))
	}
	if err != nil {
		return err
	}
	if err := f.out.deliver(&p.page, page.Bytes()); err != nil {
		return err
	}
	run := claimsRun(f, all, args, time.Since(began))
	return writeReport(f.junit, f.out.force, func(w io.Writer) error { return ci.JUnit(w, run) })
}

// decide decides the claims, and tells how far it has come.
func (p *program) decide(f *claimFlags, list []claims.Claim, edits []*spec.Edit) ([]claims.Decision, error) {
	opt := claims.Options{Edits: edits, Workers: int(f.workers)}
	live := p.progress()
	defer live.clear()
	opt.Progress = func(done, total int) { live.say("%d of %d worlds explored", done, total) }
	ctx, cancel := f.search.context()
	defer cancel()
	return claims.Decide(ctx, list, opt)
}

// verdictInk is the colour of a claim's verdict.
var verdictInk = map[claims.Verdict]ink{claims.Holds: green, claims.IsNeeded: green, claims.False: red, claims.Undecided: yellow}

// writeClaims writes the list.
func writeClaims(b *bytes.Buffer, f *claimFlags, look screen, all []claims.Decision, took time.Duration) {
	const column = 15
	number := map[claims.Verdict]int{}
	worlds := map[string]int{}
	for i := range all {
		d := &all[i]
		number[d.Verdict]++
		fmt.Fprintf(b, "%s  %s %s\n", look.in(bold, d.ID), look.in(verdictInk[d.Verdict], pad(string(d.Verdict), 9)), look.hang(column, d.Says))
		line := func(text string) {
			if text != "" {
				b.WriteString(pad("", column) + look.in(faint, look.hang(column, text)) + "\n")
			}
		}
		line(d.Condition)
		if d.Why != "" {
			line("Unclear: " + d.Why + ".")
		}
		for k := range d.Evidence {
			e := &d.Evidence[k]
			if f.verbose {
				line("- " + e.Says() + " " + e.Found())
			}
			for _, s := range e.Searches {
				worlds[s.Scenario+fmt.Sprint(s.Edits)] = s.States
			}
		}
	}
	states := 0
	for _, n := range worlds {
		states += n
	}
	counted := fmt.Sprintf("%s: %d hold, %d are false, %d say what a rule is needed for, %d undecided; %s, %s, %s.",
		amount(len(all), "claim"), number[claims.Holds], number[claims.False], number[claims.IsNeeded], number[claims.Undecided],
		amount(len(worlds), "world"), amount(states, "state"), duration(took))
	b.WriteString("\n" + look.line(counted) + "\n")
	b.WriteString("tcpcheck claims ID tells the story of one.\n")
}
