package promela

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// What Then calls the places of 3.10.7.4 where processing may go on.
const sixth, seventh = "sixth", "seventh"

// labels numbers the checks: where an event can be. Two places more are through, where
// what can then be sent begins, and over.
func (x *export) labels() {
	x.part("Where in the table an event is: the checks, in order")
	x.label, x.then = map[*spec.Check]string{}, map[string]string{}
	taken := map[string]int{}
	n := 0
	for _, s := range x.table.AllSections() {
		for i := range s.Checks {
			c := &s.Checks[i]
			name := "at_" + ident(s.Number) + "_" + ident(c.Name)
			if taken[name]++; taken[name] > 1 {
				name += fmt.Sprintf("_%d", taken[name])
			}
			x.label[c] = name
			x.line("#define %-38s %2d", name, n)
			if n++; c.Name == sixth || c.Name == seventh {
				x.then[c.Name] = name
			}
		}
	}
	x.line("#define %-38s %2d", through, n)
	x.line("#define %-38s %2d", over, n+1)
	x.line("byte place; /* no part of a world: it is 0 between steps. It is not hidden, for SPIN asks again where to go on when it comes back. */")
	x.line("\n/* Where an event begins. */\ninline enter()\n{\n\tif")
	for i := range x.table.Sections {
		s := &x.table.Sections[i]
		if len(s.Checks) > 0 {
			x.line("\t:: %s -> place = %s", both("what == "+ident(s.Event.String()), isIn("state", s.In)), x.label[&s.Checks[0]])
		}
	}
	x.line("\t:: else -> place = %s\n\tfi\n}", through)
}

const through, over = "at_the_end", "at_last"

// rows writes the table: a loop that takes an end from check to check. The rows of a check
// are alternatives, of which exactly one applies. A section is one d_step, for SPIN has
// no room for a longer one.
func (x *export) rows() {
	x.line("\n\t/* The table, section by section. */\n\tdo")
	for i := range x.table.Sections {
		x.section(&x.table.Sections[i], through)
	}
	x.line("\n\t/* Every event ends with what can then be sent. */")
	begins := over
	if len(x.table.Sending.Checks) > 0 {
		begins = x.label[&x.table.Sending.Checks[0]]
	}
	x.line("\t:: place == %s -> d_step {\n\t\tif", through)
	x.line("\t\t:: %s && !sends -> sends = 1; place = %s\n\t\t:: else -> place = %s\n\t\tfi; skip }", isIn("state", spec.Synchronized), begins, over)
	x.section(&x.table.Sending, over)
	x.line("\n\t:: place == %s -> break\n\tod;", over)
}

// section writes the checks of a section, and where to go after the last.
func (x *export) section(s *spec.Section, after string) {
	if len(s.Checks) == 0 {
		return
	}
	x.line("\n\t/* %s %s */", s.Number, comment(s.Title))
	first, last := x.label[&s.Checks[0]], x.label[&s.Checks[len(s.Checks)-1]]
	x.line("\t:: %s <= place && place <= %s -> d_step { do", first, last)
	for i := range s.Checks {
		next := after
		if i+1 < len(s.Checks) {
			next = x.label[&s.Checks[i+1]]
		}
		x.check(s, &s.Checks[i], next)
	}
	x.line("\n\t:: place < %s || %s < place -> break\n\tod; skip }", first, last)
}

func (x *export) check(s *spec.Section, c *spec.Check, next string) {
	x.line("\n\t:: place == %s -> /* %s %s */", x.label[c], s.Number, comment(c.Title))
	x.line("\t\tif")
	var rows []*spec.Rule
	for i := range c.Rules {
		if x.table.Stands(&c.Rules[i]) {
			rows = append(rows, &c.Rules[i])
		}
	}
	if here := both(isIn("state", c.In), x.all(c.When, 0, x.factHere)); here != "" {
		x.line("\t\t:: !(%s) -> place = %s", here, next)
	}
	for i, r := range rows {
		for _, other := range rows[:i] {
			if mayOverlap(r, other) {
				x.line("\t\t:: %s -> wrong = 1; place = %s /* %s and %s: one row is to apply */", orTrue(both(x.guard(c, r), x.guard(c, other))), over, other.Name, r.Name)
			}
		}
	}
	for _, r := range rows {
		x.row(s, c, r, next)
	}
	x.line("\t\t:: else -> wrong = 1; place = %s /* no row applies */", over)
	x.line("\t\tfi")
}

// guard is when the row applies within its check.
func (x *export) guard(c *spec.Check, r *spec.Rule) string {
	in := ""
	if r.In != c.In {
		in = isIn("state", r.In)
	}
	return both(in, x.all(r.When, r.Unless, x.factHere))
}

// mayOverlap reports whether nothing that the rows say keeps them apart: then the sets of
// facts that are declared impossible must.
func mayOverlap(a, b *spec.Rule) bool {
	return a.In&b.In != 0 && a.When&b.Unless == 0 && a.Unless&b.When == 0
}

func (x *export) row(s *spec.Section, c *spec.Check, r *spec.Rule, next string) {
	section := s.Number
	if r.Cite.Section != "" && r.Cite.Section != section {
		section = r.Cite.Section
	}
	x.line("\t\t:: %s -> /* %s (%s): %s */", orTrue(x.guard(c, r)), r.Name, section, comment(r.Says))
	var do []string
	if r.Next != spec.Same {
		do = append(do, "state = "+ident(r.Next.String()))
	}
	do = append(do, "fire()")
	if x.watched[r.Name] {
		do = append(do, rowFired(r.Name)+" = 1")
	}
	for _, e := range r.Do.List() {
		do = append(do, effect(x.table.Effects[e].Word)+"()")
	}
	switch r.Then {
	case spec.Continue:
		do = append(do, "place = "+next)
	case spec.Return:
		do = append(do, "place = "+x.ends(s))
	case spec.ToSixth:
		do = append(do, "place = "+x.then[sixth])
	case spec.ToSeventh:
		do = append(do, "place = "+x.then[seventh])
	} // and Repeat stays
	x.line("\t\t\t%s", strings.Join(do, "; "))
}

// ends is where an event goes that is done with the section.
func (x *export) ends(s *spec.Section) string {
	if s == &x.table.Sending {
		return over
	}
	return through
}

func rowFired(name string) string { return "fired_" + ident(name) }

func orTrue(condition string) string {
	if condition == "" {
		return "true"
	}
	return condition
}
