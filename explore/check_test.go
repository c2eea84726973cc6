package explore

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// fakeTest stands in for a *testing.T, to see how Check fails.
type fakeTest struct {
	name            string
	deadline        time.Time
	failed, skipped bool
	log             *strings.Builder // of all subtests
	subtests        []*fakeTest
}

func (t *fakeTest) Helper()      {}
func (t *fakeTest) Name() string { return t.name }
func (t *fakeTest) Deadline() (time.Time, bool) {
	return t.deadline, !t.deadline.IsZero()
}
func (t *fakeTest) Logf(format string, args ...any) {
	fmt.Fprintf(t.log, format+"\n", args...)
}
func (t *fakeTest) Errorf(format string, args ...any) {
	t.failed = true
	t.Logf(format, args...)
}
func (t *fakeTest) Fatalf(format string, args ...any) {
	t.Errorf(format, args...)
	runtime.Goexit()
}
func (t *fakeTest) Skipf(format string, args ...any) {
	t.skipped = true
	t.Logf(format, args...)
	runtime.Goexit()
}
func (t *fakeTest) Run(name string, f func(tester)) bool {
	sub := &fakeTest{name: t.name + "/" + name, deadline: t.deadline, log: t.log}
	t.subtests = append(t.subtests, sub)
	done := make(chan struct{})
	go func() {
		defer close(done)
		f(sub)
	}()
	<-done
	t.failed = t.failed || sub.failed
	return !sub.failed
}

// outcomes says how each subtest went: pass, fail or skip.
func (t *fakeTest) outcomes() (all []string) {
	for _, sub := range t.subtests {
		switch {
		case sub.failed:
			all = append(all, "fail")
		case sub.skipped:
			all = append(all, "skip")
		default:
			all = append(all, "pass")
		}
	}
	return all
}

// fakeCheck runs Check in a fake test; the result is nil if that ended early.
func fakeCheck[S comparable, A any](t *fakeTest, m Model[S, A], props []Property[S, A], dir string, short bool, opts ...CheckOption) (r *Result[S, A]) {
	if t.log == nil {
		t.name, t.log = "TestFake/case 1", new(strings.Builder)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		r = check(t, m, props, dir, short, opts)
	}()
	<-done
	return r
}

func TestCheck(t *testing.T) {
	r := Check(t, twoPhase{n: 3}, []Property[twoPhaseState, twoPhaseAction]{
		consistent,
		Sometimes[twoPhaseState, twoPhaseAction]("all commit", func(s twoPhaseState) bool { return s.Committed == 7 }),
	})
	require.Equal(t, 288, r.Distinct)
	require.Equal(t, 1145, r.Transitions)
}

func TestCheckFails(t *testing.T) {
	dir := t.TempDir()
	props := []Property[dieHardState, string]{
		Always[dieHardState, string]("never four gallons", func(s dieHardState) bool { return s.Big != 4 }),
		Sometimes[dieHardState, string]("six gallons", func(s dieHardState) bool { return s.Big == 6 }),
		Always[dieHardState, string]("no spill", func(s dieHardState) bool { return s.Big <= 5 }),
	}
	var fake fakeTest
	r := fakeCheck(&fake, dieHard, props, dir, false, KeepGoing())
	require.Equal(t, 16, r.Distinct)
	require.Equal(t, []string{"fail", "fail", "pass"}, fake.outcomes())
	require.Contains(t, fake.log.String(), "never four gallons: violated after 6 steps\n   0. initially     {0 0}\n   1. fill big      {0 5}\n")
	require.Contains(t, fake.log.String(), "six gallons: not witnessed in any reachable state\n")

	file := filepath.Join(dir, "TestFake_case_1", "never_four_gallons.txt")
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, `# never four gallons: violated after 6 steps
0	{0 0}
1	fill big
5	big to small
2	empty small
5	big to small
1	fill big
5	big to small
`, string(text))

	t.Run("replayed first", func(t *testing.T) {
		var fake fakeTest
		require.Nil(t, fakeCheck(&fake, dieHard, props, dir, false))
		require.Equal(t, []string{"fail"}, fake.outcomes())
		require.Contains(t, fake.log.String(), "never four gallons: violated after 6 steps, replayed from "+file)
		require.Contains(t, fake.log.String(), "the search was not run")
	})
	t.Run("replayed though the steps have another order", func(t *testing.T) {
		turned := Func(dieHardState{}, func(s dieHardState, yield func(string, dieHardState)) {
			steps, _ := dieHard.Next(s, nil)
			for i := range steps {
				step := steps[len(steps)-1-i]
				yield(step.Action, step.To)
			}
		})
		var fake fakeTest
		require.Nil(t, fakeCheck(&fake, turned, props, dir, false))
		require.Contains(t, fake.log.String(), "replayed from")
	})
	t.Run("mended", func(t *testing.T) {
		mended := Func(dieHardState{}, func(s dieHardState, yield func(string, dieHardState)) {
			steps, _ := dieHard.Next(s, nil)
			for _, step := range steps {
				if step.To.Big != 4 {
					yield(step.Action, step.To)
				} else {
					yield(step.Action, s)
				}
			}
		})
		var fake fakeTest
		r := fakeCheck(&fake, mended, props, dir, false)
		require.NotNil(t, r)
		require.Equal(t, []string{"pass", "fail", "pass"}, fake.outcomes())
		require.Contains(t, fake.log.String(), file+" does not violate it any more")
	})
	t.Run("does not fit any more", func(t *testing.T) {
		smaller := Func(dieHardState{}, func(s dieHardState, yield func(string, dieHardState)) {
			yield("fill big", dieHardState{s.Small, 5})
		})
		var fake fakeTest
		require.NotNil(t, fakeCheck(&fake, smaller, props, dir, false))
		require.Equal(t, []string{"pass", "fail", "pass"}, fake.outcomes())
		require.Contains(t, fake.log.String(), "does not fit the model any more: line 4: action big to small: there is none of that name")
	})
}

