package tla

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/model/formula"
)

// live translates a liveness formula about worlds. What our fairness to each segment is
// would be a disjunction of two for each of them, and the product of all to TLC.
func (x *export) live(f *formula.Formula) error {
	if !f.Unfairly() {
		return fmt.Errorf("found liveness of fair ways, want %q and what is assumed in the formula: fairness to every segment is more than TLC can take", "unfairly")
	}
	is, err := x.temporal(f.Root())
	if err != nil {
		return err
	}
	x.lively = append(x.lively, claim{"L_" + ident(f.Name), f.Text, is})
	return nil
}

var temporalOperators = map[string]string{
	"not": "~%s", "always": "[]%s", "eventually": "<>%s",
	"and": `(%s /\ %s)`, "or": `(%s \/ %s)`, "=>": "(%s => %s)", "<=>": "(%s <=> %s)", "leads to": "(%s ~> %s)",
}

// temporal translates a formula. TLA+ has no until, and an action is a formula only
// together with what it leaves unchanged.
func (x *export) temporal(n formula.Node) (string, error) {
	if n.OfWorld() {
		return "(" + moment{export: x}.condition(n) + ")", nil
	}
	form, ok := temporalOperators[n.Op()]
	switch {
	case n.OfStep():
		return "", fmt.Errorf("found a condition of a step, want conditions of worlds: TLA+ has no other in what is to come some time")
	case !ok:
		return "", fmt.Errorf("found %q, which TLA+ does not have", n.Op())
	}
	var args []any
	for _, a := range n.Args() {
		is, err := x.temporal(a)
		if err != nil {
			return "", err
		}
		args = append(args, is)
	}
	return "(" + fmt.Sprintf(form, args...) + ")", nil
}
