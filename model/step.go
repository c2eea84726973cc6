package model

import (
	"fmt"
	"sync"

	"github.com/tcpcheck/tcpcheck/spec"
)

// noOutcome is that of a step in which no end acts. Nobody writes to it.
var noOutcome spec.Outcome

// System is a scenario together with a compiled table: a transition system.
type System struct {
	Scenario *Scenario
	Machine  *spec.Machine
	codec    codec
	scratch  sync.Pool // of *scratch, for Next
}

// NewSystem compiles the scenario's variants and choices, then the given edits,
// into a system.
func NewSystem(s *Scenario, edits ...*spec.Edit) (*System, error) {
	table, err := s.Table(edits...)
	if err != nil {
		return nil, err
	}
	machine, err := spec.Compile(table)
	if err != nil {
		return nil, err
	}
	return newSystem(s, machine)
}

func newSystem(s *Scenario, machine *spec.Machine) (*System, error) {
	if err := s.Validate(); err != nil {
		return nil, fmt.Errorf("scenario %s: %w", s.Name, err)
	}
	if n := len(machine.Rules()); n > maxRules {
		return nil, fmt.Errorf("the table has %d rules, an action has room for %d", n, maxRules)
	}
	sys := &System{Scenario: s, Machine: machine, codec: newCodec(s), scratch: sync.Pool{New: func() any { return new(scratch) }}}
	first := s.start()
	if _, err := sys.codec.pack(&first); err != nil {
		return nil, fmt.Errorf("scenario %s: %w", s.Name, err)
	}
	return sys, nil
}

