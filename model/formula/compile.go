package formula

import (
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// moment is what a condition of worlds and steps looks at.
type moment struct {
	from, to model.View
	at       *model.View // the world that is looked at, from or to
	steps    bool        // a step is taken; without one the world stays as it is
	event    model.Event // which step
	local    *model.Local
}

// of returns what the step did to the end, nil if it had no part in it.
func (m *moment) of(end int) *model.Local {
	if m.local == nil || m.local.End != end {
		return nil
	}
	return m.local
}

// is reports whether the step is of that kind and befalls the end.
func (m *moment) is(kind model.EventKind, end int) bool {
	return m.steps && m.event.Kind == kind && int(m.event.End) == end
}

// compiler turns checked nodes into closures for one system.
type compiler struct {
	sys   *model.System
	taken proposition // a step is taken
}

func compilerFor(sys *model.System) *compiler {
	any := func(model.State, *model.Action, model.State) bool { return true }
	return &compiler{sys, explore.StepIs("a step", any)}
}

// condition compiles a condition of a world or a step.
func (c *compiler) condition(n *node) func(*moment) bool {
	end, segment := n.end, n.segment
	switch n.op {
	case opNot, opAnd, opOr, opImplies, opIff, opNext:
		return c.connective(n)
	case opLess, opAtMost, opEqual, opDiffer, opGreater, opAtLeast:
		return c.comparison(n)
	case opIn:
		is, states := c.number(n.args[0]), n.states
		return func(m *moment) bool { return states.Has(spec.State(is(m))) }
	case opNetworkEmpty:
		return func(m *moment) bool { return m.at.Net[0].N+m.at.Net[1].N == 0 }
	case opOnTheWay:
		return func(m *moment) bool {
			return slices.ContainsFunc(m.at.Net[1-end].All(), func(g model.Segment) bool { return segment.matches(&g.Segment) })
		}
	case opDone:
		all := len(c.sys.Scenario.Ends[end].Calls)
		return func(m *moment) bool { return int(m.at.Ends[end].Calls) >= all }
	}
	return c.deed(n)
}

func (c *compiler) connective(n *node) func(*moment) bool {
	p := c.condition(n.args[0])
	switch n.op {
	case opNot:
		return func(m *moment) bool { return !p(m) }
	case opNext:
		return func(m *moment) bool {
			m.at = &m.to
			holds := p(m)
			m.at = &m.from
			return holds
		}
	}
	q := c.condition(n.args[1])
	switch n.op {
	case opAnd:
		return func(m *moment) bool { return p(m) && q(m) }
	case opOr:
		return func(m *moment) bool { return p(m) || q(m) }
	case opImplies:
		return func(m *moment) bool { return !p(m) || q(m) }
	}
	return func(m *moment) bool { return p(m) == q(m) }
}

// comparison compares modulo 2^32 if a side is a sequence number.
func (c *compiler) comparison(n *node) func(*moment) bool {
	a, b := c.number(n.args[0]), c.number(n.args[1])
	around := n.args[0].sort.isSequence() || n.args[1].sort.isSequence()
	switch n.op {
	case opEqual:
		return func(m *moment) bool { return a(m) == b(m) }
	case opDiffer:
		return func(m *moment) bool { return a(m) != b(m) }
	case opGreater, opAtLeast: // the other way round
		a, b = b, a
	}
	strict := n.op == opLess || n.op == opGreater
	switch {
	case around && strict:
		return func(m *moment) bool { return spec.Before(uint32(a(m)), uint32(b(m))) }
	case around:
		return func(m *moment) bool { return spec.AtOrBefore(uint32(a(m)), uint32(b(m))) }
	case strict:
		return func(m *moment) bool { return a(m) < b(m) }
	}
	return func(m *moment) bool { return a(m) <= b(m) }
}

// number compiles a number or a state. A sequence number is from 0 to 2^32-1.
func (c *compiler) number(n *node) func(*moment) int64 {
	end := n.end
	switch n.op {
	case opNumber:
		number := n.number
		return func(*moment) int64 { return number }
	case opState:
		number := int64(n.state)
		return func(*moment) int64 { return number }
	case opStateOf:
		return func(m *moment) int64 { return int64(m.at.Ends[end].TCB.State) }
	case opVariable:
		v := n.v
		return func(m *moment) int64 { return int64(m.at.Ends[end].TCB.V[v]) }
	case opQuantity:
		of := quantities[n.word]
		return func(m *moment) int64 { return of(m.at, end) }
	case opNew:
		of := c.number(n.args[0])
		return func(m *moment) int64 {
			m.at = &m.to
			x := of(m)
			m.at = &m.from
			return x
		}
	}
	a, b := c.number(n.args[0]), c.number(n.args[1])
	around := n.args[0].sort.isSequence() || n.args[1].sort.isSequence()
	switch {
	case around && n.op == opAdd:
		return func(m *moment) int64 { return int64(uint32(a(m) + b(m))) }
	case around:
		return func(m *moment) int64 { return int64(uint32(a(m) - b(m))) }
	case n.op == opAdd:
		return func(m *moment) int64 { return a(m) + b(m) }
	}
	return func(m *moment) int64 { return a(m) - b(m) }
}

// isDeed reports whether the node is a condition of a step that compares nothing: where
// no step is taken it is false.
func (n *node) isDeed() bool { return n.op >= opNetworkDoes }

// deed compiles a condition of a step.
func (c *compiler) deed(n *node) func(*moment) bool {
	end, segment := n.end, n.segment
	switch n.op {
	case opNetworkDoes:
		kind := networkDeeds[n.word]
		return func(m *moment) bool { return m.steps && m.event.Kind == kind }
	case opDoes:
		kind := deeds[n.word]
		return func(m *moment) bool { return m.is(kind, end) }
	case opMisses:
		return func(m *moment) bool {
			return m.is(model.Loses, end) && segment.matches(&m.from.Net[1-end].Segs[m.event.Index].Segment)
		}
	}
	holds := c.local(n)
	return func(m *moment) bool {
		l := m.of(end)
		return l != nil && holds(l)
	}
}

// local compiles a condition of what a step does to its end.
func (c *compiler) local(n *node) func(*model.Local) bool {
	segment := n.segment
	switch n.op {
	case opCalls:
		call := n.call
		return func(l *model.Local) bool { return l.Acts && l.Spec.Kind == call }
	case opRefused:
		return func(l *model.Local) bool { return l.Out.Result.Refused() }
	case opSends:
		return func(l *model.Local) bool {
			return slices.ContainsFunc(l.SentSegments(), func(g model.Segment) bool { return segment.matches(&g.Segment) })
		}
	case opGets:
		return func(l *model.Local) bool {
			return l.Acts && l.Spec.Kind == spec.SegmentArrives && segment.matches(&l.Got.Segment)
		}
	case opTold:
		signal := signals[n.signal]
		return func(l *model.Local) bool { return l.Out.Signals&signal != 0 }
	case opFires:
		fires := c.rules(n)
		return func(l *model.Local) bool {
			return slices.ContainsFunc(l.Out.FiredRules(), func(f spec.Fired) bool { return fires[f.Rule] })
		}
	}
	panic("formula: no condition of a step")
}

// rules are those that the node names, by their ids. A rule of RFC 9293 that an edit
// has taken away never fires.
func (c *compiler) rules(n *node) []bool {
	all := c.sys.Machine.Rules()
	named := make([]bool, len(all))
	for id, r := range all {
		named[id] = n.names(r.Name)
	}
	return named
}

// names reports whether the node speaks of the rule.
func (n *node) names(rule string) bool {
	return rule == n.row || n.several && strings.HasPrefix(rule, n.row)
}
