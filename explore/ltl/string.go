package ltl

import (
	"fmt"
	"strconv"
	"strings"
)

// String is such as "always (p => eventually q)". A proposition whose text has
// spaces stands in quotes.
func (f Formula[P]) String() string {
	if f.node == nil {
		return "no formula"
	}
	args := f.node.args
	switch f.node.op {
	case opAtom:
		text := fmt.Sprint(f.node.atom)
		if text == "" || strings.ContainsAny(text, " \t\n()") {
			return strconv.Quote(text)
		}
		return text
	case opTrue:
		return "true"
	case opFalse:
		return "false"
	case opAnd, opOr:
		if len(args) == 0 {
			return strconv.FormatBool(f.node.op == opAnd)
		}
	}
	word := words[f.node.op]
	if len(args) == 1 {
		if f.node.op == opAnd || f.node.op == opOr {
			return args[0].String()
		}
		return word + " " + args[0].inside()
	}
	var all []string
	for _, arg := range args {
		all = append(all, arg.inside())
	}
	return strings.Join(all, " "+word+" ")
}

var words = map[op]string{
	opNot: "not", opAnd: "and", opOr: "or", opImplies: "=>", opIff: "<=>",
	opNext: "next", opAlways: "always", opEventually: "eventually",
	opUntil: "until", opRelease: "release", opWeakUntil: "weak until", opLeadsTo: "leads to",
}

// inside is the text as a part of another, in parentheses if it has two sides.
func (f Formula[P]) inside() string {
	if len(f.node.args) > 1 {
		return "(" + f.String() + ")"
	}
	return f.String()
}
