package tla

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/formula"
	"github.com/tcpcheck/tcpcheck/spec"
)

// compared are the scenarios on which TLC and we must agree.
var compared = []struct{ scenario, about string }{
	{"handshake", "no fault"},
	{"open-close", "no fault, every order"},
	{"wrap", "numbers across 2^32"},
	{"figure-9", "an old duplicate"},
	{"half-open", "crash and loss"},
	{"simultaneous-open", "loss and reordering"},
	{"old-duplicates", "duplication and reordering, two incarnations"},
	{"any-call", "every call at any time"},
	{"closed-window", "loss, probes, windows that close"},
	{"lasting-close", "loss without measure, a network that merges"},
	{"icmp", "messages"},
	{"self-connect", "one end that talks to itself"},
	{"text-and-end", "text held beyond a hole"},
	{"blind-guess", "a blind attacker"},
	{"on-path", "somebody on the path"},
}

// needTLC returns the path of tla2tools.jar, or skips the test. No package of a registry
// that .ci/run could install has it.
func needTLC(t *testing.T) string {
	t.Helper()
	jar := os.Getenv("TCPCHECK_TLC")
	if jar == "" {
		t.Skip("TCPCHECK_TLC does not say where tla2tools.jar is: nothing is compared with TLC")
	}
	return jar
}

// answer is what TLC has found out.
type answer struct {
	Distinct, Transitions, Depth int
	status                       int
	output                       string
}

var (
	countLine = regexp.MustCompile(`(?m)^(\d+) states generated, (\d+) distinct states found, 0 states left`)
	depthLine = regexp.MustCompile(`The depth of the complete state graph search is (\d+)`)
)

// searched has TLC search the system to the end, or to the first violation.
func searched(t *testing.T, jar string, sys *model.System, asked Properties) answer {
	t.Helper()
	dir := t.TempDir()
	for name, text := range filesOf(t, sys, asked) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	jar, err := filepath.Abs(jar)
	require.NoError(t, err)
	c := exec.CommandContext(t.Context(), "java", "-XX:+UseParallelGC", "-Xss16m", "-cp", jar, "tlc2.TLC", "-workers", "1", "MC")
	c.Dir = dir
	output, _ := c.CombinedOutput()
	a := answer{status: c.ProcessState.ExitCode(), output: string(output)}
	if m := countLine.FindStringSubmatch(a.output); m != nil {
		a.Transitions, a.Distinct = atoi(t, m[1])-1, atoi(t, m[2]) // the first world is generated too
	}
	if m := depthLine.FindStringSubmatch(a.output); m != nil {
		a.Depth = atoi(t, m[1]) - 1
	}
	return a
}

func atoi(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	require.NoError(t, err)
	return n
}

// TestAgreement: TLC finds our worlds and steps, no other, and every TCB of its type.
func TestAgreement(t *testing.T) {
	jar := needTLC(t)
	for _, c := range compared {
		t.Run(c.scenario, func(t *testing.T) {
			sys := systemOf(t, c.scenario)
			ours, err := model.Check(t.Context(), sys, []string{"exactly-one-rule"}, model.Bounds{})
			require.NoError(t, err)
			theirs := searched(t, jar, sys, Properties{BuiltIn: BuiltIn()})
			require.Zero(t, theirs.status, theirs.output)
			require.Equal(t, ours.Search.Distinct, theirs.Distinct, theirs.output)
			require.Equal(t, ours.Search.Transitions, theirs.Transitions, theirs.output)
			record(t, c.scenario, theirs)
		})
	}
}

// counted is what a tool counts in a scenario, as counts.json has it.
type counted struct {
	Distinct    int `json:"distinct"`
	Transitions int `json:"transitions"`
	Depth       int `json:"depth,omitempty"`
}

// record compares with the counts that are committed, or with -update puts them there.
func record(t *testing.T, scenario string, a answer) {
	t.Helper()
	const file, tool = "../counts.json", "tlc"
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	all := map[string]map[string]counted{}
	require.NoError(t, json.Unmarshal(data, &all))
	found := counted{a.Distinct, a.Transitions, a.Depth}
	if was, ok := all[scenario][tool]; ok && !*update {
		require.Equal(t, was, found)
	}
	if *update {
		all[scenario][tool] = found
		data, err := json.MarshalIndent(all, "", "\t")
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(file, append(data, '\n'), 0o666))
	}
}

// TestVerdicts: what a broken table does TLC sees as we do, and sees nothing under RFC 9293.
func TestVerdicts(t *testing.T) {
	jar := needTLC(t)
	f, err := formula.Parse("one-established", "always each end (X.state = ESTABLISHED => Y.state /= LISTEN)", "test")
	require.NoError(t, err)
	asked := Properties{Formulas: []*formula.Formula{f}}
	broken := &spec.Edit{Rules: []spec.RuleEdit{{Name: "listen/syn", Next: ptr("ESTABLISHED")}}}
	for _, edits := range [][]*spec.Edit{nil, {broken}} {
		sys := systemOf(t, "figure-11", edits...)
		own, err := f.Property(sys)
		require.NoError(t, err)
		ours, err := model.Check(t.Context(), sys, nil, model.Bounds{}, own)
		require.NoError(t, err)
		violated := ours.Findings[len(ours.Findings)-1].Verdict == explore.Violated
		require.Equal(t, edits != nil, violated)
		theirs := searched(t, jar, sys, asked)
		if violated {
			require.Contains(t, theirs.output, "Invariant P_one_established is violated")
		} else {
			require.Zero(t, theirs.status, theirs.output)
		}
	}
}
