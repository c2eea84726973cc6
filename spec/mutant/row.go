package mutant

import (
	"fmt"
	"slices"

	"github.com/tcpcheck/tcpcheck/spec"
)

// row makes the mutants of a row.
func (c *collection) row(check *spec.Check, r *spec.Rule) {
	add := func(class Class, how string, change spec.RuleEdit) {
		change.Name = r.Name
		c.add(Mutant{Name: r.Name + ": " + how, Class: class, Rule: r.Name, Edit: &spec.Edit{Rules: []spec.RuleEdit{change}}}, string(class)+how)
	}
	c.states(check, r, add)
	c.nexts(r, add)
	c.guard(r, add)
	c.does(r, add)
	for _, then := range ways[r.Then] {
		add(Way, fmt.Sprintf("%s for %s", then, r.Then), spec.RuleEdit{Then: text(then.String())})
	}
	add(Deleted, "deleted", spec.RuleEdit{Delete: true})
}

type adder func(class Class, how string, change spec.RuleEdit)

// ways are the ways on that are tried instead of each.
var ways = map[spec.Then][]spec.Then{
	spec.Continue:  {spec.Return},
	spec.Return:    {spec.Continue},
	spec.Repeat:    {spec.Continue, spec.Return},
	spec.ToSixth:   {spec.Continue, spec.Return, spec.ToSeventh},
	spec.ToSeventh: {spec.Continue, spec.Return, spec.ToSixth},
}

// states toggles each state that the row's check is for; a row for none is a row
// deleted.
func (c *collection) states(check *spec.Check, r *spec.Rule, add adder) {
	for _, s := range check.In.List() {
		in := r.In ^ spec.MakeStates(s)
		how := fmt.Sprintf("also for %s", s)
		if r.In.Has(s) {
			how = fmt.Sprintf("not for %s", s)
		}
		if in != 0 {
			add(State, how, spec.RuleEdit{In: stateNames(in)})
		}
	}
}

// nexts makes the row enter every other state, or none. That a row for one state alone
// enters this state is no change.
func (c *collection) nexts(r *spec.Rule, add adder) {
	for next := spec.Same; next <= spec.Closed; next++ {
		stays := next == spec.Same && r.In == spec.MakeStates(r.Next)
		if next == r.Next || stays || r.Next == spec.Same && r.In == spec.MakeStates(next) {
			continue
		}
		change := spec.RuleEdit{Next: text("")}
		if next != spec.Same {
			change.Next = text(next.String())
		}
		add(Next, fmt.Sprintf("next state %s for %s", next, r.Next), change)
	}
}

// guard forgets and negates each fact that the row asks for.
func (c *collection) guard(r *spec.Rule, add adder) {
	when, unless := c.table.FactWords(r.When), c.table.FactWords(r.Unless)
	for _, word := range when {
		add(Forgotten, word+" forgotten", spec.RuleEdit{When: without(when, word)})
		add(Negated, fmt.Sprintf("not %s for %s", word, word), spec.RuleEdit{When: without(when, word), Unless: with(unless, word)})
	}
	for _, word := range unless {
		add(Forgotten, "not "+word+" forgotten", spec.RuleEdit{Unless: without(unless, word)})
		add(Negated, fmt.Sprintf("%s for not %s", word, word), spec.RuleEdit{Unless: without(unless, word), When: with(when, word)})
	}
}

// does drops and replaces each effect of the row.
func (c *collection) does(r *spec.Rule, add adder) {
	do := c.table.EffectWords(r.Do)
	for i, word := range do {
		left := slices.Delete(slices.Clone(do), i, i+1)
		add(Dropped, word+" dropped", spec.RuleEdit{Do: &left})
		for _, other := range siblings(word) {
			if _, err := c.table.EffectNamed(other); err != nil {
				continue
			}
			changed := slices.Clone(do)
			changed[i] = other
			add(Replaced, fmt.Sprintf("%s for %s", other, word), spec.RuleEdit{Do: &changed})
		}
	}
}

// families are effects that are easily taken for each other.
var families = [][]string{
	{"send-ack", "send-reset-by-ack", "send-reset-by-seq", "send-abort"},
	{"owe-ack", "send-ack"},
	{"owe-ack", "take-fin"},
	{"send-text", "send-urgent-text"}, {"send-probe", "send-urgent-probe"}, {"send-text-again", "send-urgent-text-again"},
	{"send-syn-text", "send-urgent-syn-text"},
	{"send-fin", "send-fin-again"}, {"send-syn", "send-syn-again"}, {"send-syn-ack", "send-syn-ack-again"},
	{"tell-reset", "tell-refused", "tell-timeout"},
	{"tell-sent", "tell-closed"},
	{"tell-soft-error", "tell-hard-error"},
	{"answer-reset", "answer-closing", "answer-timeout"},
	{"return-ok", "return-queued", "return-closing"},
	{"return-ok", "return-illegal", "return-insufficient"},
	{"return-ok", "return-not-allowed", "return-unspecified", "return-invalid"},
	{"return-ok", "return-exists", "return-not-exist"},
	{"return-ok", "return-state"},
	{"trim-left", "trim-right", "trim-all"},
	{"take-text", "hold-text", "drop-text"},
	{"take-window", "reset-window"},
	{"pass-text", "queue-receive"},
	{"queue-text", "queue-close"},
	{"create-tcb", "turn-active"},
	{"delete-tcb", "return-to-listen", "flush-queues", "start-time-wait"},
}

// siblings returns the effects that may be taken for this one.
func siblings(word string) []string {
	var all []string
	for _, family := range families {
		if !slices.Contains(family, word) {
			continue
		}
		for _, other := range family {
			if other != word && !slices.Contains(all, other) {
				all = append(all, other)
			}
		}
	}
	return all
}

func stateNames(set spec.States) *[]string {
	names := []string{}
	for _, s := range set.List() {
		names = append(names, s.String())
	}
	return &names
}

func without(words []string, word string) *[]string {
	left := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == word })
	if left == nil {
		left = []string{}
	}
	return &left
}

func with(words []string, word string) *[]string {
	all := append(slices.Clone(words), word)
	return &all
}

func text(s string) *string { return &s }
