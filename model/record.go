package model

import "github.com/tcpcheck/tcpcheck/spec"

// Record is what a step of the world did, for the properties and for traces.
type Record struct {
	Event    Event
	Acts     bool          // an end acted: it was called, got a segment, or a timer went off
	End      int           // that end
	Spec     spec.Event    // what happened to it
	Got      Segment       // what it got, if the step delivers
	From     *World        // the world before
	To       *World        // the world after
	Before   *spec.TCB     // the end's TCB before
	After    *spec.TCB     // and after
	Past     *History      // the end's history before
	Out      *spec.Outcome // what the table says it did; empty if no end acted
	Sent     [spec.MaxSent]Segment
	NSent    int
	Peer     uint8 // the peer's incarnation that the end was connected with, before or after
	Restarts bool  // the step begins a new incarnation

	local          *localStep
	steps, replies *memo
}

// SentSegments returns what the end sent, in order.
func (r *Record) SentSegments() []Segment { return r.Sent[:r.NSent] }

// delivered reports whether the step delivers a segment.
func (r *Record) delivered() bool { return r.Spec.Kind == spec.SegmentArrives && r.Acts }
