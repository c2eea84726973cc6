package promela

import (
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
)

var update = flag.Bool("update", false, "write what has been counted to "+countsFile)

// countsFile holds how many worlds and steps each tool finds in each scenario, and how
// deep they lie.
const countsFile = "../counts.json"

// counted is what a tool counts. SPIN searches depth first, and so knows no depth that
// could be compared.
type counted struct {
	Distinct    int `json:"distinct"`
	Transitions int `json:"transitions"`
	Depth       int `json:"depth,omitempty"`
}

// counts are by scenario and tool.
type counts map[string]map[string]counted

const us, them = "tcpcheck", "spin"

// What is counted anew by default, and what SPIN counts at all.
const (
	cheap   = 1_000
	forSPIN = 200_000
)

func readCounts(t *testing.T) counts {
	t.Helper()
	data, err := os.ReadFile(countsFile)
	require.NoError(t, err)
	all := counts{}
	require.NoError(t, json.Unmarshal(data, &all))
	return all
}

// TestCounts recounts our own numbers: those that are cheap, or all.
func TestCounts(t *testing.T) {
	all := readCounts(t)
	for _, s := range model.Scenarios() {
		t.Run(s.Name, func(t *testing.T) {
			want := all[s.Name][us]
			if want.Distinct > cheap && !*update && !comparesAll() {
				t.Skipf("%d worlds; TCPCHECK_SPIN=all does not skip it", want.Distinct)
			}
			report, err := model.Check(t.Context(), systemOf(t, s.Name), []string{exactlyOneRule}, model.Bounds{})
			require.NoError(t, err)
			found := counted{report.Search.Distinct, report.Search.Transitions, report.Search.Depth}
			if *update {
				all.set(s.Name, us, found)
				return
			}
			require.Equal(t, want, found)
		})
	}
	if *update {
		all.write(t)
	}
	for name := range all {
		_, err := model.FindScenario(name)
		require.NoError(t, err, "counts of a scenario that is not there")
	}
}

// TestCountsOfSPIN has SPIN count, and wants the same of it and of us.
func TestCountsOfSPIN(t *testing.T) {
	needEverything(t)
	all := readCounts(t)
	for _, s := range model.Scenarios() {
		ours, recorded := all[s.Name][us], all[s.Name][them]
		t.Run(s.Name, func(t *testing.T) {
			sys := systemOf(t, s.Name)
			if ours.Distinct > forSPIN {
				require.Zero(t, recorded)
				t.Skipf("%d worlds are too many for SPIN here", ours.Distinct)
			}
			if !*update {
				t.Parallel()
			}
			a := searched(t, promelaOf(t, sys, Properties{}), Properties{}, ours.Distinct)
			found := counted{a.Distinct, a.Transitions, 0}
			require.Equal(t, counted{ours.Distinct, ours.Transitions, 0}, found)
			if *update {
				all.set(s.Name, them, found)
				return
			}
			require.Equal(t, recorded, found)
		})
	}
	if *update {
		all.write(t)
	}
}

func (all counts) set(scenario, tool string, found counted) {
	if all[scenario] == nil {
		all[scenario] = map[string]counted{}
	}
	all[scenario][tool] = found
}

func (all counts) write(t *testing.T) {
	t.Helper()
	data, err := json.MarshalIndent(all, "", "\t")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(countsFile, append(data, '\n'), 0o644))
}
