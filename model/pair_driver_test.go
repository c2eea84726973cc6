package model

import "fmt"

// pair drives one world of two open ends by hand. Its budgets never run out, and
// the network loses what it has no room for.
type pair struct {
	sys   *System
	world World
	got   received
}

// received is what the users at A and B have got: octets in order, the end of the
// stream, and the first thing that was not as it should be.
type received struct {
	octets [2]int
	ended  [2]bool
	wrong  string
}

// roomy is what a channel may hold before a step, so that the step has room.
const roomy = 4

var pairScenario = &Scenario{
	Name: "pair",
	Ends: [2]EndSetup{
		end(99, established(100, 300), anytime("SEND 1", 0), anytime("SEND 3", 0), anytime("CLOSE", 0), retransmit(1)),
		end(299, established(300, 100), anytime("SEND 1", 0), anytime("SEND 3", 0), anytime("CLOSE", 0), retransmit(1)),
	},
	Network: Network{AnyOrder: true, Lose: 1, Duplicate: 1, Capacity: maxCapacity},
}

// The calls of pairScenario, by their index.
const (
	sendsOne uint8 = iota
	sendsThree
	closes
)

func newPair() *pair {
	sys, err := NewSystem(pairScenario)
	if err != nil {
		panic(err)
	}
	return &pair{sys: sys, world: pairScenario.start()}
}

// do takes the step if it is possible, notes what was taken, and reports whether
// it was.
func (p *pair) do(ev Event) bool {
	for i := range p.world.Ends {
		p.world.Ends[i].Retransmit = 1
		for p.world.Net[i].N > roomy {
			p.world.Net[i].remove(0)
		}
	}
	p.world.Lose, p.world.Dup = 1, 1
	r, possible, err := p.sys.Replay(&p.world, ev)
	if err != nil {
		p.complain("%v", err)
	}
	if !possible || err != nil {
		return false
	}
	if r.Acts {
		p.note(r)
	}
	p.world = *r.To
	return true
}

func (p *pair) note(r *Record) {
	for _, text := range r.Out.TakenText() {
		// The streams begin at 300 for A, at 100 for B.
		position := int(text.Seq - [2]uint32{300, 100}[r.End])
		if position != p.got.octets[r.End] {
			p.complain("%s takes octet %d after %d octets", EndName(r.End), position, p.got.octets[r.End])
		}
		if p.got.ended[r.End] && text.Len > 0 {
			p.complain("%s takes text after the end of the stream", EndName(r.End))
		}
		p.got.octets[r.End] += int(text.Len)
	}
	p.got.ended[r.End] = p.got.ended[r.End] || r.To.Ends[r.End].History.FinTaken
}

func (p *pair) complain(format string, args ...any) {
	if p.got.wrong == "" {
		p.got.wrong = fmt.Sprintf(format, args...)
	}
}

// segment returns the place of the i-th segment on the way to the end, counted
// round and round; false if there is none.
func (p *pair) segment(end uint8, i int) (uint8, bool) {
	way := p.world.Net[1-end].All()
	if len(way) == 0 {
		return 0, false
	}
	k := i % len(way)
	for k > 0 && way[k] == way[k-1] {
		k-- // equal segments are one event
	}
	return uint8(k), true
}

// drain delivers and retransmits until nothing is left to do. It does not wait for
// the network to be empty before a timer goes off, for it may never be: see the
// scenario full-windows, where the ends acknowledge each other's acknowledgments
// until a retransmission ends it.
func (p *pair) drain() {
	for range 100 {
		for range 2 * maxCapacity {
			for end := range uint8(2) {
				if k, ok := p.segment(end, 0); ok {
					p.do(Event{Delivers, end, k})
				}
			}
		}
		again := p.do(Event{Retransmits, 0, 0})
		if !p.do(Event{Retransmits, 1, 0}) && !again && p.world.Net[0].N+p.world.Net[1].N == 0 {
			return
		}
	}
	p.complain("the network does not come to rest")
}
