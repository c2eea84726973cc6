package explore

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// search is the state of one run: a breadth-first search, level by level. Workers
// take chunks of the level, expand them, and put what the set does not hold into
// the set and into the next level. Who is first to find a state is chance; which
// states a level has is not, and nothing that outlives a level depends on more.
type search[S comparable, A any] struct {
	model Model[S, A]
	props []Property[S, A]
	opt   Options[S, A]
	size  sizes

	began   time.Time
	peak    int64       // the most memory, so far
	shown   time.Time   // when Progress was last called
	stop    atomic.Bool // interrupted
	workers []*worker[S, A]

	exact  bool // a key stands for one state
	code   code
	width  int // of a record
	set    set
	chunks chunks

	queue []task // of the level that is being expanded
	taken atomic.Int64
	mu    sync.Mutex // of the queue's end and of what is ahead
	ahead level      // what has been found of the next level

	distinct    atomic.Int64 // keys in the set
	limit       int64        // of these, at which the set wants to grow
	crowded     atomic.Bool  // the levels take too much memory
	disk        *disk        // nil as long as memory suffices
	onDisk      int64        // states found that are not in the set any more
	transitions int
	outDegree   []int
	levels      []int
	past        past
	hits        []*hits        // of each property, in the first level that has any
	shownBy     []*Trace[S, A] // of each property, the trace, once it is known
	open        open
	marked      []marked[A]  // open properties that are told by marks
	watched     bool         // somebody looks at steps
	failed      *hits        // states whose Next failed
	due         atomic.Bool  // a checkpoint is
	rest        atomic.Int64 // until when, in nanoseconds, none is
	err         error        // of a checkpoint
}

// hits are the states of a level that show what is looked for.
type hits struct {
	level  int
	states records
}

// run searches until there is nothing left or a bound is reached, and says which.
func (s *search[S, A]) run(ctx context.Context) (cut string) {
	defer context.AfterFunc(ctx, func() { s.stop.Store(true) })()
	if c := s.opt.Checkpoint; c != nil {
		if err := s.unsavable(); err != nil { // now, not when hours are lost
			s.err = &CheckpointError{c.Path, err}
			return s.err.Error()
		}
	}
	if c := s.opt.Checkpoint; c != nil && c.Resume {
		if s.err = s.load(); s.err != nil {
			return s.err.Error()
		}
		s.reopen()
	} else if cut := s.begin(); cut != "" {
		return cut
	}
	defer s.checkNow()()
	for len(s.queue) > 0 || s.ahead.n > 0 || s.disk.unsettled() {
		if len(s.queue) == 0 && !s.disk.unsettled() {
			if err := s.advance(); err != nil {
				return diskTrouble(err)
			}
			if cut := s.bound(ctx); cut != "" {
				return s.leave(ctx, cut)
			}
		}
		if cut := s.expandLevel(ctx); cut != "" {
			s.settle()
			cut = s.leave(ctx, cut)
			s.close()
			return cut
		}
		s.settle()
	}
	if s.failed != nil {
		return failure
	}
	return ""
}

// leave leaves a checkpoint behind a run that somebody has interrupted. One that has
// ended for another reason may be in no state to go on: after trouble with the disk
// states may be missing.
func (s *search[S, A]) leave(ctx context.Context, cut string) string {
	if s.opt.Checkpoint == nil || ctx.Err() == nil || cut != interrupted(ctx) {
		return cut
	}
	if s.err = s.save(); s.err != nil {
		return cut + "; " + s.err.Error()
	}
	return cut
}

// checkNow asks for checkpoints now and then, until the function it returns is called.
func (s *search[S, A]) checkNow() (stop func()) {
	if s.opt.Checkpoint == nil || s.opt.Checkpoint.Every <= 0 {
		return func() {}
	}
	ticker, done := time.NewTicker(s.opt.Checkpoint.Every), make(chan bool)
	go func() {
		for {
			select {
			case now := <-ticker.C:
				if now.UnixNano() >= s.rest.Load() {
					s.due.Store(true)
				}
			case <-done:
				return
			}
		}
	}()
	return func() { ticker.Stop(); close(done) }
}

