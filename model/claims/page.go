package claims

import (
	"fmt"
	"io"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore"
)

// Markdown writes the page of docs: what was decided, and from what.
func Markdown(w io.Writer, all []Decision) error {
	var b strings.Builder
	b.WriteString(`# What people teach about TCP, decided

Each claim is decided by exploration, when ` + "`tcpcheck claims`" + ` is run; this page was written by
` + "`tcpcheck claims --markdown`" + `, and a test fails when it is stale. ` + "`tcpcheck claims ID`" + ` tells the
story of one, with traces.

*Holds*: what the claim asserts is true of every step of scenarios explored to the end, or a trace shows it. A
number of states is the bound: nothing is said beyond the scenario. *False*: a shortest counterexample shows it.
*Needed*: with the rule the disaster cannot be reached, without it there is a trace. "First" is after how many
steps something is met that the sentence is about: it is not vacuous.

| | verdict | claim |
|---|---|---|
`)
	for _, d := range all {
		fmt.Fprintf(&b, "| [%s](#%s) | %s | %s |\n", d.ID, strings.ToLower(d.ID), d.short(), d.Says)
	}
	b.WriteString("\n## Where exploration says otherwise than one reads, or more\n\n")
	for _, d := range all {
		if d.Resolution != "" {
			fmt.Fprintf(&b, "- **%s** (%s): %s\n", d.ID, d.Verdict, d.Resolution)
		}
	}
	for _, d := range all {
		fmt.Fprintf(&b, "\n## %s\n\n%s **%s.**\n", d.ID, d.Says, capital(string(d.Verdict)))
		for _, part := range []struct{ name, text string }{{"Condition", d.Condition}, {"Expected of RFC 9293", d.Expected}, {"Resolution", d.Resolution}, {"Unclear", d.Why}} {
			if part.text != "" {
				fmt.Fprintf(&b, "\n%s: %s\n", part.name, part.text)
			}
		}
		b.WriteString("\n")
		besides := false
		for i := range d.Evidence {
			e := &d.Evidence[i]
			if !e.Asserted && !besides {
				besides = true
				b.WriteString("\nBesides:\n\n")
			}
			fmt.Fprintf(&b, "- %s *%s*\n", e.Says(), e.Found())
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// short is the verdict, and whether there is more to be said.
func (d *Decision) short() string {
	if d.Verdict == Holds && d.Condition != "" {
		return "holds, on a condition"
	}
	return string(d.Verdict)
}

// Found says in a line what came out of the demonstration, and of what.
func (e *Evidence) Found() string {
	if e.Outcome == Unclear {
		return "Unclear: " + e.Why + "."
	}
	if e.Kind == Sampled {
		if e.Outcome == Refuted {
			return "Not so: " + e.Why + "."
		}
		return fmt.Sprintf("So at each of %s numbers tried.", grouped(e.Samples))
	}
	worlds := e.Explored()
	steps := ""
	if e.Shown != nil {
		steps = fmt.Sprintf(" after %s", count(len(e.Shown.Trace.Events), "step"))
	}
	switch {
	case e.Kind == Needed && e.Outcome == Confirmed:
		return fmt.Sprintf("So with the rule, not without it%s: %s.", steps, worlds)
	case e.Kind == Needed && e.Shown != nil:
		return fmt.Sprintf("Not so even with the rule%s: %s.", steps, worlds)
	case e.Kind == Needed:
		return fmt.Sprintf("So without the rule, too: %s.", worlds)
	case e.Kind == Replays && e.Outcome == Confirmed:
		return fmt.Sprintf("Replays in %s: %s.", count(len(e.Replay.Steps), "step"), worlds)
	case e.Kind == Replays:
		return fmt.Sprintf("Does not replay: %s.", worlds)
	case e.Shown != nil && e.Shown.Verdict == explore.Violated:
		return fmt.Sprintf("Not so%s: %s.", steps, worlds)
	case e.Shown != nil:
		return fmt.Sprintf("Shown%s: %s.", steps, worlds)
	case e.Kind == Sometimes:
		return fmt.Sprintf("Never: %s.", worlds)
	case e.Applied != nil:
		return fmt.Sprintf("Always, first after %s: %s.", count(len(e.Applied.Trace.Events), "step"), worlds)
	}
	return fmt.Sprintf("Always: %s.", worlds)
}

// Explored says which worlds the evidence rests on, and how many states they have.
func (e *Evidence) Explored() string {
	var parts []string
	for _, s := range e.Searches {
		name := s.Scenario
		for i, edit := range s.Edits {
			name += []string{" with ", " and "}[min(i, 1)] + edit.Name
		}
		parts = append(parts, fmt.Sprintf("%s, %s", name, count(s.States, "state")))
	}
	return strings.Join(parts, "; ")
}

// grouped writes a number as 3 282 741.
func grouped(n int) string {
	digits := fmt.Sprint(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + " " + digits[i:]
	}
	return digits
}

func count(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return grouped(n) + " " + unit + "s"
}

func capital(word string) string { return strings.ToUpper(word[:1]) + word[1:] }
