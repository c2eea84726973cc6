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
		text = "nothing more can happen within the bounds"
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
		effect := d.effect(&c, inFull, known && c.Event == ahead)
		if wide(effect) > d.width-column-digits-5 {
			effect = d.effect(&c, inShort, known && c.Event == ahead)
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

// effect says in a few words what comes of a step, a segment as spell has it, and first
// whether it is the one that the trace takes.
func (d *drawing) effect(c *walk.Choice, spell func(*trace.Segment) string, traced bool) string {
	var parts []string
	if traced {
		parts = append(parts, "as the trace")
	}
	before, after := d.states(), c.Does.States
	if after.A != before.A {
		parts = append(parts, "-> "+after.A)
	}
	if after.B != before.B {
		parts = append(parts, "-> "+after.B)
	}
	if sent := c.Does.Sent; len(sent) > 0 {
		var texts []string
		for i := range sent {
			texts = append(texts, spell(&sent[i]))
		}
		parts = append(parts, "sends "+strings.Join(texts, ", "))
	}
	if r := c.Does.Result; r != "" && len(c.Does.Sent) == 0 && c.Does.States == d.states() {
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

// states are those of both ends now.
func (d *drawing) states() trace.States {
	return trace.States{A: d.world.Ends[0].TCB.State.String(), B: d.world.Ends[1].TCB.State.String()}
}
