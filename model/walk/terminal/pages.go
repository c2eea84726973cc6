package terminal

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
	"github.com/tcpcheck/tcpcheck/model/walk"
	"github.com/tcpcheck/tcpcheck/spec"
)

// page is something to read that may be longer than the screen.
type page struct {
	title string
	key   string // that shows it, and leaves it again
	lines func(d *drawing) ([]string, error)
	end   bool // it is opened at its end
}

// pages are what can be read beside the walk.
var pages = []page{
	{"Properties on the way so far", "p", (*drawing).properties, false},
	{"The TCBs, and what is left to happen", "t", (*drawing).tcbs, false},
	{"The ladder so far", "l", (*drawing).ladder, true},
	{"Keys", "?", func(*drawing) ([]string, error) { return strings.Split(strings.TrimSpace(help), "\n"), nil }, false},
}

// properties says of every property what the way shows of it.
func (d *drawing) properties() (lines []string, err error) {
	var violated, safe, seen, live []string
	for _, s := range d.Said() {
		name := pad(s.Name, 30)
		switch {
		case s.Verdict == explore.Violated && s.Kind == model.Liveness:
			violated = append(violated, all(d.bad, append([]string{name + "violated by the loop of the trace"}, fold(s.Says, d.width, 4, 4)...))...)
		case s.Verdict == explore.Violated:
			violated = append(violated, all(d.bad, append([]string{name + "violated " + when(s.Step)}, fold(s.Says, d.width, 4, 4)...))...)
		case s.Kind == model.Liveness:
			live = append(live, name+d.faint.Render("open"))
		case s.Kind == model.Witness && s.Verdict != "":
			seen = append(seen, d.good.Render(name+"witnessed "+when(s.Step)))
		case s.Kind == model.Witness:
			seen = append(seen, name+d.faint.Render("not on this way"))
		case s.About > 0:
			safe = append(safe, fmt.Sprintf("%snot violated; %s about it", name, steps(s.About)))
		case s.Own == nil && s.Kind == model.Safety:
			safe = append(safe, name+d.faint.Render("not violated; no step is about it"))
		default:
			safe = append(safe, name+"not violated")
		}
	}
	section := func(head string, part []string) {
		if len(part) > 0 {
			lines = append(append(append(lines, fold(head, d.width, 0, 0)...), part...), "")
		}
	}
	section("Violated on this way:", violated)
	section("Not violated on this way, which says nothing of others:", safe)
	section("Witnesses, which the scenario exists to show:", seen)
	section("Liveness, which no way that ends can decide; check looks at endless ones:", live)
	if len(live) == 0 {
		return append(lines, fold("Liveness is not among them: no way that ends can decide it.", d.width, 0, 0)...), nil
	}
	return lines[:len(lines)-1], nil
}

func steps(n int) string {
	if n == 1 {
		return "1 step is"
	}
	return fmt.Sprintf("%d steps are", n)
}

// tcbs shows every variable of both ends, and how often things may yet happen.
func (d *drawing) tcbs() ([]string, error) {
	row := func(name, a, b, says string) string {
		return strings.TrimRight(pad(name, 13)+pad(a, 13)+pad(b, 13)+fit(says, d.width-39), " ")
	}
	a, b := &d.world.Ends[0], &d.world.Ends[1]
	lines := []string{d.bold.Render(row("", "A", "B", "")), row("state", a.TCB.State.String(), b.TCB.State.String(), "")}
	for _, v := range spec.TCBVars() {
		line := row(v.String(), number(&a.TCB, v), number(&b.TCB, v), v.Def().Says)
		if d.before != nil && (d.before.Ends[0].TCB.V[v] != a.TCB.V[v] || d.before.Ends[1].TCB.V[v] != b.TCB.V[v]) {
			line = d.moved.Render(line)
		}
		lines = append(lines, line)
	}
	lines = append(lines, "", d.bold.Render(row("left", "A", "B", "")))
	s := d.System.Scenario
	for _, k := range budgets {
		lines = append(lines, row(k.name, left(k.of(a), k.most(&s.Ends[0])), left(k.of(b), k.most(&s.Ends[1])), k.says))
	}
	return append(lines,
		row("losses", left(d.world.Lose, s.Network.Lose), "", "segments that the network may yet lose"),
		row("copies", left(d.world.Dup, s.Network.Duplicate), "", "segments that it may yet deliver and keep")), nil
}

// number is the value of a variable; CLOSED has none.
func number(t *spec.TCB, v spec.Var) string {
	if t.State == spec.Closed && *t == spec.NewTCB() {
		return "-"
	}
	return fmt.Sprint(t.V[v])
}

// budgets are what may befall an end so often.
var budgets = []struct {
	name string
	of   func(*model.End) uint8
	most func(*model.EndSetup) int
	says string
}{
	{"retransmit", func(e *model.End) uint8 { return e.Retransmit }, func(s *model.EndSetup) int { return s.Retransmit }, "retransmission timeouts"},
	{"probe", func(e *model.End) uint8 { return e.Probe }, func(s *model.EndSetup) int { return s.Probe }, "persist timeouts"},
	{"user-timeout", func(e *model.End) uint8 { return e.Timeout }, func(s *model.EndSetup) int { return s.Timeout }, "user timeouts"},
	{"crash", func(e *model.End) uint8 { return e.Crash }, func(s *model.EndSetup) int { return s.Crash }, "crashes"},
	{"lives", func(e *model.End) uint8 { return e.Lives }, func(s *model.EndSetup) int { return s.Lives }, "times the user may begin again"},
}

func left(n uint8, budget int) string {
	if budget == model.Unbounded {
		return "any"
	}
	return fmt.Sprint(n)
}

// ladder draws the way so far.
func (d *drawing) ladder() ([]string, error) {
	way, caption := d.Trace(), trace.Caption{}
	for _, s := range d.Shown() {
		if s.Step == d.At() && s.Kind != model.Witness {
			way, caption.Finding = s.Trace, &s.Finding
		}
	}
	var b bytes.Buffer
	err := trace.Ladder(&b, way, caption, trace.Options{Width: d.width, Color: d.palette.ladder})
	return strings.Split(strings.TrimRight(b.String(), "\n"), "\n"), err
}

// Page returns a page as plain lines: that which the key shows; false if none does.
func Page(w *walk.Walk, key string, width int) (string, bool, error) {
	for _, p := range pages {
		if p.key == key {
			lines, err := p.lines(draw(w, palette{}, width))
			return strings.Join(lines, "\n") + "\n", true, err
		}
	}
	return "", false, nil
}

const help = `
a number     take that step; Enter ends a number that could go on
up, down     choose a step; PgUp, PgDn, Home, End go further; Enter takes it
u, Backspace undo the last step
r            redo a step that was undone
f or n       a step forward along the trace that was loaded
p            the properties, and what this way shows of them
t            the whole TCB of both ends, and what may yet happen
l            the ladder so far
s            save the walk as a trace for tcpcheck replay
?            this page
q, Ctrl-C    quit; Esc leaves a page, or a number that was begun

A step is chosen among all that the model checker would try here, in its order.
Verdicts are those of tcpcheck check for this very way: a property is violated
from the step on that violates it. Of liveness a way that ends says nothing.

A copy of a segment that is duplicated stays on the way. Where segments overtake
each other, equal ones cannot be told apart.
`
