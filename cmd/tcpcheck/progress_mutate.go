package main

import (
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/tcpcheck/tcpcheck/model/mutation"
)

// mutateProgress shows how far a run has come.
type mutateProgress struct {
	mu               sync.Mutex
	line             *progress // nil if nobody looks
	all, known, done int
	verdicts         [3]int // killed, equivalent, open
	began, last      time.Time
}

func (m *mutateProgress) add(r *mutation.Result) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.done++
	m.verdicts[slices.Index([]mutation.Verdict{mutation.Killed, mutation.Equivalent, mutation.Open}, r.Verdict)]++
	if m.line == nil || time.Since(m.last) < 200*time.Millisecond {
		return
	}
	m.last = time.Now()
	elapsed := time.Since(m.began)
	left := "?"
	if now := m.done - m.known; now > 0 {
		left = duration(elapsed / time.Duration(now) * time.Duration(m.all-m.done))
	}
	m.line.put(fmt.Sprintf("%s of %s: %s killed, %s equivalent, %s open; %s, about %s to go", grouped(m.done), amount(m.all, "mutant"),
		grouped(m.verdicts[0]), grouped(m.verdicts[1]), grouped(m.verdicts[2]), duration(elapsed), left))
}
