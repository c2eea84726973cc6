package explore

import (
	"context"
	"errors"
	"fmt"
	"math"
	"unsafe"
)

// bound says which bound is reached, with work left to do.
func (s *search[S, A]) bound(ctx context.Context) string {
	switch {
	case ctx.Err() != nil:
		return interrupted(ctx)
	case s.opt.MaxMemory > 0 && s.memory() > s.opt.MaxMemory:
		return s.outOfMemory()
	case s.opt.MaxStates > 0 && s.arena.n > s.opt.MaxStates:
		return fmt.Sprintf("at most %d states", s.opt.MaxStates)
	}
	return ""
}

func interrupted(ctx context.Context) string {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return "time bound reached"
	}
	return "interrupted"
}

func (s *search[S, A]) outOfMemory() string {
	return fmt.Sprintf("memory bound %.4g MiB", float64(s.opt.MaxMemory)/(1<<20))
}

func (s *search[S, A]) tooMany() string {
	return fmt.Sprintf("more states than can be numbered (%d)", s.size.ids)
}

// memory is the bytes of states, table and buffers. The buffers that belong
// to workers are small and left out: a bound must not depend on their number.
func (s *search[S, A]) memory() int64 {
	bytes := s.arena.bytes() + s.table.bytes()
	all := s.batches[:cap(s.batches)] // s.batches are those of this block
	for i := range all {
		bytes += all[i].bytes()
	}
	return bytes
}

// sizes shape the result of a bounded run, so none depends on the workers.
type sizes struct {
	block int   // parents in a block
	batch int   // parents in a batch
	ids   int64 // states that can be numbered
}

// defaultSizes: a block of small states is large enough that its phases
// outweigh starting them, one of large states small enough to stay in memory.
func defaultSizes[S comparable](s S) sizes {
	block := 1 << 13
	for block > 1<<11 && uintptr(block)*unsafe.Sizeof(s) > 1<<20 {
		block /= 2
	}
	return sizes{block: block, batch: 256, ids: math.MaxUint32 - 1}
}
