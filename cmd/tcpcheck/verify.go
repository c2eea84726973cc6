package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/proofs/certificate"
)

// verifyFlags are what verify is asked for.
type verifyFlags struct {
	workers count
	json    bool
}

func verifyCommand(p *program) *cobra.Command {
	f := &verifyFlags{}
	cmd := &cobra.Command{
		Use:   "verify FILE",
		Short: "Check a certificate, without any search",
		Long: `Check a certificate that check --certificate has written. It holds a scenario, the
edits of its table, properties, and a set of worlds. verify takes every step from
every world of the set, and wants:

- the world in which the scenario begins to be in the set,
- every step from a world of the set to lead into the set,
- no step to violate a property, and no world to be stuck,
- the numbers of worlds and steps to be those that are claimed.

Then no world that can be reached violates a property, whoever has made the file,
and by whatever search. Nothing is said of liveness and of witnesses, nor whether
every world of the set can be reached. No code of the search is used, and none that
remembers: worlds are taken whole, step by step. What is trusted are the step function
and the judgements: docs/decisions/certificates.md.

Exit status: 0 verified; 12 refuted, with the first world and step that fails; 2
usage or bad input, as a file that is cut short, changed, or made for another table;
3 interrupted; 70 a fault of tcpcheck itself.`,
		Example: `  tcpcheck check open-close --certificate open-close.cert
  tcpcheck verify open-close.cert
  tcpcheck verify open-close.cert --json`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("found %s, want one: a file that check --certificate has written", amount(len(args), "argument"))
			}
			return nil
		},
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
		RunE:              func(_ *cobra.Command, args []string) error { return p.verify(f, args[0]) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.Var(&f.workers, "workers", "verify with `n` goroutines, 0 for one a processor; the answer does not depend on it")
	flags.BoolVar(&f.json, "json", false, "print one JSON object")
	return cmd
}

// verifyJSON is what verify --json prints. Lists are never null.
type verifyJSON struct {
	File        string          `json:"file"`
	Scenario    string          `json:"scenario"`
	Variants    []string        `json:"variants"` // beside those of the scenario
	Edits       []string        `json:"edits"`
	Verdict     string          `json:"verdict"` // verified, refuted or incomplete
	Why         string          `json:"why,omitempty"`
	World       string          `json:"world,omitempty"` // the first that refutes it
	Step        string          `json:"step,omitempty"`
	Distinct    int             `json:"distinct"`
	Transitions int             `json:"transitions"`
	Properties  []certifiedJSON `json:"properties"`
	Seconds     float64         `json:"seconds"`
}

// certifiedJSON is a property that the certificate claims.
type certifiedJSON struct {
	Kind    string `json:"kind"`
	Name    string `json:"name"`
	Formula string `json:"formula,omitempty"`
}

func (p *program) verify(f *verifyFlags, file string) error {
	data, err := readFile(file)
	if err != nil {
		return err
	}
	c, err := certificate.Read(data)
	if err != nil {
		return &inputError{fmt.Errorf("%s: %w", file, err)}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	live := p.progress()
	defer live.clear()
	began := time.Now()
	refuted, err := c.Verify(ctx, certificate.Verification{
		Workers:  int(f.workers),
		Progress: func(done, of int) { live.say("%s of %s verified", grouped(done), amount(of, "world")) },
	})
	live.clear()
	out := newVerifyJSON(file, c, time.Since(began))
	switch {
	case errors.Is(err, context.Canceled):
		p.status, out.Verdict, out.Why = statusIncomplete, "incomplete", "interrupted"
	case err != nil:
		return &inputError{fmt.Errorf("%s: %w", file, err)}
	case refuted != nil:
		p.status, out.Verdict = statusViolated, "refuted"
		out.Why, out.World, out.Step = refuted.Why, refuted.World, refuted.Step
	}
	if f.json {
		return writeJSON(&p.page, out)
	}
	p.page.WriteString(p.tellVerified(out, refuted))
	return nil
}

func newVerifyJSON(file string, c *certificate.Certificate, took time.Duration) *verifyJSON {
	out := &verifyJSON{
		File: file, Scenario: c.ScenarioName(), Variants: some(c.Variants), Edits: []string{}, Verdict: "verified",
		Distinct: c.Distinct, Transitions: c.Transitions, Properties: []certifiedJSON{}, Seconds: took.Seconds(),
	}
	for _, e := range c.Edits {
		out.Edits = append(out.Edits, e.Name)
	}
	for _, claim := range c.Properties {
		out.Properties = append(out.Properties, certifiedJSON{string(claim.Kind), claim.Name, claim.Formula})
	}
	return out
}

// tellVerified is the answer for a person.
func (p *program) tellVerified(out *verifyJSON, refuted *certificate.Refutation) string {
	var b strings.Builder
	look := p.screen
	table := strings.Join(append(append([]string{}, out.Variants...), out.Edits...), ", ")
	if table == "" {
		table = "as the scenario has it"
	}
	fmt.Fprintf(&b, "%s: scenario %s, table %s\n", out.File, out.Scenario, table)
	fmt.Fprintf(&b, "%s, %s, in %s by %s\n\n", amount(out.Distinct, "world"), amount(out.Transitions, "step"),
		duration(time.Duration(out.Seconds*float64(time.Second))), "plain steps, "+amount(runtime.GOMAXPROCS(0), "processor"))
	if refuted != nil {
		fmt.Fprintf(&b, "%s\n", look.in(red, look.hang(0, "REFUTED: "+refuted.String())))
		return b.String()
	}
	if out.Verdict != "verified" {
		fmt.Fprintf(&b, "%s\n", look.in(yellow, "interrupted: nothing is verified"))
		return b.String()
	}
	var names []string
	for _, c := range out.Properties {
		names = append(names, c.Name)
	}
	fmt.Fprintf(&b, "%s\n\n", look.hang(0, fmt.Sprintf("%s: %s", amountOf(len(names), "property", "properties"), strings.Join(names, ", "))))
	fmt.Fprintf(&b, "%s\n", look.in(green, look.hang(0, "verified: no world that can be reached violates any of them. Liveness and witnesses are not spoken of.")))
	return b.String()
}
