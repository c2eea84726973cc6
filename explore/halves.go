package explore

import "unsafe"

// halves is the exact code of states of more than 64 bits. A state is kept as the
// numbers of its two halves, each half being kept once: systems are made of parts,
// and the same parts occur in very many states. (Laarman, van de Pol and Weber,
// Parallel Recursive State Compression for Free, 2011, is the same down to the
// single word.)
type halves struct {
	layout
	split int       // words in the first half
	part  [2]*parts // the distinct halves, of both together if they are equally long
}

func newHalves(l layout) *halves {
	c := &halves{layout: l, split: (l.words + 1) / 2}
	c.part[0] = newParts(c.split)
	c.part[1] = c.part[0]
	if rest := l.words - c.split; rest != c.split {
		c.part[1] = newParts(rest)
	}
	return c
}

func (c *halves) width() int   { return 1 }
func (c *halves) narrow() bool { return true }

func (c *halves) bytes() int64 {
	if c.part[0] == c.part[1] {
		return c.part[0].bytes()
	}
	return c.part[0].bytes() + c.part[1].bytes()
}

func (c *halves) keys(p unsafe.Pointer, stride uintptr, keys []uint64) {
	if c.words == 2 && c.cast {
		for i := range keys {
			w := (*[2]uint64)(unsafe.Add(p, uintptr(i)*stride))
			keys[i] = joined(c.part[0].numberOfWord(w[0]), c.part[1].numberOfWord(w[1]))
		}
		return
	}
	var space [16]uint64
	buffer := roomFor(space[:], c.words)
	for i := range keys {
		w := c.load(unsafe.Add(p, uintptr(i)*stride), buffer)
		keys[i] = joined(c.part[0].number(w[:c.split]), c.part[1].number(w[c.split:]))
	}
}

// joined is the key of two halves: their numbers, mixed.
func joined(a, b uint32) uint64 { return shortMix(uint64(a)<<partBits | uint64(b)) }

func (c *halves) record(_ unsafe.Pointer, key uint64, record []uint64) { record[0] = key }

func (c *halves) restore(record []uint64, p unsafe.Pointer) {
	x := shortUnmix(record[0])
	var space [16]uint64
	buffer := roomFor(space[:], c.words)
	copy(buffer, c.part[0].value(uint32(x>>partBits)))
	copy(buffer[c.split:c.words], c.part[1].value(uint32(x&maxPart)))
	c.store(buffer[:c.words], p)
}
