package main

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/hazards"
	"github.com/tcpcheck/tcpcheck/model/trace"
)

// printHazard shows one hazard in full.
func (p *program) printHazard(d *hazards.Decision) error {
	const column = 12
	line := func(head, text string) {
		if text != "" {
			fmt.Fprintln(&p.page, pad(head, column)+p.screen.hang(column, text))
		}
	}
	fmt.Fprintf(&p.page, "%s  %s\n\n", p.screen.in(bold, d.ID), p.screen.hang(5, d.Name))
	line("source", d.Source)
	line("mitigation", d.Mitigation)
	for i := range d.Cases {
		c := &d.Cases[i]
		fmt.Fprintln(&p.page)
		line("before", brokenLine(c))
		line("after", afterLine(c))
		if rest := c.Remains(); len(rest) > 0 {
			because := c.Because
			if because == "" {
				because = "the scenario is known to break them"
			}
			line("still", strings.Join(rest, ", ")+": "+because)
		}
		fmt.Fprintln(&p.page, pad("decide it", column)+sideCommand(c.Case.Before, "--property", strings.Join(c.Broken, ",")))
		fmt.Fprintln(&p.page, pad("", column)+sideCommand(c.Case.After))
	}
	p.printWrong(d)
	shown := map[string]bool{}
	for i := range d.Cases {
		c := &d.Cases[i]
		for _, name := range []string{c.Case.Before.Edit, c.Case.After.Edit} {
			if name == "" || shown[name] {
				continue
			}
			shown[name] = true
			if err := p.printEdit(name); err != nil {
				return err
			}
		}
	}
	for i := range d.Cases {
		if err := p.printBefore(&d.Cases[i]); err != nil {
			return err
		}
	}
	return nil
}

// printEdit shows a built-in edit as the file that it is.
func (p *program) printEdit(name string) error {
	text, err := hazards.TOML(name)
	if err != nil {
		return err
	}
	fmt.Fprintf(&p.page, "\n%s\n", p.screen.in(bold, "The edit "+name))
	for l := range strings.Lines(text) {
		fmt.Fprint(&p.page, strings.TrimRight("    "+l, " \n")+"\n")
	}
	return nil
}

// printBefore draws the shortest counterexample of a case.
func (p *program) printBefore(c *hazards.Decided) error {
	f := c.Shortest()
	if f.Trace == nil {
		return nil
	}
	return p.drawTrace(f, sideCommand(c.Case.Before, "--property", f.Name))
}

// drawTrace draws the ladder of a violated property.
func (p *program) drawTrace(f *model.Finding, command string) error {
	fmt.Fprintln(&p.page)
	caption := trace.Caption{
		Title:   wayTo("violate "+f.Name, f) + ":",
		Finding: f, Command: command,
	}
	return trace.Ladder(&p.page, f.Trace, caption, trace.Options{Color: p.screen.colour, Width: p.screen.width})
}

// hazardJSON is what hazards --json prints of each.
type hazardJSON struct {
	ID         string           `json:"id"`
	Before     model.Verdict    `json:"before"` // violated, as it must be
	After      model.Verdict    `json:"after"`  // holds, as it must be
	Name       string           `json:"name"`
	Source     string           `json:"source"`
	Mitigation string           `json:"mitigation"`
	Seconds    float64          `json:"seconds"`
	Wrong      []string         `json:"wrong"` // what is not as it must be
	Cases      []hazardCaseJSON `json:"cases"`
}

type hazardCaseJSON struct {
	Before sideJSON `json:"before"`
	After  sideJSON `json:"after"`
	Still  []string `json:"still"` // violated after the mitigation, too
	// Because says why those of them that the scenario does not break anyway do not
	// count against the mitigation.
	Because string `json:"because,omitempty"`
}

type sideJSON struct {
	Scenario    string         `json:"scenario"`
	Variant     string         `json:"variant,omitempty"`
	Edit        string         `json:"edit,omitempty"`
	Command     string         `json:"command"`
	Complete    bool           `json:"complete"`
	Distinct    int            `json:"distinct"`
	Transitions int            `json:"transitions"`
	Depth       int            `json:"depth"`
	Violated    []violatedJSON `json:"violated"`
}

type violatedJSON struct {
	Name  string     `json:"name"`
	Steps int        `json:"steps"`
	Trace *traceJSON `json:"trace,omitempty"`
}

func (p *program) hazardsJSON(all []*hazards.Decision, traces bool) error {
	list := []hazardJSON{}
	for _, d := range all {
		out := hazardJSON{
			ID: d.ID, Before: d.BeforeVerdict(), After: d.AfterVerdict(), Name: d.Name, Source: d.Source,
			Mitigation: d.Mitigation, Seconds: d.Elapsed.Seconds(), Wrong: some(d.Wrong()), Cases: []hazardCaseJSON{},
		}
		for i := range d.Cases {
			c := &d.Cases[i]
			before, err := sideOf(c.Case.Before, c.Before, traces)
			if err != nil {
				return err
			}
			after, err := sideOf(c.Case.After, c.After, traces)
			if err != nil {
				return err
			}
			out.Cases = append(out.Cases, hazardCaseJSON{Before: before, After: after, Still: some(c.Remains()), Because: c.Because})
		}
		list = append(list, out)
	}
	return writeJSON(&p.page, list)
}

func sideOf(s hazards.Side, r *model.Report, traces bool) (sideJSON, error) {
	out := sideJSON{
		Scenario: s.Scenario, Variant: s.Variant, Edit: s.Edit, Command: sideCommand(s),
		Complete: r.Search.Complete, Distinct: r.Search.Distinct, Transitions: r.Search.Transitions, Depth: r.Search.Depth,
		Violated: []violatedJSON{},
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Verdict != explore.Violated {
			continue
		}
		one := violatedJSON{Name: f.Name, Steps: len(f.Trace.Events)}
		if traces {
			told, err := propertyOf(f)
			if err != nil {
				return out, err
			}
			one.Trace = told.Trace
		}
		out.Violated = append(out.Violated, one)
	}
	return out, nil
}
