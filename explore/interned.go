package explore

import (
	"hash/maphash"
	"sync"
	"unsafe"
)

// interned is the code of states that hold pointers, strings, interfaces or floats:
// each is kept whole, once, and known by a number. It is slower than the others,
// because equality of such states is Go's to decide.
type interned[S comparable] struct {
	seed  maphash.Seed
	shard [internedShards]struct {
		sync.Mutex
		numbers map[S]uint32
		states  []S
	}
}

const internedShards = 64

func newInterned[S comparable]() *interned[S] {
	c := &interned[S]{seed: maphash.MakeSeed()}
	for x := range c.shard {
		c.shard[x].numbers = map[S]uint32{}
	}
	return c
}

func (c *interned[S]) width() int   { return 1 }
func (c *interned[S]) narrow() bool { return true }

func (c *interned[S]) keys(p unsafe.Pointer, stride uintptr, keys []uint64) {
	for i := range keys {
		keys[i] = c.key((*S)(unsafe.Add(p, uintptr(i)*stride)))
	}
}

func (c *interned[S]) key(s *S) uint64 {
	x := maphash.Comparable(c.seed, *s) % internedShards
	shard := &c.shard[x]
	shard.Lock()
	defer shard.Unlock()
	n, ok := shard.numbers[*s]
	if !ok {
		n = uint32(len(shard.states))
		shard.states = append(shard.states, *s)
		shard.numbers[*s] = n
	}
	return shortMix(x<<32 | uint64(n))
}

func (c *interned[S]) record(_ unsafe.Pointer, key uint64, record []uint64) { record[0] = key }

func (c *interned[S]) restore(record []uint64, p unsafe.Pointer) {
	x := shortUnmix(record[0])
	shard := &c.shard[x>>32]
	shard.Lock()
	*(*S)(p) = shard.states[uint32(x)]
	shard.Unlock()
}

func (c *interned[S]) bytes() int64 {
	var s S
	n := 0
	for x := range c.shard {
		c.shard[x].Lock()
		n += len(c.shard[x].states)
		c.shard[x].Unlock()
	}
	return int64(n) * int64(2*unsafe.Sizeof(s)+16)
}
