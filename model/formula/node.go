package formula

import "github.com/tcpcheck/tcpcheck/spec"

// sort is what a node stands for.
type sort uint8

const (
	condition sort = iota // true or false
	state                 // one of the eleven
	amount                // a number of octets or the like
	constant              // a number written down, which may stand for a sequence number
	sequenceA             // a sequence number of what A sends
	sequenceB             // a sequence number of what B sends
)

var sortNames = [...]string{
	"a condition", "a state", "a number", "a number", "a sequence number of what A sends", "a sequence number of what B sends",
}

func (s sort) String() string { return sortNames[s] }

// sequence is the sort of the numbers of what an end sends.
func sequence(end int) sort { return sequenceA + sort(end) }

func (s sort) isSequence() bool { return s >= sequenceA }

// scope is what a condition looks at.
type scope uint8

const (
	ofWorld scope = iota // one world
	ofStep               // a step, with the worlds before and after it
	ofWay                // all of a way
)

// op is what a node does with its arguments.
type op uint8

const (
	// Temporal operators, on conditions.
	opAlways op = iota
	opEventually
	opNext
	opUntil
	opWeakUntil
	opReleases
	opLeadsTo
	// On conditions.
	opNot
	opAnd
	opOr
	opImplies
	opIff
	// On numbers and states.
	opLess
	opAtMost
	opEqual
	opDiffer
	opGreater
	opAtLeast
	opIn
	opAdd
	opSub
	// Numbers and states.
	opNumber
	opState
	opStateOf  // of an end
	opVariable // of an end's TCB
	opQuantity // else of an end
	opNew      // after the step
	// Conditions of a world.
	opNetworkEmpty
	opOnTheWay // to an end
	opDone
	// Conditions of a step.
	opNetworkDoes
	opCalls
	opSends
	opGets
	opMisses
	opFires
	opTold
	opRefused
	opDoes
)

// node is a formula, or a part of one: what the text means once it has been checked.
type node struct {
	op    op
	sort  sort
	scope scope
	args  []*node
	at    int // where in the text

	// What the op needs of these.
	end     int // 0 for A, 1 for B
	number  int64
	state   spec.State
	states  spec.States
	v       spec.Var
	word    string // of a quantity or a deed
	call    spec.EventKind
	segment pattern
	row     string // a rule, or what comes before the * of several
	several bool
	signal  string
}

// pattern is what a segment is like.
type pattern struct {
	bits  spec.Bits
	exact bool // just these bits
	text  bool // has text
}

func (p pattern) matches(g *spec.Segment) bool {
	return g.Ctl.Has(p.bits) && (!p.exact || g.Ctl == p.bits) && (!p.text || g.Text > 0)
}

// widest is the widest scope of the nodes.
func widest(nodes ...*node) scope {
	w := ofWorld
	for _, n := range nodes {
		w = max(w, n.scope)
	}
	return w
}
