package main

import (
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"
)

// asProgram makes the test binary behave as tcpcheck itself.
const asProgram = "TCPCHECK_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(m.Run())
}

func TestScripts(t *testing.T) {
	scripts, err := filepath.Abs("testdata/script")
	require.NoError(t, err)
	testscript.Run(t, testscript.Params{
		Dir:  scripts,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"tcpcheck": plain, "status": status, "refused": refused, "lines": lines, "input": input},
	})
}

// directory is held by the script whose directory is that of the test.
var directory sync.Mutex

// execute runs the program here, for a start of its own takes longer than most commands
// do.
func execute(ts *testscript.TestScript, args []string) (status int, stdout, stderr string) {
	directory.Lock()
	defer directory.Unlock()
	was, err := os.Getwd()
	ts.Check(err)
	ts.Check(os.Chdir(ts.MkAbs(".")))
	defer func() { ts.Check(os.Chdir(was)) }()
	if epoch := ts.Getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		ts.Check(os.Setenv("SOURCE_DATE_EPOCH", epoch))
		defer os.Unsetenv("SOURCE_DATE_EPOCH")
	}
	var out, said strings.Builder
	status = run(args, strings.NewReader(ts.Getenv(inputVariable)), io.MultiWriter(&out, ts.Stdout()), io.MultiWriter(&said, ts.Stderr()))
	ts.Setenv(inputVariable, "")
	return status, out.String(), said.String()
}

// input says what the next command reads: input FILE
func input(ts *testscript.TestScript, _ bool, args []string) {
	ts.Setenv(inputVariable, ts.ReadFile(args[0]))
}

const inputVariable = "input"

// plain runs a command that ends with 0.
func plain(ts *testscript.TestScript, neg bool, args []string) {
	if found, _, _ := execute(ts, args); (found == 0) == neg {
		ts.Fatalf("ended with %d", found)
	}
}

// status runs a command and wants it to end so: status 12 tcpcheck check ...
func status(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if err != nil || neg || len(args) < 2 || args[1] != "tcpcheck" {
		ts.Fatalf("usage: status NUMBER tcpcheck ...")
	}
	if found, _, _ := execute(ts, args[2:]); found != want {
		ts.Fatalf("ended with %d, want %d", found, want)
	}
}

// refused runs a command and wants exit status 2, one line on standard error, and
// nothing on standard output.
func refused(ts *testscript.TestScript, _ bool, args []string) {
	switch found, stdout, stderr := execute(ts, args[1:]); {
	case found != statusBadInput:
		ts.Fatalf("ended with %d, want %d", found, statusBadInput)
	case stdout != "":
		ts.Fatalf("wrote to standard output: %q", stdout)
	case countLines(stderr) != 1:
		ts.Fatalf("standard error has %d lines, want one: %q", countLines(stderr), stderr)
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