// Table returns the table of the scenario: RFC 9293 with its variants and choices,
// and then the given edits.
func (s *Scenario) Table(edits ...*spec.Edit) (*spec.Table, error) {
	var all []*spec.Edit
	for _, name := range s.Variants {
		v, err := spec.Variant(name)
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	if len(s.Choices) > 0 {
		all = append(all, &spec.Edit{Choices: s.Choices})
	}
	return spec.RFC9293().Apply(append(all, edits...)...)
}

// Unpack returns the world of a packed state.
func (sys *System) Unpack(s State) *World {
	var w World
	sys.codec.unpack(&s, &w)
	return &w
}

// Pack is the inverse of Unpack.
func (sys *System) Pack(w *World) (State, error) { return sys.codec.pack(w) }

// events calls f for every step that the scenario allows in w, in a fixed order.
// Whether an end can really take it is for perform to say.
func (sys *System) events(w *World, f func(Event)) {
	s := sys.Scenario
	for i := range uint8(2) {
		e, setup := &w.Ends[i], &s.Ends[i]
		if int(e.Calls) < len(setup.Calls) {
			f(Event{Calls, i, e.Calls})
		}
		for k := range setup.Anytime {
			if e.Anytime[k] > 0 || setup.Anytime[k].Times == 0 {
				f(Event{CallsAny, i, uint8(k)})
			}
		}
		if e.Lives > 0 && e.Calls > 0 && e.TCB.State == spec.Closed {
			f(Event{StartsOver, i, 0})
		}
		sys.networkEvents(w, i, f)
		if e.Retransmit > 0 && e.TCB.V[spec.TmrRtx] == 1 && (!s.Network.Patient || w.Net[0].N+w.Net[1].N == 0) {
			f(Event{Retransmits, i, 0})
		}
		if e.Probe > 0 && e.TCB.V[spec.SndQue] > 0 {
			f(Event{Probes, i, 0})
		}
		if e.TCB.V[spec.TmrTw] == 1 && (s.Network.OutlivesMSL || sys.quiet(w, int(i))) {
			f(Event{Lingers, i, 0})
		}
		if e.Timeout > 0 && e.TCB.State != spec.Closed {
			f(Event{TimesOut, i, 0})
		}
		if e.Crash > 0 && e.TCB.State != spec.Closed {
			f(Event{Crashes, i, 0})
		}
	}
	for k := range s.Network.Inject {
		if w.Stray>>k&1 == 0 {
			f(Event{Injects, uint8(s.Network.Inject[k].To), uint8(k)})
		}
	}
}

// networkEvents are what can become of the segments on the way to end i. Without
// reordering only the first can be delivered or lost: losing a later one early is
// the same as losing it when it is its turn.
func (sys *System) networkEvents(w *World, i uint8, f func(Event)) {
	way := w.Net[1-i].All()
	for k := range way {
		if k > 0 && (!sys.Scenario.Network.AnyOrder || way[k] == way[k-1]) {
			continue
		}
		f(Event{Delivers, i, uint8(k)})
		if w.Dup > 0 {
			f(Event{Duplicates, i, uint8(k)})
		}
		if w.Lose > 0 {
			f(Event{Loses, i, uint8(k)})
		}
	}
}

// quiet reports whether nothing of end i's connection is on the way: no segment
// of its own incarnation, and none that is meant for it or comes from the peer it
// was connected with.
func (sys *System) quiet(w *World, i int) bool {
	own, peer := w.Ends[i].History.Incarnated, w.Ends[i].History.Peer
	for _, g := range w.Net[i].All() {
		if g.Tag == own || peer != 0 && g.To == peer {
			return false
		}
	}
	for _, g := range w.Net[1-i].All() {
		if g.To == own || peer != 0 && g.Tag == peer {
			return false
		}
	}
	return true
}

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

// remember keeps the history of the end up to date.
func (sys *System) remember(r *Record, fresh uint32) error {
	e := &r.To.Ends[r.End]
	h := &e.History
	accepted := uint8(0)
	refused := r.Out.Result.Refused()
	switch {
	case r.Spec.Kind == spec.CallSend && !refused:
		accepted = uint8(r.Spec.Call.Len)
	case r.Spec.Kind == spec.CallClose && !refused:
		h.Shut = true
	case r.Spec.Kind == spec.CallOpen && !refused:
		*h = History{Incarnated: h.Incarnated, Passive: !r.Spec.Call.Active}
	}
	if e.TCB.State != spec.Closed && e.TCB.V[spec.ISS] == fresh && r.Before.V[spec.ISS] != fresh {
		if h.Incarnated == maxIncarnated {
			return &FitError{Place: "end " + EndName(r.End), Field: "incarnations", Found: maxIncarnated + 1, Most: maxIncarnated}
		}
		// A new incarnation; what the user has queued before it is its first text.
		*h = History{
			Incarnated: h.Incarnated + 1,
			Passive:    h.Passive && r.Spec.Kind != spec.CallSend && r.Before.State != spec.TimeWait,
			Shut:       r.Before.V[spec.SndCls] == 1,
			Said:       uint8(r.Before.V[spec.SndQue]),
		}
		r.Restarts = true
	}
	h.Said += accepted
	for _, t := range r.Out.TakenText() {
		h.Got += uint8(t.Len)
	}
	if r.Out.Signals&spec.SignalClosing != 0 || passed(r, spec.CloseWait) || passed(r, spec.Closing) || passed(r, spec.TimeWait) {
		h.FinTaken = true
	}
	// What is sent is sent last, when a FIN that the step brought has been taken.
	for _, g := range r.Out.SentSegments() {
		if g.Ctl.Has(spec.FIN) && !h.FinSent {
			h.FinSent, h.FinAt, h.First = true, g.Seq+g.Text, !h.FinTaken
		}
	}
	if passed(r, spec.TimeWait) {
		h.Lingered = true
	}
	if unsynchronized.Has(r.Before.State) && r.delivered() && !unsynchronized.Has(e.TCB.State) || r.Restarts && r.delivered() {
		h.Peer = r.Got.Tag
	}
	switch e.TCB.State {
	case spec.Closed:
		*h = History{Incarnated: h.Incarnated}
	case spec.Listen:
		*h = History{Incarnated: h.Incarnated, Passive: h.Passive, Shut: h.Shut, Said: uint8(e.TCB.V[spec.SndQue])}
	}
	return nil
}

// unsynchronized are the states in which no SYN of the peer has been taken.
var unsynchronized = spec.MakeStates(spec.Closed, spec.Listen, spec.SynSent)

// passed reports whether the end was in the state at some moment of the step.
func passed(r *Record, s spec.State) bool {
	for _, f := range r.Out.FiredRules() {
		if f.To == s {
			return true
		}
	}
	return r.After.State == s
}
