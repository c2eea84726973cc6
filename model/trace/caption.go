package trace

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// The verdicts for which there is a trace.
const (
	violated  model.Verdict = "violated"
	witnessed model.Verdict = "witnessed"
)

// names is how wide the names of the caption's parts are.
const names = 11

// caption writes what stands beneath the ladder.
func (d *drawing) caption(t *model.Trace, moments []moment, c Caption) {
	d.line("")
	if f := c.Finding; f != nil {
		d.verdict(t, moments, f)
	}
	table := d.system.Machine.Table()
	d.part("table", table.TableName())
	for _, e := range edits(table, moments) {
		d.part("", e)
	}
	d.part("scenario", d.system.Scenario.Name)
	d.part("bounds", bounds(d.system.Scenario))
	if c.Command != "" {
		d.command(c.Command)
	}
}

// part writes a named part of the caption.
func (d *drawing) part(name, text string) {
	lines := wrap(text, d.Width, names, names)
	lines[0] = pad(name, names) + strings.TrimLeft(lines[0], " ")
	for _, l := range lines {
		d.line(l)
	}
}

// command writes a command so that a shell can read it, over several lines if need be;
// within quotes a line cannot be broken.
func (d *drawing) command(text string) {
	if strings.Contains(text, "'") {
		d.line(pad("reproduce", names) + text)
		return
	}
	lines := wrap(text, d.Width-2, names, names+2)
	lines[0] = pad("reproduce", names) + strings.TrimLeft(lines[0], " ")
	for i, l := range lines {
		if i+1 < len(lines) {
			l += " \\"
		}
		d.line(l)
	}
}

func (d *drawing) verdict(t *model.Trace, moments []moment, f *model.Finding) {
	colour := goodColour
	if f.Verdict == violated {
		colour = violatedColour
	}
	d.line(d.paint(colour, headline(t, f)))
	d.text(statement(f), names, names)
	if text := here(t, moments, f); text != "" {
		d.text("Here: "+text, names, names)
	}
	d.line("")
}

// headline says which property was violated or witnessed, and when.
func headline(t *model.Trace, f *model.Finding) string {
	return fmt.Sprintf("%s %s: %s", strings.ToUpper(string(f.Verdict)), when(t, f), f.Name)
}

// when says in which step of the trace the property was violated or witnessed.
func when(t *model.Trace, f *model.Finding) string {
	steps := len(t.Events)
	switch {
	case f.Kind == model.Liveness && t.Loop > 0:
		return fmt.Sprintf("for ever, from step %d on", steps-t.Loop+1)
	case f.Kind == model.Liveness:
		return fmt.Sprintf("for ever, after step %d", steps)
	case f.Kind == model.Deadlock || f.Verdict == witnessed || f.Formula != "":
		return fmt.Sprintf("after step %d", steps)
	}
	return fmt.Sprintf("in step %d", steps)
}

// statement is what the property says, and where it is from.
func statement(f *model.Finding) string {
	if f.Kind == model.Witness {
		return f.Says
	}
	return f.Says + " [" + f.Cite + "]"
}

// here says what was wrong in this trace; "" if nothing was.
func here(t *model.Trace, moments []moment, f *model.Finding) string {
	switch {
	case f.Kind == model.Liveness:
		return forEver(t, moments)
	case f.Verdict == violated && len(moments) > 0:
		return wrong(t.System, &moments[len(moments)-1], f)
	}
	return ""
}

// edits says how the table differs from RFC 9293, as far as the trace met it.
func edits(t *spec.Table, moments []moment) []string {
	var all []string
	seen := map[string]bool{}
	for i := range moments {
		for _, f := range moments[i].fired() {
			if !seen[f.rule.Name] {
				seen[f.rule.Name] = true
				if text := edit(t, f.rule); text != "" {
					all = append(all, text)
				}
			}
		}
	}
	return append(all, words(t)...)
}

// edit says how a rule differs from RFC 9293; "" if it does not.
func edit(t *spec.Table, r *spec.Rule) string {
	base, err := baseTable().Rule(r.Name)
	if err != nil {
		return r.Name + " is no rule of RFC 9293"
	}
	if *base == *r {
		return ""
	}
	var parts []string
	part := func(what, now, was string) {
		if now != was {
			parts = append(parts, fmt.Sprintf("%s %s (RFC 9293: %s)", what, or(now, "nothing"), or(was, "nothing")))
		}
	}
	part("in", r.In.String(), base.In.String())
	part("when", strings.Join(t.FactWords(r.When), ", "), strings.Join(baseTable().FactWords(base.When), ", "))
	part("unless", strings.Join(t.FactWords(r.Unless), ", "), strings.Join(baseTable().FactWords(base.Unless), ", "))
	part("does", strings.Join(t.EffectWords(r.Do), ", "), strings.Join(baseTable().EffectWords(base.Do), ", "))
	part("next", r.Next.String(), base.Next.String())
	part("then", r.Then.String(), base.Then.String())
	if len(parts) == 0 {
		return ""
	}
	return r.Name + ": " + strings.Join(parts, "; ")
}

// words says which words and choices of the table are not those of RFC 9293.
func words(t *spec.Table) []string {
	var all []string
	is := map[string]string{}
	note := func(word, text string) { is[word] = text }
	for _, d := range baseTable().Terms {
		note(d.Name, d.Is)
	}
	for _, d := range baseTable().Facts {
		note(d.Word, d.Is)
	}
	for _, d := range baseTable().Effects {
		note(d.Word, d.Is)
	}
	compare := func(word, text string) {
		if was, ok := is[word]; ok && was != text {
			all = append(all, fmt.Sprintf("%s is %s (RFC 9293: %s)", word, text, was))
		}
	}
	for _, d := range t.Terms {
		compare(d.Name, d.Is)
	}
	for _, d := range t.Facts {
		compare(d.Word, d.Is)
	}
	for _, d := range t.Effects {
		compare(d.Word, d.Is)
	}
	if on := (t.Choices &^ baseTable().Choices).List(); len(on) > 0 {
		all = append(all, "with "+list(on))
	}
	if off := (baseTable().Choices &^ t.Choices).List(); len(off) > 0 {
		all = append(all, "without "+list(off))
	}
	return all
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
