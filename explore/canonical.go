package explore

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"reflect"
	"slices"
	"sync"
	"unsafe"
)

// canonicalBuffers are for the texts of values, which are mostly known already.
var canonicalBuffers = sync.Pool{New: func() any { return new([]byte) }}

// deepest is how far a value may go down before it passes for a cycle.
const deepest = 1000

// appendCanonical writes a value so that just those that hold the same are written
// alike. No text is the beginning of another of the same type, so that they can follow
// each other without a mark between.
func appendCanonical(b []byte, v reflect.Value, depth int) []byte {
	if depth > deepest {
		panic(fmt.Sprintf("explore: a state goes down more than %d pointers and slices, by %v. This usually happens when it holds a cycle; let places in a slice stand for pointers", deepest, v.Type()))
	}
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return binary.AppendVarint(b, v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return binary.AppendUvarint(b, v.Uint())
	case reflect.Float32, reflect.Float64:
		return binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Float()))
	case reflect.Complex64, reflect.Complex128:
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(real(v.Complex())))
		return binary.LittleEndian.AppendUint64(b, math.Float64bits(imag(v.Complex())))
	case reflect.String:
		return append(binary.AppendUvarint(b, uint64(v.Len())), v.String()...)
	case reflect.Array:
		return appendElements(b, v, depth)
	case reflect.Struct:
		for i := range v.NumField() {
			b = appendCanonical(b, v.Field(i), depth+1)
		}
		return b
	case reflect.Map:
		if v.IsNil() {
			return append(b, 0)
		}
		return appendMap(append(b, 1), v, depth)
	case reflect.Slice, reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return append(b, 0)
		}
		b = append(b, 1)
		switch v.Kind() {
		case reflect.Slice:
			return appendElements(binary.AppendUvarint(b, uint64(v.Len())), v, depth)
		case reflect.Interface:
			t := v.Elem().Type()
			mustBeDeep(t, map[reflect.Type]bool{})
			// The address of a type is its identity, which its name is not.
			b = binary.AppendUvarint(b, uint64(reflect.ValueOf(t).Pointer()))
		}
		return appendCanonical(b, v.Elem(), depth+1)
	}
	panic(undeep(v.Type()))
}

func appendElements(b []byte, v reflect.Value, depth int) []byte {
	if n := v.Len(); n > 0 && isWhole(v.Type().Elem().Kind()) && (v.Kind() == reflect.Slice || v.CanAddr()) {
		size := uintptr(n) * v.Type().Elem().Size()
		return append(b, unsafe.Slice((*byte)(v.Index(0).Addr().UnsafePointer()), size)...)
	}
	for i := range v.Len() {
		b = appendCanonical(b, v.Index(i), depth+1)
	}
	return b
}

// isWhole says that the bytes of a value are the value.
func isWhole(k reflect.Kind) bool { return k >= reflect.Bool && k <= reflect.Complex128 }

// appendMap writes the entries in the order of their texts.
func appendMap(b []byte, v reflect.Value, depth int) []byte {
	b = binary.AppendUvarint(b, uint64(v.Len()))
	var entries [][]byte
	for i := v.MapRange(); i.Next(); {
		entries = append(entries, appendCanonical(appendCanonical(nil, i.Key(), depth+1), i.Value(), depth+1))
	}
	slices.SortFunc(entries, bytes.Compare)
	for _, e := range entries {
		b = append(b, e...)
	}
	return b
}

// mustBeDeep refuses a type whose values cannot be compared by what they hold.
func mustBeDeep(t reflect.Type, known map[reflect.Type]bool) {
	if known[t] {
		return
	}
	known[t] = true
	switch t.Kind() {
	case reflect.Func, reflect.Chan, reflect.UnsafePointer:
		panic(undeep(t))
	case reflect.Array, reflect.Slice, reflect.Pointer:
		mustBeDeep(t.Elem(), known)
	case reflect.Map:
		switch part := identity(t.Key()); {
		case part != nil:
			panic(fmt.Sprintf("explore: a state holds a %v, whose keys hold a %v: entries with equal keys could be two. Let the key be what it points to", t, part))
		case holdsInterface(t.Key()):
			panic(fmt.Sprintf("explore: a state holds a %v, whose keys hold an interface, behind which there may be a pointer. Let the key be of one type", t))
		}
		mustBeDeep(t.Elem(), known)
	case reflect.Struct:
		for i := range t.NumField() {
			mustBeDeep(t.Field(i).Type, known)
		}
	}
}

func holdsInterface(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Interface:
		return true
	case reflect.Array:
		return holdsInterface(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			if holdsInterface(t.Field(i).Type) {
				return true
			}
		}
	}
	return false
}

func undeep(t reflect.Type) string {
	return fmt.Sprintf("explore: a state holds a %v, of which nobody can say whether two do the same. Keep what it is made of in the state, and make it in Next", t)
}
