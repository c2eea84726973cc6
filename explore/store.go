package explore

import "fmt"

// Store says what a search remembers of a state.
type Store string

const (
	// Exact remembers states whole: nothing can be missed. It is the default.
	Exact Store = "exact"
	// Compact remembers 58 bits of a hash. Two states that share them are taken for
	// one; [Result].Omissions is how many that is expected to be. (Wolper and Leroy,
	// Reliable Hashing without Collision Detection, 1993.)
	Compact Store = "compact"
	// Bitstate remembers three bits in a field of [Options].MaxMemory. Many states can
	// be missed, so it never says that anything holds. (Holzmann, An Analysis of
	// Bitstate Hashing, 1998.)
	Bitstate Store = "bitstate"
)

// Stores are all there are.
var Stores = []Store{Exact, Compact, Bitstate}

func (s Store) name() Store {
	if s == "" {
		return Exact
	}
	return s
}

func (s Store) exact() bool { return s.name() == Exact }

// omissions is how many of n states the store is expected to have missed.
func (s Store) omissions(n int, set set) float64 {
	switch s.name() {
	case Compact:
		// Each pair of states has the same key with probability 2^-keyBits.
		return float64(n) * float64(n-1) / 2 / (1 << keyBits)
	case Bitstate:
		return set.(*field).omissions(n)
	}
	return 0
}

// newSet is an empty set for the keys of a code.
func (s Store) newSet(c code, workers int, memory int64) set {
	switch s {
	case "", Exact, Compact:
		return newWide(leastWide, c.narrow(), workers == 1)
	case Bitstate:
		return fieldOf(memory)
	}
	panic(fmt.Sprintf("explore: there is no store %q; want one of %v", s, Stores))
}
