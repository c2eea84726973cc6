package mutation

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// answer is what a table makes of a question.
type answer struct {
	tcb spec.TCB
	out spec.Outcome
}

func (a *answer) ask(m *spec.Machine, q *model.Question) {
	a.tcb = q.TCB
	host, ev := q.Host, q.Event
	m.Step(&a.tcb, &host, &ev, &a.out)
}

// kinship says how alike two answers are.
type kinship int

const (
	other kinship = iota // some world or user sees the difference
	alike                // only the rows and states on the way through the event differ
	same                 // nothing differs but the names of rows
)

// like compares two answers. What the end is afterwards, what it sends and takes, and
// what its user is told make the worlds. By which states it got there properties may ask
// too, so answers that are merely alike want a search.
func (a *answer) like(b *answer) kinship {
	x, y := &a.out, &b.out
	switch {
	case a.tcb != b.tcb || x.Result != y.Result || x.Answer != y.Answer || x.Signals != y.Signals ||
		x.Overflow != y.Overflow || x.Wrong != y.Wrong || x.WrongState != y.WrongState || x.WrongRules != y.WrongRules ||
		!slices.Equal(x.SentSegments(), y.SentSegments()) || !slices.Equal(x.TakenText(), y.TakenText()):
		return other
	case !slices.EqualFunc(x.FiredRules(), y.FiredRules(), func(f, g spec.Fired) bool { return f.From == g.From && f.To == g.To }):
		return alike
	}
	return same
}

// compare returns how alike the mutant's answers are to those of the base table, and the
// first question of those where they are least so.
func (r *rung) compare(m *spec.Machine, asked []int) (kinship, int) {
	var base, mutant answer
	least, at := same, 0
	for _, i := range asked {
		base.ask(r.machine, &r.questions[i])
		mutant.ask(m, &r.questions[i])
		if k := base.like(&mutant); k < least {
			least, at = k, i
		}
		if least == other {
			break
		}
	}
	return least, at
}
