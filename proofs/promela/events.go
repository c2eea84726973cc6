package promela

import (
	"fmt"
	"maps"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// events writes the one process: which steps are possible in a world, and the step.
func (x *export) events() {
	x.part("Which steps there are")
	for i := range x.start.Ends {
		x.defines(i)
	}
	x.line("\ninline choose(K, W, I) { kind = K; who = W; which = I }\n")
	x.line("active proctype world()\n{\nend:\n\tdo\n\t:: atomic {\n\t\tif")
	for i := range x.start.Ends {
		x.choices(i)
	}
	for k := range x.network.Inject {
		x.choice(fmt.Sprintf("(stray & %d) == 0", 1<<k), "INJECTS", x.network.Inject[k].To, k, "")
	}
	x.line("\t\tfi;\n\td_step { begin_step(); skip };")
	x.rows()
	x.line("\td_step { end_step(); place = 0; check_step(); skip }\n\t}")
	x.atRest()
	x.line("\tod\n}")
}

// choice writes one step that is possible if the condition holds.
func (x *export) choice(when, kind string, end, index int, says string) {
	x.line("\t\t:: %s -> choose(%s, %d, %d)%s", orTrue(when), kind, end, index, remark(says))
}

// choices are the steps of an end.
func (x *export) choices(i int) {
	name, e := model.EndName(i), &x.sys.Scenario.Ends[i]
	for k, c := range e.Calls {
		x.choice(both(fmt.Sprintf("%s.calls == %d", name, k), x.heard(i, c)), "CALLS", i, k, name+" calls "+c.String())
	}
	for k, c := range e.Anytime {
		left := ""
		if c.Times > 0 {
			left = fmt.Sprintf("%s.anytime%d > 0", name, k)
		}
		x.choice(both(left, x.heard(i, c.Call)), "CALLS_ANY", i, k, name+" calls "+c.Call.String())
	}
	if len(e.Calls) > 0 && e.Lives > 1 {
		x.choice(both(fmt.Sprintf("%[1]s.lives > 0 && %[1]s.calls > 0 && %[1]s.state == CLOSED", name), x.heard(i, e.Calls[0])), "STARTS_OVER", i, 0, name+" starts over")
	}
	for k := range x.movable() {
		there := x.moves(1-i, k)
		x.choice(there, "DELIVERS", i, k, "")
		if x.network.Duplicate != 0 {
			x.choice("copies > 0 && "+there, "DUPLICATES", i, k, "")
		}
		if x.network.Lose != 0 {
			x.choice("losses > 0 && "+there, "LOSES", i, k, "")
		}
	}
	x.touches(i)
	if e.Retransmit != 0 {
		x.choice(name+"_retransmits", "RETRANSMITS", i, 0, "")
	}
	if e.Probe != 0 {
		x.choice(name+"_probes", "PROBES", i, 0, "")
	}
	x.choice(name+"_lingers", "LINGERS", i, 0, "")
	if e.Timeout != 0 {
		x.choice(name+"_times_out", "TIMES_OUT", i, 0, "")
	}
	if e.Crash != 0 {
		x.choice(name+".crash > 0 && "+name+".state != CLOSED", "CRASHES", i, 0, "")
	}
	x.guesses(i)
}

// defines writes when the timers of an end go off.
func (x *export) defines(i int) {
	name := model.EndName(i)
	patient, quiet := "", ""
	if x.network.Patient {
		patient = "net[0].n + net[1].n == 0"
	}
	if !x.network.OutlivesMSL {
		quiet = x.quiet(i, name)
	}
	x.line("#define %[1]s_retransmits (%[1]s.retransmit > 0 && %[1]s.TMR_RTX == 1 && %[2]s)", name,
		both(patient, x.fires(i, spec.RetransmissionTimeout, nil)))
	x.line("#define %[1]s_probes (%[1]s.probe > 0 && %[2]s && %[1]s.SND_QUE != 0 && %[1]s.SND_WND == 0 && %[1]s.SND_UNA == %[1]s.SND_NXT && %[3]s)", name,
		isIn(name+".state", spec.Synchronized), x.fires(i, spec.PersistTimeout, nil))
	x.line("#define %[1]s_lingers (%[1]s.TMR_TW == 1 && %[2]s)", name, both(quiet, x.fires(i, spec.TimeWaitTimeout, nil)))
	x.line("#define %[1]s_times_out (%[1]s.patience > 0 && %[1]s.state != CLOSED && %[2]s)", name, x.fires(i, spec.UserTimeoutExpires, nil))
}

// heard is the condition for a call that only happens if a row applies: an ICMP message.
func (x *export) heard(i int, c model.UserCall) string {
	if c.Kind != spec.MessageArrives {
		return ""
	}
	return x.fires(i, c.Kind, callVariables(c))
}

// fires spells that some check of an event, or of the sending after it, looks at the end:
// the event is not without any effect. As nothing has changed until then, the world can
// be asked beforehand.
func (x *export) fires(i int, event spec.EventKind, call map[spec.Var]string) string {
	name := model.EndName(i)
	fixed := x.host(i, name+".")
	maps.Copy(fixed, call)
	at := x.of(name, fixed)
	var parts []string
	add := func(s *spec.Section, within spec.States) {
		for i := range s.Checks {
			c := &s.Checks[i]
			if c.In&within == 0 {
				continue
			}
			parts = append(parts, "("+orTrue(both(isIn(name+".state", c.In&within), x.all(c.When, 0, func(i int) string { return at.expr(x.parsed.Facts[i]) })))+")")
		}
	}
	for i := range x.table.Sections {
		if s := &x.table.Sections[i]; s.Event == event {
			add(s, s.In)
		}
	}
	add(&x.table.Sending, spec.Synchronized)
	return "(" + strings.Join(parts, " || ") + ")"
}
