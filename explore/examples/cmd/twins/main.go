// Command twins explores one of the example models that have a twin in Promela,
// and prints what it found and what that took.
//
//	go run ./explore/examples/cmd/twins tcp2 -cap 3 -nr 2 -workers 2 -store compact -memory 1GiB
//	go run ./explore/examples/cmd/twins twophase -n 9 -json
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/explore/examples/tcp2"
	"github.com/tcpcheck/tcpcheck/explore/examples/twophase"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// settings are the flags.
type settings struct {
	tcp2.Bounds
	n                     int
	plain, symmetry, json bool
	witness               bool

	workers int
	store   string
	memory  size

	states     int
	checkpoint string
	every      time.Duration
	resume     bool
}

// run returns the exit status: 2 for bad usage, 1 for a property that is violated.
func run(args []string, stdout, stderr io.Writer) int {
	const usage = "usage: twins tcp2|twophase [flags]"
	if len(args) == 0 {
		fmt.Fprintln(stderr, usage)
		return 2
	}
	var set settings
	flags := flag.NewFlagSet(usage, flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.IntVar(&set.CAP, "cap", 2, "tcp2: `segments` a wire holds")
	flags.IntVar(&set.NR, "nr", 1, "tcp2: `segments` an end may retransmit")
	flags.IntVar(&set.ND, "nd", 1, "tcp2: `segments` of data an end has to send")
	flags.BoolVar(&set.plain, "plain", false, "tcp2: plain structs instead of packed words")
	flags.BoolVar(&set.symmetry, "symmetry", false, "tcp2: of two states that mirror each other explore one")
	flags.IntVar(&set.n, "n", 7, "twophase: how many resource `managers`")
	flags.BoolVar(&set.witness, "witness", false, "also look for witnesses, which SPIN's twins do not")
	flags.IntVar(&set.workers, "workers", 0, "how many `goroutines`; 0 means one for each processor")
	flags.StringVar(&set.store, "store", "exact", "how visited states are remembered: exact, compact or bitstate")
	flags.Var(&set.memory, "memory", "`bytes` the search may use, such as 1GiB; 0 means no bound")
	flags.IntVar(&set.states, "states", 0, "stop with the level that exceeds so many `states`; 0 means no bound")
	flags.StringVar(&set.checkpoint, "checkpoint", "", "the `file` that lets an interrupted run go on")
	flags.DurationVar(&set.every, "every", 0, "the `time` between two checkpoints; 0 means only when interrupted")
	flags.BoolVar(&set.resume, "resume", false, "go on from the checkpoint")
	flags.BoolVar(&set.json, "json", false, "print one JSON object")
	if err := flags.Parse(args[1:]); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	report, err := explored(args[0], &set, flags.Args())
	if err != nil {
		fmt.Fprintln(stderr, "twins:", err)
		return 2
	}
	if err := report.print(stdout, set.json); err != nil {
		fmt.Fprintln(stderr, "twins:", err)
		return 1
	}
	if report.Verdict == string(explore.Violated) {
		return 1
	}
	return 0
}

// explored runs the model of that name.
func explored(model string, set *settings, rest []string) (*report, error) {
	switch {
	case len(rest) > 0:
		return nil, fmt.Errorf("found %q, want flags only", rest)
	case model == "twophase" && (set.plain || set.symmetry):
		return nil, errors.New("twophase has no -plain and no -symmetry")
	case model == "twophase" && (set.n < 1 || set.n > twophase.MaxN):
		return nil, fmt.Errorf("-n is %d, want 1 to %d", set.n, twophase.MaxN)
	case model == "twophase":
		m := twophase.Model{N: set.n}
		return search(fmt.Sprintf("twophase N=%d", set.n), m, m.Properties(), nil, set)
	case model != "tcp2":
		return nil, fmt.Errorf("model %q, want tcp2 or twophase", model)
	case set.plain && set.symmetry:
		return nil, errors.New("-symmetry is for packed words")
	}
	if err := set.Check(); err != nil {
		return nil, err
	}
	name := fmt.Sprintf("tcp2 CAP=%d NR=%d ND=%d", set.CAP, set.NR, set.ND)
	packed := tcp2.Packed(set.Bounds)
	switch {
	case set.plain:
		m := tcp2.Plain(set.Bounds)
		return search(name+" plain", m, m.Properties(), nil, set)
	case set.symmetry:
		return search(name+" symmetry", packed, packed.Properties(), packed.Canonical, set)
	}
	return search(name, packed, packed.Properties(), nil, set)
}
