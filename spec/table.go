package spec

import (
	"fmt"
	"slices"
)

// Table is the whole specification as data: what is said in which words. It is
// inert; Compile makes it run.
type Table struct {
	Variants []string // the edits that made it, in order; none for RFC 9293
	Choices  Choices
	Terms    []TermDef
	Facts    []FactDef   // indexed by the bit of the fact
	Effects  []EffectDef // indexed by Effect
	Sections []Section
	Sending  Section // what every event ends with
}

// RFC9293 returns the base table: RFC 9293 section 3.10 with the readings of
// AllChoices. The caller may change it; nothing is shared.
func RFC9293() *Table {
	t := &Table{
		Choices: defaultChoices(),
		Terms:   slices.Clone(baseTerms),
		Facts:   slices.Clone(baseFacts),
		Effects: slices.Clone(baseEffects),
		Sections: []Section{
			openCall, sendCall, receiveCall, closeCall, abortCall, statusCall,
			arrivesClosed, arrivesListen, arrivesSynSent, arrivesOther,
			userTimeout, retransmissionTimeout, timeWaitTimeout, persistTimeout, messageArrives,
		},
		Sending: sending,
	}
	return t.Clone()
}

// Clone returns a copy that shares nothing with t.
func (t *Table) Clone() *Table {
	c := *t
	c.Variants = slices.Clone(t.Variants)
	c.Terms, c.Facts, c.Effects = slices.Clone(t.Terms), slices.Clone(t.Facts), slices.Clone(t.Effects)
	c.Sections = slices.Clone(t.Sections)
	for i := range c.Sections {
		c.Sections[i] = c.Sections[i].clone()
	}
	c.Sending = t.Sending.clone()
	return &c
}

func (s Section) clone() Section {
	s.Checks = slices.Clone(s.Checks)
	for i := range s.Checks {
		s.Checks[i].Rules = slices.Clone(s.Checks[i].Rules)
	}
	return s
}

// AllSections returns the sections in order, the sending one last.
func (t *Table) AllSections() []*Section {
	var all []*Section
	for i := range t.Sections {
		all = append(all, &t.Sections[i])
	}
	return append(all, &t.Sending)
}

// Stands reports whether the rule belongs to the readings chosen.
func (t *Table) Stands(r *Rule) bool {
	return r.If&^t.Choices == 0 && r.IfNot&t.Choices == 0
}

// EachRule calls f for every rule, standing or not, in order.
func (t *Table) EachRule(f func(s *Section, c *Check, r *Rule)) {
	for _, s := range t.AllSections() {
		for i := range s.Checks {
			c := &s.Checks[i]
			for j := range c.Rules {
				f(s, c, &c.Rules[j])
			}
		}
	}
}

// Rule returns the rule of that name.
func (t *Table) Rule(name string) (*Rule, error) {
	var found *Rule
	var names []string
	t.EachRule(func(_ *Section, _ *Check, r *Rule) {
		names = append(names, r.Name)
		if r.Name == name {
			found = r
		}
	})
	if found == nil {
		return nil, unknown("rule", name, names)
	}
	return found, nil
}

// FactNamed returns the fact of that word.
func (t *Table) FactNamed(word string) (Facts, error) {
	i := slices.IndexFunc(t.Facts, func(d FactDef) bool { return d.Word == word })
	if i < 0 {
		var words []string
		for _, d := range t.Facts {
			words = append(words, d.Word)
		}
		return 0, unknown("fact", word, words)
	}
	return 1 << i, nil
}

// EffectNamed returns the effect of that word.
func (t *Table) EffectNamed(word string) (Effect, error) {
	i := slices.IndexFunc(t.Effects, func(d EffectDef) bool { return d.Word == word })
	if i <= 0 {
		var words []string
		for _, d := range t.Effects[1:] {
			words = append(words, d.Word)
		}
		return Nothing, unknown("effect", word, words)
	}
	return Effect(i), nil
}

// FactWords spells a set of facts.
func (t *Table) FactWords(f Facts) []string {
	var words []string
	for _, one := range f.list() {
		words = append(words, t.Facts[one.index()].Word)
	}
	return words
}

// EffectWords spells a row's effects.
func (t *Table) EffectWords(e effects) []string {
	var words []string
	for _, one := range e.List() {
		words = append(words, t.Effects[one].Word)
	}
	return words
}

// Meaning spells a fact or effect in the notation, terms and words as defined.
// It is printed from the parsed definition, the same that is executed.
func (m *Machine) Meaning(word string) (string, error) {
	if f, err := m.table.FactNamed(word); err == nil {
		return m.facts[f.index()].String(), nil
	}
	e, err := m.table.EffectNamed(word)
	if err != nil {
		return "", fmt.Errorf("neither a fact nor an effect: %w", err)
	}
	return SpellEffect(m.effects[e]), nil
}
