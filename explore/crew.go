package explore

import (
	"fmt"
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
			guard(func() {
				for task := int(next.Add(1)) - 1; task < n; task = int(next.Add(1)) - 1 {
					do(g, task)
				}
			}, func(why string) {
				panics[g] = fmt.Sprintf("explore: panic %s: %s", scene(g), why)
				next.Store(int64(n)) // the others need not go on
			})
		})
	}
	all.Wait()
	for _, text := range panics {
		if text != "" {
			panic(text)
		}
	}
}
