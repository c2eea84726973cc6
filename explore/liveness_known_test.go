package explore

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore/ltl"
)

// abp is the alternating-bit protocol over channels that are sets and lose what they
// like (Bartlett, Scantlebury and Wilkinson, 1969). What is sent is there once, however often
// it is sent.
type abp struct {
	Send, Want uint8 // bits of the sender and the receiver
	Data, Acks [2]bool
}

var alternating = Func(abp{}, func(s abp, step func(string, abp)) {
	to := s
	to.Data[s.Send] = true
	step("send", to)
	for bit := range uint8(2) {
		if s.Data[bit] {
			to := s
			to.Data[bit] = false
			step("lose", to)
			to.Acks[bit] = true
			if bit == s.Want {
				to.Want ^= 1
				step(fmt.Sprint("accept ", bit), to)
			} else {
				step(fmt.Sprint("repeat ", bit), to)
			}
		}
		if s.Acks[bit] {
			to := s
			to.Acks[bit] = false
			step("lose", to)
			if bit == s.Send {
				to.Send ^= 1
			}
			step(fmt.Sprint("confirm ", bit), to)
		}
	}
})

// arrives gives each segment a fairness of its own: it is enabled again and again, for it is
// sent again and again.
func arrives(_ abp, a *string) (uint64, bool) {
	return uint64((*a)[0])<<8 | uint64((*a)[len(*a)-1]), *a != "send" && *a != "lose"
}

func TestAlternatingBit(t *testing.T) {
	accepts := ltl.Atom(StepIs("accepts", func(_ abp, a *string, _ abp) bool { return (*a)[0] == 'a' }))
	live := ltl.Always(ltl.Eventually(accepts))
	sends := Weak("send", func(_ abp, a *string) bool { return *a == "send" })
	r := Run(context.Background(), alternating, []Property[abp, string]{
		Temporal("strong", live, sends, StrongEach("arrive", arrives)),
		Temporal("weak", live, sends, WeakEach("arrive", arrives)),
		Temporal("when nothing is on the way there is nothing to do but send", live, StrongEach("arrive", arrives)),
		Temporal("unfair", live),
	}, Options[abp, string]{})
	require.Equal(t, []Verdict{Holds, Violated, Holds, Violated}, verdicts(r))
	require.Positive(t, r.Memory.Graph)
	weak := r.Findings[1].Trace
	require.Len(t, weak.Steps, 2, "what is sent is lost, again and again: %v", weak)
	require.Equal(t, 2, weak.Loop)
	require.Contains(t, weak.String(), "      loop: steps 1 to 2 repeat for ever\n")
}

func TestTwoPhaseLiveness(t *testing.T) {
	type prop = Property[twoPhaseState, twoPhaseAction]
	const n = 3
	each := WeakEach("each", func(_ twoPhaseState, a *twoPhaseAction) (uint64, bool) {
		return uint64(len(a.Do))<<8 | uint64(a.RM), true
	})
	decided := func(s twoPhaseState) bool { return s.Commit || s.Abort }
	obeyed := func(s twoPhaseState) bool { return s.Aborted|s.Committed == 1<<n-1 }
	commits := func(s twoPhaseState) bool { return s.Committed == 1<<n-1 }
	r := Run(context.Background(), twoPhase{n: n}, []prop{
		LeadsTo("fair", decided, obeyed, each),
		LeadsTo[twoPhaseState, twoPhaseAction]("unfair", decided, obeyed),
		Eventually("all commit", commits, each),
		Eventually("somebody decides", decided, each),
	}, Options[twoPhaseState, twoPhaseAction]{})
	require.Equal(t, []Verdict{Holds, Violated, Violated, Holds}, verdicts(r))
	require.Equal(t, 288, r.Distinct)
}

