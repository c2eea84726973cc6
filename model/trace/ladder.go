package trace

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Options say how to draw.
type Options struct {
	Color   bool // with ANSI colours
	Width   int  // columns at most; 0 is 100, and less than 80 is 80
	Verbose bool // every rule that fired and every variable that changed
}

// Caption is what stands above and beneath a ladder.
type Caption struct {
	Title   string
	Finding *model.Finding // the property that the trace violates or witnesses, if any
	Command string         // what reproduces it
}

// Ladder draws the trace.
func Ladder(w io.Writer, t *model.Trace, c Caption, o Options) error {
	moments, err := replay(t)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	d := newDrawing(out, t, moments, o)
	if c.Title != "" {
		d.text(c.Title, 0, 2)
		d.line("")
	}
	d.head()
	for i := range moments {
		m := &moments[i]
		// Where something went wrong, nothing is too small to be told.
		last := i == len(moments)-1 && c.Finding != nil && c.Finding.Verdict == violated
		if t.Loop > 0 && i == len(moments)-t.Loop {
			d.mark(turn + " from here on for ever " + turn)
		}
		d.moment(i+1, m)
		d.details(m, d.Verbose || last)
	}
	if t.Loop > 0 {
		d.mark(fmt.Sprintf("%s and again step %d %s", turn, len(moments)-t.Loop+1, turn))
	}
	d.caption(t, moments, c)
	return out.Flush()
}

// turn marks where a loop begins and ends.
const turn = "~~~~"

// mark writes a line across the ladder.
func (d *drawing) mark(text string) {
	whole := 2*stateWidth + d.segment + 2*(arrowWidth+1) + 2
	left := max(0, whole-wide(text)) / 2
	d.line("")
	d.line(strings.Repeat(" ", d.number+left) + d.paint(changedColour, text))
}

// Widths of the columns.
const (
	stateWidth = len("SYN-RECEIVED")
	arrowWidth = len("-->")
)

// drawing is a ladder in the making.
type drawing struct {
	Options
	out     *bufio.Writer
	system  *model.System
	number  int // columns of a step's number, dot and space behind it included
	segment int // columns of the middle
	noted   map[string]bool
}

func newDrawing(out *bufio.Writer, t *model.Trace, moments []moment, o Options) *drawing {
	if o.Width == 0 {
		o.Width = 100
	}
	o.Width = max(o.Width, 80)
	d := &drawing{Options: o, out: out, system: t.System, noted: map[string]bool{}}
	d.number = len(strconv.Itoa(len(moments))) + 4
	room := o.Width - d.number - 2*(stateWidth+arrowWidth+2)
	d.segment = min(41, room)
	for i := range moments {
		for _, a := range arrows(&moments[i]) {
			if n := wide(a.full()); n <= room {
				d.segment = max(d.segment, n)
			}
		}
	}
	return d
}

func (d *drawing) line(text string) {
	d.out.WriteString(strings.TrimRight(text, " "))
	d.out.WriteByte('\n')
}

// text writes a paragraph, its first line indented by first and the rest by rest.
func (d *drawing) text(text string, first, rest int) {
	for _, l := range wrap(text, d.Width, first, rest) {
		d.line(l)
	}
}

// row writes a line of the ladder. The numbers and states may be missing.
func (d *drawing) row(n int, a, left, middle, right, b string) {
	num := ""
	if n > 0 {
		num = fmt.Sprintf("%*d.", d.number-3, n)
	}
	d.line(fmt.Sprintf("%s%s %s %s %s %s", pad(num, d.number), a, pad(left, arrowWidth), pad(middle, d.segment), pad(right, arrowWidth), b))
}

// says writes a line of the ladder with a comment at one end.
func (d *drawing) says(n int, a, b string, end int, comment string) {
	whole := d.segment + 2*(arrowWidth+1)
	if end == 0 {
		comment = pad(comment, whole)
	} else {
		comment = strings.Repeat(" ", max(0, whole-wide(comment)-1)) + comment + " "
	}
	num := ""
	if n > 0 {
		num = fmt.Sprintf("%*d.", d.number-3, n)
	}
	d.line(fmt.Sprintf("%s%s %s %s", pad(num, d.number), a, comment, b))
}

// head writes the names of the ends and how they begin.
func (d *drawing) head() {
	d.row(0, pad("TCP Peer A", stateWidth), "", "", "", "TCP Peer B")
	d.line("")
	var states, starts [2]string
	for i := range states {
		states[i] = spec.Closed.String()
		if s := d.system.Scenario.Ends[i].Start; s != nil {
			states[i] = s.State.String()
			if s.State != spec.Listen {
				starts[i] = fmt.Sprintf("(send %d, receive %d)", s.Send, s.Receive)
			}
		}
	}
	// Both comments on one line, or B's on its own.
	if both := d.segment + 2*(arrowWidth+1); wide(starts[0])+wide(starts[1])+2 > both {
		d.says(0, pad("", stateWidth), "", 1, starts[1])
		starts[1] = ""
	}
	gap := d.segment + 2*arrowWidth + 1 - wide(starts[0])
	d.says(0, pad(states[0], stateWidth), states[1], 0, starts[0]+strings.Repeat(" ", max(0, gap-wide(starts[1])))+starts[1])
}

// moment writes what happened in a step, and what left in it.
func (d *drawing) moment(n int, m *moment) {
	d.line("")
	var states [2]string
	for i := range states {
		states[i] = pad(m.state(i).String(), stateWidth)
		if i == m.End && m.Before.State != m.After.State {
			states[i] = d.paint(changedColour, m.state(i).String()) + strings.Repeat(" ", stateWidth-len(m.state(i).String()))
		}
	}
	none := strings.Repeat(" ", stateWidth)
	if comment := d.happening(m); comment != "" {
		d.says(n, states[0], states[1], m.End, comment)
		n, states[0], states[1] = 0, none, ""
	}
	for _, a := range arrows(m) {
		lines := []string{a.full()}
		if wide(lines[0]) > d.segment {
			lines = wrap(a.text, d.segment, 0, 2)
			if a.comment != "" {
				lines = append(lines, wrap(a.comment, d.segment, 0, 1)...)
			}
		}
		for _, l := range lines {
			d.row(n, states[0], a.left, l, a.right, states[1])
			n, states[0], states[1], a.left, a.right = 0, none, "", "", ""
		}
	}
}

// happening says what befell an end, unless it is a segment.
func (d *drawing) happening(m *moment) string {
	text := befell(m)
	if text == "" {
		return ""
	}
	text = "(" + text + ")"
	if result := m.Out.Result.String(); m.calls() && result != "" && wide(text)+1+wide(result) <= d.segment {
		text += " " + result
	}
	return text
}

// befell says what befell an end, without a call's result; "" of a segment.
func befell(m *moment) string {
	switch {
	case m.calls():
		return call(&m.Record)
	case m.Event.Kind == model.Crashes:
		return "REBOOT: it forgets everything"
	case m.Event.Kind == model.Lingers:
		return m.Spec.Kind.String() + ": 2 MSL are over"
	case m.moves():
		return ""
	}
	return m.Spec.Kind.String()
}
