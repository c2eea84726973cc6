package trace

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// step draws a band.
func (ch *chart) step(n int, m *moment) {
	top := ch.y
	ch.draw(stroke{from: point{0, top}, to: point{ch.right(), top}, look: bandLine})
	ch.write(numberLook, point{numbers - 4, top + padding}, toLeft, fmt.Sprintf("%d.", n))
	ch.y += padding
	beside := ch.beside(m)
	if m.moves() {
		ch.arrival(m, &arrows(m)[0])
	}
	if m.Before.State != m.After.State {
		ch.state(m.End, ch.y, m.After.State)
		ch.y += stateLook.high() + 2
	}
	for i := range m.SentSegments() {
		ch.departure(m, m.Sent[i].Segment)
	}
	ch.y = max(ch.y, beside, top+padding+numberLook.high()) + padding
}

// beside writes next to the lifeline what befalls the end, the rules and what its user
// learns; it returns where that ends.
func (ch *chart) beside(m *moment) float64 {
	at, align := point{ch.life[0] - gap, ch.y}, toLeft
	if m.End == 1 {
		at, align = point{ch.life[1] + gap, ch.y}, toRight
	}
	put := func(l *look, text string) {
		at.y += ch.wrapped(l, at, align, margin-gap-2, text)
	}
	if text := befell(m); text != "" {
		if result := m.Out.Result.String(); m.calls() && result != "" {
			text += ": " + result
		}
		l := eventLook
		if m.Event.Kind == model.Crashes {
			l = crashLook
		}
		ch.draw(stroke{from: point{at.x, at.y + l.high()/2}, to: point{ch.life[m.End], at.y + l.high()/2}, look: tickLine})
		put(l, text)
		at.y += 2
	}
	if rules := m.worth(); len(rules) > 0 {
		put(ruleLook, cited(rules))
	}
	if m.Acts {
		for _, text := range learns(m, false) {
			put(newsLook, text)
		}
	}
	return at.y
}

// departure draws the beginning of an arrow: its label, and where it starts.
func (ch *chart) departure(m *moment, g spec.Segment) {
	to := 1 - m.End
	if ch.single {
		to = m.End
	}
	at := point{ch.life[m.End] + inner, ch.y}
	align := toRight
	if m.End == 1 {
		at.x, align = ch.life[1]-inner, toLeft
	}
	ch.y += ch.write(segmentLook, at, align, g.String()) + 2
	ch.sent = append(ch.sent, &leaving{from: point{ch.life[m.End], ch.y}, to: to})
	ch.y += slope
}

// arrival draws what a step does to a segment on the way, or to one that comes from nowhere.
func (ch *chart) arrival(m *moment, a *arrow) {
	comment := strings.Trim(a.comment, "()")
	var from *leaving
	if m.origin.nth > 0 && m.origin.nth <= len(ch.sent) {
		from = ch.sent[m.origin.nth-1]
		from.taken = m.Event.Kind != model.Duplicates && m.Event.Kind != model.Replays
	}
	mid := ch.middle()
	switch m.Event.Kind {
	case model.Injects:
		ch.y += ch.write(segmentLook, point{mid, ch.y}, centred, a.text) + noteLook.high()/2
		ch.source(point{mid, ch.y})
		ch.sent = append(ch.sent, &leaving{from: point{mid, ch.y}, to: m.End})
		aside, align := 8., toRight // where the arrow does not go
		if m.End == 1 {
			aside, align = -8, toLeft
		}
		ch.write(noteLook, point{mid + aside, ch.y - noteLook.high()/2}, align, comment)
		ch.y += noteLook.high() / 2
	case model.Loses, model.Drops:
		ch.fly(from, point{mid, ch.y + slope}, m.origin.copy, false)
		ch.write(crossLook, point{mid, ch.y + slope - crossLook.high()/2}, centred, "×")
		ch.y += slope + crossLook.high()/2
		ch.y += ch.wrapped(noteLook, point{mid, ch.y}, centred, ch.room(), comment)
	case model.Guesses, model.Alters:
		start := point{mid, ch.y + segmentLook.high() + 4}
		if m.Event.Kind == model.Alters {
			ch.y += slope
			start.y += slope
			ch.fly(from, start, m.origin.copy, false)
		}
		ch.inside(segmentLook, m.End, inner, a.text)
		ch.y += 4
		ch.source(start)
		ch.fly(&leaving{from: start, to: m.End}, point{ch.life[m.End], ch.y + slope}, false, true)
		ch.y += slope + 2
		ch.inside(noteLook, m.End, gap, comment)
	default:
		ch.fly(from, point{ch.life[m.End], ch.y + slope/2}, m.origin.copy, true)
		ch.y += slope/2 + 3
		if comment != "" {
			ch.inside(noteLook, m.End, gap, comment)
		}
	}
}

// room is how wide a text between the lifelines can be.
func (ch *chart) room() float64 { return ch.life[1] - ch.life[0] - 2*gap }

// inside writes a text between the lifelines, so far from one of them.
func (ch *chart) inside(l *look, end int, off float64, text string) {
	at, align := point{ch.life[0] + off, ch.y}, toRight
	if end == 1 {
		at.x, align = ch.life[1]-off, toLeft
	}
	width := ch.room()
	if l == segmentLook {
		width = ch.life[1] - ch.life[0]
	}
	ch.y += ch.wrapped(l, at, align, width, text)
}

// fly draws the arrow of a segment to where it ends.
func (ch *chart) fly(from *leaving, to point, copied, arrives bool) {
	if from == nil {
		return
	}
	s := stroke{from: from.from, to: to, look: segmentLine, head: arrives}
	if copied {
		s.look = copyLine
	}
	if ch.single && arrives && from.from.x == to.x {
		s.bow = ch.middle() - to.x
	}
	ch.draw(s)
}

// source marks where a segment comes from that neither end has sent.
func (ch *chart) source(at point) {
	ch.draw(stroke{from: point{at.x - 3, at.y}, to: point{at.x + 3, at.y}, look: sourceLine})
}

// rest draws what is still on the way.
func (ch *chart) rest() {
	for _, l := range ch.sent {
		if l.taken {
			continue
		}
		way := (ch.life[1] - ch.life[0]) / 4
		if l.to == 0 && !ch.single {
			way = -way
		}
		ch.draw(stroke{from: l.from, to: point{l.from.x + way, l.from.y + slope}, look: wayLine})
	}
}
