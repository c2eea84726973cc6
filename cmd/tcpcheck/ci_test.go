package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model/ci/schema"
)

// sarifLog is what the tests look at.
type sarifLog struct {
	Runs []struct {
		Results []struct {
			RuleID    string
			Locations []sarifPlace
			Related   []sarifPlace `json:"relatedLocations"`
			CodeFlows []struct {
				ThreadFlows []struct {
					Locations []struct{ Location sarifPlace }
				}
			}
		}
	}
}

type sarifPlace struct {
	PhysicalLocation *struct {
		ArtifactLocation struct{ URI string }
		Region           struct{ StartLine int }
	}
	Message struct{ Text string }
}

// Whatever is found, the log is one of SARIF, and each of its places is the line of a row.
func TestSARIFPlaces(t *testing.T) {
	sarif, err := schema.SARIF()
	require.NoError(t, err)
	repository, err := filepath.Abs("../..")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("word.toml", []byte("[[effect]]\nname = \"take-syn\"\nis = \"IRS <- SEG.SEQ; RCV.NXT <- SEG.SEQ\"\n"), 0o666))
	for _, c := range []struct {
		args    string
		results int
		first   string // file of the first result's place
	}{
		{"check strays --max-depth 11", 4, "spec/arrives_text.go"},
		{"check strays --variant rfc1337 --property no-cross-incarnation --stop-at-first", 1, "spec/arrives.go"},
		{"check time-wait-assassination --variant rfc1337", 0, ""},
		{"check closed-window --edit smoltcp-279 --property no-deadlock", 1, "model/museum/exhibits/smoltcp-279.toml"},
		{"check full-windows --property no-endless-war", 1, "spec/"},
		{"check handshake --edit word.toml --property receive-next", 1, "word.toml"},
		{"check handshake --max-states 3", 0, ""},
		{"check handshake", 0, ""},
	} {
		status, stdout, stderr := tcpcheck(append(strings.Fields(c.args), "--sarif", "out.sarif", "--force")...)
		require.NotEqual(t, statusBadInput, status, "%s: %s%s", c.args, stdout, stderr)
		data, err := os.ReadFile("out.sarif")
		require.NoError(t, err)
		var any any
		var log sarifLog
		require.NoError(t, json.Unmarshal(data, &any))
		require.NoError(t, json.Unmarshal(data, &log))
		require.NoError(t, sarif.Validate(any), c.args)
		results := log.Runs[0].Results
		require.Len(t, results, c.results, c.args)
		for _, r := range results {
			require.Len(t, r.Locations, 1, c.args)
			for _, at := range append(r.Locations, r.Related...) {
				row, _, _ := strings.Cut(at.Message.Text, ": ")
				checkRow(t, repository, row, at)
			}
			steps := r.CodeFlows[0].ThreadFlows[0].Locations
			require.NotEmpty(t, steps)
			for _, s := range steps {
				if s.Location.PhysicalLocation != nil {
					checkRow(t, repository, lastName.FindStringSubmatch(s.Location.Message.Text)[1], s.Location)
				}
			}
		}
		if len(results) > 0 {
			assert.True(t, strings.HasPrefix(results[0].Locations[0].PhysicalLocation.ArtifactLocation.URI, c.first), "%s: %+v", c.args, results[0].Locations[0].PhysicalLocation)
		}
	}
}

var lastName = regexp.MustCompile(`\[(\S+)\]$`)

// checkRow wants the name of the row, or the end of one that is put together, where it is
// said to be; of a word of an edit the name of that.
func checkRow(t *testing.T, repository, row string, at sarifPlace) {
	file := at.PhysicalLocation.ArtifactLocation.URI
	data, err := os.ReadFile(file)
	if err != nil {
		data, err = os.ReadFile(filepath.Join(repository, file))
	}
	require.NoError(t, err)
	lines := append(strings.Split(string(data), "\n"), "")
	n := at.PhysicalLocation.Region.StartLine
	here := lines[n-1] + "\n" + lines[n]
	end := row[max(0, strings.LastIndex(row, "/")):]
	assert.True(t, strings.Contains(here, end+`"`) || strings.Contains(here, `"take-syn"`), "%s is not at %s:%d: %s", row, file, n, here)
}
