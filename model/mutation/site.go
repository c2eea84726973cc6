package mutation

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/mutant"
)

// compile returns the mutant of the table, compiled.
func compile(t *spec.Table, m *mutant.Mutant) (*spec.Machine, error) {
	edited, err := t.Apply(m.Edit)
	if err != nil {
		return nil, err
	}
	return spec.Compile(edited)
}

// sameSite reports whether what the mutant changes is in the scenario's table as it is
// in the base table; where a variant of the scenario has edited it, the mutant is not
// one of that table.
func (l *Ladder) sameSite(g *rung, m *mutant.Mutant) bool {
	t := l.tables[g.table]
	if m.Rule != "" {
		is, err := t.Rule(m.Rule)
		if err != nil {
			return false
		}
		was, err := l.base.Rule(m.Rule)
		return err == nil && *is == *was
	}
	return definition(t, m.Word) == definition(l.base, m.Word)
}

// definition is what the table says that a term, fact or effect is.
func definition(t *spec.Table, word string) string {
	for _, d := range t.Terms {
		if d.Name == word {
			return d.Is
		}
	}
	for _, d := range t.Facts {
		if d.Word == word {
			return d.Is
		}
	}
	for _, d := range t.Effects {
		if d.Word == word {
			return d.Is
		}
	}
	return ""
}

// touched returns the questions of the scenario that the mutant could answer otherwise:
// those in which the row that is changed fires, or one that has the effect. When a row
// applies, and what a fact or term says, can matter anywhere.
func (l *Ladder) touched(g *rung, m *mutant.Mutant) []int {
	switch m.Class {
	case mutant.Next, mutant.Dropped, mutant.Replaced, mutant.Way:
		return g.fired[m.Rule]
	}
	if e, err := l.base.EffectNamed(m.Word); err == nil {
		return g.having(e)
	}
	all := make([]int, len(g.questions))
	for i := range all {
		all[i] = i
	}
	return all
}

// having returns the questions in which a row fires that has the effect.
func (g *rung) having(e spec.Effect) []int {
	var all []int
	for _, rule := range g.machine.Rules() {
		if slices.Contains(rule.Do.List(), e) {
			all = append(all, g.fired[rule.Name]...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// never reports whether no scenario ever comes to what the mutant changes.
func (l *Ladder) never(m *mutant.Mutant) bool {
	for _, g := range l.rungs {
		if m.Rule != "" && len(g.fired[m.Rule]) > 0 {
			return false
		}
		if m.Rule == "" && len(l.touched(g, m)) > 0 {
			return false
		}
	}
	return true
}

// example tells a question that the mutant answers otherwise.
func (g *rung) example(m *spec.Machine, i int) string {
	q := &g.questions[i]
	var base, changed answer
	base.ask(g.machine, q)
	changed.ask(m, q)
	what := q.Event.Kind.String()
	switch q.Event.Kind {
	case spec.SegmentArrives:
		what = q.Event.Segment.String()
	case spec.CallOpen, spec.CallSend, spec.CallReceive, spec.CallClose, spec.CallAbort, spec.CallStatus:
		what = model.UserCall{Kind: q.Event.Kind, Call: q.Event.Call}.String()
	}
	was, is := difference(&base, &changed)
	return fmt.Sprintf("%s, %s: %s; mutant: %s", q.TCB.State, what, was, is)
}

// difference tells those parts of two answers that differ.
func difference(a, b *answer) (was, is string) {
	var x, y []string
	put := func(name string, p, q any) {
		if s, t := fmt.Sprint(p), fmt.Sprint(q); s != t {
			x, y = append(x, name+s), append(y, name+t)
		}
	}
	put("to ", a.tcb.State, b.tcb.State)
	for _, v := range spec.TCBVars() {
		put(v.String()+" = ", a.tcb.V[v], b.tcb.V[v])
	}
	put("sends ", a.out.SentSegments(), b.out.SentSegments())
	put("takes ", a.out.TakenText(), b.out.TakenText())
	put("holds ", a.tcb.Held, b.tcb.Held)
	put("returns ", a.out.Result, b.out.Result)
	put("answers ", a.out.Answer, b.out.Answer)
	put("tells ", a.out.Signals.List(), b.out.Signals.List())
	put("overflows ", a.out.Overflow, b.out.Overflow)
	put("rows that apply are not one: ", a.out.Wrong, b.out.Wrong)
	if len(x) == 0 {
		return "goes through " + fmt.Sprint(a.out.FiredRules()), "through " + fmt.Sprint(b.out.FiredRules())
	}
	return strings.Join(x, ", "), strings.Join(y, ", ")
}
