package promela

import (
	"maps"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// history writes what an end remembers of its connection, as model/history.go has it.
func (x *export) history() {
	x.part("What an end remembers after an event. Incarnations and peers mark what it sends; the rest is for formulas.")
	var refused []string
	for r := spec.NoResult; r <= spec.StateReported; r++ {
		if r.Refused() {
			refused = append(refused, "result == "+number(uint32(r)))
		}
	}
	x.line("#define refused (%s)", strings.Join(refused, " || "))
	x.line("#define passed(S) (((been >> S) & 1) == 1 || state == S)")
	x.line("#define numberless(S) (S == CLOSED || S == LISTEN)")
	x.line("#define unsynchronized(S) (S == CLOSED || S == LISTEN || S == SYN_SENT)")
	x.line("#define begins (!numberless(state) && ISS == NEW_ISS && (numberless(was_state) || was_ISS != NEW_ISS))")
	x.line("#define by_fin (passed(CLOSE_WAIT) || passed(CLOSING) || passed(TIME_WAIT) && what != ABORT && was_state != TIME_WAIT)")
	x.line(`
inline forget() { peer = 0; passive = 0; shut = 0; said = 0; got = 0; fin_sent = 0; fin_at = 0; first = 0; fin_taken = 0; lingered = 0 }

inline remember()
{
	fresh = 0; /* octets that SEND has accepted */
	if
	:: what == SEND && !refused -> fresh = CALL_LEN
	:: what == CLOSE && !refused -> shut = 1
	:: what == OPEN && !refused -> forget(); passive = (CALL_ACTIVE == 0)
	:: else
	fi;
	last = said;
	restarts = 0;
	if
	:: begins ->
		assert(incarnated < %[1]d);
		at = passive && what != SEND && was_state != TIME_WAIT;
		forget();
		incarnated++; passive = at; shut = (was_SND_CLS == 1);
		last = was_SND_QUE; restarts = 1
	:: else
	fi;
	last = last + fresh; assert(!ULT(%[1]d, last)); said = last;
	last = got + taken; assert(!ULT(%[1]d, last)); got = last;
	if
	:: (signals & %[2]d) != 0 || by_fin -> fin_taken = 1
	:: else
	fi;
	at = 0;
	do
	:: at < sent_n ->
		if
		:: (sent[at].ctl & FIN) != 0 && !fin_sent -> fin_sent = 1; fin_at = sent[at].seq + sent[at].text; first = !fin_taken
		:: else
		fi;
		at++
	:: else -> break
	od;
	if
	:: passed(TIME_WAIT) -> lingered = 1
	:: else
	fi;
	if
	:: delivered && (unsynchronized(was_state) && !unsynchronized(state) || restarts) -> peer = seg_tag
	:: else
	fi;
	if
	:: state == CLOSED -> forget()
	:: state == LISTEN ->
		assert(!ULT(%[1]d, SND_QUE));
		peer = 0; said = SND_QUE; got = 0; fin_sent = 0; fin_at = 0; first = 0; fin_taken = 0; lingered = 0
	:: else
	fi
}`, maxOfHistory, spec.SignalClosing)
}

// maxOfHistory is how far our histories count.
const maxOfHistory = 255

// hosts writes what an end is given from outside.
func (x *export) hosts() {
	for i := range x.sys.Scenario.Ends {
		var parts []string
		is := x.host(i, "")
		for _, v := range slices.Sorted(maps.Keys(is)) {
			parts = append(parts, variable(v)+" = "+is[v])
		}
		x.line("inline host_%s() { %s }", model.EndName(i), strings.Join(parts, "; "))
	}
}

// host is what the end is given from outside; own is how its fields are reached.
func (x *export) host(i int, own string) map[spec.Var]string {
	e := &x.sys.Scenario.Ends[i]
	h := e.Host(0)
	return map[spec.Var]string{
		spec.NewISS: freshISS(e, own+"incarnated"), spec.RcvBuf: number(h.Buffer), spec.RcvStd: number(h.Reads),
		spec.SndMss: number(h.MSS), spec.HldMax: number(min(h.Hold, spec.HoldSlots)),
	}
}

// freshISS is the next initial sequence number by the incarnations so far; beyond the
// list they go on in equal steps.
func freshISS(e *model.EndSetup, incarnated string) string {
	last := len(e.ISN) - 1
	step := e.Host(last+1).ISS - e.Host(last).ISS
	out := number(e.Host(last).ISS) + " + " + number(step) + " * (" + incarnated + " - " + number(uint32(last)) + ")"
	for n := last; n >= 0; n-- {
		out = "(" + incarnated + " == " + number(uint32(n)) + " -> " + number(e.Host(n).ISS) + " : " + out + ")"
	}
	return out
}
