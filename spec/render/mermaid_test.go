package render

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec"
)

func mermaidOf(t *testing.T, d Diagram) []string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Mermaid(&b, base(t), d))
	return strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
}

// mermaidLine is what Mermaid reads as a line of a state diagram: a label is without
// what would end it, and begins no list.
var mermaidLine = regexp.MustCompile(`^    (state "[A-Z0-9-]+" as \w+|\w+ --> \w+ : [^:;#+*-]([^:;#]|#\w+;)*)$`)

func TestMermaid(t *testing.T) {
	for d, arrows := range map[Diagram]int{Figure5: 20, FullMachine: 36} {
		lines := mermaidOf(t, d)
		assert.Equal(t, "stateDiagram-v2", lines[3])
		assert.Equal(t, 4+12+arrows, len(lines), d.String())
		for _, line := range lines[4:] {
			assert.Regexp(t, mermaidLine, line)
		}
	}
	assert.NotRegexp(t, mermaidLine, "    A --> B : + x", "the test can fail")
	assert.NotRegexp(t, mermaidLine, "    A --> B : x: y", "the test can fail")

	lines := mermaidOf(t, FullMachine)
	assert.Contains(t, lines, "    LAST_ACK --> CLOSED_END : rcv ACK of FIN / delete TCB")
	assert.Contains(t, lines, "    TIME_WAIT --> SYN_RECEIVED : † rcv SYN / snd SYN,ACK (MAY)")
	assert.Contains(t, lines, "    LISTEN --> CLOSED : † ABORT, user timeout / delete TCB")
}

func TestMermaidLabels(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, States(&b, `a "b"`, []Transition{{spec.Listen, spec.SynSent, "<SEQ=1>: a; b #1\nc"}, {spec.Listen, spec.Closed, ""}}))
	assert.Equal(t, `---
title: "a \"b\""
---
stateDiagram-v2
    state "LISTEN" as LISTEN
    state "SYN-SENT" as SYN_SENT
    state "CLOSED" as CLOSED
    LISTEN --> SYN_SENT : #lt;SEQ=1#gt;#58; a#59; b #35;1<br>c
    LISTEN --> CLOSED
`, b.String())
}
