package promela

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/formula"
	"github.com/tcpcheck/tcpcheck/spec"
)

// moment says how a condition is asked: of a world that stays as it is, or of a step, at
// whose end what was before it has been kept.
type moment struct {
	*export
	step  bool // a step has been taken: deeds can be true
	after bool // what is asked is the world after the step
}

// condition translates a condition of a world or a step.
func (m moment) condition(n formula.Node) string {
	args := n.Args()
	arg := func(i int) string { return m.condition(args[i]) }
	switch op := n.Op(); op {
	case "not":
		return "(!" + arg(0) + ")"
	case "and":
		return "(" + arg(0) + " && " + arg(1) + ")"
	case "or":
		return "(" + arg(0) + " || " + arg(1) + ")"
	case "=>":
		return "(!" + arg(0) + " || " + arg(1) + ")"
	case "<=>":
		return "(" + arg(0) + " == " + arg(1) + ")"
	case "next":
		m.after = true
		return m.condition(args[0])
	case "=", "/=", "<", "=<", ">", ">=":
		return m.comparison(op, args[0], args[1])
	case "in":
		if in := isIn(m.number(args[0]), n.States()); in != "" {
			return in
		}
		return "true"
	case "network empty":
		return m.kept("(net[0].n + net[1].n == 0)")
	case "on the way":
		return m.kept(m.onTheWay(n))
	case "is done":
		return m.kept(fmt.Sprintf("(%s.calls >= %d)", model.EndName(n.End()), len(m.sys.Scenario.Ends[n.End()].Calls)))
	}
	if !m.step {
		return "false"
	}
	return m.deed(n)
}

// kept is a number or condition of the world that is asked: read directly, or from what
// has been kept of it before the step.
func (m moment) kept(now string) string {
	if !m.step || m.after {
		return now
	}
	for i, was := range m.was {
		if was == now {
			return fmt.Sprintf("was%d", i)
		}
	}
	m.export.was = append(m.export.was, now)
	return fmt.Sprintf("was%d", len(m.export.was)-1)
}

// comparison compares modulo 2^32 if a side is a sequence number, else as plain numbers.
// Of these those that add are below 2^30, which is asserted, so that no sum wraps.
func (m moment) comparison(op string, left, right formula.Node) string {
	a, b := m.number(left), m.number(right)
	switch op {
	case "=":
		return "(" + a + " == " + b + ")"
	case "/=":
		return "(" + a + " != " + b + ")"
	case ">", ">=":
		a, b = b, a
	}
	strict := op == "<" || op == ">"
	around := left.IsSequence() || right.IsSequence()
	sums := adds(left) || adds(right)
	switch {
	case around && strict:
		return "LT(" + a + ", " + b + ")"
	case around:
		return "LE(" + a + ", " + b + ")"
	case sums && strict:
		return "(" + a + " < " + b + ")"
	case sums:
		return "(" + a + " <= " + b + ")"
	case strict:
		return "ULT(" + a + ", " + b + ")"
	}
	return "(!ULT(" + b + ", " + a + "))"
}

// adds reports whether the node is a sum or difference of plain numbers, which may be
// negative.
func adds(n formula.Node) bool {
	switch n.Op() {
	case "+", "-":
		return !n.IsSequence() && !n.Args()[0].IsSequence()
	case "new":
		return adds(n.Args()[0])
	}
	return false
}

// number translates a number or a state.
func (m moment) number(n formula.Node) string {
	args := n.Args()
	switch op := n.Op(); op {
	case "number":
		return number(uint32(n.Number()))
	case "state":
		return ident(n.State().String())
	case "state of":
		return m.kept(model.EndName(n.End()) + ".state")
	case "variable":
		return m.kept(model.EndName(n.End()) + "." + variable(n.Var()))
	case "quantity":
		return m.kept(m.quantity(n))
	case "new":
		m.after = true
		return m.number(args[0])
	default: // + and -
		a, b := m.number(args[0]), m.number(args[1])
		if adds(n) {
			m.bounded = append(m.bounded, a, b) // they must be below 2^30
		}
		return "(" + a + " " + op + " " + b + ")"
	}
}

func (m moment) quantity(n formula.Node) string {
	name := model.EndName(n.End())
	switch n.Word() {
	case "incarnation":
		return name + ".incarnated"
	case "coming":
		return fmt.Sprintf("net[%d].n", 1-n.End())
	}
	return name + "." + n.Word() // said, got
}

func (m moment) onTheWay(n formula.Node) string {
	channel := 1 - n.End()
	var parts []string
	for k := range m.network.Capacity {
		parts = append(parts, fmt.Sprintf("net[%d].n > %d && %s", channel, k, like(n, fmt.Sprintf("net[%d].s[%d].", channel, k))))
	}
	return "(" + strings.Join(parts, " || ") + ")"
}

// like spells that the segment with such fields is as the node says.
func like(n formula.Node, of string) string {
	bits, exact, text := n.Segment()
	all := "true"
	switch {
	case exact:
		all = fmt.Sprintf("%sctl == %d", of, bits)
	case bits != 0:
		all = fmt.Sprintf("(%sctl & %d) == %d", of, bits, bits)
	}
	if text {
		all = both(all, of+"text != 0")
	}
	return "(" + all + ")"
}

// deeds are the steps that need no more to be said of, by the words of formulas.
var deeds = map[string]string{
	"loses": "LOSES", "duplicates": "DUPLICATES", "injects": "INJECTS",
	"retransmits": "RETRANSMITS", "probes": "PROBES", "crashes": "CRASHES", "expires": "LINGERS", "timesout": "TIMES_OUT", "startsover": "STARTS_OVER",
}

// deed translates a condition of the step that has just been taken.
func (m moment) deed(n formula.Node) string {
	switch n.Op() {
	case "network":
		return "(kind == " + deeds[n.Word()] + ")"
	case "does":
		return fmt.Sprintf("(who == %d && kind == %s)", n.End(), deeds[n.Word()])
	}
	return fmt.Sprintf("(who == %d && %s)", n.End(), m.doing(n))
}

func (m moment) doing(n formula.Node) string {
	switch n.Op() {
	case "calls":
		return "acts && what == " + ident(n.Call().String())
	case "misses":
		return "kind == LOSES && " + like(n, "came_")
	case "gets":
		return "delivered && " + like(n, "came_")
	case "sends":
		var parts []string
		for k := range spec.MaxSent {
			parts = append(parts, fmt.Sprintf("sent_n > %d && %s", k, like(n, fmt.Sprintf("sent[%d].", k))))
		}
		return "(" + strings.Join(parts, " || ") + ")"
	case "is told":
		return fmt.Sprintf("(signals & %d) != 0", n.Signal())
	case "is refused":
		return "refused"
	case "fires":
		var parts []string
		for _, r := range m.sys.Machine.Rules() {
			if n.Fires(r.Name) {
				parts = append(parts, rowFired(r.Name)+" == 1")
			}
		}
		if parts == nil {
			return "false"
		}
		return "(" + strings.Join(parts, " || ") + ")"
	}
	panic("promela: no translation of " + n.Op())
}
