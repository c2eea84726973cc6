package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// What a simulation does that is not told otherwise.
const (
	defaultWalks        = count(10_000)
	defaultDepth        = count(1000)
	defaultMemberStates = count(100_000)
	defaultMemberMemory = size(1 << 20)
)

// simulateFlags are what simulate is asked for.
type simulateFlags struct {
	checkFlags // those that check has as well
	seed       seed
	walks      count
	depth      count
	only       count // the number of a walk or member; 0 for all
	swarm      count // members; 0 for walks
	states     count // of a member
	memory     size  // of a member
}

// seed is where random choices begin.
type seed struct {
	is    uint64
	given bool
}

func (s *seed) Type() string  { return "number" }
func (s *seed) Wants() string { return "a number from 0" }

func (s *seed) String() string {
	if !s.given {
		return ""
	}
	return strconv.FormatUint(s.is, 10)
}

func (s *seed) Set(text string) error {
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		return fmt.Errorf("found %q, want %s", text, s.Wants())
	}
	s.is, s.given = n, true
	return nil
}

func simulateCommand(p *program) *cobra.Command {
	f := &simulateFlags{walks: defaultWalks, depth: defaultDepth, states: defaultMemberStates, memory: defaultMemberMemory}
	cmd := &cobra.Command{
		Use:   "simulate [SCENARIO|FILE.toml]",
		Short: "Walk at random, where there is too much to explore",
		Long: `Walk through a scenario at random and look for what check looks for. A walk takes
one of the steps there are, each as likely as the next, until the end or --depth;
every property looks at all its states and at all steps out of them. What is found
is shrunk to a short trace. The scenario is named as for check.

With --swarm many small searches go into the scenario instead: each goes deep
first, takes the steps in an order of its own, and remembers by a few bits where it
has been, so that it hardly visits a world twice.

A simulation is never complete and never says "holds". The same seed gives the same
walks with any number of workers, as long as neither --time nor Ctrl-C ends them;
each finding comes with the command that repeats its walk alone.

Exit status: 3 nothing violated; 11 deadlock; 12 a safety property is violated;
2 usage or bad input; 70 a fault of tcpcheck itself.`,
		Example: `  tcpcheck simulate text --seed 1 --walks 2000
  tcpcheck simulate half-open --property half-open,one-fin --walks 500
  tcpcheck simulate two-hosts --swarm 4 --max-states 2000
  tcpcheck simulate two-hosts --time 300ms --json
  tcpcheck simulate two-hosts --seed 7 --only 12 --property both-done`,
		Args:              atMostOne,
		ValidArgsFunction: firstIs("scenario", orFile),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.settle(cmd.Flags().Changed); err != nil {
				return err
			}
			return p.simulate(f, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.Var(&f.seed, "seed", "begin the random choices with this `number`; a fresh one by default, which is printed")
	flags.Var(&f.walks, "walks", "take `n` walks, 0 for no bound; with --time there is none by default")
	flags.Var(&f.depth, "depth", "take at most `n` steps in a walk, or in one way of a member")
	flags.Var(&f.search.time, "time", "end after a `duration` like 90s or 5m, 0 for no bound")
	flags.Var(&f.swarm, "swarm", "send a swarm of `n` members instead of walks")
	flags.Var(&f.states, "max-states", "let a member of the swarm visit `n` states")
	flags.Var(&f.memory, "memory", "let a member of the swarm remember states in this `size`")
	flags.Var(&f.only, "only", "take only walk or member number `n`, as a finding names it; 0 for all")
	flags.Var(&f.search.workers, "workers", "go with `n` goroutines, 0 for one a processor; the outcome does not depend on it")
	flags.BoolVar(&f.search.stopAtFirst, "stop-at-first", false, "end soon after the first violation")
	f.addProperty(cmd)
	f.table.add(cmd)
	f.addReport(cmd)
	return cmd
}

// settle refuses flags that do not go together, and decides what was left open.
func (f *simulateFlags) settle(given func(flag string) bool) error {
	switch {
	case f.swarm > 0 && given("walks"):
		return errors.New("--walks: found --swarm as well, want one of them")
	case f.swarm == 0 && given("max-states"):
		return errors.New("--max-states: found no --swarm, want one: a walk is bounded by --depth and --walks")
	case f.swarm == 0 && given("memory"):
		return errors.New("--memory: found no --swarm, want one: a walk remembers nothing")
	case f.depth == 0:
		return errors.New("--depth: found 0, want a number from 1")
	case f.swarm > 0 && f.states == 0:
		return errors.New("--max-states: found 0, want a number from 1")
	case f.swarm > 0 && f.memory < 8:
		return errors.New("--memory: found less than 8B, want room for some states")
	}
	if f.search.time > 0 && !given("walks") {
		f.walks = 0
	}
	if !f.seed.given {
		f.seed.is, f.seed.given = uint64(rand.Uint32()), true // short enough to be typed
	}
	return nil
}

func (p *program) simulate(f *simulateFlags, args []string) error {
	asked, sys, err := f.asked(args)
	if err != nil {
		return err
	}
	for _, own := range f.properties.own {
		if own.Kind == model.Liveness {
			return fmt.Errorf("--property: found %q, which is about endless ways, want always (...) or sometimes (...): a walk ends", own.Formula)
		}
	}
	sim, err := p.sample(f, sys)
	if err != nil {
		return err
	}
	o := &outcome{Report: asReport(sim), flags: &f.checkFlags, asked: asked, simulated: &simulated{sim, f}}
	p.status = o.status()
	return p.tell(o)
}

// sample takes the walks or sends the swarm, and tells how far it has come.
func (p *program) sample(f *simulateFlags, sys *model.System) (*model.Simulation, error) {
	live := p.progress()
	defer live.clear()
	show := func(now explore.SimulationProgress) {
		live.tell(func() []string { return simulationLines(now, f.unit()) })
	}
	ctx, cancel := f.search.context()
	defer cancel()
	first, runs := f.runs()
	if f.swarm > 0 {
		return model.Swarm(ctx, sys, f.properties.names, model.Members{
			Seed: f.seed.is, First: first, Members: runs, Depth: int(f.depth), MaxStates: int(f.states), MaxMemory: int64(f.memory),
			Workers: int(f.search.workers), StopAtFirst: f.search.stopAtFirst, Progress: show,
		}, f.properties.own...)
	}
	return model.Simulate(ctx, sys, f.properties.names, model.Walks{
		Seed: f.seed.is, First: first, Walks: runs, Depth: int(f.depth),
		Workers: int(f.search.workers), StopAtFirst: f.search.stopAtFirst, Progress: show,
	}, f.properties.own...)
}

// runs says which walks or members are asked for: the number of the first, and how
// many, 0 for no bound.
func (f *simulateFlags) runs() (first, n int) {
	switch {
	case f.only > 0:
		return int(f.only), 1
	case f.swarm > 0:
		return 1, int(f.swarm)
	}
	return 1, int(f.walks)
}

// unit is what a run is called.
func (f *simulateFlags) unit() string {
	if f.swarm > 0 {
		return "member"
	}
	return "walk"
}

// asReport makes a report of a simulation: for the reader it is a search that was cut.
func asReport(sim *model.Simulation) *model.Report {
	s := sim.Sample
	return &model.Report{
		System: sim.System, Findings: sim.Findings, Coverage: sim.Coverage,
		Search: &explore.Result[model.State, model.Action]{
			Verdict: s.Verdict, Cut: s.Cut, CutErr: s.CutErr, CutTrace: s.CutTrace,
			Transitions: s.Transitions, Depth: s.Depth, Elapsed: s.Elapsed,
		},
	}
}
