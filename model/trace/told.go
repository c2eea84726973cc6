package trace

import (
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

// Found says what a trace of the finding shows: when what was violated or witnessed, what
// that means, and what was wrong here, "" if the trace speaks for itself.
func Found(t *model.Trace, f *model.Finding) (when, means, wrong string, err error) {
	moments, err := replay(t)
	if err != nil {
		return "", "", "", err
	}
	return headline(t, f), statement(f), here(t, moments, f), nil
}

// Edited reports whether the row reads otherwise than in RFC 9293, or is not in it.
func Edited(r *spec.Rule) bool { return edited(r) }
