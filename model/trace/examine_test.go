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

	"golang.org/x/net/html"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

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

var (
	sectionURL = regexp.MustCompile(`^https://www\.rfc-editor\.org/rfc/rfc9293\.html#[a-z]+-[A-Z0-9.]+$`)
	unwanted   = regexp.MustCompile(`url\(|@import|https?:|\beval\b|Function\(|innerHTML`)
)

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
			case a.Key == "href" && n.Data == "a" && sectionURL.MatchString(a.Val):
			case slices.Contains([]string{"href", "src", "srcset", "action", "data", "style"}, a.Key), strings.HasPrefix(a.Key, "on"):
				return fmt.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
		if slices.Contains([]string{"link", "img", "iframe", "object", "embed", "form", "base"}, n.Data) && n.Type == html.ElementNode {
			return fmt.Errorf("<%s>", n.Data)
		}
	}
	for _, n := range all(doc, "style", "script") {
		if found := unwanted.FindString(text(n)); found != "" {
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
	worlds := map[string]*html.Node{}
	for _, n := range all(doc, "details") {
		worlds[attr(n, "id")] = n
	}
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
		world := worlds[fmt.Sprintf("world-%d", i+1)]
		if world == nil {
			return fmt.Errorf("no world after step %d", i+1)
		}
		if err := shows(world, &moments[i]); err != nil {
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
