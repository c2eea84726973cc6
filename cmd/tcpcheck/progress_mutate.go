package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/tcpcheck/tcpcheck/model/mutation"
)

// judged counts the mutants that are judged; known are those of an earlier run.
type judged struct {
	all, known, done int
	verdicts         [3]int // killed, equivalent, open
	began            time.Time
}

func (j *judged) add(r *mutation.Result) {
	j.done++
	j.verdicts[slices.Index([]mutation.Verdict{mutation.Killed, mutation.Equivalent, mutation.Open}, r.Verdict)]++
}

// lines say how far it has come, the longest first.
func (j *judged) lines() []string {
	elapsed := time.Since(j.began)
	left := "?"
	if now := j.done - j.known; now > 0 {
		left = duration(elapsed / time.Duration(now) * time.Duration(j.all-j.done))
	}
	short := fmt.Sprintf("%s of %s", grouped(j.done), amount(j.all, "mutant"))
	long := fmt.Sprintf("%s: %s killed, %s equivalent, %s open", short, grouped(j.verdicts[0]), grouped(j.verdicts[1]), grouped(j.verdicts[2]))
	times := fmt.Sprintf("; %s, about %s to go", duration(elapsed), left)
	return []string{long + times, long, short + times}
}
