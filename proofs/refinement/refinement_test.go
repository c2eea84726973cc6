package refinement

import (
	"context"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/mutant"
)

// refused are the built-in scenarios in which the world takes a step that no stream can:
// each of them lets segments of another connection, or of nobody, in, and breaks the named
// property too.
var refused = map[string]string{
	"time-wait-assassination": "refines-fifo", "no-quiet-time": "refines-fifo", "outlived-msl": "refines-fifo",
	"old-duplicates-outlived": "refines-fifo", "abort-again": "refines-fifo",
	"strays": "prefix-delivery", "blind-guess": "prefix-delivery", "text-and-end": "prefix-delivery", "blind-text": "prefix-delivery",
	"on-path": "fin-in-order", "eager-peer": "no-cross-incarnation", "old-handshake": "no-cross-incarnation",
}

// nothing are those in which no two ends are ever in one connection, or nobody ever writes,
// ends or leaves.
var nothing = []string{"blind-open", "no-access", "no-room", "nowhere", "window-edges", "early-text", "figure-11"}

func search(t *testing.T, s *model.Scenario, p model.Property, edits ...*spec.Edit) (*model.Report, *model.Finding) {
	t.Helper()
	sys, err := model.NewSystem(s, edits...)
	require.NoError(t, err)
	r, err := model.Check(context.Background(), sys, nil, model.Bounds{}, p)
	require.NoError(t, err)
	require.True(t, r.Search.Complete, r.Search.Cut)
	return r, &r.Findings[0]
}

// large reports whether the scenario has more worlds than a short test should visit.
func large(s *model.Scenario) bool {
	return slices.Contains([]string{"two-hosts", "text", "outlived-msl", "incarnations", "two-hosts-impatient", "no-quiet-time", "strays"}, s.Name)
}

// reports are those of the built-in scenarios, each searched once.
var reports = map[string]*model.Report{}

func searched(t *testing.T, name string) *model.Report {
	t.Helper()
	if reports[name] == nil {
		s, err := model.FindScenario(name)
		require.NoError(t, err)
		reports[name], _ = search(t, s, Property())
	}
	return reports[name]
}

// Every step of every built-in scenario is a few steps of the streams, or none.
func TestScenarios(t *testing.T) {
	for _, s := range model.Scenarios() {
		t.Run(s.Name, func(t *testing.T) {
			if s.Network.Loop {
				t.Skip("a socket connected with itself has one stream, not a pair: not mapped")
			}
			if testing.Short() && large(s) {
				t.Skip("more than a hundred thousand worlds")
			}
			want := explore.Holds
			if breaks, ok := refused[s.Name]; ok {
				want = explore.Violated
				require.Contains(t, s.Breaks, breaks)
			} else if slices.Contains(nothing, s.Name) {
				want = model.Vacuous
			}
			require.Equal(t, want, searched(t, s.Name).Findings[0].Verdict)
		})
	}
}

// tally is the property, and counts the abstract steps that there are: those of the first
// end's stream, then those of the other's.
func tally() (model.Property, map[Step]*atomic.Int64) {
	counts := map[Step]*atomic.Int64{}
	for _, s := range Steps {
		counts[s] = &atomic.Int64{}
	}
	p := Property()
	return model.EveryStep(p.Name, p.Says, func(model.Moment) bool { return true }, func(m model.Moment) bool {
		steps, ok := Taken(m)
		for _, s := range slices.Concat(steps[0], steps[1]) {
			counts[s].Add(1)
		}
		return ok
	}), counts
}

// The mapping is not empty: all steps of the machine occur, so often.
func TestEveryAbstractStepOccurs(t *testing.T) {
	for _, c := range []struct {
		scenario    string
		transitions int
		steps       map[Step]int64
	}{
		{"close-behind-text", 69, map[Step]int64{Append: 4, End: 25, Take: 9, TakeEnd: 7}},
		{"closed-window", 23717, map[Step]int64{Append: 159, Begin: 72, Break: 722, End: 4865, Take: 1675, TakeEnd: 1918}},
		{"wrap", 5184, map[Step]int64{Append: 235, Begin: 28, Break: 120, End: 1150, Take: 579, TakeEnd: 815}},
		{"half-open", 35806, map[Step]int64{Append: 239, Begin: 114, Break: 4388, End: 1294, Take: 387, TakeEnd: 991}},
	} {
		t.Run(c.scenario, func(t *testing.T) {
			s, err := model.FindScenario(c.scenario)
			require.NoError(t, err)
			p, counts := tally()
			r, f := search(t, s, p)
			require.Equal(t, explore.Holds, f.Verdict)
			require.Equal(t, c.transitions, r.Search.Transitions)
			got := map[Step]int64{}
			for s, n := range counts {
				if n.Load() > 0 {
					got[s] = n.Load()
				}
			}
			require.Equal(t, c.steps, got)
		})
	}
}

