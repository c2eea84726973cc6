package smt

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// word is one definition of the vocabulary: a term, a fact, what an effect assigns to a
// variable, or a field of a segment that it sends.
type word struct {
	name    string
	is      *spec.Expr
	amount  bool   // wanted as a number, even if it is a proposition
	comment string // the RFC's spelling and what it is for
}

// vocabulary is what the words of a table say, in the order of the table.
type vocabulary struct {
	machine *spec.Machine
	words   []word
	byName  map[string]int
}

func newVocabulary(m *spec.Machine) (*vocabulary, error) {
	v := &vocabulary{machine: m, byName: map[string]int{}}
	t, parsed := m.Table(), m.Parsed()
	for i, d := range t.Terms {
		v.add(d.Name, parsed.Terms[i], false, d.Name+" is "+parsed.Terms[i].String()+": "+d.Says)
	}
	for i, d := range t.Facts {
		v.add(d.Word, parsed.Facts[i], false, parsed.Facts[i].String()+". "+d.Says)
	}
	for i, d := range t.Effects {
		comment := spec.SpellEffect(parsed.Effects[i]) + ". " + d.Says
		sends := 0
		for _, s := range parsed.Effects[i] {
			switch s.Kind {
			case spec.StatementAssign:
				for _, to := range s.To {
					v.add(assigned(d.Word, to), s.From, true, comment)
				}
			case spec.StatementSend:
				n := sends
				s.Send.EachField(func(_ int, field string, e *spec.Expr) { v.add(sent(d.Word, n, field), e, true, comment) })
				sends++
			}
		}
	}
	for _, w := range v.words {
		if reserved[w.name] {
			return nil, fmt.Errorf("the word %q means something else in SMT-LIB; call it otherwise to prove things", w.name)
		}
	}
	return v, nil
}

// reserved are the symbols that a word of a user's table could hide.
var reserved = map[string]bool{
	"let": true, "forall": true, "exists": true, "par": true, "as": true, "match": true,
	"true": true, "false": true, "not": true, "and": true, "or": true, "xor": true, "ite": true, "distinct": true, "num": true,
	"select": true, "store": true, "concat": true, "extract": true, "repeat": true,
}

func (v *vocabulary) add(name string, is *spec.Expr, amount bool, comment string) {
	v.byName[name] = len(v.words)
	v.words = append(v.words, word{name, is, amount, comment})
}

func (v *vocabulary) word(name string) *word { return &v.words[v.byName[name]] }

// assigned and sent name the parts of an effect.
func assigned(effect string, to spec.Var) string { return effect + "/" + to.String() }

func sent(effect string, n int, field string) string {
	if n > 0 {
		return effect + "/" + strconv.Itoa(n+1) + "/" + field
	}
	return effect + "/" + field
}

// definitions writes the words that are used, and those that these use.
func (v *vocabulary) definitions(used map[string]bool) string {
	all := make([]bool, len(v.words))
	var need func(name string)
	need = func(name string) {
		if i := v.byName[name]; !all[i] {
			all[i] = true
			eachWord(v.words[i].is, need)
		}
	}
	for name := range used {
		need(name)
	}
	var b strings.Builder
	last := ""
	for i, w := range v.words {
		if !all[i] {
			continue
		}
		if w.comment != last {
			b.WriteString(comment(w.comment))
			last = w.comment
		}
		b.WriteString(define(w.name, w.is, w.amount))
	}
	return b.String()
}

// eachWord calls f for every word and term that the expression names.
func eachWord(e *spec.Expr, f func(name string)) {
	if op := e.Op(); op == "word" || op == "term" {
		f(e.String())
		return
	}
	for _, a := range e.Args() {
		eachWord(a, f)
	}
}

// comment writes text as comment lines of at most 110 columns.
func comment(text string) string {
	var b strings.Builder
	line := ";"
	for _, w := range strings.Fields(text) {
		if len(line)+1+len(w) > 110 {
			b.WriteString(line + "\n")
			line = ";"
		}
		line += " " + w
	}
	return b.String() + line + "\n"
}
