package main

import (
	"cmp"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// outcome is a finished check or simulation, and what is needed to tell of it.
type outcome struct {
	*model.Report
	flags     *checkFlags
	asked     string     // the scenario as it was named
	simulated *simulated // nil for a check

	checkpoint *explore.Checkpoint // nil for a simulation
	certified  string              // the file of the certificate, if one was earned
}

// status is what the program ends with: safety before deadlock before liveness,
// violations before what is missing.
func (o *outcome) status() int {
	status := statusHolds
	for _, f := range o.violated() {
		switch f.Kind {
		case model.Deadlock:
			status = statusDeadlock
		case model.Liveness:
			if status == statusHolds {
				status = statusLiveness
			}
		default:
			return statusViolated
		}
	}
	switch {
	case status != statusHolds:
		return status
	case !o.Search.Complete, len(o.Undecided()) > 0:
		return statusIncomplete
	case o.failed() != "":
		return statusFailOn
	}
	return statusHolds
}

// failed says what --fail-on asks about and was found; "" if nothing.
func (o *outcome) failed() string {
	for _, what := range o.flags.failOn.are {
		found := o.with(model.Verdict(what))
		switch {
		case !o.Search.Complete:
		case what == neverFired && len(o.Coverage.NeverFired) > 0:
			return "never-fired: " + amount(len(o.Coverage.NeverFired), "rule")
		case len(found) > 0:
			return what + ": " + nameList(found)
		}
	}
	return ""
}

// with returns the findings of that verdict.
func (o *outcome) with(v model.Verdict) []*model.Finding {
	var list []*model.Finding
	for i := range o.Findings {
		if o.Findings[i].Verdict == v {
			list = append(list, &o.Findings[i])
		}
	}
	return list
}

func (o *outcome) violated() []*model.Finding { return o.with(explore.Violated) }

// shown are the findings whose traces are shown, the first in full: those violated,
// and witnesses that were asked for by name.
func (o *outcome) shown() []*model.Finding {
	list := o.violated()
	for _, f := range o.with(explore.Witnessed) {
		if o.flags.verbose || o.flags.properties.has(f) {
			list = append(list, f)
		}
	}
	return list
}

// again is the command line that shows the finding once more.
func (o *outcome) again(f *model.Finding) string {
	args := []string{"--property", cmp.Or(f.Formula, f.Name)}
	if o.simulated != nil {
		return o.command(append(o.simulated.only(f), args...)...)
	}
	if f.Verdict == explore.Violated {
		args = append(args, "--stop-at-first")
	}
	return o.command(args...)
}

// goingOn is the command line that goes on from the checkpoint: with all that makes it
// the same search, and the bounds of memory and place.
func (o *outcome) goingOn() string {
	f := o.flags
	args := append([]string{"--resume", o.checkpoint.Path}, f.properties.arguments()...)
	if f.symmetry {
		args = append(args, "--symmetry")
	}
	return o.command(append(args, f.search.arguments()...)...)
}

// whole is the command line that does it all once more.
func (o *outcome) whole() string {
	f := o.flags
	args := f.properties.arguments()
	if o.simulated != nil {
		return o.command(append(args, o.simulated.all()...)...)
	}
	args = append(args, f.search.all()...)
	if len(f.failOn.are) > 0 {
		args = append(args, "--fail-on", strings.Join(f.failOn.are, ","))
	}
	for _, flag := range []struct {
		name  string
		given bool
	}{{"--stop-at-first", f.search.stopAtFirst}, {"--symmetry", f.symmetry}} {
		if flag.given {
			args = append(args, flag.name)
		}
	}
	return o.command(args...)
}

// command is a command line for the same scenario and table.
func (o *outcome) command(more ...string) string {
	verb := "check"
	if o.simulated != nil {
		verb = "simulate"
	}
	args := append([]string{"tcpcheck", verb, o.asked}, o.flags.table.arguments()...)
	return shellLine(append(args, more...))
}
