package explore

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The example of the package comment is the one that runs.
func TestPackageCommentIsTheExample(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	example, err := os.ReadFile("example_test.go")
	require.NoError(t, err)
	rest, lines := string(example), 0
	for line := range strings.Lines(string(doc)) {
		code, found := strings.CutPrefix(strings.TrimSpace(line), "//\t")
		if !found {
			continue
		}
		lines++
		_, after, ok := strings.Cut(rest, code)
		require.True(t, ok, "not in example_test.go, or not there in this order: %s", code)
		rest = after
	}
	require.Greater(t, lines, 15)
}
