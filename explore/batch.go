package explore

import (
	"sync/atomic"
	"unsafe"
)

// batch is what some successive parents of a block led to that the table did
// not know: the candidates, in order of parent and ordinal, equal ones among
// them.
type batch[S comparable] struct {
	candidates []candidate[S]
	keys       []key              // of the candidates, by shard, else in order
	starts     [shards + 1]uint32 // where each shard's keys begin
	marks      []mark             // of the candidates
	fresh      atomic.Int64       // how many are new
	first      uint32             // the id of the first new one
}

type candidate[S comparable] struct {
	state           S
	parent, ordinal uint32
}

type key struct{ tag, candidate uint32 }

// mark is the shard and the slot of a candidate that is new, or none for one
// equal to an earlier candidate.
type mark uint64

const none mark = 0

func markAt(x int, slot uint32) mark { return mark(x)<<32 | mark(slot) + 1 }

func (m mark) at() (x int, slot uint32) { return int((m - 1) >> 32), uint32(m - 1) }

// sort files the candidates, whose hashes are given, under their shards.
func (b *batch[S]) sort(hashes []uint64) {
	b.keys = resize(b.keys, len(hashes))
	b.marks = resize(b.marks, len(hashes))
	clear(b.marks)
	b.fresh.Store(0)

	var ends [shards]uint32
	for _, h := range hashes {
		x, _ := split(h)
		ends[x]++
	}
	sum := uint32(0)
	for x := range ends {
		b.starts[x] = sum
		sum, ends[x] = sum+ends[x], sum
	}
	b.starts[shards] = sum
	for i, h := range hashes {
		x, tag := split(h)
		b.keys[ends[x]] = key{tag, uint32(i)}
		ends[x]++
	}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

func (b *batch[S]) bytes() int64 {
	return int64(cap(b.candidates))*int64(unsafe.Sizeof(candidate[S]{})) +
		int64(cap(b.keys))*int64(unsafe.Sizeof(key{})) +
		int64(cap(b.marks))*int64(unsafe.Sizeof(none))
}
