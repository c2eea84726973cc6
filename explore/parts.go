package explore

import (
	"fmt"
	"math/bits"
	"sync"
	"sync/atomic"
	"unsafe"
)

// parts numbers distinct values, arrays of words, from 1. Reading takes no lock: there
// are few parts and they are asked for all the time.
type parts[V comparable] struct {
	index atomic.Pointer[partIndex[V]]
	mu    sync.Mutex // of whoever adds one
	n     int

	// The values by number: chunk k holds 2^(k+firstPartChunk) of them.
	chunk [partBits]atomic.Pointer[[]V]
}

// The numbers of two parts make a key.
const (
	partBits = keyBits / 2
	maxPart  = 1<<partBits - 1
)

const firstPartChunk = 10

// partIndex finds the number of a value, by open addressing.
type partIndex[V comparable] struct {
	shift uint
	slots []partSlot[V]
}

// partSlot is free as long as the number is 0. It is written last.
type partSlot[V comparable] struct {
	number uint64
	value  V
}

func newPartIndex[V comparable](log uint) *partIndex[V] {
	return &partIndex[V]{64 - log, make([]partSlot[V], 1<<log)}
}

func (p *parts[V]) init() { p.index.Store(newPartIndex[V](9)) }

// words is how many make a value.
func (p *parts[V]) words() int {
	var v V
	return int(unsafe.Sizeof(v) / 8)
}

// number is the number of a value, a new one if it has none yet.
func (p *parts[V]) number(v *V) uint32 {
	x := p.index.Load()
	mask := uint64(len(x.slots) - 1)
	for i := partHome(v) >> x.shift; ; i++ {
		slot := &x.slots[i&mask]
		n := atomic.LoadUint64(&slot.number)
		if n == 0 {
			return p.add(v)
		}
		if slot.value == *v {
			return uint32(n)
		}
	}
}

// partHome is where the search for a value begins, in its first bits.
func partHome[V comparable](v *V) uint64 {
	words := wordsOf(v)
	if len(words) == 1 {
		return (words[0] ^ words[0]>>32) * mixA
	}
	h := uint64(mixC)
	for i := 0; i+1 < len(words); i += 2 {
		hi, lo := bits.Mul64(words[i]^h, words[i+1]^mixD)
		h = hi ^ lo
	}
	if len(words)%2 == 1 {
		h ^= words[len(words)-1]
	}
	return (h ^ h>>32) * mixA
}

// put writes a slot for a value that has none.
func (x *partIndex[V]) put(v *V, n uint32) {
	mask := uint64(len(x.slots) - 1)
	i := partHome(v) >> x.shift
	for x.slots[i].number != 0 {
		i = (i + 1) & mask
	}
	x.slots[i].value = *v
	atomic.StoreUint64(&x.slots[i].number, uint64(n))
}

// add numbers a value that had no number when the caller looked.
func (p *parts[V]) add(v *V) uint32 {
	p.mu.Lock()
	defer p.mu.Unlock()
	x := p.index.Load()
	mask := uint64(len(x.slots) - 1)
	for i := partHome(v) >> x.shift; x.slots[i&mask].number != 0; i++ {
		if slot := &x.slots[i&mask]; slot.value == *v {
			return uint32(slot.number)
		}
	}
	if p.n == maxPart {
		panic(fmt.Sprintf("explore: the halves of the states cannot be numbered: there are more than %d", maxPart))
	}
	p.n++
	*p.place(uint32(p.n)) = *v
	if 3*p.n <= len(x.slots) {
		x.put(v, uint32(p.n))
		return uint32(p.n)
	}
	larger := newPartIndex[V](65 - x.shift)
	for n := range uint32(p.n) {
		larger.put(p.value(n+1), n+1)
	}
	p.index.Store(larger)
	return uint32(p.n)
}

// locate is the chunk of a number and the place there.
func (p *parts[V]) locate(n uint32) (chunk int, at uint32) {
	i := n + 1<<firstPartChunk
	chunk = bits.Len32(i) - 1 - firstPartChunk
	return chunk, i - 1<<(chunk+firstPartChunk)
}

// place is where the value of a new number goes.
func (p *parts[V]) place(n uint32) *V {
	chunk, at := p.locate(n)
	if p.chunk[chunk].Load() == nil {
		values := make([]V, 1<<(chunk+firstPartChunk))
		p.chunk[chunk].Store(&values)
	}
	return &(*p.chunk[chunk].Load())[at]
}

// value is the value of a number.
func (p *parts[V]) value(n uint32) *V {
	chunk, at := p.locate(n)
	return &(*p.chunk[chunk].Load())[at]
}

func (p *parts[V]) bytes() int64 {
	var v V
	var slot partSlot[V]
	bytes := int64(len(p.index.Load().slots)) * int64(unsafe.Sizeof(slot))
	for k := range p.chunk {
		if c := p.chunk[k].Load(); c != nil {
			bytes += int64(len(*c)) * int64(unsafe.Sizeof(v))
		}
	}
	return bytes
}
