package trace

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A trace as a program reads it; the keys are promised.
func TestStepsAsJSON(t *testing.T) {
	for _, p := range pictures(t) {
		if p.name != "rough-network" && p.name != "half-open" {
			continue // two are enough to show every key
		}
		steps, err := Steps(p.find(t).Trace)
		require.NoError(t, err)
		var text strings.Builder
		encoder := json.NewEncoder(&text) // a step a line
		encoder.SetEscapeHTML(false)
		for i := range steps {
			require.NoError(t, encoder.Encode(&steps[i]))
		}
		file := filepath.Join("testdata", p.name+".json")
		if *update {
			require.NoError(t, os.WriteFile(file, []byte(text.String()), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, string(want), text.String())
		assert.NotContains(t, text.String(), "null")
	}
}

func TestEventNames(t *testing.T) {
	assert.Equal(t, []string{
		"call", "delivery", "loss", "retransmission-timeout", "persist-timeout",
		"time-wait-timeout", "user-timeout", "crash", "injection",
		"guess", "drop", "replay", "reordering", "alteration",
	}, EventNames())
}
