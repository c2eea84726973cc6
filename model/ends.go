package model

import "sync/atomic"

// endPart is a distinct end, and the steps that it takes as A and as B. What the
// table makes of an end and an event does not depend on the rest of the world, so
// it is worked out once.
type endPart struct {
	number uint32
	as     [2]struct {
		arrivals memo[localStep] // by the number of the segment
		alone    atomic.Pointer[aloneSteps]
	}
	End
}

// aloneSteps are the steps that an end takes of itself, in the order of their
// events: those before the ones of the network, and those after them.
type aloneSteps struct{ before, after []*localStep }

// localStep is what an event makes of an end, remembered.
type localStep struct {
	to     *endPart
	sent   []*segmentPart
	err    error          // the end cannot hold what the event makes of it
	beside memo[verdicts] // of all properties, by the number of the other end
	number uint32         // from 1
	event  Event          // its index says nothing if a segment arrives
	course Course
	local  *Local
	judged verdicts // of the properties that look at one end
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
	if err == nil {
		l.to, err = sys.endPart(&to)
	}
	for i := 0; i < l.local.NSent && err == nil; i++ {
		var g *segmentPart
		g, err = sys.segmentPart(&l.local.Sent[i])
		l.sent = append(l.sent, g)
	}
	if l.err = err; err != nil {
		return l
	}
	l.local.After, l.local.Now = &l.to.TCB, &l.to.History
	l.course, l.judged = courseOf(l.local), sys.judgeLocal(l.local)
	return l
}

// enlist numbers the step.
func (sys *System) enlist(l *localStep) {
	sys.writing.Lock()
	defer sys.writing.Unlock()
	l.number = uint32(sys.steps.len() + 1)
	sys.steps.add(l)
}

// arrives returns the step of end i that gets the segment.
func (sys *System) arrives(e *endPart, i int, g *segmentPart) *localStep {
	if l := e.as[i].arrivals.get(g.number); l != nil {
		return l
	}
	l := sys.localStep(e, Event{Kind: Delivers, End: uint8(i)}, &g.Segment)
	sys.enlist(l)
	return e.as[i].arrivals.put(&sys.writing, g.number, l)
}

// alone returns the steps that the end takes of itself as end i.
func (sys *System) alone(e *endPart, i int) *aloneSteps {
	if all := e.as[i].alone.Load(); all != nil {
		return all
	}
	all := &aloneSteps{}
	take := func(to *[]*localStep) func(Event) {
		return func(ev Event) {
			if l := sys.localStep(e, ev, &Segment{}); l != nil {
				sys.enlist(l)
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
	if v := l.beside.get(other.number); v != nil {
		return v
	}
	v := sys.judgeBeside(l.local, &other.End)
	v.applied |= l.judged.applied
	v.broken |= l.judged.broken
	return l.beside.put(&sys.writing, other.number, sys.saying(v))
}

// saying returns the one copy of verdicts that are said of many steps.
func (sys *System) saying(v verdicts) *verdicts {
	sys.writing.Lock()
	defer sys.writing.Unlock()
	one := sys.sayings[v]
	if one == nil {
		one = &v
		sys.sayings[v] = one
	}
	return one
}
