package smt

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// phase is a part of an event. The first part is what the rows of its section do; where
// text is to be taken it ends, and a second takes the text of one segment, and comes again
// for each that was held. The last is what is sent at the end, a segment at a time.
type phase struct {
	*run
	name   string
	kind   spec.EventKind
	states spec.States
	part   part
	before map[string]string
}

type part int

const (
	first part = iota
	taking_
	sending_
)

// eventPhase works through the event in these states.
func eventPhase(v *vocabulary, name string, kind spec.EventKind, states spec.States) *phase {
	p := &phase{run: newRun(v), name: name, kind: kind, states: states}
	p.startIn(states)
	p.startEvent(kind)
	p.assume(between)
	p.event(kind, states, textStep)
	return p
}

// latePhase begins in the middle of an event, with whatever variables it has left.
func latePhase(v *vocabulary, name string, part part, states spec.States, at moment) *phase {
	p := &phase{run: newRun(v), name: name, kind: spec.SegmentArrives, states: states, part: part}
	p.startIn(states)
	p.printf("; what the event has left\n")
	for _, name := range []string{resultName, answerName, signalName} {
		p.now[name] = literal(0)
	}
	for _, v := range spec.EventVars() {
		p.declare(v.String())
	}
	p.declare(tagName)
	p.assume(at)
	p.last = states
	return p
}

// textPhase takes text and FIN of one segment.
func textPhase(v *vocabulary, states spec.States) *phase {
	p := latePhase(v, "text", taking_, states, beforeText)
	for i := range p.machine.Table().Sections {
		s := &p.machine.Table().Sections[i]
		for j := range s.Checks {
			if s.Checks[j].Name == textStep {
				p.workFrom(place{check: j}, "true", states, &plan{sections: []*spec.Section{s}, rounds: 1})
			}
		}
	}
	return p
}

// sendingPhase works through what is sent at the end of an event, once.
func sendingPhase(v *vocabulary) *phase {
	p := latePhase(v, "sending", sending_, spec.Synchronized, beforeSending)
	p.work("true", p.states, 1, &p.machine.Table().Sending)
	return p
}

// assume asserts what is given and the invariant.
func (p *phase) assume(at moment) {
	p.before = clone(p.now)
	p.printf("\n; ---- what is given\n")
	for _, c := range p.clauses(givenPrefix, Given(), p.states, between, p.now) {
		p.printf("(assert %s)\n", c.is)
	}
	p.printf("(assert %s)\n", p.slotsHold(p.now))
	p.printf("; where an end is in the sequence space does not matter: see the theorem translation\n")
	for _, v := range []spec.Var{spec.SndUna, spec.RcvNxt} {
		p.printf("(assert %s)\n", equal(p.is(v), literal(0)))
	}
	p.printf("\n; ---- the invariant\n")
	for _, c := range p.invariant(p.states, at, p.now) {
		p.printf("(assert %s)\n", c.is)
	}
}

// phases are all parts of all events.
func phases(v *vocabulary) []*phase {
	var all []*phase
	for kind := spec.CallOpen; kind <= spec.MessageArrives; kind++ {
		name := strings.ReplaceAll(strings.ToLower(kind.String()), " ", "-")
		if kind != spec.SegmentArrives {
			all = append(all, eventPhase(v, name, kind, spec.AllStates))
			continue
		}
		for _, s := range spec.AllStates.List() {
			all = append(all, eventPhase(v, "segment-in-"+strings.ToLower(s.String()), kind, in(s)))
		}
	}
	cut := spec.States(0)
	for _, p := range all {
		cut |= p.cutIn
	}
	if cut != 0 {
		all = append(all, textPhase(v, cut))
	}
	return append(all, sendingPhase(v))
}

// was and is are the symbols before and after.
func (p *phase) was(v spec.Var) string { return p.before[v.String()] }

func (p *phase) state() string { return p.before[stateName] }
func (p *phase) after() string { return p.now[stateName] }

func implies(a, b string) string { return fmt.Sprintf("(=> %s %s)", a, b) }
func equal(a, b string) string   { return fmt.Sprintf("(= %s %s)", a, b) }
func op(name string, args ...string) string {
	return "(" + name + " " + strings.Join(args, " ") + ")"
}

// cases splits clauses that are hard for a solver by which row of the first check with
// several rows fires, or none.
func (p *phase) cases(list []clause) []clause {
	guards := p.choice
	if len(guards) < 2 {
		return list
	}
	var all []clause
	for _, c := range list {
		if !hard[c.name] && !strings.HasPrefix(c.name, "security/") && !strings.HasPrefix(c.name, "send/") {
			all = append(all, c)
			continue
		}
		for _, g := range guards {
			all = append(all, clause{c.name + " if " + g, implies(g, c.is)})
		}
		all = append(all, clause{c.name + " otherwise", implies(not(some(guards...)), c.is)})
	}
	return all
}

// hard are the clauses that are split.
var hard = map[string]bool{"right-edge": true, "left-edge": true, "window-fits-buffer": true, "text-in-window": true, "text-in-order": true, "una-nxt-order": true, "amount/RCV.WND": true, "amount/RCV.UNR": true}