// begin enters the initial states.
func (s *search[S, A]) begin() (cut string) {
	initial := s.model.Init()
	if len(initial) == 0 {
		// Everything would hold of nothing.
		return "the model has no initial state"
	}
	s.parallel(1, func(w *worker[S, A]) {
		w.steps, w.keys = w.steps[:0], w.keys[:0]
		for _, state := range initial {
			w.steps = append(w.steps, Step[S, A]{To: state})
		}
		w.enter()
		w.flush()
	})
	s.settle()
	return ""
}

// advance makes the level that was ahead the one to be expanded.
func (s *search[S, A]) advance() error {
	now := s.ahead
	s.ahead = level{}
	s.levels = append(s.levels, now.n)
	if s.past.keeps {
		for i, c := range now.chunks {
			now.chunks[i] = s.chunks.trim(c)
		}
	}
	s.queue = now.tasks(s.chunks.size, s.queue[:0])
	if err := s.past.add(now, &s.chunks); err != nil {
		return err
	}
	return s.shed()
}

// shed puts the past on disk when it is full, or forgets it.
func (s *search[S, A]) shed() error {
	switch {
	case !s.past.keeps || s.past.owned:
	case s.past.dir != "" && !s.wantsWitness():
		s.forget()
	case s.past.dir == "" && s.past.full() && (s.opt.NoDisk || !s.wantsWitness()):
		s.forget()
	case s.past.dir == "" && s.past.full():
		return s.past.toDisk(s.opt.Dir, &s.chunks)
	}
	return nil
}

// wantsWitness says that a witness has not been found yet.
func (s *search[S, A]) wantsWitness() bool {
	for k, p := range s.props {
		if p.Kind == Witness && s.hits[k] == nil {
			return true
		}
	}
	return false
}

// forget forgets the past, after what is known already to need it. What a level
// shows that is still being expanded is not known yet.
func (s *search[S, A]) forget() {
	if !s.past.keeps {
		return // to make it again is for the end: it takes the set
	}
	queue := s.queue
	var settled []int
	for k, h := range s.hits {
		if h != nil && h.level < s.seen(&s.props[k]) {
			settled = append(settled, k)
		}
	}
	s.queue = nil
	s.traceAll(settled)
	s.queue = queue
	s.past.forget(&s.chunks)
}

// expandLevel expands the queue. It pauses now and then, when no worker is in the
// middle of anything, for what must not be done while they work.
func (s *search[S, A]) expandLevel(ctx context.Context) (cut string) {
	for len(s.queue) > 0 {
		s.taken.Store(0)
		var left []task
		s.parallel(len(s.queue), func(w *worker[S, A]) {
			for !s.pause() {
				i := int(s.taken.Add(1)) - 1
				if i >= len(s.queue) {
					break
				}
				t := s.queue[i]
				if w.diskErr = t.read(&s.chunks); w.diskErr != nil {
					return
				}
				t.lo = w.expand(t.c, t.lo)
				if t.lo*s.width < len(t.c) {
					s.mu.Lock()
					left = append(left, t)
					s.mu.Unlock()
				} else if t.copied || !s.past.keeps {
					s.chunks.giveBack(t.c)
				}
			}
			w.flush()
		})
		s.queue = append(left, s.queue[min(int(s.taken.Load()), len(s.queue)):]...)
		if err := s.diskError(); err != nil { // first: the queue is not whole then
			return diskTrouble(err)
		}
		if s.stop.Load() && len(s.queue) > 0 {
			return interrupted(ctx)
		}
		if s.due.Swap(false) {
			s.gather()
			if s.err = s.save(); s.err != nil {
				return s.err.Error()
			}
		}
		if s.distinct.Load() >= s.limit || s.crowded.Load() {
			if cut := s.makeRoom(); cut != "" {
				return cut
			}
		}
	}
	if s.disk != nil {
		if err := s.settleDisk(); err != nil {
			return diskTrouble(err)
		}
		if err := s.compact(); err != nil {
			return diskTrouble(err)
		}
	}
	return ""
}

