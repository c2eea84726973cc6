package promela

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore/examples/spin"
	"github.com/tcpcheck/tcpcheck/model"
)

// needSPIN skips the test where SPIN and gcc are not installed.
func needSPIN(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("building a verifier takes a while")
	}
	if missing := spin.Missing(); len(missing) > 0 {
		if os.Getenv("TCPCHECK_REQUIRE") == "all" {
			t.Fatalf("%s is not installed, and TCPCHECK_REQUIRE is all", strings.Join(missing, ", "))
		}
		t.Skipf("%s is not installed: nothing is compared with SPIN", strings.Join(missing, ", "))
	}
}

// needEverything skips what takes minutes unless all is to be compared, as .ci/run does.
func needEverything(t *testing.T) {
	t.Helper()
	needSPIN(t)
	if !comparesAll() {
		t.Skip("compares for minutes; TCPCHECK_SPIN=all does not skip it")
	}
}

func comparesAll() bool { return os.Getenv("TCPCHECK_SPIN") == "all" }

// answer is what SPIN has found out.
type answer struct {
	spin.Counts
	Depth    int
	Violated map[string]bool
	output   string
}

// whole are the flags for an exhaustive search that reduces and compresses nothing.
var whole = []string{"-w", "-fwrapv", "-DSAFETY", "-DNOREDUCE", "-DNOFAIR", "-DPRINTF", "-DMEMLIM=6000", fmt.Sprintf("-DVECTORSZ=%d", vectorSize)}

// promelaOf exports the system.
func promelaOf(t *testing.T, sys *model.System, asked Properties) string {
	t.Helper()
	var text bytes.Buffer
	require.NoError(t, Write(&text, sys, asked))
	return text.String()
}

// searched has SPIN search the model to the end; violated claims are reported and do not
// stop it. Small models are not worth what it costs to optimize them.
func searched(t *testing.T, promela string, asked Properties, worlds int) answer {
	t.Helper()
	optimize := "-O0"
	if worlds > 10_000 {
		optimize = "-O1"
	}
	dir := t.TempDir()
	pan, err := spin.Build(dir, promela, []string{"REPORT"}, append(whole[:len(whole):len(whole)], optimize))
	require.NoError(t, err)
	c := exec.Command(pan, "-m2000000", "-w22")
	c.Dir = dir
	out, err := c.CombinedOutput()
	require.NoError(t, err, "%s", out)
	a := answer{Violated: map[string]bool{}, output: string(out)}
	a.Counts, err = spin.Parse(a.output)
	require.NoError(t, err)
	for k, name := range claimNames(asked) {
		a.Violated[name] = strings.Contains(a.output, fmt.Sprintf("violated: %d\n", k))
	}
	return a
}

// claimNames are the names of what is claimed, by their numbers in the model.
func claimNames(asked Properties) []string {
	names := append([]string{}, asked.BuiltIn...)
	for _, f := range asked.Formulas {
		names = append(names, f.Name)
	}
	return names
}
