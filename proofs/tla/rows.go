package tla

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// What Then calls the places of 3.10.7.4 where processing may go on.
const sixth, seventh = "sixth", "seventh"

// Where an event is that is done with its section, and where one that is done.
const through, over = "Through", "s"

// labels names the operators of the checks.
func (x *export) labels() {
	x.label, x.then = map[*spec.Check]string{}, map[string]string{}
	taken := map[string]int{}
	for _, s := range x.table.AllSections() {
		for i := range s.Checks {
			c := &s.Checks[i]
			name := "at_" + ident(s.Number) + "_" + ident(c.Name)
			if taken[name]++; taken[name] > 1 {
				name += fmt.Sprintf("_%d", taken[name])
			}
			x.label[c] = name
			if c.Name == sixth || c.Name == seventh {
				x.then[c.Name] = name
			}
		}
	}
}

// rows writes the table: an operator for each check, from an end before it to that end
// when the event is over. The rows of a check are arms, of which exactly one applies.
func (x *export) rows() {
	x.labels()
	x.part("The table, check by check: from an end to what it is when the event is over")
	var names []string
	for _, s := range x.table.AllSections() {
		for i := range s.Checks {
			names = append(names, x.label[&s.Checks[i]]+"(_)")
		}
	}
	x.line("RECURSIVE %s(_), %s", through, strings.Join(names, ", "))
	for i := range x.table.Sections {
		x.section(&x.table.Sections[i], through+"(s)")
	}
	sending := over
	if len(x.table.Sending.Checks) > 0 {
		sending = x.label[&x.table.Sending.Checks[0]] + "([s EXCEPT !.sends = TRUE])"
	}
	x.line("\n\\* Every event ends with what can then be sent.\n%s(s) == IF ~s.sends /\\ s.state \\in Synchronized THEN %s ELSE s", through, sending)
	x.section(&x.table.Sending, over)
	x.line("\n\\* What the event makes of the end.\nProcess(what, s) ==")
	first := "CASE"
	for i := range x.table.Sections {
		s := &x.table.Sections[i]
		if len(s.Checks) > 0 {
			x.line("  %4s %s -> %s(s)", first, both("what = "+quoted(s.Event.String()), isIn("s.state", s.In)), x.label[&s.Checks[0]])
			first = "[]"
		}
	}
	x.line("    [] OTHER -> %s(s)", through)
}

// section writes the checks of a section, and where to go after the last.
func (x *export) section(s *spec.Section, after string) {
	x.line("\n\\* %s %s", s.Number, s.Title)
	for i := range s.Checks {
		next := after
		if i+1 < len(s.Checks) {
			next = x.label[&s.Checks[i+1]] + "(s)"
		}
		x.check(s, &s.Checks[i], next)
	}
}

// arm is one arm of a CASE.
type arm struct{ says, when, is string }

func (x *export) check(s *spec.Section, c *spec.Check, next string) {
	var rows []*spec.Rule
	for i := range c.Rules {
		if x.table.Stands(&c.Rules[i]) {
			rows = append(rows, &c.Rules[i])
		}
	}
	x.line("\n\\* %s %s", s.Number, c.Title)
	x.line("%s(s) ==", x.label[c])
	if here := both(isIn("s.state", c.In), x.all(c.When, 0)); here != "" {
		x.line("  IF ~(%s) THEN %s ELSE", here, next)
	}
	var arms []arm
	for i, r := range rows {
		for _, other := range rows[:i] {
			if mayOverlap(r, other) {
				arms = append(arms, arm{other.Name + " and " + r.Name + ": one row is to apply", orTrue(both(x.guard(c, r), x.guard(c, other))), "Wrong(s)"})
			}
		}
	}
	for _, r := range rows {
		arms = append(arms, x.row(s, c, r, next))
	}
	arms = append(arms, arm{"no row applies", "OTHER", "Wrong(s)"})
	begin := "CASE"
	for _, a := range arms {
		x.line("  %4s \\* %s\n       %s ->\n         %s", begin, a.says, a.when, a.is)
		begin = "[]"
	}
}

// guard is when the row applies within its check.
func (x *export) guard(c *spec.Check, r *spec.Rule) string {
	in := ""
	if r.In != c.In {
		in = isIn("s.state", r.In)
	}
	return both(in, x.all(r.When, r.Unless))
}

// mayOverlap reports whether nothing that the rows say keeps them apart: then the sets of
// facts that are declared impossible must.
func mayOverlap(a, b *spec.Rule) bool {
	return a.In&b.In != 0 && a.When&b.Unless == 0 && a.Unless&b.When == 0
}

func (x *export) row(s *spec.Section, c *spec.Check, r *spec.Rule, next string) arm {
	section := s.Number
	if r.Cite.Section != "" {
		section = r.Cite.Section
	}
	enters := "s.state"
	if r.Next != spec.Same {
		enters = quoted(r.Next.String())
	}
	lets := []string{fmt.Sprintf("s0 == Fires(s, %s, %s)", quoted(r.Name), enters)}
	for i, e := range r.Do.List() {
		lets = append(lets, fmt.Sprintf("s%d == %s(s%d)", i+1, effect(x.table.Effects[e].Word), i))
	}
	switch r.Then {
	case spec.Return:
		if next = through + "(s)"; s == &x.table.Sending {
			next = over
		}
	case spec.Repeat:
		next = x.label[c] + "(s)"
	case spec.ToSixth:
		next = x.then[sixth] + "(s)"
	case spec.ToSeventh:
		next = x.then[seventh] + "(s)"
	}
	last := fmt.Sprintf("s%d", len(lets)-1)
	if next = strings.Replace(next, "(s)", "("+last+")", 1); next == over {
		next = last
	}
	return arm{
		says: fmt.Sprintf("%s (%s): %s", r.Name, section, r.Says), when: orTrue(x.guard(c, r)),
		is: "LET " + strings.Join(lets, "\n             ") + "\n         IN  " + next,
	}
}
