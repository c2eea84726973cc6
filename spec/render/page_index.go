package render

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// index lists links under keys, each link once.
type index map[string][]string

func (x index) add(key, link string) {
	if key != "" && !slices.Contains(x[key], link) {
		x[key] = append(x[key], link)
	}
}

// eachCited calls f for everything on the page that cites the RFC.
func (p *page) eachCited(f func(c spec.Citation, link string)) {
	for _, r := range p.rows {
		f(r.Cite, p.rowLink(r))
	}
	for _, d := range p.t.Facts {
		f(d.Cite, wordLinks("fact", []string{d.Word})[0])
	}
	for _, d := range p.t.Effects[1:] {
		f(d.Cite, wordLinks("effect", []string{d.Word})[0])
	}
	for _, d := range spec.AllChoices() {
		f(d.Cite, wordLinks("choice", []string{d.Word})[0])
	}
}

func (p *page) sectionIndex() {
	x := index{}
	p.eachCited(func(c spec.Citation, link string) { x.add(c.Section, link) })
	p.say("<a id=\"index-sections\"></a>\n## Index by section of the RFC\n\nRows first, then words and choices.\n\n")
	p.indexTable("section", x)
}

func (p *page) idIndex() {
	x := index{}
	p.eachCited(func(c spec.Citation, link string) {
		for _, id := range c.List() {
			x.add(id, link)
		}
	})
	for _, e := range spec.Exceptions() {
		x.add(e.ID, "no row: "+e.Why)
	}
	p.say("<a id=\"index-ids\"></a>\n## Index by id\n\nIds of the checklist (OPEN-1 to EXT-28, our numbering of the rules of the RFC) and of the RFC's appendix B (MUST, SHLD, MAY).\n\n")
	p.indexTable("id", x)
}

// noteName finds the ambiguities that a note or a reason speaks of.
var noteName = regexp.MustCompile(`\bA\d+\b`)

func (p *page) noteIndex() {
	x := index{}
	for _, r := range p.rows {
		for _, name := range noteName.FindAllString(r.Note, -1) {
			x.add(name, p.rowLink(r))
		}
	}
	for _, d := range spec.AllChoices() {
		for _, name := range noteName.FindAllString(d.Reason, -1) {
			x.add(name, wordLinks("choice", []string{d.Word})[0])
		}
	}
	for _, e := range spec.AmbiguityExceptions() {
		x.add(e.ID, "no row: "+e.Why)
	}
	p.say("<a id=\"index-notes\"></a>\n## Index of notes\n\nWhere the RFC is silent or contradicts itself; the note stands with the row, the reason with the choice.\n\n")
	p.indexTable("note", x)
}

func (p *page) indexTable(title string, x index) {
	p.say("| %s | where |\n|---|---|\n", title)
	for _, key := range slices.SortedFunc(maps.Keys(x), naturally) {
		p.say("| %s | %s |\n", key, strings.Join(x[key], " · "))
	}
	p.say("\n")
}

// number finds the numbers in a name.
var number = regexp.MustCompile(`\d+|\D+`)

// naturally orders names so that SEG-2 comes before SEG-10.
func naturally(a, b string) int {
	x, y := number.FindAllString(a, -1), number.FindAllString(b, -1)
	for i := 0; i < len(x) && i < len(y); i++ {
		m, errM := strconv.Atoi(x[i])
		n, errN := strconv.Atoi(y[i])
		if errM == nil && errN == nil && m != n {
			return m - n
		}
		if c := strings.Compare(x[i], y[i]); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(x), len(y))
}
