package diagram

import (
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// happening is a step of the world as an arrow tells it: without numbers, so that many
// steps are alike.
type happening struct {
	kind    model.EventKind
	end     uint8
	call    model.UserCall
	refused bool
	ctl     spec.Bits
	text    uint32
	foreign bool
}

// happeningOf is what the step is.
func happeningOf(sys *model.System, from model.State, a *model.Action, to model.State) happening {
	m := sys.Moment(from, a, to)
	h := happening{kind: a.Kind, end: a.End}
	switch a.Kind {
	case model.Calls, model.CallsAny, model.StartsOver:
		h.call, h.refused = model.CallOf(&m.Spec), m.Out.Result.Refused()
	case model.Retransmits, model.Probes, model.Lingers, model.TimesOut, model.Crashes:
	default:
		h.ctl, h.text, h.foreign = m.Got.Ctl, m.Got.Text, m.Got.Foreign
	}
	return h
}

var happenings = [...]string{
	model.Calls:       "END: CALL",
	model.CallsAny:    "END: CALL",
	model.StartsOver:  "END again: CALL",
	model.Delivers:    "END gets SEGMENT",
	model.Duplicates:  "END gets SEGMENT, a copy stays",
	model.Loses:       "SEGMENT to END is lost",
	model.Retransmits: "END retransmits",
	model.Probes:      "END probes",
	model.Lingers:     "END: 2 MSL over",
	model.TimesOut:    "END: user timeout",
	model.Crashes:     "END crashes",
	model.Injects:     "stray SEGMENT to END",
	model.Guesses:     "END gets SEGMENT, guessed",
	model.Drops:       "SEGMENT to END is dropped",
	model.Replays:     "END gets SEGMENT, a copy is kept",
	model.Reorders:    "END gets SEGMENT, sent ahead",
	model.Alters:      "END gets SEGMENT, altered",
}

// String says it in a few words.
func (h happening) String() string {
	call := h.call.String()
	if h.refused {
		call += ", refused"
	}
	return strings.NewReplacer(
		"END", model.EndName(int(h.end)),
		"CALL", call,
		"SEGMENT", short(h.ctl, h.text, h.foreign),
	).Replace(happenings[h.kind])
}

// look says who makes it happen.
func (h happening) look() Look {
	switch {
	case h.kind == model.Loses || h.kind == model.Drops || h.kind == model.Injects:
		return ByNetwork
	case h.end == 0:
		return ByA
	}
	return ByB
}

// short is a segment by its control bits and how much text it has.
func short(ctl spec.Bits, text uint32, foreign bool) string {
	s := ctl.String()
	if text > 0 {
		s += " DATA=" + grouped(int(text))
	}
	if foreign {
		s += " other security"
	}
	return s
}
