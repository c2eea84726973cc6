package main

import (
	"errors"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model/ci"
	"github.com/tcpcheck/tcpcheck/model/claims"
	"github.com/tcpcheck/tcpcheck/model/hazards"
)

// junitFlag asks for JUnit XML of commands that write no other file.
type junitFlag struct {
	file  string
	force bool
}

func (f *junitFlag) add(cmd *cobra.Command) {
	addJUnit(cmd, &f.file)
	cmd.Flags().BoolVar(&f.force, "force", false, "let --junit overwrite a file")
}

func (f *junitFlag) check() error {
	if f.force && f.file == "" {
		return errors.New("--force: found no --junit, want a file to overwrite")
	}
	out := outFlags{force: f.force}
	return out.check(f.file)
}

func (f *junitFlag) write(r *ci.Run) error {
	return writeReport(f.file, f.force, func(w io.Writer) error { return ci.JUnit(w, r) })
}

// listRun is the run that decides a list, or those of it that were named.
func listRun(command string, named []string, took time.Duration) *ci.Run {
	return &ci.Run{Name: command, Version: version(), Command: shellLine(append([]string{"tcpcheck", command}, named...)), Seconds: took.Seconds()}
}

func hazardsRun(all []*hazards.Decision, named []string, took time.Duration) *ci.Run {
	r := listRun("hazards", named, took)
	for _, d := range all {
		c := ci.Case{Name: d.ID + " " + d.Name, Says: d.Mitigation, Seconds: d.Elapsed.Seconds()}
		before, after := d.BeforeVerdict(), d.AfterVerdict()
		c.Verdict = "before " + string(before) + ", after " + string(after)
		if wrong := d.Wrong(); len(wrong) > 0 {
			c.Outcome, c.Message, c.Detail = ci.Failed, strings.Join(wrong, "; "), strings.Join(wrong, "\n")+"\n"
			if hazardOpen(d) {
				c.Outcome = ci.Skipped
			}
		}
		r.Cases = append(r.Cases, c)
	}
	return r
}

func museumRun(all []shown, named []string, took time.Duration) *ci.Run {
	r := listRun("museum", named, took)
	for _, s := range all {
		c := ci.Case{Name: s.Name, Says: s.Says, Verdict: string(s.found.Verdict)}
		if !s.noticed() {
			c.Outcome, c.Message, c.Detail = ci.Failed, s.line(), s.command()+"\n"
			if s.open() {
				c.Outcome = ci.Skipped
			}
		}
		r.Cases = append(r.Cases, c)
	}
	return r
}

// claimsRun takes any verdict for a pass: that a claim is false is what was to be found
// out.
func claimsRun(f *claimFlags, all []claims.Decision, named []string, took time.Duration) *ci.Run {
	r := listRun("claims", append(named, f.table.arguments()...), took)
	for i := range all {
		d := &all[i]
		c := ci.Case{Name: d.ID + " " + d.Says, Says: d.Says, Verdict: string(d.Verdict)}
		if d.Verdict == claims.Undecided {
			c.Outcome, c.Message = ci.Skipped, d.Why
		}
		r.Cases = append(r.Cases, c)
	}
	return r
}
