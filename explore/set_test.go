package explore

import (
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// sets are the exact ones, each with few lines and with many workers or one.
func sets(single bool) map[string]set {
	return map[string]set{
		"wide":             newWide(leastWide, false, single),
		"wide, short keys": newWide(leastWide, true, single),
		"narrow":           newNarrow(leastNarrow, single),
	}
}

// look finds and inserts the keys as a worker does, and returns how many were new.
func look(s set, keys []uint64) (fresh int) {
	at := make([]uintptr, len(keys))
	s.fetch(keys, at)
	for _, f := range s.find(keys, at, nil) {
		if s.insert(keys[f.index()], f.hint()) {
			fresh++
		}
	}
	return fresh
}

// grown is the set after it has moved into a larger one.
func grown(s set) set {
	larger := s.larger()
	for piece := range pieces {
		s.move(piece, larger)
	}
	s.free()
	return larger
}

// crowding are keys many of which share their first bits, so that lines run over.
func crowding(t *rapid.T) []uint64 {
	regions := rapid.Uint64Range(1, 40).Draw(t, "regions")
	random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
	keys := make([]uint64, rapid.IntRange(1, 300).Draw(t, "keys"))
	for i := range keys {
		keys[i] = short(random.Uint64N(regions)*(1<<64-1)/regions + random.Uint64N(1<<20)<<6)
	}
	return keys
}

// A set holds what a map holds, however often it is asked, and after it has grown.
func TestSetsAgainstMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := crowding(t)
		for name, s := range sets(rapid.Bool().Draw(t, "single")) {
			known := map[uint64]bool{}
			for round := range 3 {
				for batch := range slices.Chunk(keys[:len(keys)*(round+1)/3], 64) {
					want := 0
					for _, key := range batch {
						if !known[key] {
							known[key] = true
							want++
						}
					}
					require.Equal(t, want, look(s, batch), name)
					require.Zero(t, look(s, batch), name)
				}
				if round < 2 {
					s = grown(s)
				}
			}
			var all []uint64
			for piece := range pieces {
				all = s.sorted(piece, all)
			}
			require.True(t, slices.IsSorted(all), name)
			require.Len(t, all, len(known), name)
			for _, key := range all {
				require.True(t, known[key], name)
			}
			s.clear()
			require.Equal(t, 1, look(s, keys[:1]), name)
			s.free()
		}
	})
}

// Of all workers that insert a key one is told that it is new.
func TestSetsInARace(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	keys := make([]uint64, 20_000)
	for i := range keys {
		keys[i] = short(random.Uint64N(1<<13) << 50)
	}
	distinct := map[uint64]bool{}
	for _, key := range keys {
		distinct[key] = true
	}
	for name, s := range sets(false) {
		for s.room() < len(distinct) {
			s = grown(s)
		}
		var fresh atomic.Int64
		var workers sync.WaitGroup
		for w := range 8 {
			workers.Go(func() {
				mine := slices.Clone(keys)
				rand.New(rand.NewPCG(uint64(w), 3)).Shuffle(len(mine), func(i, j int) { mine[i], mine[j] = mine[j], mine[i] })
				for batch := range slices.Chunk(mine, 100) {
					fresh.Add(int64(look(s, batch)))
				}
			})
		}
		workers.Wait()
		require.Equal(t, len(distinct), int(fresh.Load()), name)
		s.free()
	}
}

// What the assembly finds is what the portable routines find.
func FuzzFind(f *testing.F) {
	if !vectors {
		f.Skip("no vectors here")
	}
	f.Add(uint64(1), uint16(500), uint8(9))
	f.Add(uint64(2), uint16(3000), uint8(1))
	f.Fuzz(func(t *testing.T, seed uint64, n uint16, spread uint8) {
		random := rand.New(rand.NewPCG(seed, 0))
		key := func() uint64 { return short(random.Uint64() >> (spread % 56) << (spread % 56 / 2)) }
		in := make([]uint64, n%500+1)
		for i := range in {
			in[i] = key()
		}
		ask := slices.Concat(in[:len(in)/2], []uint64{0})
		for range in {
			ask = append(ask, key(), in[random.IntN(len(in))]^1<<(6+random.UintN(58)))
		}
		at := make([]uintptr, len(ask))
		for name, s := range sets(false) {
			for _, key := range in {
				s.insert(key, noHint)
			}
			var portable []finding
			switch s := s.(type) {
			case *wide:
				portable = s.findPortable(ask, nil)
			case *narrow:
				portable = s.findPortable(ask, nil)
			}
			s.fetch(ask, at)
			require.Equal(t, portable, s.find(ask, at, nil), name)
			s.free()
		}
	})
}

