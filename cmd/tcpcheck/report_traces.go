package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
)

// printTraces draws the first trace, and names the others or draws them too.
func (o *outcome) printTraces(b *strings.Builder, look screen) error {
	if o.flags.trace.is != "" {
		return nil
	}
	if cut := o.Search.CutTrace; cut != nil && o.flags.verbose {
		way := &model.Trace{System: o.System}
		for _, s := range cut.Steps {
			way.Events = append(way.Events, s.Action.Event)
		}
		b.WriteString("\n")
		caption := trace.Caption{Title: "The way to where it does not fit, " + amount(len(way.Events), "step") + ":", Command: o.command("--verbose")}
		if err := trace.Ladder(b, way, caption, trace.Options{Color: look.colour, Width: look.width}); err != nil {
			return err
		}
	}
	for i, f := range o.shown() {
		if i > 0 && !o.flags.verbose {
			if i == 1 {
				b.WriteString("\n")
			}
			fmt.Fprintf(b, "%s %s, too, after %s:\n  %s\n", f.Name, f.Verdict, amount(len(f.Trace.Events), "step"), o.again(f))
			continue
		}
		var drawn bytes.Buffer
		if err := o.written(f, look).ladder(&drawn); err != nil {
			return err
		}
		b.WriteString("\n" + drawn.String())
	}
	return nil
}

// caption says what a trace shows, and the command that shows it once more.
func (o *outcome) caption(f *model.Finding) trace.Caption {
	goal := "violate " + f.Name
	if f.Kind == model.Witness {
		goal = f.Name
	}
	title := wayTo(goal, f)
	if o.simulated != nil {
		title = o.simulated.title(f, goal)
	}
	return trace.Caption{Title: title + ":", Finding: f, Command: o.again(f)}
}

// wayTo says what the trace of a search shows: a shortest way, but for an endless one.
func wayTo(goal string, f *model.Finding) string {
	steps := amount(len(f.Trace.Events), "step")
	switch {
	case f.Kind == model.Liveness && f.Trace.Loop == 1:
		return fmt.Sprintf("A way to %s, %s, the last again and again", goal, steps)
	case f.Kind == model.Liveness && f.Trace.Loop > 0:
		return fmt.Sprintf("A way to %s, %s, the last %d again and again", goal, steps, f.Trace.Loop)
	case f.Kind == model.Liveness:
		return fmt.Sprintf("A way to %s, %s, and nothing more", goal, steps)
	}
	return fmt.Sprintf("A shortest way to %s, %s", goal, steps)
}
