package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore/examples/spin"
	"github.com/tcpcheck/tcpcheck/explore/examples/tcp2"
	"github.com/tcpcheck/tcpcheck/explore/examples/twophase"
)

const twinsPackage = "github.com/tcpcheck/tcpcheck/explore/examples/cmd/twins"

// size is a model of one size, in both languages.
type size struct {
	name    string
	args    string // of the command twins
	promela string
	define  []string
	slots   string // -w of pan: the logarithm of its hash table's size at which it is fastest
}

var (
	small  = size{"tcp2 CAP=2 NR=1", "tcp2 -cap 2 -nr 1", tcp2.Promela, []string{"CAP=2", "NR=1"}, "-w22"}
	middle = size{"tcp2 CAP=2 NR=2", "tcp2 -cap 2 -nr 2", tcp2.Promela, []string{"CAP=2", "NR=2"}, "-w24"}
	large  = size{"tcp2 CAP=3 NR=2", "tcp2 -cap 3 -nr 2", tcp2.Promela, []string{"CAP=3", "NR=2"}, "-w26"}
	commit = size{"two-phase commit N=9", "twophase -n 9", twophase.Promela, []string{"N=9"}, "-w25"}
)

// plan builds what is to be run into the directory, and says what runs against what.
func plan(dir string, quick bool, stores []string) ([]contest, error) {
	twins := filepath.Join(dir, "twins")
	if out, err := exec.Command("go", "build", "-o", twins, twinsPackage).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build: %w\n%s", err, out)
	}
	sizes, own := []size{middle, large, commit}, middle
	if quick {
		sizes, own = []size{small}, small
	}
	var contests []contest
	for _, s := range sizes {
		c, err := againstSpin(dir, twins, s, stores)
		if err != nil {
			return nil, err
		}
		contests = append(contests, c)
	}
	return append(contests, againstOurselves(twins, own)), nil
}

func againstSpin(dir, twins string, s size, stores []string) (contest, error) {
	dir, err := os.MkdirTemp(dir, "pan")
	if err != nil {
		return contest{}, err
	}
	pan, err := spin.Build(dir, s.promela, s.define, spin.Exact)
	if err != nil {
		return contest{}, err
	}
	c := contest{name: s.name, base: contender{
		name:   "SPIN, depth-first, exact",
		argv:   []string{pan, "-m10000", s.slots},
		counts: spin.Parse,
	}}
	for _, store := range stores {
		for _, workers := range []string{"1", "2"} {
			o := ours(store+", "+workers+plural(workers, " worker"), twins, s, "-store", store, "-workers", workers)
			o.lossy = store == "bitstate"
			c.rivals = append(c.rivals, o)
		}
	}
	return c, nil
}

// againstOurselves shows what each thing that can be had is worth.
func againstOurselves(twins string, s size) contest {
	c := contest{name: s.name + " against itself", base: ours("packed words, one worker", twins, s, "-workers", "1")}
	portable := ours("without assembly", twins, s, "-workers", "1")
	portable.env = []string{"TCPCHECK_PORTABLE=1"}
	symmetry := ours("symmetry", twins, s, "-workers", "1", "-symmetry")
	symmetry.smaller = true
	c.rivals = []contender{
		ours("two workers", twins, s, "-workers", "2"),
		ours("plain structs", twins, s, "-workers", "1", "-plain"),
		portable,
		symmetry,
	}
	return c
}

func ours(name, twins string, s size, flags ...string) contender {
	argv := append([]string{twins}, strings.Fields(s.args)...)
	return contender{name: name, argv: append(append(argv, "-json"), flags...), counts: parseTwins}
}

func plural(n, word string) string {
	if n == "1" {
		return word
	}
	return word + "s"
}
