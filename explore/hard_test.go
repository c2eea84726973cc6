//go:build unix

package explore

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// These tests do bad things to a run: to a process of its own, which is this test
// once more with the environment saying what to do.

// orders are what a child is to do.
type orders struct {
	Dir       string
	States    int
	MaxMemory int64
	Every     time.Duration
	Resume    bool
	FileSize  uint64 // the most that a file may have; 0 means any
}

// outcome is what a child has to say.
type outcome struct {
	Verdict     Verdict
	Cut         string
	Distinct    int
	Transitions int
	Levels      []int
	OnDisk      bool
	MaxRSS      int64 // bytes; 0 if nobody knows
}

// peakMemory is the most that was resident of this process. It is not getrusage's,
// which on Linux begins with what the parent had when it started the process.
func peakMemory() (bytes int64) {
	text, _ := os.ReadFile("/proc/self/status")
	_, after, _ := strings.Cut(string(text), "VmHWM:")
	_, _ = fmt.Sscan(after, &bytes)
	return bytes << 10
}

func (o orders) checkpoint() string { return filepath.Join(o.Dir, "checkpoint") }

// walk is a model of n states and three steps each.
func walk(n int) Model[int, string] {
	return Func(0, func(s int, yield func(string, int)) {
		yield("a", (s*3+1)%n)
		yield("b", (s*5+2)%n)
		yield("c", (s+1)%n)
	})
}

const fewStates = 200_000

// TestChild is the child, and nothing when it is not.
func TestChild(t *testing.T) {
	var o orders
	if err := json.Unmarshal([]byte(os.Getenv("EXPLORE_TEST_CHILD")), &o); err != nil {
		t.Skip("only for the tests that start it")
	}
	if o.FileSize > 0 {
		signal.Ignore(syscall.SIGXFSZ)
		require.NoError(t, syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: o.FileSize, Max: o.FileSize}))
	}
	if o.MaxMemory > 0 {
		debug.SetGCPercent(20)
	}
	opt := Options[int, string]{MaxMemory: o.MaxMemory, Dir: o.Dir}
	if o.Every > 0 {
		opt.Checkpoint = &Checkpoint{Path: o.checkpoint(), Every: o.Every, Resume: o.Resume}
	}
	r := Run(context.Background(), walk(o.States), nil, opt)
	text, err := json.Marshal(outcome{r.Verdict, r.Cut, r.Distinct, r.Transitions, r.Levels, r.OnDisk, peakMemory()})
	require.NoError(t, err)
	fmt.Printf("\nreport %s\n", text)
}

// child starts one.
func child(t *testing.T, o orders) (*exec.Cmd, *strings.Builder) {
	t.Helper()
	if testing.Short() {
		t.Skip("it starts processes")
	}
	text, err := json.Marshal(o)
	require.NoError(t, err)
	c := exec.Command(os.Args[0], "-test.run=^TestChild$")
	out := &strings.Builder{}
	c.Stdout, c.Stderr = out, out
	c.Env = append(os.Environ(), "EXPLORE_TEST_CHILD="+string(text))
	require.NoError(t, c.Start())
	return c, out
}

// told waits for a child and returns what it has to say, if it came to that.
func told(t *testing.T, c *exec.Cmd, out *strings.Builder) (r outcome, ok bool) {
	t.Helper()
	err := c.Wait()
	_, text, ok := strings.Cut(out.String(), "\nreport ")
	if ok {
		require.NoError(t, err, out.String())
		text, _, _ = strings.Cut(text, "\n")
		require.NoError(t, json.Unmarshal([]byte(text), &r))
	}
	return r, ok
}

// requireWhole compares with a run that nothing has happened to.
func requireWhole(t *testing.T, n int, r outcome) {
	t.Helper()
	whole := Run(context.Background(), walk(n), nil, Options[int, string]{})
	require.Equal(t, Holds, r.Verdict, r.Cut)
	require.Equal(t, whole.Levels, r.Levels)
	require.Equal(t, whole.Transitions, r.Transitions)
}

