package smt

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// phase is a part of an event: what the rows of its section do, or what is sent at its
// end. The first leads from a TCB between events to one before sending, the second from
// there to one between events; text is sent a segment at a time, and the second phase
// comes again after each.
type phase struct {
	*run
	name   string
	kind   spec.EventKind
	states spec.States
	final  bool // what is sent at the end of every event
	before map[string]string
}

// sendingName is the name of the second phase.
const sendingName = "sending"

// eventPhase works through the event in these states.
func eventPhase(v *vocabulary, name string, kind spec.EventKind, states spec.States) *phase {
	p := &phase{run: newRun(v), name: name, kind: kind, states: states}
	p.startIn(states)
	p.startEvent(kind)
	p.assume(true)
	p.event(kind, states)
	return p
}

// sendingPhase works through what is sent at the end of an event, once.
func sendingPhase(v *vocabulary, name string, states spec.States) *phase {
	p := &phase{run: newRun(v), name: name, states: states, final: true}
	p.startIn(states)
	p.printf("; what is left of the event\n")
	for _, name := range []string{resultName, answerName, signalName} {
		p.now[name] = literal(0)
	}
	for _, v := range spec.EventVars() {
		p.declare(v.String())
	}
	p.declare(tagName)
	p.assume(false)
	p.last = states
	p.work("true", states, 1, &p.machine.Table().Sending)
	return p
}

// assume asserts what is given and the invariant.
func (p *phase) assume(quiet bool) {
	p.before = clone(p.now)
	p.printf("\n; ---- what is given\n")
	for _, c := range p.clauses(givenPrefix, Given(), p.states, true, p.now) {
		p.printf("(assert %s)\n", c.is)
	}
	p.printf("\n; ---- the invariant\n")
	for _, c := range p.invariant(p.states, quiet, p.now) {
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
	return append(all, sendingPhase(v, sendingName, spec.Synchronized))
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
