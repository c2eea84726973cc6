package explore

import (
	"encoding/binary"
	"reflect"
	"unsafe"
)

// layout says how the bytes of a state make words that are equal exactly if the
// states are.
type layout struct {
	size  uintptr
	words int
	mask  []uint64 // which bits count; nil if all do
	cast  bool     // a state lies in memory as its words do
}

// plain is the layout of a type whose values are equal if their bytes are, padding
// aside: integers, booleans, and arrays and structs of such. Pointers, strings and
// interfaces are not, for what they stand for is elsewhere; nor are floats, of
// which two zeros are equal and a NaN is not even equal to itself.
func plain(t reflect.Type) (layout, bool) {
	used := make([]byte, t.Size()+7)
	if !mark(t, used[:t.Size()]) {
		return layout{}, false
	}
	l := layout{size: t.Size(), words: max(1, (int(t.Size())+7)/8)}
	l.cast = t.Size()%8 == 0 && t.Align() == 8 && t.Size() > 0
	for _, b := range used[:t.Size()] {
		if b == 0 {
			l.mask = make([]uint64, l.words)
			l.cast = false
			for i, b := range used[:l.words*8] {
				l.mask[i/8] |= uint64(b) << (i % 8 * 8)
			}
			break
		}
	}
	return l, true
}

// mark sets the bytes that a value of the type uses.
func mark(t reflect.Type, used []byte) bool {
	switch t.Kind() {
	case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		for i := range used {
			used[i] = 0xff
		}
		return true
	case reflect.Array:
		size := t.Elem().Size()
		for i := range uintptr(t.Len()) {
			if !mark(t.Elem(), used[i*size:][:size]) {
				return false
			}
		}
		return true
	case reflect.Struct:
		for f := range t.Fields() {
			// Fields called _ are not compared.
			if f.Name != "_" && !mark(f.Type, used[f.Offset:][:f.Type.Size()]) {
				return false
			}
		}
		return true
	}
	return false
}

// load reads the words of the state at p. The slice is good until the next load
// into the buffer, which must hold l.words.
func (l *layout) load(p unsafe.Pointer, buffer []uint64) []uint64 {
	if l.cast {
		return unsafe.Slice((*uint64)(p), l.words)
	}
	buffer = buffer[:l.words]
	buffer[l.words-1] = 0
	copy(bytesOf(buffer), unsafe.Slice((*byte)(p), l.size))
	for i, m := range l.mask {
		buffer[i] &= m
	}
	return buffer
}

// store writes a state from its words.
func (l *layout) store(words []uint64, p unsafe.Pointer) {
	copy(unsafe.Slice((*byte)(p), l.size), bytesOf(words))
}

func bytesOf(words []uint64) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(words))), len(words)*8)
}

// littleEndian makes words of what was read as bytes in that order, or the reverse.
func littleEndian(words []uint64) {
	for i := range words {
		words[i] = binary.LittleEndian.Uint64(bytesOf(words[i : i+1]))
	}
}
