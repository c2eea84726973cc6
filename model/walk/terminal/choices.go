package terminal

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model/trace"
	"github.com/tcpcheck/tcpcheck/model/walk"
)

// heading says how much can happen next.
func (d *drawing) heading(first, shown int) string {
	n := len(d.choices)
	text := fmt.Sprintf("%d steps from here", n)
	switch n {
	case 0:
		text = "nothing can happen any more"
	case 1:
		text = "1 step from here"
	}
	if shown < n {
		text += fmt.Sprintf(", %d to %d shown", first+1, first+shown)
	}
	if d.beyond != nil {
		text += "; beyond the bounds: " + d.beyond.Error()
	}
	return d.faint.Render(fit(text, d.width))
}

// list shows some of the steps that can be taken, a line each: its number, what happens, and
// what comes of it.
func (d *drawing) list(first, shown, cursor int) (lines []string) {
	ahead, known := d.Ahead()
	column := 0
	for _, c := range d.choices {
		column = max(column, wide(c.Says))
	}
	digits := len(fmt.Sprint(len(d.choices)))
	column = min(column, d.width-digits-4)
	for i, c := range d.choices[first : first+shown] {
		mark := " "
		if first+i == cursor {
			mark = ">"
		}
		effect := d.effect(&c, inFull)
		if wide(effect) > d.width-column-digits-5 {
			effect = d.effect(&c, inShort)
		}
		if known && c.Event == ahead {
			effect = strings.TrimPrefix(effect+"; as the trace", "; ")
		}
		head := fmt.Sprintf("%s%*d  %s", mark, digits, first+i+1, pad(fit(c.Says, column), column))
		line := strings.TrimRight(fit(head+"  "+effect, d.width), " ")
		if first+i == cursor {
			line = d.bold.Render(line)
		}
		lines = append(lines, line)
	}
	return lines
}

// effect says in a few words what comes of a step, a segment as spell has it.
func (d *drawing) effect(c *walk.Choice, spell func(*trace.Segment) string) string {
	var parts []string
	after := [2]string{c.Does.States.A, c.Does.States.B}
	for i := range after {
		if after[i] != d.world.Ends[i].TCB.State.String() {
			parts = append(parts, "-> "+after[i])
		}
	}
	if sent := c.Does.Sent; len(sent) > 0 {
		var texts []string
		for i := range sent {
			texts = append(texts, spell(&sent[i]))
		}
		parts = append(parts, "sends "+strings.Join(texts, ", "))
	}
	if r := c.Does.Result; r != "" && len(parts) == 0 {
		parts = append(parts, "returns \""+r+"\"")
	}
	return strings.Join(parts, ", ")
}

func inFull(g *trace.Segment) string { return g.Text }

// inShort is what kind of segment it is.
func inShort(g *trace.Segment) string {
	if g.Data > 0 {
		return fmt.Sprintf("DATA=%d", g.Data)
	}
	return g.Ctl
}
