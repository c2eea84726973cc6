package explore

import (
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// parallel does tasks 0 to n-1, each once, and returns when all are done. The
// workers take them in ascending order. What each writes must not depend on
// who takes what.
func (s *search[S, A]) parallel(n int, do func(w *worker[S, A], task int)) {
	var next atomic.Int64
	var others sync.WaitGroup
	for _, w := range s.workers[1:max(1, min(n, len(s.workers)))] {
		others.Go(func() { w.take(&next, n, do) })
	}
	s.workers[0].take(&next, n, do)
	others.Wait()
	for _, w := range s.workers {
		if w.panicked != "" {
			panic(w.panicked)
		}
	}
}

// take does tasks until there are none. A panic of the model's must reach the
// goroutine that called Run, so it is kept for parallel to raise. Nor must a
// goroutine that ends midway (t.FailNow in a predicate) pass for one that
// finished: its states would count as checked.
func (w *worker[S, A]) take(next *atomic.Int64, n int, do func(w *worker[S, A], task int)) {
	finished := false
	defer func() {
		if finished {
			return
		}
		var why any = "the goroutine was ended. This usually happens when a model or predicate calls t.FailNow or t.Fatal"
		if value := recover(); value != nil {
			why = value
		}
		w.panicked = fmt.Sprintf("explore: panic %s: %v\n\n%s", w.scene(), why, debug.Stack())
		w.stop.Store(true)
	}()
	for {
		task := int(next.Add(1)) - 1
		if task >= n {
			break
		}
		do(w, task)
	}
	finished = true
}
