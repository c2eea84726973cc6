package spec

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Edit is a named list of changes to a table: choices made otherwise, rows and
// words edited, added or deleted. It is what a variant is, and what a TOML file of
// the same shape says (ParseEdit).
type Edit struct {
	Name    string          `toml:"name"`
	Says    string          `toml:"says,omitempty"`
	Base    []string        `toml:"base,omitempty"` // variants to apply first
	Choices map[string]bool `toml:"choices,omitempty"`
	Terms   []WordEdit      `toml:"term,omitempty"`
	Facts   []WordEdit      `toml:"fact,omitempty"`
	Effects []WordEdit      `toml:"effect,omitempty"`
	Rules   []RuleEdit      `toml:"rule,omitempty"`
}

// WordEdit gives a word of the vocabulary a new definition, or adds one.
type WordEdit struct {
	Name string `toml:"name"`
	Is   string `toml:"is"`
}

// RuleEdit changes the row of that name: fields that are nil stay as they are.
// With Check ("3.10.7.4 eighth") it adds a row to that check instead.
type RuleEdit struct {
	Name   string    `toml:"name"`
	Check  string    `toml:"check,omitempty"`
	Delete bool      `toml:"delete,omitempty"`
	In     *[]string `toml:"in"`
	When   *[]string `toml:"when"`
	Unless *[]string `toml:"unless"`
	Do     *[]string `toml:"do"`
	Next   *string   `toml:"next"`
	Then   *string   `toml:"then"`
	Says   *string   `toml:"says,omitempty"`
}

// An EditError says which name in an edit is at fault; a reader of the file can
// find its line by it.
type EditError struct {
	Edit, Place, Token string
	Err                error
}

func (e *EditError) Error() string {
	if e.Edit == "" {
		return fmt.Sprintf("%s: %v", e.Place, e.Err)
	}
	return fmt.Sprintf("%s: %s: %v", e.Edit, e.Place, e.Err)
}

func (e *EditError) Unwrap() error { return e.Err }

// Apply returns the table with the edits made, in order. t stays as it is.
func (t *Table) Apply(edits ...*Edit) (*Table, error) {
	out := t.Clone()
	for _, e := range edits {
		if _, err := Variant(e.Name); err == nil && slices.Contains(out.Variants, e.Name) {
			continue // a scenario and its user may ask for the same variant
		}
		for _, name := range e.Base {
			base, err := Variant(name)
			if err != nil {
				return nil, &EditError{e.Name, "base", name, err}
			}
			if out, err = out.Apply(base); err != nil {
				return nil, err
			}
		}
		if err := out.apply(e); err != nil {
			return nil, err
		}
		if e.Name != "" && e.Name != BaseVariant {
			out.Variants = append(out.Variants, e.Name)
		}
	}
	return out, nil
}

func (t *Table) apply(e *Edit) error {
	for _, word := range slices.Sorted(maps.Keys(e.Choices)) {
		c, err := ParseChoice(word)
		if err != nil {
			return &EditError{e.Name, "choices", word, err}
		}
		if e.Choices[word] {
			t.Choices |= c
		} else {
			t.Choices &^= c
		}
	}
	known := t.Clone()
	for _, w := range e.Terms {
		t.Terms = redefine(t.Terms, w, func(d *TermDef) (*string, *string) { return &d.Name, &d.Is })
	}
	for _, w := range e.Facts {
		t.Facts = redefine(t.Facts, w, func(d *FactDef) (*string, *string) { return &d.Word, &d.Is })
	}
	for _, w := range e.Effects {
		t.Effects = redefine(t.Effects, w, func(d *EffectDef) (*string, *string) { return &d.Word, &d.Is })
	}
	for _, r := range e.Rules {
		if err := t.applyRule(e.Name, r); err != nil {
			return err
		}
	}
	return t.checkNewWords(e, known)
}

// redefine gives the word of that name its new definition, or appends it. parts
// returns where an entry keeps its name and its definition.
func redefine[D any](defs []D, w WordEdit, parts func(*D) (name, is *string)) []D {
	for i := range defs {
		if name, is := parts(&defs[i]); *name == w.Name {
			*is = w.Is
			return defs
		}
	}
	var d D
	name, is := parts(&d)
	*name, *is = w.Name, w.Is
	return append(defs, d)
}

