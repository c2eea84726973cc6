package explore

import (
	"fmt"
	"math/bits"
	"sync"
	"sync/atomic"
)

// parts numbers distinct values of a fixed number of words, from 1. Reading takes
// no lock: there are few parts and they are asked for all the time.
type parts struct {
	words int
	index atomic.Pointer[partIndex]
	mu    sync.Mutex // of whoever adds one
	n     int
	chunk [32]atomic.Pointer[[]uint64] // the values: chunk k holds the next 2^(k+chunkStart)
}

// partIndex finds the number of a value: open addressing, a slot being the number
// and the value. The number is written last.
type partIndex struct {
	shift uint
	slots []uint64
}

// The numbers of two parts make a key.
const (
	partBits = keyBits / 2
	maxPart  = 1<<partBits - 1
)

const firstPartChunk = 10 // log2 of the values in the first chunk

func newParts(words int) *parts {
	p := &parts{words: words}
	p.index.Store(p.newIndex(9))
	return p
}

func (p *parts) newIndex(log uint) *partIndex {
	return &partIndex{64 - log, make([]uint64, (p.words+1)<<log)}
}

// numberOfWord is number for values of one word.
func (p *parts) numberOfWord(v uint64) uint32 {
	x := p.index.Load()
	mask := uint64(len(x.slots)/2 - 1)
	for i := mixWord(v) >> x.shift; ; i = (i + 1) & mask {
		n := atomic.LoadUint64(&x.slots[i*2])
		if n == 0 {
			return p.add([]uint64{v})
		}
		if x.slots[i*2+1] == v {
			return uint32(n)
		}
	}
}

func mixWord(v uint64) uint64 { return (v ^ v>>32) * mixA }

func home(v []uint64) uint64 {
	if len(v) == 1 {
		return mixWord(v[0])
	}
	return hash(v)
}

// number is the number of a value, a new one if it has none yet.
func (p *parts) number(v []uint64) uint32 {
	if n := p.index.Load().look(p.words, v); n != 0 {
		return n
	}
	return p.add(v)
}

func (x *partIndex) look(words int, v []uint64) uint32 {
	width := uint64(words + 1)
	mask := uint64(1)<<(64-x.shift) - 1
next:
	for i := home(v) >> x.shift; ; i = (i + 1) & mask {
		slot := x.slots[i*width:][:width]
		n := atomic.LoadUint64(&slot[0])
		if n == 0 {
			return 0
		}
		for k, w := range slot[1:] {
			if w != v[k] {
				continue next
			}
		}
		return uint32(n)
	}
}

// put writes a slot for a value that has none.
func (x *partIndex) put(v []uint64, n uint32) {
	width := uint64(len(v) + 1)
	mask := uint64(1)<<(64-x.shift) - 1
	i := home(v) >> x.shift
	for x.slots[i*width] != 0 {
		i = (i + 1) & mask
	}
	copy(x.slots[i*width+1:], v)
	atomic.StoreUint64(&x.slots[i*width], uint64(n))
}

// add numbers a value that had no number when the caller looked.
func (p *parts) add(v []uint64) uint32 {
	p.mu.Lock()
	defer p.mu.Unlock()
	x := p.index.Load()
	if n := x.look(p.words, v); n != 0 {
		return n
	}
	if p.n == maxPart {
		panic(fmt.Sprintf("explore: the halves of the states cannot be numbered: there are more than %d", maxPart))
	}
	p.n++
	copy(p.place(uint32(p.n)), v)
	if 2*p.n > 1<<(64-x.shift) {
		x = p.newIndex(65 - x.shift)
		for n := uint32(1); n <= uint32(p.n); n++ {
			x.put(p.value(n), n)
		}
		p.index.Store(x)
	} else {
		x.put(v, uint32(p.n))
	}
	return uint32(p.n)
}

// locate is the chunk of a number and the place there.
func (p *parts) locate(n uint32) (chunk int, at uint64) {
	i := uint64(n) + 1<<firstPartChunk
	chunk = bits.Len64(i) - 1 - firstPartChunk
	return chunk, (i - 1<<(chunk+firstPartChunk)) * uint64(p.words)
}

// place is where the value of a new number goes.
func (p *parts) place(n uint32) []uint64 {
	chunk, at := p.locate(n)
	c := p.chunk[chunk].Load()
	if c == nil {
		values := make([]uint64, p.words<<(chunk+firstPartChunk))
		c = &values
		p.chunk[chunk].Store(c)
	}
	return (*c)[at:][:p.words]
}

// value is the value of a number.
func (p *parts) value(n uint32) []uint64 {
	chunk, at := p.locate(n)
	return (*p.chunk[chunk].Load())[at:][:p.words]
}

func (p *parts) bytes() int64 {
	bytes := int64(len(p.index.Load().slots)) * 8
	for k := range p.chunk {
		if c := p.chunk[k].Load(); c != nil {
			bytes += int64(len(*c)) * 8
		}
	}
	return bytes
}
