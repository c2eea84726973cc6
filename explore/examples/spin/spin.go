// Package spin builds and runs the verifiers that SPIN makes of a Promela text,
// so that its counts and times can be compared with ours.
package spin

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// Exact are the flags of the C compiler for SPIN's fastest search that loses no
// state: depth-first, each state stored whole, and none of the machinery that
// these models do not need. Partial-order reduction finds nothing to reduce in
// them and costs time.
var Exact = []string{"-O3", "-DSAFETY", "-DNOREDUCE", "-DNOFAIR", "-DNOBOUNDCHECK", "-DMEMLIM=20000"}

// Missing names the programs that are needed and not installed.
func Missing() []string {
	var missing []string
	for _, name := range []string{"spin", "gcc"} {
		if _, err := exec.LookPath(name); err != nil {
			missing = append(missing, name)
		}
	}
	return missing
}

// Build makes a verifier, pan, in a directory of its own. The names to define are
// such as CAP=2.
func Build(dir, promela string, define, flags []string) (pan string, err error) {
	if err := os.WriteFile(filepath.Join(dir, "model.pml"), []byte(promela), 0o644); err != nil {
		return "", err
	}
	generate := []string{"-a"}
	for _, d := range define {
		generate = append(generate, "-D"+d)
	}
	if err := command(dir, "spin", append(generate, "model.pml")...); err != nil {
		return "", err
	}
	pan = filepath.Join(dir, "pan")
	return pan, command(dir, "gcc", append(flags, "-o", pan, "pan.c")...)
}

func command(dir, name string, args ...string) error {
	c := exec.Command(name, args...)
	c.Dir = dir
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, out)
	}
	return nil
}

// Counts are what two searches of the same model must agree on.
type Counts struct{ Distinct, Transitions int }

var (
	errorsFound = regexp.MustCompile(`errors: (\d+)`)
	stored      = regexp.MustCompile(`(\d+) states, stored`)
	transitions = regexp.MustCompile(`(\d+) transitions \(= stored\+matched\)`)
)

// Parse reads the counts from what pan prints. SPIN counts the initial state as a
// transition; we do not. A search that found an error or gave up is no count.
func Parse(output string) (Counts, error) {
	found := func(r *regexp.Regexp) int {
		m := r.FindStringSubmatch(output)
		if m == nil {
			return -1
		}
		n, err := strconv.Atoi(m[1])
		if err != nil {
			return -1
		}
		return n
	}
	c := Counts{found(stored), found(transitions) - 1}
	if found(errorsFound) != 0 || c.Distinct < 0 || c.Transitions < 0 || strings.Contains(output, "too small") {
		return Counts{}, errors.New("pan did not search to the end:\n" + output)
	}
	return c, nil
}
