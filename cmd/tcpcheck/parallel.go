package main

import (
	"context"
	"runtime"
	"sync"

	"github.com/tcpcheck/tcpcheck/model"
)

// decideAll makes a decision on each of the list, as many at once as asked for, one
// a processor for 0, and tells how far it has come.
func decideAll[T, D any](p *program, workers crew, list []T, decide func(context.Context, T, model.Bounds) (D, error)) ([]D, error) {
	flags := &searchFlags{}
	ctx, cancel := flags.context()
	defer cancel()
	if workers == 0 {
		workers = crew(runtime.GOMAXPROCS(0))
	}
	bounds := model.Bounds{Workers: 1}
	if len(list) == 1 {
		bounds.Workers = int(workers)
	}
	live := p.progress()
	defer live.clear()
	var (
		all   = make([]D, len(list))
		errs  = make([]error, len(list))
		next  = make(chan int)
		group sync.WaitGroup
		mu    sync.Mutex
		done  int
	)
	for range min(int(workers), len(list)) {
		group.Go(func() {
			for i := range next {
				all[i], errs[i] = decide(ctx, list[i], bounds)
				mu.Lock()
				done++
				live.say("%d of %d decided", done, len(list))
				mu.Unlock()
			}
		})
	}
	for i := range list {
		next <- i
	}
	close(next)
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}
