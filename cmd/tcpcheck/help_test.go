package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/cmd/tcpcheck/help"
)

// everyCommand is the tree in a list.
func everyCommand(cmd *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{cmd}
	for _, c := range cmd.Commands() {
		all = append(all, everyCommand(c)...)
	}
	return all
}

// shortcomings are what is wrong with the help of a command.
func shortcomings(cmd *cobra.Command) (list []string) {
	wrong := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	topic := cmd.IsAdditionalHelpTopicCommand()
	if cmd.Short == "" || cmd.Long == "" || cmd.Example == "" && !topic {
		wrong("no Short, no Long or no Example")
	}
	if cmd.HasParent() && !topic && len(cmd.Parent().Groups()) > 0 && cmd.GroupID == "" {
		wrong("in no group")
	}
	for line := range strings.SplitSeq(cmd.Example, "\n") {
		if cmd.Example != "" && !strings.HasPrefix(line, "  tcpcheck ") {
			wrong("example %q does not begin with two spaces and tcpcheck", line)
		}
	}
	var page bytes.Buffer
	if err := help.Terminal(&page, cmd, helpWidth); err != nil {
		wrong("%v", err)
	}
	for line := range strings.SplitSeq(page.String(), "\n") {
		if n := utf8.RuneCountInString(line); n > helpWidth {
			wrong("%d columns, want %d: %s", n, helpWidth, line)
		}
	}
	return list
}

// Every command explains itself, in a page that fits a terminal.
func TestHelp(t *testing.T) {
	for _, cmd := range everyCommand(newRoot(&program{})) {
		for _, wrong := range shortcomings(cmd) {
			t.Errorf("%s: %s", cmd.CommandPath(), wrong)
		}
		words := strings.Fields(cmd.CommandPath())[1:]
		status, page, stderr := tcpcheck(append(words, "-h")...)
		if status != 0 || page == "" {
			t.Errorf("%s -h: ended with %d: %s", cmd.CommandPath(), status, stderr)
		}
		if _, again, _ := tcpcheck(append([]string{"help"}, words...)...); again != page {
			t.Errorf("help %s says something else than -h: %q, %q", words, again, page)
		}
	}
}

// A command without all of that is found out.
func TestHelpCanFail(t *testing.T) {
	root := newRoot(&program{})
	bad := &cobra.Command{Use: "bad", Example: "bad thing", Long: strings.Repeat("x", helpWidth+1), Run: func(*cobra.Command, []string) {}}
	root.AddCommand(bad)
	found := strings.Join(shortcomings(bad), "\n")
	for _, want := range []string{"no Short", "in no group", "does not begin", "81 columns, want 80"} {
		if !strings.Contains(found, want) {
			t.Errorf("found %q, want it to contain %q", found, want)
		}
	}
}

// Every command has a manual page, and programs that read manuals have nothing to say
// against any. The date is that of the environment.
func TestManual(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("SOURCE_DATE_EPOCH", "1700000000")
	if status, _, stderr := tcpcheck("man", "--out-dir", folder); status != 0 {
		t.Fatalf("ended with %d: %s", status, stderr)
	}
	var files []string
	for _, cmd := range help.Pages(newRoot(&program{})) {
		file := filepath.Join(folder, help.PageName(cmd)+".1")
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
		page := string(data)
		for _, want := range []string{`"2023-11-14"`, ".SH \"SYNOPSIS\"\n", ".SH \"OPTIONS\"\n", ".SH \"EXAMPLES\"\n", ".SH \"EXIT STATUS\"\n", "RFC 9293"} {
			if !strings.Contains(page, want) {
				t.Errorf("%s: found no %s", cmd.CommandPath(), want)
			}
		}
		words := append([]string{"man"}, strings.Fields(cmd.CommandPath())[1:]...)
		if _, alone, _ := tcpcheck(words...); alone != page {
			t.Errorf("%s prints another page than --out-dir writes", words)
		}
	}
	if len(files) < 18 {
		t.Errorf("%d pages, want 18 at least", len(files))
	}
	for _, reader := range [][]string{{"mandoc", "-Tlint", "-Wstyle"}, {"groff", "-man", "-ww", "-z"}} {
		if _, err := exec.LookPath(reader[0]); err != nil {
			t.Logf("%s is not installed, and has not read the pages", reader[0])
			continue
		}
		said, err := exec.Command(reader[0], append(reader[1:], files...)...).CombinedOutput()
		if err != nil || len(said) > 0 {
			t.Errorf("%s: %v\n%s", reader[0], err, said)
		}
	}
}

// Where one page is in the way none is written.
func TestManualOverwritesNothing(t *testing.T) {
	folder := t.TempDir()
	last := filepath.Join(folder, "tcpcheck-variants.1")
	if err := os.WriteFile(last, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	if status, _, stderr := tcpcheck("man", "--out-dir", folder); status != statusBadInput || !strings.Contains(stderr, "exists already") {
		t.Errorf("ended with %d: %s", status, stderr)
	}
	if all, _ := filepath.Glob(filepath.Join(folder, "*")); len(all) != 1 {
		t.Errorf("found %q, want the one file that was there", all)
	}
	if status, _, stderr := tcpcheck("man", "--out-dir", folder, "--force"); status != 0 {
		t.Errorf("--force: ended with %d: %s", status, stderr)
	}
}
