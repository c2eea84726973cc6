package render

import (
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// phrase is what an arrow says about a row: the event, and what is done about it
// as far as a peer or a TCB is concerned. Both are read off the table.
type phrase struct{ event, action string }

// nothing is how Figure 5 writes that an event has no action.
const nothing = "x"

// timeoutEvents are the events that neither a call nor a segment brings about.
var timeoutEvents = map[spec.EventKind]string{
	spec.UserTimeoutExpires:    "user timeout",
	spec.RetransmissionTimeout: "retransmission timeout",
	spec.TimeWaitTimeout:       "Timeout=2MSL",
	spec.PersistTimeout:        "persist timeout",
	spec.MessageArrives:        "ICMP message",
}

// phraseOf reads the row as an arrow between the two states.
func phraseOf(m *spec.Machine, r row, from, to spec.State) phrase {
	return phrase{eventOf(m.Table(), r, from), actionOf(m, r, to)}
}

func eventOf(t *spec.Table, r row, from spec.State) string {
	has := func(f spec.Facts) bool { return (r.check.When|r.When)&f != 0 }
	switch {
	case r.section == &t.Sending && has(spec.CloseWaits):
		return "CLOSE" // carried out late
	case r.section == &t.Sending:
		return "sending"
	case r.section.Event == spec.CallOpen && has(spec.Active):
		return "active OPEN"
	case r.section.Event == spec.CallOpen && r.Unless&spec.Active != 0:
		return "passive OPEN"
	case r.section.Event == spec.SegmentArrives:
		return "rcv " + arrival(r, from)
	case has(spec.HardError):
		return "ICMP hard error"
	}
	if text, ok := timeoutEvents[r.section.Event]; ok {
		return text
	}
	return r.section.Event.String()
}

// arrival says which segment the row and its check ask for.
func arrival(r row, from spec.State) string {
	facts := r.check.When | r.When
	if facts&spec.SecurityDiffers != 0 {
		return "other security"
	}
	var bits, more []string
	for _, b := range []struct {
		facts spec.Facts
		name  string
	}{{spec.SegSYN | spec.NewSYN, "SYN"}, {spec.SegRST, "RST"}, {spec.SegFIN, "FIN"}, {spec.SegACK, "ACK"}} {
		if facts&b.facts != 0 {
			bits = append(bits, b.name)
		}
	}
	if facts&spec.FinAcked != 0 {
		more = append(more, "ACK of FIN")
	}
	if facts&spec.AckAcceptable != 0 && from == spec.SynReceived {
		more = append(more, "ACK of SYN")
	}
	if len(bits) > 0 {
		more = slices.Insert(more, 0, strings.Join(bits, ","))
	}
	if len(more) == 0 && facts&spec.SegText != 0 {
		more = append(more, "text")
	}
	if len(more) == 0 {
		more = append(more, "segment")
	}
	text := strings.Join(more, " and ")
	switch {
	case r.When&spec.OpenedPassively != 0 && facts&spec.SegRST != 0:
		text += " (note 1)"
	case r.When&spec.OpenedPassively != 0:
		text += " (passive)"
	case r.Unless&spec.OpenedPassively != 0:
		text += " (active)"
	}
	return text
}

// actionOf says what the row makes of the TCB as a whole and which segments
// leave on its account, at once or at the end of the event.
func actionOf(m *spec.Machine, r row, to spec.State) string {
	t := m.Table()
	var actions []string
	add := func(list ...string) {
		for _, a := range list {
			if !slices.Contains(actions, a) {
				actions = append(actions, a)
			}
		}
	}
	for _, word := range t.EffectWords(r.Do) {
		if verb, ok := strings.CutSuffix(word, "-tcb"); ok {
			add(verb + " TCB")
		}
		add(sends(m, word)...)
		for _, s := range statements(m, word) {
			if name, ok := strings.CutSuffix(s, " <- 1"); ok {
				add(owed(m, factsThat(m, name+" = 1"), to)...)
			}
		}
	}
	if r.section == &t.Sending {
		add(owed(m, r.check.When, to)...)
	}
	if len(actions) == 0 {
		return nothing
	}
	return strings.Join(actions, ", ")
}

// statements returns the parts of an effect, spelled in the notation.
func statements(m *spec.Machine, effect string) []string {
	text, err := m.Meaning(effect)
	if err != nil {
		return nil
	}
	return strings.Split(text, "; ")
}

// sends says which segments an effect sends. As in Figure 5 the ACK that goes
// with a FIN or RST is left unsaid.
func sends(m *spec.Machine, effect string) []string {
	var list []string
	for _, s := range statements(m, effect) {
		if !strings.HasPrefix(s, "send ") {
			continue
		}
		_, bits, _ := strings.Cut(s, "<CTL=")
		bits = strings.TrimSuffix(bits, ">")
		if bits != "SYN,ACK" {
			bits = strings.TrimSuffix(bits, ",ACK")
		}
		list = append(list, "snd "+bits)
	}
	return list
}

// factsThat returns the facts defined exactly so.
func factsThat(m *spec.Machine, meaning string) spec.Facts {
	var facts spec.Facts
	for i, d := range m.Table().Facts {
		if text, err := m.Meaning(d.Word); err == nil && text == meaning {
			facts |= 1 << i
		}
	}
	return facts
}

// owed says what the sending section sends in that state because one of the
// facts holds: the ACK that is due, the FIN of a CLOSE.
func owed(m *spec.Machine, facts spec.Facts, state spec.State) []string {
	t := m.Table()
	var list []string
	for i := range t.Sending.Checks {
		c := &t.Sending.Checks[i]
		if c.When&facts == 0 || !c.In.Has(state) {
			continue
		}
		for j := range c.Rules {
			r := &c.Rules[j]
			if !t.Stands(r) || !r.In.Has(state) {
				continue
			}
			for _, word := range t.EffectWords(r.Do) {
				list = append(list, sends(m, word)...)
			}
		}
	}
	return list
}
