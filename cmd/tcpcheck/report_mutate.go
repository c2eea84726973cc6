package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tcpcheck/tcpcheck/model/mutation"
	"github.com/tcpcheck/tcpcheck/spec/mutant"
)

// mutated is a finished run over mutants, and what is needed to tell of it.
type mutated struct {
	*mutation.Report
	flags   *mutateFlags
	ladder  *mutation.Ladder
	elapsed time.Duration
}

// mutatedJSON is what mutate --json prints.
type mutatedJSON struct {
	Variants  []string `json:"variants"`
	Scenarios []string `json:"scenarios"`
	Seconds   float64  `json:"seconds"`
	*mutation.Report
}

func (p *program) tellMutated(o *mutated) error {
	var page bytes.Buffer
	if o.flags.json {
		value := mutatedJSON{some(o.ladder.Base().Variants), o.ladder.Scenarios(), o.elapsed.Seconds(), o.Report}
		value.Mutants = some(value.Mutants)
		if err := writeJSON(&page, value); err != nil {
			return err
		}
		return o.flags.out.deliver(&p.page, page.Bytes())
	}
	look := p.screen
	if o.flags.out.file != "" {
		look = screen{width: pageWidth}
	}
	o.print(&page, look)
	return o.flags.out.deliver(&p.page, page.Bytes())
}

func (o *mutated) print(w *bytes.Buffer, s screen) {
	fmt.Fprintf(w, "%s of %s, tried in %s, in %s\n", amount(o.Total, "mutant"), o.ladder.Base().TableName(), amount(len(o.ladder.Scenarios()), "scenario"), duration(o.elapsed))
	if o.Missing > 0 {
		fmt.Fprintf(w, "%s: %s not judged%s\n", s.in(yellow, "cut"), amount(o.Missing, "more mutant"), o.goOn())
	}
	fmt.Fprintln(w)
	o.numbers(w, s)
	o.classes(w)
	o.properties(w)
	o.list(w, s)
}

// goOn says how to go on with a run that was cut.
func (o *mutated) goOn() string {
	file := o.flags.checkpoint + o.flags.resume // one of them at most
	if file == "" {
		return ""
	}
	return "; go on with --resume " + file
}

func (o *mutated) numbers(w *bytes.Buffer, s screen) {
	count := map[string]int{}
	for _, r := range o.Mutants {
		if r.Verdict == mutation.Equivalent && !r.Proved {
			count[r.Why]++
		}
	}
	total := func(head string, n int, says string) {
		fmt.Fprintln(w, s.in(bold, pad(head, 12))+strings.TrimRight(fmt.Sprintf("%7s  %s", grouped(n), s.hang(21, says)), " "))
	}
	part := func(n int, says string) {
		if n > 0 {
			fmt.Fprintf(w, "%s%7s  %s\n", pad("", 14), grouped(n), s.hang(23, says))
		}
	}
	total("killed", o.Killed, "")
	part(o.Killed-o.Refused, "by a property that is violated")
	part(o.Refused, "by exactly-one-rule before anything is explored: the table is refused when it is loaded")
	total("equivalent", o.Equivalent, "")
	part(o.Proved, "on all inputs")
	for _, why := range []string{mutation.SameAnswers, mutation.OtherRows, mutation.Unmet} {
		part(count[why], why)
	}
	total("open", o.Open, "some world or answer to a user differs, and no property notices")
	score := "All are equivalent, so there is no score."
	if o.Killed+o.Open > 0 {
		score = fmt.Sprintf("Of those not equivalent %.1f %% are killed; of those that load as well, %.1f %%; %.1f %% of all, if those that no scenario comes to count as open.",
			o.Score, o.Explored, o.Strict)
	}
	fmt.Fprintf(w, "\n%s\n", s.hang(0, score))
}

func (o *mutated) classes(w *bytes.Buffer) {
	fmt.Fprintf(w, "\n%s%8s%8s%9s%12s%6s%8s\n", pad("class", 12), "mutants", "killed", "refused", "equivalent", "open", "score")
	for _, c := range mutant.Classes {
		if t := o.Classes[c]; t != nil {
			fmt.Fprintf(w, "%s%8s%8s%9s%12s%6s%7.1f%%\n", pad(string(c), 12), grouped(t.Total), grouped(t.Killed), grouped(t.Refused), grouped(t.Equivalent), grouped(t.Open), t.Score())
		}
	}
}

func (o *mutated) properties(w *bytes.Buffer) {
	if len(o.Properties) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s%8s%8s%14s%14s\n", pad("first noticed by", 32), "mutants", "alone", "median steps", "median time")
	for _, p := range o.Properties {
		took := time.Duration(p.Seconds * float64(time.Second))
		fmt.Fprintf(w, "%s%8s%8s%14d%14s\n", pad(p.Name, 32), grouped(p.Killed), grouped(p.Alone), p.Steps, duration(took))
	}
}

// list tells of those that are open, and of all if that is wanted.
func (o *mutated) list(w *bytes.Buffer, s screen) {
	shown := slices.DeleteFunc(slices.Clone(o.Mutants), func(r mutation.Result) bool { return r.Verdict != mutation.Open && !o.flags.verbose })
	if len(shown) == 0 {
		return
	}
	title := "open"
	if o.flags.verbose {
		title = "every mutant"
	}
	fmt.Fprintf(w, "\n%s:\n", title)
	for i := range shown {
		o.one(w, s, &shown[i])
	}
}

func (o *mutated) one(w *bytes.Buffer, s screen, r *mutation.Result) {
	line := func(text string) { fmt.Fprintln(w, "      "+s.hang(6, text)) }
	fmt.Fprintf(w, "  %s  (%s)\n", s.in(bold, r.Name), r.Class)
	switch {
	case r.Verdict == mutation.Killed && r.Scenario == "":
		line("refused: " + r.Why)
	case r.Verdict == mutation.Killed:
		by := r.By
		if len(r.Also) > 0 {
			by += ", also " + strings.Join(r.Also, ", ")
		}
		line(fmt.Sprintf("killed by %s: %s, %s", by, r.Scenario, amount(r.Steps, "step")))
	case r.Verdict == mutation.Equivalent:
		where := "equivalent: "
		if r.Proved {
			where = "equivalent on all inputs: "
		}
		line(where + r.Why)
	default:
		line("differs in " + strings.Join(r.Differs, ", "))
	}
	if r.Example != "" {
		line(r.Example)
	}
	if len(r.Stopped) > 0 {
		line("a search did not end: " + r.Stopped[0])
	}
	if len(r.Lost) > 0 {
		line("no longer shown: " + strings.Join(r.Lost, ", "))
	}
}
