package private_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	_ "github.com/tcpcheck/tcpcheck/spec/render/picture" // whose start is looked at
)

const child = "TCPCHECK_TEST_CHILD"

// The library puts machine code into the user's own directory and not into the one for
// temporary files, which is afterwards what it was.
func TestTranslationIsPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows gives each user a directory for temporary files")
	}
	if os.Getenv(child) != "" {
		fmt.Println(os.TempDir())
		return
	}
	shared, home := t.TempDir(), t.TempDir()
	cmd := exec.Command(os.Args[0], "-test.run=^TestTranslationIsPrivate$")
	cmd.Env = append(os.Environ(), child+"=yes", "TMPDIR="+shared, "HOME="+home, "XDG_CACHE_HOME="+home)
	out, err := cmd.Output()
	require.NoError(t, err)
	assert.Contains(t, string(out), shared+"\n")

	left, err := os.ReadDir(shared)
	require.NoError(t, err)
	assert.Empty(t, left)
	kept, err := filepath.Glob(filepath.Join(home, "*", "go-graphviz")) // on macOS deeper
	require.NoError(t, err)
	if runtime.GOOS == "linux" {
		require.Len(t, kept, 1)
		info, err := os.Stat(filepath.Dir(kept[0]))
		require.NoError(t, err)
		assert.Equal(t, os.FileMode(0o700), info.Mode().Perm())
	}
}
