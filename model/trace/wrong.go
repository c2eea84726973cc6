package trace

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// wrong says in one line what was wrong in the last step. What it knows of a
// property is only how to say it; whether it is violated has been decided.
func wrong(sys *model.System, m *moment, f *model.Finding) string {
	if text := f.Wrong(sys, &m.Local); text != "" {
		return did(m) + ": " + text
	}
	if say := faults[f.Name]; say != nil {
		if text := say(sys, m); text != "" {
			return text
		}
	}
	return did(m) + "."
}

// did says what an end did, in a sentence without its full stop.
func did(m *moment) string {
	text := fmt.Sprintf("%s, in %s, ", model.EndName(m.End), m.Before.State)
	switch {
	case m.Spec.Kind == spec.SegmentArrives && m.Acts:
		text += "got " + m.Got.Segment.String()
	case m.Acts && m.Spec.Kind <= spec.CallStatus:
		text += fmt.Sprintf("was called with %s, returned %q", call(&m.Record), m.Out.Result)
	default:
		text += "met " + m.Spec.Kind.String()
	}
	text += ", " + sent(m)
	if m.Before.State != m.After.State {
		return text + " and became " + m.After.State.String()
	}
	return text + " and stayed there"
}

func sent(m *moment) string {
	var texts []string
	for _, g := range m.SentSegments() {
		texts = append(texts, g.Segment.String())
	}
	if len(texts) == 0 {
		return "sent nothing"
	}
	return "sent " + list(texts)
}

// shownReplies is how much of an endless chain is shown: enough to see it turn.
const shownReplies = 5

// faults tell of a property more closely what a step did against it.
var faults = map[string]func(*model.System, *moment) string{
	"time-wait-on-active-close": func(_ *model.System, m *moment) string {
		if m.After.State == spec.TimeWait {
			return fmt.Sprintf("%s entered TIME-WAIT from %s.", model.EndName(m.End), m.Before.State)
		}
		return fmt.Sprintf("%s, who closed first, went from %s to CLOSED and was never in TIME-WAIT.", model.EndName(m.End), m.Before.State)
	},
	"rst-on-half-open": func(_ *model.System, m *moment) string {
		return fmt.Sprintf("%s, in %s, got %s and %s, where %s is due.", model.EndName(m.End), m.Before.State, m.Got.Segment, sent(m), reset(&m.Got.Segment))
	},
	"no-rst-for-rst": func(_ *model.System, m *moment) string {
		return fmt.Sprintf("%s answered %s with a reset: it %s.", model.EndName(m.End), m.Got.Segment, sent(m))
	},
	"allowed-edges": func(_ *model.System, m *moment) string {
		var path []string
		for _, f := range m.fired() {
			if f.from != f.to && !model.Edges()[[2]spec.State{f.from, f.to}] {
				path = append(path, fmt.Sprintf("%s -> %s by %s", f.from, f.to, f.rule.Name))
			}
		}
		if len(path) == 0 {
			return ""
		}
		return list(path) + " is no edge of Figure 5 or section 3.10."
	},
	"no-ack-war": func(sys *model.System, m *moment) string {
		var turns []string
		for _, x := range sys.EndlessReplies(&m.Record) {
			if len(turns) == shownReplies {
				break
			}
			turns = append(turns, fmt.Sprintf("%s, in %s, with %s", model.EndName(x.End), x.State, x.Sent))
		}
		if len(turns) == 0 {
			return ""
		}
		return fmt.Sprintf("%s. If each reply is delivered at once, before whatever else is on the way, this is answered by %s, and so on without end.", did(m), strings.Join(turns, "; by "))
	},
	"closed-has-no-tcb": func(_ *model.System, m *moment) string {
		return fmt.Sprintf("%s is CLOSED and still has %s.", model.EndName(m.End), left(m))
	},
	"una-nxt-order": func(_ *model.System, m *moment) string {
		v, was := &m.After.V, &m.Before.V
		if !spec.AtOrBefore(v[spec.SndUna], v[spec.SndNxt]) {
			return fmt.Sprintf("SND.UNA = %d is beyond SND.NXT = %d.", v[spec.SndUna], v[spec.SndNxt])
		}
		return fmt.Sprintf("SND.UNA went from %d to %d without an acknowledgment in %d < SEG.ACK =< %d.", was[spec.SndUna], v[spec.SndUna], was[spec.SndUna], was[spec.SndNxt])
	},
	"no-shrink": func(_ *model.System, m *moment) string {
		edge := func(t *spec.TCB) uint32 { return t.V[spec.RcvNxt] + t.V[spec.RcvWnd] }
		return fmt.Sprintf("RCV.NXT+RCV.WND went from %d back to %d.", edge(m.Before), edge(m.After))
	},
	"exactly-one-rule": func(_ *model.System, m *moment) string {
		return fmt.Sprintf("%d rules of a check apply in %s, want exactly one.", m.Out.WrongRules, m.Out.WrongState)
	},
	"prefix-delivery": func(_ *model.System, m *moment) string {
		for _, t := range m.Out.TakenText() {
			if t.Tag == 0 && t.Len > 0 {
				return fmt.Sprintf("%s took %s, and no incarnation of its peer has sent that.", model.EndName(m.End), runs(m))
			}
		}
		return fmt.Sprintf("%s took %s, having taken %s of the stream before.", model.EndName(m.End), runs(m), octets(uint32(m.Past.Got)))
	},
	"no-cross-incarnation": func(_ *model.System, m *moment) string {
		if text := whose(m); text != "" {
			return did(m) + ", and " + text
		}
		return ""
	},
	"refines-fifo": func(sys *model.System, m *moment) string {
		peer := 1 - m.End
		if sys.Scenario.Network.Loop {
			peer = m.End
		}
		mine, other := &m.To.Ends[m.End].History, &m.To.Ends[peer].History
		switch {
		case mine.Got > other.Said:
			return fmt.Sprintf("%s, and has taken %s; its peer's user has sent %s.", did(m), octets(uint32(mine.Got)), octets(uint32(other.Said)))
		case mine.FinTaken && !m.Past.FinTaken && mine.Got != other.Said:
			return fmt.Sprintf("%s, and took a FIN after %s; its peer's user has sent %s.", did(m), octets(uint32(mine.Got)), octets(uint32(other.Said)))
		}
		return fmt.Sprintf("%s; SND.UNA = %d, and its peer has taken %s.", did(m), m.After.V[spec.SndUna], octets(uint32(other.Got)))
	},
	"no-deadlock": func(_ *model.System, m *moment) string {
		var waits []string
		for i := range m.To.Ends {
			t := &m.To.Ends[i].TCB
			if t.State != spec.Closed && t.State != spec.Listen {
				waits = append(waits, fmt.Sprintf("%s waits in %s with SND.UNA = %d, SND.NXT = %d and %s to send",
					model.EndName(i), t.State, t.V[spec.SndUna], t.V[spec.SndNxt], octets(t.V[spec.SndQue])))
			}
		}
		return "nothing can happen any more: " + list(waits) + "."
	},
}

