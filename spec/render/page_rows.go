package render

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

func (p *page) sections() {
	for _, s := range p.t.AllSections() {
		p.say("<a id=%q></a>\n## %s %s\n\n", sectionAnchor(s), s.Number, s.Title)
		if s == &p.t.Sending {
			p.say("After every event, in %s.\n\n", s.In)
		} else {
			p.say("Event %s, in %s.\n\n", s.Event, s.In)
		}
		for i := range s.Checks {
			p.check(s, &s.Checks[i])
		}
	}
}

func (p *page) check(s *spec.Section, c *spec.Check) {
	p.say("<a id=%q></a>\n### %s\n\n", checkAnchor(s, c), capital(c.Title))
	p.say("Check *%s* of %s. In %s", c.Name, s.Number, c.In)
	if c.When != 0 {
		p.say(", when %s", strings.Join(wordLinks("fact", p.t.FactWords(c.When)), " and "))
	}
	p.say(".\n\n")
	if len(c.Rules) > 1 {
		p.say("| row | in | when | unless | next | then |\n|---|---|---|---|---|---|\n")
		for i := range c.Rules {
			r := row{&c.Rules[i], s, c}
			p.say("| %s | %s | %s | %s | %s | %s |\n", p.rowLink(r), r.In, p.factList(r.When), p.factList(r.Unless), p.next(r), r.Then)
		}
		p.say("\n")
	}
	for i := range c.Rules {
		p.row(row{&c.Rules[i], s, c})
	}
}

func (p *page) factList(f spec.Facts) string {
	return orDash(strings.Join(wordLinks("fact", p.t.FactWords(f)), ", "))
}

func (p *page) next(r row) string {
	if r.Next == spec.Same {
		return "–"
	}
	return "**" + r.Next.String() + "**"
}

// row writes one row in full.
func (p *page) row(r row) {
	mark := ""
	if !p.t.Stands(r.Rule) {
		mark = " ⊘ *does not stand under the choices taken*"
	}
	p.say("<a id=%q></a>\n#### `%s`%s\n\n%s\n\n", p.anchors[r.Rule], r.Name, mark, r.Says)
	p.say("- In %s", r.In)
	if r.When != 0 {
		p.say("; when %s", strings.Join(wordLinks("fact", p.t.FactWords(r.When)), " and "))
	}
	if r.Unless != 0 {
		p.say("; unless %s", strings.Join(wordLinks("fact", p.t.FactWords(r.Unless)), " or "))
	}
	p.say("\n")
	for _, word := range p.t.EffectWords(r.Do) {
		meaning, _ := p.m.Meaning(word)
		p.say("- Does %s: `%s`\n", wordLinks("effect", []string{word})[0], meaning)
	}
	if len(r.Do.List()) == 0 {
		p.say("- Does nothing\n")
	}
	if r.Next != spec.Same {
		p.say("- Next state **%s**\n", r.Next)
	}
	p.say("- Then %s\n", r.Then)
	p.say("- RFC 9293 section %s\n", citation(r.Cite))
	if r.If|r.IfNot != 0 {
		p.say("- Stands %s\n", p.reading(r.Rule))
	}
	if r.Never != "" {
		p.say("- Never applies: %s\n", r.Never)
	}
	if r.Note != "" {
		p.say("- **Note** %s\n", r.Note)
	}
	p.say("\n")
}

// reading says under which choices a row stands.
func (p *page) reading(r *spec.Rule) string {
	var parts []string
	for _, link := range wordLinks("choice", r.If.List()) {
		parts = append(parts, "with "+link)
	}
	for _, link := range wordLinks("choice", r.IfNot.List()) {
		parts = append(parts, "without "+link)
	}
	return strings.Join(parts, " and ")
}

// citation spells a citation: 3.10.7.4 (SEG-2.6, MUST-11).
func citation(c spec.Citation) string {
	if c.IDs == "" {
		return c.Section
	}
	return fmt.Sprintf("%s (%s)", c.Section, strings.Join(c.List(), ", "))
}
