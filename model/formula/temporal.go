package formula

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/explore/ltl"
	"github.com/tcpcheck/tcpcheck/model"
)

// proposition is an atom of a temporal formula, and temporal a formula of them.
type (
	proposition = explore.Proposition[model.State, model.Action]
	temporal    = ltl.Formula[proposition]
)

// temporal compiles a node to a temporal formula, with conditions of worlds and steps as
// large as can be for its atoms.
func (c *compiler) temporal(n *node) temporal {
	switch n.scope {
	case ofWorld:
		return c.world(n)
	case ofStep:
		return c.step(n)
	}
	var args []temporal
	for _, a := range n.args {
		args = append(args, c.temporal(a))
	}
	if unary := temporalOps[n.op]; unary != nil {
		return unary(args[0])
	}
	return binaryTemporalOps[n.op](args[0], args[1])
}

var temporalOps = map[op]func(temporal) temporal{
	opNot: ltl.Not[proposition], opAlways: ltl.Always[proposition], opEventually: ltl.Eventually[proposition], opNext: ltl.Next[proposition],
}

var binaryTemporalOps = map[op]func(p, q temporal) temporal{
	opAnd:       func(p, q temporal) temporal { return ltl.And(p, q) },
	opOr:        func(p, q temporal) temporal { return ltl.Or(p, q) },
	opImplies:   ltl.Implies[proposition],
	opIff:       ltl.Iff[proposition],
	opUntil:     ltl.Until[proposition],
	opWeakUntil: ltl.WeakUntil[proposition],
	opReleases:  ltl.Release[proposition],
	opLeadsTo:   ltl.LeadsTo[proposition],
}

func (c *compiler) world(n *node) temporal {
	return ltl.Atom(explore.StateIs[model.State, model.Action](where(n), c.inWorld(c.condition(n))))
}

// step is true where a step is taken of which the condition is true, and where none is
// taken any more and it is true of the world that stays as it is.
func (c *compiler) step(n *node) temporal {
	taken := ltl.Atom(explore.StepIs(where(n), c.inStep(c.condition(n))))
	if n.isDeed() {
		return taken
	}
	return ltl.Or(taken, ltl.And(ltl.Not(ltl.Atom(c.taken)), c.world(n)))
}

// where names an atom by its place in the text.
func where(n *node) string { return fmt.Sprintf("at %d", n.at) }
