package explore

// shardBits is fixed, as everything that shapes the result is: the number of
// workers must not show.
const (
	shardBits = 6
	shards    = 1 << shardBits
)

// table finds states by their hash. It is cut into shards by the top bits of
// the hash; within a shard it is open addressing with linear probing. A slot
// is 32 bits of the hash, the tag, above the id plus one; zero is free. The
// tag spares most looks into the arena, and it is the home position too: a
// table grows without hashing a state again.
//
// All shards have the same size, which depends on the number of states and
// not on how a random seed spread them, so memory bounds are deterministic.
// Two thirds of the slots of all shards are used at most. That one shard
// of the least size is full all the same is nine standard deviations away.
type table struct {
	bits  uint // log2 of the slots in a shard
	shard [shards]shard
}

type shard struct {
	slots []uint64
	used  int
}

const minTableBits = 9

func newTable() *table {
	t := &table{bits: minTableBits}
	for x := range t.shard {
		t.shard[x].slots = make([]uint64, 1<<t.bits)
	}
	return t
}

// split gives the shard and the tag of a hash.
func split(hash uint64) (x int, tag uint32) {
	return int(hash >> (64 - shardBits)), uint32(hash >> (32 - shardBits))
}

// entry is the slot of a state.
func entry(tag, id uint32) uint64 { return uint64(tag)<<32 | uint64(id+1) }

// carries says whether a slot carries the tag; then id is the state to compare.
func carries(slot uint64, tag uint32) (id uint32, ok bool) {
	return uint32(slot) - 1, uint32(slot>>32) == tag
}

// home is where the search for a tag begins.
func (t *table) home(tag uint32) uint32 { return tag >> (32 - t.bits) }

func (t *table) bytes() int64 { return bytesAt(t.bits) }

func bytesAt(bits uint) int64 { return shards << bits * 8 }

// bitsFor is the size a table needs for that many states.
func (t *table) bitsFor(states int) uint {
	bits := t.bits
	for states > shards<<bits/3*2 {
		bits++
	}
	return bits
}

// grow resizes one shard. The table's bits must be set already.
func (t *table) grow(x int) {
	old := t.shard[x].slots
	slots := make([]uint64, 1<<t.bits)
	mask := uint32(len(slots) - 1)
	for _, slot := range old {
		if slot == 0 {
			continue
		}
		i := t.home(uint32(slot >> 32))
		for slots[i] != 0 {
			i = (i + 1) & mask
		}
		slots[i] = slot
	}
	t.shard[x].slots = slots
}
