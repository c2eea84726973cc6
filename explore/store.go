package explore

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

func (s Store) exact() bool { return s == "" || s == Exact }

func (s Store) newSet(workers int, memory int64) set {
	switch s {
	case "", Exact:
		return newWide(workers)
	case Compact:
		return newNarrow(workers)
	}
	panic("explore: there is no store " + string(s) + "; want exact, compact or bitstate")
}
