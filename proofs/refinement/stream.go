// Package refinement shows that what two ends do on a network is what two users see who
// write into FIFO byte streams: the data path refines a pair of them (Abadi and Lamport,
// The Existence of Refinement Mappings, 1991).
//
// The abstract machine is here: a Stream and its steps. What of the concrete world a
// Stream is computed from is in mapping.go. Property says that every step of the world is
// a few abstract steps, or none; exploring a scenario decides it.
package refinement

// Stream is one direction of a connection as its users see it: a queue of octets, each
// known by its position, and an end.
type Stream struct {
	Open     bool   // both ends are in one connection; a stream that is not has nothing else
	From, To uint8  // the incarnations of its ends: another connection is another stream
	Written  uint32 // octets appended so far: the next has this position
	Taken    uint32 // octets taken so far: the queue holds positions Taken to Written-1
	Ended    bool   // nothing more will be appended
	EndTaken bool   // and whoever takes knows
}

// Step is a step of the abstract machine.
type Step string

// The steps. A step of the world can be several, in this order.
const (
	Break   Step = "break"    // the connection is gone, and the queue with it
	Begin   Step = "begin"    // a connection with nothing taken; what was written before it is in the queue
	Append  Step = "append"   // octets come in at the back, unless the stream has ended
	End     Step = "end"      // the stream has ended
	Take    Step = "take"     // octets leave at the front: those that came in first
	TakeEnd Step = "take end" // of an ended and empty stream
)

// Steps are all of them.
var Steps = []Step{Break, Begin, Append, End, Take, TakeEnd}

// Octets are positions of a stream, Len of them from First on.
type Octets struct{ First, Len uint32 }

// Between returns the abstract steps that lead from one stream to the other, none if they
// are the same, while the octets that are said to leave it leave it; false if no steps of
// the machine do.
func Between(from, to Stream, leave []Octets) (steps []Step, ok bool) {
	if from.Open && (!to.Open || from.From != to.From || from.To != to.To) {
		steps = append(steps, Break)
		from = Stream{}
	}
	if !to.Open {
		return steps, true
	}
	if !from.Open {
		steps = append(steps, Begin)
		from = Stream{Open: true, From: to.From, To: to.To, Written: to.Written, Ended: to.Ended}
	}
	if to.Written != from.Written {
		if to.Written < from.Written || from.Ended {
			return nil, false
		}
		steps = append(steps, Append)
	}
	if to.Ended != from.Ended {
		if from.Ended {
			return nil, false
		}
		steps = append(steps, End)
	}
	next := from.Taken
	for _, o := range leave {
		if o.First != next && o.Len > 0 {
			return nil, false
		}
		next += o.Len
	}
	if to.Taken != next || next > to.Written {
		return nil, false
	}
	if next != from.Taken {
		steps = append(steps, Take)
	}
	if to.EndTaken != from.EndTaken {
		if from.EndTaken || !to.Ended || to.Taken != to.Written {
			return nil, false
		}
		steps = append(steps, TakeEnd)
	}
	return steps, true
}
