package explore

import "math/bits"

// digraph is states, by number, and the edges between them, in the order of the model's
// steps. A label says what is known of an edge.
type digraph struct {
	n      int
	blocks []block
}

// block is the edges out of blockRows states: those of the i-th are first[i] to first[i+1].
type block struct{ first, to, label []uint32 }

const (
	blockBits = 12
	blockRows = 1 << blockBits
)

func newDigraph(n int) *digraph { return &digraph{n, make([]block, (n+blockRows-1)/blockRows)} }

// row is the edges out of a state.
func (g *digraph) row(s uint32) (to, label []uint32) {
	b := &g.blocks[s>>blockBits]
	lo, hi := b.first[s%blockRows], b.first[s%blockRows+1]
	return b.to[lo:hi:hi], b.label[lo:hi:hi]
}

// rows are the first state of a block and that after its last.
func (g *digraph) rows(block int) (lo, hi int) {
	return block * blockRows, min(g.n, (block+1)*blockRows)
}

// seal ends a row of a block that is being made.
func (b *block) seal() { b.first = append(b.first, uint32(len(b.to))) }

// begin empties the block.
func (b *block) begin() { b.first, b.to, b.label = append(b.first[:0], 0), b.to[:0], b.label[:0] }

// copied is the block in as much room as it takes.
func (b *block) copied() block {
	exact := func(x []uint32) []uint32 { return append(make([]uint32, 0, len(x)), x...) }
	return block{exact(b.first), exact(b.to), exact(b.label)}
}

func (g *digraph) bytes() (n int64) {
	for _, b := range g.blocks {
		n += 4 * int64(len(b.first)+len(b.to)+len(b.label))
	}
	return n
}

// numbers are keys in order; the number of a key is its place. The keys are spread
// evenly, so its first bits nearly tell the place.
type numbers struct {
	keys  []uint64
	first []uint32 // the place of the first key with such bits, or a later one
	shift uint
}

func numbersOf(keys []uint64) *numbers {
	width := bits.Len(uint(len(keys)))
	n := &numbers{keys, make([]uint32, 1<<width+1), uint(64 - width)}
	next := 0
	for i, key := range keys {
		for ; next <= int(key>>n.shift); next++ {
			n.first[next] = uint32(i)
		}
	}
	for ; next < len(n.first); next++ {
		n.first[next] = uint32(len(keys))
	}
	return n
}

// none is the number of a key that has none.
const none = ^uint32(0)

// of appends the numbers of the keys. It looks for many at a time, so that the memory
// works on many at a time.
func (n *numbers) of(keys []uint64, numbers []uint32) []uint32 {
	begin := len(numbers)
	for _, key := range keys {
		numbers = append(numbers, n.first[key>>n.shift])
	}
	for k, key := range keys {
		i := numbers[begin+k]
		for int(i) < len(n.keys) && n.keys[i] < key {
			i++
		}
		if int(i) == len(n.keys) || n.keys[i] != key {
			i = none
		}
		numbers[begin+k] = i
	}
	return numbers
}
