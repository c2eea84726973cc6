package main

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
)

// verdictOrder is the order in which verdicts are told, with their colours: what
// asks for attention comes first.
var verdictOrder = []struct {
	is     model.Verdict
	colour ink
}{
	{explore.Violated, red},
	{explore.NotWitnessed, yellow},
	{model.Vacuous, yellow},
	{explore.Undecided, yellow},
	{explore.Holds, green},
	{explore.Witnessed, green},
}

// print writes the report for a person.
func (o *outcome) print(w io.Writer, look screen) error {
	var b strings.Builder
	o.printWorld(&b, look)
	b.WriteString("\n" + look.in(o.colour(), o.verdictLine()) + "\n\n")
	for _, v := range verdictOrder {
		for _, f := range o.with(v.is) {
			const column = 14
			says := look.hang(column+27, f.Says)
			if v.is != explore.Violated && v.is != model.Vacuous && !o.flags.verbose {
				says = look.clip(column+27, f.Says)
			}
			fmt.Fprintf(&b, "%s %s %s\n", look.in(v.colour, pad(string(v.is), column-1)), look.in(bold, pad(f.Name, 26)), says)
		}
	}
	b.WriteString("\n")
	o.printGaps(&b, look)
	if o.flags.profile {
		o.printProfile(&b)
	}
	if err := o.printTraces(&b, look); err != nil {
		return err
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// printWorld says what was explored, with every bound of the claim.
func (o *outcome) printWorld(b *strings.Builder, look screen) {
	s := o.System.Scenario
	text := s.Name
	if s.Says != "" {
		text = look.hang(0, s.Name+": "+s.Says)
	}
	b.WriteString(look.in(bold, s.Name) + strings.TrimPrefix(text, s.Name) + "\n\n")
	table := o.System.Machine.Table().TableName()
	if len(s.Choices) > 0 {
		table += ", read with " + choiceList(s.Choices)
	}
	facts := append([]fact{{"table", table}}, worldFacts(s)...)
	if o.flags.symmetry {
		facts = append(facts, fact{"symmetry", "nothing tells A from B: of two worlds that mirror each other one is explored and counted"})
	}
	if said := o.said(); len(said) > 0 && !o.Search.Complete {
		facts = append(facts, fact{"search", strings.Join(said, "; ")})
	}
	writeFacts(b, look, facts)
}

// said are the bounds of the search, in words.
func (o *outcome) said() []string {
	if o.simulated != nil {
		return o.simulated.said()
	}
	return o.flags.search.said()
}

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
	if s.Distinct >= 10_000 { // of fewer it tells nothing
		line += fmt.Sprintf(", %.0f B/state", s.BytesPerState)
	}
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

// knownBreaks are violations that the scenario is known for, with its own table.
func (o *outcome) knownBreaks() []*model.Finding {
	var list []*model.Finding
	if !slices.Equal(o.System.Machine.Table().Variants, o.System.Scenario.Variants) {
		return nil
	}
	for _, f := range o.violated() {
		if slices.Contains(o.System.Scenario.Breaks, f.Name) {
			list = append(list, f)
		}
	}
	return list
}

// printGaps says what the verdict does not cover.
func (o *outcome) printGaps(b *strings.Builder, look screen) {
	line := func(text string) { b.WriteString(look.hang(2, text) + "\n") }
	if list := o.knownBreaks(); len(list) > 0 {
		line("RFC 9293 itself does not keep " + nameList(list) + " in this scenario; docs/findings.md says why.")
	}
	if list := o.with(model.Vacuous); len(list) > 0 {
		line("vacuous: " + nameList(list) + "; nothing ever happened here that they speak of.")
	}
	if list := o.with(explore.NotWitnessed); len(list) > 0 {
		line("not witnessed: " + nameList(list) + "; no world that can be reached shows it.")
	}
	o.eachWhy(func(why string, list []*model.Finding) { line("undecided: " + nameList(list) + "; " + why + ".") })
	cover := func(what, did string, seen int, never []string) {
		text := fmt.Sprintf("%s: %d of %d %s", what, seen, seen+len(never), did)
		if !o.Search.Complete {
			text += " so far"
		}
		switch {
		case len(never) == 0:
			line(text + ".")
		case o.flags.verbose:
			line(text + "; never: " + strings.Join(never, ", ") + ".")
		default:
			line(text + "; --verbose lists the others.")
		}
	}
	cover("rules", "fired", len(o.Coverage.Fired), o.Coverage.NeverFired)
	cover("edges", "taken", len(o.Coverage.Taken), edgeNames(o.Coverage.NeverTaken))
	if o.simulated == nil && o.Search.Omissions > 0 {
		line(omissions(o.Search))
	}
	if failed := o.failed(); failed != "" {
		line("--fail-on " + failed + ".")
	}
	if again := o.goOn(); again != "" {
		line("A checkpoint is left. To go on from it:")
		b.WriteString("  " + again + "\n")
	}
	if o.Search.CutErr != nil && !isCheckpoint(o.Search.CutErr) {
		text := "cut: a value does not fit the scenario's bounds; one that leaves room for it can be explored further"
		if !o.flags.verbose {
			text += "; --verbose shows the way there"
		}
		line(text + ".")
	}
}

// eachWhy gives the reasons why findings are undecided but for the bound that has cut the
// whole search, which is said first of all.
func (o *outcome) eachWhy(f func(why string, list []*model.Finding)) {
	var whys []string
	of := map[string][]*model.Finding{}
	for _, open := range o.Undecided() {
		if open.Why == "" || open.Why == o.Search.Cut {
			continue
		}
		if of[open.Why] == nil {
			whys = append(whys, open.Why)
		}
		of[open.Why] = append(of[open.Why], open)
	}
	for _, why := range whys {
		f(why, of[why])
	}
}

// printTraces draws the first trace, and names the others or draws them too.
func (o *outcome) printTraces(b *strings.Builder, look screen) error {
	if o.flags.trace.is != "" {
		return nil
	}
	if cut := o.Search.CutTrace; cut != nil && o.flags.verbose {
		way := &model.Trace{System: o.System}
		for _, s := range cut.Steps {
			way.Events = append(way.Events, s.Action.Event)
		}
		b.WriteString("\n")
		caption := trace.Caption{Title: "The way to where it does not fit, " + amount(len(way.Events), "step") + ":", Command: o.command("--verbose")}
		if err := trace.Ladder(b, way, caption, trace.Options{Color: look.colour, Width: look.width}); err != nil {
			return err
		}
	}
	for i, f := range o.shown() {
		if i > 0 && !o.flags.verbose {
			fmt.Fprintf(b, "\n%s %s, too, after %s:\n  %s\n", f.Name, f.Verdict, amount(len(f.Trace.Events), "step"), o.again(f))
			continue
		}
		var drawn bytes.Buffer
		if err := o.written(f, look).ladder(&drawn); err != nil {
			return err
		}
		b.WriteString("\n" + drawn.String())
	}
	return nil
}

// caption says what a trace shows, and the command that shows it once more.
func (o *outcome) caption(f *model.Finding) trace.Caption {
	goal := "violate " + f.Name
	if f.Kind == model.Witness {
		goal = f.Name
	}
	title := wayTo(goal, f)
	if o.simulated != nil {
		title = o.simulated.title(f, goal)
	}
	return trace.Caption{Title: title + ":", Finding: f, Command: o.again(f)}
}

// wayTo says what the trace of a search shows: a shortest way, but for an endless one.
func wayTo(goal string, f *model.Finding) string {
	steps := amount(len(f.Trace.Events), "step")
	switch {
	case f.Kind == model.Liveness && f.Trace.Loop == 1:
		return fmt.Sprintf("A way to %s, %s, the last again and again", goal, steps)
	case f.Kind == model.Liveness && f.Trace.Loop > 0:
		return fmt.Sprintf("A way to %s, %s, the last %d again and again", goal, steps, f.Trace.Loop)
	case f.Kind == model.Liveness:
		return fmt.Sprintf("A way to %s, %s, and nothing more", goal, steps)
	}
	return fmt.Sprintf("A shortest way to %s, %s", goal, steps)
}

func nameList(list []*model.Finding) string {
	var all []string
	for _, f := range list {
		all = append(all, f.Name)
	}
	return strings.Join(all, ", ")
}

var plainWord = regexp.MustCompile(`^[A-Za-z0-9_./:=,+@%-]+$`)

// shellLine writes the words so that a shell reads them as they are.
func shellLine(args []string) string {
	args = slices.Clone(args)
	for i, arg := range args {
		if !plainWord.MatchString(arg) {
			args[i] = "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
		}
	}
	return strings.Join(args, " ")
}
