package formula

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/spec"
)

// What follows lets others read formulas, to write them in other languages.

// Node is a checked formula, or a part of one.
type Node struct{ n *node }

// Root is the whole formula: an "always" of a condition if it is safety, the condition
// alone if a witness is wanted.
func (f *Formula) Root() Node { return Node{f.root} }

// Unfairly reports whether it is asked of all ways rather than of fair ones.
func (f *Formula) Unfairly() bool { return f.unfairly }

// Rules returns the names of the given rules that the formula asks about.
func (f *Formula) Rules(known []string) []string {
	var asked []string
	f.root.each(func(n *node) {
		for _, name := range known {
			if n.op == opFires && n.names(name) && !slices.Contains(asked, name) {
				asked = append(asked, name)
			}
		}
	})
	return asked
}

// opNames are how Op spells the operators.
var opNames = map[op]string{
	opAlways: "always", opEventually: "eventually", opNext: "next", opUntil: "until", opWeakUntil: "weakly until", opReleases: "releases", opLeadsTo: "leads to",
	opNot: "not", opAnd: "and", opOr: "or", opImplies: "=>", opIff: "<=>",
	opLess: "<", opAtMost: "=<", opEqual: "=", opDiffer: "/=", opGreater: ">", opAtLeast: ">=", opIn: "in", opAdd: "+", opSub: "-",
	opNumber: "number", opState: "state", opStateOf: "state of", opVariable: "variable", opQuantity: "quantity", opNew: "new",
	opNetworkEmpty: "network empty", opOnTheWay: "on the way", opDone: "is done",
	opNetworkDoes: "network", opCalls: "calls", opSends: "sends", opGets: "gets", opMisses: "misses", opFires: "fires", opTold: "is told", opRefused: "is refused", opDoes: "does",
}

// Op spells what the node is, as the language does where it has a word for it.
func (n Node) Op() string { return opNames[n.n.op] }

// Args returns the arguments of the node.
func (n Node) Args() []Node {
	var all []Node
	for _, a := range n.n.args {
		all = append(all, Node{a})
	}
	return all
}

// End is the end that a node is about: 0 for A, 1 for B.
func (n Node) End() int { return n.n.end }

// Number is the value of a "number".
func (n Node) Number() int64 { return n.n.number }

// State is the state that a "state" names.
func (n Node) State() spec.State { return n.n.state }

// States are those that an "in" names.
func (n Node) States() spec.States { return n.n.states }

// Var is the variable of a "variable".
func (n Node) Var() spec.Var { return n.n.v }

// Word is the name of a "quantity", and what a "network" or a "does" is about.
func (n Node) Word() string { return n.n.word }

// Call is what is called in a "calls".
func (n Node) Call() spec.EventKind { return n.n.call }

// Signal is what a user is told in an "is told".
func (n Node) Signal() spec.Signals { return signals[n.n.signal] }

// Fires reports whether a "fires" is about the rule of that name.
func (n Node) Fires(rule string) bool { return n.n.names(rule) }

// Segment is what a segment is like, of "on the way", "sends", "gets" and "misses": has
// these bits, just these if exact, and text if that is wanted.
func (n Node) Segment() (bits spec.Bits, exact, text bool) {
	p := n.n.segment
	return p.bits, p.exact, p.text
}

// IsSequence reports whether the node is a sequence number, which wraps.
func (n Node) IsSequence() bool { return n.n.sort.isSequence() }

// OfWorld, OfStep: the widest that the node looks at is one world, or one step.
func (n Node) OfWorld() bool { return n.n.scope == ofWorld }

// OfStep reports whether the node looks at a step, and no further.
func (n Node) OfStep() bool { return n.n.scope == ofStep }
