package model

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// liveStep is a step between whole worlds; a class is a set of actions that fairness is
// about, by its content.
type liveStep struct {
	to      int
	class   any // nil for none
	end     int
	deeds   deed
	arrives bool
}

// plainGraph is all worlds of a system, replayed one by one.
func plainGraph(t *testing.T, sys *System) (worlds []World, steps [][]liveStep) {
	first := sys.Scenario.start()
	number := map[World]int{first: 0}
	worlds = []World{first}
	for i := 0; i < len(worlds); i++ {
		from := worlds[i]
		var row []liveStep
		for _, ev := range sys.Possible(&from) {
			r, ok, err := sys.Replay(&from, ev)
			require.NoError(t, err)
			require.True(t, ok)
			n, known := number[*r.To]
			if !known {
				n = len(worlds)
				number[*r.To] = n
				worlds = append(worlds, *r.To)
			}
			s := liveStep{to: n, end: int(ev.End), arrives: ev.Kind == Delivers}
			switch ev.Kind {
			case Delivers:
				s.class = [2]any{ev.End, from.Net[1-ev.End].Segs[ev.Index]}
			case Retransmits, Probes, Lingers:
				s.class = [2]any{ev.End, ev.Kind}
			}
			if ev.Kind != Loses && ev.Kind != Injects {
				s.deeds = deedsOf(&r.Local, ev.Kind)
			}
			row = append(row, s)
		}
		if len(row) == 0 {
			row = []liveStep{{to: i}}
		}
		steps = append(steps, row)
	}
	return worlds, steps
}

// plainLive is what a property says, once more: whenever p, or a step that does first, then
// one of q, or a step that does then. Each is of one end.
type plainLive struct {
	name        string
	p           aspect
	not         bool // q is that p is not so
	first, then deed
	q           []aspect
}

var plainly = []plainLive{
	{name: "opens", p: opening, q: []aspect{synchronized}, then: hears},
	{name: "both-open", p: bothOpening, q: []aspect{synchronized}, then: hears},
	{name: "syn-received-leaves", p: synReceived, not: true},
	// Nobody is stalled where nobody sends, so that staying so is not among these.
	{name: "closes", p: closing, q: []aspect{over, waitsForUser}},
	{name: "all-or-told", first: accepts, q: []aspect{delivered}, then: hears},
	{name: "window-reopens", p: misled, not: true},
	{name: "half-open-ends", p: halfOpen, not: true},
	{name: "no-stuck-pair", p: busy, not: true, then: moves},
	{name: "no-leak", p: usersDone, q: []aspect{nothingLeft}},
}

func (s *liveStep) does(d deed, end int) bool {
	return s.deeds&d != 0 && (d == moves || s.end == end)
}

// broken says whether a fair run breaks it: what is left without q is a graph, in which
// the run gets from p to a fair knot.
func (l *plainLive) broken(worlds []World, steps [][]liveStep) bool {
	for end := range 2 {
		so := func(i int, a aspect) bool {
			w := &worlds[i]
			return aspects[a].is(view{&w.Ends[end], &w.Ends[1-end], int(w.Net[0].N) + int(w.Net[1].N)})
		}
		bad := func(i int) bool { // q is not so
			for _, a := range l.q {
				if so(i, a) {
					return false
				}
			}
			return !l.not || so(i, l.p)
		}
		left := make([][]liveStep, len(steps))
		begins := map[int]bool{}
		for i, row := range steps {
			for _, s := range row {
				if bad(i) && !s.does(l.then, end) {
					left[i] = append(left[i], s)
				}
				if l.first != 0 && s.does(l.first, end) {
					begins[s.to] = true
				}
			}
			if l.first == 0 && so(i, l.p) {
				begins[i] = true
			}
		}
		inside := map[int]bool{}
		for i := range left {
			if len(left[i]) > 0 {
				inside[i] = true
			}
		}
		fair := map[int]bool{}
		fairKnots(steps, left, inside, true, fair)
		for i := range begins {
			for k := range reached(left, i, nil) {
				if fair[k] {
					return true
				}
			}
		}
	}
	return false
}

