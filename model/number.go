package model

import (
	"fmt"
	"math/bits"
)

// numbers packs sequence numbers. A scenario meets only numbers near its initial
// sequence numbers, those of injected segments, and 0; each is kept as a base and
// a small offset from it.
type numbers struct {
	bases []uint32
	width int // bits of a packed number
}

// Offsets from a base run from -below to 15-below.
const (
	offsetBits = 4
	below      = 2
)

func (s *Scenario) numbers() numbers {
	n := numbers{bases: []uint32{0}}
	add := func(x uint32) {
		if _, ok := n.pack(x); !ok {
			n.bases = append(n.bases, x)
		}
	}
	for i := range s.Ends {
		e := &s.Ends[i]
		if e.Start != nil && e.Start.State != 0 {
			add(e.Start.Send - 1)
			add(e.Start.Receive - 1)
		}
		for k := range maxIncarnated {
			x := e.isn(k)
			// Also where two incarnations' numbers overlap, each has its whole range.
			if !contains(n.bases, x) {
				n.bases = append(n.bases, x)
			}
		}
	}
	for _, x := range s.Network.Inject {
		add(x.Segment.Seq)
		add(x.Segment.Ack)
	}
	n.width = bits.Len(uint(len(n.bases)-1)) + offsetBits
	return n
}

func contains(xs []uint32, x uint32) bool {
	for _, y := range xs {
		if x == y {
			return true
		}
	}
	return false
}

// pack returns the code of x: the first base that is near enough, and the offset.
// So each number has one code.
func (n *numbers) pack(x uint32) (uint64, bool) {
	for i, b := range n.bases {
		if d := x - b + below; d < 1<<offsetBits {
			return uint64(i)<<offsetBits | uint64(d), true
		}
	}
	return 0, false
}

// unpack is the inverse of pack.
func (n *numbers) unpack(code uint64) uint32 {
	return n.bases[code>>offsetBits] + uint32(code&(1<<offsetBits-1)) - below
}

func (n *numbers) missing(x uint32) error {
	return fmt.Errorf("sequence number %d is within %d of none of the scenario's initial numbers", x, 1<<offsetBits-below-1)
}