// A run that is killed goes on from the checkpoint that is there, which is whole.
func TestKilled(t *testing.T) {
	for _, memory := range []int64{0, 10 << 20} {
		t.Run(strconv.FormatInt(memory, 10), func(t *testing.T) {
			o := orders{Dir: t.TempDir(), States: fewStates, MaxMemory: memory, Every: 3 * time.Millisecond}
			for kills := 0; ; kills++ {
				c, out := child(t, o)
				if kills < 8 {
					time.AfterFunc(time.Duration(20+rand.IntN(100))*time.Millisecond, func() { _ = c.Process.Kill() })
				}
				if r, ok := told(t, c, out); ok {
					requireWhole(t, fewStates, r)
					require.NoFileExists(t, o.checkpoint())
					return
				}
				require.Less(t, kills, 8, out.String())
				if f, err := os.Open(o.checkpoint()); err == nil {
					require.NoError(t, whole(f))
					require.NoError(t, f.Close())
					o.Resume = true
				}
			}
		})
	}
}

// A checkpoint for which there is no room ends the run, which says so; the one before
// it stays, and a run can go on from it.
func TestNoRoomForCheckpoint(t *testing.T) {
	o := orders{Dir: t.TempDir(), States: fewStates, Every: time.Millisecond, FileSize: 1 << 20}
	c, out := child(t, o)
	r, ok := told(t, c, out)
	require.True(t, ok, out.String())
	require.Equal(t, Incomplete, r.Verdict)
	require.Contains(t, r.Cut, "checkpoint "+o.checkpoint())
	require.Contains(t, r.Cut, "file too large")
	require.NoFileExists(t, o.checkpoint()+".part")

	o.FileSize, o.Resume, o.Every = 0, true, time.Hour
	c, out = child(t, o)
	r, ok = told(t, c, out)
	require.True(t, ok, out.String())
	requireWhole(t, fewStates, r)
}

// So does a search on disk that runs out of it.
func TestNoRoomForSearch(t *testing.T) {
	o := orders{Dir: t.TempDir(), States: fewStates, MaxMemory: 10 << 20, FileSize: 1 << 17}
	c, out := child(t, o)
	r, ok := told(t, c, out)
	require.True(t, ok, out.String())
	require.Equal(t, Incomplete, r.Verdict)
	require.Contains(t, r.Cut, "the disk: write "+filepath.Join(o.Dir, "explore-"))
	require.Contains(t, r.Cut, "file too large")
	requireNothingLeft(t, o.Dir)
}

// The bound of memory is kept, but for what Go and the tests need.
func TestMemoryBound(t *testing.T) {
	const n, bound = 2_000_000, 40 << 20
	o := orders{Dir: t.TempDir(), States: n, MaxMemory: bound}
	c, out := child(t, o)
	r, ok := told(t, c, out)
	require.True(t, ok, out.String())
	require.True(t, r.OnDisk)
	requireWhole(t, n, r)
	t.Logf("%.1f MiB of %d", float64(r.MaxRSS)/(1<<20), bound>>20)
	require.LessOrEqual(t, r.MaxRSS, int64(bound*115/100))
	requireNothingLeft(t, o.Dir)
}

func requireNothingLeft(t *testing.T, dir string) {
	t.Helper()
	left, err := filepath.Glob(filepath.Join(dir, "explore-*"))
	require.NoError(t, err)
	require.Empty(t, left)
}

// However a run ends, it leaves nothing behind: at its end, interrupted, by a panic of
// the model, or of the model when it is asked again for a trace.
func TestNothingIsLeft(t *testing.T) {
	for name, at := range map[string]int{"end": -1, "interrupt": 1000, "panic": -1000, "panic in a trace": -2100} {
		dir := t.TempDir()
		ctx, cancel := context.WithCancel(context.Background())
		calls := 0
		m := Func(0, func(s int, yield func(string, int)) {
			switch calls++; {
			case calls == at:
				cancel()
			case at < -1 && calls == -at:
				panic("enough")
			}
			walk(2000).(funcModel[int, string]).next(s, yield)
		})
		func() {
			defer func() { require.Equal(t, at < -1, recover() != nil, name) }()
			r := run(ctx, m, []Property[int, string]{never(1999)}, Options[int, string]{Workers: 1, MaxMemory: 1, Dir: dir}, tiny)
			require.Equal(t, at < 0, r.Complete, name)
			require.True(t, r.OnDisk)
		}()
		cancel()
		requireNothingLeft(t, dir)
	}
}
