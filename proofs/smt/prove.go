package smt

import (
	"context"
	"sync"
	"time"
)

// Options say how to prove.
type Options struct {
	Workers int
	Limit   time.Duration // for each query and solver
	Solvers []string      // whom to ask, in order; the first decides, the others are second opinions
	Done    func(done, all int, now string)
}

// Result is what became of a theorem.
type Result struct {
	Name    string    `json:"name"`
	Method  string    `json:"method"`
	Status  Status    `json:"status"`
	Says    string    `json:"says"`
	Queries int       `json:"queries"`
	Seconds float64   `json:"seconds"` // of all solvers together
	Agreed  []Opinion `json:"solvers"`
	Failure *Failure  `json:"failure,omitempty"`
	Open    []string  `json:"open,omitempty"` // queries that no solver has decided
}

// Opinion is how many of the queries a solver has decided in favour.
type Opinion struct {
	Solver string `json:"solver"`
	Unsat  int    `json:"unsat"`
}

// Status is the verdict on a theorem.
type Status string

// The verdicts. Skipped says that it is not known.
const (
	Proved  Status = "proved"
	Failed  Status = "failed"
	Skipped Status = "skipped"
)

// Failure is a counterexample: values that refute a query, and the rows that fire.
type Failure struct {
	Query  string     `json:"query"`
	Solver string     `json:"solver"`
	Values []Instance `json:"values"`
	Fired  []string   `json:"fired"`
}

// Prove asks the solvers all queries of the theorems and returns the ledger. A theorem is
// proved if some solver says unsat to each of its queries and none says sat.
func (b *Book) Prove(ctx context.Context, o Options) ([]Result, error) {
	results := make([]Result, len(b.Theorems))
	at := map[string]*Result{}
	for i, t := range b.Theorems {
		results[i] = Result{Name: t.Name, Says: t.Says, Method: "SMT, all values", Status: Skipped}
		for _, s := range o.Solvers {
			results[i].Agreed = append(results[i].Agreed, Opinion{Solver: s})
		}
		at[t.Name] = &results[i]
	}
	var mu sync.Mutex
	var first error
	done := 0
	jobs := make(chan *Query)
	var group sync.WaitGroup
	for range max(1, o.Workers) {
		group.Go(func() {
			for q := range jobs {
				err := b.decide(ctx, q, o, &mu, at[q.Theorem])
				mu.Lock()
				if err != nil && first == nil {
					first = err
				}
				done++
				if o.Done != nil {
					o.Done(done, len(b.Queries), q.Name())
				}
				mu.Unlock()
			}
		})
	}
	for _, q := range b.Queries {
		if ctx.Err() != nil {
			break
		}
		jobs <- q
	}
	close(jobs)
	group.Wait()
	for i := range results {
		r := &results[i]
		switch {
		case r.Failure != nil:
			r.Status = Failed
		case len(o.Solvers) > 0 && len(r.Open) == 0 && r.Queries == b.count(r.Name):
			r.Status = Proved
		}
	}
	return results, first
}

func (b *Book) count(theorem string) int {
	n := 0
	for _, q := range b.Queries {
		if q.Theorem == theorem {
			n++
		}
	}
	return n
}

// Only keeps the theorem of that name and its queries; false if there is none.
func (b *Book) Only(name string) bool {
	for _, t := range b.Theorems {
		if t.Name != name {
			continue
		}
		b.Theorems = []Theorem{t}
		var kept []*Query
		for _, q := range b.Queries {
			if q.Theorem == name {
				kept = append(kept, q)
			}
		}
		b.Queries = kept
		return true
	}
	return false
}

// decide asks every solver one query.
func (b *Book) decide(ctx context.Context, q *Query, o Options, mu *sync.Mutex, r *Result) error {
	mu.Lock()
	refuted := r.Failure != nil
	mu.Unlock()
	if refuted {
		return nil // one counterexample is enough
	}
	began := time.Now()
	decided, unsat := false, make([]bool, len(o.Solvers))
	var failure *Failure
	for i, solver := range o.Solvers {
		answer, _, err := ask(ctx, solver, q.Text(), o.Limit)
		if err != nil {
			return err
		}
		unsat[i] = answer == Unsat
		decided = decided || answer != Unknown
		if answer == Sat && failure == nil {
			values, fired, err := example(ctx, solver, q, o.Limit)
			if err != nil {
				return err
			}
			failure = &Failure{q.Name(), solver, values, fired}
			break
		}
	}
	mu.Lock()
	defer mu.Unlock()
	r.Queries++
	r.Seconds += time.Since(began).Seconds()
	for i, yes := range unsat {
		if yes {
			r.Agreed[i].Unsat++
		}
	}
	switch {
	case failure != nil && r.Failure == nil:
		r.Failure = failure
	case failure == nil && !decided:
		r.Open = append(r.Open, q.Name())
	}
	return nil
}
