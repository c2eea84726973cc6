package promela

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
)

func TestTry(t *testing.T) {
	s, err := model.FindScenario(os.Getenv("SC"))
	require.NoError(t, err)
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	f, _ := os.Create(os.Getenv("OUT"))
	require.NoError(t, Write(f, sys))
}
