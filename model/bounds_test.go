package model

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
)

// undecided asserts that a search which was cut claims nothing of what it has not
// seen: no property holds, and none is vacuous.
func undecided(t *testing.T, report *Report) {
	t.Helper()
	require.Equal(t, explore.Incomplete, report.Search.Verdict)
	require.False(t, report.Search.Complete)
	require.NotEmpty(t, report.Search.Cut)
	for _, f := range report.Findings {
		if f.Verdict != explore.Undecided {
			require.Equal(t, explore.Witnessed, f.Verdict, f.Name)
		}
	}
}

// TestTooSmall: a value that does not fit stops the search and is named. The
// scenario is open-close, where A's ACK and FIN may be on the way together.
func TestTooSmall(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*Scenario)
		cut    string
	}{
		{"capacity", func(s *Scenario) { s.Network.Capacity, s.Ends[1].Calls = 1, s.Ends[1].Calls[:1] },
			"network from A does not fit: segments on the way is 2, at most 1 (A calls CLOSE)"},
		{"octets", func(s *Scenario) {
			s.Ends[0].Calls = nil
			calls("OPEN active")(&s.Ends[0])
			anytime("SEND 15", 0)(&s.Ends[0])
		}, "end A does not fit: octets sent by the user is 270, at most 255 (A calls SEND 15)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := *findWorld(t, "open-close")
			c.change(&s)
			sys, err := NewSystem(&s)
			require.NoError(t, err)
			report, err := Check(context.Background(), sys, nil, Bounds{})
			require.NoError(t, err)
			undecided(t, report)
			require.Contains(t, report.Search.Cut, c.cut)
			var fit *FitError
			require.ErrorAs(t, report.Search.CutErr, &fit)
			// The way to the place where it did not fit can be told.
			require.NoError(t, sys.trace(report.Search.CutTrace).Walk(func(int, *Record) {}))
		})
	}
}

// TestCountersDoNotWrap: a history that has counted as far as it can is an error.
func TestCountersDoNotWrap(t *testing.T) {
	sys, err := NewSystem(findWorld(t, "half-open"))
	require.NoError(t, err)
	w := sys.Scenario.start()
	w.Ends[0].History.Incarnated = maxOfHistory
	_, _, err = sys.Replay(&w, Event{Calls, 0, 0})
	require.EqualError(t, err, "end A does not fit: incarnations is 256, at most 255")

	sys, err = NewSystem(findWorld(t, "one-octet-twice"))
	require.NoError(t, err)
	w = sys.Scenario.start()
	w.Ends[1].History.Got = maxOfHistory
	r, _, err := sys.Replay(&w, Event{Calls, 0, 0})
	require.NoError(t, err)
	_, _, err = sys.Replay(r.To, Event{Delivers, 1, 0})
	require.EqualError(t, err, "end B does not fit: octets taken is 256, at most 255")
}

// TestTooManyParts: parts that a state has no number for stop the search.
func TestTooManyParts(t *testing.T) {
	for kind, fill := range map[string]func(*System){
		"ends":     func(sys *System) { sys.ends.most = 4 },
		"segments": func(sys *System) { sys.segments.most = 4 },
		"channels": func(sys *System) { sys.channels.most = 4 },
	} {
		t.Run(kind, func(t *testing.T) {
			sys, err := NewSystem(findWorld(t, "open-close"))
			require.NoError(t, err)
			fill(sys)
			report, err := Check(context.Background(), sys, nil, Bounds{})
			require.NoError(t, err)
			undecided(t, report)
			require.Contains(t, report.Search.Cut, "the table of parts does not fit: distinct "+kind+" is 5, at most 4")
		})
	}
}

// TestEndless: a table whose event does not end stops the search as well.
func TestEndless(t *testing.T) {
	sys, err := NewSystem(findWorld(t, "one-octet-twice"), effectIs("send-text", "send <SEQ=SND.NXT><ACK=RCV.NXT><LEN=1><CTL=ACK>; ACK.DUE <- 0"))
	require.NoError(t, err)
	report, err := Check(context.Background(), sys, nil, Bounds{})
	require.NoError(t, err)
	undecided(t, report)
	require.Contains(t, report.Search.Cut, "an event of end A does not end")
}

func TestBounds(t *testing.T) {
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	late, cancelLate := context.WithDeadline(context.Background(), time.Now().Add(-time.Second))
	defer cancelLate()
	for _, c := range []struct {
		name   string
		ctx    context.Context
		bounds Bounds
		cut    string
	}{
		{"states", context.Background(), Bounds{MaxStates: 100}, "at most 100 states"},
		{"depth", context.Background(), Bounds{MaxDepth: 5}, "depth"},
		{"memory", context.Background(), Bounds{MaxMemory: 1 << 20, NoDisk: true}, "memory bound 1 MiB"},
		{"time", late, Bounds{}, "time bound reached"},
		{"interrupt", cancelled, Bounds{}, "interrupted"},
	} {
		t.Run(c.name, func(t *testing.T) {
			sys, err := NewSystem(findWorld(t, "lossy-close"))
			require.NoError(t, err)
			report, err := Check(c.ctx, sys, nil, c.bounds)
			require.NoError(t, err)
			undecided(t, report)
			require.Contains(t, report.Search.Cut, c.cut)
		})
	}
}

// TestBoundedViolation: a bound does not hide what was found before it.
func TestBoundedViolation(t *testing.T) {
	sys, err := NewSystem(findWorld(t, "eager-peer"))
	require.NoError(t, err)
	report, err := Check(context.Background(), sys, []string{"no-ack-war", "no-shrink"}, Bounds{MaxDepth: 6})
	require.NoError(t, err)
	require.Equal(t, explore.Violated, report.Search.Verdict)
	require.False(t, report.Search.Complete)
	require.Equal(t, explore.Violated, report.Findings[0].Verdict)
	require.Equal(t, explore.Undecided, report.Findings[1].Verdict)
}
