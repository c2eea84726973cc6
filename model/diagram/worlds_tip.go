package diagram

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// tip is the whole world in words.
func (w *Worlds) tip(i int) string {
	o := &w.Worlds[i]
	world := w.System.Unpack(o.State)
	lines := []string{fmt.Sprintf("world %d, %s from the beginning", i, amount(o.Depth, "step"))}
	for k := range world.Ends {
		lines = append(lines, w.endLines(k, &world.Ends[k])...)
	}
	for k, to := range []string{"to B: ", "to A: "} {
		for _, g := range world.Net[k].All() {
			lines = append(lines, to+g.String())
		}
	}
	n := &w.System.Scenario.Network
	var left []string
	left = budget(left, "loss", world.Lose, n.Lose)
	left = budget(left, "duplicate", world.Dup, n.Duplicate)
	if len(left) > 0 {
		lines = append(lines, "network: "+strings.Join(left, ", "))
	}
	return strings.Join(lines, "\n")
}

// endLines are the state of an end with the variables that are not 0, and what is left
// to befall it.
func (w *Worlds) endLines(k int, e *model.End) []string {
	setup := &w.System.Scenario.Ends[k]
	var values []string
	for _, v := range spec.TCBVars() {
		if x := e.TCB.V[v]; x != 0 {
			values = append(values, fmt.Sprintf("%s %d", v, x))
		}
	}
	line := model.EndName(k) + ": " + e.TCB.State.String()
	if len(values) > 0 {
		line += "; " + strings.Join(values, ", ")
	}
	var left []string
	if len(setup.Calls) > 0 {
		left = append(left, fmt.Sprintf("%d of %d calls made", e.Calls, len(setup.Calls)))
	}
	for j, b := range setup.Anytime {
		left = budget(left, b.Call.String(), e.Anytime[j], b.Times)
	}
	left = budget(left, "life", e.Lives, setup.Lives-1)
	left = budget(left, "retransmission", e.Retransmit, setup.Retransmit)
	left = budget(left, "probe", e.Probe, setup.Probe)
	left = budget(left, "user timeout", e.Timeout, setup.Timeout)
	left = budget(left, "crash", e.Crash, setup.Crash)
	n := &w.System.Scenario.Network
	if n.Blind.To == k {
		left = budget(left, "guess", e.Guesses, n.Blind.Times)
	}
	if n.OnPath.To == k {
		left = budget(left, "touch on the path", e.OnPath, n.OnPath.Times)
	}
	if len(left) == 0 {
		return []string{line}
	}
	return []string{line, "   " + strings.Join(left, ", ")}
}

// budget adds how much of a budget is left, if it is one that is used up.
func budget(list []string, of string, left uint8, all int) []string {
	if all <= 0 {
		return list
	}
	return append(list, fmt.Sprintf("%s: %d of %d left", of, left, all))
}

// stepTip is the whole step in words, and the rules that fired.
func (w *Worlds) stepTip(s *Step) string {
	r, possible, err := w.System.Replay(w.System.Unpack(w.Worlds[s.From].State), s.Action.Event)
	if err != nil || !possible {
		panic("a step that was taken is not possible") // both readings of a step are the same
	}
	text := fmt.Sprintf("%d -> %d: %s", s.From, s.To, w.System.Describe(r))
	for _, g := range r.SentSegments() {
		text += "; sends " + g.String()
	}
	var rules []string
	for _, f := range r.Out.FiredRules() {
		rules = append(rules, w.System.Machine.Rule(f.Rule).Name)
	}
	if len(rules) > 0 {
		text += "; rules " + strings.Join(rules, ", ")
	}
	return text
}

// Says is the step in a few words, as its arrow has it.
func (w *Worlds) Says(s *Step) string {
	return happeningOf(w.System, w.Worlds[s.From].State, &s.Action, w.Worlds[s.To].State).String()
}
