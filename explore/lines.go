package explore

import (
	"sync/atomic"
	"unsafe"
)

// A table of keys is so many lines of the cache, of which the first bits of a key
// say one. Growing keeps the order of keys, so it goes through memory once, and
// gives it back as it goes: at no time are two whole tables held.
const (
	lineBytes = 64
	lineWords = lineBytes / 8
)

// lines is the memory of a table.
type lines struct {
	base   unsafe.Pointer
	n      uint64
	memory memory
}

func newLines(n uint64) *lines {
	m := allocate(int(n) * lineWords)
	return &lines{base: unsafe.Pointer(&m.words[0]), n: n, memory: m}
}

// home is the line of a key.
func (l *lines) home(key uint64) uint64 {
	return scale(key, l.n)
}

// next is the line after, the first after the last.
func (l *lines) next(line uint64) uint64 {
	if line++; line == l.n {
		return 0
	}
	return line
}

func (l *lines) at(line uint64) unsafe.Pointer { return unsafe.Add(l.base, line*lineBytes) }

func (l *lines) bytes() int64 { return int64(l.n) * lineBytes }

func (l *lines) free() { l.memory.free() }

// fetch has the memory send for the lines of the keys, and notes where they are.
func (l *lines) fetch(keys []uint64, at []uintptr) {
	if vectors && len(keys) > 0 {
		fetchLines(l.base, l.n, &keys[0], len(keys), &at[0])
	}
}

// touch reads the homes of the keys, in a loop without branches, so that the memory
// works on many of them at a time. It is what can be had instead of fetch.
func (l *lines) touch(keys []uint64) {
	var touched uint64
	for _, key := range keys {
		touched += atomic.LoadUint64((*uint64)(l.at(l.home(key))))
	}
	sink.Store(touched)
}

// sink keeps what is read only to be near from being optimised away.
var sink atomic.Uint64

// pieces is how many a table moves in.
const pieces = 64

// piece is the lines of a piece.
func (l *lines) piece(k int) (lo, hi uint64) {
	return l.n * uint64(k) / pieces, l.n * uint64(k+1) / pieces
}

// giveUp gives the memory of a piece back.
func (l *lines) giveUp(k int) {
	lo, hi := l.piece(k)
	l.memory.release(int(lo)*lineWords, int(hi)*lineWords)
}

// grown is the number of lines of the next size. Small tables grow fast, large ones
// little by little, for what is not needed is not free.
func (l *lines) grown() uint64 {
	switch {
	case l.n < 1<<16:
		return l.n * 4
	case l.n < 1<<19:
		return l.n * 2
	case l.n < 1<<21:
		return l.n * 3 / 2
	}
	return l.n * 5 / 4
}

// fill is how much of the table may be in use: small ones deviate more from the mean.
func (l *lines) fill() float64 {
	switch {
	case l.n < 1<<8:
		return 0.55
	case l.n < 1<<12:
		return 0.75
	}
	return 0.80
}
