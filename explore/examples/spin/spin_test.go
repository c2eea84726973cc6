package spin_test

import (
	"context"
	"os"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/explore/examples/spin"
	"github.com/tcpcheck/tcpcheck/explore/examples/tcp2"
	"github.com/tcpcheck/tcpcheck/explore/examples/twophase"
)

// TestTwins: the Promela twins have the counts of the Go models.
func TestTwins(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles C")
	}
	if missing := spin.Missing(); missing != nil {
		if os.Getenv("TCPCHECK_REQUIRE") == "all" {
			t.Fatalf("not installed: %v", missing)
		}
		t.Skipf("not installed: %v", missing)
	}
	counts(t, "tcp2 CAP=2 NR=0", tcp2.Promela, []string{"CAP=2", "NR=0"}, tcp2.Packed{CAP: 2, NR: 0, ND: 1})
	counts(t, "tcp2 CAP=3 NR=1 ND=0", tcp2.Promela, []string{"CAP=3", "NR=1", "ND=0"}, tcp2.Packed{CAP: 3, NR: 1, ND: 0})
	counts(t, "tcp2 CAP=4 NR=0", tcp2.Promela, []string{"CAP=4", "NR=0"}, tcp2.Packed{CAP: 4, NR: 0, ND: 1})
	counts(t, "twophase 5", twophase.Promela, []string{"N=5"}, twophase.Model{N: 5})
}

func counts[S comparable, A any](t *testing.T, name, promela string, define []string, m explore.Model[S, A]) {
	t.Run(name, func(t *testing.T) {
		t.Parallel()
		pan, err := spin.Build(t.TempDir(), promela, define, []string{"-O1", "-DSAFETY", "-DNOREDUCE"})
		require.NoError(t, err)
		out, err := exec.Command(pan, "-m100000").CombinedOutput()
		require.NoError(t, err)
		theirs, err := spin.Parse(string(out))
		require.NoError(t, err)

		ours := explore.Run(context.Background(), m, nil, explore.Options[S, A]{})
		require.True(t, ours.Complete)
		require.Equal(t, spin.Counts{Distinct: ours.Distinct, Transitions: ours.Transitions}, theirs)
	})
}

func TestParse(t *testing.T) {
	const output = "State-vector 36 byte, depth reached 75, errors: 0\n  12 states, stored\n  20 states, matched\n  32 transitions (= stored+matched)\n"
	c, err := spin.Parse(output)
	require.NoError(t, err)
	require.Equal(t, spin.Counts{Distinct: 12, Transitions: 31}, c)

	c, err = spin.Parse("errors: 0\n 28580603 states, stored\n 1.8919486e+08 transitions (= stored+matched)\n")
	require.NoError(t, err)
	require.True(t, c.Agree(spin.Counts{Distinct: 28580603, Transitions: 189194856}))
	require.False(t, c.Agree(spin.Counts{Distinct: 28580604, Transitions: 189194856}))
	require.False(t, c.Agree(spin.Counts{Distinct: 28580603, Transitions: 189194876}))

	_, err = spin.Parse("error: max search depth too small\n" + output)
	require.Error(t, err)
	_, err = spin.Parse("errors: 1\n")
	require.Error(t, err)
}
