package explore

import (
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// crew does tasks 0 to n-1, each once, with some goroutines, and returns when all
// are done. Each goroutine has a number of its own, and takes tasks in ascending
// order.
//
// A panic of a task becomes a panic of crew, told with what scene says the
// goroutine was doing. Nor may a goroutine that ends midway (t.FailNow in a
// predicate) pass for one that finished.
func crew(goroutines, n int, do func(goroutine, task int), scene func(goroutine int) string) {
	var next atomic.Int64
	var all sync.WaitGroup
	panics := make([]string, max(1, min(goroutines, n)))
	for g := range panics {
		all.Go(func() {
			finished := false
			defer func() {
				if finished {
					return
				}
				var why any = "the goroutine was ended. This usually happens when a model or predicate calls t.FailNow or t.Fatal"
				if value := recover(); value != nil {
					why = value
				}
				panics[g] = fmt.Sprintf("explore: panic %s: %v\n\n%s", scene(g), why, debug.Stack())
				next.Store(int64(n)) // the others need not go on
			}()
			for task := int(next.Add(1)) - 1; task < n; task = int(next.Add(1)) - 1 {
				do(g, task)
			}
			finished = true
		})
	}
	all.Wait()
	for _, text := range panics {
		if text != "" {
			panic(text)
		}
	}
}
