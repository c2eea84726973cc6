package model

import (
	"errors"
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Scenario is a closed world to explore: what the two users do, what the network
// may do, and every bound. It is plain data; Validate says what is wrong with one.
type Scenario struct {
	Name     string
	Says     string
	Variants []string // edits of the table, before those asked for on the command line
	Choices  map[string]bool
	Ends     [2]EndSetup
	Network  Network
	Wanted   []string // witnesses that the scenario exists to show
	Breaks   []string // properties that RFC 9293 itself does not keep here
}

// EndSetup is one end: its user, its host, and the budgets of what may befall it.
type EndSetup struct {
	Calls      []UserCall // made in this order, each at any time; one that is refused is made again
	Anytime    []Budgeted // made at any time
	Lives      int        // how often the user may run through Calls, once CLOSED again; at least 1
	ISN        []uint32   // initial sequence numbers, in order of use
	Buffer     int        // octets of receive buffer
	ReadsCalls bool       // text waits for RECEIVE calls; otherwise the user always has one outstanding
	MSS        int        // most octets of text in a segment
	Hold       int        // most segments held beyond a hole
	Retransmit int        // how often the retransmission timer may go off, or Unbounded, like the next three
	Probe      int        // how often the persist timer may go off
	Timeout    int        // how often the user timeout may go off
	Crash      int        // how often the end may lose its memory
	Start      *Start     // how the end begins, if not in CLOSED
}

// Budgeted is a call that may be made Times times at any moment; refusals are free.
type Budgeted struct {
	Call  UserCall
	Times int
}

// Start is an end that begins in the middle of a connection, as some of the RFC's
// figures do: ESTABLISHED (send 300, receive 100). It has used the first of ISN,
// which is then Send-1.
type Start struct {
	State         spec.State // LISTEN or ESTABLISHED
	Send, Receive uint32     // SND.NXT and RCV.NXT
	Window        int        // send window
}

// Network says what the network between the ends may do.
type Network struct {
	AnyOrder bool // segments overtake each other; otherwise first in, first out
	// Merges makes a channel a set: a segment equal to one on the way is not added to
	// it. Only where AnyOrder.
	Merges    bool
	Lose      int // how many segments may be lost, or Unbounded
	Duplicate int // how many segments may be delivered and stay on the way, or Unbounded
	Capacity  int // most segments on the way in one direction
	// OutlivesMSL lets segments survive TIME-WAIT. Otherwise TIME-WAIT ends only
	// when nothing of its connection is on the way (RFC 9293 section 3.4.3).
	OutlivesMSL bool
	// Patient timers are longer than any round trip: the retransmission timer goes
	// off only when nothing is on the way. Otherwise it may go off at any time.
	Patient bool
	// Loop brings what A sends back to A: its socket is connected with itself. B takes
	// no part.
	Loop   bool
	Inject []Injection
	Blind  Blind  // somebody who guesses
	OnPath OnPath // somebody through whose hands segments go
}

// Injection is a segment that no end has sent: an old duplicate from before the
// beginning, or a blind guess. It may be put on the way once, at any time.
type Injection struct {
	To      int // 0 for A, 1 for B
	Segment spec.Segment
}

// The most that a scenario can ask for: what the fields of a World and the spare bits
// of a State have room for.
const (
	maxCount   = 255 // octets in a call and in a segment
	maxWindow  = 65535
	maxCalls   = 255
	maxAnytime = 4
	maxBudget  = 255
	maxLoss    = 15
	maxInject  = 8
)

// isn returns the n-th initial sequence number of the end, n from 0. Beyond the
// list they go on in steps of 100, as a clock-driven generator would.
func (e *EndSetup) isn(n int) uint32 {
	if n < len(e.ISN) {
		return e.ISN[n]
	}
	last := len(e.ISN) - 1
	return e.ISN[last] + 100*uint32(n-last)
}

// Validate returns what is wrong with the scenario: one line, with the field.
func (s *Scenario) Validate() error {
	for i := range s.Ends {
		if err := s.Ends[i].validate(); err != nil {
			return ofEnd(i, err)
		}
	}
	n := &s.Network
	if n.Merges && !n.AnyOrder {
		return &fieldError{"network.order", "order", errors.New("found a network that merges equal segments and keeps order, want any order")}
	}
	return firstError(
		s.validateLoop(),
		s.validateAttackers(),
		withinBudget("network.lose", n.Lose, maxLoss),
		withinBudget("network.duplicate", n.Duplicate, maxLoss),
		within("network.capacity", n.Capacity, 1, maxCapacity),
		atMost("network.inject", len(n.Inject), maxInject),
	)
}

func (e *EndSetup) validate() error {
	if len(e.ISN) == 0 {
		return &fieldError{"isn", "isn", errors.New("none given, want at least one")}
	}
	for _, b := range e.Anytime {
		if b.Times < 0 || b.Times > maxBudget {
			return &fieldError{"anytime", "anytime", fmt.Errorf("%s x%d: want x1 to x%d, or no number", b.Call, b.Times, maxBudget)}
		}
	}
	if e.Start != nil && e.Start.State != spec.Listen && e.Start.State != spec.Established {
		return &fieldError{"start.state", e.Start.State.String(), fmt.Errorf("found %s, want LISTEN or ESTABLISHED", e.Start.State)}
	}
	if e.Start != nil {
		if err := within("start.window", e.Start.Window, 0, maxWindow); err != nil {
			return err
		}
	}
	return firstError(
		atMost("calls", len(e.Calls), maxCalls),
		atMost("anytime", len(e.Anytime), maxAnytime),
		within("lives", e.Lives, 1, maxBudget),
		within("buffer", e.Buffer, 0, maxWindow),
		within("mss", e.MSS, 1, maxCount),
		within("hold", e.Hold, 0, spec.HoldSlots),
		withinBudget("retransmit", e.Retransmit, maxBudget),
		withinBudget("probe", e.Probe, maxBudget),
		withinBudget("user-timeout", e.Timeout, maxBudget),
		withinBudget("crash", e.Crash, maxBudget),
	)
}

// A fieldError is something wrong with a field, as a scenario's file spells it;
// token is what to look for in the file.
type fieldError struct {
	field, token string
	err          error
}

func (e *fieldError) Error() string { return e.field + ": " + e.err.Error() }
func (e *fieldError) Unwrap() error { return e.err }

// ofEnd says in an error about a field which end's it is.
func ofEnd(i int, err error) error {
	var field *fieldError
	if errors.As(err, &field) {
		return &fieldError{strings.ToLower(EndName(i)) + "." + field.field, field.token, field.err}
	}
	return err
}

func within(field string, found, least, most int) error {
	if found < least || found > most {
		return &fieldError{field, lastKey(field), fmt.Errorf("found %d, want %d to %d", found, least, most)}
	}
	return nil
}

func atMost(field string, found, most int) error {
	if found > most {
		return &fieldError{field, lastKey(field), fmt.Errorf("found %d of them, want at most %d", found, most)}
	}
	return nil
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// EndName is how an end is called: A or B.
func EndName(i int) string { return string(rune('A' + i)) }

// Host is what the end gets from outside when it takes its next step.
func (e *EndSetup) Host(incarnated int) spec.Host {
	reads := e.Buffer
	if e.ReadsCalls {
		reads = 0
	}
	return spec.Host{
		ISS: e.isn(incarnated), Buffer: uint32(e.Buffer), Reads: uint32(max(reads, 0)),
		MSS: uint32(e.MSS), Hold: uint32(e.Hold),
	}
}
