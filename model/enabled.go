package model

import "github.com/tcpcheck/tcpcheck/spec"

// events calls f for every step that the scenario allows in w, in a fixed order.
// Whether an end can really take it is for perform to say.
func (sys *System) events(w *World, f func(Event)) {
	for i := range uint8(2) {
		e, out, in := &w.Ends[i], &w.Net[sys.carrier(int(i))], &w.Net[1-i]
		sys.callEvents(e, i, f)
		sys.networkEvents(w, i, f)
		sys.tamperEvents(e, in, i, f)
		sys.otherEvents(e, i, func(ev Event) {
			if sys.free(ev.Kind, &e.History, out, in) {
				f(ev)
			}
		})
	}
	sys.injectEvents(w.Stray, f)
}

// callEvents are what the user of end i can do.
func (sys *System) callEvents(e *End, i uint8, f func(Event)) {
	setup := &sys.Scenario.Ends[i]
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
}

// otherEvents are the timers, accidents and guesses that end i is open to; some of them wait
// until the network leaves them free.
func (sys *System) otherEvents(e *End, i uint8, f func(Event)) {
	if e.Retransmit > 0 && e.TCB.V[spec.TmrRtx] == 1 {
		f(Event{Retransmits, i, 0})
	}
	if e.Probe > 0 && shutOut(&e.TCB) {
		f(Event{Probes, i, 0})
	}
	if e.TCB.V[spec.TmrTw] == 1 {
		f(Event{Lingers, i, 0})
	}
	if e.Timeout > 0 && e.TCB.State != spec.Closed {
		f(Event{TimesOut, i, 0})
	}
	if e.Crash > 0 && e.TCB.State != spec.Closed {
		f(Event{Crashes, i, 0})
	}
	sys.guessEvents(e, i, f)
}

// free reports whether what is on the way to and from an end lets its timer go off.
func (sys *System) free(kind EventKind, h *History, out, in *Channel) bool {
	n := &sys.Scenario.Network
	switch kind {
	case Retransmits:
		return !n.Patient || out.N+in.N == 0
	case Lingers:
		return n.OutlivesMSL || quiet(h, out, in)
	}
	return true
}

// injectEvents are the strays that have not been put on the way yet.
func (sys *System) injectEvents(made uint8, f func(Event)) {
	for k := range sys.Scenario.Network.Inject {
		if made>>k&1 == 0 {
			f(Event{Injects, uint8(sys.Scenario.Network.Inject[k].To), uint8(k)})
		}
	}
}

// networkEvents are what can become of the segments on the way to end i. Without
// reordering only the first can be delivered or lost: losing a later one early is
// the same as losing it when it is its turn.
func (sys *System) networkEvents(w *World, i uint8, f func(Event)) {
	way := &w.Net[1-i]
	for k := range way.All() {
		if !sys.moves(way, k) {
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

// moves reports whether the k-th segment on the way can come next. One like the
// segment before it is no other.
func (sys *System) moves(way *Channel, k int) bool {
	return k == 0 || sys.Scenario.Network.AnyOrder && way.Segs[k] != way.Segs[k-1]
}

// quiet reports whether nothing of an end's connection is on the way: no segment
// of its own incarnation, and none that is meant for it or comes from the peer it
// was connected with.
func quiet(h *History, out, in *Channel) bool {
	own, peer := h.Incarnated, h.Peer
	for i := range out.All() {
		if g := &out.Segs[i]; g.Tag == own || peer != 0 && g.To == peer {
			return false
		}
	}
	for i := range in.All() {
		if g := &in.Segs[i]; g.To == own || peer != 0 && g.Tag == peer {
			return false
		}
	}
	return true
}

// shutOut reports whether an end has text to send, nothing on the way, and a closed
// window before it: then its persist timer runs.
func shutOut(t *spec.TCB) bool {
	v := &t.V
	return spec.Synchronized.Has(t.State) && v[spec.SndQue] > 0 && v[spec.SndWnd] == 0 && v[spec.SndUna] == v[spec.SndNxt]
}
