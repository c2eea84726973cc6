package trace

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

func pageOf(t require.TestingT, tr *model.Trace, c Caption) string {
	var b strings.Builder
	require.NoError(t, HTML(&b, tr, c))
	return b.String()
}

// examine says what is wrong with a page of the trace.
func examine(page string, tr *model.Trace) error {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return err
	}
	moments, err := replay(tr)
	if err != nil {
		return err
	}
	return errors.Join(balanced(page), alone(doc), strict(doc), tells(doc, moments))
}

var void = []string{"meta", "br", "wbr"}

// balanced wants every element of the page closed, in order.
func balanced(page string) error {
	z := html.NewTokenizer(strings.NewReader(page))
	var open []string
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			if z.Err() != io.EOF || len(open) > 0 {
				return fmt.Errorf("ends in %v: %w", open, z.Err())
			}
			return nil
		case html.StartTagToken, html.EndTagToken:
			name, _ := z.TagName()
			tag := string(name)
			switch {
			case slices.Contains(void, tag):
			case kind == html.StartTagToken:
				open = append(open, tag)
			case len(open) == 0 || open[len(open)-1] != tag:
				return fmt.Errorf("found </%s> in %v", tag, open)
			default:
				open = open[:len(open)-1]
			}
		}
	}
}

// alone wants a page that fetches nothing and leads only to itself and to RFC 9293.
func alone(doc *html.Node) error {
	ids := map[string]bool{}
	for n := range doc.Descendants() {
		if id := attr(n, "id"); id != "" {
			if ids[id] {
				return fmt.Errorf("id %q twice", id)
			}
			ids[id] = true
		}
	}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			switch {
			case a.Key == "href" && n.Data == "a" && strings.HasPrefix(a.Val, "#") && ids[a.Val[1:]]:
			case a.Key == "href" && n.Data == "a" && regexp.MustCompile(`^https://www\.rfc-editor\.org/rfc/rfc9293\.html#[a-z]+-[A-Z0-9.]+$`).MatchString(a.Val):
			case slices.Contains([]string{"href", "src", "srcset", "action", "data", "style"}, a.Key), strings.HasPrefix(a.Key, "on"):
				return fmt.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
		if slices.Contains([]string{"link", "img", "iframe", "object", "embed", "form", "base"}, n.Data) && n.Type == html.ElementNode {
			return fmt.Errorf("<%s>", n.Data)
		}
	}
	for _, n := range all(doc, "style", "script") {
		if found := regexp.MustCompile(`url\(|@import|https?:|\beval\b|Function\(|innerHTML`).FindString(text(n)); found != "" {
			return fmt.Errorf("<%s> has %s", n.Data, found)
		}
	}
	return nil
}

// strict wants the policy to allow the one style and the one script, and nothing else.
func strict(doc *html.Node) error {
	styles, scripts := all(doc, "style"), all(doc, "script")
	if len(styles) != 1 || len(scripts) != 1 {
		return fmt.Errorf("%d styles, %d scripts", len(styles), len(scripts))
	}
	hash := func(n *html.Node) string {
		sum := sha256.Sum256([]byte(text(n)))
		return base64.StdEncoding.EncodeToString(sum[:])
	}
	want := "default-src 'none'; style-src 'sha256-" + hash(styles[0]) + "'; script-src 'sha256-" + hash(scripts[0]) + "'; base-uri 'none'; form-action 'none'"
	for _, n := range all(doc, "meta") {
		if attr(n, "http-equiv") == "Content-Security-Policy" {
			if attr(n, "content") != want {
				return fmt.Errorf("policy %s, want %s", attr(n, "content"), want)
			}
			return nil
		}
	}
	return errors.New("no policy")
}

// tells wants a step for each moment, and after it the world as it was then.
func tells(doc *html.Node, moments []moment) error {
	steps := 0
	for _, n := range all(doc, "li") {
		if slices.Contains(strings.Fields(attr(n, "class")), "step") {
			if steps++; attr(n, "id") != fmt.Sprintf("step-%d", steps) {
				return fmt.Errorf("step %d is %q", steps, attr(n, "id"))
			}
		}
	}
	if steps != len(moments) {
		return fmt.Errorf("%d steps, want %d", steps, len(moments))
	}
	for i := range moments {
		if err := shows(byID(doc, fmt.Sprintf("world-%d", i+1)), &moments[i]); err != nil {
			return fmt.Errorf("step %d: %w", i+1, err)
		}
	}
	return nil
}

// shows wants both TCBs, with what has changed, and the segments on the way.
func shows(world *html.Node, m *moment) error {
	rows := map[string][]*html.Node{}
	for _, tr := range all(world, "tr") {
		if heads := all(tr, "th"); len(heads) == 1 {
			rows[text(heads[0])] = all(tr, "td")
		}
	}
	for end := range m.To.Ends {
		was, is := &m.From.Ends[end].TCB, &m.To.Ends[end].TCB
		want := map[string][2]string{"state": {was.State.String(), is.State.String()}}
		for _, v := range spec.TCBVars() {
			want[v.String()] = [2]string{value(v, was.V[v]), value(v, is.V[v])}
		}
		for name, w := range want {
			if len(rows[name]) != 2 {
				return fmt.Errorf("%d cells of %s", len(rows[name]), name)
			}
			text := text(rows[name][end])
			if good := w[1]; w[0] == w[1] && text != good {
				return fmt.Errorf("%s of %s is %q, want %q", name, model.EndName(end), text, good)
			}
			if good := w[0] + " \u2192 " + w[1]; w[0] != w[1] && text != good {
				return fmt.Errorf("%s of %s is %q, want %q", name, model.EndName(end), text, good)
			}
		}
		var onTheWay, found []string
		for _, g := range m.To.Net[1-end].All() {
			onTheWay = append(onTheWay, g.Segment.String())
		}
		for _, code := range all(all(world, "dd")[end], "code") {
			found = append(found, text(code))
		}
		if !slices.Equal(onTheWay, found) {
			return fmt.Errorf("on the way to %s is %v, want %v", model.EndName(end), found, onTheWay)
		}
	}
	return nil
}

func all(n *html.Node, names ...string) []*html.Node {
	var found []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && slices.Contains(names, d.Data) {
			found = append(found, d)
		}
	}
	return found
}

func byID(n *html.Node, id string) *html.Node {
	for d := range n.Descendants() {
		if attr(d, "id") == id {
			return d
		}
	}
	return &html.Node{}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
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
