package explore

import (
	"reflect"
	"unsafe"
)

// halves is the exact code of states of more than 64 bits. A state is kept as the
// numbers of its two halves, each half being kept once: systems are made of parts,
// and the same parts occur in very many states. (Laarman, van de Pol and Weber,
// Parallel Recursive State Compression for Free, 2011, is the same down to the
// single word.) V is an array of words, as long as a half.
type halves[V comparable] struct {
	layout
	parts parts[V]
}

// newHalves is nil if the states are too large.
func newHalves(t reflect.Type) code {
	switch h := inHalves(t, 1).words / 2; {
	case h == 1:
		return halvesOf[[1]uint64](t)
	case h == 2:
		return halvesOf[[2]uint64](t)
	case h == 3:
		return halvesOf[[3]uint64](t)
	case h == 4:
		return halvesOf[[4]uint64](t)
	case h <= 6:
		return halvesOf[[6]uint64](t)
	case h <= 8:
		return halvesOf[[8]uint64](t)
	case h <= 12:
		return halvesOf[[12]uint64](t)
	case h <= 16:
		return halvesOf[[16]uint64](t)
	case h <= 32:
		return halvesOf[[32]uint64](t)
	case h <= 64:
		return halvesOf[[64]uint64](t)
	}
	return nil
}

func halvesOf[V comparable](t reflect.Type) code {
	c := &halves[V]{}
	c.layout = inHalves(t, c.parts.words())
	c.parts.init()
	return c
}

func (c *halves[V]) width() int   { return 1 }
func (c *halves[V]) narrow() bool { return true }
func (c *halves[V]) bytes() int64 { return c.parts.bytes() }

func (c *halves[V]) keys(p unsafe.Pointer, stride uintptr, keys []uint64) {
	var buffer, last [2]V
	words := wordsOf(&buffer)
	var a, b uint32 // numbers of the last halves
	for i := range keys {
		at, both := unsafe.Add(p, uintptr(i)*stride), &buffer
		if c.cast {
			both = (*[2]V)(at)
		} else {
			c.load(at, words)
		}
		// Steps of one end leave the other as it is, so one half of the next two is
		// often the same.
		if i == 0 || both[0] != last[0] {
			a = c.parts.number(&both[0])
		}
		if i == 0 || both[1] != last[1] {
			b = c.parts.number(&both[1])
		}
		last = *both
		keys[i] = joined(a, b)
	}
}

// joined is the numbers of two halves, mixed.
func joined(a, b uint32) uint64 { return shortMix(uint64(a)<<partBits | uint64(b)) }

func (c *halves[V]) record(_ unsafe.Pointer, key uint64, record []uint64) { record[0] = key }

func (c *halves[V]) restore(record []uint64, p unsafe.Pointer) {
	x := shortUnmix(record[0])
	a, b := c.parts.value(uint32(x>>partBits)), c.parts.value(uint32(x&maxPart))
	if c.cast {
		*(*[2]V)(p) = [2]V{*a, *b}
		return
	}
	both := [2]V{*a, *b}
	c.store(wordsOf(&both), p)
}

// wordsOf is the words of an array of them.
func wordsOf[V any](v *V) []uint64 {
	return unsafe.Slice((*uint64)(unsafe.Pointer(v)), unsafe.Sizeof(*v)/8)
}