// The keys of a line can be told from where they lie and their tags.
func TestNarrowKeepsKeysWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := &lines{n: rapid.Uint64Range(leastNarrow, 1<<33).Draw(t, "lines")}
		want := short(rapid.Uint64().Draw(t, "key"))
		low, high := tag(want)
		require.Equal(t, want, key(l.first(l.home(want)), low, high))
	})
}

func TestMixesAreOneToOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Uint64().Draw(t, "x")
		require.Equal(t, x, unmix(mix(x)))
		y := x >> (64 - keyBits)
		require.Equal(t, y, shortUnmix(shortMix(y)))
		require.Zero(t, shortMix(y)<<keyBits, "the last bits are zero")
	})
}

// Every value has one number, and every number its value.
func TestParts(t *testing.T) {
	t.Run("of one word", func(t *testing.T) { testParts[[1]uint64](t) })
	t.Run("of three", func(t *testing.T) { testParts[[3]uint64](t) })
	t.Run("of eight", func(t *testing.T) { testParts[[8]uint64](t) })
}

func testParts[V comparable](t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p parts[V]
		p.init()
		numbers := map[V]uint32{}
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		for range 3000 {
			var v V
			words := wordsOf(&v)
			for i := range words {
				words[i] = random.Uint64N(4) << (i * 7)
			}
			words[0] += random.Uint64N(500)
			n := p.number(&v)
			known, ok := numbers[v]
			require.True(t, !ok || n == known)
			numbers[v] = n
			require.Equal(t, v, *p.value(n))
		}
		require.Len(t, numbers, p.n)
	})
}

type padded struct {
	A uint8
	B uint64
	_ uint16
	C [3]bool
}

// Codes of equal states are equal whatever lies between their fields; of others the
// keys and the restored states differ.
func TestCodes(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	junk := func() (p padded) {
		raw := unsafe.Slice((*byte)(unsafe.Pointer(&p)), unsafe.Sizeof(p))
		for i := range raw {
			raw[i] = byte(random.Uint32())
		}
		p.A, p.B, p.C = uint8(random.Uint32N(4)), random.Uint64N(4), [3]bool{random.Uint32N(2) == 0, false, true}
		return p
	}
	for _, exact := range []bool{true, false} {
		c := newCode[padded](exact)
		byKey := map[uint64]padded{}
		for range 1000 {
			s, again := junk(), padded{}
			var key [1]uint64
			c.keys(unsafe.Pointer(&s), unsafe.Sizeof(s), key[:])
			record := make([]uint64, c.width())
			c.record(unsafe.Pointer(&s), key[0], record)
			c.restore(record, unsafe.Pointer(&again))
			require.True(t, s == again)
			known, ok := byKey[key[0]]
			require.True(t, !ok || known == s)
			byKey[key[0]] = s
		}
		require.Len(t, byKey, 32)
	}
}

func TestWhichCode(t *testing.T) {
	require.IsType(t, &word{}, newCode[int32](true))
	require.IsType(t, &word{}, newCode[struct{}](true))
	require.IsType(t, &halves[[2]uint64]{}, newCode[padded](true))
	require.IsType(t, &halves[[1]uint64]{}, newCode[[2]uint64](true))
	require.IsType(t, &halves[[6]uint64]{}, newCode[[10]uint64](true))
	require.IsType(t, &interned[[2000]byte]{}, newCode[[2000]byte](true))
	require.IsType(t, &hashed{}, newCode[padded](false))
	require.IsType(t, &interned[string]{}, newCode[string](true))
	require.IsType(t, &interned[[2]float64]{}, newCode[[2]float64](true))
	require.IsType(t, &interned[*int]{}, newCode[*int](false))
}
