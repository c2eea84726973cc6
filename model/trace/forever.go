package trace

import (
	"fmt"
	"slices"

	"github.com/tcpcheck/tcpcheck/model"
)

// forEver says what goes on for ever at the end of a trace that violates liveness.
func forEver(t *model.Trace, moments []moment) string {
	first := len(moments) - t.Loop
	switch {
	case len(moments) == 0:
		return "nothing ever happens."
	case t.Loop == 0:
		last := &moments[len(moments)-1]
		return fmt.Sprintf("nothing happens any more; A remains in %s and B in %s.", last.state(0), last.state(1))
	}
	steps := fmt.Sprintf("steps %d to %d repeat", first+1, len(moments))
	if t.Loop == 1 {
		steps = fmt.Sprintf("step %d repeats", first+1)
	}
	return fmt.Sprintf("%s; %s, and %s.", steps, goesRound(0, moments[first:]), goesRound(1, moments[first:]))
}

// goesRound says which states an end is in while the moments repeat.
func goesRound(end int, loop []moment) string {
	var states []string
	for i := range loop {
		if s := loop[i].state(end).String(); !slices.Contains(states, s) {
			states = append(states, s)
		}
	}
	if len(states) == 1 {
		return model.EndName(end) + " remains in " + states[0]
	}
	return model.EndName(end) + " goes round " + list(states)
}
