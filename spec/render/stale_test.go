package render

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/render/picture"
)

var update = flag.Bool("update", false, "write the generated views anew")

// fresh compares the file with what would be generated now.
func fresh(t *testing.T, path string, view []byte) {
	t.Helper()
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, view, 0o644))
		return
	}
	kept, err := os.ReadFile(path)
	require.NoError(t, err)
	kept = bytes.ReplaceAll(kept, []byte("\r\n"), []byte("\n"))
	if !bytes.Equal(kept, view) {
		t.Errorf("%s is stale: the table has changed since it was written; refresh it with\n\n\tgo test ./spec/render -update\n", path)
	}
}

func TestPageIsFresh(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, Markdown(&b, base(t)))
	fresh(t, "../../docs/table.md", b.Bytes())
}

func TestDiagramsAreFresh(t *testing.T) {
	for _, d := range []Diagram{Figure5, FullMachine} {
		var b bytes.Buffer
		require.NoError(t, DOT(&b, base(t), d))
		fresh(t, "../../docs/diagrams/"+d.String()+".dot", b.Bytes())
		var svg bytes.Buffer
		require.NoError(t, picture.Write(&svg, b.Bytes(), picture.SVG))
		fresh(t, "../../docs/diagrams/"+d.String()+".svg", svg.Bytes())
	}
}

func TestRuleIsFresh(t *testing.T) {
	for _, name := range []string{"seq/straddling", "rst/syn-received/passive"} {
		var b bytes.Buffer
		require.NoError(t, Rule(&b, base(t), name))
		fresh(t, filepath.Join("testdata", strings.ReplaceAll(name, "/", "-")+".txt"), b.Bytes())
	}
}

// base compiles the table of RFC 9293.
func base(t *testing.T) *spec.Machine {
	t.Helper()
	m, err := spec.Compile(spec.RFC9293())
	require.NoError(t, err)
	return m
}

// edited compiles the table with one row changed.
func edited(t *testing.T, r spec.RuleEdit) *spec.Machine {
	t.Helper()
	table, err := spec.RFC9293().Apply(&spec.Edit{Name: "edited", Rules: []spec.RuleEdit{r}})
	require.NoError(t, err)
	m, err := spec.Compile(table)
	require.NoError(t, err)
	return m
}
