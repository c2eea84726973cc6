package explore

// bitstate is what a member of a swarm remembers: the bits of a field, by hashes that
// its seed has made its own, so that other members leave out other states (Holzmann,
// Joshi and Groce, Swarm Verification Techniques, 2011).
type bitstate struct {
	*field
	seed uint64
}

func newBitstate(bytes int64) *bitstate {
	return &bitstate{field: newField(max(1, int(bytes/8)))}
}

func (b *bitstate) reset(seed uint64) {
	b.seed = seed
	b.clear()
}

// add puts a state in, and says whether it was new.
func (b *bitstate) add(hash uint64) bool { return b.insert(scramble(hash^b.seed), noHint) }
