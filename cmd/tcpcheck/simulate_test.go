package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// The command that a finding names repeats its walk, and shows the same trace.
func TestSimulateAgain(t *testing.T) {
	for _, args := range []string{
		"strays --variant rfc793 --seed 5 --walks 300 --property no-cross-incarnation,rst-validity",
		"strays --variant rfc793 --seed 5 --swarm 3 --max-states 500 --depth 40 --memory 64KiB --property no-cross-incarnation,rst-validity",
		"half-open --seed 9 --walks 2000 --property both-established",
	} {
		_, stdout, _ := tcpcheck(append(strings.Fields("simulate --trace json "), strings.Fields(args)...)...)
		var trace struct {
			Command string
			Steps   []any
		}
		if err := json.Unmarshal([]byte(stdout), &trace); err != nil {
			t.Fatalf("%s: %v", args, err)
		}
		if len(trace.Steps) == 0 || !strings.Contains(trace.Command, " --only ") {
			t.Errorf("%s: found no steps or no way to repeat them: %s", args, trace.Command)
		}
		_, again, stderr := tcpcheck(append(strings.Fields(trace.Command)[1:], "--trace", "json")...)
		if again != stdout {
			t.Errorf("%s: found another trace; %s", trace.Command, stderr)
		}
	}
}

// The report does not depend on the number of workers, and has the keys that other
// programs rely on.
func TestSimulateJSON(t *testing.T) {
	for _, args := range []string{"outlived-msl --seed 1 --walks 200", "half-open --seed 1 --swarm 3 --max-states 200"} {
		var first string
		for _, workers := range []string{"1", "2", "8"} {
			_, stdout, stderr := tcpcheck(append(strings.Fields("simulate --json --workers "+workers), strings.Fields(args)...)...)
			var got map[string]any
			if err := json.Unmarshal([]byte(stdout), &got); err != nil {
				t.Fatalf("%s: %v; standard error: %s", args, err, stderr)
			}
			for _, key := range []string{"scenario", "variants", "bounds", "verdict", "complete", "cut", "seed", "runs", "states", "transitions", "depth", "seconds", "rules", "properties"} {
				if got[key] == nil {
					t.Errorf("%s: %s is missing or null", args, key)
				}
			}
			for _, p := range got["properties"].([]any) {
				p := p.(map[string]any)
				checkProperty(t, got, p)
				if found := p["trace"] != nil; found != (p["run"].(float64) > 0) || found != (p["command"] != "") {
					t.Errorf("%s: %v has trace %v, run %v and command %v", args, p["name"], found, p["run"], p["command"])
				}
			}
			got["seconds"] = 0
			text, _ := json.Marshal(got)
			if first == "" {
				first = string(text)
			}
			if first != string(text) {
				t.Errorf("%s: with %s workers found another report", args, workers)
			}
		}
	}
}

// Without a seed each simulation is another, and says which.
func TestFreshSeed(t *testing.T) {
	seeds := map[any]bool{}
	for range 3 {
		_, stdout, _ := tcpcheck("simulate", "handshake", "--walks", "1", "--json")
		var got map[string]any
		if err := json.Unmarshal([]byte(stdout), &got); err != nil {
			t.Fatal(err)
		}
		seeds[got["seed"]] = true
	}
	if len(seeds) < 2 {
		t.Errorf("found the seeds %v, want fresh ones", seeds)
	}
}
