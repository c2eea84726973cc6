package explore

import (
	"math"
	"sync"
	"sync/atomic"
)

// field is a set of keys that keeps three bits of each in a field that does not grow.
// That a key is in it is likely and no more; that it is not is certain.
type field struct {
	words memory
	n     uint64 // bits

	// keys guards those that are being inserted, so that of two workers with the same
	// key one alone finds it new.
	keys [256]sync.Mutex
}

const bitsOfKey = 3

// usualField is the field, in bytes, of a search whose memory is not bounded.
const usualField = 64 << 20

// fieldOf is the field for a search with so much memory, of which the levels want
// some too.
func fieldOf(memory int64) *field {
	if memory <= 0 {
		memory = usualField
	}
	return newField(max(8, int(memory/8*3/4)))
}

func newField(n int) *field {
	words := allocate(n)
	return &field{words: words, n: uint64(len(words.words)) * 64}
}

// place is the i-th bit of a key: double hashing, by the two halves of the key.
// (Dillinger and Manolios, Bloom Filters in Probabilistic Verification, 2004.)
func (t *field) place(key uint64, i uint64) (word *uint64, bit uint64) {
	at := scale(key+i*(key<<32|1), t.n)
	return &t.words.words[at/64], 1 << (at % 64)
}

// omissions is how many new states were found to have all their bits set, of those
// that came until n were in: a Bloom filter's false positives, summed up as it fills.
func (t *field) omissions(n int) float64 {
	const slices = 1000
	sum := 0.0
	for i := range slices {
		in := float64(n) * (float64(i) + 0.5) / slices
		p := math.Pow(1-math.Exp(-bitsOfKey*in/float64(t.n)), bitsOfKey)
		sum += float64(n) / slices * p / (1 - p)
	}
	return sum
}

func (t *field) fetch([]uint64, []uintptr) {}

func (t *field) find(keys []uint64, _ []uintptr, fresh []finding) []finding {
next:
	for k, key := range keys {
		for i := range uint64(bitsOfKey) {
			if word, bit := t.place(key, i); atomic.LoadUint64(word)&bit == 0 {
				fresh = append(fresh, finding(k))
				continue next
			}
		}
	}
	return fresh
}

func (t *field) insert(key uint64, _ uint32) bool {
	mu := &t.keys[key>>56]
	mu.Lock()
	defer mu.Unlock()
	fresh := false
	for i := range uint64(bitsOfKey) {
		word, bit := t.place(key, i)
		if atomic.LoadUint64(word)&bit == 0 && atomic.OrUint64(word, bit)&bit == 0 {
			fresh = true
		}
	}
	return fresh
}

// The field never grows.
func (t *field) room() int          { return math.MaxInt }
func (t *field) larger() set        { return nil }
func (t *field) largerBytes() int64 { return 0 }
func (t *field) move(int, set)      {}
func (t *field) clear()             { clear(t.words.words) }

// sorted cannot be: nobody knows the keys.
func (t *field) sorted(_ int, keys []uint64) []uint64 { return keys }

func (t *field) bytes() int64 { return int64(len(t.words.words)) * 8 }
func (t *field) free()        { t.words.free() }
