package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/claims"
	"github.com/tcpcheck/tcpcheck/model/trace"
)

// story tells all about one claim.
type story struct {
	flags *claimFlags
	b     *bytes.Buffer
	look  screen
}

func (s *story) tell(d *claims.Decision) error {
	s.b.WriteString(s.look.in(bold, d.ID) + ": " + s.look.hang(len(d.ID)+2, d.Says) + "\n\n")
	const column = 12
	line := func(head, text string) {
		if text != "" {
			fmt.Fprintln(s.b, s.look.in(faint, pad(head, column))+s.look.hang(column, text))
		}
	}
	fmt.Fprintln(s.b, s.look.in(faint, pad("verdict", column))+s.look.in(verdictInk[d.Verdict], string(d.Verdict)))
	line("unclear", d.Why)
	line("condition", d.Condition)
	line("expected", d.Expected)
	line("resolution", d.Resolution)
	line("reproduce", s.command("claims", d.ID))
	s.shown(d)
	for i := range d.Evidence {
		if err := s.evidence(d, i); err != nil {
			return err
		}
	}
	return nil
}

// shown says which traces are not drawn.
func (s *story) shown(d *claims.Decision) {
	hidden := 0
	for i := range d.Evidence {
		if f, drawn := s.picture(d, i); f != nil && !drawn {
			hidden++
		}
	}
	if hidden > 0 {
		s.b.WriteString("\n" + s.look.hang(0, fmt.Sprintf("%s more with --verbose.", amount(hidden, "trace"))) + "\n")
	}
}

// picture is the trace of a piece of evidence, and whether it is drawn: one of what is
// asserted, one of what is besides, and all of them if asked for.
func (s *story) picture(d *claims.Decision, i int) (*model.Finding, bool) {
	e := &d.Evidence[i]
	f := e.Shown
	if f == nil {
		f = e.Applied
	}
	return f, s.flags.verbose || i == telling(d.Evidence, e.Asserted)
}

// telling is the first piece of the evidence that shows something, or else the first in
// which a question is asked; -1 if there is none.
func telling(all []claims.Evidence, asserted bool) int {
	is := func(f func(*claims.Evidence) *model.Finding) int {
		return slices.IndexFunc(all, func(e claims.Evidence) bool { return e.Asserted == asserted && f(&e) != nil })
	}
	if i := is(func(e *claims.Evidence) *model.Finding { return e.Shown }); i >= 0 {
		return i
	}
	return is(func(e *claims.Evidence) *model.Finding { return e.Applied })
}

func (s *story) evidence(d *claims.Decision, i int) error {
	e := &d.Evidence[i]
	says := e.Says()
	if !e.Asserted {
		says = "Besides: " + says
	}
	fmt.Fprintf(s.b, "\n%s%s\n   %s\n", s.look.in(bold, fmt.Sprintf("%d. ", i+1)), s.look.hang(3, says), s.look.hang(3, e.Found()))
	for _, edit := range []*claims.Edit{e.Edit, e.Without} {
		if edit != nil {
			fmt.Fprintf(s.b, "\n   %s.toml: %s\n\n", edit.Name, s.look.hang(3, edit.Says))
			for l := range strings.Lines(edit.TOML) {
				s.b.WriteString(strings.TrimRight("      "+l, " \n") + "\n")
			}
		}
	}
	f, drawn := s.picture(d, i)
	if f == nil || !drawn {
		return nil
	}
	s.b.WriteString("\n")
	title := "A shortest way to it, "
	switch {
	case e.Kind == claims.Replays:
		title = "The replay, "
	case f.Verdict == explore.Violated:
		title = "A shortest way to where it is not so, "
	case e.Shown == nil:
		title = "A shortest way to where it is asked, and is so, "
	}
	caption := trace.Caption{Title: title + amount(len(f.Trace.Events), "step") + ":", Finding: f, Command: s.again(d, e, f)}
	return trace.Ladder(s.b, f.Trace, caption, trace.Options{Color: s.look.colour, Width: s.look.width, Verbose: s.flags.verbose})
}

// again is the command that shows the trace once more: check, if it knows the property.
func (s *story) again(d *claims.Decision, e *claims.Evidence, f *model.Finding) string {
	if _, err := findProperty(f.Name); err != nil || e.Shown == nil {
		if s.flags.verbose {
			return s.command("claims", d.ID, "--verbose")
		}
		return s.command("claims", d.ID)
	}
	last := e.Searches[len(e.Searches)-1]
	words := []string{"check", last.Scenario}
	for _, edit := range last.Edits {
		words = append(words, "--edit", edit.Name+".toml")
	}
	return s.command(append(words, "--property", f.Name)...)
}

// command is a command line with the same table.
func (s *story) command(words ...string) string {
	return shellLine(append(append([]string{"tcpcheck"}, words...), s.flags.table.arguments()...))
}
