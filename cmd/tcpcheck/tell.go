package main

import (
	"bytes"
	"fmt"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
)

// tell delivers the report and the trace to where they were asked for.
func (p *program) tell(o *outcome) error {
	err := p.tellReport(o)
	if lost := p.tellCI(o); err == nil {
		err = lost
	}
	return err
}

func (p *program) tellReport(o *outcome) error {
	f := o.flags
	var report bytes.Buffer
	if err := p.report(&report, o); err != nil {
		return err
	}
	if f.trace.is == "" {
		if err := f.out.deliver(&p.page, report.Bytes()); err != nil {
			p.page.Write(report.Bytes())
			return err
		}
		if f.out.file != "" {
			fmt.Fprintf(p.stderr, "%s; the report is in %s\n", o.verdictLine(), f.out.file)
		}
		return nil
	}
	shown := o.shown()
	if len(shown) == 0 {
		fmt.Fprintln(p.stderr, "no trace: nothing is violated, and no --property names a witness that was found")
		p.page.Write(report.Bytes())
		return nil
	}
	return p.deliver(o.written(shown[0], p.screen.to(&f.out)), &f.trace, &f.out, report.Bytes())
}

// written is the trace of a finding.
func (o *outcome) written(f *model.Finding, look screen) *written {
	file := func(steps []trace.Step) *trace.File { return o.saved(f, steps) }
	return &written{Trace: f.Trace, caption: o.caption(f), file: file, look: look, verbose: o.flags.verbose}
}

// report writes everything in the form asked for.
func (p *program) report(w *bytes.Buffer, o *outcome) error {
	if o.flags.json {
		tell := o.json
		if o.simulated != nil {
			tell = o.simulationJSON
		}
		value, err := tell()
		if err != nil {
			return err
		}
		return writeJSON(w, value)
	}
	look := p.screen
	if (o.flags.out.file != "") != (o.flags.trace.is != "") {
		look = screen{width: pageWidth}
	}
	return o.print(w, look)
}
