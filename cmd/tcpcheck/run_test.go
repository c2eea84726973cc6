package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// tcpcheck runs the program and returns what it printed.
func tcpcheck(args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = run(args, strings.NewReader(""), &out, &err)
	return status, out.String(), err.String()
}

// The keys that other programs rely on.
func TestCheckJSON(t *testing.T) {
	for _, args := range [][]string{{"handshake"}, {"open-close", "--variant", "rfc793"}, {"strays", "--property", "prefix-delivery,both-established", "--max-depth", "10"}, {"text", "--max-states", "100"}} {
		_, stdout, stderr := tcpcheck(append([]string{"check", "--json"}, args...)...)
		var got map[string]any
		if err := json.Unmarshal([]byte(stdout), &got); err != nil {
			t.Fatalf("%s: %v; standard error: %s", args, err, stderr)
		}
		for _, key := range []string{"scenario", "variants", "verdict", "complete", "distinct", "transitions", "depth", "seconds", "bytes_per_state", "rules", "edges", "properties"} {
			if got[key] == nil {
				t.Errorf("%s: %s is missing or null", args, key)
			}
		}
		rules := got["rules"].(map[string]any)
		if rules["total"].(float64) != rules["fired"].(float64)+float64(len(rules["never_fired"].([]any))) {
			t.Errorf("%s: rules do not add up: %v", args, rules)
		}
		edges := got["edges"].(map[string]any)
		if n := edges["taken"].(float64) + float64(len(edges["never_taken"].([]any))); n != 29 {
			t.Errorf("%s: %v edges, want the 30 of RFC 9293 but that of a choice not made", args, n)
		}
		if got["complete"].(bool) != (got["cut"] == nil) {
			t.Errorf("%s: complete is %v, cut is %v", args, got["complete"], got["cut"])
		}
		for _, p := range got["properties"].([]any) {
			checkProperty(t, got, p.(map[string]any))
		}
	}
}

func checkProperty(t *testing.T, run, p map[string]any) {
	verdicts := map[string][]string{
		"safety":  {"holds", "violated", "vacuous", "undecided"},
		"witness": {"witnessed", "not-witnessed", "undecided"},
	}
	found := false
	for _, v := range verdicts[p["kind"].(string)] {
		found = found || v == p["verdict"]
	}
	if !found {
		t.Errorf("%s: %v %v has verdict %v", run["scenario"], p["kind"], p["name"], p["verdict"])
	}
	shown := p["verdict"] == "violated" || p["verdict"] == "witnessed"
	if trace, ok := p["trace"]; !ok || shown != (trace != nil) {
		t.Errorf("%s: %v is %v, with trace %v", run["scenario"], p["name"], p["verdict"], trace != nil)
	} else if shown && len(trace.(map[string]any)["steps"].([]any)) == 0 {
		t.Errorf("%s: %v has a trace without steps", run["scenario"], p["name"])
	}
	if run["complete"] == false && (p["verdict"] == "holds" || p["verdict"] == "vacuous" || p["verdict"] == "not-witnessed") {
		t.Errorf("%s: %v is %v after an incomplete search", run["scenario"], p["name"], p["verdict"])
	}
}

// What a ladder says reproduces it does.
func TestAgain(t *testing.T) {
	_, stdout, _ := tcpcheck("check", "strays", "--variant", "rfc793", "--max-depth", "10", "--trace", "json")
	var trace struct {
		Property, Command string
		Steps             []any
	}
	if err := json.Unmarshal([]byte(stdout), &trace); err != nil {
		t.Fatal(err)
	}
	status, again, stderr := tcpcheck(append(strings.Fields(trace.Command)[1:], "--trace", "json")...)
	if status != statusViolated || again != stdout {
		t.Errorf("%s: ended with %d, the same trace: %t; %s", trace.Command, status, again == stdout, stderr)
	}
}

// A scenario printed as a file explores as the one it was printed from.
func TestScenarioFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range scenarioNames() {
		status, file, stderr := tcpcheck("scenarios", name, "--toml")
		if status != 0 {
			if !strings.Contains(stderr, "a file cannot say") {
				t.Errorf("%s: %s", name, stderr)
			}
			continue
		}
		if err := os.WriteFile("s.toml", []byte(file), 0o666); err != nil {
			t.Fatal(err)
		}
		_, built, _ := tcpcheck("scenarios", name, "--json")
		_, read, _ := tcpcheck("scenarios", "s.toml", "--json")
		if built != read {
			t.Errorf("%s: built in %s, read from its file %s", name, built, read)
		}
	}
}

