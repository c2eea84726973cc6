package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"

	"github.com/tcpcheck/tcpcheck/explore/examples/internal/peak"
	"github.com/tcpcheck/tcpcheck/explore/examples/spin"
)

// contest is one model, searched by all in turn.
type contest struct {
	name   string
	base   contender // the others are measured against it
	rivals []contender
}

// contender is a program that searches a model.
type contender struct {
	name   string
	argv   []string
	env    []string
	counts func(output string) (spin.Counts, error)

	lossy   bool // it may miss states; the table says how many it found
	smaller bool // it searches a smaller model, with other counts
}

// result is what a run found and took.
type result struct {
	spin.Counts
	took time.Duration
	peak int64 // bytes
}

// hold runs the rounds. The results are by contender, the base first, then by round.
func (c *contest) hold(rounds int, log io.Writer) ([][]result, error) {
	all := append([]contender{c.base}, c.rivals...)
	results := make([][]result, len(all))
	for round := range rounds {
		for i, who := range all {
			r, err := who.run()
			if err != nil {
				return nil, fmt.Errorf("%s: %w", who.name, err)
			}
			fmt.Fprintf(log, "%s, round %d of %d: %s: %.2f s\n", c.name, round+1, rounds, who.name, r.took.Seconds())
			results[i] = append(results[i], r)
			if err := who.agrees(r.Counts, results[0][0].Counts); err != nil {
				return nil, fmt.Errorf("%s: %w", who.name, err)
			}
		}
	}
	return results, nil
}

// agrees compares counts with those of the base.
func (c *contender) agrees(got, want spin.Counts) error {
	switch {
	case got.Agree(want),
		c.smaller && got.Distinct < want.Distinct,
		c.lossy && got.Distinct <= want.Distinct:
		return nil
	}
	return fmt.Errorf("found %d states and %d transitions, want %d and %d",
		got.Distinct, got.Transitions, want.Distinct, want.Transitions)
}

// run runs the whole process.
func (c *contender) run() (result, error) {
	command := exec.Command(c.argv[0], c.argv[1:]...)
	command.Env = append(os.Environ(), c.env...)
	command.Stderr = os.Stderr
	began := time.Now()
	out, err := command.Output()
	took := time.Since(began)
	if err != nil {
		return result{}, fmt.Errorf("%w\n%s", err, out)
	}
	counts, err := c.counts(string(out))
	return result{counts, took, peak.Of(command.ProcessState)}, err
}

// parseTwins reads what the command twins prints with -json.
func parseTwins(output string) (spin.Counts, error) {
	var counts struct{ Distinct, Transitions int }
	err := json.Unmarshal([]byte(output), &counts)
	return spin.Counts(counts), err
}
