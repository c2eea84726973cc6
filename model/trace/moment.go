package trace

import (
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// moment is a record that stays good, with what drawing it needs to know of the
// moments around it.
type moment struct {
	model.Record
	machine *spec.Machine
	origin  origin // of the segment that the step delivers or loses
	prompt  int    // which sent segment the next step delivers or loses at once; -1 if none
}

// origin says where a segment on the way comes from.
type origin struct {
	step  int  // the step that put it there, from 1
	nth   int  // of all that were put there, from 1
	copy  bool // it stayed behind when that step delivered it
	stray bool // nobody has sent it
	now   bool // it left in the step just before, and nothing left after it
}

// replay walks the trace and keeps the records.
func replay(t *model.Trace) ([]moment, error) {
	var all []moment
	err := t.Walk(func(_ int, r *model.Record) {
		m := moment{Record: *r, machine: t.System.Machine, prompt: -1}
		from, to := *r.From, *r.To
		m.From, m.To = &from, &to
		m.Before, m.After = &from.Ends[r.End].TCB, &to.Ends[r.End].TCB
		m.Past = &from.Ends[r.End].History
		all = append(all, m)
	})
	follow(all, &t.System.Scenario.Network)
	return all, err
}

// flight is a segment on the way.
type flight struct {
	model.Segment
	origin
}

// follow finds out where each segment that is delivered or lost came from. Equal
// segments cannot be told apart where order means nothing; then the youngest is taken.
// It returns what is on the way after the last step, by the end that it leads to.
func follow(all []moment, n *model.Network) (way [2][]flight) {
	put := 0
	for i := range all {
		m := &all[i]
		kind := m.Event.Kind
		switch net := &way[m.End]; kind {
		case model.Delivers, model.Duplicates, model.Loses, model.Drops, model.Replays, model.Reorders, model.Alters:
			at := find(*net, m.Was(), n.AnyOrder)
			if at < 0 {
				break
			}
			m.origin = (*net)[at].origin
			m.origin.now = i > 0 && !n.Loop && m.origin.step == i && !m.origin.copy && !m.origin.stray && at == len(*net)-1
			if m.origin.now {
				all[i-1].prompt = all[i-1].NSent - 1
			}
			if kind == model.Duplicates || kind == model.Replays {
				(*net)[at].origin = origin{step: i + 1, nth: m.origin.nth, copy: true}
			} else {
				*net = append((*net)[:at], (*net)[at+1:]...)
			}
		case model.Injects:
			put++
			*net = append(*net, flight{m.Got, origin{step: i + 1, nth: put, stray: true}})
		}
		for _, g := range m.SentSegments() {
			to := 1 - m.End
			if n.Loop {
				to = m.End
			}
			put++
			way[to] = append(way[to], flight{g, origin{step: i + 1, nth: put}})
		}
	}
	return way
}

func find(way []flight, g model.Segment, anyOrder bool) int {
	at := -1
	for i := range way {
		if way[i].Segment == g {
			at = i
			if !anyOrder {
				break
			}
		}
	}
	return at
}

// state returns the state of an end after the step.
func (m *moment) state(end int) spec.State { return m.To.Ends[end].TCB.State }

// calls reports whether the step is a call of the user.
func (m *moment) calls() bool {
	switch m.Event.Kind {
	case model.Calls, model.CallsAny, model.StartsOver:
		return true
	}
	return false
}

// moves reports whether the step is about a segment on the way.
func (m *moment) moves() bool {
	switch m.Event.Kind {
	case model.Delivers, model.Duplicates, model.Loses, model.Injects, model.Guesses, model.Drops, model.Replays, model.Reorders, model.Alters:
		return true
	}
	return false
}