// A run that ends stays for ever: no step is taken, and nothing is next but the same.
func TestRunsThatEnd(t *testing.T) {
	g := graph{init: []int{0}, next: [][]int{{1}, {2}, {}}}
	at2 := ltl.Atom(StateIs[int, string]("at 2", func(s int) bool { return s == 2 }))
	step := ltl.Atom(StepIs("a step", func(int, *string, int) bool { return true }))
	r := run(context.Background(), g, []Property[int, string]{
		Temporal("it ends", ltl.Eventually(ltl.Always(at2))),
		Temporal("it goes on", ltl.Always(ltl.Eventually(step)), StrongEach("all", func(int, *string) (uint64, bool) { return 0, true })),
		Temporal("next but one", ltl.Next(ltl.Next(ltl.And(at2, ltl.Next(at2))))),
	}, Options[int, string]{}, tiny)
	require.Equal(t, []Verdict{Holds, Violated, Holds}, verdicts(r))
	require.Equal(t, Violated, r.Verdict)
	trace := r.Findings[1].Trace
	require.True(t, trace.Stays)
	require.Zero(t, trace.Loop)
	require.Equal(t, "   0. initially  0\n   1. edge 0     1\n   2. edge 0     2\n      and there it stays: no step leads on\n", trace.String())
}

// A component as a whole is unfair, and a part of it is fair: 1 enables what is never
// taken, and the run can do without 1. Who looks at whole components only says holds.
func TestPartOfAComponent(t *testing.T) {
	g := graph{init: []int{0}, next: [][]int{{0, 1}, {0, 0, 2}, {}}}
	ends := ltl.Eventually(ltl.Atom(StateIs[int, string]("end", func(s int) bool { return s == 2 })))
	exit := func(_ int, a *string) bool { return *a == "edge 2" }
	visits := ltl.Always(ltl.Eventually(ltl.Atom(StateIs[int, string]("at 1", func(s int) bool { return s == 1 }))))
	r := run(context.Background(), g, []Property[int, string]{
		Temporal("strong", ends, Strong("exit", exit)),
		Temporal("strong, and 1 is visited", ltl.Implies(visits, ends), Strong("exit", exit)),
		Temporal("weak, and 1 is visited", ltl.Implies(visits, ends), Weak("exit", exit)),
	}, Options[int, string]{}, tiny)
	require.Equal(t, []Verdict{Violated, Holds, Violated}, verdicts(r))
	require.Equal(t, []Step[int, string]{{"edge 0", 0}}, r.Findings[0].Trace.Steps)
}

// What would be unsound is refused.
func TestLivenessRefused(t *testing.T) {
	props := []Property[[2]int, string]{Eventually[[2]int, string]("end", func(s [2]int) bool { return s == [2]int{9, 9} })}
	require.Equal(t, []Verdict{Holds}, verdicts(Run(context.Background(), grid(9), props, Options[[2]int, string]{})))
	bare := run(context.Background(), grid(9), nil, Options[[2]int, string]{Workers: 1}, tiny)
	canceled, cancel := context.WithCancel(context.Background())
	cancel()
	for _, c := range []struct {
		ctx context.Context
		opt Options[[2]int, string]
		why string
	}{
		{context.Background(), Options[[2]int, string]{Symmetry: func(s [2]int) [2]int { return [2]int{max(s[0], s[1]), min(s[0], s[1])} }}, "with symmetry"},
		{context.Background(), Options[[2]int, string]{Store: Compact}, `with the store "compact"`},
		{context.Background(), Options[[2]int, string]{Store: Bitstate, MaxMemory: 1 << 24}, `with the store "bitstate"`},
		{context.Background(), Options[[2]int, string]{MaxDepth: 5}, "depth 5"},
		{context.Background(), Options[[2]int, string]{MaxMemory: 1}, "on disk"},
		{context.Background(), Options[[2]int, string]{Workers: 1, MaxMemory: bare.Memory.Total() + 4<<10}, "liveness takes all states and steps"},
		{canceled, Options[[2]int, string]{}, "interrupted"},
	} {
		r := run(c.ctx, grid(9), props, c.opt, tiny)
		require.Equal(t, []Verdict{Undecided}, verdicts(r), c.why)
		require.Equal(t, Incomplete, r.Verdict)
		require.Contains(t, r.Findings[0].Why, c.why)
	}
	s := Simulate(context.Background(), grid(9), props, SimulateOptions[[2]int, string]{Walks: 3})
	require.Equal(t, Undecided, s.Sightings[0].Verdict)
	require.Contains(t, s.Sightings[0].Why, "at random")
}

