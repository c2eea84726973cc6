package tla

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/formula"
	"github.com/tcpcheck/tcpcheck/spec"
)

// moment says how a condition is asked: of a world alone, or of a step that can be taken
// from it, which is called step and makes l of its end.
type moment struct {
	*export
	step  bool // deeds can be true
	after bool // what is asked is the world after the step
}

var connectives = map[string]string{
	"and": `(%s /\ %s)`, "or": `(%s \/ %s)`, "=>": "(%s => %s)", "<=>": "(%s <=> %s)",
}

// condition translates a condition of a world or a step.
func (m moment) condition(n formula.Node) string {
	args := n.Args()
	switch op := n.Op(); op {
	case "not":
		return "~" + m.condition(args[0])
	case "and", "or", "=>", "<=>":
		return fmt.Sprintf(connectives[op], m.condition(args[0]), m.condition(args[1]))
	case "next":
		m.after = true
		return m.condition(args[0])
	case "=", "/=", "<", "=<", ">", ">=":
		return m.comparison(op, args[0], args[1])
	case "in":
		return "(" + orTrue(isIn(m.number(args[0]), n.States())) + ")"
	case "network empty":
		return "(" + m.of("way") + `["A"] = NothingOnTheWay /\ ` + m.of("way") + `["B"] = NothingOnTheWay)`
	case "on the way":
		return fmt.Sprintf(`(\E g \in Segments(%s) : %s)`, m.has("way", n), like(n, "g"))
	case "is done":
		return fmt.Sprintf("(%s.calls >= Len(Setup[%s].calls))", m.has("user", n), end(n))
	}
	if !m.step {
		return "FALSE"
	}
	return "(" + m.deed(n) + ")"
}

// of is a variable of the world that is asked.
func (m moment) of(variable string) string {
	if m.after && m.step {
		return "After(step, l)." + variable
	}
	return variable
}

// has is what the end of the node has of such.
func (m moment) has(variable string, n formula.Node) string {
	return m.of(variable) + "[" + end(n) + "]"
}

func end(n formula.Node) string { return quoted(model.EndName(n.End())) }

// comparison compares modulo 2^32 if a side is a sequence number, else as plain numbers.
func (m moment) comparison(op string, left, right formula.Node) string {
	a, b := m.number(left), m.number(right)
	around, sums := left.IsSequence() || right.IsSequence(), adds(left) || adds(right)
	if sums {
		a, b = small(left, a), small(right, b)
	}
	switch op {
	case "=":
		return "(" + a + " = " + b + ")"
	case "/=":
		return "(" + a + " # " + b + ")"
	case ">", ">=":
		a, b = b, a
	}
	strict := op == "<" || op == ">"
	switch {
	case around && strict:
		return `(` + a + ` \prec ` + b + `)`
	case around:
		return `(` + a + ` \preceq ` + b + `)`
	case sums && strict:
		return "(" + a + " < " + b + ")"
	case sums:
		return "(" + a + " <= " + b + ")"
	case strict:
		return "Less(" + a + ", " + b + ")"
	}
	return "~Less(" + b + ", " + a + ")"
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

// small is a number that sums are made of or compared with: TLC stops if it is 2^31 or more.
func small(n formula.Node, is string) string {
	if adds(n) {
		return is
	}
	return "Small(" + is + ")"
}

// number translates a number or a state.
func (m moment) number(n formula.Node) string {
	args := n.Args()
	switch op := n.Op(); op {
	case "number":
		return literal(uint32(n.Number()))
	case "state":
		return quoted(n.State().String())
	case "state of":
		return m.has("tcb", n) + ".state"
	case "variable":
		return m.has("tcb", n) + "." + variable(n.Var())
	case "quantity":
		return m.quantity(n)
	case "new":
		m.after = true
		return m.number(args[0])
	default: // + and -
		a, b := m.number(args[0]), m.number(args[1])
		if adds(n) {
			return "(" + small(args[0], a) + " " + op + " " + small(args[1], b) + ")"
		}
		return fmt.Sprintf(operators[op], a, b)
	}
}

func (m moment) quantity(n formula.Node) string {
	switch n.Word() {
	case "incarnation":
		return m.has("past", n) + ".incarnated"
	case "coming":
		return "Size(" + m.has("way", n) + ")"
	}
	return m.has("past", n) + "." + n.Word() // said, got
}

// like spells that the segment is as the node says.
func like(n formula.Node, g string) string {
	want, exact, text := n.Segment()
	all := ""
	switch {
	case exact:
		all = g + ".ctl = " + bits(want)
	case want != 0:
		all = bits(want) + ` \subseteq ` + g + ".ctl"
	}
	if text {
		all = both(all, g+".text # 0")
	}
	return "(" + orTrue(all) + ")"
}

// steps are the steps that need no more to be said of, by the words of formulas.
var steps = map[string]string{
	"loses": "loses", "duplicates": "duplicates", "injects": "injects", "retransmits": "retransmits", "probes": "probes",
	"crashes": "crashes", "expires": "lingers", "timesout": "times out", "startsover": "starts over",
}

// deed translates a condition of the step.
func (m moment) deed(n formula.Node) string {
	if n.Op() == "network" {
		return "step.is = " + quoted(steps[n.Word()])
	}
	return "step.end = " + end(n) + ` /\ ` + m.doing(n)
}

func (m moment) doing(n formula.Node) string {
	switch n.Op() {
	case "does":
		return "step.is = " + quoted(steps[n.Word()])
	case "calls":
		return "EventOf(step) = " + quoted(n.Call().String())
	case "misses":
		return `step.is = "loses" /\ ` + like(n, "step.segment")
	case "gets":
		return `EventOf(step) = "SEGMENT ARRIVES" /\ ` + like(n, "Arriving(step)")
	case "sends":
		return `\E i \in DOMAIN l.sent : ` + like(n, "l.sent[i]")
	case "is told":
		return quoted(n.Signal().List()[0]) + ` \in l.s.signals`
	case "is refused":
		return `l.s.result \in Refused`
	case "fires":
		var rows []string
		m.table.EachRule(func(_ *spec.Section, _ *spec.Check, r *spec.Rule) {
			if n.Fires(r.Name) {
				rows = append(rows, r.Name)
			}
		})
		return `\E i \in DOMAIN l.s.fired : l.s.fired[i] \in ` + setOf(rows)
	}
	panic("tla: no translation of " + n.Op())
}