// pause tells the workers to come to rest.
func (s *search[S, A]) pause() bool {
	return s.stop.Load() || s.distinct.Load() >= s.limit || s.crowded.Load() || s.due.Load()
}

// makeRoom grows the set, or takes what it holds to disk.
func (s *search[S, A]) makeRoom() (cut string) {
	larger := s.memory() - s.set.bytes() + s.set.largerBytes()
	if s.crowded.Load() || s.opt.MaxMemory > 0 && larger > s.opt.MaxMemory {
		return s.overflow()
	}
	s.growSet()
	return ""
}

func (s *search[S, A]) growSet() {
	larger := s.set.larger()
	var next atomic.Int64
	s.parallel(pieces, func(*worker[S, A]) {
		for {
			piece := int(next.Add(1)) - 1
			if piece >= pieces {
				return
			}
			s.set.move(piece, larger)
		}
	})
	s.set.free()
	s.set = larger
	s.limit = int64(s.set.room())
}

// found is the number of states found. On disk some may be counted twice until the
// level is finished.
func (s *search[S, A]) found() int { return int(s.onDisk + s.distinct.Load()) }

// settle is the end of a level: what the workers saw in it is settled.
func (s *search[S, A]) settle() {
	s.gather()
	s.reopen()
}

// gather brings together what the workers have seen so far.
func (s *search[S, A]) gather() {
	level := len(s.levels)
	for _, w := range s.workers {
		s.transitions += w.transitions
		w.transitions = 0
		s.outDegree = added(s.outDegree, w.outDegree)
		clear(w.outDegree)
		for k, states := range w.hits {
			at := level
			if s.props[k].state == nil {
				at-- // it is the states expanded that are at fault
			}
			merge(&s.hits[k], at, states)
			w.hits[k] = w.hits[k][:0]
		}
		merge(&s.failed, level-1, w.failed)
		w.failed = w.failed[:0]
	}
}

func merge(h **hits, level int, states records) {
	if len(states) == 0 {
		return
	}
	if *h == nil {
		*h = &hits{level: level}
	}
	(*h).states = append((*h).states, states...)
}

// close counts what a level cut short has found of the next one.
func (s *search[S, A]) close() {
	if s.ahead.n > 0 {
		s.levels = append(s.levels, s.ahead.n)
	}
}

// violated says whether a property is violated; a witness is no violation.
func (s *search[S, A]) violated() bool {
	for k, p := range s.props {
		if p.Kind != Witness && s.hits[k] != nil {
			return true
		}
	}
	return false
}

func (s *search[S, A]) progress() {
	const pause = 100 * time.Millisecond
	if s.opt.Progress == nil || time.Since(s.shown) < pause {
		return
	}
	s.shown = time.Now()
	p := Progress{
		Distinct:    s.found(),
		Transitions: s.transitions,
		Depth:       len(s.levels) - 1,
		Frontier:    s.levels[len(s.levels)-1],
		Elapsed:     time.Since(s.began),
		Memory:      s.memory(),
		OnDisk:      s.disk != nil,
	}
	if p.Depth > 0 {
		p.PrevFrontier = s.levels[p.Depth-1]
	}
	s.opt.Progress(p)
}

func (s *search[S, A]) fickle(state S) {
	why := "This usually happens when it ranges over a map or reads something beside the state"
	if !s.exact {
		why += ", or when the store has missed a state on the way; the exact one misses none"
	}
	panic(fmt.Sprintf("explore: Next gave other steps when asked again, state %+v. %s", state, why))
}

// diskError is an error that a worker has met with a file.
func (s *search[S, A]) diskError() error {
	for _, w := range s.workers {
		if w.diskErr != nil {
			return w.diskErr
		}
	}
	return nil
}
