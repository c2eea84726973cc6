package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the pictures of the guide anew")

// The guide is run: each of its pages in a directory of its own, from top to bottom.
//
//	```toml NAME     a file of that name is written, as is one in go
//	```console       commands behind "$ ", each with what it prints; "..." stands for any lines
//
// What is in a console is run and its output compared, but for times and memory. A go
// command is run in a module that finds this one. What they write is held against the file
// of that name in docs/diagrams, and -update puts it there.
func TestGuide(t *testing.T) {
	pages, err := filepath.Glob(filepath.Join("..", "..", "docs", "guide", "*.md"))
	require.NoError(t, err)
	require.NotEmpty(t, pages)
	for _, page := range pages {
		t.Run(filepath.Base(page), func(t *testing.T) {
			text, err := os.ReadFile(page)
			require.NoError(t, err)
			root, err := filepath.Abs(filepath.Join("..", ".."))
			require.NoError(t, err)
			g := &guide{root: root}
			t.Chdir(t.TempDir())
			for _, b := range fenced(t, string(text)) {
				g.do(t, b)
			}
			assert.Positive(t, g.ran, "commands on the page")
			g.pictures(t)
		})
	}
}

// block is a fenced block of a page.
type block struct {
	line       int // of its fence
	kind, name string
	text       string
}

func fenced(t *testing.T, page string) []block {
	var all []block
	var open *block
	for i, l := range strings.Split(page, "\n") {
		info, fence := strings.CutPrefix(l, "```")
		switch {
		case !fence && open != nil:
			open.text += l + "\n"
		case !fence:
		case open != nil:
			all, open = append(all, *open), nil
		default:
			kind, name, _ := strings.Cut(info, " ")
			open = &block{line: i + 1, kind: kind, name: name}
		}
	}
	require.Nil(t, open, "a fence that is not closed")
	return all
}

// guide is a page on its way.
type guide struct {
	root string // of this module
	ran  int    // commands
}

func (g *guide) do(t *testing.T, b block) {
	switch {
	case b.kind == "console":
		for _, c := range strings.Split("\n"+b.text, "\n$ ")[1:] {
			command, want, _ := strings.Cut(c, "\n")
			if got, ok := g.run(t, command); ok && !alike(want, got) {
				t.Errorf("line %d: $ %s: found\n%s\nwant\n%s", b.line, command, got, want)
			}
		}
	case b.name != "":
		require.NoError(t, os.WriteFile(b.name, []byte(b.text), 0o600))
	default:
		t.Errorf("line %d: found a block of %q that is no file and no console", b.line, b.kind)
	}
}

// pictures compares what was drawn with what the pages show.
func (g *guide) pictures(t *testing.T) {
	drawn, err := filepath.Glob("*.svg")
	require.NoError(t, err)
	for _, name := range drawn {
		now, err := os.ReadFile(name)
		require.NoError(t, err)
		shown := filepath.Join(g.root, "docs", "diagrams", name)
		if *update {
			require.NoError(t, os.WriteFile(shown, now, 0o666))
		}
		was, err := os.ReadFile(shown)
		require.NoError(t, err)
		assert.True(t, bytes.Equal(was, now), "docs/diagrams/%s is stale; go test ./cmd/tcpcheck -run Guide -update draws it anew", name)
	}
}

// run runs a command and returns what it prints; not ok if it is left out.
func (g *guide) run(t *testing.T, command string) (string, bool) {
	g.ran++
	words := shellWords(command)
	switch words[0] {
	case "tcpcheck":
		var out bytes.Buffer
		status := run(words[1:], strings.NewReader(""), &out, &out)
		assert.NotEqual(t, statusOurFault, status, command)
		return out.String(), true
	case "go":
		if testing.Short() {
			t.Log("with -short not run: " + command)
			return "", false
		}
		g.module(t)
		cmd := exec.Command("go", words[1:]...)
		cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
		out, _ := cmd.CombinedOutput() // what fails says so
		return string(out), true
	}
	t.Errorf("%s: found a command that this test cannot run", command)
	return "", false
}

// module makes a module of the directory that has this one for a dependency.
func (g *guide) module(t *testing.T) {
	sums, err := os.ReadFile(filepath.Join(g.root, "go.sum"))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile("go.sum", sums, 0o600))
	mod := fmt.Sprintf("module %s\n\ngo 1.26.0\n\nrequire %s v0.0.0\n\nreplace %[2]s => %s\n", "stopwait", "github.com/tcpcheck/tcpcheck", g.root)
	require.NoError(t, os.WriteFile("go.mod", []byte(mod), 0o600))
}

// varies is what is not the same in two runs.
var varies = regexp.MustCompile(`\d+(\.\d+)? ?(ms|s|B/state|MiB|GiB)\b`)

// alike reports whether the text is as wanted.
func alike(want, got string) bool {
	same := func(text string) string { return varies.ReplaceAllString(strings.TrimSpace(text), "*") }
	var parts []string
	for _, part := range regexp.MustCompile(`(?m)^\.\.\.\n?`).Split(same(want)+"\n", -1) {
		parts = append(parts, regexp.QuoteMeta(part))
	}
	whole := `\A` + strings.Join(parts, `(?:.*\n)*`) + `\z`
	return regexp.MustCompile(whole).MatchString(same(got) + "\n")
}

func TestGuideCanFail(t *testing.T) {
	for _, c := range []struct {
		want, got string
		alike     bool
	}{
		{"a\nb\n", "a\nb\n", true},
		{"a\nb\n", "a\nc\n", false},
		{"a\n", "a\nb\n", false},
		{"a\n...\n", "a\nb\nc\n", true},
		{"...\nc\n", "a\nb\nc\n", true},
		{"a\n...\nc\n", "a\nc\n", true},
		{"a\n...\nc\n", "a\nb\nd\n", false},
		{"in 12 ms, 3 states\n", "in 1.5 s, 3 states\n", true},
		{"in 12 ms, 3 states\n", "in 12 ms, 4 states\n", false},
		{"  ... <SEQ=1>\n", "  --> <SEQ=1>\n", false},
	} {
		assert.Equal(t, c.alike, alike(c.want, c.got), "%q against %q", c.got, c.want)
	}
}
