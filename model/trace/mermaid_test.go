package trace

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tcpcheck/tcpcheck/model"
)

func sequenceOf(t testing.TB, tr *model.Trace, c Caption) string {
	var b strings.Builder
	require.NoError(t, Mermaid(&b, tr, c))
	return b.String()
}

// lasso is a trace whose last steps repeat.
func lasso(t testing.TB) *model.Finding {
	scenario, err := model.FindScenario("full-windows")
	require.NoError(t, err)
	sys, err := model.NewSystem(scenario)
	require.NoError(t, err)
	report, err := model.Check(t.Context(), sys, []string{"no-endless-war"}, model.Bounds{})
	require.NoError(t, err)
	f := &report.Findings[0]
	require.NotNil(t, f.Trace)
	require.Positive(t, f.Trace.Loop)
	return f
}

func TestMermaid(t *testing.T) {
	golden := func(name, title string, f *model.Finding) {
		t.Run(name, func(t *testing.T) {
			c := Caption{Title: title}
			if f.Name != "" {
				c.Finding, c.Command = f, "tcpcheck check SCENARIO --property "+f.Name
			}
			text := sequenceOf(t, f.Trace, c)
			file := filepath.Join("testdata", name+".mmd")
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "no such diagram yet: run go test -update and read it")
			assert.Equal(t, string(want), text)
			assert.NoError(t, grammatical(text))
		})
	}
	for _, p := range pictures(t) {
		switch p.name { // these show every statement
		case "no-time-wait", "stray", "attacked", "self-connect", "rough-network":
			golden(p.name, p.title, p.find(t))
		}
	}
	golden("lasso", "A way to violate no-endless-war:", lasso(t))
}

// Of any walk the lines are of the grammar, and nothing is left out: what is said of a
// segment stands in as many arrows and notes as the ladder has arrows.
func TestMermaidOfAnyWalk(t *testing.T) {
	all := systems(t)
	rapid.Check(t, func(t *rapid.T) {
		tr := walk(t, rapid.SampledFrom(all).Draw(t, "system"))
		if n := len(tr.Events); n > 0 {
			tr.Loop = rapid.IntRange(0, n).Draw(t, "loop")
		}
		p := rapid.SampledFrom(model.Properties()).Draw(t, "property")
		title := rapid.StringMatching(`[ -~\n]{1,30}`).Draw(t, "title")
		c := Caption{"Title " + title, &model.Finding{Property: p, Verdict: violated, Trace: tr}, title}
		var b strings.Builder
		require.NoError(t, Mermaid(&b, tr, c))
		require.NoError(t, grammatical(b.String()))

		moments, err := replay(tr)
		require.NoError(t, err)
		want, strays := 0, 0
		for i := range moments {
			want += len(arrows(&moments[i]))
			if moments[i].Event.Kind == model.Injects {
				strays++
			}
		}
		require.Len(t, regexp.MustCompile(`(?m)^ *[ABN](->>|-x)[ABN]: `).FindAllString(b.String(), -1), want-strays)
		require.Len(t, regexp.MustCompile(`(?m)^ *Note over N: `).FindAllString(b.String(), -1), strays)
	})
}

// Text of each kind of line, as the lexer of Mermaid has it: to the end of the line,
// without "#" but in the name of a letter, without ";" but behind one, and without
// what HTML would take for its own.
const mermaidText = `(?:[^#;<>&"\n]|#(?:35|59|37|lt|gt|amp|quot);|<br/>)+`

// The grammar that is used: the kinds of lines there are.
var mermaidLines = regexp.MustCompile(`^(?:` + strings.Join([]string{
	`    %% (?:table|scenario|reproduce): .*`,
	`    title ` + mermaidText,
	`    participant [ABN] as ` + mermaidText,
	`    (?:    )?Note (?:(?:left of|right of|over) [ABN]|over A,B): ` + mermaidText,
	`    (?:    )?[ABN](?:->>|-x)[ABN]: ` + mermaidText,
	`    loop for ever`,
	`    end`,
}, "|") + `)$`)

// grammatical says what is wrong with a diagram's syntax.
func grammatical(text string) error {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if lines[0] != "sequenceDiagram" {
		return &badLine{1, lines[0]}
	}
	open := false
	for i, l := range lines[1:] {
		switch {
		case !mermaidLines.MatchString(l), l == "    loop for ever" && open, l == "    end" && !open,
			strings.HasPrefix(l, "        ") != open && l != "    loop for ever" && l != "    end":
			return &badLine{i + 2, l}
		case l == "    loop for ever":
			open = true
		case l == "    end":
			open = false
		}
	}
	if open {
		return &badLine{len(lines), "a loop without end"}
	}
	return nil
}

type badLine struct {
	n    int
	text string
}

func (b *badLine) Error() string { return fmt.Sprintf("line %d: %s", b.n, b.text) }

// The syntactic test can fail.
func TestUngrammatical(t *testing.T) {
	for _, bad := range []string{
		"graph TD", "sequenceDiagram\nA->>B: x", "sequenceDiagram\n    A->>B: <SEQ=1>", "sequenceDiagram\n    A->>B: a; b",
		"sequenceDiagram\n    A->>C: a", "sequenceDiagram\n    A->>B: #1", "sequenceDiagram\n    A->>B: ", "sequenceDiagram\n    end",
		"sequenceDiagram\n    loop for ever\n    A->>B: x\n    end", "sequenceDiagram\n    loop for ever",
	} {
		assert.Error(t, grammatical(bad), bad)
	}
	assert.Equal(t, "a#59;#35;b #lt;SEQ=1#gt; #37;#37; 5% #quot;x#quot; #amp;", escape("a;#b\n<SEQ=1> %% 5% \"x\" &"))
}
