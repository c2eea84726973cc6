package terminal

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
	"github.com/tcpcheck/tcpcheck/spec"
)

// nameWidth is that of what stands before a value: "SND.UNA ", "queues  ".
const nameWidth = 8

// endRows is how many lines an end takes.
const endRows = 7

// ends shows both ends side by side.
func (d *drawing) ends() (lines []string) {
	half := min(d.width/2, 56)
	var columns [2][]string
	for i := range columns {
		columns[i] = d.end(i, half-2)
	}
	for k := range endRows {
		a, b := columns[0][k], columns[1][k]
		lines = append(lines, strings.TrimRight(d.paint(0, k, pad(a, half))+d.paint(1, k, b), " "))
	}
	return lines
}

// paint gives the first line of an end, its state, the look that it has.
func (d *drawing) paint(end, row int, text string) string {
	switch {
	case row > 0:
		return text
	case d.before != nil && d.before.Ends[end].TCB.State != d.world.Ends[end].TCB.State:
		return d.moved.Render(text)
	}
	return d.bold.Render(text)
}

// end shows an end in the lines that it has.
func (d *drawing) end(i, width int) []string {
	e := &d.world.Ends[i]
	lines := []string{fmt.Sprintf("%s  %s", model.EndName(i), e.TCB.State)}
	switch {
	case i == 1 && d.System.Scenario.Network.Loop:
		lines[0] = "B  takes no part: A talks to itself"
		return append(lines, make([]string, endRows-1)...)
	case e.TCB.State == spec.Closed && e.TCB == spec.NewTCB():
		lines = append(lines, "no TCB", "", "")
	default:
		both := func(left, right spec.Var) string {
			return pad(value(e, left), 19) + " " + value(e, right)
		}
		lines = append(lines, both(spec.SndUna, spec.RcvNxt), both(spec.SndNxt, spec.RcvWnd), value(e, spec.SndWnd))
	}
	row := func(name, is string) { lines = append(lines, fit(pad(name, nameWidth)+is, width)) }
	row("queues", queues(e))
	row("timers", timers(&e.TCB, spec.Synchronized.Has(e.TCB.State)))
	row("user", d.user(i))
	return lines
}

func value(e *model.End, v spec.Var) string {
	return pad(v.String(), nameWidth) + fmt.Sprint(e.TCB.V[v])
}

// queues says what an end has in its queues.
func queues(e *model.End) string {
	v := &e.TCB.V
	var parts []string
	add := func(n uint32, text string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf(text, n))
		}
	}
	add(v[spec.SndQue], "%d to send")
	if v[spec.SndCls] == 1 {
		parts = append(parts, "CLOSE waits")
	}
	add(v[spec.RcvUnr], "%d unread")
	add(v[spec.RcvReq], "RECEIVE %d waits")
	add(v[spec.HldCnt], "%d held")
	return or(strings.Join(parts, ", "), "empty")
}

// timers says which timers of an end run; there is no variable for the persist timer.
func timers(t *spec.TCB, synchronized bool) string {
	v := &t.V
	var parts []string
	if v[spec.TmrRtx] == 1 {
		parts = append(parts, "retransmission")
	}
	if synchronized && v[spec.SndQue] > 0 && v[spec.SndWnd] == 0 && v[spec.SndUna] == v[spec.SndNxt] {
		parts = append(parts, "persist")
	}
	if v[spec.TmrTw] == 1 {
		parts = append(parts, "time-wait")
	}
	return or(strings.Join(parts, ", "), "none")
}

// user says which call the user of an end makes next.
func (d *drawing) user(i int) string {
	setup, e := &d.System.Scenario.Ends[i], &d.world.Ends[i]
	var parts []string
	switch n := int(e.Calls); {
	case n < len(setup.Calls):
		parts = append(parts, "next "+setup.Calls[n].String())
	case len(setup.Calls) > 0:
		parts = append(parts, "has made all calls")
	}
	for k, b := range setup.Anytime {
		if b.Times == 0 || e.Anytime[k] > 0 {
			parts = append(parts, "any time "+b.Call.String())
		}
	}
	return or(strings.Join(parts, "; "), "makes no calls")
}

// ways shows what is on the way, in each direction.
func (d *drawing) ways() (lines [2][]string, err error) {
	ways, err := trace.OnTheWay(d.Trace())
	if err != nil {
		return lines, err
	}
	for from := range ways {
		to := 1 - from
		if d.System.Scenario.Network.Loop {
			if to = from; from == 1 {
				break
			}
		}
		lines[from] = d.way(fmt.Sprintf("%s --> %s  ", model.EndName(from), model.EndName(to)), ways[to])
	}
	return lines, nil
}

// way shows the segments of one direction, the oldest first.
func (d *drawing) way(head string, all []trace.Flight) (lines []string) {
	if len(all) == 0 {
		return []string{head + d.faint.Render("nothing on the way")}
	}
	line := head
	for i, g := range all {
		text := g.Segment.String()
		if i > 0 && wide(line)+2+wide(text) > d.width {
			lines = append(lines, line)
			line = strings.Repeat(" ", len(head))
		} else if i > 0 {
			line += "  "
		}
		line += text
	}
	return append(lines, line)
}

func or(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}
