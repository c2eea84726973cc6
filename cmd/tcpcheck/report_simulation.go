package main

import (
	"fmt"
	"strconv"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// simulated is what an outcome that was not searched for tells otherwise.
type simulated struct {
	*model.Simulation
	flags *simulateFlags
}

// of is the sighting behind a finding.
func (s *simulated) of(f *model.Finding) *explore.Sighting[model.State, model.Action] {
	for i := range s.Findings {
		if s.Findings[i].Name == f.Name {
			return &s.Sample.Sightings[s.Behind[i]]
		}
	}
	panic("no sighting of " + f.Name)
}

// only are the arguments that repeat the run behind a finding.
func (s *simulated) only(f *model.Finding) []string {
	return append(s.arguments(), "--only", strconv.Itoa(s.of(f).Run))
}

// arguments are the flags that a run depends on, as they are written on a command line.
func (s *simulated) arguments() []string {
	f := s.flags
	args := []string{"--seed", f.seed.String()}
	add := func(flag, value string) { args = append(args, flag, value) }
	if f.swarm > 0 {
		add("--swarm", f.swarm.String())
	}
	if f.depth != defaultDepth {
		add("--depth", f.depth.String())
	}
	if f.swarm > 0 && f.states != defaultMemberStates {
		add("--max-states", f.states.String())
	}
	if f.swarm > 0 && f.memory != defaultMemberMemory {
		add("--memory", f.memory.String())
	}
	return args
}

// all are the arguments that repeat the whole simulation.
func (s *simulated) all() []string {
	f := s.flags
	args := s.arguments()
	add := func(flag string, given bool, value string) {
		if given {
			args = append(args, flag, value)
		}
	}
	add("--walks", f.swarm == 0 && f.walks > 0 && f.only == 0 && f.walks != defaultWalks, f.walks.String())
	add("--only", f.only > 0, f.only.String())
	add("--time", f.search.time > 0, f.search.time.String())
	if f.search.stopAtFirst {
		args = append(args, "--stop-at-first")
	}
	return args
}

// said are the bounds of the simulation, in words.
func (s *simulated) said() []string {
	f := s.flags
	said := []string{"seed " + f.seed.String()}
	switch first, runs := f.runs(); {
	case f.only > 0:
		said = append(said, fmt.Sprintf("%s %d alone", f.unit(), first))
	case runs > 0:
		said = append(said, "at most "+amount(runs, f.unit()))
	}
	said = append(said, "each at most "+amount(int(f.depth), "step")+" deep")
	if f.swarm > 0 {
		said = append(said, "each at most "+amount(int(f.states), "state")+", remembered in "+f.memory.String())
	}
	if f.search.time > 0 {
		said = append(said, "at most "+f.search.time.String())
	}
	if f.search.stopAtFirst {
		said = append(said, "the simulation ends soon after the first violation")
	}
	return said
}

// title says what the trace of a finding is.
func (s *simulated) title(f *model.Finding, goal string) string {
	found := s.of(f)
	way := "A way"
	if found.Shortest {
		way = "A shortest way"
	}
	title := fmt.Sprintf("%s to %s, %s", way, goal, amount(len(f.Trace.Events), "step"))
	if found.Length > len(f.Trace.Events) {
		title += fmt.Sprintf(", shrunk from the %d", found.Length)
	}
	return title + fmt.Sprintf(" of %s %d", s.flags.unit(), found.Run)
}

// simulationLine is the answer in a line: what was found, and by how much.
func (o *outcome) simulationLine() string {
	s := o.simulated.Sample
	answer := "incomplete: nothing violated so far"
	switch violated, witnessed := o.violated(), o.with(explore.Witnessed); {
	case len(violated) > 0:
		answer = "violated: " + nameList(violated)
	case len(witnessed) > 0 && len(witnessed) == len(o.Findings):
		answer = "witnessed: " + nameList(witnessed)
	}
	line := fmt.Sprintf("%s; %s, %s visited, the longest way %s, seed %d, %s", answer, amount(s.Runs, o.simulated.flags.unit()),
		amount(s.States, "state"), amount(s.Depth, "step"), s.Seed, duration(s.Elapsed))
	if _, runs := o.simulated.flags.runs(); s.Runs != runs {
		line += "; ended early: " + s.Cut
	}
	return line
}

// simulationJSON is what simulate --json prints. Lists are never null.
type simulationJSON struct {
	Scenario    string         `json:"scenario"`
	Says        string         `json:"says"`
	Variants    []string       `json:"variants"` // of the scenario and of the command line
	Edits       []string       `json:"edits"`    // files
	Bounds      []string       `json:"bounds"`   // of the scenario and of the simulation, in words
	Verdict     model.Verdict  `json:"verdict"`  // violated or incomplete
	Complete    bool           `json:"complete"` // never
	Cut         string         `json:"cut"`      // what ended it
	Seed        uint64         `json:"seed"`
	Swarm       bool           `json:"swarm"`       // runs are members of a swarm, not walks
	Runs        int            `json:"runs"`        // that were begun
	States      int            `json:"states"`      // visited; each run counts for itself
	Transitions int            `json:"transitions"` // out of them
	Depth       int            `json:"depth"`       // of the longest way
	Seconds     float64        `json:"seconds"`
	Command     string         `json:"command"` // does it once more
	Rules       rulesJSON      `json:"rules"`
	Properties  []sightingJSON `json:"properties"`
}

// sightingJSON is a property with what is known of its trace; the run is 0 if there is none.
type sightingJSON struct {
	propertyJSON
	Run      int    `json:"run"`      // the number of the walk or member
	Length   int    `json:"length"`   // of the trace before it was shrunk
	Shortest bool   `json:"shortest"` // no trace is shorter
	Command  string `json:"command"`  // repeats the run
}

// simulationJSON is the report for other programs.
func (o *outcome) simulationJSON() (any, error) {
	s, sys := o.simulated.Sample, o.System
	out := &simulationJSON{
		Scenario: sys.Scenario.Name, Says: sys.Scenario.Says,
		Variants: some(o.variants()), Edits: some(o.flags.table.edits), Bounds: o.bounds(),
		Verdict: s.Verdict, Cut: s.Cut, Seed: s.Seed, Swarm: o.simulated.flags.swarm > 0,
		Runs: s.Runs, States: s.States, Transitions: s.Transitions, Depth: s.Depth, Seconds: s.Elapsed.Seconds(), Command: o.whole(),
		Rules: o.rules(), Properties: []sightingJSON{},
	}
	for i := range o.Findings {
		f := &o.Findings[i]
		p, err := propertyOf(f)
		if err != nil {
			return nil, err
		}
		one := sightingJSON{propertyJSON: p}
		if f.Trace != nil {
			found := o.simulated.of(f)
			one.Run, one.Length, one.Shortest, one.Command = found.Run, found.Length, found.Shortest, o.again(f)
		}
		out.Properties = append(out.Properties, one)
	}
	return out, nil
}

// simulationLines says how far a simulation has come, the longer text first.
func simulationLines(now explore.SimulationProgress, unit string) []string {
	rate := rate(now.States, now.Elapsed.Seconds())
	return []string{
		fmt.Sprintf("%s, %s visited, %s/s, %s", amount(now.Runs, unit), amount(now.States, "state"), grouped(rate), duration(now.Elapsed)),
		fmt.Sprintf("%s %s, %s states, %s/s, %s", rounded(now.Runs), plural(unit), rounded(now.States), rounded(rate), duration(now.Elapsed)),
	}
}
