package spec

import (
	"testing"

	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/gen"
	"github.com/leanovate/gopter/prop"
	"github.com/stretchr/testify/require"
)

// Corners of the circle: 0, half way, the wrap, and their neighbours.
var corners = []uint32{0, 1, 2, 1<<31 - 2, 1<<31 - 1, 1 << 31, 1<<31 + 1, 1<<32 - 2, 1<<32 - 1}

const half = 1 << 31

// sequence draws sequence numbers and distances, the corners often.
func sequence() gopter.Gen {
	var some []any
	for _, c := range corners {
		some = append(some, c)
	}
	return gen.Weighted([]gen.WeightedGen{
		{Weight: 1, Gen: gen.OneConstOf(some...)},
		{Weight: 2, Gen: gen.UInt32()},
	})
}

// step draws distances up to half a window of 2^31, both ends often.
func step() gopter.Gen {
	return gen.Weighted([]gen.WeightedGen{
		{Weight: 1, Gen: gen.OneConstOf(uint32(0), uint32(1), uint32(half/2-1))},
		{Weight: 2, Gen: gen.UInt32Range(0, half/2-1)},
	})
}

func TestSequenceLaws(t *testing.T) {
	parameters := gopter.DefaultTestParametersWithSeed(793)
	parameters.MinSuccessfulTests = 5000
	if testing.Short() {
		parameters.MinSuccessfulTests = 500
	}
	laws := gopter.NewProperties(parameters)
	two := func(name string, law func(a, d uint32) bool) {
		laws.Property(name, prop.ForAll(law, sequence(), sequence()))
	}

	two("no number is before itself", func(a, _ uint32) bool {
		return !Before(a, a) && AtOrBefore(a, a)
	})
	two("not both before and after", func(a, d uint32) bool {
		b := a + d
		return !(Before(a, b) && Before(b, a))
	})
	two("before, equal or after: exactly one, and none at half the circle", func(a, d uint32) bool {
		b, n := a+d, 0
		for _, holds := range []bool{Before(a, b), a == b, Before(b, a)} {
			if holds {
				n++
			}
		}
		if d == half {
			return n == 0
		}
		return n == 1
	})
	two("a precedes what is less than half the circle ahead", func(a, d uint32) bool {
		return Before(a, a+d) == (0 < d && d < half)
	})
	two("at or before is before or equal", func(a, d uint32) bool {
		b := a + d
		return AtOrBefore(a, b) == (Before(a, b) || a == b)
	})
	two("later and earlier are the two numbers, in order where there is one", func(a, d uint32) bool {
		b := a + d
		late, early := Later(a, b), Earlier(a, b)
		if d == half {
			return late == a && early == a
		}
		return late+early == a+b && AtOrBefore(early, late)
	})
	two("later and earlier do not depend on the order, but at half the circle", func(a, d uint32) bool {
		b := a + d
		return d == half || Later(a, b) == Later(b, a) && Earlier(a, b) == Earlier(b, a)
	})
	laws.Property("transitive within half a window", prop.ForAll(func(a, d, e uint32) bool {
		b, c := a+d, a+d+e
		return !(Before(a, b) && Before(b, c)) || Before(a, c)
	}, sequence(), step(), step()))
	laws.Property("adding the same number changes no comparison", prop.ForAll(func(a, d, by uint32) bool {
		b := a + d
		return Before(a, b) == Before(a+by, b+by) && AtOrBefore(a, b) == AtOrBefore(a+by, b+by) &&
			Later(a, b)+by == Later(a+by, b+by) && Earlier(a, b)+by == Earlier(a+by, b+by)
	}, sequence(), sequence(), sequence()))
	laws.Property("below half the circle counts compare as numbers", prop.ForAll(func(a, b uint32) bool {
		return Before(a, b) == (a < b) && Later(a, b) == max(a, b) && Earlier(a, b) == min(a, b)
	}, gen.UInt32Range(0, half-1), gen.UInt32Range(0, half-1)))

	laws.TestingRun(t)
}

// TestSequenceCorners: every pair of corners, against the oracle's way of counting.
func TestSequenceCorners(t *testing.T) {
	for _, a := range corners {
		for _, b := range corners {
			require.Equal(t, ahead(b, a), Before(a, b), "%d before %d", a, b)
			require.Equal(t, sameOrAhead(b, a), AtOrBefore(a, b), "%d at or before %d", a, b)
		}
	}
}

// TestNotTransitive: around the circle there is no order, only between neighbours.
func TestNotTransitive(t *testing.T) {
	const a, b, c = 0, 0x60000000, 0xc0000000
	require.True(t, Before(a, b) && Before(b, c) && Before(c, a))
}
