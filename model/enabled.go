package model

import "github.com/tcpcheck/tcpcheck/spec"

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
		if e.Probe > 0 && shutOut(&e.TCB) {
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

// shutOut reports whether an end has text to send, nothing on the way, and a closed
// window before it: then its persist timer runs.
func shutOut(t *spec.TCB) bool {
	v := &t.V
	return spec.Synchronized.Has(t.State) && v[spec.SndQue] > 0 && v[spec.SndWnd] == 0 && v[spec.SndUna] == v[spec.SndNxt]
}
