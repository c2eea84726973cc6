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
	for _, name := range []string{"handshake", "closed-window", "figure-9"} {
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
		if key != "send" && key != "receive" && key != "window" {
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
			text, err := toml.Marshal(fileOf(s))
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

// fileOf is the scenario as a file has it.
func fileOf(s *Scenario) *scenarioFile {
	n := &s.Network
	word := func(words []string, second bool) string {
		if second {
			return words[1]
		}
		return words[0]
	}
	f := &scenarioFile{
		Name: s.Name, Says: s.Says, Variants: s.Variants, Wanted: s.Wanted, Choices: s.Choices,
		Network: networkFile{
			Order: word(orderWords, n.AnyOrder), Lose: n.Lose, Duplicate: n.Duplicate, Capacity: n.Capacity,
			MSL: word(mslWords, n.OutlivesMSL), Timers: word(timerWords, !n.Patient),
		},
	}
	for _, x := range n.Inject {
		f.Network.Inject = append(f.Network.Inject, injectFile{EndName(x.To), x.Segment.String()})
	}
	for i, to := range []*endFile{&f.A, &f.B} {
		e := &s.Ends[i]
		*to = endFile{
			Lives: e.Lives, ISN: e.ISN, Buffer: e.Buffer, Reads: word(readsWords, e.ReadsCalls), MSS: e.MSS, Hold: e.Hold,
			Retransmit: e.Retransmit, Probe: e.Probe, Timeout: e.Timeout, Crash: e.Crash,
		}
		for _, call := range e.Calls {
			to.Calls = append(to.Calls, call.String())
		}
		for _, b := range e.Anytime {
			text := b.Call.String()
			if b.Times > 0 {
				text += " x" + string(rune('0'+b.Times))
			}
			to.Anytime = append(to.Anytime, text)
		}
		if e.Start != nil {
			to.Start = &startFile{e.Start.State.String(), e.Start.Send, e.Start.Receive, e.Start.Window}
			if e.Start.State == spec.Established {
				to.ISN = e.ISN[1:] // the first is Send-1
			}
		}
	}
	return f
}
