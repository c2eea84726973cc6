package promela

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
)

// mayRest spells which worlds may be without a step, as model/property_deadlock.go has it.
func (x *export) mayRest() string {
	each := func(spell func(name string) string) string {
		return "(" + spell("A") + " && " + spell("B") + ")"
	}
	return fmt.Sprintf("(%s -> %s : %s)", x.undisturbed(), each(doneOrOpen), each(rests))
}

// doneOrOpen: an end has nothing to do but what a user may yet ask for.
func doneOrOpen(e string) string {
	return strings.ReplaceAll("(E.state == CLOSED || E.state == LISTEN || (E.state == ESTABLISHED || E.state == FIN_WAIT_2 || E.state == CLOSE_WAIT) && E.SND_UNA == E.SND_NXT && E.SND_QUE == 0 && E.SND_CLS == 0)", "E.", e+".")
}

// rests: an end has nothing to do, or its budget of retransmissions or probes is spent.
func rests(e string) string {
	return strings.ReplaceAll(`(E.state == CLOSED || E.state == LISTEN -> true : (E.state == TIME_WAIT -> false : (E.SND_UNA != E.SND_NXT -> E.retransmit == 0 : (E.SND_QUE != 0 -> E.probe == 0 && E.SND_WND == 0 : (E.SND_CLS != 1 && E.state != FIN_WAIT_1 && E.state != CLOSING && E.state != LAST_ACK)))))`, "E.", e+".")
}

// undisturbed: nothing has happened that takes a timer or luck to recover from.
func (x *export) undisturbed() string {
	n := x.network
	if n.AnyOrder {
		return "false"
	}
	parts := []string{"stray == 0"}
	full := func(name string, budget int) {
		if budget == model.Unbounded {
			parts = append(parts, "false")
			return
		}
		parts = append(parts, fmt.Sprintf("%s == %d", name, budget))
	}
	full("losses", n.Lose)
	full("copies", n.Duplicate)
	for i := range x.sys.Scenario.Ends {
		e, name := &x.sys.Scenario.Ends[i], model.EndName(i)
		if e.ReadsCalls {
			return "false"
		}
		full(name+".crash", e.Crash)
		full(name+".patience", e.Timeout)
		full(name+".probe", e.Probe)
		if i == n.Blind.To {
			full(name+".guesses", n.Blind.Times)
		}
		if i == n.OnPath.To {
			full(name+".on_path", n.OnPath.Times)
		}
	}
	return "(" + strings.Join(parts, " && ") + ")"
}
