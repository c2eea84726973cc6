package render

import (
	"bytes"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec"
)

func pageOf(t *testing.T, m *spec.Machine) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Markdown(&b, m))
	return b.String()
}

func TestPageNamesEverything(t *testing.T) {
	m := base(t)
	text := pageOf(t, m)
	for _, r := range allRows(m.Table()) {
		assert.Contains(t, text, "#### `"+r.Name+"`")
		assert.Contains(t, text, r.Says)
		assert.Contains(t, text, r.Note)
		assert.Contains(t, text, r.Never)
		for _, id := range r.Cite.List() {
			assert.Contains(t, text, "\n| "+id+" | ", "index of ids")
		}
		assert.Contains(t, text, "\n| "+r.Cite.Section+" | ", "index of sections")
	}
	for _, d := range m.Table().Facts {
		assert.Contains(t, text, `<a id="fact-`+slug(d.Word)+`"></a>`)
	}
	for _, d := range m.Table().Effects[1:] {
		assert.Contains(t, text, `<a id="effect-`+slug(d.Word)+`"></a>`)
	}
	for _, d := range spec.AllChoices() {
		assert.Contains(t, text, d.Asks)
	}
}

func TestPageLinksLead(t *testing.T) {
	text := pageOf(t, base(t))
	anchors := map[string]int{}
	for _, a := range regexp.MustCompile(`<a id="([^"]*)">`).FindAllStringSubmatch(text, -1) {
		anchors[a[1]]++
	}
	for name, n := range anchors {
		assert.Equal(t, 1, n, "anchor %s", name)
	}
	for _, link := range regexp.MustCompile(`\]\(#([^)]*)\)`).FindAllStringSubmatch(text, -1) {
		assert.Contains(t, anchors, link[1])
	}
}

func TestPageFollowsTheTable(t *testing.T) {
	says := "A row that was changed."
	m := edited(t, spec.RuleEdit{Name: "rst/closing", Says: &says})
	text := pageOf(t, m)
	assert.Contains(t, text, says)
	assert.Contains(t, text, "This is the variant edited.")
	assert.NotContains(t, pageOf(t, base(t)), says)
}

func TestNaturally(t *testing.T) {
	assert.Negative(t, naturally("SEG-1.2", "SEG-1.12"))
	assert.Negative(t, naturally("3.4", "3.10"))
	assert.Negative(t, naturally("3.10", "3.10.1"))
	assert.Negative(t, naturally("A9", "A10"))
	assert.Zero(t, naturally("A9", "A9"))
}
