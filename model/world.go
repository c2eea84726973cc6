package model

import (
	"github.com/tcpcheck/tcpcheck/spec"
)

// maxCapacity is the most segments that a world can hold on the way in one direction.
const maxCapacity = 16

// World is a state of the whole system, unpacked.
type World struct {
	Ends  [2]End
	Net   [2]Channel // Net[i] leads to end 1-i, and carries what end i sends unless it is a loop
	Lose  uint8      // losses left, 1 if there is no measure
	Dup   uint8      // duplications left, 1 if there is no measure
	Stray uint8      // injections made, a bit each
}

// End is one end: what it knows, how far its user is, and what is left to befall it.
type End struct {
	TCB        spec.TCB
	Calls      uint8 // calls made of the list
	Lives      uint8 // times the user may still start again
	Anytime    [maxAnytime]uint8
	Retransmit uint8
	Probe      uint8
	Timeout    uint8
	Crash      uint8
	Guesses    uint8 // of a blind attacker
	OnPath     uint8 // segments that somebody on the path may yet lay hands on
	History    History
}

// Segment is a segment on the way. Its Tag says which incarnation of the sender
// has sent it, 0 if none has.
type Segment struct {
	spec.Segment
	To uint8 // the incarnation of the receiver that it is meant for, 0 if none
}

// clear makes 0 what the control bits say is not there.
func (s *Segment) clear() {
	if !s.Ctl.Has(spec.ACK) {
		s.Ack = 0
	}
	if !s.Ctl.Has(spec.URG) {
		s.Up = 0
	}
}

// Channel holds the segments on the way in one direction: in the order of sending
// if the network keeps it, and sorted if it does not, for then order means nothing.
// Where the network merges, no two of them are equal.
type Channel struct {
	N    uint8
	Segs [maxCapacity]Segment
}

// All returns the segments on the way.
func (c *Channel) All() []Segment { return c.Segs[:c.N] }

// remove takes the i-th segment out.
func (c *Channel) remove(i int) {
	copy(c.Segs[i:c.N], c.Segs[i+1:c.N])
	c.N--
	c.Segs[c.N] = Segment{}
}

// has reports whether the segment is on the way already.
func (c *Channel) has(s *Segment) bool {
	for i := range c.All() {
		if c.Segs[i] == *s {
			return true
		}
	}
	return false
}

// add puts a segment on the way and reports whether there was room.
func (c *Channel) add(s Segment, capacity int, anyOrder bool) bool {
	if int(c.N) >= capacity {
		return false
	}
	i := int(c.N)
	if anyOrder {
		for i > 0 && s.less(&c.Segs[i-1]) {
			i--
		}
	}
	copy(c.Segs[i+1:c.N+1], c.Segs[i:c.N])
	c.Segs[i] = s
	c.N++
	return true
}

// less is some total order of segments.
func (s *Segment) less(o *Segment) bool {
	switch {
	case s.Ctl != o.Ctl:
		return s.Ctl < o.Ctl
	case s.Seq != o.Seq:
		return s.Seq < o.Seq
	case s.Ack != o.Ack:
		return s.Ack < o.Ack
	case s.Text != o.Text:
		return s.Text < o.Text
	case s.Wnd != o.Wnd:
		return s.Wnd < o.Wnd
	case s.Tag != o.Tag:
		return s.Tag < o.Tag
	case s.To != o.To:
		return s.To < o.To
	case s.Up != o.Up:
		return s.Up < o.Up
	case s.Foreign != o.Foreign:
		return o.Foreign
	}
	return !s.Bogus && o.Bogus
}

// stray returns the k-th of the segments that nobody sent.
func (s *Scenario) stray(k int) Segment {
	g := Segment{Segment: s.Network.Inject[k].Segment}
	g.clear()
	return g
}

// start returns the world in which the scenario begins.
func (s *Scenario) start() World {
	var w World
	w.Lose, w.Dup = full(s.Network.Lose), full(s.Network.Duplicate)
	for i := range s.Ends {
		setup, e := &s.Ends[i], &w.Ends[i]
		e.TCB = spec.NewTCB()
		e.Lives = uint8(setup.Lives - 1)
		for j, b := range setup.Anytime {
			e.Anytime[j] = uint8(b.Times)
		}
		e.Retransmit, e.Probe = full(setup.Retransmit), full(setup.Probe)
		e.Timeout, e.Crash = full(setup.Timeout), full(setup.Crash)
		if setup.Start != nil {
			setup.Start.begin(setup, e)
		}
	}
	blind, path := &s.Network.Blind, &s.Network.OnPath
	w.Ends[blind.To].Guesses = full(blind.Times)
	w.Ends[path.To].OnPath = full(path.Times)
	return w
}

// begin puts an end into the middle of a connection that has used the first
// initial sequence number; by convention that is Send-1.
func (st *Start) begin(setup *EndSetup, e *End) {
	v := &e.TCB.V
	e.TCB.State = st.State
	v[spec.RcvWnd] = uint32(setup.Buffer)
	if st.State == spec.Listen {
		v[spec.TcbPassive], v[spec.TcbWild] = 1, 1
		e.History.Passive = true
		return
	}
	v[spec.TcbRemote] = 1
	v[spec.ISS], v[spec.IRS] = st.Send-1, st.Receive-1
	v[spec.SndUna], v[spec.SndNxt] = st.Send, st.Send
	v[spec.SndUp], v[spec.SndWl2] = st.Send-1, st.Send
	v[spec.SndWnd], v[spec.MaxSndWnd] = uint32(st.Window), uint32(st.Window)
	v[spec.SndWl1], v[spec.RcvUp], v[spec.RcvNxt] = st.Receive-1, st.Receive-1, st.Receive
	e.History.Incarnated, e.History.Peer = 1, 1
}
