package museum

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// TestMuseum: each exhibit is noticed by the property that its file names, after as
// many steps as it says, and the same world without the defect does not break it.
func TestMuseum(t *testing.T) {
	require.NotEmpty(t, Exhibits())
	for _, e := range Exhibits() {
		t.Run(e.Name, func(t *testing.T) {
			t.Parallel()
			found, err := e.Decide(t.Context(), model.Bounds{})
			require.NoError(t, err)
			require.Equal(t, explore.Violated, found.Verdict)
			require.Len(t, found.Trace.Events, e.Steps, "the shortest counterexample")
			without, err := e.Without(t.Context(), model.Bounds{})
			require.NoError(t, err)
			require.NotEqual(t, explore.Violated, without.Verdict, "with the exhibit's choices alone")
		})
	}
}

// TestParseRefuses: a file that does not say who, what and where is no exhibit.
func TestParseRefuses(t *testing.T) {
	good := "# nobody 1: nothing happens.\n# noticed by one-fin in handshake, 2 steps\n[[rule]]\nname = \"listen/ack\"\ndo = []\n"
	e, err := parse("nobody-1.toml", good)
	require.NoError(t, err)
	require.Equal(t, []any{"nobody-1", "nobody 1: nothing happens.", "one-fin", "handshake", 2}, []any{e.Name, e.Says, e.Property, e.Scenario, e.Steps})
	for text, want := range map[string]string{
		"# nobody 1: nothing happens.":                                 "found 1 lines",
		"# nothing happens\n\n":                                        "want # WHO: WHAT, and",
		"# nobody 1: nothing.\n# noticed by one-fin\n":                 "want # noticed by PROPERTY",
		"# a 1: b.\n# noticed by p in s, 99999999999999999999 steps\n": "out of range",
	} {
		_, err := parse("bad.toml", text)
		require.ErrorContains(t, err, want)
	}
}

// TestEditRefuses: what is no edit of the table is told with its place.
func TestEditRefuses(t *testing.T) {
	e, err := parse("bad.toml", "# a 1: b.\n# noticed by p in s, 2 steps\n[[rule]]\nname=1")
	require.NoError(t, err)
	_, err = e.Edit()
	require.ErrorContains(t, err, "bad.toml:4:6")
}

func TestFind(t *testing.T) {
	e, err := Find("utcp-24")
	require.NoError(t, err)
	require.Equal(t, "timers-send", e.Property)
	_, err = Find("utcp-25")
	require.ErrorContains(t, err, `"utcp-24"`)
}
