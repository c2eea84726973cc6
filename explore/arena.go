package explore

import "unsafe"

// Chunks are small enough that a toy costs little and large enough that
// their number does not matter.
const (
	chunkBits = 12
	chunkLen  = 1 << chunkBits
)

// noParent marks an initial state; its ordinal is its place in Init.
const noParent = 1<<32 - 1

// arena holds every state once, whole, in the order found: a state's id is
// its position. Beside each state stand its parent's id and the ordinal of the
// step from there, which is all a trace needs.
type arena[S comparable] struct {
	chunks []*chunk[S]
	n      int // states in use
}

type chunk[S comparable] struct {
	states   [chunkLen]S
	parents  [chunkLen]uint32
	ordinals [chunkLen]uint32
}

// at is the state with that id. The pointer stays good as the arena grows.
func (a *arena[S]) at(id uint32) *S {
	return &a.chunks[id>>chunkBits].states[id%chunkLen]
}

// origin is the parent of a state and the ordinal of the step from there.
func (a *arena[S]) origin(id uint32) (parent, ordinal uint32) {
	c := a.chunks[id>>chunkBits]
	return c.parents[id%chunkLen], c.ordinals[id%chunkLen]
}

// set writes the state of an id that reserve has made room for.
func (a *arena[S]) set(id uint32, s *S, parent, ordinal uint32) {
	c, i := a.chunks[id>>chunkBits], id%chunkLen
	c.states[i], c.parents[i], c.ordinals[i] = *s, parent, ordinal
}

// reserve makes room for n states in all.
func (a *arena[S]) reserve(n int) {
	for len(a.chunks)*chunkLen < n {
		a.chunks = append(a.chunks, new(chunk[S]))
	}
}

func (a *arena[S]) bytes() int64 {
	return int64(len(a.chunks)) * int64(unsafe.Sizeof(chunk[S]{}))
}
