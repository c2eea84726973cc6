package promela

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// steps writes what a step does, once it has been chosen.
func (x *export) steps() {
	x.part("A step: an event befalls an end, the table answers, and what is sent goes on the way")
	x.hosts()
	x.line("\ninline no_event()\n{\n\t%s;", assignAll(spec.EventVars(), "0"))
	x.line("\tsent_n = 0; taken = 0; taken_n = 0; signals = 0; result = 0; answer = 0; fired = 0; been = 0;")
	x.line("\twrong = 0; sends = 0; acts = 1; delivered = 0; tag = 0; seg_tag = 0; seg_meant = 0; clear_segment(seg);")
	for _, name := range x.watchedRows() {
		x.line("\t%s = 0;", rowFired(name))
	}
	x.line("\twas_state = state; was_ISS = ISS; was_SND_QUE = SND_QUE; was_SND_CLS = SND_CLS\n}")
	x.arriving()
	x.happening()
	x.spending()
	x.sending()
	x.whole()
}

// spent takes one from a budget that has a measure.
func spent(name string, budget int) string {
	if budget == model.Unbounded || budget == 0 {
		return ""
	}
	return name + "--"
}

func then(statement string) string {
	if statement == "" {
		return ""
	}
	return "; " + statement
}

func after(statement string) string {
	if statement == "" {
		return " -> skip"
	}
	return " -> " + statement
}

// happening says which event of section 3.10 the step is.
func (x *export) happening() {
	x.line("\ninline happens()\n{\n\tif\n\t:: kind == DELIVERS || kind == DUPLICATES || kind == LOSES || kind == DROPS || kind == REPLAYS || kind == REORDERS -> comes()")
	if x.network.Blind.Times != 0 {
		x.line("\t:: kind == GUESSES -> guess(); arrives()")
	}
	if x.network.OnPath.Times != 0 {
		x.line("\t:: kind == ALTERS -> alter(); arrives()")
	}
	for i := range x.sys.Scenario.Ends {
		e := &x.sys.Scenario.Ends[i]
		for k, c := range e.Calls {
			x.line("\t:: kind == CALLS && who == %d && which == %d -> %s", i, k, call(c))
		}
		if len(e.Calls) > 0 && e.Lives > 1 {
			x.line("\t:: kind == STARTS_OVER && who == %d -> %s", i, call(e.Calls[0]))
		}
		for k, c := range e.Anytime {
			x.line("\t:: kind == CALLS_ANY && who == %d && which == %d -> %s", i, k, call(c.Call))
		}
	}
	for k := range x.network.Inject {
		x.line("\t:: kind == INJECTS && which == %d -> acts = 0; stray = stray | %d; %s", k, 1<<k, x.stray(k))
	}
	x.line(`	:: kind == RETRANSMITS -> what = RETRANSMISSION_TIMEOUT
	:: kind == PROBES -> what = PERSIST_TIMEOUT
	:: kind == LINGERS -> what = TIME_WAIT_TIMEOUT
	:: kind == TIMES_OUT -> what = USER_TIMEOUT
	:: kind == CRASHES -> acts = 0
	fi
}`)
}

// call sets the variables of a user's call.
func call(c model.UserCall) string {
	do := []string{"what = " + ident(c.Kind.String())}
	for v, is := range callVariables(c) {
		if is != "0" {
			do = append(do, variable(v)+" = "+is)
		}
	}
	slices.Sort(do[1:])
	return "/* " + c.String() + " */ " + strings.Join(do, "; ")
}

// callVariables are the variables of the event that a call is.
func callVariables(c model.UserCall) map[spec.Var]string {
	one := func(b bool) string { return fmt.Sprint(oneIf(b)) }
	return map[spec.Var]string{
		spec.CallLen: number(c.Call.Len), spec.CallActive: one(c.Call.Active), spec.CallRemote: one(c.Call.Remote),
		spec.CallUrg: one(c.Call.Urgent), spec.CallDenied: one(c.Call.Denied), spec.CallForbidden: one(c.Call.Forbidden),
		spec.CallMulti: one(c.Call.Multicast), spec.CallFull: one(c.Call.Full), spec.MsgHard: one(c.Hard), spec.MsgQuench: one(c.Quench),
	}
}

