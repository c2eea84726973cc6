package explore

// set is what the search remembers of the states it has found: their keys. fetch,
// find and insert are called by several workers at once. Between prepare and finish
// there is no other call than grow, by any worker, once for each piece.
type set interface {
	// fetch begins to look for the keys, and notes for find where.
	fetch(keys []uint64, at []uintptr)

	// find appends the keys that are perhaps not in the set. Of the others it is
	// certain.
	find(keys []uint64, at []uintptr, fresh []finding) []finding

	// insert puts a key into the set and reports whether it was not in it. The hint
	// is what find has said of it, or noHint.
	insert(key uint64, hint uint32) bool

	// room is the number of keys from which on the set wants to grow, and larger the
	// size in bytes that growing leads to.
	room() int
	larger() int64
	prepare()
	grow(piece int)
	finish()

	// sorted appends the keys of a piece, in order; the pieces are in order too.
	sorted(piece int, keys []uint64) []uint64

	clear()
	bytes() int64
	free()
}

// finding is the index of a key that was not found, and above that, as the hint for
// insert, how many slots of its line were in use. Slots are filled in order and never
// freed: as long as the number stands nobody has put the key there since.
type finding uint32

const (
	hintShift = 24
	noHint    = 1<<8 - 1
)

func (f finding) index() int   { return int(f & (1<<hintShift - 1)) }
func (f finding) hint() uint32 { return uint32(f >> hintShift) }
