package render

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFind(t *testing.T) {
	for asked, want := range map[string]string{
		"SEG-2.6":           "rst/syn-received/passive\n",
		"MUST-13":           "fin/fin-wait-2\n",
		"3.10.8":            "timeout/time-wait\n",
		"A5":                "seq/unacceptable\n",
		"ack-acceptable":    "SND.UNA < SEG.ACK =< SND.NXT",
		"send-reset-by-ack": "closed/ack\n",
		"challenge-rst":     "rst/challenge\n",
		"EXT-27":            "EXT-27 has no row\n",
		"SEG-1.6":           "seq/closed-window\n",
	} {
		var b strings.Builder
		found, err := Find(&b, base(t), asked)
		require.NoError(t, err)
		assert.True(t, found, asked)
		assert.Contains(t, b.String(), want, asked)
		for line := range strings.Lines(b.String()) {
			assert.LessOrEqual(t, len([]rune(line)), width+1, line)
		}
	}
	found, err := Find(&strings.Builder{}, base(t), "MUST-999")
	require.NoError(t, err)
	assert.False(t, found)
}
