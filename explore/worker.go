package explore

import (
	"fmt"
	"unsafe"
)

// worker is what one goroutine needs to itself. Its buffers last for the run.
type worker[S comparable, A any] struct {
	*search[S, A]
	observe func(from *S, step *Step[S, A])
	visit   func(s *S)

	from  []S          // of the batch, restored
	steps []Step[S, A] // out of them
	keys  []uint64     // of where they lead
	homes []uintptr    // where in the set these are looked for
	fresh []finding    // which of these the set perhaps does not hold
	out   chunk        // what the worker has found of the next level

	transitions int       // since they were last gathered
	outDegree   []int     // so were these
	hits        []records // of each property, in this level
	failed      records   // states whose Next failed, in this level

	diskErr error

	// What is being done, for the report of a panic.
	doing     int // a property, or one of the below
	consulted string
	at, to    *S
	action    *A
	panicked  string
}

// records are those of some states of a level.
type records []uint64

const (
	expanding = -1
	observing = -2

	consulting = -3 // a proposition or a fairness
)

// expand takes the steps out of the states of a chunk, from the record lo on, and
// returns where it stopped: at the end, or where the search wants a pause.
func (w *worker[S, A]) expand(c chunk, lo int) int {
	n := len(c) / w.width
	for lo < n && !w.pause() {
		if w == w.workers[0] {
			w.progress()
		}
		lo = w.batch(c, lo, min(lo+w.size.states, n))
	}
	return lo
}

// batch expands the states of the records lo to hi-1, or some of them, and enters
// what is new.
func (w *worker[S, A]) batch(c chunk, lo, hi int) int {
	w.steps, w.keys = w.steps[:0], w.keys[:0]
	i := lo
	for ; i < hi && len(w.steps) < w.size.steps; i++ {
		from := &w.from[i-lo]
		w.code.restore(c[i*w.width:][:w.width], unsafe.Pointer(from))
		w.next(from, c[i*w.width:][:w.width])
		if len(w.steps)-len(w.keys) >= w.size.fetch {
			w.fetch()
		}
	}
	w.transitions += len(w.steps)
	w.enter()
	return i
}

// next appends the steps out of a state.
func (w *worker[S, A]) next(from *S, record []uint64) {
	before := len(w.steps)
	w.doing, w.at, w.to, w.action = expanding, from, nil, nil
	steps, err := w.model.Next(*from, w.steps)
	if err != nil {
		w.failed = append(w.failed, record...)
		return
	}
	w.mustExtend(steps)
	w.steps = steps
	w.count(len(steps) - before)
	if w.visit != nil {
		w.doing = observing
		w.visit(from)
	}
	if w.watched {
		w.watch(from, steps[before:], record)
	}
}

// mustExtend refuses steps that Next has not appended to those it was given, which
// would be lost. Where the slice is the same one, only longer, they are still there.
func (w *worker[S, A]) mustExtend(steps []Step[S, A]) {
	kept := len(steps) >= len(w.steps)
	if kept && unsafe.SliceData(steps) != unsafe.SliceData(w.steps) {
		for i := range w.steps {
			kept = kept && steps[i].To == w.steps[i].To
		}
	}
	if !kept {
		panic("the steps that Next was given are not in what it returned. This usually happens when it returns a slice of its own; append to the one given, and return that also when there are no steps")
	}
}

// count notes how many steps lead out of a state.
func (w *worker[S, A]) count(n int) {
	for n >= len(w.outDegree) {
		w.outDegree = append(w.outDegree, 0)
	}
	w.outDegree[n]++
}

// added is the sum of two histograms.
func added(a, b []int) []int {
	a = grow(a, max(len(a), len(b)))
	for i, n := range b {
		a[i] += n
	}
	return a
}

// fetch begins to look for what the steps lead to that have no key yet. It is done
// every few steps, so that the memory is at work while the next states are expanded.
func (w *worker[S, A]) fetch() {
	done, n := len(w.keys), len(w.steps)
	if done == n {
		return
	}
	if w.opt.Symmetry != nil {
		for i := range w.steps[done:] {
			w.steps[done+i].To = w.opt.Symmetry(w.steps[done+i].To)
		}
	}
	w.keys = grow(w.keys, n)
	w.homes = grow(w.homes[:done], n)
	w.code.keys(unsafe.Pointer(&w.steps[done].To), unsafe.Sizeof(w.steps[0]), w.keys[done:])
	w.set.fetch(w.keys[done:], w.homes[done:])
}

// enter puts what the steps lead to into the set, and what is new into the next
// level.
func (w *worker[S, A]) enter() {
	w.fetch()
	if len(w.keys) == 0 {
		return
	}
	w.fresh = w.set.find(w.keys, w.homes, w.fresh[:0])
	found := 0
	for _, f := range w.fresh {
		i := f.index()
		if w.set.insert(w.keys[i], f.hint()) {
			w.keep(&w.steps[i].To, w.keys[i])
			found++
		}
	}
	if found > 0 {
		w.distinct.Add(int64(found))
	}
}

// keep checks a new state and puts it into the next level.
func (w *worker[S, A]) keep(s *S, key uint64) {
	if w.disk != nil {
		w.out = w.out[:0] // the set holds it until the end of the level
	}
	if len(w.out) == cap(w.out) {
		w.flush()
		w.out = w.chunks.take()
		if w.opt.MaxMemory > 0 && w.disk == nil && w.memory() > w.opt.MaxMemory {
			w.crowded.Store(true)
		}
	}
	n := len(w.out)
	w.out = w.out[:n+w.width]
	w.code.record(unsafe.Pointer(s), key, w.out[n:])
	if len(w.open.state) > 0 {
		w.check(s, w.out[n:])
	}
}

// flush hands what the worker has found over to the next level.
func (w *worker[S, A]) flush() {
	if len(w.out) == 0 {
		return
	}
	if w.disk != nil {
		w.chunks.giveBack(w.out)
		w.out = nil
		return
	}
	w.mu.Lock()
	w.ahead.add(w.out, w.width)
	w.mu.Unlock()
	w.out = nil
}

// scene is where the worker was, in words.
func (w *worker[S, A]) scene() string {
	if w.at == nil {
		return "in the search"
	}
	scene := "in Next"
	switch {
	case w.doing == observing:
		scene = "in the observer"
	case w.doing == consulting:
		scene = fmt.Sprintf("in %q", w.consulted)
	case w.doing >= 0:
		scene = fmt.Sprintf("in property %q", w.props[w.doing].Name)
	}
	scene += fmt.Sprintf(", state %+v", *w.at)
	if w.action != nil {
		scene += fmt.Sprintf(", action %+v, to state %+v", *w.action, *w.to)
	}
	return scene
}

// grow makes the slice n long and keeps what it holds.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		s = append(make([]T, 0, n+n/2), s...)
	}
	return s[:n]
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}