// Each kind of property that can be violated comes back from its file.
func TestReplayOfEachKind(t *testing.T) {
	g := graph{init: []int{1, 0}, next: [][]int{{2}, {1}, {3}, {}}}
	props := []Property[int, string]{
		Always[int, string]("state", func(s int) bool { return s != 2 }),
		AlwaysStep[int, string]("step", func(from int, _ *string, to int) bool { return from != 2 || to != 3 }),
		DeadlockFree[int, string]("stuck", func(s int) bool { return s == 1 }),
		Always[int, string]("initial", func(s int) bool { return s != 0 }),
	}
	dir := t.TempDir()
	var fake, again fakeTest
	require.NotNil(t, fakeCheck(&fake, g, props, dir, false, KeepGoing()))
	require.Equal(t, []string{"fail", "fail", "fail", "fail"}, fake.outcomes())
	require.Nil(t, fakeCheck(&again, g, props, dir, false))
	require.Equal(t, []string{"fail", "fail", "fail", "fail"}, again.outcomes())
}

func TestCheckIncomplete(t *testing.T) {
	props := []Property[int, string]{never(3), sometime(1), never(50)}
	t.Run("bound", func(t *testing.T) {
		var fake fakeTest
		require.Nil(t, fakeCheck(&fake, broad, props[1:2], t.TempDir(), false, MaxStates(20), Workers(2)))
		require.True(t, fake.failed)
		require.Contains(t, fake.log.String(), "incomplete: at most 20 states")
		require.Contains(t, fake.log.String(), "may grow without end")
	})
	t.Run("ends at the first violation", func(t *testing.T) {
		var fake fakeTest
		r := fakeCheck(&fake, endless, []Property[int, string]{never(3), never(50)}, t.TempDir(), false)
		require.Equal(t, 3, r.Depth)
		require.Equal(t, []string{"fail", "skip"}, fake.outcomes())
		require.Contains(t, fake.log.String(), "never 50: undecided, stopped at the first violation (KeepGoing decides it)")
	})
	t.Run("short", func(t *testing.T) {
		var fake fakeTest
		r := fakeCheck(&fake, broad, props[1:], t.TempDir(), true, ShortMaxStates(5))
		require.False(t, r.Complete)
		require.False(t, fake.failed)
		require.Equal(t, []string{"pass", "skip"}, fake.outcomes())
		require.Contains(t, fake.log.String(), "never 50: undecided, at most 5 states (-short)")
		require.Contains(t, fake.log.String(), "incomplete: at most 5 states (-short), 11 states explored")
	})
	t.Run("short, but violated", func(t *testing.T) {
		var fake fakeTest
		fakeCheck(&fake, broad, props, t.TempDir(), true, ShortMaxStates(5))
		require.Equal(t, []string{"fail", "pass", "skip"}, fake.outcomes())
	})
	t.Run("short without a bound is the whole", func(t *testing.T) {
		var fake fakeTest
		r := fakeCheck(&fake, broad, props[1:2], t.TempDir(), true)
		require.True(t, r.Complete)
		require.False(t, fake.failed)
	})
	t.Run("deadline", func(t *testing.T) {
		for _, short := range []bool{false, true} {
			fake := fakeTest{deadline: time.Now().Add(50 * time.Millisecond)}
			require.Nil(t, fakeCheck(&fake, endless, []Property[int, string]{never(-1)}, t.TempDir(), short, ShortMaxStates(1<<30)))
			require.True(t, fake.failed)
			require.Equal(t, []string{"fail"}, fake.outcomes())
			require.Contains(t, fake.log.String(), "incomplete: time bound reached")
		}
	})
	t.Run("model error", func(t *testing.T) {
		m := failing{graph{init: []int{0}, next: [][]int{{1}, {0}}}, map[int]error{1: os.ErrInvalid}}
		for _, short := range []bool{false, true} {
			var fake fakeTest
			require.Nil(t, fakeCheck(&fake, m, []Property[int, string]{never(5)}, t.TempDir(), short, ShortMaxStates(100)))
			require.Equal(t, []string{"fail"}, fake.outcomes())
			require.Contains(t, fake.log.String(), "the model failed: invalid argument\n   0. initially  0\n   1. edge 0     1\n")
		}
	})
}

func TestPropertiesThatShareAFile(t *testing.T) {
	var fake fakeTest
	p, q := never(1), never(2)
	p.Name, q.Name = "a b", "a/b"
	require.Nil(t, fakeCheck(&fake, broad, []Property[int, string]{p, q}, t.TempDir(), false))
	require.True(t, fake.failed)
	require.Contains(t, fake.log.String(), `properties "a b" and "a/b" would share the replay file`)
}

func TestReplayFilesThatAreWrong(t *testing.T) {
	several := Func(0, func(_ int, yield func(string, int)) {
		yield("on", 1)
		yield("on", 2)
	})
	for text, want := range map[string]string{
		"":                   "there is no line of an initial state",
		"# only a remark":    "there is no line of an initial state",
		"x\t0":               `line 1: found "x\t0", want an ordinal, a tab and an action`,
		"0\t7":               "line 1: initial state 7: there is none of that name",
		"0\t0\n\n# x\n0\tup": "line 4: action up: there is none of that name",
		"0\t0\n5\ton":        "line 2: action on: there are several of that name, none at the ordinal",
	} {
		_, err := parseReplay(text, several)
		require.EqualError(t, err, want)
	}
}