// What is computed from the TCBs is what the ends have done, as they remember it beside.
func TestMappingAgreesWithHistory(t *testing.T) {
	for _, name := range []string{"close-behind-text", "closed-window", "wrap", "open-close", "half-open", "simultaneous-open"} {
		s, err := model.FindScenario(name)
		require.NoError(t, err)
		p := model.EveryStep("same", "", func(model.Moment) bool { return true }, func(m model.Moment) bool {
			w := m.To()
			for i, s := range Of(w) {
				sender, receiver := &w.Ends[i].History, &w.Ends[1-i].History
				if s.Open && (s.Written != uint32(sender.Said) || s.Taken != uint32(receiver.Got) || s.EndTaken != receiver.FinTaken || s.Ended != sender.Shut) {
					return false
				}
			}
			return true
		})
		_, f := search(t, s, p)
		require.Equal(t, explore.Holds, f.Verdict, name)
	}
}

// Defects that some step of the streams refuses, whatever breaks besides.
func TestMutantsDoNotRefine(t *testing.T) {
	all, err := mutant.All(spec.RFC9293())
	require.NoError(t, err)
	for _, c := range []struct{ scenario, mutant string }{
		{"silent-hole", "text/ahead/full/quiet: take-text for drop-text"},                   // text beyond a hole
		{"silent-hole", "effect send-text-again: RTX.LEN + 1 in <LEN>"},                     // an octet that nobody wrote
		{"close-behind-text", "effect send-text: SND.NXT <- SND.NXT + SEND.LEN dropped"},    // the same octets for others
		{"close-behind-text", "effect take-text: accept dropped"},                           // taken, and not by the user
		{"close-behind-text", "effect take-fin: RCV.NXT + 1 + 1 in RCV.NXT <- RCV.NXT + 1"}, // an end that is two octets
		{"close-behind-text", "effect queue-text: - for + in SND.QUE + CALL.LEN in SND.QUE <- SND.QUE + CALL.LEN"},
		{"close-behind-text", "fact seg-fin: # for = in CTL.FIN = 1"}, // an end that nobody has sent
	} {
		t.Run(c.mutant, func(t *testing.T) {
			k := slices.IndexFunc(all, func(m mutant.Mutant) bool { return m.Name == c.mutant })
			require.GreaterOrEqual(t, k, 0)
			s, err := model.FindScenario(c.scenario)
			require.NoError(t, err)
			_, f := search(t, s, Property(), all[k].Edit)
			require.Equal(t, explore.Violated, f.Verdict)
		})
	}
}

// The machine by itself: what it refuses.
func TestMachine(t *testing.T) {
	open := func(written, taken uint32, ended, endTaken bool) Stream {
		return Stream{true, 1, 1, written, taken, ended, endTaken}
	}
	for _, c := range []struct {
		from, to Stream
		leave    []Octets
		want     []Step
		refused  bool
	}{
		{open(2, 0, false, false), open(2, 0, false, false), nil, nil, false},
		{open(0, 0, false, false), open(2, 0, false, false), nil, []Step{Append}, false},
		{open(2, 0, false, false), open(2, 2, false, false), []Octets{{0, 1}, {1, 1}}, []Step{Take}, false},
		{open(2, 0, true, false), open(2, 2, true, true), []Octets{{0, 2}}, []Step{Take, TakeEnd}, false},
		{Stream{}, open(1, 0, true, false), nil, []Step{Begin}, false},
		{open(2, 1, false, false), Stream{}, nil, []Step{Break}, false},
		{open(2, 1, false, false), Stream{true, 2, 1, 0, 0, false, false}, nil, []Step{Break, Begin}, false},
		{open(2, 0, true, false), open(3, 0, true, false), nil, nil, true},                // appended after the end
		{open(2, 0, true, false), open(2, 0, false, false), nil, nil, true},               // the end taken back
		{open(2, 0, false, false), open(1, 0, false, false), nil, nil, true},              // an octet taken back
		{open(2, 0, false, false), open(2, 1, false, false), []Octets{{1, 1}}, nil, true}, // out of order
		{open(2, 1, false, false), open(2, 2, false, false), []Octets{{0, 1}}, nil, true}, // twice
		{open(2, 0, false, false), open(2, 1, false, false), nil, nil, true},              // counted, and not taken
		{open(1, 0, false, false), open(1, 2, false, false), []Octets{{0, 2}}, nil, true}, // never written
		{open(2, 1, true, false), open(2, 1, true, true), nil, nil, true},                 // the end before an octet
		{open(2, 2, false, false), open(2, 2, false, true), nil, nil, true},               // an end that is none
		{open(2, 2, true, true), open(2, 2, true, false), nil, nil, true},                 // the end forgotten
		{Stream{}, open(1, 1, false, false), nil, nil, true},                              // begins with something gone
	} {
		steps, ok := Between(c.from, c.to, c.leave)
		require.Equal(t, !c.refused, ok, "%v to %v", c.from, c.to)
		require.Equal(t, c.want, steps, "%v to %v", c.from, c.to)
	}
}
