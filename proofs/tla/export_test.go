package tla

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
)

func TestTry(t *testing.T) {
	s, err := model.FindScenario(os.Getenv("SC"))
	require.NoError(t, err)
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	files, err := Files(sys)
	require.NoError(t, err)
	for _, f := range files {
		require.NoError(t, os.WriteFile(filepath.Join(os.Getenv("OUT"), f.Name), []byte(f.Text), 0o644))
	}
}
