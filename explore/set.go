package explore

// set is what the search remembers of the states it has found: their keys. find
// and insert are called by several workers at once, the others by one alone,
// except that grow is called for each region, by any.
type set interface {
	// find appends the indices of the keys that are perhaps not in the set. Of the
	// others it is certain.
	find(keys []uint64, fresh []uint32) []uint32

	// insert puts a key into the set and reports whether it was not in it.
	insert(key uint64) bool

	// room is the number of keys from which on the set wants to grow.
	room() int

	// larger is the size in bytes that the next growth leads to.
	larger() int64

	// prepare makes ready to grow; then grow moves one region.
	prepare()
	grow(region int)

	bytes() int64
	free()
}

// nextLines is the number of lines after the next growth: small tables grow fast,
// large ones by half, for what is not needed is not free.
func nextLines(n uint64) uint64 {
	switch {
	case n < 1<<11:
		return n * 4
	case n < 1<<15:
		return n * 2
	}
	return n * 3 / 2
}

// fill is how much of a table of n lines a region may be filled: small regions
// deviate more from the mean.
func fill(n uint64) float64 {
	switch {
	case n < 1<<8:
		return 0.55
	case n < 1<<12:
		return 0.75
	}
	return 0.86
}
