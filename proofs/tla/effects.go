package tla

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// effects writes an operator do_... for every effect of the table: what the end is after
// it, by what it was before.
func (x *export) effects() {
	x.part("Effects: what a row may do. The statements of one happen at once")
	for i, d := range x.table.Effects {
		if i == int(spec.Nothing) {
			continue
		}
		x.line(`\* %s: %s. %s`, d.Word, spec.SpellEffect(x.parsed.Effects[i]), d.Says)
		x.line("%s(s) ==\n  %s", effect(d.Word), doing(x.parsed.Effects[i]))
	}
}

func effect(word string) string { return "do_" + ident(word) }

var storeNames = map[spec.Store]string{
	spec.Hold: "Hold", spec.Release: "Release", spec.Accept: "Accept", spec.Delete: "Delete",
}

// doing translates the statements of an effect. What is sent, told and stored comes
// first, in order, and the assignments read what that has left.
func doing(statements []spec.Statement) string {
	var lets, updates []string
	is := "s"
	set := func(field, to string) { updates = append(updates, "!."+field+" = "+to) }
	flush := func() string {
		if updates == nil {
			return is
		}
		is := "[" + is + " EXCEPT " + strings.Join(updates, ",\n    ") + "]"
		updates = nil
		return is
	}
	for _, s := range statements {
		switch s.Kind {
		case spec.StatementSend:
			set("sent", "Sends(@, "+sending(&s.Send, is)+")")
		case spec.StatementSignal:
			set("signals", `@ \cup `+setOf(s.Signal.List()))
		case spec.StatementAnswer:
			set("answer", quoted(s.Result.String()))
		case spec.StatementReturn:
			set("result", quoted(s.Result.String()))
		case spec.StatementStore:
			name := fmt.Sprintf("s%d", len(lets)+1)
			lets = append(lets, fmt.Sprintf("%s == %s(%s)", name, storeNames[s.Store], flush()))
			is = name
		}
	}
	for _, s := range statements {
		if s.Kind != spec.StatementAssign {
			continue
		}
		from := number(s.From, is)
		for _, v := range s.To {
			set(variable(v), from)
		}
	}
	whole := flush()
	for i := len(lets) - 1; i >= 0; i-- {
		whole = "LET " + lets[i] + " IN " + whole
	}
	return whole
}

// sending translates a send statement; a field that is not given is 0.
func sending(f *spec.Form, of string) string {
	fields := map[string]string{"SEQ": "0", "ACK": "0", "LEN": "0", "UP": "0"}
	f.EachField(func(_ int, name string, e *spec.Expr) { fields[name] = number(e, of) })
	return fmt.Sprintf("[seq |-> %s, ack |-> %s, text |-> %s, up |-> %s, wnd |-> %s.RCV_WND, ctl |-> %s]",
		fields["SEQ"], fields["ACK"], fields["LEN"], fields["UP"], of, bits(f.Ctl))
}
