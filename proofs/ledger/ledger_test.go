package ledger

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write proofs/README.md anew")

const page = "../README.md"

func TestPageIsFresh(t *testing.T) {
	if *update {
		require.NoError(t, os.WriteFile(page, []byte(Markdown()), 0o666))
	}
	found, err := os.ReadFile(page)
	require.NoError(t, err)
	require.Equal(t, Markdown(), string(found), "stale; go test ./proofs/ledger -update writes it anew")
}

var (
	goTest  = regexp.MustCompile(`^go test \./(\S+) -run (Test\w+)$`)
	command = regexp.MustCompile(`^tcpcheck ([a-z]+)\b`)
)

// wrong says what is wrong with what checks a claim again; "" if nothing is: the test or
// the command is there.
func wrong(t *testing.T, again string) string {
	t.Helper()
	if m := goTest.FindStringSubmatch(again); m != nil {
		if !inFiles(t, filepath.Join("../..", m[1], "*_test.go"), "func "+m[2]+"(t ") {
			return "there is no such test"
		}
		return ""
	}
	if m := command.FindStringSubmatch(again); m != nil {
		if !inFiles(t, "../../cmd/tcpcheck/*.go", `"`+m[1]+`"`) && !inFiles(t, "../../cmd/tcpcheck/*.go", `"`+m[1]+` `) {
			return "there is no such command"
		}
		return ""
	}
	return "want go test ./PACKAGE -run TestNAME, or a command of tcpcheck"
}

func inFiles(t *testing.T, pattern, text string) bool {
	t.Helper()
	files, err := filepath.Glob(pattern)
	require.NoError(t, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		if strings.Contains(string(data), text) {
			return true
		}
	}
	return false
}

// Every claim is whole: a sentence, a bound, and what checks it again, which is there.
func TestEntries(t *testing.T) {
	ids := map[string]bool{}
	for _, e := range Entries {
		require.Regexp(t, `^[a-z0-9-]+$`, e.ID)
		require.False(t, ids[e.ID], "%s is there twice", e.ID)
		ids[e.ID] = true
		require.Regexp(t, `^[A-Z0-9].*\.$`, e.Claim, e.ID)
		require.NotEmpty(t, e.Bound, e.ID)
		require.NotEmpty(t, e.Again, e.ID)
		known := false
		for _, way := range Ways {
			known = known || way.How == e.How
		}
		require.True(t, known, "%s: %s", e.ID, e.How)
		for _, again := range append(e.Again, e.Fails) {
			if again != "" {
				require.Empty(t, wrong(t, again), "%s: %s", e.ID, again)
			}
		}
	}
}

func TestEntriesCanBeWrong(t *testing.T) {
	require.NotEmpty(t, wrong(t, "go test ./spec -run TestNothing"))
	require.NotEmpty(t, wrong(t, "go test ./nowhere -run TestRFC"))
	require.NotEmpty(t, wrong(t, "tcpcheck conjure"))
	require.NotEmpty(t, wrong(t, "believe me"))
}
