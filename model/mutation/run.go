package mutation

import (
	"context"
	"sync"

	"github.com/tcpcheck/tcpcheck/spec/mutant"
)

// Options say how a run goes.
type Options struct {
	Workers int                // mutants judged at the same time; at least 1
	Known   map[string]Result  // of an earlier run, by the mutant's name
	Done    func(Result) error // called for each one that is judged now, by one goroutine at a time
}

// Run judges the mutants and returns the results in their order. When ctx is done, or
// on an error, it returns those that are known by then.
func (l *Ladder) Run(ctx context.Context, mutants []mutant.Mutant, o Options) ([]Result, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	results := make([]*Result, len(mutants))
	var mu sync.Mutex
	var failed error
	each(o.Workers, len(mutants), func(i int) {
		if known, ok := o.Known[mutants[i].Name]; ok {
			results[i] = &known
			return
		}
		if ctx.Err() != nil {
			return
		}
		r, err := l.Judge(ctx, &mutants[i])
		mu.Lock()
		defer mu.Unlock()
		if ctx.Err() != nil || failed != nil {
			return
		}
		if err == nil && o.Done != nil {
			err = o.Done(r)
		}
		if err != nil {
			failed = err
			cancel()
			return
		}
		results[i] = &r
	})
	var all []Result
	for _, r := range results {
		if r != nil {
			all = append(all, *r)
		}
	}
	return all, failed
}
