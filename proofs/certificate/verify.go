package certificate

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/tcpcheck/tcpcheck/model"
)

// Refutation says why a certificate does not prove what it claims.
type Refutation struct {
	Why   string // in a sentence
	World string // the first world that it is about; "" if it is about the whole
	Step  string // the step from there
}

func (r *Refutation) String() string {
	switch {
	case r.World == "":
		return r.Why
	case r.Step == "":
		return fmt.Sprintf("%s: %s", r.World, r.Why)
	}
	return fmt.Sprintf("%s, %s: %s", r.World, r.Step, r.Why)
}

// Verification bounds and observes how a certificate is verified.
type Verification struct {
	Workers  int // 0 for one a processor
	Progress func(worlds, of int)
}

// Verify takes every step from every world of the certificate, the plain way, and returns
// why it does not prove what it claims, or nil if it does. What is found first does not
// depend on the number of workers. An error says that the certificate does not make sense
// here: its scenario or an edit cannot be read, or its table is not the one that
// tcpcheck makes of them.
func (c *Certificate) Verify(ctx context.Context, v Verification) (*Refutation, error) {
	sys, err := c.system()
	if err != nil {
		return nil, err
	}
	return c.verifyIn(ctx, sys, v)
}

func (c *Certificate) verifyIn(ctx context.Context, sys *model.System, v Verification) (*Refutation, error) {
	builtIn, own, err := c.properties(sys)
	if err != nil {
		return nil, err
	}
	j := &judge{Certificate: c, sys: sys, builtIn: builtIn}
	if len(own) > 0 {
		j.own = sys.Judge(own)
	}
	if start := sys.Start(); !c.worlds.has(start, nil) {
		return &Refutation{Why: "the world in which the scenario begins is not in the certificate"}, nil
	}
	first, err := j.all(ctx, v)
	switch n := len(c.worlds.set); {
	case err != nil:
		return nil, err
	case first != nil:
		return first, nil
	case n != c.Distinct:
		return &Refutation{Why: fmt.Sprintf("it says that there are %d worlds, and has %d", c.Distinct, n)}, nil
	case j.steps.Load() != int64(c.Transitions):
		return &Refutation{Why: fmt.Sprintf("it says that there are %d steps, and %d can be taken", c.Transitions, j.steps.Load())}, nil
	}
	return nil, nil
}

// judge verifies worlds, each by itself.
type judge struct {
	*Certificate
	sys     *model.System
	builtIn []model.Property
	own     *model.Judge // nil without properties of somebody's own
	steps   atomic.Int64
}

// share is how many worlds a worker takes at a time.
const share = 256

// all verifies every world, and returns the first refutation in their order.
func (j *judge) all(ctx context.Context, v Verification) (*Refutation, error) {
	var taken, done atomic.Int64
	var mu sync.Mutex
	var first *Refutation
	last := len(j.worlds.set) // of the worlds that matter
	work := func() {
		for ctx.Err() == nil {
			lo := int(taken.Add(share)) - share
			mu.Lock()
			hi := min(lo+share, last)
			mu.Unlock()
			if lo >= hi {
				return
			}
			for k := lo; k < hi; k++ {
				if r := j.world(k); r != nil {
					mu.Lock()
					if k < last {
						first, last = r, k
					}
					mu.Unlock()
					return
				}
			}
			if n := done.Add(int64(hi - lo)); v.Progress != nil {
				mu.Lock()
				v.Progress(int(n), len(j.worlds.set))
				mu.Unlock()
			}
		}
	}
	workers := v.Workers
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var group sync.WaitGroup
	for range workers {
		group.Go(work)
	}
	group.Wait()
	return first, ctx.Err()
}

// world verifies the k-th world and the steps from it.
func (j *judge) world(k int) (refuted *Refutation) {
	near := j.worlds.at(j.worlds.set[k])
	w := &near.World
	steps, leaves := 0, false
	refute := func(step, why string, args ...any) {
		if refuted == nil {
			refuted = &Refutation{World: fmt.Sprintf("world %d, %s", k, picture(w)), Step: step, Why: fmt.Sprintf(why, args...)}
		}
	}
	err := j.sys.EachStep(w, func(r *model.Record, a *model.Action) {
		steps++
		leaves = leaves || *r.To != *w
		if refuted != nil {
			return
		}
		for i := range j.builtIn {
			if p := &j.builtIn[i]; p.Violated(a) {
				refute(j.sys.Describe(r), "it violates %s", p.Name)
			}
		}
		if !j.worlds.has(r.To, near) {
			refute(j.sys.Describe(r), "it leads to a world that is not in the certificate, %s", picture(r.To))
		}
	})
	if err != nil {
		refute("", "a step does not fit the model: %v", err)
	}
	if !leaves && !j.sys.MayRest(w) {
		for _, p := range j.builtIn {
			if p.Kind == model.Deadlock {
				refute("", "no step leaves it, which violates %s", p.Name)
			}
		}
	}
	if refuted == nil && j.own != nil {
		j.ownProperties(w, refute)
	}
	j.steps.Add(int64(steps))
	return refuted
}

// ownProperties judges properties that are not built in. They look at packed worlds, so
// here the parts of the model and what it remembers of them are believed.
func (j *judge) ownProperties(w *model.World, refute func(step, why string, args ...any)) {
	s, err := j.sys.Pack(w)
	if err != nil {
		refute("", "it cannot be packed: %v", err)
		return
	}
	violated := func(places []int, step string) {
		for _, i := range places {
			refute(step, "it violates %s: %s", j.own.Properties[i].Name, j.own.Properties[i].Formula)
		}
	}
	violated(j.own.World(s), "")
	steps, err := j.sys.Next(s, nil)
	if err != nil {
		refute("", "a step does not fit the model: %v", err)
	}
	for _, step := range steps {
		violated(j.own.Step(s, step), describe(j.sys, w, &step.Action))
	}
}

func describe(sys *model.System, w *model.World, a *model.Action) string {
	r, possible, err := sys.Replay(w, a.Event)
	if err != nil || !possible {
		return fmt.Sprint(a.Event)
	}
	return sys.Describe(r)
}

// picture is a world in a few words.
func picture(w *model.World) string {
	text := fmt.Sprintf("A %s, B %s", w.Ends[0].TCB.State, w.Ends[1].TCB.State)
	for i := range w.Net {
		for _, g := range w.Net[i].All() {
			text += fmt.Sprintf(", %s from %s", g.Segment, model.EndName(i))
		}
	}
	return text
}
