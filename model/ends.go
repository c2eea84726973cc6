package model

import "sync/atomic"

// endPart is a distinct end, and the steps that it takes as A and as B. What the
// table makes of an end and an event does not depend on the rest of the world, so
// it is worked out once.
type endPart struct {
	number uint32
	as     [2]struct {
		arrivals memo // steps, by the segment that arrives
		tampered memo // steps in which somebody on the path has a hand, likewise
		alone    atomic.Pointer[aloneSteps]
		aside    atomic.Pointer[Local] // a step that the end has no part in
	}
	End
}

// aloneSteps are the steps that an end takes of itself, in the order of their
// events: those before the ones of the network, and those after them.
type aloneSteps struct{ before, after []*localStep }

// localStep is what an event makes of an end, remembered.
type localStep struct {
	number uint32
	to     uint32 // the end after it
	sent   []*segmentPart
	beside memo     // what all properties say, by the other end
	event  Event    // its index says nothing if a segment arrives
	err    error    // the end cannot hold what the event makes of it
	judged verdicts // of the properties that look at one end
	deeds  deed
	course Course
	local  *Local
}

func (sys *System) endPart(e *End) (*endPart, error) {
	return sys.ends.find(e, func(n uint32) *endPart { return &endPart{number: n, End: *e} })
}

// localStep works out what the event makes of the end; nil if the end cannot take
// the event.
func (sys *System) localStep(from *endPart, ev Event, got *Segment) *localStep {
	l := &localStep{event: ev, local: &Local{}}
	var to End
	possible, err := sys.take(l.local, ev, got, &from.End, &to)
	if err == nil && !possible {
		return nil
	}
	if l.err = err; err == nil {
		l.err = sys.complete(l, &to)
	}
	sys.writing.Lock()
	defer sys.writing.Unlock()
	l.number = uint32(sys.steps.len() + 1)
	sys.steps.add(l)
	return l
}

// complete adds what is known of the step once the end has taken it.
func (sys *System) complete(l *localStep, to *End) error {
	after, err := sys.endPart(to)
	if err != nil {
		return err
	}
	for i := range l.local.SentSegments() {
		g, err := sys.segmentPart(&l.local.Sent[i])
		if err != nil {
			return err
		}
		l.sent = append(l.sent, g)
	}
	l.to, l.local.After, l.local.Now = after.number, &after.TCB, &after.History
	l.course, l.judged, l.deeds = courseOf(l.local), sys.judgeLocal(l.local), deedsOf(l.local, l.event.Kind)
	return nil
}

// arrives returns the step of end i that gets the segment.
func (sys *System) arrives(e *endPart, i int, g *segmentPart) *localStep {
	arrivals := &e.as[i].arrivals
	if n := arrivals.get(g.number); n != 0 {
		return sys.steps.at(n)
	}
	l := sys.localStep(e, Event{Kind: Delivers, End: uint8(i)}, &g.Segment)
	arrivals.put(&sys.writing, g.number, l.number)
	return l
}

// alone returns the steps that the end takes of itself as end i.
func (sys *System) alone(e *endPart, i int) *aloneSteps {
	if all := e.as[i].alone.Load(); all != nil {
		return all
	}
	all := &aloneSteps{}
	take := func(to *[]*localStep) func(Event) {
		return func(ev Event) {
			got := Segment{}
			if ev.Kind == Guesses {
				got = guess(&e.TCB, ev.Index)
			}
			if l := sys.localStep(e, ev, &got); l != nil {
				*to = append(*to, l)
			}
		}
	}
	sys.callEvents(&e.End, uint8(i), take(&all.before))
	sys.otherEvents(&e.End, uint8(i), take(&all.after))
	e.as[i].alone.Store(all)
	return all
}

// says returns what all properties say of the step beside the other end.
func (sys *System) says(l *localStep, other *endPart) *verdicts {
	if n := l.beside.get(other.number); n != 0 {
		return &sys.sayings.at(n).verdicts
	}
	v := sys.judgeBeside(l.local, &other.End)
	v.applied |= l.judged.applied
	v.broken |= l.judged.broken
	// There are few of them, for most steps get the same.
	one, err := sys.sayings.find(&v, func(n uint32) *saying { return &saying{n, v} })
	if err != nil {
		return &v // not remembered, that is all
	}
	l.beside.put(&sys.writing, other.number, one.number)
	return &one.verdicts
}

// saying is a set of verdicts that has been said.
type saying struct {
	number uint32
	verdicts
}
