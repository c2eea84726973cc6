package model

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// mirrored is the scenario with two ends like its end i, and nobody else.
func mirrored(s *Scenario, i int) *Scenario {
	m := *s
	m.Name += " of two " + EndName(i)
	m.Network.Inject, m.Network.Loop = nil, false
	m.Network.Blind, m.Network.OnPath = Blind{}, OnPath{}
	e := s.Ends[i]
	if e.Start != nil && e.Start.State == spec.Established {
		start := *e.Start
		start.Receive = start.Send // the peer, which is alike, begins there
		e.Start = &start
	}
	m.Ends = [2]EndSetup{e, e}
	return &m
}

// orbits are the worlds of a system, found one by one without any symmetry, and their
// classes: a world and the one with A and B swapped are of one.
type orbits struct {
	depth       map[State]int // steps to each world
	levels      []int         // classes by that
	transitions int           // steps out of one world of each class
}

func orbitsOf(t *testing.T, sys *System) *orbits {
	t.Helper()
	o := &orbits{depth: map[State]int{}}
	queue := sys.Init()
	o.depth[queue[0]] = 0
	for ; len(queue) > 0; queue = queue[1:] {
		s := queue[0]
		steps, err := sys.Next(s, nil)
		require.NoError(t, err)
		for _, x := range steps {
			if _, known := o.depth[x.To]; !known {
				o.depth[x.To] = o.depth[s] + 1
				queue = append(queue, x.To)
			}
		}
		if s != sys.lesser(s) {
			continue // the other of its class counts
		}
		if o.depth[s] == len(o.levels) {
			o.levels = append(o.levels, 0)
		}
		o.levels[o.depth[s]]++
		o.transitions += len(steps)
	}
	return o
}

// mirrors wants of every world that the one with A and B swapped is as far from the
// beginning, takes the same steps, swapped, and that all properties and witnesses say
// the same of both.
func (o *orbits) mirrors(t *testing.T, sys *System) {
	t.Helper()
	type step struct {
		Event
		verdicts
		to State
	}
	steps := func(s State, swap bool) map[step]bool {
		all, err := sys.Next(s, nil)
		require.NoError(t, err)
		set := map[step]bool{}
		for _, x := range all {
			if swap {
				x.Action.End, x.To = 1-x.Action.End, sys.Swap(x.To)
			}
			set[step{x.Action.Event, verdicts{x.Action.Applied, x.Action.Broken}, x.To}] = true
		}
		return set
	}
	for s, depth := range o.depth {
		swapped := sys.Swap(s)
		if s != sys.lesser(s) {
			continue
		}
		there, known := o.depth[swapped]
		require.True(t, known)
		require.Equal(t, depth, there)
		if !maps.Equal(steps(s, true), steps(swapped, false)) {
			require.Equal(t, steps(s, true), steps(swapped, false))
		}
		w, o := sys.Unpack(s), sys.Unpack(swapped)
		require.Equal(t, sys.resting(w), sys.resting(o), deadlockName)
		for _, p := range Witnesses() {
			if !p.TellsApart && p.shownBy(sys, s) != p.shownBy(sys, swapped) {
				t.Fatalf("%s tells the ends apart, and does not say so", p.Name)
			}
		}
		w.Ends[0], w.Ends[1] = w.Ends[1], w.Ends[0]
		w.Net[0], w.Net[1] = w.Net[1], w.Net[0]
		require.True(t, *w == *o, "the parts are swapped, and nothing else")
	}
}

// sameByHalf wants a search with symmetry to find what one without it finds: the same
// verdicts and coverage, the same traces event by event, and as many worlds as there
// are classes. It returns both; nil if there are too many worlds.
func sameByHalf(t *testing.T, s *Scenario, most int, edits ...*spec.Edit) (whole, half *Report) {
	t.Helper()
	names := append(safetyNames(), WitnessNames()...)
	sys, err := NewSystem(s, edits...)
	require.NoError(t, err)
	whole, err = Check(context.Background(), sys, names, Bounds{MaxStates: most, Workers: 1})
	require.NoError(t, err)
	if !whole.Search.Complete {
		return nil, nil
	}
	o := orbitsOf(t, sys)
	require.Len(t, o.depth, whole.Search.Distinct)
	o.mirrors(t, sys)
	sys, err = NewSystem(s, edits...) // whose numbers of parts are others
	require.NoError(t, err)
	for _, workers := range []int{2, 1} {
		symmetry, err := sys.Symmetry(names)
		require.NoError(t, err)
		half, err = Check(context.Background(), sys, names, Bounds{Workers: workers, Symmetry: symmetry})
		require.NoError(t, err)
		require.True(t, half.Search.Complete)
		require.Equal(t, o.levels, half.Search.Levels)
		require.Equal(t, o.transitions, half.Search.Transitions)
		require.Equal(t, whole.Coverage, half.Coverage)
		require.Equal(t, outcomes(whole), outcomes(half))
	}
	return whole, half
}

// outcomes are the verdicts with their traces, a line each.
func outcomes(r *Report) (lines []string) {
	for _, f := range r.Findings {
		line := fmt.Sprint(f.Name, " ", f.Verdict)
		if f.Trace != nil {
			line += fmt.Sprint(" ", f.Trace.Events)
		}
		lines = append(lines, line)
	}
	return lines
}

