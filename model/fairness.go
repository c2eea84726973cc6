package model

import "github.com/tcpcheck/tcpcheck/explore"

// Fairness is what liveness is asked under. Nothing is assumed of users, crashes or
// injections, nor that anything is ever duplicated or lost.
//
//   - A segment that is on the way again and again arrives again and again, and does not
//     stay on the way: a network that loses everything for ever is no network, and no
//     segment lives for ever (RFC 9293 section 3.4.3). It is known by its content.
//   - A timer that is due again and again goes off again and again. Due again and again
//     rather than all the time, because a patient timer waits for an empty network and
//     TIME-WAIT for the end of all old segments.
//
// It is the same value each time, so that the explorer need not ask twice.
func (sys *System) Fairness() []explore.Fairness[State, Action] { return sys.fair }

func (sys *System) fairness() []explore.Fairness[State, Action] {
	return []explore.Fairness[State, Action]{
		explore.StrongEach("what is sent for ever arrives", func(from State, a *Action) (uint64, bool) {
			if a.Kind != Delivers {
				return 0, false
			}
			return sys.flight(from, a), true
		}),
		explore.StrongEach("a timer that is due goes off", func(_ State, a *Action) (uint64, bool) {
			return uint64(a.Kind)<<1 | uint64(a.End), a.Kind == Retransmits || a.Kind == Probes || a.Kind == Lingers
		}),
	}
}

// flight is a number for the segment that the step is about and where it is going.
func (sys *System) flight(from State, a *Action) uint64 {
	way := sys.channels.at(wayOf(from[1-a.End]))
	for i := range way.moves {
		if way.moves[i].index == a.Index {
			return uint64(way.moves[i].segment.number)<<1 | uint64(a.End)
		}
	}
	panic("a segment that is not on the way")
}
