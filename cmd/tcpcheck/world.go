package main

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// findScenario returns the built-in scenario of that name, or the one in the file.
func findScenario(name string) (*model.Scenario, error) {
	if !strings.HasSuffix(name, ".toml") && !strings.ContainsAny(name, `/\`) {
		return model.FindScenario(name)
	}
	data, err := readFile(name)
	if err != nil {
		return nil, err
	}
	s, err := model.ParseScenario(name, data)
	if err != nil {
		return nil, &inputError{err}
	}
	return s, nil
}

func scenarioNames() []string {
	var list []string
	for _, s := range model.Scenarios() {
		list = append(list, s.Name)
	}
	return list
}

// fact is a line of a description: what it is about, and what is so.
type fact struct{ about, is string }

// worldFacts says in words what the ends do and what the network may do. Every
// bound is among them.
func worldFacts(s *model.Scenario) []fact {
	var all []fact
	add := func(about string, lines ...string) {
		for _, line := range lines {
			all = append(all, fact{about, line})
			about = ""
		}
	}
	for i := range s.Ends {
		add(model.EndName(i), endLines(&s.Ends[i])...)
	}
	add("network", networkLines(&s.Network)...)
	return all
}

func endLines(e *model.EndSetup) []string {
	does := "makes no calls"
	if len(e.Calls) > 0 {
		does = "calls " + callList(e.Calls)
		if len(e.Calls) > 1 {
			does += ", in this order"
		}
	}
	if e.Lives > 1 {
		does += "; once CLOSED it may begin again, " + times(e.Lives) + " in all"
	}
	for _, b := range e.Anytime {
		often := "as often as it likes"
		if b.Times > 0 {
			often = "at most " + times(b.Times)
		}
		does += "; at any moment " + b.Call.String() + ", " + often
	}
	starts := "begins CLOSED"
	if e.Start != nil {
		starts = "begins " + e.Start.State.String()
		if e.Start.State == spec.Established {
			starts += " (send " + unsigned(e.Start.Send) + ", receive " + unsigned(e.Start.Receive) + ", window " + strconv.Itoa(e.Start.Window) + ")"
		}
	}
	var isn []string
	for _, n := range e.ISN {
		isn = append(isn, unsigned(n))
	}
	reads := "read at once"
	if e.ReadsCalls {
		reads = "read only when RECEIVE is called"
	}
	return []string{
		does,
		starts + "; ISN " + strings.Join(isn, ", ") + ", then in steps of 100; buffer " + amount(e.Buffer, "octet") + ", " + reads + "; at most " +
			amount(e.MSS, "octet") + " in a segment; " + atMost(e.Hold, "segment") + " held beyond a hole",
		atMost(e.Retransmit, "retransmission timeout") + ", " + atMost(e.Probe, "closed-window probe") + ", " +
			atMost(e.Timeout, "user timeout") + ", " + atMost(e.Crash, "crash"),
	}
}

func networkLines(n *model.Network) []string {
	order := "keeps the order of segments"
	switch {
	case n.Merges:
		order = "delivers in any order, and of equal segments on the way there is one"
	case n.AnyOrder:
		order = "delivers in any order"
	}
	lifetime := "no segment outlives TIME-WAIT"
	if n.OutlivesMSL {
		lifetime = "segments may outlive TIME-WAIT"
	}
	timers := "retransmission timers go off at any time"
	if n.Patient {
		timers = "retransmission timers go off only when nothing is on the way"
	}
	lines := []string{
		order + "; " + atMost(n.Lose, "segment") + " lost, " + atMost(n.Duplicate, "segment") + " duplicated; at most " + amount(n.Capacity, "segment") + " on the way in one direction",
		lifetime + "; " + timers,
	}
	if n.Loop {
		lines = append(lines, "brings what A sends back to A, which is connected with itself; B takes no part")
	}
	if b := &n.Blind; b.Times != 0 {
		lines = append(lines, "somebody who sees nothing sends "+model.EndName(b.To)+" "+atMost(b.Times, "guess")+" at "+guessed(b.Kinds)+", with a number of each class")
	}
	if o := &n.OnPath; o.Times != 0 {
		lines = append(lines, "somebody on the path to "+model.EndName(o.To)+" lays hands on "+atMost(o.Times, "segment")+": "+tampered(o.May))
	}
	for _, x := range n.Inject {
		lines = append(lines, "may bring "+x.Segment.String()+" to "+model.EndName(x.To)+" once, at any moment, which nobody sent")
	}
	return lines
}

// guessed are the kinds of segment that a blind attacker sends.
func guessed(kinds []model.GuessKind) string {
	if len(kinds) == 0 {
		return "every kind of segment"
	}
	var list []string
	for _, k := range kinds {
		list = append(list, k.String())
	}
	return orList(list)
}

// tampered is what somebody on the path may do.
func tampered(may []model.Tamper) string {
	if len(may) == 0 {
		return "drop, replay, reorder or alter"
	}
	var list []string
	for _, t := range may {
		list = append(list, t.String())
	}
	return orList(list)
}

// choiceList spells readings that differ: reopen-time-wait yes.
func choiceList(choices map[string]bool) string {
	var list []string
	for _, name := range slices.Sorted(maps.Keys(choices)) {
		answer := "no"
		if choices[name] {
			answer = "yes"
		}
		list = append(list, name+" "+answer)
	}
	return strings.Join(list, ", ")
}

func callList(calls []model.UserCall) string {
	var list []string
	for _, c := range calls {
		list = append(list, c.String())
	}
	return strings.Join(list, ", ")
}

// atMost says a budget or a bound.
func atMost(n int, unit string) string {
	switch n {
	case 0:
		return "no " + unit
	case model.Unbounded:
		return "any number of " + plural(unit)
	}
	return "at most " + amount(n, unit)
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return strconv.Itoa(n) + " times"
}

func unsigned(n uint32) string { return strconv.FormatUint(uint64(n), 10) }

// writeFacts writes the lines in two columns.
func writeFacts(b *strings.Builder, s screen, facts []fact) {
	const column = 9
	for _, f := range facts {
		b.WriteString(s.in(faint, pad(f.about, column)) + s.hang(column, f.is) + "\n")
	}
}
