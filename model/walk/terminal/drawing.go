package terminal

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
	"github.com/tcpcheck/tcpcheck/model/walk"
)

// drawing is a walk that is about to be shown.
type drawing struct {
	*walk.Walk
	palette
	width   int
	world   *model.World
	before  *model.World // the world before the last step; nil at the beginning
	choices []walk.Choice
	beyond  error // there are more, which do not fit
}

func draw(w *walk.Walk, look palette, width int) *drawing {
	d := &drawing{Walk: w, palette: look, width: width, world: w.World()}
	d.choices, d.beyond = w.Choices()
	if w.Undo() {
		d.before = w.World()
		w.Redo()
	}
	return d
}

// title says what is walked through, and where.
func (d *drawing) title() string {
	left := d.System.Scenario.Name + ", " + d.System.Machine.Table().TableName()
	right := d.place()
	gap := max(2, d.width-wide(left)-wide(right))
	left = fit(left, d.width-wide(right)-2)
	return d.bold.Render(left) + strings.Repeat(" ", gap) + right
}

func (d *drawing) place() string {
	at := "at the beginning"
	if d.At() > 0 {
		at = fmt.Sprintf("step %d", d.At())
	}
	a := d.Known()
	switch {
	case a == nil:
		return at
	case !d.On():
		return at + ", off " + fit(a.Name, 24)
	}
	if n := len(a.Events); d.At() > n {
		return fmt.Sprintf("step %d, round the loop of %s, steps %d to %d", d.At(), fit(a.Name, 24), n-a.Loop+1, n)
	}
	text := fmt.Sprintf("%s of %d of %s", at, len(a.Events), fit(a.Name, 24))
	if d.At() == 0 {
		text = fmt.Sprintf("%s of %s, %d steps", at, fit(a.Name, 24), len(a.Events))
	}
	if a.Loop > 0 {
		text += fmt.Sprintf(", the last %d for ever", a.Loop)
	}
	return text
}

// last shows the step that led here, the rules of it, and what changed.
func (d *drawing) last() ([]string, error) {
	step, there := d.Last()
	if !there {
		return fold(d.System.Scenario.Says, d.width, 0, 0), nil
	}
	lines := all(d.bold, fold(fmt.Sprintf("%d. %s", d.At(), step.Says), d.width, 0, 4))
	details, err := trace.Last(d.Trace(), d.width-4)
	for _, l := range details {
		lines = append(lines, "    "+l)
	}
	return lines, err
}

// verdict says what the way shows, what this step does first.
func (d *drawing) verdict() (lines []string, err error) {
	shown := d.Shown()
	violated := 0
	for _, s := range shown {
		if s.Kind != model.Witness && s.Step == d.At() {
			violated++
			more, err := d.violated(&s)
			if err != nil {
				return nil, err
			}
			lines = append(lines, more...)
		}
	}
	for _, s := range shown {
		switch {
		case s.Kind == model.Witness:
			lines = append(lines, d.good.Render(fit("witnessed "+when(s.Step)+": "+s.Name, d.width)))
		case s.Step < d.At():
			violated++
			lines = append(lines, all(d.bad, fold("violated "+when(s.Step)+": "+s.Name+". "+s.Says, d.width, 0, 4))...)
		}
	}
	if violated == 0 {
		lines = append([]string{d.faint.Render(fit(d.holds(), d.width))}, lines...)
	}
	return lines, nil
}

// violated tells of a property that the last step violates.
func (d *drawing) violated(s *walk.Shown) ([]string, error) {
	head := "VIOLATED in this step: " + s.Name
	switch {
	case s.Kind == model.Liveness:
		head = "VIOLATED for ever: " + s.Name
	case s.Step == 0:
		head = "VIOLATED at the beginning: " + s.Name
	case s.Kind == model.Deadlock || s.Formula != "":
		head = "VIOLATED after this step: " + s.Name
	}
	says := s.Says
	if s.Cite != "" {
		says += " [" + s.Cite + "]"
	}
	lines := append(fold(head, d.width, 0, 4), fold(says, d.width, 4, 4)...)
	wrong, err := trace.Wrong(s.Trace, &s.Finding)
	if wrong != "" {
		lines = append(lines, fold("Here: "+wrong, d.width, 4, 4)...)
	}
	return all(d.bad, lines), err
}

// holds says of a way that violates nothing what that is worth.
func (d *drawing) holds() string {
	steps, live := 0, 0
	for _, s := range d.Said() {
		switch s.Kind {
		case model.Liveness:
			live++
		case model.Safety, model.Deadlock:
			steps++
		}
	}
	text := fmt.Sprintf("none of %d properties violated so far", steps)
	if live > 0 {
		text += fmt.Sprintf("; %d of liveness: no way that ends decides them", live)
	}
	return text
}

func when(step int) string {
	if step == 0 {
		return "at the beginning"
	}
	return fmt.Sprintf("in step %d", step)
}
