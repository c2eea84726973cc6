package explore

import (
	"fmt"
	"runtime/debug"
	"sync"
)

// parallel has the workers do something, at most n of them, and returns when all
// are done.
func (s *search[S, A]) parallel(n int, do func(w *worker[S, A])) {
	var others sync.WaitGroup
	for _, w := range s.workers[1:max(1, min(n, len(s.workers)))] {
		others.Go(func() { w.guarded(do) })
	}
	s.workers[0].guarded(do)
	others.Wait()
	for _, w := range s.workers {
		if w.panicked != "" {
			panic(w.panicked)
		}
	}
}

// guarded does it and keeps a panic for parallel to raise, for it must reach the
// goroutine that called Run. Nor must a goroutine that ends midway (t.FailNow in a
// predicate) pass for one that finished: its states would count as checked.
func (w *worker[S, A]) guarded(do func(w *worker[S, A])) {
	guard(func() { do(w) }, func(why string) {
		w.panicked = fmt.Sprintf("explore: panic %s: %s", w.scene(), why)
		w.stop.Store(true)
	})
}

// guard does it, and if it panics, or ends the goroutine, calls failed with the reason
// and the stack.
func guard(do func(), failed func(why string)) {
	finished := false
	defer func() {
		if finished {
			return
		}
		var why any = "the goroutine was ended. This usually happens when a model or predicate calls t.FailNow or t.Fatal"
		if value := recover(); value != nil {
			why = value
		}
		failed(fmt.Sprintf("%v\n\n%s", why, debug.Stack()))
	}()
	do()
	finished = true
}
