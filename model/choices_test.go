package model

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// TestChoicesAreNoBreaks: a property that speaks of what one reading of the RFC
// wants leaves whoever has chosen the other alone.
func TestChoicesAreNoBreaks(t *testing.T) {
	for _, c := range []struct{ choice, scenario, property string }{
		{"half-duplex-close", "old-duplicates", "acceptability"},
		{"check-old-acks", "old-ack", "acceptability"},
		{"reset-lingers", "abort", "fin-in-order"},
		{"accept-below", "figure-7", "acceptability"},
		{"accept-below", "figure-7", "next-state"},
	} {
		t.Run(c.choice+"/"+c.property, func(t *testing.T) {
			t.Parallel()
			chosen := &spec.Edit{Choices: map[string]bool{c.choice: true}}
			require.Equal(t, explore.Holds, decide(t, findWorld(t, c.scenario), c.property, chosen).Verdict)
		})
	}
}
