package explore

import (
	"reflect"
	"unsafe"
)

// code turns states into keys, by which they are known, and into records, by which
// they are kept until they are expanded. Its methods are called by several workers
// at once. States are handed over by address, so that one code serves all types.
type code interface {
	// keys writes the keys of the states at first, first+stride and so on.
	keys(first unsafe.Pointer, stride uintptr, keys []uint64)

	// record writes the record of the state at p, whose key is known.
	record(p unsafe.Pointer, key uint64, record []uint64)

	// restore writes the state of a record to p.
	restore(record []uint64, p unsafe.Pointer)

	// width is the number of words in a record.
	width() int

	// narrow says that the last bits of the keys are zero: a narrow set will do.
	narrow() bool

	// bytes is what the code itself keeps.
	bytes() int64
}

// newCode chooses the code for states of type S. If the key stands for the state,
// exact, distinct states have distinct keys, and the record is the key.
func newCode[S comparable](exact bool) code {
	l, isPlain := plain(reflect.TypeFor[S]())
	switch {
	case !isPlain:
		return newInterned[S]()
	case !exact:
		return &hashed{l}
	case reflect.TypeFor[S]().Size() <= 8:
		return &word{l}
	}
	if c := newHalves(reflect.TypeFor[S]()); c != nil {
		return c
	}
	return newInterned[S]()
}

// word is the code of states of at most 64 bits: the key is the state, mixed.
type word struct{ layout }

func (c *word) width() int   { return 1 }
func (c *word) narrow() bool { return false }
func (c *word) bytes() int64 { return 0 }

func (c *word) keys(p unsafe.Pointer, stride uintptr, keys []uint64) {
	if c.cast {
		for i := range keys {
			keys[i] = mix(*(*uint64)(unsafe.Add(p, uintptr(i)*stride)))
		}
		return
	}
	var buffer [1]uint64
	for i := range keys {
		keys[i] = mix(c.load(unsafe.Add(p, uintptr(i)*stride), buffer[:])[0])
	}
}

func (c *word) record(_ unsafe.Pointer, key uint64, record []uint64) { record[0] = key }

func (c *word) restore(record []uint64, p unsafe.Pointer) {
	c.store([]uint64{unmix(record[0])}, p)
}

// hashed is the code that keeps of a state only a hash once it is expanded. Until
// then the record is the state.
type hashed struct{ layout }

func (c *hashed) width() int   { return c.words }
func (c *hashed) narrow() bool { return true }
func (c *hashed) bytes() int64 { return 0 }

func (c *hashed) keys(p unsafe.Pointer, stride uintptr, keys []uint64) {
	if c.words == 2 && c.cast {
		for i := range keys {
			keys[i] = short(hashTwo((*[2]uint64)(unsafe.Add(p, uintptr(i)*stride))))
		}
		return
	}
	if c.words == 1 && c.cast {
		for i := range keys {
			keys[i] = short(mix(*(*uint64)(unsafe.Add(p, uintptr(i)*stride))))
		}
		return
	}
	var space [16]uint64
	buffer := roomFor(space[:], c.words)
	for i := range keys {
		keys[i] = short(hash(c.load(unsafe.Add(p, uintptr(i)*stride), buffer)))
	}
}

func (c *hashed) record(p unsafe.Pointer, _ uint64, record []uint64) {
	var space [16]uint64
	copy(record, c.load(p, roomFor(space[:], c.words)))
}

func (c *hashed) restore(record []uint64, p unsafe.Pointer) { c.store(record, p) }

// short leaves of a hash what a narrow set keeps.
func short(hash uint64) uint64 { return hash &^ (1<<(64-keyBits) - 1) }

// roomFor is n words, of the space if it suffices.
func roomFor(space []uint64, n int) []uint64 {
	if n <= len(space) {
		return space[:n]
	}
	return make([]uint64, n)
}
