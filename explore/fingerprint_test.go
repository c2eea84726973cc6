package explore

import (
	"math"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

type mixture struct {
	A int8
	B uint32 // after padding
	C string
	D any
	E [2]float64
	_ int
	F bool
}

// Equal values have equal fingerprints, others have others; a map is the slow way
// to know which are equal.
func TestFingerprint(t *testing.T) {
	hash := fingerprinter[mixture]()
	seen := map[mixture]uint64{}
	owner := map[uint64]mixture{}
	rapid.Check(t, func(t *rapid.T) {
		k := mixture{
			A: rapid.Int8Range(-2, 2).Draw(t, "A"),
			B: rapid.Uint32Range(0, 2).Draw(t, "B"),
			C: rapid.SampledFrom([]string{"", "a", "ab"}).Draw(t, "C"),
			D: rapid.SampledFrom([]any{nil, 1, int8(1), "a", [1]int{3}}).Draw(t, "D"),
			E: [2]float64{0, rapid.SampledFrom([]float64{0, math.Copysign(0, -1), 1}).Draw(t, "E")},
			F: rapid.Bool().Draw(t, "F"),
		}
		h := hash(k)
		if before, ok := seen[k]; ok && before != h {
			t.Fatalf("%+v has fingerprints %x and %x", k, before, h)
		}
		if other, ok := owner[h]; ok && other != k {
			t.Fatalf("%+v and %+v have the same fingerprint", k, other)
		}
		seen[k], owner[h] = h, k
	})
}

// The fingerprints are those of every other process on a machine of this byte order.
func TestFingerprintIsForEver(t *testing.T) {
	require.Equal(t, uint64(0xc8e91ff3e7eca49c), fingerprinter[[3]uint16]()([3]uint16{1, 2, 3}))
	require.Equal(t, uint64(0x86a763d41d34476b), fingerprinter[string]()("tcp"))
}

func TestFingerprintRefuses(t *testing.T) {
	require.PanicsWithValue(t,
		"explore: a state of type explore.node holds a *int, which is another in every run: set Hash, which must not look at it",
		func() { fingerprinter[node]() })
	require.Panics(t, func() { fingerprinter[any]()(new(int)) })
}

type node struct{ Next [2]*int }

func TestTight(t *testing.T) {
	small := fingerprinter[[2]uint8]()
	seen := map[uint64]bool{}
	for a := range 256 {
		for b := range 256 {
			seen[small([2]uint8{uint8(a), uint8(b)})] = true
		}
	}
	require.Len(t, seen, 1<<16)

	type (
		full   struct{ A, B uint32 }
		inside struct {
			A uint8
			B uint32
		}
		behind struct {
			A uint32
			B uint8
		}
		blank struct{ A, _ uint32 }
	)
	require.True(t, flat(reflect.TypeFor[[2]full]()))
	require.False(t, flat(reflect.TypeFor[inside]()))
	require.False(t, flat(reflect.TypeFor[[2]behind]()))
	require.False(t, flat(reflect.TypeFor[blank]()))
	require.False(t, flat(reflect.TypeFor[float64]()))
}

// flat says that equal values of the type are those with equal bytes.
func flat(t reflect.Type) bool {
	l, ok := plain(t)
	return ok && l.flat > 0
}
