package explore

import (
	"math/bits"
	"unsafe"
)

// A table of keys is cut into regions by the first bits of a key, and a region
// into lines of the cache by the next. Growing keeps the order of keys, so a
// region grows by itself in one pass, and at no time are two whole tables held.
const (
	regionBits = 5
	regions    = 1 << regionBits
	lineBytes  = 64
	lineWords  = lineBytes / 8

	// leastLines is few enough for a toy, and enough that no region fills up by
	// chance before the table grows.
	leastLines = 64
)

// lines is the memory of a table.
type lines struct {
	base   [regions]unsafe.Pointer // of each region
	memory [regions]memory
	n      uint64 // lines in a region
}

func newLines(n uint64) *lines {
	l := &lines{n: n}
	for r := range regions {
		l.set(r, allocate(int(n)*lineWords))
	}
	return l
}

func (l *lines) set(r int, m memory) {
	l.memory[r], l.base[r] = m, unsafe.Pointer(&m.words[0])
}

// home is the region of a key and its line there.
func (l *lines) home(key uint64) (region int, line uint64) {
	line, _ = bits.Mul64(key<<regionBits, l.n)
	return int(key >> (64 - regionBits)), line
}

// at is the first word of a line.
func (l *lines) at(region int, line uint64) unsafe.Pointer {
	return unsafe.Add(l.base[region], line*lineBytes)
}

func (l *lines) bytes() int64 { return int64(l.n) * regions * lineBytes }

func (l *lines) free() {
	for r := range l.memory {
		l.memory[r].free()
	}
}

func addressOf[T any](p *T) uintptr { return uintptr(unsafe.Pointer(p)) }
