package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The command that a report names gives the same report.
func TestReproduce(t *testing.T) {
	for _, args := range []string{
		"check half-open --max-depth 9 --property rst-form,half-open",
		"check mirrored-text --symmetry --max-states 200 --store compact --fail-on vacuous",
		"check strays --variant rfc793 --stop-at-first",
		"simulate strays --variant rfc793 --seed 5 --walks 30 --depth 40",
		"simulate half-open --seed 1 --swarm 3 --max-states 200 --memory 64KiB",
		"simulate half-open --walks 7", // by a seed that it chooses
	} {
		first := reported(t, strings.Fields(args))
		command := first["command"].(string)
		again := reported(t, shellWords(command)[1:])
		assert.Equal(t, first, again, command)
	}
}

// reported is the report of a command as JSON, but for what varies.
func reported(t *testing.T, args []string) map[string]any {
	_, stdout, stderr := tcpcheck(append(args, "--json")...)
	var got map[string]any
	require.NoError(t, json.Unmarshal([]byte(stdout), &got), "%s: %s", args, stderr)
	for _, key := range []string{"seconds", "memory", "bytes_per_state"} {
		delete(got, key)
	}
	return got
}
