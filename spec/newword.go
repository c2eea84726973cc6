package spec

import (
	"fmt"
	"regexp"
	"slices"
)

// checkNewWords refuses a word that the edit adds and nothing uses: it is most
// likely a known word misspelt, whose new definition would be without effect.
// known is the table before the edit's words were added.
func (t *Table) checkNewWords(e *Edit, known *Table) error {
	var facts Facts
	var done []Effect
	t.EachRule(func(_ *Section, c *Check, r *Rule) {
		facts |= c.When | r.When | r.Unless
		done = append(done, r.Do.List()...)
	})
	for _, w := range e.Facts {
		if _, err := known.FactNamed(w.Name); err != nil {
			if f, _ := t.FactNamed(w.Name); facts&f == 0 && !t.mentions(w.Name) {
				return &EditError{e.Name, "fact " + w.Name, w.Name, unused(err)}
			}
		}
	}
	for _, w := range e.Effects {
		if _, err := known.EffectNamed(w.Name); err != nil {
			if f, _ := t.EffectNamed(w.Name); !slices.Contains(done, f) {
				return &EditError{e.Name, "effect " + w.Name, w.Name, unused(err)}
			}
		}
	}
	var names []string
	for _, d := range known.Terms {
		names = append(names, d.Name)
	}
	for _, w := range e.Terms {
		if !slices.Contains(names, w.Name) && !t.mentions(w.Name) {
			return &EditError{e.Name, "term " + w.Name, w.Name, unused(unknown("term", w.Name, names))}
		}
	}
	return nil
}

// mentions reports whether any definition uses the word or term.
func (t *Table) mentions(name string) bool {
	uses := regexp.MustCompile(`(^|[^A-Za-z0-9.-])` + regexp.QuoteMeta(name) + `($|[^A-Za-z0-9.-])`)
	in := func(text string) bool { return uses.MatchString(text) }
	return slices.ContainsFunc(t.Terms, func(d TermDef) bool { return in(d.Is) }) ||
		slices.ContainsFunc(t.Facts, func(d FactDef) bool { return in(d.Is) }) ||
		slices.ContainsFunc(t.Effects, func(d EffectDef) bool { return in(d.Is) })
}

func unused(err error) error { return fmt.Errorf("%w; a new word wants a rule that uses it", err) }