func (t *Table) applyRule(edit string, re RuleEdit) error {
	fail := func(field, token string, err error) error {
		return &EditError{edit, fmt.Sprintf("rule %s, %s", re.Name, field), token, err}
	}
	if re.Check != "" {
		if _, err := t.Rule(re.Name); err == nil {
			return fail("name", re.Name, errors.New("there is a rule of that name already"))
		}
		if err := t.addRule(re); err != nil {
			return fail("check", re.Check, err)
		}
	}
	if re.Delete {
		if err := t.deleteRule(re.Name); err != nil {
			return fail("name", re.Name, err)
		}
		return nil
	}
	r, err := t.Rule(re.Name)
	if err != nil {
		return fail("name", re.Name, err)
	}
	edited := *r
	edited.Never = ""
	if re.In != nil {
		edited.In = 0
		for _, name := range *re.In {
			s, err := ParseState(name)
			if err != nil {
				return fail("in", name, err)
			}
			edited.In |= 1 << s
		}
	}
	for _, f := range []struct {
		name string
		from *[]string
		to   *Facts
	}{{"when", re.When, &edited.When}, {"unless", re.Unless, &edited.Unless}} {
		if f.from == nil {
			continue
		}
		*f.to = 0
		for _, word := range *f.from {
			fact, err := t.FactNamed(word)
			if err != nil {
				return fail(f.name, word, err)
			}
			*f.to |= fact
		}
	}
	if re.Do != nil {
		if len(*re.Do) >= len(edited.Do) {
			return fail("do", re.Name, fmt.Errorf("%d effects, want at most %d", len(*re.Do), len(edited.Do)-1))
		}
		edited.Do = effects{}
		for i, word := range *re.Do {
			if edited.Do[i], err = t.EffectNamed(word); err != nil {
				return fail("do", word, err)
			}
		}
	}
	if re.Next != nil {
		edited.Next = Same
		if *re.Next != "" {
			if edited.Next, err = ParseState(*re.Next); err != nil {
				return fail("next", *re.Next, err)
			}
		}
	}
	if re.Then != nil {
		if edited.Then, err = parseThen(*re.Then); err != nil {
			return fail("then", *re.Then, err)
		}
	}
	if re.Says != nil {
		edited.Says = *re.Says
	}
	*r = edited
	return nil
}

func parseThen(name string) (Then, error) {
	i := slices.IndexFunc(thenNames[:], func(full string) bool {
		return name == full || name != "" && name == strings.TrimPrefix(full, "continue at the ")
	})
	if i < 0 {
		return 0, unknown("way on", name, thenNames[:])
	}
	return Then(i), nil
}

// addRule appends an empty row to the check "NUMBER NAME".
func (t *Table) addRule(re RuleEdit) error {
	var known []string
	for _, s := range t.AllSections() {
		for i := range s.Checks {
			place := s.Number + " " + s.Checks[i].Name
			if place == re.Check {
				s.Checks[i].Rules = append(s.Checks[i].Rules, Rule{Name: re.Name, Says: "Added by an edit."})
				return nil
			}
			known = append(known, place)
		}
	}
	return unknown("check", re.Check, known)
}

func (t *Table) deleteRule(name string) error {
	if _, err := t.Rule(name); err != nil {
		return err
	}
	for _, s := range t.AllSections() {
		for i := range s.Checks {
			s.Checks[i].Rules = slices.DeleteFunc(s.Checks[i].Rules, func(r Rule) bool { return r.Name == name })
		}
	}
	return nil
}

// VariantNames returns the names of the built-in variants.
func VariantNames() []string {
	names := make([]string, len(variants))
	for i, v := range variants {
		names[i] = v.Name
	}
	return names
}

// Variant returns the built-in variant of that name.
func Variant(name string) (*Edit, error) {
	for _, v := range variants {
		if v.Name == name {
			return v, nil
		}
	}
	return nil, unknown("variant", name, VariantNames())
}

// TableName spells which table this is.
func (t *Table) TableName() string {
	if len(t.Variants) == 0 {
		return BaseVariant
	}
	return strings.Join(t.Variants, "+")
}
