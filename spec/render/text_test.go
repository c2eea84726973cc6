package render

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec"
)

func TestTextsFit(t *testing.T) {
	m := base(t)
	var b bytes.Buffer
	require.NoError(t, Rules(&b, m))
	for _, r := range allRows(m.Table()) {
		assert.Contains(t, b.String(), " "+r.Name)
		require.NoError(t, Rule(&b, m, r.Name))
	}
	for line := range strings.Lines(b.String()) {
		assert.LessOrEqual(t, utf8.RuneCountInString(strings.TrimRight(line, "\n")), width, line)
	}
}

func TestRuleUnknown(t *testing.T) {
	err := Rule(&bytes.Buffer{}, base(t), "rst/chalenge")
	var unknown *spec.UnknownError
	require.ErrorAs(t, err, &unknown)
	assert.Equal(t, "rst/challenge", unknown.Nearest)
}

func TestJSON(t *testing.T) {
	m := base(t)
	list := JSON(m)
	assert.Len(t, list, len(allRows(m.Table())))
	text, err := json.Marshal(list)
	require.NoError(t, err)
	assert.NotContains(t, string(text), "null")
	var rows []map[string]any
	require.NoError(t, json.Unmarshal(text, &rows))
	for _, r := range rows {
		for _, key := range []string{"name", "section", "check", "ids", "in", "when", "unless", "do", "next", "then", "says"} {
			assert.Contains(t, r, key)
		}
	}
	i := 0
	for list[i].Name != "rst/syn-received/passive" {
		i++
	}
	assert.Equal(t, RuleJSON{
		Name: "rst/syn-received/passive", Section: "3.10.7.4", Check: "second", IDs: []string{"SEG-2.6", "MUST-11", "EXT-11", "SHLD-2"},
		In: []string{"SYN-RECEIVED"}, When: []string{"opened-passively"}, Unless: []string{}, Do: []string{"return-to-listen"},
		Next: "LISTEN", Then: "return", Says: "A reset ends a passive handshake: back to listening, the user need not know.",
		Note: "A10: stacks that keep the listener and drop a child look the same from outside.",
	}, list[i])
}