// TestSymmetry: on worlds of two like ends, made of the ends of every scenario, a search
// with symmetry finds what one without it finds. Every property is asked there.
func TestSymmetry(t *testing.T) {
	most := 60_000
	if testing.Short() {
		most = 1000
	}
	applied := map[string]bool{}
	for k, s := range append(Scenarios(), smallWorlds...) {
		if testing.Short() && k%8 > 0 {
			continue // there are many
		}
		for i := range s.Ends {
			m := mirrored(s, i)
			t.Run(m.Name, func(t *testing.T) {
				whole, _ := sameByHalf(t, m, most)
				if whole == nil {
					t.Skipf("more than %d worlds", most)
				}
				maps.Copy(applied, whole.Coverage.Applied)
			})
		}
	}
	if !testing.Short() {
		require.Len(t, applied, len(Properties()))
	}
}

// TestSymmetryOfViolations is TestSymmetry for tables that break the properties. Some
// are broken only by strays, which know A from B, or by two ends that do not do the same.
func TestSymmetryOfViolations(t *testing.T) {
	broken := map[string]bool{}
	for k, b := range brokenTables {
		t.Run(b.property, func(t *testing.T) {
			if testing.Short() && k%4 > 0 {
				t.Skip("there are many")
			}
			const most = 10_000
			whole, _ := sameByHalf(t, mirrored(findWorld(t, b.scenario), 0), most, b.edit)
			if whole == nil {
				t.Skipf("more than %d worlds", most)
			}
			for _, f := range whole.Findings {
				if f.Verdict == explore.Violated {
					broken[f.Name] = true
				}
			}
		})
	}
	if !testing.Short() {
		require.Greater(t, len(broken), len(properties)*2/3, "%v", broken)
	}
}

// halves are the counts of the built-in scenarios of two like ends, with symmetry; those
// without it are in counts. Few worlds are their own mirror images.
var halves = []count{
	{"mirrored-close", 46902, 187815, 23, "holds"},
	{"mirrored-text", 8056, 20111, 24, "holds"},
}

func TestHalves(t *testing.T) {
	var symmetric []string
	for _, s := range Scenarios() {
		if sys, err := NewSystem(s); err == nil && sys.Symmetric() == nil {
			symmetric = append(symmetric, s.Name)
		}
	}
	var counted []string
	for _, want := range halves {
		counted = append(counted, want.scenario)
		t.Run(want.scenario, func(t *testing.T) {
			want.skipLarge(t)
			_, half := sameByHalf(t, findWorld(t, want.scenario), 0)
			s := half.Search
			require.Equal(t, want, count{want.scenario, s.Distinct, s.Transitions, s.Depth, s.Verdict})
		})
	}
	require.Equal(t, symmetric, counted)
}

// TestOtherNumbers: initial sequence numbers are names, so that those of two like ends
// may be equal, or not. But the reset for a segment without ACK is numbered 0, and an
// end whose window reaches 0 looks at it.
func TestOtherNumbers(t *testing.T) {
	same := explored(t, "mirrored-text")
	for isn, alike := range map[uint32]bool{0: true, 7000: true, 1<<32 - 6: true, 1<<32 - 1: false} {
		s := *same.System.Scenario
		s.Ends[1].ISN = []uint32{isn}
		sys, err := NewSystem(&s)
		require.NoError(t, err)
		report, err := Check(context.Background(), sys, nil, Bounds{})
		require.NoError(t, err)
		require.Equal(t, outcomes(same), outcomes(report), isn)
		require.Equal(t, alike, slices.Equal(same.Search.Levels, report.Search.Levels), isn)
	}
}

func TestSymmetric(t *testing.T) {
	begun := &Scenario{Name: "begun", Ends: [2]EndSetup{openA(), end(500)}, Network: inOrder()}
	attacked := *findWorld(t, "mirrored-text")
	attacked.Network.Blind.Times = 1
	for _, c := range []struct {
		s   *Scenario
		why string
	}{
		{findWorld(t, "two-hosts"), `calls is ["OPEN active","SEND 1","CLOSE"] for A and ["OPEN passive","SEND 1","CLOSE"] for B`},
		{findWorld(t, "simultaneous-open"), "isn is [100] for A and [300] for B"},
		{begun, `start is {"state":"ESTABLISHED","send":100,"receive":300,"window":4} for A and null for B`},
		{findWorld(t, "self-connect"), "the network is a loop, and only A takes part"},
		{&attacked, "somebody attacks A or B"},
		{findWorld(t, "strays"), "segments are injected, to A or to B"},
	} {
		sys, err := NewSystem(c.s)
		require.NoError(t, err)
		require.EqualError(t, sys.Symmetric(), "the ends are not alike: "+c.why)
		_, err = sys.Symmetry(nil)
		require.EqualError(t, err, "the ends are not alike: "+c.why)
		_, err = Check(context.Background(), sys, nil, Bounds{Symmetry: sys.lesser})
		require.EqualError(t, err, "the ends are not alike: "+c.why)
	}
}

// TestTellsApart: where a witness is about one end by name, a search with symmetry that
// is asked for it is refused, by name or by the scenario.
func TestTellsApart(t *testing.T) {
	before := witnesses
	defer func() { witnesses = before }()
	first := witness("first-done", "A is done before B.", func(_ *System, ends [2]*End, _ int) bool { return false })
	first.TellsApart = true
	witnesses = append(slices.Clone(witnesses), first)

	s := *findWorld(t, "mirrored-text")
	s.Wanted = append(slices.Clone(s.Wanted), "first-done")
	sys, err := NewSystem(&s)
	require.NoError(t, err)
	for _, names := range [][]string{nil, {"one-fin", "first-done"}} {
		_, err = sys.Symmetry(names)
		require.EqualError(t, err, "first-done tells A from B")
	}
	_, err = sys.Symmetry([]string{"one-fin", "both-done"})
	require.NoError(t, err)
}
