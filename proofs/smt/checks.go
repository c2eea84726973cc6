package smt

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// maxRounds bounds how often a run goes back to an earlier check of an event: once for
// each segment held. That it suffices is a theorem, every-event-ends.
const maxRounds = spec.HoldSlots + 1

// place is a check to come: in which round, of which section, which one.
type place struct{ round, section, check int }

// entry is how a place is reached: under which guards and in which states.
type entry struct {
	guards []string
	states spec.States
}

// plan is the checks that a run works through, section by section.
type plan struct {
	sections []*spec.Section
	rounds   int
	cut      string // the name of a check before which the run ends, after its first
	pending  map[place]*entry
}

// work runs through the sections, from the first check of the first, in these states if
// the guard holds.
func (r *run) work(guard string, states spec.States, rounds int, sections ...*spec.Section) {
	r.workFrom(place{}, guard, states, &plan{sections: sections, rounds: rounds})
}

// workFrom works through the plan from that check.
func (r *run) workFrom(first place, guard string, states spec.States, p *plan) {
	p.pending = map[place]*entry{}
	p.enter(first, guard, states)
	sections, rounds := p.sections, p.rounds
	for len(p.pending) > 0 {
		at := slices.MinFunc(places(p.pending), func(a, b place) int {
			return slices.Compare([]int{a.round, a.section, a.check}, []int{b.round, b.section, b.check})
		})
		e := p.pending[at]
		delete(p.pending, at)
		if at.round >= rounds {
			r.again = append(r.again, e.guards...)
			r.last |= e.states
			continue
		}
		if at.check == len(sections[at.section].Checks) {
			continue // the end of a section is the end of the event
		}
		if p.cut != "" && at != first && sections[at.section].Checks[at.check].Name == p.cut {
			r.cuts = append(r.cuts, e.guards...)
			r.cutIn |= e.states
			continue
		}
		r.check(p, at, e)
	}
}

func places(m map[place]*entry) []place {
	var list []place
	for at := range m {
		list = append(list, at)
	}
	return list
}

func (p *plan) enter(at place, guard string, states spec.States) {
	if states == 0 || guard == "false" {
		return
	}
	e := p.pending[at]
	if e == nil {
		e = &entry{}
		p.pending[at] = e
	}
	e.guards = append(e.guards, guard)
	e.states |= states
}

// target is where a row that does not simply continue goes on.
func (p *plan) target(from place, then spec.Then) place {
	to := from
	name := map[spec.Then]string{spec.ToSixth: "sixth", spec.ToSeventh: "seventh"}[then]
	for i, s := range p.sections {
		for j := range s.Checks {
			if s.Checks[j].Name == name {
				to.section, to.check = i, j
			}
		}
	}
	if to.section < from.section || to.section == from.section && to.check <= from.check {
		to.round++
	}
	return to
}