// reached is the worlds that one leads to, itself too, by way of those inside.
func reached(steps [][]liveStep, from int, inside map[int]bool) map[int]bool {
	seen := map[int]bool{from: true}
	for list := []int{from}; len(list) > 0; {
		i := list[0]
		list = list[1:]
		for _, s := range steps[i] {
			if !seen[s.to] && (inside == nil || inside[s.to]) {
				seen[s.to] = true
				list = append(list, s.to)
			}
		}
	}
	return seen
}

// fairKnots adds the worlds of which each leads to each, and in which no class is enabled
// that is never taken. Where one is, the worlds that enable it are left out, and the rest
// is looked at anew.
func fairKnots(all, left [][]liveStep, inside map[int]bool, fairly bool, fair map[int]bool) {
	back := make([][]liveStep, len(left))
	for i := range inside {
		for _, s := range left[i] {
			if inside[s.to] {
				back[s.to] = append(back[s.to], liveStep{to: i})
			}
		}
	}
	done := map[int]bool{}
	for i := range inside {
		if done[i] {
			continue
		}
		knot := map[int]bool{}
		behind := reached(back, i, inside)
		for k := range reached(left, i, inside) {
			if behind[k] {
				knot[k], done[k] = true, true
			}
		}
		turns, taken := false, map[any]bool{}
		for k := range knot {
			for _, s := range left[k] {
				if knot[s.to] {
					turns, taken[s.class] = true, true
				}
			}
		}
		if !turns {
			continue
		}
		rest := map[int]bool{}
		for k := range knot {
			rest[k] = true
			for _, s := range all[k] {
				if fairly && s.class != nil && !taken[s.class] {
					delete(rest, k)
				}
			}
		}
		if len(rest) < len(knot) {
			fairKnots(all, left, rest, fairly, fair)
			continue
		}
		for k := range knot {
			fair[k] = true
		}
	}
}

// TestLivenessAgreesNaively: each liveness property is broken where a search without
// states' numbers, labels, automata or Tarjan says so, of the base table and of broken ones.
func TestLivenessAgreesNaively(t *testing.T) {
	t.Parallel()
	tables := []*spec.Edit{nil, doing("retransmit/syn"), doing("retransmit/syn-ack"), doing("retransmit/fin"),
		doingInto("ack/last-ack/fin-acked", ""), doingInto("timeout/time-wait", ""), doing("closed/ack"),
		doingInto("syn-sent/syn/crossing", ""), doing("probe")}
	violated := map[Verdict]int{}
	for name, tables := range map[string][]*spec.Edit{"lasting-close": tables, "lasting-crossed": {nil, doingInto("syn-sent/syn/crossing", "")}} {
		for _, edit := range tables {
			var edits []*spec.Edit
			if edit != nil {
				edits = append(edits, edit)
			}
			sys, err := NewSystem(findWorld(t, name), edits...)
			require.NoError(t, err)
			var names []string
			for _, p := range liveProperties {
				names = append(names, p.Name)
			}
			report, err := Check(context.Background(), sys, names, Bounds{})
			require.NoError(t, err)
			worlds, steps := plainGraph(t, sys)
			require.Equal(t, report.Search.Distinct, len(worlds))
			for k, f := range report.Findings {
				want := false
				if k < len(plainly) {
					require.Equal(t, f.Name, plainly[k].name)
					want = plainly[k].broken(worlds, steps)
				} else { // no-endless-war: nothing but arrivals, whatever is fair
					only, inside, fair := make([][]liveStep, len(steps)), map[int]bool{}, map[int]bool{}
					for i, row := range steps {
						inside[i] = true
						for _, s := range row {
							if s.arrives {
								only[i] = append(only[i], s)
							}
						}
					}
					fairKnots(steps, only, inside, false, fair)
					want = len(fair) > 0
				}
				require.Equal(t, want, f.Verdict == explore.Violated, "%s: %s, %v", name, f.Name, edit)
				require.NotEqual(t, explore.Undecided, f.Verdict)
				violated[f.Verdict]++
			}
		}
	}
	require.Greater(t, violated[explore.Violated], 20)
	require.Greater(t, violated[explore.Holds], 20)
}
