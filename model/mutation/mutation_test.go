package mutation

import (
	"context"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/mutant"
)

// small are scenarios that are explored in no time.
var small = []string{"handshake", "open-close", "figure-7", "figure-10", "figure-11", "figure-12", "figure-13", "resegmented", "unread", "old-ack", "blind-reset", "reopen", "full-windows", "abort", "other-security", "wrap"}

// smallLadder is one of them, built once.
var smallLadder = sync.OnceValues(func() (*Ladder, error) {
	var list []*model.Scenario
	for _, name := range small {
		s, err := model.FindScenario(name)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return NewLadder(context.Background(), list, 2)
})

func ladder(t testing.TB) (*Ladder, []mutant.Mutant) {
	t.Helper()
	l, err := smallLadder()
	require.NoError(t, err)
	all, err := mutant.All(l.Base())
	require.NoError(t, err)
	return l, all
}

func named(t testing.TB, all []mutant.Mutant, name string) *mutant.Mutant {
	t.Helper()
	i := slices.IndexFunc(all, func(m mutant.Mutant) bool { return m.Name == name })
	require.GreaterOrEqual(t, i, 0, "there is no mutant %q", name)
	return &all[i]
}

func judged(t testing.TB, l *Ladder, m *mutant.Mutant) Result {
	t.Helper()
	r, err := l.Judge(context.Background(), m)
	require.NoError(t, err, m.Name)
	return r
}

// TestVerdicts: what becomes of some mutants, and why.
func TestVerdicts(t *testing.T) {
	l, all := ladder(t)
	for _, want := range []Result{
		{Name: "ack/last-ack/fin-acked: next state (same) for CLOSED", Verdict: Killed, By: "next-state", Scenario: "figure-12"},
		{Name: "closed/reset: seg-rst forgotten", Verdict: Killed, By: ExactlyOne},
		{Name: "listen/syn: deleted", Verdict: Killed, By: ExactlyOne},
		{Name: "acknowledge: send-ack dropped", Verdict: Killed, By: "acknowledges", Scenario: "figure-10"},
		{Name: "timeout/time-wait: continue for return", Verdict: Equivalent, Proved: true, Why: "no later check of the section is for the states that the row leads to"},
		{Name: "close/established: next state (same) for FIN-WAIT-1", Verdict: Equivalent, Why: OtherRows},
		{Name: "send/listen: turn-active dropped", Verdict: Equivalent, Why: Unmet},
	} {
		got := judged(t, l, named(t, all, want.Name))
		require.Equal(t, want.Verdict, got.Verdict, "%s: %+v", want.Name, got)
		if want.By != "" {
			require.Contains(t, append(got.Also, got.By), want.By, want.Name)
		}
		require.Equal(t, want.Proved, got.Proved, want.Name)
		if want.Verdict == Equivalent {
			require.Equal(t, want.Why, got.Why, want.Name)
		} else {
			require.Equal(t, want.Scenario, got.Scenario, want.Name)
		}
	}
}

// TestAgainstThePlainWay: a mutant is killed in just those cases in which exploring all
// scenarios with it, asking nothing beforehand, violates a property that the base table
// keeps; and where nothing is said to differ, worlds, steps and verdicts are the same.
func TestAgainstThePlainWay(t *testing.T) {
	l, all := ladder(t)
	n := 14
	if testing.Short() {
		n = 4
	}
	bases := map[*rung]*model.Report{}
	for _, g := range l.rungs {
		bases[g] = plainly(t, g, g.machine)
	}
	killed := 0
	for _, m := range mutant.Sample(slices.DeleteFunc(all, func(m mutant.Mutant) bool { return guards(m.Class) }), n, 3) {
		got := judged(t, l, &m)
		if got.By == ExactlyOne && got.Scenario == "" {
			continue
		}
		broken := map[string]bool{}
		for _, g := range l.rungs {
			machine, err := compile(l.tables[g.table], &m)
			if err != nil {
				broken[g.scenario.Name] = true
				continue
			}
			base := bases[g]
			with := plainly(t, g, machine)
			for i, f := range with.Findings {
				if f.Kind != model.Witness && f.Verdict == explore.Violated && base.Findings[i].Verdict != explore.Violated {
					broken[g.scenario.Name] = true
				}
			}
			kin, _ := g.compare(machine, everything(g))
			if kin == same {
				require.Equal(t, base.Search.Distinct, with.Search.Distinct, "%s in %s", m.Name, g.scenario.Name)
				require.Equal(t, base.Search.Transitions, with.Search.Transitions, "%s in %s", m.Name, g.scenario.Name)
				require.False(t, broken[g.scenario.Name], "%s in %s", m.Name, g.scenario.Name)
			}
			touched, _ := g.compare(machine, l.touched(g, &m))
			require.Equal(t, kin, touched, "%s in %s: a question that was not asked differs", m.Name, g.scenario.Name)
		}
		require.Equal(t, len(broken) > 0, got.Verdict == Killed, "%s: %+v, and the plain way breaks %v", m.Name, got, broken)
		if len(broken) > 0 {
			require.True(t, broken[got.Scenario], m.Name)
			killed++
		}
	}
	require.NotZero(t, killed)
}

func plainly(t *testing.T, g *rung, machine *spec.Machine) *model.Report {
	t.Helper()
	sys, err := model.NewSystemOf(g.scenario, machine)
	require.NoError(t, err)
	report, err := model.Check(context.Background(), sys, nil, model.Bounds{Workers: 1, MaxStates: most(g.distinct)})
	require.NoError(t, err)
	return report
}

func everything(g *rung) []int {
	all := make([]int, len(g.questions))
	for i := range all {
		all[i] = i
	}
	return all
}

// TestProvedAreEqual: what is said to be equal on all inputs is so on those of the
// ladder, and on the same TCBs put into every state and given every set of control bits.
func TestProvedAreEqual(t *testing.T) {
	l, all := ladder(t)
	n := 40
	if testing.Short() {
		n = 10
	}
	proved, compared := 0, 0
	for _, m := range mutant.Sample(slices.DeleteFunc(all, func(m mutant.Mutant) bool { return guards(m.Class) || l.equal(&m) == "" }), n, 5) {
		proved++
		m := &m
		machine, err := compile(l.base, m)
		require.NoError(t, err)
		base, err := spec.Compile(l.base)
		require.NoError(t, err)
		for _, g := range l.rungs[len(l.rungs)-4:] {
			for k := 0; k < len(g.questions); k += 7 {
				q := g.questions[k]
				for s := spec.Listen; s <= spec.Closed; s++ {
					q.TCB.State = s
					q.Event.Segment.Ctl = spec.Bits((int(q.Event.Segment.Ctl) + k*int(s)) % 64)
					var a, b answer
					a.ask(base, &q)
					b.ask(machine, &q)
					if a.out.Wrong {
						continue // the TCB cannot be in that state
					}
					require.NotEqual(t, other, a.like(&b), m.Name)
					compared++
				}
			}
		}
	}
	t.Logf("%d mutants, %d inputs", proved, compared)
	require.NotZero(t, compared)
}

// TestRunIsTheSame: workers, interrupts and resuming change nothing.
func TestRunIsTheSame(t *testing.T) {
	l, all := ladder(t)
	some := mutant.Sample(all, 40, 11)
	want, err := l.Run(context.Background(), some, Options{Workers: 1})
	require.NoError(t, err)
	require.Len(t, want, len(some))

	path := filepath.Join(t.TempDir(), "mutants.jsonl")
	file, err := CreateCheckpoint(path, "one")
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	cut, err := l.Run(ctx, some, Options{Workers: 3, Done: func(r Result) error {
		if n++; n == 10 {
			cancel()
		}
		return file.Add(r)
	}})
	require.NoError(t, err)
	require.NoError(t, file.Close())
	require.Len(t, cut, 10)

	_, _, err = ResumeCheckpoint(path, "another")
	require.ErrorContains(t, err, "another version")
	file, known, err := ResumeCheckpoint(path, "one")
	require.NoError(t, err)
	require.Len(t, known, 10)
	again := 0
	got, err := l.Run(context.Background(), some, Options{Workers: 2, Known: known, Done: func(r Result) error { again++; return file.Add(r) }})
	require.NoError(t, err)
	require.NoError(t, file.Close())
	require.Equal(t, len(some)-10, again)
	require.Equal(t, timeless(want), timeless(got))
	require.Equal(t, NewReport(timeless(want), 40), NewReport(timeless(got), 40))
}

func timeless(results []Result) []Result {
	all := slices.Clone(results)
	for i := range all {
		all[i].Seconds = 0
	}
	return all
}

// TestFixedSample: of a hundred mutants that load, most are killed on the small ladder
// already, and no more than a few are left open.
func TestFixedSample(t *testing.T) {
	l, all := ladder(t)
	n := 100
	if testing.Short() {
		n = 30
	}
	sample := mutant.Sample(slices.DeleteFunc(all, func(m mutant.Mutant) bool { return guards(m.Class) }), n, 1)
	results, err := l.Run(context.Background(), sample, Options{Workers: 2})
	require.NoError(t, err)
	report := NewReport(results, n)
	require.Equal(t, n, report.Total)
	for _, r := range results {
		if r.Verdict == Open {
			t.Logf("open: %s", r.Name)
		}
	}
	t.Logf("%d killed, %d equivalent, %d open", report.Killed, report.Equivalent, report.Open)
	require.NotZero(t, report.Killed)
	if !testing.Short() {
		require.GreaterOrEqual(t, report.Score, 80.0)
	}
}
