package model

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/spec"
)

// dues are the values that variables of an end's TCB must have after a step, as the RFC
// has it. A property that says what a variable becomes also says that it changes for no
// other reason.
type dues struct {
	n    int
	all  [6]due
	none bool // the property does not speak of the step
}

type due struct {
	v    spec.Var
	want uint32
}

func (d *dues) add(v spec.Var, want uint32) {
	d.all[d.n] = due{v, want}
	d.n++
}

// oneIf is 1 for a variable that says yes.
func oneIf(yes bool) uint32 {
	if yes {
		return 1
	}
	return 0
}

// becomes makes a judgement of what is due. Where there is no TCB nothing is.
func becomes(due func(sys *System, l *Local, d *dues)) judgement {
	return func(sys *System, l *Local) (bool, bool) {
		d, missed := sys.missed(l, due)
		return !d.none, missed < 0
	}
}

// missed works out what is due, and returns the first that is not so, or -1.
func (sys *System) missed(l *Local, due func(*System, *Local, *dues)) (d dues, i int) {
	if !l.Acts || l.After.State == spec.Closed || l.Out.Wrong {
		d.none = true
		return d, -1
	}
	due(sys, l, &d)
	if d.none {
		return d, -1
	}
	for i := range d.n {
		if l.After.V[d.all[i].v] != d.all[i].want {
			return d, i
		}
	}
	return d, -1
}

// wrongDue says which variable is not what it should be.
func wrongDue(due func(sys *System, l *Local, d *dues)) func(*System, *Local) string {
	return func(sys *System, l *Local) string {
		d, i := sys.missed(l, due)
		if i < 0 {
			return ""
		}
		return fmt.Sprintf("%s became %d, where %d is due.", d.all[i].v, l.After.V[d.all[i].v], d.all[i].want)
	}
}
