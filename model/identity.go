package model

import (
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Identity is the system in words, a line for each thing that its states depend on:
// the scenario as its file says it, and every word and row of the table. Two systems
// with the same identity take the same steps; where two differ, a line differs.
func (sys *System) Identity() string {
	var b strings.Builder
	scenario, err := toml.Marshal(sys.Scenario.File())
	if err != nil {
		panic(err) // a ScenarioFile is strings and numbers
	}
	b.Write(scenario)
	t := sys.Machine.Table()
	fmt.Fprintf(&b, "\ntable %s\n", t.TableName())
	for _, choice := range spec.AllChoices() {
		c, err := spec.ParseChoice(choice.Word)
		if err != nil {
			panic(err) // it is one of them
		}
		fmt.Fprintf(&b, "choice %s: %v\n", choice.Word, t.Choices&c != 0)
	}
	for _, d := range t.Terms {
		fmt.Fprintf(&b, "term %s: %s\n", d.Name, d.Is)
	}
	for _, d := range t.Facts {
		fmt.Fprintf(&b, "fact %s: %s\n", d.Word, d.Is)
	}
	for _, d := range t.Effects {
		fmt.Fprintf(&b, "effect %s: %s\n", d.Word, d.Is)
	}
	for _, s := range t.AllSections() {
		for i := range s.Checks {
			c := &s.Checks[i]
			fmt.Fprintf(&b, "check %s %s: in %s, when %v\n", s.Number, c.Name, c.In, t.FactWords(c.When))
			for j := range c.Rules {
				writeRule(&b, t, &c.Rules[j])
			}
		}
	}
	return b.String()
}

func writeRule(b *strings.Builder, t *spec.Table, r *spec.Rule) {
	if !t.Stands(r) {
		return
	}
	next := "same"
	if r.Next != spec.Same {
		next = r.Next.String()
	}
	fmt.Fprintf(b, "rule %s: in %s, when %v, unless %v, do %v, next %s, then %s\n",
		r.Name, r.In, t.FactWords(r.When), t.FactWords(r.Unless), t.EffectWords(r.Do), next, r.Then)
}