func TestLivenessAfterResuming(t *testing.T) {
	g := grid(30)
	props := []Property[[2]int, string]{
		Eventually[[2]int, string]("end", func(s [2]int) bool { return s == [2]int{30, 30} }),
		Eventually[[2]int, string]("elsewhere", func(s [2]int) bool { return s == [2]int{15, 14} }),
	}
	c := &Checkpoint{Path: filepath.Join(t.TempDir(), "checkpoint")}
	ctx, cancel := context.WithCancel(context.Background())
	stopping := grid(30)
	seen := 0
	r := run(ctx, stopping, props, Options[[2]int, string]{Workers: 1, Checkpoint: c, Observe: func(int) func(*[2]int, *Step[[2]int, string]) {
		return func(*[2]int, *Step[[2]int, string]) {
			if seen++; seen == 300 {
				cancel()
			}
		}
	}}, tiny)
	require.Equal(t, []Verdict{Undecided, Undecided}, verdicts(r))
	c.Resume = true
	r = run(context.Background(), g, props, Options[[2]int, string]{Checkpoint: c}, tiny)
	require.Equal(t, []Verdict{Holds, Violated}, verdicts(r))
	require.True(t, r.Findings[1].Trace.Stays)
}

func TestCheckLiveness(t *testing.T) {
	dir := t.TempDir()
	props := []Property[abp, string]{
		Temporal("accepts", ltl.Always(ltl.Eventually(ltl.Atom(StepIs("accepts", func(_ abp, a *string, _ abp) bool { return (*a)[0] == 'a' }))))),
		Eventually[abp, string]("confirmed", func(s abp) bool { return s.Send == 1 }),
	}
	var fake, again fakeTest
	require.NotNil(t, fakeCheck(&fake, alternating, props, dir, false))
	require.Equal(t, []string{"fail", "fail"}, fake.outcomes())
	require.Contains(t, fake.log.String(), "accepts: violated by a loop of length 1 after ")
	require.Nil(t, fakeCheck(&again, alternating, props, dir, false))
	require.Equal(t, []string{"fail", "fail"}, again.outcomes())
	require.Contains(t, again.log.String(), "replayed from "+filepath.Join(dir, "TestFake_case_1", "accepts.txt"))
	require.Contains(t, again.log.String(), "repeats for ever")
}

func TestPanicOfAProposition(t *testing.T) {
	bad := Temporal("bad", ltl.Eventually(ltl.Atom(StateIs[int, string]("at three", func(s int) bool {
		if s == 3 {
			panic(errors.New("no three"))
		}
		return false
	}))))
	require.PanicsWithError(t, "", func() {
		defer func() {
			text := fmt.Sprint(recover())
			require.Contains(t, text, `in "at three", state 3`)
			require.Contains(t, text, "no three")
			panic(errors.New(""))
		}()
		run(context.Background(), count(5), []Property[int, string]{bad}, Options[int, string]{}, tiny)
	})
	require.Panics(t, func() { Temporal[int, string]("zero", ltl.Formula[Proposition[int, string]]{}) })
	require.Panics(t, func() { Temporal("zero", ltl.Atom(Proposition[int, string]{})) })
	require.Panics(t, func() { Temporal("zero", ltl.True[Proposition[int, string]](), Fairness[int, string]{}) })
}
