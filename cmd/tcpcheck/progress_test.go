package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model/mutation"
)

// watched is progress with a clock of its own, on a terminal of so many columns or, with
// 0, on none.
func watched(columns int) (*progress, *bytes.Buffer, func(time.Duration)) {
	var out bytes.Buffer
	now := time.Unix(0, 0)
	p := &progress{w: &out, every: onPaper, clock: func() time.Time { return now }, told: now}
	if columns > 0 {
		p.every, p.width = onTerminal, func() int { return columns }
	}
	return p, &out, func(d time.Duration) { now = now.Add(d) }
}

func TestProgressOnPaper(t *testing.T) {
	p, out, pass := watched(0)
	show := p.search("", 4<<30)
	for second := range 25 {
		now := time.Duration(second) * time.Second
		show(explore.Progress{Distinct: 1000 * second, Depth: second, Frontier: second, PrevFrontier: 12, Memory: 1288490189, Elapsed: now})
		pass(time.Second)
	}
	p.clear()
	assert.Equal(t, `10 000 states, 1 000/s, depth 10, frontier 10 falling, 1.2 of 4 GiB, 10.0 s
20 000 states, 1 000/s, depth 20, frontier 20 rising, 1.2 of 4 GiB, 20.0 s
`, out.String())
}

func TestShortWorkIsSilent(t *testing.T) {
	for _, columns := range []int{0, 80} {
		p, out, pass := watched(columns)
		pass(onTerminal - 1)
		p.say("almost done")
		p.clear()
		assert.Empty(t, out.String())
	}
}

func TestProgressOnTerminal(t *testing.T) {
	p, out, pass := watched(80)
	columns := 80
	p.width = func() int { return columns }
	show := p.search("", 0)
	pass(onTerminal)
	show(explore.Progress{Distinct: 500, Depth: 3, Frontier: 7, PrevFrontier: 7, Memory: 9 << 20, Elapsed: time.Second})
	show(explore.Progress{Distinct: 600, Elapsed: time.Second}) // too early
	columns = 30
	pass(onTerminal)
	show(explore.Progress{Distinct: 1500, Depth: 4, Frontier: 7, PrevFrontier: 9, Memory: 9 << 20, Elapsed: 2 * time.Second})
	p.clear()
	p.clear()
	assert.Equal(t, "\r\x1b[K500 states, 500/s, depth 3, frontier 7 steady, 9 MiB, 1.0 s"+
		"\r\x1b[K1.5k states, 1k/s, depth 4, 9"+"\r\x1b[K", out.String())
}

// Whatever the figures, a line of a terminal with 80 columns has less than 80 letters,
// and with ordinary figures nothing is missing in it.
func TestProgressFits(t *testing.T) {
	for _, c := range []struct {
		now  explore.Progress
		want string
	}{
		{explore.Progress{Distinct: 1234567, Depth: 17, Frontier: 88000, PrevFrontier: 70000, Memory: 310 << 20, Elapsed: 3200 * time.Millisecond},
			"1.23M states, 386k/s, depth 17, frontier 88k rising, 310 MiB of 4 GiB, 3.2 s"},
		{explore.Progress{Distinct: 1234567890, Depth: 123, Frontier: 188000000, PrevFrontier: 190000000, Memory: 4 << 30, Elapsed: 5095 * time.Second},
			"1.23G states, 242k/s, depth 123, frontier 188M falling, 4 of 4 GiB, 1h24m55s"},
		{explore.Progress{Distinct: 999999999999, Depth: 123456, Frontier: 999999999, Memory: 4<<30 - 1, OnDisk: true, Elapsed: 400 * time.Hour},
			"999G states, 694k/s, depth 123456, 4 of 4 GiB and disk, 400h0m0s"},
	} {
		p, out, pass := watched(80)
		pass(time.Minute)
		p.search("", 4<<30)(c.now)
		line := strings.TrimPrefix(out.String(), "\r\x1b[K")
		assert.Equal(t, c.want, line)
		assert.Less(t, utf8.RuneCountInString(line), 80)
	}
}

func TestOtherProgress(t *testing.T) {
	now := explore.SimulationProgress{Runs: 12, States: 1234567, Elapsed: 2 * time.Second}
	assert.Equal(t, []string{"12 walks, 1 234 567 states visited, 617 283/s, 2.0 s", "12 walks, 1.23M states, 617k/s, 2.0 s"}, simulationLines(now, "walk"))
	m := judged{all: 5500, known: 1, began: time.Now().Add(-10 * time.Second)}
	for _, v := range []mutation.Verdict{mutation.Killed, mutation.Killed, mutation.Open} {
		m.add(&mutation.Result{Verdict: v})
	}
	lines := m.lines()
	assert.Equal(t, "3 of 5 500 mutants: 2 killed, 0 equivalent, 1 open", lines[1])
	for _, l := range lines {
		assert.Less(t, utf8.RuneCountInString(l), 90)
	}
	for n, want := range map[int]string{999: "999", 1000: "1k", 999999: "999k", 1234567: "1.23M", 5e9: "5G"} {
		assert.Equal(t, want, rounded(n))
	}
}
