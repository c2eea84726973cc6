package model

import "github.com/tcpcheck/tcpcheck/spec"

// Question is what a table is asked: what an event makes of a TCB on a host. All that a
// system has from its table are the answers; with the same answers it has the same
// worlds, steps and verdicts.
type Question struct {
	TCB   spec.TCB
	Host  spec.Host
	Event spec.Event
}

// OnQuestion has f called with every question that the table is asked from now on, by
// the world's steps and by the properties that look further. It may be called from
// several goroutines, and often with the same.
func (sys *System) OnQuestion(f func(Question)) { sys.asked = f }

// ask asks the table.
func (sys *System) ask(tcb *spec.TCB, host *spec.Host, ev *spec.Event, out *spec.Outcome) {
	if sys.asked != nil {
		sys.asked(Question{*tcb, *host, *ev})
	}
	sys.Machine.Step(tcb, host, ev, out)
}