// stray sets the segment that nobody has sent.
func (x *export) stray(k int) string {
	g := x.network.Inject[k].Segment
	ack, up := g.Ack, g.Up
	if !g.Ctl.Has(spec.ACK) {
		ack = 0
	}
	if !g.Ctl.Has(spec.URG) {
		up = 0
	}
	return fmt.Sprintf("seg.seq = %s; seg.ack = %s; seg.up = %s; seg.wnd = %s; seg.text = %s; seg.ctl = %s; seg.foreign = %d; seg.bogus = %d; seg.tag = %d",
		number(g.Seq), number(ack), number(up), number(g.Wnd), number(g.Text), bits(g.Ctl), oneIf(g.Foreign), oneIf(g.Bogus), g.Tag)
}

// spending takes what the step costs from the budgets of its end.
func (x *export) spending() {
	x.line("\n/* What the step costs; a call that is refused costs nothing. */\ninline costs()\n{\n\tif")
	x.line("\t:: kind == CALLS && !refused -> calls++")
	x.line("\t:: kind == STARTS_OVER && !refused -> lives--; calls = 1")
	for i := range x.sys.Scenario.Ends {
		e := &x.sys.Scenario.Ends[i]
		for k, c := range e.Anytime {
			if c.Times > 0 {
				x.line("\t:: kind == CALLS_ANY && who == %d && which == %d && !refused -> anytime%d--", i, k, k)
			}
		}
		for _, b := range []struct {
			kind, name string
			budget     int
		}{{"RETRANSMITS", "retransmit", e.Retransmit}, {"PROBES", "probe", e.Probe}, {"TIMES_OUT", "patience", e.Timeout}, {"CRASHES", "crash", e.Crash}} {
			if b.budget != model.Unbounded && b.budget != 0 {
				x.line("\t:: kind == %s && who == %d -> %s--", b.kind, i, b.name)
			}
		}
	}
	if b := x.network.Blind.Times; b != model.Unbounded && b != 0 {
		x.line("\t:: kind == GUESSES -> guesses--")
	}
	if o := x.network.OnPath.Times; o != model.Unbounded && o != 0 {
		x.line("\t:: kind == DROPS || kind == REPLAYS || kind == REORDERS || kind == ALTERS -> on_path--")
	}
	x.line("\t:: else\n\tfi\n}")
}

// sending puts on the way what the end has sent.
func (x *export) sending() {
	x.line(`
/* What is sent says which incarnation it is from and for. A reset that answers a segment
 * goes to whoever sent that, and speaks for the incarnation that it was meant for. */
inline goes_out()
{
	moved = 0;
	do
	:: moved < sent_n ->
		copy_segment(seg, sent[moved]);
		only_what_counts();
		seg.tag = incarnated;
		seg.meant = (peer != 0 -> peer : was_peer);
		if
		:: delivered && (seg.ctl & RST) != 0 ->
			seg.meant = seg_tag;
			seg.tag = (seg_meant != 0 -> seg_meant : incarnated)
		:: else
		fi;
		if`)
	for i := range x.start.Ends {
		x.line("\t\t:: who == %d -> put(%d, seg)", i, x.carrier(i))
	}
	x.line("\t\tfi;\n\t\tmoved++\n\t:: else -> break\n\tod\n}")
}

// whole writes what comes before the table is asked, and after it.
func (x *export) whole() {
	x.line(`
inline begin_step()
{
	keep_world();
	if
	:: who == 0 -> load(A); no_event(); host_A()
	:: else -> load(B); no_event(); host_B()
	fi;
	was_peer = peer;
	happens();
	if
	:: acts -> enter()
	:: else -> place = %s
	fi
}

inline end_step()
{
	if
	:: acts -> remember()
	:: kind == CRASHES -> state = CLOSED; delete_tcb(); forget()
	:: kind == INJECTS -> put(1 - who, seg)
	:: else
	fi;
	costs();
	if
	:: who == 0 -> store(A)
	:: else -> store(B)
	fi;
	goes_out()
}`, over)
}
