package render

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// width is how many columns the texts for a terminal take.
const width = 100

// Rule explains the row of that name in plain text. A name that stands in several
// checks is explained for each.
func Rule(w io.Writer, m *spec.Machine, name string) error {
	if _, err := m.Table().Rule(name); err != nil {
		return err
	}
	var b strings.Builder
	for _, r := range allRows(m.Table()) {
		if r.Name != name {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n")
		}
		explain(&b, m, r)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// explain writes everything there is to say about a row.
func explain(b *strings.Builder, m *spec.Machine, r row) {
	t := m.Table()
	fmt.Fprintf(b, "%s\n%s\n", r.Name, wrap(r.Says, 0))
	if !t.Stands(r.Rule) {
		fmt.Fprintf(b, "This row does not stand under the choices of %s.\n", t.TableName())
	}
	b.WriteString("\n")
	field(b, "section", r.section.Number+" "+r.section.Title)
	field(b, "check", r.check.Name+": "+r.check.Title)
	for _, word := range t.FactWords(r.check.When) {
		field(b, "looked at", "when "+word)
	}
	field(b, "in", r.In.String())
	var told []string
	for _, part := range []struct {
		name  string
		words []string
	}{{"when", t.FactWords(r.When)}, {"unless", t.FactWords(r.Unless)}, {"does", t.EffectWords(r.Do)}} {
		for i, word := range part.words {
			name := part.name
			if i > 0 {
				name = ""
			}
			meaning, _ := m.Meaning(word)
			field(b, name, word)
			b.WriteString(wrap(meaning, indent+2) + "\n")
			told = append(told, meaning)
		}
	}
	if r.Next != spec.Same {
		field(b, "next", r.Next.String())
	}
	field(b, "then", r.Then.String())
	field(b, "RFC 9293", citation(r.Cite))
	for _, c := range r.If.List() {
		field(b, "stands", "with the choice "+c)
	}
	for _, c := range r.IfNot.List() {
		field(b, "stands", "without the choice "+c)
	}
	if r.Never != "" {
		field(b, "never", r.Never)
	}
	if r.Note != "" {
		field(b, "note", r.Note)
	}
	where(b, m, told)
	siblings(b, t, r)
}

// where explains the terms and words that occur in the meanings.
func where(b *strings.Builder, m *spec.Machine, told []string) {
	t := m.Table()
	head := "where"
	for i := 0; i < len(told); i++ {
		for _, d := range t.Terms {
			if line := d.Name + " is " + d.Is; mentions(told[i], d.Name) && !slices.Contains(told, line) {
				field(b, head, line)
				head, told = "", append(told, line)
			}
		}
		for _, d := range t.Facts {
			meaning, _ := m.Meaning(d.Word)
			if line := d.Word + " is " + meaning; mentions(told[i], d.Word) && !slices.Contains(told, line) {
				field(b, head, line)
				head, told = "", append(told, line)
			}
		}
	}
}

// mentions reports whether the definition uses the name as a whole word.
func mentions(text, name string) bool {
	part := func(r rune) bool {
		return r == '.' || r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
	}
	return slices.Contains(strings.FieldsFunc(text, func(r rune) bool { return !part(r) }), name)
}

// siblings lists the other rows of the check, of which one applies if this does
// not.
func siblings(b *strings.Builder, t *spec.Table, r row) {
	head := "siblings"
	for i := range r.check.Rules {
		other := row{&r.check.Rules[i], r.section, r.check}
		if other.Name != r.Name {
			field(b, head, other.Name+": "+condition(t, other)+outcome(other))
			head = ""
		}
	}
}

// condition says in a line where a row applies.
func condition(t *spec.Table, r row) string {
	text := "in " + r.In.String()
	if words := t.FactWords(r.When); len(words) > 0 {
		text += " when " + strings.Join(words, " and ")
	}
	if words := t.FactWords(r.Unless); len(words) > 0 {
		text += " unless " + strings.Join(words, " or ")
	}
	if !t.Stands(r.Rule) {
		text += " (does not stand)"
	}
	return text
}

// outcome says where a row leads.
func outcome(r row) string {
	if r.Next == spec.Same {
		return ", then " + r.Then.String()
	}
	return ", to " + r.Next.String() + ", then " + r.Then.String()
}
