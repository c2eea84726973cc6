package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A search that was cut decides nothing, and the last line does not call it a fault.
func TestConclusion(t *testing.T) {
	for _, c := range []struct {
		wrong, open int
		want        string
	}{
		{0, 0, "all well."},
		{1, 0, "1 of them is not well."},
		{3, 0, "3 of them are not well."},
		{0, 2, "2 of them are undecided, for a search was cut."},
		{2, 1, "2 of them are not well; 1 is undecided, for a search was cut."},
	} {
		assert.Equal(t, c.want, conclusion(c.wrong, c.open, "all well.", "not well"))
	}
}
