// Command versus runs the example models against their Promela twins in SPIN, and
// against themselves, and prints tables for docs/benchmarks.md.
//
//	go run ./explore/examples/cmd/versus         # about twenty minutes
//	go run ./explore/examples/cmd/versus -quick
//
// Whole processes are timed. A round runs every contender of a table once, one
// after the other, and ratios are taken within a round, because the speed of a
// machine drifts. Contenders whose counts differ are a failure.
//
// SPIN is its fastest exact search, depth-first on one core. Its parallel modes
// are no faster on these models: breadth-first on two cores (BFS_PAR) takes as
// long, and multi-core depth-first (NCORE=2) longer.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore/examples/spin"
)

func main() {
	quick := flag.Bool("quick", false, "one small model only")
	rounds := flag.Int("rounds", 5, "how many `times` everything is run")
	stores := flag.String("stores", "exact", "the stores to compare, divided by commas")
	flag.Parse()
	if err := run(*quick, *rounds, strings.Split(*stores, ","), os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "versus:", err)
		os.Exit(1)
	}
}

func run(quick bool, rounds int, stores []string, stdout, stderr io.Writer) error {
	if missing := spin.Missing(); missing != nil {
		if os.Getenv("TCPCHECK_REQUIRE") == "all" {
			return fmt.Errorf("not installed: %s", strings.Join(missing, ", "))
		}
		fmt.Fprintf(stdout, "skipped: not installed: %s\n", strings.Join(missing, ", "))
		return nil
	}
	dir, err := os.MkdirTemp("", "versus")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)

	fmt.Fprintln(stderr, "building")
	contests, err := plan(dir, quick, stores)
	if err != nil {
		return err
	}
	fmt.Fprintln(stdout, setting())
	for _, c := range contests {
		results, err := c.hold(max(1, rounds), stderr)
		if err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		fmt.Fprint(stdout, "\n", c.table(results))
	}
	return nil
}
