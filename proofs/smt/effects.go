package smt

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/spec"
)

// part defines a value within the check and makes it the variable's.
func (r *run) part(k int, name, value string) string {
	r.parts++
	symbol := fmt.Sprintf("%s@%d.%d", name, k, r.parts)
	r.value(symbol, sortOf(name), value)
	return symbol
}

// effect does one effect as spec does: what is sent, said and stored in order, then the
// assignments, all at once.
func (r *run) effect(k int, effect spec.Effect, guard string, rule *spec.Rule) {
	name := r.machine.Table().Effects[effect].Word
	statements := r.machine.Parsed().Effects[effect]
	sends := 0
	for _, s := range statements {
		switch s.Kind {
		case spec.StatementSend:
			r.send(name, sends, &s.Send, guard, rule)
			sends++
		case spec.StatementSignal:
			r.now[signalName] = r.part(k, signalName, fmt.Sprintf("(bvor %s %s)", r.now[signalName], literal(uint32(s.Signal))))
		case spec.StatementAnswer:
			r.now[answerName] = literal(uint32(s.Result))
		case spec.StatementReturn:
			r.now[resultName] = literal(uint32(s.Result))
		case spec.StatementStore:
			r.store(k, s.Store, guard)
		}
	}
	values := map[spec.Var]string{}
	var order []spec.Var
	for _, s := range statements {
		if s.Kind != spec.StatementAssign {
			continue
		}
		for _, to := range s.To {
			if _, again := values[to]; !again {
				order = append(order, to)
			}
			values[to] = r.defined(assigned(name, to))
		}
	}
	symbols := map[spec.Var]string{}
	for _, to := range order {
		symbols[to] = r.part(k, to.String(), values[to])
	}
	for to, symbol := range symbols {
		r.now[to.String()] = symbol
	}
}

// defined applies a word to the values of now.
func (r *run) defined(name string) string {
	r.used[name] = true
	return call(name, r.word(name).is, r.is)
}

// send notes a segment that is sent.
func (r *run) send(effect string, n int, form *spec.Form, guard string, rule *spec.Rule) {
	g := sending{guard: guard, rule: rule, ctl: form.Ctl, wnd: r.is(spec.RcvWnd), seq: literal(0), ack: literal(0), len: literal(0), up: literal(0)}
	form.EachField(func(_ int, field string, _ *spec.Expr) {
		value := r.defined(sent(effect, n, field))
		switch field {
		case "SEQ":
			g.seq = value
		case "ACK":
			g.ack = value
		case "LEN":
			g.len = value
		case "UP":
			g.up = value
		default:
			panic("smt: unknown field " + field)
		}
	})
	r.sends = append(r.sends, g)
}

// store does what spec does with text and with the TCB as a whole.
func (r *run) store(k int, store spec.Store, guard string) {
	switch store {
	case spec.Accept:
		r.takes = append(r.takes, taking{guard, r.is(spec.SegSeq), r.is(spec.SegTxt)})
	case spec.Delete:
		for _, name := range remembered() {
			r.now[name] = literal(0)
		}
		r.now[spec.AckDue.String()] = literal(0)
	case spec.Hold:
		r.hold(k)
	case spec.Release:
		r.release(k)
	default:
		panic(fmt.Sprintf("smt: unknown store %d", store))
	}
}
