package model

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Local is what one event does to one end: what it was, what the table made of it,
// and what was sent. It depends on that end and that event alone, and whoever is
// given nothing else can look at nothing else of the world.
type Local struct {
	Acts     bool          // the end acted: it was called, got a segment, or a timer went off
	End      int           // that end
	Spec     spec.Event    // what happened to it
	Got      Segment       // what it got, if the step delivers
	Before   *spec.TCB     // the end's TCB before
	After    *spec.TCB     // and after
	Past     *History      // the end's history before
	Now      *History      // and after
	Out      *spec.Outcome // what the table says it did; empty if it did not act
	Sent     [spec.MaxSent]Segment
	NSent    int
	Peer     uint8 // the peer's incarnation that the end was connected with, before or after
	Restarts bool  // the step begins a new incarnation

	came arrival // how far the segment gets that the step delivers
}

// SentSegments returns what the end sent, in order.
func (l *Local) SentSegments() []Segment { return l.Sent[:l.NSent] }

// delivered reports whether the step delivers a segment.
func (l *Local) delivered() bool { return l.Spec.Kind == spec.SegmentArrives && l.Acts }

// noOutcome is that of a step in which no end acts. Nobody writes to it.
var noOutcome spec.Outcome

// take takes the end through its part of an event into to; got is the segment that
// the event is about, if it is about one. It reports false if the end cannot take
// it: a timer that finds nothing to do.
func (sys *System) take(l *Local, ev Event, got *Segment, from, to *End) (bool, error) {
	*to = *from
	*l = Local{
		End: int(ev.End), Got: *got, Out: &noOutcome,
		Before: &from.TCB, After: &to.TCB, Past: &from.History, Now: &to.History,
	}
	setup := &sys.Scenario.Ends[ev.End]
	switch ev.Kind {
	case Calls, CallsAny, StartsOver:
		err := sys.call(l, ev, to)
		return l.Spec.Kind != spec.MessageArrives || l.Out.NFired > 0, err
	case Drops:
		spend(&to.OnPath, sys.Scenario.Network.OnPath.Times)
		return true, nil
	case Delivers, Duplicates, Guesses, Replays, Reorders, Alters:
		switch ev.Kind {
		case Guesses:
			spend(&to.Guesses, sys.Scenario.Network.Blind.Times)
		case Replays, Reorders, Alters:
			spend(&to.OnPath, sys.Scenario.Network.OnPath.Times)
		}
		l.Spec = spec.Event{Kind: spec.SegmentArrives, Segment: got.Segment}
		return true, sys.act(l, setup)
	case Loses, Injects:
		return true, nil
	case Crashes:
		spend(&to.Crash, setup.Crash)
		to.TCB = spec.NewTCB()
		to.History = History{Incarnated: to.History.Incarnated}
		return true, nil
	case Retransmits:
		spend(&to.Retransmit, setup.Retransmit)
		l.Spec.Kind = spec.RetransmissionTimeout
	case Probes:
		spend(&to.Probe, setup.Probe)
		l.Spec.Kind = spec.PersistTimeout
	case Lingers:
		l.Spec.Kind = spec.TimeWaitTimeout
	case TimesOut:
		spend(&to.Timeout, setup.Timeout)
		l.Spec.Kind = spec.UserTimeoutExpires
	}
	err := sys.act(l, setup)
	return l.Out.NFired > 0 || l.Out.Wrong, err
}

// call lets the user make a call. One that is refused costs nothing and can be made
// again.
func (sys *System) call(l *Local, ev Event, to *End) error {
	setup := &sys.Scenario.Ends[ev.End]
	var call UserCall
	switch ev.Kind {
	case CallsAny:
		call = setup.Anytime[ev.Index].Call
	default:
		call = setup.Calls[ev.Index]
	}
	l.Spec = call.event()
	if err := sys.act(l, setup); err != nil || l.Out.Result.Refused() {
		return err
	}
	switch {
	case ev.Kind == StartsOver:
		to.Lives--
		to.Calls = 1
	case ev.Kind == Calls:
		to.Calls++
	case to.Anytime[ev.Index] > 0:
		to.Anytime[ev.Index]--
	}
	return nil
}

// act asks the table what the event does to the end, and marks what is sent with the
// incarnations that it is from and for.
func (sys *System) act(l *Local, setup *EndSetup) error {
	l.Acts, l.Out = true, new(spec.Outcome)
	host := setup.Host(int(l.Past.Incarnated))
	sys.ask(l.After, &host, &l.Spec, l.Out)
	if l.Out.Overflow && !endless(l.Out) {
		return fmt.Errorf("an event of end %s does not end: more than %d rules fire or %d segments are sent", EndName(l.End), spec.MaxFired, spec.MaxSent)
	}
	l.Peer = l.Past.Peer
	if err := remember(l, host.ISS); err != nil {
		return err
	}
	if l.Now.Peer != 0 {
		l.Peer = l.Now.Peer
	}
	l.came = sys.arrival(l)
	for _, sent := range l.Out.SentSegments() {
		g := Segment{Segment: sent, To: l.Peer}
		g.clear()
		g.Tag = l.Now.Incarnated
		if l.delivered() && g.Ctl.Has(spec.RST) {
			// A reset answers whoever sent the segment, and speaks for the incarnation
			// that the segment was meant for, which may be long gone.
			g.To = l.Got.Tag
			if l.Got.To != 0 {
				g.Tag = l.Got.To
			}
		}
		l.Sent[l.NSent] = g
		l.NSent++
	}
	return nil
}
