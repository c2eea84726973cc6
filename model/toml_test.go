package model

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec"
)

func parseFile(t *testing.T, name string) *Scenario {
	t.Helper()
	file := filepath.Join("testdata", "scenarios", name+".toml")
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	s, err := ParseScenario(file, text)
	require.NoError(t, err)
	return s
}

// TestScenarioFiles: built-in scenarios written as a user would write them.
func TestScenarioFiles(t *testing.T) {
	for _, name := range []string{"handshake", "closed-window", "figure-9", "lasting-close", "self-connect"} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, findWorld(t, name), parseFile(t, name))
		})
	}
}

func TestEveryKey(t *testing.T) {
	want := &Scenario{
		Name: "everything", Says: "What can be said.",
		Variants: []string{"rfc1337"}, Choices: map[string]bool{"check-old-acks": true},
		Wanted: []string{"both-done", "half-open"},
		Ends: [2]EndSetup{
			end(7, isn(7, 0xffffffff), calls("OPEN passive specified", "SEND 2 urgent", "RECEIVE 3", "STATUS", "ABORT"),
				anytime("ABORT", 1), anytime("STATUS", 0), anytime("OPEN active unspecified", 2),
				lives(2), buffer(9), readsWhenCalled, mss(5), hold(3), retransmit(1), probes(2), timeout(3), crash(1)),
			end(300, listening),
		},
		Network: Network{
			AnyOrder: true, Lose: 2, Duplicate: 1, Capacity: 6, OutlivesMSL: true,
			Blind:  Blind{To: 1, Times: 2, Kinds: []GuessKind{GuessRST, GuessFIN}},
			OnPath: OnPath{To: 0, Times: Unbounded, May: []Tamper{TamperReorder, TamperDrop}},
			Inject: []Injection{
				{To: 1, Segment: spec.Segment{Seq: 90, Up: 95, Ctl: spec.SYN | spec.URG}},
				{To: 0, Segment: spec.Segment{Seq: 1, Ack: 2, Wnd: 3, Text: 4, Ctl: spec.PSH | spec.ACK, Foreign: true}},
			},
		},
	}
	require.Equal(t, want, parseFile(t, "everything"))

	text, err := os.ReadFile(filepath.Join("testdata", "scenarios", "everything.toml"))
	require.NoError(t, err)
	for _, key := range scenarioKeys {
		if key != "send" && key != "receive" && key != "window" && key != "loop" {
			require.Contains(t, string(text), key)
		}
	}
}

// TestDefaults: an empty file is a scenario of two silent ends.
func TestDefaults(t *testing.T) {
	s, err := ParseScenario("empty.toml", nil)
	require.NoError(t, err)
	require.Equal(t, &Scenario{
		Name: "empty.toml", Ends: [2]EndSetup{end(100), end(300)},
		Network: Network{Capacity: 4, Patient: true},
	}, s)
}

// TestRoundTrip: every built-in scenario can be said in TOML, but for what it
// breaks, which is for us to pin.
func TestRoundTrip(t *testing.T) {
	for _, s := range append(Scenarios(), smallWorlds...) {
		t.Run(s.Name, func(t *testing.T) {
			text, err := toml.Marshal(s.File())
			require.NoError(t, err)
			got, err := ParseScenario(s.Name+".toml", []byte(said(s, string(text))))
			require.NoError(t, err, "%s", text)
			want := *s
			want.Breaks = nil
			require.Equal(t, &want, got, "%s", text)
		})
	}
}

// said drops lines that say nothing: keys without a value in the scenario.
func said(s *Scenario, text string) string {
	var kept []string
	for line := range strings.Lines(text) {
		if !strings.HasSuffix(line, " = []\n") && (line != "[choices]\n" || len(s.Choices) > 0) {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}
