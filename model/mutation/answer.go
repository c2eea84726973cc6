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

// same reports whether two answers are the same for everybody who sees them: the
// network, the user and the properties. Which rows fired counts only by the states
// they led through, for nobody sees more.
func (a *answer) same(b *answer) bool {
	x, y := &a.out, &b.out
	return a.tcb == b.tcb && x.Result == y.Result && x.Answer == y.Answer && x.Signals == y.Signals &&
		x.Overflow == y.Overflow && x.Wrong == y.Wrong && x.WrongState == y.WrongState && x.WrongRules == y.WrongRules &&
		slices.Equal(x.SentSegments(), y.SentSegments()) && slices.Equal(x.TakenText(), y.TakenText()) &&
		slices.EqualFunc(x.FiredRules(), y.FiredRules(), func(f, g spec.Fired) bool { return f.From == g.From && f.To == g.To })
}

// differs returns the first question that the mutant answers otherwise than the base
// table; false if there is none.
func (r *rung) differs(m *spec.Machine, asked []int) (int, bool) {
	var base, mutant answer
	for _, i := range asked {
		base.ask(r.machine, &r.questions[i])
		mutant.ask(m, &r.questions[i])
		if !base.same(&mutant) {
			return i, true
		}
	}
	return 0, false
}
