package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/diagram"
	"github.com/tcpcheck/tcpcheck/model/trace"
	"github.com/tcpcheck/tcpcheck/spec"
)

// changeFlag is a change of state: FROM,TO.
type changeFlag struct {
	from, to spec.State
	asked    bool
}

func (c *changeFlag) Type() string  { return "from,to" }
func (c *changeFlag) Wants() string { return "two states like SYN-SENT,ESTABLISHED" }

func (c *changeFlag) String() string {
	if !c.asked {
		return ""
	}
	return c.from.String() + "," + c.to.String()
}

func (c *changeFlag) Set(text string) error {
	from, to, ok := strings.Cut(text, ",")
	if !ok {
		return fmt.Errorf("found %q, want %s", text, c.Wants())
	}
	var err error
	if c.from, err = spec.ParseState(strings.TrimSpace(from)); err != nil {
		return err
	}
	c.to, err = spec.ParseState(strings.TrimSpace(to))
	c.asked = true
	return err
}

// deliver draws the ladder of the shortest way to the change.
func (c *changeFlag) deliver(p *program, out *outFlags, w *diagram.Walk, command string) error {
	who := "an end"
	if w.End != "" {
		who = "end " + w.End
	}
	name := fmt.Sprintf("%s -> %s", c.from, c.to)
	way := w.Way(c.from, c.to)
	if way == nil {
		return &inputError{fmt.Errorf("--witness %s: found no rule that takes %s from %s to %s in scenario %q, want a change that occurs; the diagram has them all", c, who, c.from, c.to, w.System.Scenario.Name)}
	}
	look := p.screen.to(out)
	caption := trace.Caption{
		Title:   fmt.Sprintf("The shortest way to %s, %s:", name, amount(len(way.Events), "step")),
		Command: command,
		Finding: &model.Finding{
			Property: model.Property{Name: name, Kind: model.Witness, Says: strings.ToUpper(who[:1]) + who[1:] + " goes from " + c.from.String() + " to " + c.to.String() + "."},
			Verdict:  explore.Witnessed,
		},
	}
	var drawn bytes.Buffer
	if err := trace.Ladder(&drawn, way, caption, trace.Options{Color: look.colour, Width: look.width}); err != nil {
		return err
	}
	return out.deliver(&p.page, drawn.Bytes())
}

func endArguments(end string) []string {
	if end == "" {
		return nil
	}
	return []string{"--end", end}
}
