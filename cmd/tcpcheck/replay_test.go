package main

import (
	"os"
	"strings"
	"testing"
)

// What is saved is replayed as the same bytes, whatever has happened in it.
func TestReplayRoundTrip(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, c := range map[string]struct {
		args string
		with string // what the file has
	}{
		"lasso":              {"check lasting-close --property 'unfairly always (A.state = SYN-SENT => eventually A.state = ESTABLISHED)'", `"loop": 2`},
		"run that stays":     {"check lasting-half-open --property closes", `"loop": 0`},
		"loss":               {"check lossy-close --property 'sometimes (network loses)'", `"lost": true`},
		"duplicate":          {"check two-hosts --property 'sometimes (network duplicates)' --max-depth 4", `"copy": true`},
		"injection":          {"check blind-reset --variant rfc793", `"event": "injection"`},
		"blind guess":        {"check blind-guess", `"event": "guess"`},
		"on the path":        {"check on-path --property no-cross-incarnation", `"event": "`},
		"crash":              {"check half-open --property half-open", `"event": "crash"`},
		"time-out":           {"check old-handshake", `"verdict": "violated"`},
		"endless replies":    {"check self-connect-full", `"property": "no-ack-war"`},
		"exhibit":            {"check closed-window --edit smoltcp-279", `"smoltcp-279"`},
		"simulation":         {"simulate no-quiet-time --seed 1 --walks 500", `"command": "tcpcheck simulate`},
		"scenario's variant": {"check blind-reset-rfc793", `"rfc793"`},
	} {
		t.Run(name, func(t *testing.T) {
			words := shellWords(c.args)
			tcpcheck(append(words, "--trace", "json", "--out", "t.json", "--force")...)
			saved, err := os.ReadFile("t.json")
			if err != nil {
				t.Fatal(err)
			}
			defer os.Remove("t.json")
			if !strings.Contains(string(saved), c.with) {
				t.Errorf("%s: the trace has no %s", c.args, c.with)
			}
			status, again, stderr := tcpcheck("replay", "t.json", "--trace", "json")
			if status != 0 || again != string(saved) {
				t.Errorf("%s: ended with %d, the same bytes: %t; %s", c.args, status, again == string(saved), stderr)
			}
			status, report, stderr := tcpcheck("replay", "t.json")
			if status != 0 || !strings.Contains(report, "\nas saved, ") {
				t.Errorf("%s: ended with %d; %s%s", c.args, status, report, stderr)
			}
		})
	}
}
