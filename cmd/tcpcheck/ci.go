package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model/ci"
)

// ciFlags ask for reports that other programs read after every change, beside the one
// for people.
type ciFlags struct {
	junit, sarif string // files
	github       bool
}

func (f *ciFlags) add(cmd *cobra.Command) {
	addJUnit(cmd, &f.junit)
	cmd.Flags().Lookup("force").Usage = "let --out, --junit and --sarif overwrite files"
	cmd.Flags().StringVar(&f.sarif, "sarif", "", "write a SARIF report to this `file` as well: what is violated, at the rows of the table")
	cmd.Flags().BoolVar(&f.github, "github", false, "print annotations for GitHub as well, behind the report: errors at rows of the table, warnings and notices")
}

func addJUnit(cmd *cobra.Command, file *string) {
	cmd.Flags().StringVar(file, "junit", "", "write a JUnit XML report to this `file` as well, with a test case for each thing that is decided")
}

// check says before the work begins whether annotations have standard output for
// themselves, or share it only with the report for people.
func (f *ciFlags) check(out *outFlags, trace, json bool) error {
	switch {
	case !f.github || out.file != "" && !(trace && json):
		return nil
	case trace && json:
		return errors.New("--github: found --trace and --json as well, want one of --github and --json: standard output is for one of them")
	case json:
		return errors.New("--github: found --json as well, want --out with a file for the JSON: annotations are lines of text")
	case trace:
		return errors.New("--github: found --trace as well, want --out with a file for the trace: annotations are lines of text")
	}
	return nil
}

// tellCI writes the reports for other programs.
func (p *program) tellCI(o *outcome) error {
	f := o.flags.ci
	if f == (ciFlags{}) {
		return nil
	}
	r, err := o.ciRun()
	if err != nil {
		return err
	}
	r.Status = p.status
	if f.github {
		if err := ci.GitHub(&p.page, r); err != nil {
			return err
		}
	}
	for _, to := range []struct {
		file  string
		write func(io.Writer) error
	}{
		{f.junit, func(w io.Writer) error { return ci.JUnit(w, r) }},
		{f.sarif, func(w io.Writer) error { return ci.SARIF(w, r) }},
	} {
		if lost := writeReport(to.file, o.flags.out.force, to.write); err == nil {
			err = lost
		}
	}
	return err
}

func writeReport(file string, force bool, write func(io.Writer) error) error {
	if file == "" {
		return nil
	}
	var text bytes.Buffer
	if err := write(&text); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return writeWhole(file, force, text.Bytes())
}
