package mutation

import (
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/mutant"
)

// load compiles the mutant of the base table, and if a row is changed under every
// reading in which it stands: each answer to the choices that its check knows.
func (l *Ladder) load(m *mutant.Mutant) error {
	if m.Rule == "" {
		_, err := compile(l.base, m)
		return err
	}
	var asked spec.Choices
	var row *spec.Rule
	l.base.EachRule(func(_ *spec.Section, c *spec.Check, r *spec.Rule) {
		if r.Name == m.Rule {
			row = r
			for i := range c.Rules {
				asked |= c.Rules[i].If | c.Rules[i].IfNot
			}
		}
	})
	if !guards(m.Class) {
		asked = row.If | row.IfNot // what the row does depends on nobody
	}
	for set := asked; ; set = (set - 1) & asked {
		t := l.base.Clone()
		t.Choices = t.Choices&^asked | set
		if t.Stands(row) {
			if _, err := compile(t, m); err != nil {
				return err
			}
		}
		if set == 0 {
			return nil
		}
	}
}

// guards reports whether mutants of the class change when a row applies.
func guards(c mutant.Class) bool {
	return c == mutant.State || c == mutant.Forgotten || c == mutant.Negated || c == mutant.Deleted
}

// equal says why the mutant, whose table loads, makes the same of every input as the
// base table; "" if that is not known.
func (l *Ladder) equal(m *mutant.Mutant) string {
	switch {
	case guards(m.Class):
		// The other rows are as they were. Exactly one row applies, before and after; so
		// this one applies where the others do not, before and after.
		return "the row applies as before: where the other rows of its check do not"
	case m.Class == mutant.Way && l.lastWord(m.Rule):
		return "no later check of the section is for the states that the row leads to"
	case m.Word != "" && l.unused(m.Word):
		return "no row and no other word uses it"
	}
	return ""
}

// lastWord reports whether the row either continues or returns, and no check after its
// own is for a state that it leaves the end in.
func (l *Ladder) lastWord(name string) bool {
	last := false
	for _, s := range l.base.AllSections() {
		for i := range s.Checks {
			for _, r := range s.Checks[i].Rules {
				if r.Name != name {
					continue
				}
				after := r.In
				if r.Next != spec.Same {
					after = spec.MakeStates(r.Next)
				}
				last = r.Then <= spec.Return && !slices.ContainsFunc(s.Checks[i+1:], func(c spec.Check) bool { return c.In&after != 0 })
			}
		}
	}
	return last
}

// unused reports whether no row, of any reading, and no other definition uses the word.
func (l *Ladder) unused(word string) bool {
	t := l.base
	used := false
	t.EachRule(func(_ *spec.Section, c *spec.Check, r *spec.Rule) {
		used = used || slices.Contains(t.FactWords(c.When|r.When|r.Unless), word) || slices.Contains(t.EffectWords(r.Do), word)
	})
	// That it occurs in the text of another definition is as good as a use.
	in := func(other, is string) bool { return other != word && strings.Contains(is, word) }
	return !used &&
		!slices.ContainsFunc(t.Terms, func(d spec.TermDef) bool { return in(d.Name, d.Is) }) &&
		!slices.ContainsFunc(t.Facts, func(d spec.FactDef) bool { return in(d.Word, d.Is) }) &&
		!slices.ContainsFunc(t.Effects, func(d spec.EffectDef) bool { return in(d.Word, d.Is) })
}
