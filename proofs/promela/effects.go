package promela

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// effects writes an inline do_... for every effect of the table. The statements of one
// happen at once: what they read is from before it.
func (x *export) effects() {
	x.part("Effects: what a row may do")
	x.line(`inline send_segment()
{
	assert(sent_n < %d); /* an event that sends more has no end */
	seg.wnd = RCV_WND;
	copy_segment(sent[sent_n], seg);
	sent_n++
}
`, spec.MaxSent)
	for i, d := range x.table.Effects {
		if i == int(spec.Nothing) {
			continue
		}
		x.line("/* %s: %s. %s */", d.Word, comment(spec.SpellEffect(x.parsed.Effects[i])), comment(d.Says))
		x.line("inline %s() { %s }", effect(d.Word), strings.Join(doing(x.parsed.Effects[i]), "; "))
	}
}

func effect(word string) string { return "do_" + ident(word) }

var storeNames = map[spec.Store]string{
	spec.Hold: "hold()", spec.Release: "release()", spec.Accept: "accept()", spec.Delete: "delete_tcb()",
}

// doing translates the statements of an effect: what is sent, signalled and stored first,
// and then the assignments, by way of temporaries where one reads what another writes.
func doing(statements []spec.Statement) []string {
	var first, temporary, last []string
	written := map[spec.Var]bool{}
	for _, s := range statements {
		switch s.Kind {
		case spec.StatementAssign:
			from := here.expr(s.From)
			if readLater(statements, s) {
				name := fmt.Sprintf("t%d", len(temporary))
				temporary = append(temporary, name+" = "+from)
				from = name
			}
			for _, v := range s.To {
				written[v] = true
				last = append(last, variable(v)+" = "+from)
			}
		case spec.StatementSend:
			first = append(first, sending(&s.Send))
		case spec.StatementSignal:
			first = append(first, fmt.Sprintf("signals = signals | %d", s.Signal))
		case spec.StatementAnswer:
			first = append(first, fmt.Sprintf("answer = %d", s.Result))
		case spec.StatementReturn:
			first = append(first, fmt.Sprintf("result = %d", s.Result))
		case spec.StatementStore:
			first = append(first, storeNames[s.Store])
		}
	}
	return append(append(first, temporary...), last...)
}

// readLater reports whether an assignment must be put off until all are read: it reads
// what another one writes, or what it writes itself to more than one.
func readLater(statements []spec.Statement, s spec.Statement) bool {
	reads := s.From.Vars()
	for _, o := range statements {
		if o.Kind != spec.StatementAssign || o.From == s.From && len(o.To) == 1 {
			continue
		}
		for _, v := range o.To {
			if reads[v] {
				return true
			}
		}
	}
	return false
}

// sending translates a send statement; a field that is not given is 0.
func sending(f *spec.Form) string {
	fields := map[string]string{"SEQ": "0", "ACK": "0", "LEN": "0", "UP": "0"}
	f.EachField(func(_ int, name string, e *spec.Expr) { fields[name] = here.expr(e) })
	// SPIN has no room for long arguments of an inline.
	return fmt.Sprintf("clear_segment(seg); seg.seq = %s; seg.ack = %s; seg.text = %s; seg.up = %s; seg.ctl = %s; send_segment()",
		fields["SEQ"], fields["ACK"], fields["LEN"], fields["UP"], bits(f.Ctl))
}

func bits(b spec.Bits) string {
	var names []string
	for _, one := range b.List() {
		names = append(names, one.String())
	}
	if names == nil {
		return "0"
	}
	return strings.Join(names, " | ")
}
