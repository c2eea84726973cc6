package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// page is a Markdown page in the making.
type page struct {
	strings.Builder
	m       *spec.Machine
	t       *spec.Table
	rows    []row
	anchors map[*spec.Rule]string
}

func (p *page) say(format string, args ...any) { fmt.Fprintf(&p.Builder, format, args...) }

// Markdown writes the whole table as one page: states, sections with their checks
// and rows, the vocabulary, the choices, and indexes by section and id.
func Markdown(w io.Writer, m *spec.Machine) error {
	p := &page{m: m, t: m.Table(), rows: allRows(m.Table())}
	p.anchors = rowAnchors(p.rows)
	p.head()
	p.states()
	p.sections()
	p.facts()
	p.effects()
	p.terms()
	p.variables()
	p.choices()
	p.sectionIndex()
	p.idIndex()
	p.noteIndex()
	_, err := io.WriteString(w, strings.TrimRight(p.String(), "\n")+"\n")
	return err
}

func (p *page) head() {
	stand := len(p.m.Rules())
	p.say("# RFC 9293 section 3.10 as a table\n\n")
	if name := p.t.TableName(); name != spec.BaseVariant {
		p.say("This is the variant %s.\n\n", name)
	}
	p.say("%d rows, of which %d stand under the choices taken, over %d facts and %d effects. ",
		len(p.rows), stand, len(p.t.Facts), len(p.t.Effects)-1)
	p.say("This page is written by a program from the table that runs; nobody edits it.\n\n")
	p.say(`**How to read it.** An event happens to a connection in some state. The section for the two is a list of
checks, gone through in order. A check concerns only its states, and only a situation in which its condition
holds; otherwise it is passed by. Where it does concern, *exactly one* of its standing rows applies: all facts
under *when* hold and none under *unless*. The row does its effects in order, perhaps changes the state, and
then either continues with the next check or returns. After every event comes [what is sent](#%s).

Rows marked ⊘ belong to a reading of the RFC that this table does not take; [the choices](#choices) say why.

**Looking for a rule?** By section of the RFC: [index by section](#index-sections). By checklist or requirement
id, such as MUST-12: [index by id](#index-ids). Where the RFC is silent or contradicts itself: [index of notes](#index-notes).

`, sectionAnchor(&p.t.Sending))
	p.say("## Contents\n\n- [The states](#states)\n- The sections\n")
	for _, s := range p.t.AllSections() {
		p.say("  - [%s %s](#%s)\n", s.Number, s.Title, sectionAnchor(s))
		if len(s.Checks) < 2 {
			continue
		}
		for i := range s.Checks {
			p.say("    - [%s](#%s)\n", capital(s.Checks[i].Title), checkAnchor(s, &s.Checks[i]))
		}
	}
	p.say(`- The vocabulary: [facts](#facts), [effects](#effects), [terms](#terms), [variables](#variables)
- [The choices](#choices)
- Indexes: [by section](#index-sections), [by id](#index-ids), [of notes](#index-notes)

`)
}

func (p *page) states() {
	p.say("<a id=\"states\"></a>\n## The states\n\n| state | what it is | leads to |\n|---|---|---|\n")
	edges := Edges(p.m)
	for _, s := range spec.AllStates.List() {
		var to []string
		for _, e := range edges {
			if e.From == s && !e.Never {
				to = append(to, e.To.String())
			}
		}
		p.say("| %s | %s | %s |\n", s, s.Says(), strings.Join(to, ", "))
	}
	p.say("\n")
}

// capital begins a heading with a capital letter.
func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
