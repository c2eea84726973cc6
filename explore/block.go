package explore

import (
	"context"
	"hash/maphash"
)

// admit enters the initial states, as if they were the candidates of a batch.
func (s *search[S, A]) admit(initial []S) (cut string) {
	s.batches = s.batches[:1]
	s.parallel(1, func(w *worker[S, A], _ int) {
		b := &s.batches[0]
		for i, state := range initial {
			b.candidates = append(b.candidates, candidate[S]{state, noParent, uint32(i)})
			w.hashes = append(w.hashes, maphash.Comparable(s.seed, state))
		}
		b.sort(w.hashes)
	})
	cut = s.enter()
	s.gather(cut == "")
	return cut
}

// block expands the states lo to hi-1 and enters what is new. If it cannot
// enter everything it enters nothing, and says what bound it met: half a
// block would depend on who came first.
func (s *search[S, A]) block(ctx context.Context, lo, hi int) (cut string) {
	s.batches = s.batches[:(hi-lo+s.size.batch-1)/s.size.batch]
	s.parallel(len(s.batches), func(w *worker[S, A], k int) {
		from := lo + k*s.size.batch
		w.expand(&s.batches[k], from, min(from+s.size.batch, hi))
	})
	if s.stop.Load() {
		cut = interrupted(ctx)
	} else {
		cut = s.enter()
	}
	s.gather(cut == "")
	if s.err != nil {
		return errorText(s.err)
	}
	return cut
}

// enter makes states of the candidates.
func (s *search[S, A]) enter() (cut string) {
	most := s.arena.n
	for k := range s.batches {
		most += len(s.batches[k].candidates)
	}
	if int64(most) > s.size.ids {
		return s.tooMany()
	}
	if bits := s.table.bitsFor(most); bits != s.table.bits {
		if s.opt.MaxMemory > 0 && s.memory()-s.table.bytes()+bytesAt(bits) > s.opt.MaxMemory {
			return s.outOfMemory()
		}
		s.table.bits = bits
		s.parallel(shards, func(_ *worker[S, A], x int) { s.table.grow(x) })
	}
	s.parallel(shards, func(w *worker[S, A], x int) { w.sift(x) })

	n := s.arena.n
	for k := range s.batches {
		s.batches[k].first = uint32(n)
		n += int(s.batches[k].fresh.Load())
	}
	s.arena.reserve(n)
	s.parallel(len(s.batches), func(w *worker[S, A], k int) { w.number(&s.batches[k]) })
	s.arena.n = n
	return ""
}

// gather brings together what the workers saw in a block. A violation seen in
// a block that was not entered is a violation all the same; its transitions
// are not counted.
func (s *search[S, A]) gather(entered bool) {
	for _, w := range s.workers {
		if entered {
			s.transitions += w.transitions
		}
		w.transitions = 0
		for k, hit := range w.hits {
			s.hits[k] = min(s.hits[k], hit)
			w.hits[k] = nowhere
		}
		if w.errAt < s.errAt {
			s.errAt, s.err = w.errAt, w.err
		}
	}
	s.reopen()
}

func errorText(err error) string {
	if text := err.Error(); text != "" {
		return text
	}
	return "an error of the model without a text"
}
