package render

import (
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

func (p *page) facts() {
	p.say("<a id=\"facts\"></a>\n## Facts\n\nWhat a row may ask for. Comparisons of sequence numbers are modulo 2^32; `a =< b` is the RFC's spelling.\n\n")
	for i, d := range p.t.Facts {
		fact := spec.Facts(1) << i
		p.word("fact", d.Word, d.Says, d.Cite, func(r row) bool { return (r.check.When|r.When|r.Unless)&fact != 0 })
	}
	p.say("Some facts cannot hold, or fail, together; the checks are proved complete without those cases.\n\n| together | fail | why |\n|---|---|---|\n")
	for _, x := range spec.ImpossibleSets() {
		p.say("| %s | %s | %s |\n", p.factList(x.When), p.factList(x.Unless), x.Why)
	}
	p.say("\n")
}

func (p *page) effects() {
	p.say("<a id=\"effects\"></a>\n## Effects\n\nWhat a row may do. The statements of one effect happen at once; the effects of a row happen in order.\n\n")
	for i, d := range p.t.Effects[1:] {
		effect := spec.Effect(i + 1)
		p.word("effect", d.Word, d.Says, d.Cite, func(r row) bool {
			for _, e := range r.Do.List() {
				if e == effect {
					return true
				}
			}
			return false
		})
	}
}

// word writes the entry of a fact or an effect.
func (p *page) word(kind, word, says string, cite spec.Citation, uses func(row) bool) {
	meaning, _ := p.m.Meaning(word)
	if says != "" {
		says = " " + says
	}
	p.say("<a id=\"%s-%s\"></a>**`%s`**%s", kind, slug(word), word, says)
	if cite.Section != "" {
		p.say(" *%s*", citation(cite))
	}
	p.say("\n\n    %s\n\n", meaning)
	var links []string
	for _, r := range p.rows {
		if uses(r) {
			links = append(links, p.rowLink(r))
		}
	}
	switch {
	case len(links) == 0:
		p.say("Used by no row.\n\n")
	case len(links) > 8:
		p.say("<details><summary>Used by %d rows</summary>\n\n%s\n\n</details>\n\n", len(links), strings.Join(links, " · "))
	default:
		p.say("Used by %s\n\n", strings.Join(links, " · "))
	}
}

func (p *page) terms() {
	p.say("<a id=\"terms\"></a>\n## Terms\n\nNumbers that several definitions use.\n\n| term | is | what it is |\n|---|---|---|\n")
	for _, d := range p.t.Terms {
		p.say("| %s | `%s` | %s |\n", d.Name, d.Is, d.Says)
	}
	p.say("\n")
}

// spaces say what kind of number a variable holds.
var spaces = map[spec.Space]string{
	spec.Count: "count", spec.Flag: "0 or 1", spec.SendSeq: "sequence number sent", spec.RecvSeq: "sequence number received",
}

func (p *page) variables() {
	p.say("<a id=\"variables\"></a>\n## Variables\n\nA connection remembers these:\n\n")
	p.variableTable(spec.TCBVars())
	p.say("These belong to one event: the segment, the call or the message, and what the host is like:\n\n")
	p.variableTable(spec.EventVars())
}

func (p *page) variableTable(vars []spec.Var) {
	p.say("| variable | holds | what it is |\n|---|---|---|\n")
	for _, v := range vars {
		d := v.Def()
		p.say("| %s | %s | %s |\n", d.Name, spaces[d.Space], d.Says)
	}
	p.say("\n")
}

func (p *page) choices() {
	p.say("<a id=\"choices\"></a>\n## Choices\n\nWhere the RFC says MAY or SHOULD, is silent, or contradicts itself, both readings have rows.\n\n")
	for i, d := range spec.AllChoices() {
		choice := spec.Choices(1) << i
		taken := p.t.Choices&choice != 0
		p.say("<a id=\"choice-%s\"></a>**`%s`** %s **%s.**", slug(d.Word), d.Word, d.Asks, yes(taken))
		if taken != d.Default {
			p.say(" The base table says %s.", strings.ToLower(yes(d.Default)))
		}
		p.say(" %s *%s*\n\n", d.Reason, citation(d.Cite))
		var with, without []string
		for _, r := range p.rows {
			if r.If&choice != 0 {
				with = append(with, p.rowLink(r))
			}
			if r.IfNot&choice != 0 {
				without = append(without, p.rowLink(r))
			}
		}
		p.say("- yes: %s\n- no: %s\n\n", orDash(strings.Join(with, " · ")), orDash(strings.Join(without, " · ")))
	}
}

func yes(b bool) string {
	if b {
		return "Yes"
	}
	return "No"
}
