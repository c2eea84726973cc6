package mutant

import (
	"fmt"
	"slices"

	"github.com/tcpcheck/tcpcheck/spec"
)

func (c *collection) term(d spec.TermDef, e *spec.Expr) {
	for _, r := range append(rewrites(e), byOne(e)...) {
		c.word("term "+d.Name, d.Name, d.Is, r.class, r.how, r.expr.String(), func(w spec.WordEdit) *spec.Edit { return &spec.Edit{Terms: []spec.WordEdit{w}} })
	}
}

func (c *collection) fact(d spec.FactDef, e *spec.Expr) {
	for _, r := range rewrites(e) {
		c.word("fact "+d.Word, d.Word, d.Is, r.class, r.how, r.expr.String(), func(w spec.WordEdit) *spec.Edit { return &spec.Edit{Facts: []spec.WordEdit{w}} })
	}
}

// word adds the mutant that gives the word another meaning.
func (c *collection) word(title, word, was string, class Class, how, is string, edit func(spec.WordEdit) *spec.Edit) {
	if is == was {
		return
	}
	c.add(Mutant{Name: title + ": " + how, Class: class, Word: word, Edit: edit(spec.WordEdit{Name: word, Is: is})}, is)
}

// byOne is a number that is one too great, and one too small.
func byOne(e *spec.Expr) []rewrite {
	if e.Op() == "number" {
		return nil // rewrites has it
	}
	return []rewrite{{e.Plus(1), Argument, e.String() + " + 1"}, {e.Plus(-1), Argument, e.String() + " - 1"}}
}

// effect makes the mutants of an effect: each statement dropped, and each changed.
// One that is all there is cannot be dropped; the rows drop the effect.
func (c *collection) effect(d spec.EffectDef, statements []spec.Statement) {
	add := func(class Class, how string, changed []spec.Statement) {
		c.word("effect "+d.Word, d.Word, d.Is, class, how, spec.SpellEffect(changed), func(w spec.WordEdit) *spec.Edit { return &spec.Edit{Effects: []spec.WordEdit{w}} })
	}
	for i, s := range statements {
		replace := func(by ...spec.Statement) []spec.Statement {
			return slices.Concat(statements[:i], by, statements[i+1:])
		}
		if len(statements) > 1 {
			add(Argument, s.String()+" dropped", replace())
		}
		switch s.Kind {
		case spec.StatementAssign:
			assignments(s, func(class Class, how string, by spec.Statement) { add(class, how, replace(by)) })
		case spec.StatementSend:
			sends(s, func(class Class, how string, by spec.Statement) { add(class, how, replace(by)) })
		}
	}
}

// assignments changes what is assigned, and leaves out each of several variables.
func assignments(s spec.Statement, add func(Class, string, spec.Statement)) {
	if len(s.To) > 1 {
		for k, v := range s.To {
			left := s
			left.To = slices.Delete(slices.Clone(s.To), k, k+1)
			add(Argument, fmt.Sprintf("%s left out of %s", v, s), left)
		}
	}
	all := rewrites(s.From)
	if s.To[0].Def().Space != spec.Flag {
		all = append(all, byOne(s.From)...)
	}
	for _, r := range all {
		if s.To[0].Def().Space == spec.Flag && r.expr.Op() == "number" && r.expr.Num() > 1 {
			continue // a flag is never 2
		}
		changed := s
		changed.From = r.expr
		add(r.class, fmt.Sprintf("%s in %s", r.how, s), changed)
	}
}

// sends changes, leaves out and adds to what a segment carries.
func sends(s spec.Statement, add func(Class, string, spec.Statement)) {
	s.Send.EachField(func(i int, name string, e *spec.Expr) {
		omitted := s
		omitted.Send.Fields[i] = nil
		add(Argument, fmt.Sprintf("<%s> omitted", name), omitted)
		for _, r := range append(rewrites(e), byOne(e)...) {
			changed := s
			changed.Send.Fields[i] = r.expr
			add(r.class, fmt.Sprintf("%s in <%s>", r.how, name), changed)
		}
	})
	bits := s.Send.Ctl.List()
	for _, b := range bits {
		if len(bits) > 1 {
			changed := s
			changed.Send.Ctl &^= b
			add(Argument, fmt.Sprintf("<CTL> without %s", b), changed)
		}
	}
	for _, b := range []spec.Bits{spec.SYN, spec.ACK, spec.RST, spec.FIN} {
		if !s.Send.Ctl.Has(b) {
			changed := s
			changed.Send.Ctl |= b
			add(Argument, fmt.Sprintf("<CTL> with %s", b), changed)
		}
	}
}
