package model

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/spec"
)

// noOutcome is that of a step in which no end acts. Nobody writes to it.
var noOutcome spec.Outcome

// perform takes the world r.From through the event into r.To. It reports false if
// the step is not possible there: a timer that finds nothing to do.
func (sys *System) perform(ev Event, r *Record) (bool, error) {
	w := r.To
	*w = *r.From
	r.Event, r.Acts, r.End, r.NSent, r.Peer, r.Restarts, r.Out = ev, false, int(ev.End), 0, 0, false, &noOutcome
	r.Spec, r.Got = spec.Event{}, Segment{}
	r.Before, r.After = &r.From.Ends[r.End].TCB, &w.Ends[r.End].TCB
	r.Past = &r.From.Ends[r.End].History
	setup, e := &sys.Scenario.Ends[ev.End], &w.Ends[ev.End]
	net := &w.Net[1-ev.End]
	switch ev.Kind {
	case Calls, CallsAny, StartsOver:
		call := setup.Calls
		if ev.Kind == CallsAny {
			call = []UserCall{setup.Anytime[ev.Index].Call}
		} else {
			call = call[ev.Index:]
		}
		r.Spec = spec.Event{Kind: call[0].Kind, Call: call[0].Call}
		if err := sys.act(r); err != nil {
			return true, err
		}
		if r.Out.Result.Refused() {
			return true, nil // it costs nothing and can be made again
		}
		switch {
		case ev.Kind == StartsOver:
			e.Lives--
			e.Calls = 1
		case ev.Kind == Calls:
			e.Calls++
		case e.Anytime[ev.Index] > 0:
			e.Anytime[ev.Index]--
		}
		return true, nil
	case Delivers, Duplicates:
		r.Got = net.Segs[ev.Index]
		if ev.Kind == Duplicates {
			w.Dup--
		} else {
			net.remove(int(ev.Index))
		}
		r.Spec = spec.Event{Kind: spec.SegmentArrives, Segment: r.Got.Segment}
		return true, sys.act(r)
	case Loses:
		r.Got = net.Segs[ev.Index]
		net.remove(int(ev.Index))
		w.Lose--
		return true, nil
	case Retransmits:
		e.Retransmit--
		r.Spec.Kind = spec.RetransmissionTimeout
	case Probes:
		e.Probe--
		r.Spec.Kind = spec.PersistTimeout
	case Lingers:
		r.Spec.Kind = spec.TimeWaitTimeout
	case TimesOut:
		e.Timeout--
		r.Spec.Kind = spec.UserTimeoutExpires
	case Crashes:
		e.Crash--
		e.TCB = spec.NewTCB()
		e.History = History{Incarnated: e.History.Incarnated}
		return true, nil
	case Injects:
		x := &sys.Scenario.Network.Inject[ev.Index]
		w.Stray |= 1 << ev.Index
		r.Got = Segment{Segment: x.Segment}
		return true, sys.put(w, 1-x.To, r.Got)
	}
	err := sys.act(r)
	return r.Out.NFired > 0 || r.Out.Wrong, err
}

// act takes the end through r.Spec and puts what it sends on the way.
func (sys *System) act(r *Record) error {
	r.Acts = true
	s, i, w := sys.Scenario, r.End, r.To
	e := &w.Ends[i]
	r.local = r.steps.step(sys, i, e.History.Incarnated, &e.TCB, &r.Spec)
	r.Out = &r.local.out
	fresh := s.Ends[i].isn(int(e.History.Incarnated))
	e.TCB = r.local.after
	if r.Out.Overflow {
		return fmt.Errorf("an event of end %s does not end: more than %d rules fire or %d segments are sent", EndName(i), spec.MaxFired, spec.MaxSent)
	}
	r.Peer = r.Past.Peer
	if err := sys.remember(r, fresh); err != nil {
		return err
	}
	h := &e.History
	if h.Peer != 0 {
		r.Peer = h.Peer
	}
	for _, sent := range r.Out.SentSegments() {
		g := Segment{Segment: sent, To: r.Peer}
		if !g.Ctl.Has(spec.ACK) {
			g.Ack = 0
		}
		if !g.Ctl.Has(spec.URG) {
			g.Up = 0
		}
		g.Tag = h.Incarnated
		if r.delivered() && g.Ctl.Has(spec.RST) {
			// A reset answers whoever sent the segment, and speaks for the incarnation
			// that the segment was meant for, which may be long gone.
			g.To = r.Got.Tag
			if r.Got.To != 0 {
				g.Tag = r.Got.To
			}
		}
		r.Sent[r.NSent] = g
		r.NSent++
		if err := sys.put(w, i, g); err != nil {
			return err
		}
	}
	return nil
}

// put puts a segment on the way from end i.
func (sys *System) put(w *World, i int, g Segment) error {
	n := &sys.Scenario.Network
	if !w.Net[i].add(g, n.Capacity, n.AnyOrder) {
		return &FitError{Place: "network from " + EndName(i), Field: "segments on the way", Found: uint64(w.Net[i].N) + 1, Most: uint64(n.Capacity)}
	}
	return nil
}
