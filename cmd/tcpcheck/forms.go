package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
	"github.com/tcpcheck/tcpcheck/spec/render/picture"
)

// written is a trace that is to be written down, and what is known of it.
type written struct {
	*model.Trace
	caption trace.Caption
	file    func([]trace.Step) *trace.File // as replay takes it
	look    screen
	verbose bool
	end     string // whose view is wanted, "" for the one that the finding speaks of
}

// form is a way to write a trace down.
type form struct {
	name   string
	binary bool // no terminal shows it
	write  func(*written, io.Writer) error
}

// forms are what --trace can name.
var forms = []form{
	{name: formLadder, write: (*written).ladder},
	{name: "json", write: (*written).json},
	{name: "mermaid", write: func(t *written, w io.Writer) error { return trace.Mermaid(w, t.Trace, t.caption) }},
	{name: "html", write: func(t *written, w io.Writer) error { return trace.HTML(w, t.Trace, t.caption) }},
	{name: "dot", write: func(t *written, w io.Writer) error { return trace.DOT(w, t.Trace, t.caption) }},
	{name: "svg", write: func(t *written, w io.Writer) error { return t.picture(w, picture.SVG) }},
	{name: "png", binary: true, write: func(t *written, w io.Writer) error { return t.picture(w, picture.PNG) }},
	{name: formScript, write: (*written).packetdrill},
	{name: "pcapng", binary: true, write: func(t *written, w io.Writer) error { return trace.Pcapng(w, t.Trace, t.caption) }},
}

const (
	formLadder = "ladder"
	formScript = "packetdrill"
)

func (t *written) ladder(w io.Writer) error {
	return trace.Ladder(w, t.Trace, t.caption, trace.Options{Color: t.look.colour, Width: t.look.width, Verbose: t.verbose})
}

func (t *written) json(w io.Writer) error {
	steps, err := trace.Steps(t.Trace)
	if err != nil {
		return err
	}
	return writeJSON(w, t.file(steps))
}

// picture draws what "dot" writes.
func (t *written) picture(w io.Writer, format picture.Format) error {
	var chart bytes.Buffer
	if err := trace.DOT(&chart, t.Trace, t.caption); err != nil {
		return err
	}
	return picture.Write(w, chart.Bytes(), format)
}

func (t *written) packetdrill(w io.Writer) error {
	end := slices.Index(endNames, t.end)
	if end < 0 {
		end = trace.Concerns(t.Trace, t.caption.Finding)
	}
	return trace.Packetdrill(w, t.Trace, t.caption, end)
}

var endNames = []string{model.EndName(0), model.EndName(1)}

// traceFlag asks for a trace in one of the forms.
type traceFlag struct {
	word
	end word
}

func (f *traceFlag) add(cmd *cobra.Command) {
	f.word = word{kind: "form of a trace"}
	for _, form := range forms {
		f.known = append(f.known, form.name)
	}
	cmd.Flags().Var(f, "trace", "write the trace, the first if there are more, in this `form`, "+f.Wants()+"; to --out or else, if it is text, to standard output; the report then goes to the other")
	f.end = word{kind: "end", known: endNames}
	cmd.Flags().Var(&f.end, "end", "with --trace "+formScript+" the `end` whose view it is, A or B; if not given, that of the step that violates, or A")
}

// form is the one asked for; there is none unless asked.
func (f *traceFlag) form() *form {
	return &forms[slices.IndexFunc(forms, func(one form) bool { return one.name == f.is })]
}

// check says before the work begins whether the trace can be delivered.
func (f *traceFlag) check(out *outFlags, json bool) error {
	switch {
	case f.end.is != "" && f.is != formScript:
		return fmt.Errorf("--end: found it without --trace %s, which alone is the view of one end", formScript)
	case f.is == "" || out.file != "":
		return nil
	case json:
		return errors.New("--trace with --json: found no --out, want a file for the trace; --json alone has every trace in it")
	case f.form().binary:
		return fmt.Errorf("--trace %s: found no --out, want a file: this form is binary", f.is)
	}
	return nil
}

// deliver writes the trace to its file and the report to standard output; without a
// file the trace goes there, and the report to standard error.
func (p *program) deliver(t *written, f *traceFlag, out *outFlags, report []byte) error {
	var way bytes.Buffer
	t.end = f.end.is
	if err := f.form().write(t, &way); err != nil {
		return &inputError{fmt.Errorf("--trace %s: %w", f.is, err)}
	}
	if out.file != "" {
		p.page.Write(report)
		return out.write(way.Bytes())
	}
	p.page.Write(way.Bytes())
	_, err := p.stderr.Write(report)
	return err
}
