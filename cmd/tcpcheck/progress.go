package main

import (
	"fmt"
	"io"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/tcpcheck/tcpcheck/explore"
)

// How often progress is told.
const (
	onTerminal = 200 * time.Millisecond // one line, again and again
	onPaper    = 10 * time.Second       // a line each time
)

// progress says on standard error how far the work has come: on a terminal in one line,
// which is taken away in the end, elsewhere in a line now and then. Work that is over
// before the first is due is done without a word. Any goroutine may call it.
type progress struct {
	w     io.Writer
	every time.Duration
	width func() int       // columns of the terminal; nil if it is none
	clock func() time.Time // time.Now but in tests

	mu    sync.Mutex
	told  time.Time // when the last line was, or the work began
	shown bool      // there is a line to be taken away
}

// progress begins to tell of some work; clear ends it.
func (p *program) progress() *progress {
	live := &progress{w: p.stderr, every: onPaper, clock: time.Now}
	if p.screen.live {
		live.every, live.width = onTerminal, p.screen.columns
	}
	live.told = live.clock()
	return live
}

// tell shows the first of the texts that fits, if one is due; the last is cut if none does.
func (p *progress) tell(texts func() []string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.clock()
	if now.Sub(p.told) < p.every {
		return
	}
	p.told = now
	if p.width == nil {
		fmt.Fprintln(p.w, texts()[0])
		return
	}
	p.shown = true
	room := p.width() - 1 // a line that is full would wrap
	var line string
	for _, line = range texts() {
		if utf8.RuneCountInString(line) <= room {
			break
		}
	}
	if letters := []rune(line); len(letters) > room {
		line = string(letters[:max(0, room)])
	}
	fmt.Fprint(p.w, "\r\x1b[K"+line)
}

// say is tell of one text.
func (p *progress) say(format string, parts ...any) {
	p.tell(func() []string { return []string{fmt.Sprintf(format, parts...)} })
}

// clear takes the line away.
func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}

// search returns what tells of a search that may use so much memory, 0 for no bound,
// behind a few words. The rate is that since the line before.
func (p *progress) search(begins string, bound int64) func(explore.Progress) {
	var last explore.Progress
	return func(now explore.Progress) {
		p.tell(func() []string {
			rate := rate(now.Distinct-last.Distinct, (now.Elapsed - last.Elapsed).Seconds())
			last = now
			return searchLines(begins, now, rate, bound)
		})
	}
}

// searchLines says how far a search has come, the longest text first.
func searchLines(begins string, now explore.Progress, rate int, bound int64) []string {
	trend := "steady"
	switch {
	case now.Frontier > now.PrevFrontier:
		trend = "rising"
	case now.Frontier < now.PrevFrontier:
		trend = "falling"
	}
	place := memoryOf(now.Memory, bound)
	if now.OnDisk {
		place += " and disk"
	}
	rest := place + ", " + duration(now.Elapsed)
	short := fmt.Sprintf("%s states, %s/s, depth %d, ", rounded(now.Distinct), rounded(rate), now.Depth)
	return []string{
		begins + fmt.Sprintf("%s, %s/s, depth %d, frontier %s %s, %s", amount(now.Distinct, "state"), grouped(rate), now.Depth, grouped(now.Frontier), trend, rest),
		begins + short + "frontier " + rounded(now.Frontier) + " " + trend + ", " + rest,
		begins + short + "frontier " + trend + ", " + rest,
		begins + short + rest,
	}
}

// memoryOf writes an amount of memory against its bound: 1.2 of 4 GiB, 310 MiB of 4 GiB.
func memoryOf(n, bound int64) string {
	if bound <= 0 {
		return memory(n)
	}
	for _, u := range []struct {
		name  string
		bytes float64
	}{{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}} {
		if float64(bound) >= u.bytes {
			if float64(n) < u.bytes {
				return fmt.Sprintf("%s of %.4g %s", memory(n), float64(bound)/u.bytes, u.name)
			}
			return fmt.Sprintf("%.3g of %.4g %s", float64(n)/u.bytes, float64(bound)/u.bytes, u.name)
		}
	}
	return memory(n)
}

// rounded writes a number in three digits: 1.23M.
func rounded(n int) string {
	for _, u := range []struct {
		name string
		is   float64
	}{{"G", 1e9}, {"M", 1e6}, {"k", 1e3}} {
		if float64(n) >= u.is {
			return fmt.Sprintf("%.3g%s", min(float64(n)/u.is, 999), u.name)
		}
	}
	return fmt.Sprint(n)
}

// memory writes an amount of memory in the unit that fits.
func memory(n int64) string {
	switch {
	case n >= 1<<30:
		return fmt.Sprintf("%.1f GiB", float64(n)/(1<<30))
	case n >= 1<<20:
		return fmt.Sprintf("%.0f MiB", float64(n)/(1<<20))
	}
	return fmt.Sprintf("%d KiB", n>>10)
}

// duration writes a time as precisely as is of interest.
func duration(d time.Duration) string {
	switch {
	case d < time.Second:
		return fmt.Sprintf("%d ms", d.Milliseconds())
	case d < time.Minute:
		return fmt.Sprintf("%.1f s", d.Seconds())
	}
	return d.Round(time.Second).String()
}
