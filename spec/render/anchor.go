package render

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// slug makes a name fit for an anchor.
func slug(s string) string {
	keep := func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '.':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return ' '
	}
	return strings.Join(strings.Fields(strings.Map(keep, s)), "-")
}

func sectionAnchor(s *spec.Section) string { return "section-" + slug(s.Number+" "+s.Title) }

func checkAnchor(s *spec.Section, c *spec.Check) string {
	return "check-" + slug(s.Number+" "+s.Title+" "+c.Name)
}

// rowAnchors names every row; one whose name occurs again is told apart by its
// section.
func rowAnchors(rows []row) map[*spec.Rule]string {
	count := map[string]int{}
	for _, r := range rows {
		count[r.Name]++
	}
	anchors := map[*spec.Rule]string{}
	for _, r := range rows {
		a := "rule-" + slug(r.Name)
		if count[r.Name] > 1 {
			a += "-" + slug(r.section.Number)
		}
		anchors[r.Rule] = a
	}
	return anchors
}

// rowLink links to a row.
func (p *page) rowLink(r row) string {
	mark := ""
	if !p.t.Stands(r.Rule) {
		mark = " ⊘"
	}
	return fmt.Sprintf("[`%s`](#%s)%s", r.Name, p.anchors[r.Rule], mark)
}

// wordLinks links to words of the vocabulary; kind is fact, effect or choice.
func wordLinks(kind string, words []string) []string {
	links := make([]string, len(words))
	for i, w := range words {
		links[i] = fmt.Sprintf("[`%s`](#%s-%s)", w, kind, slug(w))
	}
	return links
}

// orDash is for empty cells.
func orDash(text string) string {
	if text == "" {
		return "–"
	}
	return text
}
