package certificate

import (
	"testing"

	"github.com/pelletier/go-toml/v2"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/museum"
	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/mutant"
)

// Scenarios of every sort of network: what the search says of them is verified.
func TestVerified(t *testing.T) {
	for _, name := range []string{
		"handshake", "open-close", "text-on-syn", "reset-lingers", "wrap", "abort", "lasting-close", "self-connect",
		"blind-reset", "half-open-again", "no-access", "shrunk-window", "urgent-probe", "icmp", "crossing-syn", "old-ack",
		"on-path", "blind-guess", "strays", "mirrored-text",
	} {
		t.Run(name, func(t *testing.T) {
			if testing.Short() && (name == "strays" || name == "mirrored-text" || name == "on-path") {
				t.Skip("thousands of worlds")
			}
			t.Parallel()
			if m := of(t, name); m.safe() {
				require.Equal(t, "verified", verdict(m.bytes(t)))
			} else {
				require.Contains(t, verdict(m.bytes(t)), "it violates ")
			}
		})
	}
}

// The bytes are the same for any number of workers, which find the worlds in any order
// and number their parts as they come; and for a search that goes on disk.
func TestSameBytes(t *testing.T) {
	s := scenario(t, "old-duplicates")
	want := explored(t, s, nil, model.Bounds{Workers: 1}).bytes(t)
	for _, bounds := range []model.Bounds{{Workers: 2}, {Workers: 8}, {Workers: 3, MaxMemory: 1, Dir: t.TempDir()}} {
		require.Equal(t, want, explored(t, s, nil, bounds).bytes(t))
	}
	require.Less(t, len(want), 4*4684, "a few bytes a world, the table included")
	c, err := Read(want)
	require.NoError(t, err)
	require.Equal(t, []int{4684, 19976}, []int{c.Distinct, c.Transitions})
}

// With an edited table, a choice and formulas of one's own.
func TestEditedAndOwn(t *testing.T) {
	exhibit, err := museum.Find("smoltcp-279")
	require.NoError(t, err)
	edits := []Edit{{"smoltcp-279", exhibit.TOML}}
	m := explored(t, scenario(t, "open-close"), edits, model.Bounds{}, "always (A.state = TIME-WAIT => B.state /= ESTABLISHED)")
	require.Equal(t, "verified", verdict(m.bytes(t)))
	c, err := Read(m.bytes(t))
	require.NoError(t, err)
	require.Equal(t, m.Header, &c.Header)

	m = explored(t, scenario(t, "open-close"), nil, model.Bounds{}, "always (B.state = ESTABLISHED => A.state = ESTABLISHED)")
	require.Regexp(t, `^refuted: world \d+, A .*, B .*: it violates own: always \(B.state`, verdict(m.bytes(t)))
	m = explored(t, scenario(t, "open-close"), nil, model.Bounds{}, "always not (A sends FIN)")
	require.Regexp(t, `^refuted: world \d+, A CLOSE-WAIT, B .*, A calls CLOSE: it violates own: always not`, verdict(m.bytes(t)))
}

// What a search finds violated a certificate of the same worlds does not hide, for the
// base table broken in every sort of way; and what holds is verified.
func TestMutants(t *testing.T) {
	all, err := mutant.All(spec.RFC9293())
	require.NoError(t, err)
	n := 30
	if testing.Short() {
		n = 8
	}
	safe := 0
	for _, name := range []string{"open-close", "half-open-again"} {
		s := scenario(t, name)
		for _, mutant := range mutant.Sample(all, n, 9293) {
			text, err := toml.Marshal(mutant.Edit)
			require.NoError(t, err)
			if _, err := model.NewSystem(s, mutant.Edit); err != nil {
				continue // no rule or two apply somewhere: it is no table
			}
			m := explored(t, s, []Edit{{"mutant", string(text)}}, model.Bounds{})
			switch said := m.verdict(m.text()); {
			case m.safe():
				require.Equal(t, "verified", said, mutant.Name)
				safe++
			default:
				require.Regexp(t, `^refuted: .*violates `, said, mutant.Name)
			}
		}
	}
	require.Positive(t, safe)
	require.Less(t, safe, 2*n)
}
