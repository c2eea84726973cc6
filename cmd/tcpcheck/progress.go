package main

import (
	"fmt"
	"io"
	"time"
	"unicode/utf8"

	"github.com/tcpcheck/tcpcheck/explore"
)

// progress shows on one line of a terminal how far a search has come.
type progress struct {
	w     io.Writer
	width int
	last  explore.Progress
	rate  float64 // states in a second, lately
	shown bool
}

func (p *progress) show(now explore.Progress) { p.showAfter("", now) }

// showAfter shows it behind a few words.
func (p *progress) showAfter(begins string, now explore.Progress) {
	if now.Elapsed < 200*time.Millisecond {
		return // most searches are over by then
	}
	if dt := (now.Elapsed - p.last.Elapsed).Seconds(); dt > 0 {
		rate := float64(now.Distinct-p.last.Distinct) / dt
		if p.rate == 0 {
			p.rate = rate
		}
		p.rate += 0.3 * (rate - p.rate)
	}
	p.last = now
	p.put(begins + progressLine(now, p.rate))
}

// put shows the line, as far as it fits.
func (p *progress) put(line string) {
	p.shown = true
	for utf8.RuneCountInString(line) >= p.width {
		line = line[:len(line)-1]
	}
	fmt.Fprint(p.w, "\r\x1b[K"+line)
}

// clear takes the line away.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

func progressLine(now explore.Progress, rate float64) string {
	trend := "steady"
	switch {
	case now.Frontier > now.PrevFrontier:
		trend = "rising"
	case now.Frontier < now.PrevFrontier:
		trend = "falling"
	}
	place := memory(now.Memory)
	if now.OnDisk {
		place += " and disk"
	}
	return fmt.Sprintf("%s, %s/s, depth %d, frontier %s %s, %s, %s", amount(now.Distinct, "state"), grouped(int(rate)),
		now.Depth, grouped(now.Frontier), trend, place, duration(now.Elapsed))
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
