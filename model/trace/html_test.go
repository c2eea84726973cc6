package trace

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/tcpcheck/tcpcheck/model"
)

func pageOf(t require.TestingT, tr *model.Trace, c Caption) string {
	var b strings.Builder
	require.NoError(t, HTML(&b, tr, c))
	return b.String()
}

func TestHTMLOfPictures(t *testing.T) {
	for _, p := range pictures(t) {
		f := p.find(t)
		c := Caption{Title: p.title}
		if f.Name != "" {
			c.Finding, c.Command = f, "tcpcheck check"
		}
		assert.NoError(t, examine(pageOf(t, f.Trace, c), f.Trace), p.name)
	}
}

// What repeats for ever is marked, and leads back to its first step.
func TestHTMLOfALasso(t *testing.T) {
	f := lasso(t)
	page := pageOf(t, f.Trace, Caption{Finding: f})
	require.NoError(t, examine(page, f.Trace))
	doc, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	assert.Equal(t, "step loops first", attr(byID(doc, "step-4"), "class"))
	assert.Equal(t, "step loops last", attr(byID(doc, "step-5"), "class"))
	assert.Contains(t, text(byID(doc, "step-5")), "and again step 4")
	assert.NotContains(t, text(byID(doc, "step-4")), "Note A5: ")
	assert.Contains(t, text(byID(doc, "step-5")), "Note A5: ") // as the ladder has it
	assert.Equal(t, "4", attr(all(doc, "ol")[len(all(byID(doc, "step-0"), "ol"))], "data-loop"))
}

func TestHTMLOfAnyWalk(t *testing.T) {
	systems := systems(t)
	rapid.Check(t, func(t *rapid.T) {
		tr := walk(t, rapid.SampledFrom(systems).Draw(t, "system"))
		if n := len(tr.Events); n > 0 {
			tr.Loop = rapid.IntRange(0, n).Draw(t, "loop")
		}
		p := rapid.SampledFrom(model.Properties()).Draw(t, "property")
		c := Caption{"A walk", &model.Finding{Property: p, Verdict: violated, Trace: tr}, "tcpcheck"}
		require.NoError(t, examine(pageOf(t, tr, c), tr))
	})
}

// Names and formulas come from files and say nothing to a browser.
func TestHTMLOfHostileWords(t *testing.T) {
	const hostile = `</title></style></script><script>alert('1')</script><img src=x onerror="alert(1)">{{.}}` + "\u2028<!--"
	p := pictures(t)[0]
	p.scenario.Name, p.scenario.Says = hostile, hostile
	f := p.find(t)
	f.Trace.System.Scenario.Name = hostile
	f.Property = model.Property{Name: hostile, Says: hostile, Cite: hostile, Formula: hostile}
	page := pageOf(t, f.Trace, Caption{hostile, f, hostile})
	require.NoError(t, examine(page, f.Trace))
	doc, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	assert.Equal(t, hostile, text(all(doc, "title")[0]))
	assert.Equal(t, hostile, text(all(doc, "h1")[0]))
	assert.Equal(t, hostile, text(byID(doc, "command")))
	assert.Contains(t, text(byID(doc, "verdict")), hostile)
}

// Each test of a page can fail.
func TestBadPages(t *testing.T) {
	tr := pictures(t)[0].find(t).Trace
	page := pageOf(t, tr, Caption{Title: "A title"})
	require.NoError(t, examine(page, tr))
	for name, edit := range map[string][2]string{
		"an element left open":    {"</header>", ""},
		"a picture":               {"<footer>", `<footer><img src="x">`},
		"a foreign link":          {"https://www.rfc-editor.org/rfc/rfc9293.html#section-3.10.1", "https://example.com"},
		"a link to nothing":       {`href="#step-3"`, `href="#step-99"`},
		"an attribute of style":   {"<footer>", `<footer style="color: red">`},
		"a style that is another": {"color-scheme:", "colour-scheme:"},
		"another script":          {"<footer>", "<footer><script>1</script>"},
		"no policy":               {"Content-Security-Policy", "X"},
		"eval":                    {"'use strict'", "eval('1')"},
		"a step less":             {`<li class="step" id="step-2"`, `<li id="step-2"`},
		"another number":          {"<th scope=\"row\">SND.NXT</th><td class=\"nothing\">0</td>", "<th scope=\"row\">SND.NXT</th><td>1</td>"},
		"another change":          {"<ins>101</ins>", "<ins>102</ins>"},
		"another segment":         {`<code class="news">&lt;SEQ=100&gt;`, `<code class="news">&lt;SEQ=101&gt;`},
	} {
		require.Contains(t, page, edit[0], name)
		assert.Error(t, examine(strings.ReplaceAll(page, edit[0], edit[1]), tr), name)
	}
}

func TestCites(t *testing.T) {
	const at = "https://www.rfc-editor.org/rfc/rfc9293.html#"
	assert.Equal(t, []piece{{"3.5.1", at + "section-3.5.1"}, {", ", ""}, {"A.2", at + "appendix-A.2"}, {" MUST-13", ""}}, cites("3.5.1, A.2 MUST-13"))
	assert.Equal(t, []piece{{"RFC 5961, 3.2", ""}}, cites("RFC 5961, 3.2"))
	assert.Empty(t, cites(""))
}

// Text can be read on every ground that it stands on: contrast of at least 4.5 (WCAG 2, AA).
func TestContrast(t *testing.T) {
	light, dark, _ := strings.Cut(pageCSS, "@media (prefers-color-scheme: dark)")
	for name, css := range map[string]string{"light": light, "dark": dark} {
		colours := map[string]string{}
		for _, m := range regexp.MustCompile(`--([a-z]+): #([0-9a-f]+);`).FindAllStringSubmatch(css, -1) {
			if _, ok := colours[m[1]]; !ok { // what is printed stands further down
				colours[m[1]] = m[2]
			}
		}
		require.Len(t, colours, 11, name)
		for _, pair := range [][2]string{
			{"ink", "paper"}, {"ink", "here"}, {"ink", "news"}, {"ink", "tint"}, {"soft", "paper"}, {"soft", "here"}, {"soft", "news"}, {"soft", "tint"},
			{"accent", "paper"}, {"accent", "here"}, {"good", "paper"}, {"bad", "paper"}, {"bad", "here"}, {"bad", "tint"},
		} {
			assert.GreaterOrEqual(t, contrast(colours[pair[0]], colours[pair[1]]), 4.5, "%s: %s on %s", name, pair[0], pair[1])
		}
	}
	assert.InDelta(t, 21, contrast("000", "ffffff"), 0.01)
	assert.InDelta(t, 1, contrast("0a5aa8", "0a5aa8"), 0.01)
}
