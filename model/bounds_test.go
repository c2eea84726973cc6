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
			calls("OPEN active", "SEND 9", "SEND 9")(&s.Ends[0])
		}, "end A does not fit: SND.QUE is 18, at most 15 (A calls SEND 9)"},
		{"numbers", func(s *Scenario) {
			s.Ends[0].Calls, s.Ends[1].Buffer, s.Ends[0].MSS = nil, 15, 15
			calls("OPEN active", "SEND 14")(&s.Ends[0])
		}, "end A does not fit: SND.NXT: sequence number 115 is within 13 of none of the scenario's initial numbers (A gets <SEQ=300><ACK=101><CTL=SYN,ACK>)"},
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
		{"memory", context.Background(), Bounds{MaxMemory: 1 << 20}, "memory bound 1 MiB"},
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
