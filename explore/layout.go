package explore

import (
	"encoding/binary"
	"reflect"
	"slices"
	"unsafe"
)

// layout says how the bytes of a state make words that are equal exactly if the
// states are. It leaves padding out.
type layout struct {
	words  int
	pieces []piece
	cast   bool    // a state lies in memory as its words do
	flat   uintptr // its bytes are those of the words, so many; 0 if they are not
}

// piece is some bytes of a state, at most eight, and where in the words they go.
type piece struct {
	at    uintptr // of eight bytes of the state, among them these
	back  uint    // bits before them
	mask  uint64
	bytes uintptr
	word  int
	shift uint
	whole bool // there are eight bytes
}

// span is bytes that follow each other.
type span struct{ at, n uintptr }

// plain is the layout, in a row, of a type whose values are equal if their bytes are, padding
// aside: integers, booleans, and arrays and structs of such. Pointers, strings and
// interfaces are not, for what they stand for is elsewhere; nor are floats, of
// which two zeros are equal and a NaN is not even equal to itself.
func plain(t reflect.Type) (layout, bool) {
	var s sides
	if !s.of(t, 0, left) {
		return layout{}, false
	}
	var l layout
	l.words = max(1, l.place(s[left], 0, t.Size()))
	l.checkCast(t)
	if len(s[left]) == 1 && s[left][0] == (span{0, t.Size()}) {
		l.flat = t.Size()
	}
	return l, true
}

// inHalves is the layout of a plain type in two halves of at least so many words.
//
// The halves are what the type suggests to be the parts of a system: of an array one
// half of the elements belongs to each, and with them all that they are made of.
func inHalves(t reflect.Type, half int) layout {
	var s sides
	s.of(t, 0, either)
	s.balance()
	var l layout
	for _, side := range s[left : right+1] {
		half = max(half, l.place(side, 0, t.Size()))
	}
	l.words, l.pieces = 2*half, nil
	l.place(s[left], 0, t.Size())
	l.place(s[right], half, t.Size())
	l.checkCast(t)
	return l
}

func (l *layout) checkCast(t reflect.Type) {
	l.cast = t.Align() == 8 && t.Size() == uintptr(l.words*8) &&
		!slices.ContainsFunc(l.pieces, func(p piece) bool { return p.bytes != 8 || p.at != uintptr(p.word*8) })
}

// sides are the bytes that belong to the left half, to the right one, or to either.
type sides [3][]span

const (
	left = iota
	right
	either
)

// of adds the bytes that a value of the type uses.
func (s *sides) of(t reflect.Type, at uintptr, side int) bool {
	switch t.Kind() {
	case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		s.add(span{at, t.Size()}, side)
		return true
	case reflect.Array:
		for i := range t.Len() {
			of := side
			if side == either && t.Len() > 1 {
				of = left + 2*i/t.Len()
			}
			if !s.of(t.Elem(), at+uintptr(i)*t.Elem().Size(), of) {
				return false
			}
		}
		return true
	case reflect.Struct:
		for f := range t.Fields() {
			// Fields called _ are not compared.
			if f.Name != "_" && !s.of(f.Type, at+f.Offset, side) {
				return false
			}
		}
		return true
	}
	return false
}

func (s *sides) add(b span, side int) {
	list := &s[side]
	if n := len(*list); n > 0 && (*list)[n-1].at+(*list)[n-1].n == b.at {
		(*list)[n-1].n += b.n
		return
	}
	*list = append(*list, b)
}

// balance gives to the smaller half each time what can belong to either, in pieces.
func (s *sides) balance() {
	for _, b := range s[either] {
		for b.n > 0 {
			n := min(b.n, 8)
			to := left
			if size(s[right]) < size(s[left]) {
				to = right
			}
			s.add(span{b.at, n}, to)
			b = span{b.at + n, b.n - n}
		}
	}
	s[either] = nil
}

func size(list []span) (n uintptr) {
	for _, b := range list {
		n += b.n
	}
	return n
}

// place puts the bytes into words from the given one on, and returns how many words
// they take.
func (l *layout) place(list []span, word int, size uintptr) int {
	first, used := word, uintptr(0)
	for _, b := range list {
		for b.n > 0 {
			n := min(b.n, 8)
			if used+n > 8 {
				word, used = word+1, 0
			}
			at := min(b.at, max(size, 8)-8)
			l.pieces = append(l.pieces, piece{
				at: at, back: uint(b.at-at) * 8, mask: 1<<(n*8) - 1, bytes: n,
				word: word, shift: uint(used) * 8, whole: size >= 8,
			})
			used += n
			b = span{b.at + n, b.n - n}
		}
	}
	if used > 0 {
		word++
	}
	return word - first
}

// load reads the words of the state at p. The slice is good until the next load
// into the buffer, which holds l.words.
func (l *layout) load(p unsafe.Pointer, buffer []uint64) []uint64 {
	if l.cast {
		return unsafe.Slice((*uint64)(p), l.words)
	}
	if l.flat > 0 {
		buffer[len(buffer)-1] = 0
		copy(bytesOf(buffer), unsafe.Slice((*byte)(p), l.flat))
		return buffer
	}
	clear(buffer)
	for i := range l.pieces {
		c := &l.pieces[i]
		buffer[c.word] |= c.eight(p) >> c.back & c.mask << c.shift
	}
	return buffer
}

// eight reads the bytes among which the piece is.
func (c *piece) eight(p unsafe.Pointer) (x uint64) {
	if c.whole {
		return binary.LittleEndian.Uint64((*[8]byte)(unsafe.Add(p, c.at))[:])
	}
	for k := range c.bytes {
		x |= uint64(*(*byte)(unsafe.Add(p, c.at+uintptr(c.back/8)+k))) << (c.back + 8*uint(k))
	}
	return x
}

// store writes a state from its words.
func (l *layout) store(words []uint64, p unsafe.Pointer) {
	if l.cast {
		copy(unsafe.Slice((*uint64)(p), l.words), words)
		return
	}
	if l.flat > 0 {
		copy(unsafe.Slice((*byte)(p), l.flat), bytesOf(words))
		return
	}
	for i := range l.pieces {
		c := &l.pieces[i]
		x := words[c.word] >> c.shift & c.mask << c.back
		if c.whole {
			at := (*[8]byte)(unsafe.Add(p, c.at))[:]
			binary.LittleEndian.PutUint64(at, binary.LittleEndian.Uint64(at)&^(c.mask<<c.back)|x)
			continue
		}
		for k := range c.bytes { // a state of less than eight bytes
			*(*byte)(unsafe.Add(p, c.at+uintptr(c.back/8)+k)) = byte(x >> (c.back + 8*uint(k)))
		}
	}
}

func bytesOf(words []uint64) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(words))), len(words)*8)
}

// littleEndian makes words of what was read as bytes in that order.
func littleEndian(words []uint64) {
	for i := range words {
		words[i] = binary.LittleEndian.Uint64(bytesOf(words[i : i+1]))
	}
}
