package explore

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// With room for all, the bits tell states apart; without it, some new ones pass
// for known, and none that is known passes for new.
func TestBitstate(t *testing.T) {
	for _, c := range []struct {
		bytes       int64
		least, most int
	}{{1 << 20, 9995, 10000}, {1 << 11, 3000, 9000}} {
		b := newBitstate(c.bytes)
		require.Len(t, b.words.words, int(c.bytes/8))
		left := map[int]bool{} // how many are left out differs, as which are
		for seed := range uint64(3) {
			b.reset(scramble(seed))
			added := 0
			for i := range uint64(10000) {
				if b.add(i) {
					added++
				}
				require.False(t, b.add(i))
			}
			require.GreaterOrEqual(t, added, c.least)
			require.LessOrEqual(t, added, c.most)
			left[added] = true
		}
		require.True(t, c.most == 10000 || len(left) > 1)
	}
}
