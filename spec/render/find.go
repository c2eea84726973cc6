package render

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Find writes the rows that speak of something other than a row: an id of the
// checklist or of the RFC (SEG-2.6, MUST-13), a section (3.10.4), a note (A5), a
// word of the vocabulary or a choice. It reports whether there are any.
func Find(w io.Writer, m *spec.Machine, asked string) (bool, error) {
	var b strings.Builder
	if meaning, err := m.Meaning(asked); err == nil {
		fmt.Fprintf(&b, "%s\n%s\n\n", asked, wrap(meaning, 2))
	}
	for _, r := range allRows(m.Table()) {
		if !r.speaksOf(m.Table(), asked) {
			continue
		}
		name := r.Name
		if !m.Table().Stands(r.Rule) {
			name += "  (belongs to a choice not made)"
		}
		fmt.Fprintf(&b, "%s\n%s\n%s\n\n", name, wrap(r.Says, 2), wrap(citation(r.Cite)+", "+r.In.String(), 2))
	}
	for _, e := range append(spec.Exceptions(), spec.AmbiguityExceptions()...) {
		if e.ID == asked {
			fmt.Fprintf(&b, "%s has no row\n%s\n\n", e.ID, wrap(e.Why, 2))
		}
	}
	_, err := io.WriteString(w, strings.TrimSuffix(b.String(), "\n"))
	return b.Len() > 0, err
}

func (r row) speaksOf(t *spec.Table, asked string) bool {
	words := slices.Concat(t.FactWords(r.When|r.Unless|r.check.When), t.EffectWords(r.Do), r.If.List(), r.IfNot.List())
	return r.Cite.Section == asked || slices.Contains(r.Cite.List(), asked) || slices.Contains(words, asked) ||
		slices.Contains(noteName.FindAllString(r.Note, -1), asked) || citedByWord(t, r, asked)
}

// citedByWord reports whether a word that the row uses cites the id.
func citedByWord(t *spec.Table, r row, id string) bool {
	for i, d := range t.Facts {
		if (r.When|r.Unless|r.check.When)>>i&1 == 1 && slices.Contains(d.Cite.List(), id) {
			return true
		}
	}
	for _, e := range r.Do.List() {
		if slices.Contains(t.Effects[e].Cite.List(), id) {
			return true
		}
	}
	return false
}
