package main

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore/examples/spin"
)

func TestTable(t *testing.T) {
	took := func(seconds ...int) (runs []result) {
		for _, s := range seconds {
			runs = append(runs, result{spin.Counts{Distinct: 1 << 20, Transitions: 12345}, time.Duration(s) * time.Second, 10 << 20})
		}
		return runs
	}
	partly := took(8, 2, 6)
	partly[0].Distinct /= 2
	c := contest{name: "m", base: contender{name: "base"}, rivals: []contender{{name: "one"}, {name: "two", lossy: true}}}
	require.Equal(t, `| m: 1 048 576 states, 12 345 transitions | times as fast, median (min to max) of 3 | seconds, median | peak MiB | bytes a state |
|---|---|---|---|---|
| base | 1 | 6.00 | 10 | 10.0 |
| one | 3.00 (2.00 to 6.00) | 2.00 | 10 | 10.0 |
| two (50 % of the states) | 1.00 (0.50 to 6.00) | 6.00 | 10 | 20.0 |
`, c.table([][]result{took(4, 12, 6), took(2, 2, 2), partly}))
}

func TestMedian(t *testing.T) {
	require.InDelta(t, 2, median([]float64{3, 1, 2}), 0)
	require.InDelta(t, 2.5, median([]float64{4, 1, 2, 3}), 0)
}

// Counts that differ are a failure, but for those who may miss states.
func TestAgrees(t *testing.T) {
	ten, nine := spin.Counts{Distinct: 10, Transitions: 30}, spin.Counts{Distinct: 9, Transitions: 28}
	exact, lossy, smaller := contender{}, contender{lossy: true}, contender{smaller: true}
	require.NoError(t, exact.agrees(ten, ten))
	require.ErrorContains(t, exact.agrees(nine, ten), "found 9 states and 28 transitions, want 10 and 30")
	require.Error(t, exact.agrees(spin.Counts{Distinct: 10, Transitions: 29}, ten))
	require.NoError(t, lossy.agrees(nine, ten))
	require.Error(t, lossy.agrees(ten, nine))
	require.Error(t, lossy.agrees(spin.Counts{Distinct: 5003, Transitions: 5}, spin.Counts{Distinct: 5000, Transitions: 3}))
	require.NoError(t, smaller.agrees(nine, ten))
}

func TestParseTwins(t *testing.T) {
	c, err := parseTwins(`{"model":"m","distinct":10,"transitions":30}`)
	require.NoError(t, err)
	require.Equal(t, spin.Counts{Distinct: 10, Transitions: 30}, c)
	_, err = parseTwins("10 distinct")
	require.Error(t, err)
}
