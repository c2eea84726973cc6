package explore

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

// Equal hashes must not make states equal: that would lose states, and with
// them violations. The hashes at the end of the range wrap around a shard.
func TestEqualHashes(t *testing.T) {
	for _, top := range []uint64{3, math.MaxUint64} {
		hash := func(s int) uint64 { return top - uint64(s%3) }
		s := newSearch(graph{}, nil, Options[int, string]{Workers: 1}, tiny)
		w := s.workers[0]
		s.batches = s.batches[:2]
		for k := range s.batches {
			for state := range 100 { // the second batch repeats the first
				w.probes.add(hash(state), &state, noParent, uint32(state))
				w.probes.add(hash(state), &state, noParent, uint32(state))
			}
			w.lookUp(&s.batches[k])
			w.probes.reset()
			require.Len(t, s.batches[k].candidates, 100)
		}
		require.Empty(t, s.enter())
		require.Equal(t, 100, s.arena.n)
		for id := range 100 {
			require.Equal(t, id, *s.arena.at(uint32(id)))
		}

		for x := range shards { // and once more in a table that has grown
			if x == 0 {
				s.table.bits++
			}
			s.table.grow(x)
		}
		for state := range 150 {
			w.probes.add(hash(state), &state, noParent, uint32(state))
		}
		w.lookUp(&s.batches[0])
		require.Len(t, s.batches[0].candidates, 50)
		require.Equal(t, 100, s.batches[0].candidates[0].state)
	}
}