// check works through one check: who fires, what that does, and who goes on.
func (r *run) check(p *plan, at place, e *entry) {
	s := p.sections[at.section]
	c := &s.Checks[at.check]
	next := place{at.round, at.section, at.check + 1}
	here := e.states & c.In
	if here == 0 { // passed by
		p.enter(next, some(e.guards...), e.states)
		return
	}
	r.number++
	r.parts = 0
	k := r.number
	state := r.now[stateName]
	r.printf("\n; ---- %d. %s, %s", k, s.Number, c.Title)
	if at.round > 0 {
		r.printf(", round %d", at.round+1)
	}
	r.printf("\n")
	r.value(fmt.Sprintf("at.%d", k), "Bool", some(e.guards...))
	looked := fmt.Sprintf("at.%d", k)
	if c.When != 0 || here != e.states {
		parts := []string{looked}
		if here != e.states {
			parts = append(parts, stateIn(state, here))
		}
		looked = fmt.Sprintf("looked.%d", k)
		r.value(looked, "Bool", all(append(parts, r.fact(c.When, r.is))...))
	}
	rows := r.rowsOf(c, here)
	guards := make([]string, len(rows))
	for i, rule := range rows {
		guards[i] = fmt.Sprintf("%s@%d", rule.Name, k)
		parts := []string{looked}
		if here&^rule.In != 0 {
			parts = append(parts, stateIn(state, rule.In&here))
		}
		parts = append(parts, r.fact(rule.When, r.is))
		for _, name := range r.machine.Table().FactWords(rule.Unless) {
			r.used[name] = true
			parts = append(parts, not(call(name, r.word(name).is, r.is)))
		}
		r.value(guards[i], "Bool", all(parts...))
	}
	if r.choice == nil && len(rows) > 1 {
		r.choice = guards
	}
	r.fire(k, rows, guards)
	var leaves []string
	on := spec.States(0)
	if looked != fmt.Sprintf("at.%d", k) {
		on = e.states
		if c.When == 0 {
			on &^= c.In
		}
	}
	for i, rule := range rows {
		to := rule.In & here
		if rule.Next != spec.Same {
			to = spec.MakeStates(rule.Next)
		}
		r.last |= to
		switch rule.Then {
		case spec.Continue:
			on |= to
		case spec.Return:
			leaves = append(leaves, guards[i])
		default:
			leaves = append(leaves, guards[i])
			p.enter(p.target(at, rule.Then), guards[i], to)
		}
	}
	if on == 0 {
		return
	}
	pass := fmt.Sprintf("at.%d", k)
	if len(leaves) > 0 {
		pass = all(pass, not(some(leaves...)))
	}
	p.enter(next, pass, on)
}

// rowsOf are the rows of the check that stand and are for one of the states.
func (r *run) rowsOf(c *spec.Check, states spec.States) []*spec.Rule {
	var rows []*spec.Rule
	for i := range c.Rules {
		if rule := &c.Rules[i]; rule.In&states != 0 && r.machine.Table().Stands(rule) {
			rows = append(rows, rule)
		}
	}
	return rows
}

// fire does what the rows do, each under its guard, from the values before the check.
func (r *run) fire(k int, rows []*spec.Rule, guards []string) {
	before := r.now
	merged := map[string][]string{} // variable -> pairs of guard and value
	var order []string
	for i, rule := range rows {
		r.now = clone(before)
		if list := rule.Do.List(); len(list) > 0 {
			r.printf("; %s: %s\n", rule.Name, strings.Join(r.machine.Table().EffectWords(rule.Do), ", "))
			for _, effect := range list {
				r.effect(k, effect, guards[i], rule)
			}
		}
		f := firing{guard: guards[i], rule: rule, from: before[stateName], to: before[stateName]}
		if rule.Next != spec.Same {
			r.now[stateName] = rule.Next.String()
			f.to = rule.Next.String()
		}
		r.rows = append(r.rows, f)
		for _, name := range followed() {
			if r.now[name] != before[name] {
				if merged[name] == nil {
					order = append(order, name)
				}
				merged[name] = append(merged[name], guards[i], r.now[name])
			}
		}
	}
	r.now = before
	for _, name := range order {
		value := before[name]
		for i := len(merged[name]) - 2; i >= 0; i -= 2 {
			value = fmt.Sprintf("(ite %s %s %s)", merged[name][i], merged[name][i+1], value)
		}
		symbol := fmt.Sprintf("%s@%d", name, k)
		r.value(symbol, sortOf(name), value)
		r.now[name] = symbol
	}
}

func sortOf(name string) string {
	if name == stateName {
		return "State"
	}
	return "Num"
}

// followed are the names of all that a run follows.
func followed() []string {
	all := []string{stateName}
	all = append(all, remembered()...)
	for _, v := range spec.EventVars() {
		all = append(all, v.String())
	}
	return append(all, tagName, resultName, answerName, signalName)
}

func clone(m map[string]string) map[string]string {
	c := make(map[string]string, len(m))
	for k, v := range m {
		c[k] = v
	}
	return c
}
