package model

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// An exhibit of the museum is a defect that a real TCP has had, or an erratum of an
// RFC, as an edit of the table: a file of testdata/museum, whose first line says
// who had it and what it was, and whose second says who notices it, where, and
// after how many steps. A file more is an exhibit more.
var (
	exhibitSays = regexp.MustCompile(`^# \S.*: .*[.)]$`)
	noticedBy   = regexp.MustCompile(`^# noticed by (\S+) in (\S+), (\d+) steps$`)
)

func TestMuseum(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "museum", "*.toml"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".toml"), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			lines := strings.SplitN(string(text), "\n", 3)
			require.Len(t, lines, 3)
			require.Regexp(t, exhibitSays, lines[0])
			noticed := noticedBy.FindStringSubmatch(lines[1])
			require.NotNil(t, noticed, "second line, want %s", noticedBy)
			property, s := noticed[1], findWorld(t, noticed[2])
			steps, err := strconv.Atoi(noticed[3])
			require.NoError(t, err)

			edit, err := spec.ParseEdit(file, text, spec.RFC9293())
			require.NoError(t, err)
			found := decide(t, s, property, edit)
			require.Equal(t, explore.Violated, found.Verdict)
			require.Len(t, found.Trace.Events, steps, "the shortest counterexample:%s", story(t, found.Trace))
			choices := &spec.Edit{Choices: edit.Choices}
			require.NotEqual(t, explore.Violated, decide(t, s, property, choices).Verdict, "with the exhibit's choices alone")
		})
	}
}
