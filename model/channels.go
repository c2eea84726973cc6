package model

import "sync/atomic"

// segmentPart is a distinct segment.
type segmentPart struct {
	Segment
	number uint32
}

// channelPart is a distinct channel, and the channels that it turns into.
type channelPart struct {
	number uint32
	after  memo[channelPart] // one segment more, by its number
	moves  []move
	Channel
}

// move is a segment that can come next.
type move struct {
	segment *segmentPart
	index   uint8
	without atomic.Pointer[channelPart] // the channel when it has gone
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

// with returns the channel from end i with one segment more.
func (sys *System) with(c *channelPart, i int, g *segmentPart) (*channelPart, error) {
	if after := c.after.get(g.number); after != nil {
		return after, nil
	}
	content := c.Channel
	if err := sys.put(&content, i, &g.Segment); err != nil {
		return nil, err
	}
	after, err := sys.channelPart(&content)
	if err != nil {
		return nil, err
	}
	return c.after.put(&sys.writing, g.number, after), nil
}

// without returns the channel when the segment has gone.
func (sys *System) without(c *channelPart, m *move) (*channelPart, error) {
	if left := m.without.Load(); left != nil {
		return left, nil
	}
	content := c.Channel
	content.remove(int(m.index))
	left, err := sys.channelPart(&content)
	if err != nil {
		return nil, err
	}
	m.without.Store(left)
	return left, nil
}
