package smt

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/spec"
)

// given are the variables that the host or the event gives, by kind of event.
func given(kind spec.EventKind) []spec.Var {
	host := []spec.Var{spec.NewISS, spec.RcvBuf, spec.RcvStd, spec.SndMss, spec.HldMax}
	if kind == spec.SegmentArrives {
		return append(host, spec.SegSeq, spec.SegAck, spec.SegWnd, spec.SegUp, spec.SegTxt, spec.SegSec, spec.SegSrc,
			spec.CtlSyn, spec.CtlAck, spec.CtlRst, spec.CtlFin, spec.CtlUrg, spec.CtlPsh)
	}
	return append(host, spec.CallLen, spec.CallActive, spec.CallRemote, spec.CallUrg, spec.CallDenied, spec.CallForbidden,
		spec.CallMulti, spec.CallFull, spec.MsgHard, spec.MsgQuench)
}

// declare makes each of the names a constant of which nothing is known.
func (r *run) declare(names ...string) {
	for _, name := range names {
		r.printf("(declare-const %s %s)\n", name, sortOf(name))
		r.now[name] = name
	}
	r.constants = append(r.constants, names...)
}

// startIn declares an end in one of the states.
func (r *run) startIn(states spec.States) {
	r.printf("; the TCB\n")
	if list := states.List(); len(list) == 1 {
		r.value(stateName, "State", list[0].String())
		r.now[stateName] = stateName
	} else {
		r.declare(stateName)
		r.printf("(assert %s)\n", stateIn(stateName, states))
	}
	r.declare(remembered()...)
}

// startEvent declares what the event brings; the other variables of events are 0.
func (r *run) startEvent(kind spec.EventKind) {
	r.printf("; the event: %s\n", kind)
	for _, v := range spec.EventVars() {
		r.now[v.String()] = literal(0)
	}
	for _, name := range []string{tagName, resultName, answerName, signalName} {
		r.now[name] = literal(0)
	}
	for _, v := range given(kind) {
		r.declare(v.String())
	}
	if kind == spec.SegmentArrives {
		r.declare(tagName)
	}
}

// textStep is the check where text is taken, the first of those that come again for what
// was held.
const textStep = "seventh"

// event works through the sections of the event in these states, which one section is
// for, up to the check named cut, if any.
func (r *run) event(kind spec.EventKind, states spec.States, cut string) {
	t := r.machine.Table()
	var own, other *spec.Section
	for i := range t.Sections {
		s := &t.Sections[i]
		if s.Event == kind && s.In&states != 0 {
			if own != nil {
				panic(fmt.Sprintf("smt: %s in %s is two sections", kind, states))
			}
			own = s
		}
		for j := range s.Checks {
			if s.Checks[j].Name == textStep {
				other = s
			}
		}
	}
	r.last = states
	if own == nil {
		return
	}
	p := &plan{sections: []*spec.Section{own}, rounds: maxRounds, cut: cut}
	if own != other && own.Event == spec.SegmentArrives {
		p.sections = append(p.sections, other) // where a row continues at the sixth or seventh step
	}
	r.workFrom(place{}, "true", states, p)
}

// sending works through what every event ends with.
func (r *run) sending(rounds int) {
	guard := "true"
	if r.last&^spec.Synchronized != 0 {
		guard = stateIn(r.now[stateName], spec.Synchronized)
	}
	if states := r.last & spec.Synchronized; states != 0 {
		r.work(guard, states, rounds, &r.machine.Table().Sending)
	}
}