// whose says that the segment of the step is not of the connection that it arrives in;
// "" if it is, as when the step took what was held.
func whose(m *moment) string {
	if m.Spec.Kind != spec.SegmentArrives || !m.Acts {
		return ""
	}
	end, reset := model.EndName(m.End), m.Got.Ctl.Has(spec.RST)
	answers := reset && m.Before.State == spec.SynSent // whoever knows of no connection may answer, too
	mine := m.Now.Incarnated
	if reset {
		mine = m.Past.Incarnated
	}
	switch {
	case m.Got.Tag == 0 && !answers:
		return "no incarnation of its peer has sent that segment."
	case m.Peer != 0 && m.Got.Tag != m.Peer && !answers:
		return fmt.Sprintf("that segment is of its peer's incarnation %d; the SYN that %s took is of incarnation %d.", m.Got.Tag, end, m.Peer)
	case reset && !answers: // whom it is meant for is not asked
	case m.Got.To == 0:
		return fmt.Sprintf("that segment answers nothing that %s has sent.", end)
	case m.Got.To != mine:
		return fmt.Sprintf("that segment was meant for incarnation %d of %s, which is in incarnation %d.", m.Got.To, end, mine)
	}
	return ""
}

// reset spells the reset that section 3.5.2 prescribes for a segment.
func reset(g *spec.Segment) string {
	if g.Ctl.Has(spec.ACK) {
		return spec.Segment{Seq: g.Ack, Ctl: spec.RST}.String()
	}
	return spec.Segment{Ack: g.Seq + g.Len(), Ctl: spec.RST | spec.ACK}.String()
}

// left names the variables that are not 0.
func left(m *moment) string {
	var parts []string
	for _, v := range spec.TCBVars() {
		if x := m.After.V[v]; x != 0 {
			parts = append(parts, fmt.Sprintf("%s = %d", v, x))
		}
	}
	return strings.Join(parts, ", ")
}

// runs spells the text that the step took.
func runs(m *moment) string {
	var parts []string
	for _, t := range m.Out.TakenText() {
		if t.Len > 0 {
			parts = append(parts, fmt.Sprintf("%s from SEQ %d", octets(t.Len), t.Seq))
		}
	}
	return list(parts)
}
