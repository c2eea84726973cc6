package model

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// threeLines are edits of three lines that each take away something TCP is known
// for, and the property that names what then goes wrong, on a built-in scenario.
var threeLines = []struct {
	file, scenario, property string
	steps                    int
	last                     string // of the shortest counterexample
}{
	{"no-time-wait", "figure-12", "time-wait-on-active-close", 5, "A gets <SEQ=300><ACK=101><CTL=FIN,ACK>"},
	{"no-time-wait", "old-duplicates", "no-cross-incarnation", 12, "B gets <SEQ=101><ACK=300><CTL=FIN,ACK>"},
	{"two-way-handshake", "figure-11", "no-cross-incarnation", 2, "B gets <SEQ=90><CTL=SYN>"},
	{"two-way-handshake", "handshake", "no-cross-incarnation", 3, "B gets <SEQ=100><CTL=SYN>"},
	{"no-third-segment", "handshake", "acknowledges", 4, "A gets <SEQ=300><ACK=101><CTL=SYN,ACK>"},
	{"silent-closed", "figure-10", "rst-on-half-open", 3, "A gets <SEQ=300><ACK=100><DATA=10><CTL=ACK>"},
}

func TestThreeLines(t *testing.T) {
	for _, c := range threeLines {
		t.Run(c.file+" "+c.scenario, func(t *testing.T) {
			file := filepath.Join("testdata", "edits", c.file+".toml")
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Equal(t, 3, strings.Count(string(text), "\n"), "lines")
			edit, err := spec.ParseEdit(file, text, spec.RFC9293())
			require.NoError(t, err)
			s := findWorld(t, c.scenario)
			found := decide(t, s, c.property, edit)
			require.Equal(t, explore.Violated, found.Verdict)
			told := strings.Split(story(t, found.Trace), "\n")[1:]
			require.Len(t, told, c.steps, story(t, found.Trace))
			require.Equal(t, c.last, told[len(told)-1])
			require.Equal(t, explore.Holds, decide(t, s, c.property).Verdict, "without the edit")
		})
	}
}
