package explore

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
	"reflect"
	"unsafe"
)

// fingerprinter returns a hash of the values of a type: equal values have equal
// hashes, and the same ones in every process, which those of maphash have not. A
// seeded search that forgets states by their hash can only so be repeated.
//
// A pointer or a channel is equal to itself alone, and where it points is chance;
// there is no such hash of it.
func fingerprinter[S comparable]() func(s S) uint64 {
	t := reflect.TypeFor[S]()
	if where := identity(t); where != nil {
		panic(fmt.Sprintf("explore: a state of type %v holds a %v, which is another in every run: set Hash, which must not look at it", t, where))
	}
	size := t.Size()
	if l, ok := plain(t); ok && l.flat > 0 {
		return func(s S) uint64 { return hashBytes(unsafe.Slice((*byte)(unsafe.Pointer(&s)), size)) }
	}
	return func(s S) uint64 {
		return hashBytes(appendValue(make([]byte, 0, 2*size), reflect.ValueOf(&s).Elem()))
	}
}

// identity finds a part whose equality is that of places in memory.
func identity(t reflect.Type) reflect.Type {
	switch t.Kind() {
	case reflect.Pointer, reflect.Chan, reflect.UnsafePointer:
		return t
	case reflect.Array:
		return identity(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			if found := identity(t.Field(i).Type); found != nil {
				return found
			}
		}
	}
	return nil
}

// appendValue writes a value so that just the equal ones are written alike.
func appendValue(b []byte, v reflect.Value) []byte {
	number := func(u uint64) []byte { return binary.LittleEndian.AppendUint64(b, u) }
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return number(uint64(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return number(v.Uint())
	case reflect.Float32, reflect.Float64:
		return number(math.Float64bits(v.Float() + 0)) // -0 + 0 is 0
	case reflect.Complex64, reflect.Complex128:
		b = number(math.Float64bits(real(v.Complex()) + 0))
		return number(math.Float64bits(imag(v.Complex()) + 0))
	case reflect.String:
		b = number(uint64(v.Len()))
		return append(b, v.String()...)
	case reflect.Array:
		for i := range v.Len() {
			b = appendValue(b, v.Index(i))
		}
		return b
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name != "_" {
				b = appendValue(b, v.Field(i))
			}
		}
		return b
	case reflect.Interface:
		if v.IsNil() {
			return append(b, 0)
		}
		name := v.Elem().Type().String()
		b = number(uint64(len(name)))
		return appendValue(append(b, name...), v.Elem())
	}
	panic(fmt.Sprintf("explore: a state holds a %v, which is another in every run: set Hash, which must not look at it", v.Type()))
}

// hashBytes folds eight bytes at a time into a product of 128 bits (the step of
// wyhash, Wang Yi 2019).
func hashBytes(b []byte) uint64 {
	h := uint64(len(b)) ^ 0xa0761d6478bd642f
	for ; len(b) >= 8; b = b[8:] {
		h = fold(h^binary.LittleEndian.Uint64(b), 0xe7037ed1a0b428db)
	}
	var tail [8]byte
	copy(tail[:], b)
	return scramble(fold(h^binary.LittleEndian.Uint64(tail[:]), 0x8ebc6af09c88c6e3))
}

func fold(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}

// scramble makes numbers that are close, such as those of walks, far apart (the
// finaliser of splitmix64; Steele, Lea and Flood 2014).
func scramble(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
