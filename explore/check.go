package explore

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// CheckOption bounds what [Check] explores.
type CheckOption func(*checkBounds)

type checkBounds struct {
	workers, maxStates, shortMaxStates int
	keepGoing                          bool
}

// usualMaxStates is the bound of a test that names none: a model that turns out to be
// infinite, as first drafts are, is to fail and not to fill the memory.
const usualMaxStates = 10_000_000

// Workers sets the number of goroutines.
func Workers(n int) CheckOption { return func(b *checkBounds) { b.workers = n } }

// MaxStates fails a test whose model has more than about n states, instead of
// letting it fill the memory; 0 means no bound. Unless it is given, n is ten million.
func MaxStates(n int) CheckOption { return func(b *checkBounds) { b.maxStates = n } }

// ShortMaxStates is the bound with -short. What it leaves undecided is
// reported as skipped.
func ShortMaxStates(n int) CheckOption { return func(b *checkBounds) { b.shortMaxStates = n } }

// KeepGoing goes on after the first violation, so that every property is decided and the
// counts are those of the whole model.
func KeepGoing() CheckOption { return func(b *checkBounds) { b.keepGoing = true } }

// Check explores the model and reports each property as a subtest, which fails
// with a shortest trace. It returns the result, so that a test can go on to
// assert the counts.
//
// The search ends with the level that holds the first violation; what is undecided then
// is skipped.
//
// A trace of a violation is kept in testdata/explore, under the names of the
// test and the property. When Check finds such a file it replays it first, and
// while the property is still violated it fails at once, without the search.
// A file that has served can be deleted, or kept against a relapse.
//
// A search that does not end before the test's deadline fails, as a witness
// that is not found does.
func Check[S comparable, A any](t *testing.T, m Model[S, A], props []Property[S, A], opts ...CheckOption) *Result[S, A] {
	t.Helper()
	return check(realTest{t}, m, props, filepath.Join("testdata", "explore"), testing.Short(), opts)
}

// tester is what Check needs of a test, so that its failures can be tested.
type tester interface {
	Helper()
	Name() string
	Deadline() (deadline time.Time, ok bool)
	Logf(format string, args ...any)
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
	Skipf(format string, args ...any)
	Run(name string, f func(tester)) bool
}

type realTest struct{ *testing.T }

func (t realTest) Run(name string, f func(tester)) bool {
	return t.T.Run(name, func(t *testing.T) { f(realTest{t}) })
}

func check[S comparable, A any](t tester, m Model[S, A], props []Property[S, A], dir string, short bool, opts []CheckOption) *Result[S, A] {
	t.Helper()
	bounds := checkBounds{maxStates: usualMaxStates}
	for _, o := range opts {
		o(&bounds)
	}
	files, err := replayFiles(dir, t.Name(), props)
	if err != nil {
		t.Fatalf("%v", err)
	}
	replayAll(t, m, props, files)

	opt := Options[S, A]{Workers: bounds.workers, MaxStates: bounds.maxStates, StopAtFirst: !bounds.keepGoing}
	if short && bounds.shortMaxStates > 0 {
		opt.MaxStates = bounds.shortMaxStates
	}
	ctx, cancel := beforeDeadline(t)
	defer cancel()
	r := Run(ctx, m, props, opt)

	why := "" // why it may be left undecided
	switch {
	case r.CutErr != nil || ctx.Err() != nil:
	case r.Verdict == Violated:
		why = "KeepGoing decides it"
	case short && bounds.shortMaxStates > 0:
		why = "-short"
	}
	for k, f := range r.Findings {
		t.Run(f.Name, func(t tester) { report(t, m, f, why, files[k]) })
	}
	switch {
	case r.CutErr != nil:
		t.Fatalf("the model failed: %v\n%v", r.CutErr, r.CutTrace)
	case !r.Complete && why != "":
		t.Logf("incomplete: %s (%s), %d states explored", r.Cut, why, r.Distinct)
	case !r.Complete:
		hint := ""
		if bounds.maxStates > 0 && r.Distinct > bounds.maxStates {
			hint = "; a model that is to be finite may grow without end, one that is larger needs MaxStates"
		}
		t.Fatalf("incomplete: %s, %d states explored to depth %d%s", r.Cut, r.Distinct, r.Depth, hint)
	}
	return r
}

// beforeDeadline leaves time to report before the test binary is killed.
func beforeDeadline(t tester) (context.Context, context.CancelFunc) {
	deadline, ok := t.Deadline()
	if !ok {
		return context.WithCancel(context.Background())
	}
	margin := min(time.Until(deadline)/10, 10*time.Second)
	return context.WithDeadline(context.Background(), deadline.Add(-margin))
}

func report[S comparable, A any](t tester, m Model[S, A], f Finding[S, A], skip, file string) {
	t.Helper()
	switch f.Verdict {
	case Violated:
		note := "replay file: " + file
		if err := writeReplay(file, m, f); err != nil {
			note = "no replay file: " + err.Error()
		}
		t.Errorf("%s: violated %s\n%v%s", f.Name, f.Trace.length(), f.Trace, note)
	case NotWitnessed:
		t.Errorf("%s: not witnessed in any reachable state", f.Name)
	case Undecided:
		if skip != "" {
			t.Skipf("%s: undecided, %s (%s)", f.Name, f.Why, skip)
		}
		t.Errorf("%s: undecided, %s", f.Name, f.Why)
	}
}

// replayFiles names the file of each property.
func replayFiles[S comparable, A any](dir, test string, props []Property[S, A]) ([]string, error) {
	files, owner := make([]string, len(props)), map[string]string{}
	for k, p := range props {
		files[k] = filepath.Join(dir, fileName(test), fileName(p.Name)+".txt")
		if other, taken := owner[files[k]]; taken {
			return nil, fmt.Errorf("properties %q and %q would share the replay file %s: name one of them otherwise", other, p.Name, files[k])
		}
		owner[files[k]] = p.Name
	}
	return files, nil
}

// replayAll replays the files there are, and ends the test if a property is
// still violated.
func replayAll[S comparable, A any](t tester, m Model[S, A], props []Property[S, A], files []string) {
	t.Helper()
	relapsed := false
	for k, p := range props {
		text, err := os.ReadFile(files[k])
		if err != nil {
			if !os.IsNotExist(err) {
				t.Logf("%s: %v", p.Name, err)
			}
			continue
		}
		trace, err := parseReplay(string(text), m)
		switch {
		case err != nil:
			t.Logf("%s: %s does not fit the model any more: %v", p.Name, files[k], err)
		case !violates(m, p, trace):
			t.Logf("%s: %s does not violate it any more", p.Name, files[k])
		default:
			relapsed = true
			t.Run(p.Name, func(t tester) {
				t.Errorf("%s: violated %s, replayed from %s\n%v", p.Name, trace.length(), files[k], trace)
			})
		}
	}
	if relapsed {
		t.Fatalf("a replay still fails; the search was not run")
	}
}
