package trace

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// HTML writes the trace as one page that needs nothing else: no network, no other file,
// and no script to be read. Its script shows beside the steps the whole world after the one
// that is current or pointed at, and goes from step to step by the arrow keys. The page
// forbids itself, by its Content-Security-Policy, to load anything and to run another script.
func HTML(w io.Writer, t *model.Trace, c Caption) error {
	moments, err := replay(t)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	if err := pageTemplate().Execute(out, newPage(t, moments, c)); err != nil {
		return err
	}
	return out.Flush()
}

// The parts of the page.
var (
	//go:embed page/page.html
	pageHTML string
	//go:embed page/page.css
	pageCSS string
	//go:embed page/page.js
	pageJS string
)

var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(pageHTML))
})

// page is what the template is filled with.
type page struct {
	Policy  string // Content-Security-Policy
	Style   template.CSS
	Script  template.JS
	Title   string
	Verdict *verdictView
	Scenario,
	About, // what the scenario says of itself
	Table string
	Edits     []string
	Bounds    string
	Command   string
	Steps     []*stepView // the first is the beginning, before step 1
	Loop      int         // the step with which that begins what repeats for ever, or 0
	Variables []spec.VarDef
}

// verdictView is what the trace shows of its property.
type verdictView struct {
	Violated bool
	Headline string
	Step     int // to look at
	Says     string
	Cites    []piece
	Here     string
}

func newPage(t *model.Trace, moments []moment, c Caption) *page {
	style, script := unix(pageCSS), unix(pageJS)
	scenario, table := t.System.Scenario, t.System.Machine.Table()
	p := &page{
		Policy: policy(style, script), Style: template.CSS(style), Script: template.JS(script),
		Title:    or(strings.TrimSuffix(c.Title, ":"), "A trace of "+scenario.Name),
		Scenario: scenario.Name, About: scenario.Says, Table: table.TableName(), Edits: edits(table, moments),
		Bounds: bounds(scenario), Command: c.Command,
		Steps: stepViews(t, moments, c),
	}
	if t.Loop > 0 {
		p.Loop = len(moments) - t.Loop + 1
	}
	for _, v := range spec.TCBVars() {
		p.Variables = append(p.Variables, v.Def())
	}
	if f := c.Finding; f != nil {
		p.Verdict = &verdictView{
			Violated: f.Verdict == violated, Headline: headline(t, f), Step: len(moments),
			Says: f.Says, Here: here(t, moments, f),
		}
		if f.Kind != model.Witness {
			p.Verdict.Cites = cites(f.Cite)
		}
		if p.Loop > 0 {
			p.Verdict.Step = p.Loop
		}
	}
	return p
}

// policy allows this style and this script, by their hashes, and nothing else.
func policy(style, script string) string {
	hash := func(text string) string {
		sum := sha256.Sum256([]byte(text))
		return base64.StdEncoding.EncodeToString(sum[:])
	}
	return fmt.Sprintf("default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'", hash(style), hash(script))
}

// unix ends lines as a browser sees them: the hash is of what it sees.
func unix(text string) string { return strings.ReplaceAll(text, "\r\n", "\n") }
