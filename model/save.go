package model

import (
	"encoding/binary"
	"fmt"
	"io"

	"github.com/tcpcheck/tcpcheck/explore"
)

// resumable is a system whose search can be saved with what it has come across.
type resumable struct {
	*System
	seen *coverage
}

// Save writes what the states of the system mean, and the coverage so far.
func (m *resumable) Save(w io.Writer) error {
	if err := m.System.Save(w); err != nil {
		return err
	}
	return binary.Write(w, binary.LittleEndian, m.seen.merge(m.System))
}

// Load reads what Save has written.
func (m *resumable) Load(r io.Reader) error {
	if err := m.System.Load(r); err != nil {
		return err
	}
	return binary.Read(r, binary.LittleEndian, &m.seen.earlier)
}

var _ explore.Saver = (*resumable)(nil)

// Save writes the parts that the states of this system are made of; Load reads them
// into a new one. What is remembered of them is not kept: it is worked out again
// when it is asked for. The form has no version: Identity belongs beside it.
func (sys *System) Save(w io.Writer) error {
	// The channels first, for they may be made of segments that are still coming.
	channels := make([]channelKey, sys.channels.len())
	for i := range channels {
		c := sys.channels.at(uint32(i + 1))
		for k := range c.All() {
			g, err := sys.segmentPart(&c.Segs[k])
			if err != nil {
				return err
			}
			channels[i][k] = g.number
		}
	}
	segments := make([]Segment, sys.segments.len())
	for i := range segments {
		segments[i] = sys.segments.at(uint32(i + 1)).Segment
	}
	ends := make([]End, sys.ends.len())
	for i := range ends {
		ends[i] = sys.ends.at(uint32(i + 1)).End
	}
	counts := [3]uint32{uint32(len(ends)), uint32(len(segments)), uint32(len(channels))}
	for _, part := range []any{counts, ends, segments, channels} {
		if err := binary.Write(w, binary.LittleEndian, part); err != nil {
			return err
		}
	}
	return nil
}

// Load reads what Save has written on a system of the same Identity. After it, the
// states of that system mean the same to this one, which must be new.
func (sys *System) Load(r io.Reader) error {
	if sys.ends.len()+sys.channels.len() > 0 {
		return fmt.Errorf("parts are loaded into a system that has its own")
	}
	var counts [3]uint32
	if err := binary.Read(r, binary.LittleEndian, &counts); err != nil {
		return err
	}
	err := loadEach(r, counts[0], sys.ends.len, func(e *End) error {
		_, err := sys.endPart(e)
		return err
	})
	if err != nil {
		return err
	}
	err = loadEach(r, counts[1], sys.segments.len, func(g *Segment) error {
		_, err := sys.segmentPart(g)
		return err
	})
	if err != nil {
		return err
	}
	return loadEach(r, counts[2], sys.channels.len, sys.loadChannel)
}

// loadEach reads n parts and wants each to get the next number, as when it was new.
// Those that a new system has are the first.
func loadEach[P any](r io.Reader, n uint32, found func() int, enter func(*P) error) error {
	known := found()
	for i := range int(n) {
		var p P
		if err := binary.Read(r, binary.LittleEndian, &p); err != nil {
			return err
		}
		if err := enter(&p); err != nil {
			return err
		}
		if found() != max(i+1, known) {
			return fmt.Errorf("%T number %d: these are not the parts of such a system", p, i+1)
		}
	}
	return nil
}

func (sys *System) loadChannel(key *channelKey) error {
	var c Channel
	for ; int(c.N) < len(key) && key[c.N] != 0; c.N++ {
		n := key[c.N]
		if int(n) > sys.segments.len() {
			return fmt.Errorf("a channel carries segment %d of %d", n, sys.segments.len())
		}
		c.Segs[c.N] = sys.segments.at(n).Segment
	}
	_, err := sys.channelPart(&c)
	return err
}
