package explore

import "unsafe"

// memory is zeroed words that the garbage collector neither scans nor counts.
// What is small comes from Go's heap all the same.
type memory struct {
	words   []uint64
	mapping []byte // what to give back; nil if it is Go's
}

// mappedFrom is the size, in words, from which on memory is mapped.
const mappedFrom = 1 << 13

// allocate returns n words, at an address that is a multiple of 64 bytes so that
// a line of the table is a line of the cache.
func allocate(n int) memory {
	if n >= mappedFrom {
		if m, ok := mapWords(n); ok {
			return m
		}
	}
	const line = lineBytes / 8
	words := make([]uint64, n+line-1)
	return memory{words: words[misaligned(words):][:n]}
}

// misaligned is how many words lie before the first line of the cache.
func misaligned(words []uint64) int {
	if len(words) == 0 {
		return 0
	}
	return int(-addressOf(&words[0]) % lineBytes / 8)
}

// release gives the words from lo to hi back to the system as far as it can be done;
// nobody may read them any more.
func (m *memory) release(lo, hi int) {
	if m.mapping != nil {
		unmapPages(bytesOf(m.words[lo:hi]))
	}
}

// free gives the memory back. Nobody may read it any more.
func (m *memory) free() {
	if m.mapping != nil {
		unmap(m.mapping)
	}
	*m = memory{}
}

func addressOf[T any](p *T) uintptr { return uintptr(unsafe.Pointer(p)) }
