package trace

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Told is a step of a trace in words, for reports that draw no ladder.
type Told struct {
	Text  string       // what happened, in a line
	Rule  *spec.Rule   // the row that tells best why it went so; nil if none fired
	Rules []*spec.Rule // the rows worth telling, in order, each once
}

// Tell tells the steps of the trace.
func Tell(t *model.Trace) ([]Told, error) {
	moments, err := replay(t)
	if err != nil {
		return nil, err
	}
	told := make([]Told, len(moments))
	for i := range moments {
		told[i] = moments[i].told()
	}
	return told, nil
}

func (m *moment) told() Told {
	told := Told{Text: m.line()}
	if best := m.decisive(); best != nil {
		told.Rule = best.rule
	}
	known := map[*spec.Rule]bool{}
	for _, f := range m.worth() {
		if !known[f.rule] {
			known[f.rule] = true
			told.Rules = append(told.Rules, f.rule)
		}
	}
	return told
}

// line says in one line what happened in the step.
func (m *moment) line() string {
	text := model.EndName(m.End) + ": " + befell(m)
	switch {
	case m.Acts:
		text = did(m)
		if m.moves() {
			text += " " + arrows(m)[0].comment
		}
	case m.moves():
		a := arrows(m)[0]
		text = a.text + " to " + model.EndName(a.to) + " " + a.comment
	}
	return strings.TrimSpace(text)
}

// Found says in a line what the trace of a finding shows: when the property was violated
// or witnessed, and what was wrong there or else what the property says.
func Found(f *model.Finding) (string, error) {
	moments, err := replay(f.Trace)
	if err != nil {
		return "", err
	}
	text := here(f.Trace, moments, f)
	if text == "" {
		text = f.Says
	}
	return fmt.Sprintf("%s %s: %s", f.Verdict, when(f.Trace, f), text), nil
}

// Says is what the row is for. What was said of it before an edit is told as such.
func Says(r *spec.Rule) string { return sentence(r) }
