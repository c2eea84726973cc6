package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
)

// ladders are the commands that explore one scenario after the other, whose examples
// take too long for go test -short.
var ladders = []string{"audit", "claims", "coverage", "hazards", "museum", "mutate"}

// given are files that examples may name without making them first.
var given = map[string]string{
	"my-scenario.toml": "name = \"my-scenario\"\n[a]\ncalls = [\"OPEN active\"]\n[b]\ncalls = [\"OPEN passive\"]\n",
	"my-edit.toml":     "[[rule]]\nname = \"listen/syn\"\nnext = \"ESTABLISHED\"\n",
	"my.props":         "quiet: always not (A sends RST)\n",
}

// inFreshFolder gives the test a folder with the files above.
func inFreshFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range given {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// lightly is the command line made to cost little: mutants are a few, walks short, worlds
// that are covered small, and with -short searches not deep.
func lightly(words []string) []string {
	switch {
	case words[0] == "mutate" && !slices.Contains(words, "--toml"):
		return append(words, "--sample", "5", "--scenario", "handshake")
	case words[0] == "audit":
		return append(words, "handshake")
	case words[0] == "coverage":
		return append(words, "--max-states", "500")
	case words[0] == "simulate" && !slices.Contains(words, "--only"):
		return append(words, "--time", "300ms")
	case words[0] == "check" && testing.Short() && !slices.Contains(words, "--out") && !slices.Contains(words, "--minimize-faults"):
		return append(words, "--max-depth", "6")
	}
	return words
}

// runs fails the test unless the line, which begins with tcpcheck, ends as one may that
// was understood.
func runs(t *testing.T, line string) {
	t.Helper()
	words := shellWords(line)
	if len(words) == 0 || words[0] != "tcpcheck" {
		t.Errorf("%q: want a line that begins with tcpcheck", line)
		return
	}
	if len(words) > 1 {
		if testing.Short() && slices.Contains(ladders, words[1]) && !slices.Contains(words, "--toml") {
			t.Logf("%s: not run with -short", line)
			return
		}
		words = append(words[:1], lightly(words[1:])...)
	}
	began := time.Now()
	status, _, stderr := tcpcheck(words[1:]...)
	t.Logf("%v %s", time.Since(began), line)
	if !understood(status) {
		t.Errorf("%s: ended with %d: %s", line, status, stderr)
	}
}

func understood(status int) bool { return status != statusBadInput && status != statusOurFault }

// Every example of every command runs.
func TestExamples(t *testing.T) {
	for _, line := range exampleLines(newRoot(&program{})) {
		if line.first {
			inFreshFolder(t)
		}
		runs(t, line.text)
	}
}

// exampleLine is a line of a command's examples.
type exampleLine struct {
	text  string
	first bool // of its command
}

// exampleLines are those of the command and all below.
func exampleLines(cmd *cobra.Command) (list []exampleLine) {
	for i, line := range strings.Split(cmd.Example, "\n") {
		if line != "" {
			list = append(list, exampleLine{strings.TrimSpace(line), i == 0})
		}
	}
	for _, c := range cmd.Commands() {
		list = append(list, exampleLines(c)...)
	}
	return list
}

// shellWords splits a line as a shell does that knows no quotes but ' and ".
func shellWords(line string) (words []string) {
	for _, found := range regexp.MustCompile(`'([^']*)'|"([^"]*)"|(\S+)`).FindAllStringSubmatch(line, -1) {
		words = append(words, found[1]+found[2]+found[3])
	}
	return words
}

// What the greeting proposes works.
func TestGreeting(t *testing.T) {
	_, greeting, _ := tcpcheck()
	tried := 0
	for _, line := range strings.Split(greeting, "\n") {
		command, _, found := strings.Cut(strings.TrimSpace(line), "   ")
		if !found {
			continue
		}
		tried++
		if strings.HasPrefix(command, "tcpcheck check") {
			command += " --max-depth 6" // the first steps are enough to see that it runs
		}
		runs(t, command)
	}
	if tried < 5 {
		t.Errorf("tried %d lines, want 5 at least", tried)
	}
}

// notRun are pages whose commands are run elsewhere, or not at all.
var notRun = map[string]string{
	"docs/guide":         "has a test of its own",
	"docs/benchmarks.md": "is about searches that take minutes",
}

// Every command line of README.md and of the pages in docs runs.
func TestPages(t *testing.T) {
	done := map[string]bool{}
	for _, line := range exampleLines(newRoot(&program{})) {
		done[line.text] = true // TestExamples runs it
	}
	for _, page := range pages(t, "../..") {
		inFreshFolder(t)
		for name, text := range shownFiles(page) {
			if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		for _, line := range commandLines(page) {
			if !done[line] || strings.Contains(line, "--out") {
				runs(t, line)
			}
			done[line] = true
		}
	}
	if len(done) < 80 {
		t.Errorf("found %d command lines, want 80 at least", len(done))
	}
}

// pages reads README.md and docs.
func pages(t *testing.T, root string) (texts []string) {
	read := func(file string) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	read(filepath.Join(root, "README.md"))
	err := filepath.WalkDir(filepath.Join(root, "docs"), func(file string, d fs.DirEntry, err error) error {
		name, _ := filepath.Rel(root, file)
		switch _, skip := notRun[filepath.ToSlash(name)]; {
		case err != nil:
			return err
		case skip && d.IsDir():
			return fs.SkipDir
		case !skip && filepath.Ext(file) == ".md":
			read(file)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

var (
	blockLine   = regexp.MustCompile(`(?m)^    (?:\$ )?(?:go run \./cmd/)?(tcpcheck .*)$`)
	inline      = regexp.MustCompile("`((?:tcpcheck|check) [^`]+)`")
	comment     = regexp.MustCompile(` {2,}.*| +#.*| [|>] .*`)
	placeholder = regexp.MustCompile(`\b(ID|NAME|SCENARIO|FILE|COMMAND|\.\.\.)\b`)
	mentioned   = regexp.MustCompile(`^tcpcheck \w+( --.*)?$`) // tcpcheck check --json: of a command or a flag
	shownFile   = regexp.MustCompile(`(?m)^    \$ cat (\S+)\n((?:    .*\n)+)`)
)

// commandLines are those of a page: in indented blocks, without what is said of them, and
// in the text.
func commandLines(page string) (lines []string) {
	for _, pattern := range []*regexp.Regexp{blockLine, inline} {
		for _, found := range pattern.FindAllStringSubmatch(page, -1) {
			line := strings.TrimSpace(comment.ReplaceAllString(strings.ReplaceAll(found[1], "\n", " "), ""))
			if strings.HasPrefix(line, "check ") {
				line = "tcpcheck " + line
			}
			if only := pattern == inline && mentioned.MatchString(line); !only && !placeholder.MatchString(line) {
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// shownFiles are those that a page shows by "$ cat FILE".
func shownFiles(page string) map[string]string {
	files := map[string]string{}
	for _, found := range shownFile.FindAllStringSubmatch(page, -1) {
		files[found[1]] = strings.ReplaceAll(found[2], "    ", "")
	}
	return files
}

// What the tests above go by finds what it is to find.
func TestCommandLines(t *testing.T) {
	const page = "Text `tcpcheck claims\nC22` and `check text` and `tcpcheck rules NAME` and `check --json`.\n\n" +
		"    $ cat a.toml\n    x = 1\n\n    $ tcpcheck check --edit a.toml        # shortened\n" +
		"    go run ./cmd/tcpcheck check      # all\n    tcpcheck graph end | dot -Tsvg > x.svg\n    tcpcheck rules a/b    the row\n"
	want := []string{"tcpcheck check --edit a.toml", "tcpcheck check", "tcpcheck graph end", "tcpcheck rules a/b", "tcpcheck claims C22", "tcpcheck check text"}
	if got := commandLines(page); !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	if got := shownFiles(page); len(got) != 1 || got["a.toml"] != "x = 1\n" {
		t.Errorf("found %q, want a.toml", got)
	}
	if status, _, _ := tcpcheck("check", "no-such-thing"); understood(status) {
		t.Errorf("a line that is refused passes for one that runs: %d", status)
	}
}
