package promela

import (
	"fmt"
	"maps"
	"slices"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/formula"
)

// claim is something that is asserted of every step, and of every world in which there
// is none any more.
type claim struct {
	name, text string
	step, rest string // conditions; "" if nothing is claimed there
}

// Properties that are claimed without a formula. No dead end is less than no-deadlock: in a
// world in which a user can go on making calls that are refused, SPIN sees a step.
const (
	noDeadEnd      = "no-dead-end"
	exactlyOneRule = "exactly-one-rule"
)

// ask turns what is asked into claims and formulas of linear time.
func (x *export) ask(asked []*formula.Formula, builtin []string) error {
	x.watched = map[string]bool{}
	var names []string
	for _, r := range x.sys.Machine.Rules() {
		names = append(names, r.Name)
	}
	for _, name := range builtin {
		switch name {
		case noDeadEnd:
			x.claims = append(x.claims, &claim{name: name, text: "a world without a step may be without", rest: x.mayRest()})
		case exactlyOneRule:
			x.claims = append(x.claims, &claim{name: name, text: "of every check one row applies", step: "wrong == 0"})
		default:
			return fmt.Errorf("property %s: found one that is written in Go, want %s, %s or a formula", name, noDeadEnd, exactlyOneRule)
		}
	}
	for _, f := range asked {
		for _, name := range f.Rules(names) {
			x.watched[name] = true
		}
		n := f.Root()
		switch f.Kind() {
		case model.Safety:
			n = n.Args()[0]
		case model.Liveness:
			if err := x.live(f); err != nil {
				return err
			}
			continue
		}
		one := &claim{name: f.Name, text: f.Text}
		one.step = moment{export: x, step: true}.condition(n)
		one.rest = moment{export: x}.condition(n)
		if f.Kind() == model.Witness { // a violation is what is looked for
			one.step, one.rest = "(!"+one.step+")", "(!"+one.rest+")"
		}
		x.claims = append(x.claims, one)
	}
	return nil
}

// watchedRows are the rows of which some formula asks whether they fire.
func (x *export) watchedRows() []string { return slices.Sorted(maps.Keys(x.watched)) }

// properties writes what is claimed of each step, and of each world at rest.
func (x *export) properties() {
	x.part("What is claimed. With -DREPORT each violation is printed once and the search goes on.")
	for _, name := range x.watchedRows() {
		x.line("hidden byte %s;", rowFired(name))
	}
	for i := range x.was {
		x.line("hidden int was%d;", i)
	}
	x.deedBits()
	if len(x.claims) > 0 {
		x.line("#ifdef REPORT\nhidden byte told[%d];", len(x.claims))
		x.line("#define CLAIM(N, NAME, P) if :: !(P) && told[N] == 0 -> told[N] = 1; printf(\"violated: %%d\\n\", N) :: else fi")
		x.line("#else\n#define CLAIM(N, NAME, P) assert(P)\n#endif")
	}
	x.line("inline keep_world()\n{")
	for i, was := range x.was {
		x.line("\twas%d = %s;", i, was)
	}
	x.line("\tskip\n}\n\ninline check_step()\n{")
	for _, b := range slices.Compact(slices.Sorted(slices.Values(x.bounded))) {
		x.line("\tassert(ULT(%s, 1 << 30)); /* for what adds it */", b)
	}
	for i, d := range x.done {
		x.line("\tdone%d = %s;", i, d.step)
	}
	x.claim(func(c *claim) string { return c.step })
	x.line("\tskip\n}\n\ninline check_rest()\n{")
	for i, d := range x.done {
		x.line("\tdone%d = %s;", i, d.rest)
	}
	x.claim(func(c *claim) string { return c.rest })
	x.line("\tskip\n}")
}

func (x *export) claim(of func(*claim) string) {
	for i, c := range x.claims {
		if condition := of(c); condition != "" {
			x.line("\t/* %s: %s */\n\tCLAIM(%d, %q, %s);", c.name, comment(c.text), i, c.name, condition)
		}
	}
}

// atRest writes a step that changes nothing: a world without any other is looked at.
func (x *export) atRest() {
	if len(x.claims)+len(x.done) > 0 {
		x.line("\t:: atomic { timeout; d_step { check_rest(); skip } }")
	}
}
