package formula

import (
	"strconv"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

func (l *lowering) atom(s *atomSyntax) (*node, error) {
	at := s.Pos.Offset
	switch {
	case s.Paren != nil:
		return l.binary(s.Paren)
	case s.Int != "":
		number, err := strconv.ParseUint(s.Int, 10, 32)
		if err != nil {
			return nil, wrong(at, "found %s, which does not fit into 32 bits", s.Int)
		}
		return &node{op: opNumber, sort: constant, number: int64(number), at: at}, nil
	case s.Path != "":
		return l.path(s)
	case s.Network == "empty":
		return &node{op: opNetworkEmpty, at: at}, nil
	case s.Network != "":
		return &node{op: opNetworkDoes, scope: ofStep, word: s.Network, at: at}, nil
	case s.Way != nil:
		end, err := l.end(at, s.WayTo)
		if err != nil {
			return nil, err
		}
		segment, err := s.Way.lower()
		return &node{op: opOnTheWay, end: end, segment: segment, at: at}, err
	case s.Deed != nil:
		return l.deed(s)
	case isEnd(s.Name):
		return nil, wrong(at, "found the end %s alone, want what it has or does, such as %s.state or %s calls CLOSE", s.Name, s.Name, s.Name)
	}
	is, err := spec.ParseState(s.Name)
	if err != nil {
		return nil, &problem{at, err}
	}
	return &node{op: opState, sort: state, state: is, at: at}, nil
}

// path is what an end has, now or after the step.
func (l *lowering) path(s *atomSyntax) (*node, error) {
	at := s.Pos.Offset
	name, what, _ := strings.Cut(s.Path, ".")
	end, err := l.end(at, name)
	if err != nil {
		return nil, err
	}
	n := &node{end: end, at: at}
	v, isVar := tcbVars[what]
	switch {
	case what == "state":
		n.op, n.sort = opStateOf, state
	case isVar:
		n.op, n.sort, n.v = opVariable, sortOf(v, end), v
	case quantities[what] != nil:
		n.op, n.sort, n.word = opQuantity, amount, what
	case eventVars[what]:
		return nil, wrong(at, "found %s, which is no variable of an end: it lives for one event only", what)
	default:
		return nil, unknown(at, "variable", what, append(append(sortedKeys(tcbVars), sortedKeys(quantities)...), "state"))
	}
	if s.New {
		n = &node{op: opNew, sort: n.sort, scope: ofStep, args: []*node{n}, at: at}
	}
	return n, nil
}

// eventVars are the variables of the notation that an end does not keep.
var eventVars = func() map[string]bool {
	all := map[string]bool{}
	for _, v := range spec.EventVars() {
		all[v.String()] = true
	}
	return all
}()

// deed is what an end does in a step, or what befalls it.
func (l *lowering) deed(s *atomSyntax) (*node, error) {
	end, err := l.end(s.Pos.Offset, s.Name)
	if err != nil {
		return nil, err
	}
	d := s.Deed
	n := &node{scope: ofStep, end: end, at: s.Pos.Offset}
	switch {
	case d.Calls != nil:
		call, ok := calls[d.Calls.Name]
		if !ok {
			return nil, unknown(d.Calls.Pos.Offset, "call", d.Calls.Name, sortedKeys(calls))
		}
		n.op, n.call = opCalls, call
	case d.What != nil:
		n.op = map[string]op{"sends": opSends, "gets": opGets, "misses": opMisses}[d.Verb]
		n.segment, err = d.What.lower()
	case d.Fires != nil:
		n.op, n.at = opFires, d.Fires.Pos.Offset
		n.row, n.several = strings.CutSuffix(d.Fires.Name, "*")
	case d.Told != nil:
		if _, ok := signals[d.Told.Text]; !ok {
			return nil, unknown(d.Told.Pos.Offset, "signal", d.Told.Text, sortedKeys(signals))
		}
		n.op, n.signal = opTold, d.Told.Text
	case d.Is == "refused":
		n.op = opRefused
	case d.Is == "done":
		n.op, n.scope = opDone, ofWorld
	default:
		n.op, n.word = opDoes, d.Does
	}
	return n, err
}

// lower reads what a segment is like.
func (s *patternSyntax) lower() (pattern, error) {
	switch {
	case s.Word == "text":
		return pattern{text: true}, nil
	case s.Word == "anything":
		return pattern{}, nil
	case s.Exact != "":
		inner := strings.TrimSuffix(strings.TrimPrefix(s.Exact, "<CTL="), ">")
		bits, err := spec.ParseBits(inner)
		if err != nil {
			return pattern{}, &problem{s.Pos.Offset, err}
		}
		return pattern{bits: bits, exact: true}, nil
	}
	bits, err := spec.ParseBits(strings.Join(s.Bits, ","))
	if err != nil {
		return pattern{}, &problem{s.Pos.Offset, err}
	}
	return pattern{bits: bits}, nil
}
