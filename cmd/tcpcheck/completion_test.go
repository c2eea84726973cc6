package main

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// offered are the names that a shell is offered for the last word, and the directive.
func offered(t *testing.T, words ...string) (names []string, directive string) {
	t.Helper()
	status, stdout, _ := tcpcheck(append([]string{cobra.ShellCompNoDescRequestCmd}, words...)...)
	lines := strings.Split(strings.TrimSpace(stdout), "\n")
	last := lines[len(lines)-1]
	if status != 0 || !strings.HasPrefix(last, ":") {
		t.Fatalf("%q: ended with %d, and the last line is %q, want a directive", words, status, last)
	}
	return lines[:len(lines)-1], last
}

// uncompleted says what is wrong with the completion of a flag: one whose values can be
// listed offers them, and takes each; any other says at least whether it wants a file.
func uncompleted(cmd *cobra.Command, f *pflag.Flag) error {
	if f.Value.Type() == "bool" {
		return nil
	}
	complete, found := cmd.GetFlagCompletionFunc(f.Name)
	if !found {
		return fmt.Errorf("has no completion")
	}
	called, _ := pflag.UnquoteUsage(f)
	_, few := f.Value.(interface{ Known() []string })
	names, directive := complete(cmd, nil, "")
	switch {
	case few || kinds[called] != nil:
		if len(names) == 0 {
			return fmt.Errorf("offers nothing, want the names it knows")
		}
		for _, one := range names {
			if name, _, _ := strings.Cut(one, "\t"); f.Value.Set(name) != nil {
				return fmt.Errorf("offers %q, and does not take it", name)
			}
		}
	case called == "file" && directive&cobra.ShellCompDirectiveNoFileComp != 0:
		return fmt.Errorf("wants a file, and offers none")
	}
	return nil
}

// Every flag of every command is completed, and every name as an argument.
func TestCompletion(t *testing.T) {
	for _, cmd := range everyCommand(newRoot(&program{})) {
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if err := uncompleted(cmd, f); err != nil {
				t.Errorf("%s --%s %v", cmd.CommandPath(), f.Name, err)
			}
		})
		takes, _, _ := strings.Cut(strings.TrimPrefix(cmd.Use, cmd.Name()+" "), "]")
		takes, named := strings.CutPrefix(takes, "[")
		if !named || cmd.IsAdditionalHelpTopicCommand() || strings.HasPrefix(takes, "FILE") {
			continue
		}
		words := append(strings.Fields(cmd.CommandPath())[1:], "")
		if names, _ := offered(t, words...); len(names) < 2 {
			t.Errorf("%s: takes a %s, and offers %q", cmd.CommandPath(), takes, names)
		}
	}
}

// A flag that is not completed is found out.
func TestCompletionCanFail(t *testing.T) {
	cmd := &cobra.Command{Use: "bad"}
	w := word{kind: "thing", known: []string{"a"}}
	cmd.Flags().Var(&w, "thing", "this thing")
	cmd.Flags().Var(new(names), "scenario", "this `scenario`")
	complete(cmd, "scenario", nil)
	for _, name := range []string{"thing", "scenario"} {
		if err := uncompleted(cmd, cmd.Flags().Lookup(name)); err == nil {
			t.Errorf("--%s passes", name)
		}
	}
}

func TestOffers(t *testing.T) {
	const files, nothing, json, folders = ":0", ":4", ":8", ":16"
	for _, c := range []struct {
		line, want, directive string
	}{
		{"check ", "handshake", files},
		{"check handshake ", "", nothing},
		{"check --variant ", "rfc793", nothing},
		{"check --edit ", "smoltcp-279", files},
		{"check --property ", "one-fin", files},
		{"check --property one-fin,", "one-fin,both-established", files},
		{"check --fail-on vacuous,", "vacuous,never-fired", nothing},
		{"check --store ", "bitstate", nothing},
		{"check --trace ", "ladder", nothing},
		{"check --files ", "", folders},
		{"check --workers ", "", nothing},
		{"check --resume ", "", files},
		{"mutate --scenario handshake,", "handshake,text", nothing},
		{"mutate --only ", "deleted", nothing},
		{"graph end --scenario ", "two-hosts", files},
		{"graph end --end ", "B", nothing},
		{"graph ", "spec", nothing},
		{"coverage handshake ", "text", files},
		{"replay ", "json", json},
		{"rules ", "rst/challenge", nothing},
		{"rules MUST-1", "MUST-13", nothing},
		{"claims ", "C22", nothing},
		{"hazards ", "H12", nothing},
		{"museum ", "smoltcp-279", nothing},
		{"properties ", "one-fin", nothing},
		{"completion ", "fish", nothing},
		{"variants ", "", nothing},
		{"help ", "files", nothing},
		{"help graph ", "end", nothing},
		{"man ", "check", nothing},
		{"help nothing ", "", nothing},
	} {
		names, directive := offered(t, strings.Split(c.line, " ")...)
		if all := "\n" + strings.Join(names, "\n") + "\n"; !strings.Contains(all, "\n"+c.want+"\n") || directive != c.directive {
			t.Errorf("%q: found %q and %s, want %q among them and %s", c.line, names, directive, c.want, c.directive)
		}
	}
	if names, _ := offered(t, "check", "--fail-on", "vacuous,"); len(names) != 2 {
		t.Errorf("found %q, want the two that were not typed yet", names)
	}
	if _, stdout, _ := tcpcheck(cobra.ShellCompRequestCmd, "check", "--var"); !strings.Contains(stdout, "built-in variant;") {
		t.Errorf("found %q, want a description without the marks of its placeholder", stdout)
	}
}

// Each of the scripts is one that its shell can read.
func TestScriptsOfShells(t *testing.T) {
	for _, shell := range shellNames() {
		status, script, stderr := tcpcheck("completion", shell)
		if status != 0 || !strings.Contains(script, "tcpcheck") {
			t.Errorf("%s: ended with %d: %s", shell, status, stderr)
		}
		if _, err := exec.LookPath(shell); err != nil || shell == "powershell" {
			t.Logf("%s has not read its script: it is not installed, or cannot read without running", shell)
			continue
		}
		check := exec.Command(shell, "-n")
		check.Stdin = strings.NewReader(script)
		if said, err := check.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", shell, err, said)
		}
	}
}
