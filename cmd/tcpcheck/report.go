package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
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

// print writes the report for a person: what was explored, what was found and what the
// verdict does not cover, the trace, and the answer. The answer comes last, and the trace
// just before it, for on a terminal the end is what stays in sight.
func (o *outcome) print(w io.Writer, look screen) error {
	var b strings.Builder
	o.printWorld(&b, look)
	o.printFindings(&b, look)
	b.WriteString("\n")
	o.printGaps(&b, look)
	if o.flags.profile {
		o.printProfile(&b)
	}
	if err := o.printTraces(&b, look); err != nil {
		return err
	}
	o.printAnswer(&b, look)
	_, err := io.WriteString(w, b.String())
	return err
}

// fewFindings of one verdict have a line each, with what they say; of more there is a
// list, unless all is to be told.
const fewFindings = 3

// printFindings lists the findings by their verdicts, but for those that printGaps tells
// with a reason.
func (o *outcome) printFindings(b *strings.Builder, look screen) {
	const column = 14
	b.WriteString("\n")
	for _, v := range verdictOrder {
		var list []*model.Finding
		for _, f := range o.with(v.is) {
			reasoned := v.is == model.Vacuous || v.is == explore.NotWitnessed || f.Why != "" && f.Why != o.Search.Cut
			if o.flags.verbose || !reasoned {
				list = append(list, f)
			}
		}
		if len(list) == 0 {
			continue
		}
		verdict := look.in(v.colour, pad(string(v.is), column-1)) + " "
		if len(list) > fewFindings && v.is != explore.Violated && !o.flags.verbose {
			b.WriteString(verdict + look.hang(column, fmt.Sprintf("%d: %s", len(list), nameList(list))) + "\n")
			continue
		}
		for _, f := range list {
			b.WriteString(verdict + look.in(bold, pad(f.Name, 26)) + " " + look.hang(column+27, f.Says) + "\n")
		}
	}
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

func nameList(list []*model.Finding) string {
	var all []string
	for _, f := range list {
		all = append(all, f.Name)
	}
	return strings.Join(all, ", ")
}
