package main

import (
	"errors"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// asProgram makes the test binary behave as tcpcheck itself.
const asProgram = "TCPCHECK_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	testscript.Main(m, map[string]func(){"tcpcheck": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:  "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"status": status, "refused": refused, "lines": lines},
	})
}

// status runs a command and wants it to end so: status 12 tcpcheck check ...
func status(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if err != nil || neg || len(args) < 2 {
		ts.Fatalf("usage: status NUMBER command...")
	}
	err = ts.Exec(args[1], args[2:]...)
	found := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		found = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if found != want {
		ts.Fatalf("ended with %d, want %d", found, want)
	}
}

// refused runs a command and wants exit status 2, one line on standard error, and
// nothing on standard output.
func refused(ts *testscript.TestScript, _ bool, args []string) {
	status(ts, false, append([]string{"2"}, args...))
	if out := ts.ReadFile("stdout"); out != "" {
		ts.Fatalf("wrote to standard output: %q", out)
	}
	if err := ts.ReadFile("stderr"); countLines(err) != 1 {
		ts.Fatalf("standard error has %d lines, want one: %q", countLines(err), err)
	}
}

// lines wants a file to have so many lines: lines stdout 3
func lines(ts *testscript.TestScript, _ bool, args []string) {
	if found := countLines(ts.ReadFile(args[0])); strconv.Itoa(found) != args[1] {
		ts.Fatalf("%s has %d lines, want %s", args[0], found, args[1])
	}
}

func countLines(s string) int {
	n := 0
	for _, r := range s {
		if r == '\n' {
			n++
		}
	}
	return n
}
