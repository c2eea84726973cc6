package promela

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/model/formula"
)

// lively is a formula of linear time that SPIN is to decide.
type lively struct{ name, text, ltl string }

// deed is what a step has done, kept in the state for formulas of linear time.
type deedBit struct{ step, rest string }

// live translates a liveness formula. Conditions of a step are kept in the state after it,
// so they can only be asked for again and again, or from some point on for ever: for these
// one world later makes no difference. Next has no meaning where a step of ours is several
// of SPIN's.
func (x *export) live(f *formula.Formula) error {
	if !f.Unfairly() {
		return fmt.Errorf("property %s: found liveness of fair ways, want %q and what is assumed in the formula: SPIN knows no fairness to segments and timers", f.Name, "unfairly")
	}
	ltl, err := x.temporal(f.Root(), false)
	if err != nil {
		return fmt.Errorf("property %s: %w", f.Name, err)
	}
	x.lively = append(x.lively, lively{f.Name, f.Text, ltl})
	return nil
}

var binaryLTL = map[string]string{
	"and": "(%s && %s)", "or": "(%s || %s)", "=>": "(%s -> %s)", "<=>": "(%s <-> %s)",
	"until": "(%s U %s)", "weakly until": "(%s W %s)", "releases": "(%s V %s)", "leads to": "([] (%s -> <> %s))",
}

// temporal translates a formula; forEver says that it stands where it is asked for again
// and again, or for ever.
func (x *export) temporal(n formula.Node, forEver bool) (string, error) {
	args := n.Args()
	switch {
	case n.OfWorld():
		return x.atom(moment{export: x}.condition(n)), nil
	case n.OfStep() && forEver:
		return x.atom(x.doneBit(n) + " == 1"), nil
	case n.OfStep():
		return "", fmt.Errorf("found a condition of a step, want it after %q or %q", "always eventually", "eventually always")
	}
	switch n.Op() {
	case "not":
		a, err := x.temporal(args[0], forEver)
		return "(! " + a + ")", err
	case "always":
		a, err := x.temporal(args[0], args[0].Op() != "eventually" && forEver || inner(args[0], "eventually"))
		return "([] " + a + ")", err
	case "eventually":
		a, err := x.temporal(args[0], args[0].Op() != "always" && forEver || inner(args[0], "always"))
		return "(<> " + a + ")", err
	case "next":
		return "", fmt.Errorf("found %q, which has no translation", "next")
	}
	var both [2]string
	for i := range both {
		a, err := x.temporal(args[i], false)
		if err != nil {
			return "", err
		}
		both[i] = a
	}
	return fmt.Sprintf(binaryLTL[n.Op()], both[0], both[1]), nil
}

// inner reports whether the node is that operator with a condition of a step.
func inner(n formula.Node, op string) bool { return n.Op() == op && n.Args()[0].OfStep() }

// atom gives a condition a name, for formulas of linear time want one.
func (x *export) atom(condition string) string {
	for i, a := range x.atoms {
		if a == condition {
			return fmt.Sprintf("p%d", i)
		}
	}
	x.atoms = append(x.atoms, condition)
	return fmt.Sprintf("p%d", len(x.atoms)-1)
}

// doneBit is the variable that keeps a condition of the last step.
func (x *export) doneBit(n formula.Node) string {
	one := deedBit{moment{export: x, step: true}.condition(n), moment{export: x}.condition(n)}
	for i, d := range x.done {
		if d == one {
			return fmt.Sprintf("done%d", i)
		}
	}
	x.done = append(x.done, one)
	return fmt.Sprintf("done%d", len(x.done)-1)
}

// deedBits declares what is kept of the last step.
func (x *export) deedBits() {
	for i, d := range x.done {
		x.line("bit done%d; /* the last step: %s */", i, comment(d.step))
	}
}

// formulas writes the formulas of linear time.
func (x *export) formulas() {
	if len(x.lively) == 0 {
		return
	}
	x.part("Formulas of linear time: compile without -DSAFETY, and run pan -a -N NAME")
	for i, a := range x.atoms {
		x.line("#define p%d (%s)", i, a)
	}
	for _, l := range x.lively {
		x.line("\n/* %s */\nltl %s { %s }", comment(l.text), ident(l.name), l.ltl)
	}
}
