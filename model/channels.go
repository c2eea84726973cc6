package model

import "sync/atomic"

// segmentPart is a distinct segment.
type segmentPart struct {
	Segment
	number uint32
}

// channelPart is a distinct channel, and what it turns into.
type channelPart struct {
	number uint32
	moves  []move
	with   memo // the channel with a segment more, by the segment
	Channel
}

// move is a segment that can come next.
type move struct {
	segment *segmentPart
	index   uint8
	without atomic.Uint32 // the channel when it has gone; 0 if nobody has asked
}

// channelKey is a channel by the numbers of its segments.
type channelKey [maxCapacity]uint32

func (sys *System) segmentPart(g *Segment) (*segmentPart, error) {
	return sys.segments.find(g, func(n uint32) *segmentPart { return &segmentPart{*g, n} })
}

func (sys *System) channelPart(c *Channel) (*channelPart, error) {
	var segments [maxCapacity]*segmentPart
	var key channelKey
	for i := range c.All() {
		g, err := sys.segmentPart(&c.Segs[i])
		if err != nil {
			return nil, err
		}
		segments[i], key[i] = g, g.number
	}
	return sys.channels.find(&key, func(n uint32) *channelPart {
		part := &channelPart{number: n, Channel: *c}
		for i := range c.All() {
			if sys.moves(c, i) {
				part.moves = append(part.moves, move{segment: segments[i], index: uint8(i)})
			}
		}
		return part
	})
}

// with returns the number of the channel from end i with one segment more.
func (sys *System) with(way uint32, i int, g *segmentPart) (uint32, error) {
	c := sys.channels.at(way)
	if n := c.with.get(g.number); n != 0 {
		return n, nil
	}
	content := c.Channel
	if err := sys.put(&content, i, &g.Segment); err != nil {
		return 0, err
	}
	more, err := sys.channelPart(&content)
	if err != nil {
		return 0, err
	}
	c.with.put(&sys.writing, g.number, more.number)
	return more.number, nil
}

// without returns the number of the channel when the segment has gone.
func (sys *System) without(c *channelPart, m *move) (uint32, error) {
	if n := m.without.Load(); n != 0 {
		return n, nil
	}
	content := c.Channel
	content.remove(int(m.index))
	less, err := sys.channelPart(&content)
	if err != nil {
		return 0, err
	}
	m.without.Store(less.number)
	return less.number, nil
}
