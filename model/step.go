package model

// perform takes the world r.From through the event into r.To, the plain way: worlds
// are copied whole and nothing is remembered. It reports false if the step is not
// possible there. Next takes the same steps by their parts.
func (sys *System) perform(ev Event, r *Record) (bool, error) {
	w, end := r.To, ev.End
	*w = *r.From
	r.Event = ev
	way := &w.Net[1-end]
	var got Segment
	switch ev.Kind {
	case Delivers:
		got = way.Segs[ev.Index]
		way.remove(int(ev.Index))
	case Duplicates:
		got = way.Segs[ev.Index]
		spend(&w.Dup, sys.Scenario.Network.Duplicate)
	case Loses:
		got = way.Segs[ev.Index]
		way.remove(int(ev.Index))
		spend(&w.Lose, sys.Scenario.Network.Lose)
	case Guesses:
		got = guess(&r.From.Ends[end].TCB, ev.Index)
	case Replays:
		got = way.Segs[ev.segment()]
	case Drops, Reorders, Alters:
		got = way.Segs[ev.segment()]
		way.remove(ev.segment())
		if ev.Kind == Alters {
			got, _ = altered(got, ev.change())
		}
	case Injects:
		got = sys.Scenario.stray(int(ev.Index))
		w.Stray |= 1 << ev.Index
	}
	possible, err := sys.take(&r.Local, ev, &got, &r.From.Ends[end], &w.Ends[end])
	if err != nil || !possible {
		return possible, err
	}
	if ev.Kind == Injects {
		return true, sys.put(way, 1-int(end), &got)
	}
	out := &w.Net[sys.carrier(int(end))]
	for i := range r.SentSegments() {
		if err := sys.put(out, int(end), &r.Sent[i]); err != nil {
			return true, err
		}
	}
	return true, nil
}

// put puts a segment on the way from end i, if none that is equal makes it superfluous.
func (sys *System) put(way *Channel, i int, g *Segment) error {
	n := &sys.Scenario.Network
	if n.Merges && way.has(g) {
		return nil
	}
	if !way.add(*g, n.Capacity, n.AnyOrder) {
		return &FitError{Place: "network from " + EndName(i), Field: "segments on the way", Found: uint64(way.N) + 1, Most: uint64(n.Capacity)}
	}
	return nil
}
