package diagram

import (
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// RowDiff is a row that stands in one of two tables only, or in both and not the same.
type RowDiff struct {
	Name    string
	In      Side
	Changes []Change // of a row that is in both
	Says    string   // what a row is for that is in one table only
}

// partIn is the states that a row is for.
const partIn = "in"

// Change is a part of a row, "in" or "when" or so, that is not the same in two tables.
type Change struct {
	Part string
	Is   [2]string
}

// WordDiff is a word of the vocabulary that is defined otherwise; "" where it is not.
type WordDiff struct {
	Word string
	Is   [2]string
}

// rowDiffs compares the standing rows, by their names, in the order of the first table.
func rowDiffs(tables [2]*spec.Table) []RowDiff {
	var all []RowDiff
	var rows [2]map[string]*spec.Rule
	var names []string
	for side, t := range tables {
		rows[side] = map[string]*spec.Rule{}
		t.EachRule(func(_ *spec.Section, _ *spec.Check, r *spec.Rule) {
			if t.Stands(r) {
				rows[side][r.Name] = r
				if !slices.Contains(names, r.Name) {
					names = append(names, r.Name)
				}
			}
		})
	}
	for _, name := range names {
		first, second := rows[0][name], rows[1][name]
		switch {
		case second == nil:
			all = append(all, RowDiff{Name: name, In: InFirst, Says: first.Says})
		case first == nil:
			all = append(all, RowDiff{Name: name, In: InSecond, Says: second.Says})
		default:
			if c := changes(tables, first, second); c != nil {
				all = append(all, RowDiff{Name: name, In: Unlike, Changes: c})
			}
		}
	}
	return all
}

// changes are the parts of a row that decide or do something, and differ.
func changes(tables [2]*spec.Table, first, second *spec.Rule) []Change {
	var all []Change
	parts := func(t *spec.Table, r *spec.Rule) []Change {
		part := func(name string, words ...string) Change {
			return Change{name, [2]string{strings.Join(words, ", ")}}
		}
		next := "the same state"
		if r.Next != spec.Same {
			next = r.Next.String()
		}
		return []Change{
			part(partIn, r.In.String()), part("when", t.FactWords(r.When)...), part("unless", t.FactWords(r.Unless)...),
			part("do", t.EffectWords(r.Do)...), part("next", next), part("then", r.Then.String()),
		}
	}
	others := parts(tables[1], second)
	for i, c := range parts(tables[0], first) {
		if c.Is[1] = others[i].Is[0]; c.Is[0] != c.Is[1] {
			all = append(all, c)
		}
	}
	return all
}

// wordDiffs compares the definitions of all words.
func wordDiffs(tables [2]*spec.Table) []WordDiff {
	var words []string
	is := map[string]*[2]string{}
	for side, t := range tables {
		note := func(word, text string) {
			if is[word] == nil {
				is[word] = &[2]string{}
				words = append(words, word)
			}
			is[word][side] = text
		}
		for _, w := range t.Terms {
			note(w.Name, w.Is)
		}
		for _, w := range t.Facts {
			note(w.Word, w.Is)
		}
		for _, w := range t.Effects {
			note(w.Word, w.Is)
		}
	}
	var all []WordDiff
	for _, word := range words {
		if both := is[word]; both[0] != both[1] {
			all = append(all, WordDiff{word, *both})
		}
	}
	return all
}
