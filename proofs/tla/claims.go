package tla

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/formula"
)

// Properties are what TLC is to decide besides the types: formulas, and properties that
// the specification has of its own.
type Properties struct {
	Formulas []*formula.Formula
	BuiltIn  []string
}

// builtIn are the operators of TCP that are properties, by their names.
var builtIn = map[string]string{"exactly-one-rule": "ExactlyOneRule"}

// BuiltIn returns the names of the properties that need no formula.
func BuiltIn() []string { return []string{"exactly-one-rule"} }

// ask turns what is asked into operators of MC, and lines of its configuration.
func (x *export) ask(asked Properties) error {
	for _, name := range asked.BuiltIn {
		operator, ok := builtIn[name]
		if !ok {
			return fmt.Errorf("property %s: found one that is written in Go, want exactly-one-rule or a formula", name)
		}
		x.invariants = append(x.invariants, operator)
	}
	for _, f := range asked.Formulas {
		if f.Kind() == model.Liveness {
			if err := x.live(f); err != nil {
				return fmt.Errorf("property %s: %w", f.Name, err)
			}
			continue
		}
		c := claim{name: "P_" + ident(f.Name), says: f.Text}
		n, never := f.Root(), ""
		if f.Kind() == model.Safety {
			n = n.Args()[0]
		} else {
			c.name, never = "Never_"+ident(f.Name), "~"
			c.says += ". A violation is what is looked for"
		}
		c.is = never + moment{export: x}.condition(n)
		if n.OfStep() {
			step := never + moment{export: x, step: true}.condition(n)
			c.is = fmt.Sprintf("/\\ \\A step \\in Steps : LET l == Local(step) IN %s\n  /\\ Steps = {} => %s", step, c.is)
		}
		x.claims = append(x.claims, c)
		x.invariants = append(x.invariants, c.name)
	}
	return nil
}

// claim is an operator that says a property.
type claim struct{ name, says, is string }

// properties writes the claims.
func (x *export) properties() {
	if len(x.lively) > 0 {
		x.line("\n%s", ticking)
	}
	for _, c := range append(x.claims, x.lively...) {
		x.line("\n\\* %s", c.says)
		x.line("%s ==\n  %s", c.name, c.is)
	}
}

// ticking makes every step change something, for TLA+ cannot tell a step that changes
// nothing from none, and a way of such steps is endless to us.
const ticking = `\* For what is to come some time: steps that change nothing are steps, and whoever can go
\* on does. Nothing else is assumed.
VARIABLE tick
Tick == Next /\ tick' = ~tick
LiveSpec == Init /\ tick = FALSE /\ [][Tick]_<<vars, tick>> /\ WF_<<vars, tick>>(Tick)`
