package main

import (
	"cmp"
	"fmt"
	"runtime"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// printAnswer writes the verdict, what it took, and how to have it again.
func (o *outcome) printAnswer(b *strings.Builder, look screen) {
	const column = 11 // as beneath a ladder
	b.WriteString("\n" + look.in(o.colour(), look.line(o.verdictLine())) + "\n")
	b.WriteString(look.in(faint, pad("took", column)) + look.hang(column, o.took()) + "\n")
	b.WriteString(look.in(faint, pad("reproduce", column)) + o.whole() + "\n")
}

// took says what the work took but for time, which is in the verdict.
func (o *outcome) took() string {
	text := amount(o.workers(), "worker")
	if o.simulated != nil {
		return text
	}
	text += ", at most " + memory(o.Search.Memory.Peak) + " of memory"
	if o.Search.Distinct >= 10_000 { // of fewer it tells nothing
		text += fmt.Sprintf(", %.0f B/state", o.Search.BytesPerState)
	}
	if o.Search.OnDisk {
		text += ", and disk besides"
	}
	return text
}

// workers are those that were at work.
func (o *outcome) workers() int { return cmp.Or(int(o.flags.search.workers), runtime.GOMAXPROCS(0)) }

func (o *outcome) colour() ink {
	switch {
	case len(o.violated()) > 0:
		return red
	case o.Search.Complete && len(o.Undecided()) == 0 && len(o.with(explore.NotWitnessed)) == 0 && len(o.with(explore.Holds))+len(o.with(explore.Witnessed)) > 0:
		return green
	}
	return yellow
}

// verdictLine is the answer in a line: what it is, and of how much.
func (o *outcome) verdictLine() string {
	if o.simulated != nil {
		return o.simulationLine()
	}
	s := o.Search
	seen := "complete"
	switch {
	case !s.Complete && len(o.violated()) > 0:
		seen = "incomplete: " + s.Cut
	case !s.Complete:
		seen = "nothing violated so far"
	case len(o.Undecided()) > 0 && len(o.violated()) == 0:
		seen = "all of them explored, nothing violated so far"
	}
	states := amount(s.Distinct, "distinct state")
	if o.flags.symmetry {
		states += " up to symmetry"
	}
	line := o.verdict() + fmt.Sprintf("%s, %s, depth %d, %s, %s", states, amount(s.Transitions, "transition"),
		s.Depth, seen, duration(s.Elapsed))
	return line
}

// verdict is what the counts are told of.
func (o *outcome) verdict() string {
	if list := o.violated(); len(list) > 0 {
		return "violated: " + nameList(list) + "; "
	}
	if !o.Search.Complete {
		return "incomplete: " + o.Search.Cut + "; "
	}
	if open := o.Undecided(); len(open) > 0 {
		return "incomplete: undecided " + nameList(open) + "; "
	}
	if missing := o.with(explore.NotWitnessed); len(missing) > 0 && len(o.with(explore.Holds)) > 0 {
		return "holds, but never seen: " + nameList(missing) + "; "
	}
	for _, v := range []model.Verdict{explore.Holds, model.Vacuous, explore.NotWitnessed} {
		if len(o.with(v)) > 0 {
			return strings.ReplaceAll(string(v), "-", " ") + ": "
		}
	}
	return "witnessed: "
}
