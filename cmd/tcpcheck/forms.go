package main

import (
	"bytes"
	"fmt"

	"github.com/tcpcheck/tcpcheck/model/trace"
)

// Forms of a trace.
const (
	formLadder  = "ladder"
	formJSON    = "json"
	formMermaid = "mermaid"
	formPcapng  = "pcapng"
)

var forms = []string{formLadder, formJSON, formMermaid, formPcapng}

// formToFile are the forms that no terminal shows.
var formToFile = map[string]bool{formPcapng: true}

// oneTrace writes the first trace that is shown.
func (p *program) oneTrace(w *bytes.Buffer, o *outcome) error {
	list := o.shown()
	if len(list) == 0 {
		return nil
	}
	f := list[0]
	switch o.flags.trace.is {
	case formJSON:
		steps, err := trace.Steps(f.Trace)
		if err != nil {
			return err
		}
		return writeJSON(w, o.saved(f, steps))
	case formMermaid:
		return trace.Mermaid(w, f.Trace, o.caption(f))
	case formPcapng:
		if err := trace.Pcapng(w, f.Trace, o.caption(f)); err != nil {
			return &inputError{fmt.Errorf("--trace %s: %w", formPcapng, err)}
		}
		return nil
	}
	look := p.screen
	if o.flags.out.file != "" {
		look = screen{width: pageWidth}
	}
	return o.ladder(w, look, f)
}