func TestStatus(t *testing.T) {
	holds := model.Finding{Property: model.Property{Name: "a", Kind: model.Safety}, Verdict: explore.Holds}
	broken, stuck, empty, unseen := holds, holds, holds, holds
	broken.Verdict = explore.Violated
	stuck.Verdict, stuck.Kind = explore.Violated, model.Deadlock
	empty.Verdict = model.Vacuous
	open := holds
	open.Verdict, open.Kind = explore.Undecided, model.Liveness
	unseen.Verdict, unseen.Kind = explore.NotWitnessed, model.Witness
	for _, c := range []struct {
		name     string
		complete bool
		failOn   []string
		findings []model.Finding
		want     int
	}{
		{"all hold", true, nil, []model.Finding{holds, empty, unseen}, statusHolds},
		{"explored, and undecided", true, []string{vacuous}, []model.Finding{empty, open}, statusIncomplete},
		{"violated before undecided", true, nil, []model.Finding{open, broken}, statusViolated},
		{"cut", false, []string{vacuous}, []model.Finding{holds}, statusIncomplete},
		{"cut, violated", false, nil, []model.Finding{broken}, statusViolated},
		{"deadlock", true, nil, []model.Finding{holds, stuck}, statusDeadlock},
		{"safety before deadlock", true, nil, []model.Finding{stuck, broken}, statusViolated},
		{"vacuous", true, []string{vacuous}, []model.Finding{holds, empty}, statusFailOn},
		{"not witnessed", true, []string{vacuous, notWitnessed}, []model.Finding{holds, unseen}, statusFailOn},
		{"violated before --fail-on", true, []string{vacuous}, []model.Finding{empty, broken}, statusViolated},
		{"never fired", true, []string{neverFired}, []model.Finding{holds}, statusFailOn},
	} {
		o := &outcome{
			Report: &model.Report{
				Search:   &explore.Result[model.State, model.Action]{Complete: c.complete},
				Findings: c.findings, Coverage: model.Coverage{NeverFired: []string{"r"}},
			},
			flags: &checkFlags{failOn: words{are: c.failOn}},
		}
		if got := o.status(); got != c.want {
			t.Errorf("%s: found %d, want %d", c.name, got, c.want)
		}
	}
}

func TestGuard(t *testing.T) {
	for _, stack := range []bool{false, true} {
		var stderr bytes.Buffer
		status := guard(&stderr, stack, func() int { panic("no such thing\nat all") })
		if status != statusOurFault || !strings.HasPrefix(stderr.String(), "tcpcheck: a fault of ours: no such thing; please report") {
			t.Errorf("found %d, %q", status, stderr.String())
		}
		if one := countLines(stderr.String()) == 1; one == stack {
			t.Errorf("stack wanted: %t, found %q", stack, stderr.String())
		}
	}
}

// The first interrupt ends the search or the simulation, and what was found is told.
func TestInterrupt(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no interrupts between processes")
	}
	if testing.Short() {
		t.Skip("it starts processes, and lets them search for a while")
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"check", "testdata/large.toml"}, "\nincomplete: interrupted; "},
		{[]string{"simulate", "testdata/large.toml", "--walks", "0"}, "; ended early: interrupted\n"},
		{[]string{"simulate", "testdata/large.toml", "--swarm", "1000"}, "; ended early: interrupted\n"},
	} {
		t.Run(strings.Join(c.args, " "), func(t *testing.T) {
			t.Parallel()
			ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
			defer cancel()
			cmd := exec.CommandContext(ctx, os.Args[0], c.args...)
			cmd.Env = append(os.Environ(), asProgram+"=1", "TMPDIR="+t.TempDir()) // where it leaves a checkpoint
			var out, stderr bytes.Buffer
			cmd.Stdout, cmd.Stderr = &out, &stderr
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(1500 * time.Millisecond) // it has long begun to search
			if err := cmd.Process.Signal(os.Interrupt); err != nil {
				t.Fatal(err)
			}
			var exit *exec.ExitError
			if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != statusIncomplete {
				t.Fatalf("ended with %v, want status %d; %s%s", err, statusIncomplete, out.String(), stderr.String())
			}
			if !strings.Contains(out.String(), c.want) {
				t.Errorf("found %q, want that it was interrupted", out.String())
			}
		})
	}
}

func TestColours(t *testing.T) {
	if got := (screen{}).in(red, "x"); got != "x" {
		t.Errorf("without colours: %q", got)
	}
	if got := (screen{colour: true}).in(red, "x"); got != "\x1b[31;1mx\x1b[0m" {
		t.Errorf("with colours: %q", got)
	}
	if got := screenOf(&bytes.Buffer{}, &bytes.Buffer{}); got.colour || got.live {
		t.Errorf("a buffer is taken for a terminal: %+v", got)
	}
}

func TestValues(t *testing.T) {
	for text, want := range map[string]size{"512MiB": 512 << 20, "2GiB": 2 << 30, "1.5KiB": 1536, "10 kB": 10000, "0": 0, "7B": 7} {
		var s size
		if err := s.Set(text); err != nil || s != want {
			t.Errorf("%s: found %d, %v, want %d", text, s, err, want)
		}
	}
	for _, text := range []string{"", "12", "GiB", "-1MiB", "NaNMiB", "1e30GiB", "3XiB"} {
		var s size
		if err := s.Set(text); err == nil {
			t.Errorf("%q: taken for %d", text, s)
		}
	}
	if got := shellLine([]string{"check", "a b.toml", "it's", ""}); got != `check 'a b.toml' 'it'\''s' ''` {
		t.Errorf("found %s", got)
	}
	if got := grouped(3282741) + " " + grouped(741) + " " + grouped(1000); got != "3 282 741 741 1 000" {
		t.Errorf("found %s", got)
	}
}
