package main

import (
	"bytes"
	"fmt"

	"github.com/tcpcheck/tcpcheck/model/trace"
)

// replayJSON is what replay --json prints.
type replayJSON struct {
	Scenario string       `json:"scenario"`
	Variants []string     `json:"variants"` // of the table that it was replayed with
	AsSaved  bool         `json:"as_saved"` // the steps and the verdict are those saved
	Says     string       `json:"says"`     // the outcome in a line
	Property string       `json:"property"`
	Saved    string       `json:"saved"`   // its verdict then
	Verdict  *string      `json:"verdict"` // and now: null if the trace does not show it, or parts
	Parts    *partsJSON   `json:"parts"`   // null if the steps are those saved
	Loop     int          `json:"loop"`
	Steps    []trace.Step `json:"steps"` // as they are now, up to the one that parts
}

// partsJSON says where a replay parts.
type partsJSON struct {
	Step  int         `json:"step"`
	Why   string      `json:"why"`
	Saved *trace.Step `json:"saved"`
	Now   *trace.Step `json:"now"` // null if it is not possible
}

// report writes everything in the form asked for.
func (r *replayed) report(w *bytes.Buffer, look screen) error {
	if r.flags.json {
		return r.writeJSON(w)
	}
	if err := r.written(look).ladder(w); err != nil {
		return err
	}
	colour := green
	if !r.asSaved() {
		colour = red
	}
	fmt.Fprintf(w, "\n%s\n", look.in(colour, look.hang(0, r.says())))
	return nil
}

func (r *replayed) writeJSON(w *bytes.Buffer) error {
	steps, err := trace.Steps(r.way)
	if err != nil {
		return err
	}
	out := replayJSON{
		Scenario: r.sys.Scenario.Name, Variants: some(r.sys.Machine.Table().Variants),
		AsSaved: r.asSaved(), Says: r.says(), Property: r.saved.Property, Saved: r.saved.Verdict, Loop: r.way.Loop, Steps: some(steps),
	}
	if r.asSaved() {
		out.Verdict = &r.saved.Verdict
	}
	if p := r.parts; p != nil {
		out.Parts = &partsJSON{p.Saved.N, p.String(), p.Saved, p.Now}
	}
	return writeJSON(w, out)
}

// written is the way that the replay went.
func (r *replayed) written(look screen) *written {
	title := fmt.Sprintf("%s again, %s", r.file, amount(len(r.way.Events), "step"))
	if r.parts != nil {
		title = fmt.Sprintf("%s again, up to step %d of %d, where it parts", r.file, r.parts.Saved.N, len(r.saved.Steps))
	}
	caption := trace.Caption{Title: title + ":", Command: r.command()}
	if r.asSaved() {
		caption.Finding = &r.Finding
	}
	return &written{Trace: r.way, caption: caption, file: r.again, look: look, verbose: r.flags.verbose}
}

// again is the file as it would be saved now.
func (r *replayed) again(steps []trace.Step) *trace.File {
	again := *r.saved
	again.Variants, again.Says, again.Steps = some(r.sys.Machine.Table().Variants), r.Says, steps
	again.Asked.Variants, again.Asked.Edits = some(again.Asked.Variants), some(again.Asked.Edits)
	if f := r.flags; f.plain || f.changes() {
		again.Asked.Variants, again.Asked.Edits = some(f.table.variants.are), some(f.table.edits)
		again.Command = r.command()
	}
	return &again
}

// command is the command line for the same replay.
func (r *replayed) command() string {
	args := append([]string{"tcpcheck", "replay", r.file}, r.flags.table.arguments()...)
	if r.flags.plain {
		args = append(args, "--plain")
	}
	return shellLine(args)
}
