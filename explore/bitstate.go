package explore

// bitstate is a set of states of which only some bits each are kept: it takes some
// states for known that are not, and so a search with it may leave states out
// (Holzmann, An Analysis of Bitstate Hashing, 1998). A hash is all that it sees.
type bitstate struct {
	words []uint64
	seed  uint64 // members with other seeds leave out other states
}

// bitsPerState is how many bits a state sets.
const bitsPerState = 3

// newBitstate takes the largest power of two of bytes that the bound has room for.
func newBitstate(bytes int64) *bitstate {
	n := int64(1)
	for 2*8*n <= bytes {
		n *= 2
	}
	return &bitstate{words: make([]uint64, n)}
}

func (b *bitstate) reset(seed uint64) {
	b.seed = seed
	clear(b.words)
}

// add puts a state in, and says whether it was new.
func (b *bitstate) add(hash uint64) bool {
	h := scramble(hash ^ b.seed)
	step := scramble(h) | 1 // double hashing
	added := false
	for range bitsPerState {
		word, bit := &b.words[h>>6&uint64(len(b.words)-1)], uint64(1)<<(h&63)
		if *word&bit == 0 {
			*word |= bit
			added = true
		}
		h += step
	}
	return added
}
