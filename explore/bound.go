package explore

import (
	"context"
	"errors"
	"fmt"
)

// bound says which bound is reached, with a level left to expand.
func (s *search[S, A]) bound(ctx context.Context) string {
	depth := len(s.levels) - 1
	s.peak = max(s.peak, s.memory())
	switch {
	case s.failed != nil:
		return failure
	case s.opt.StopAtFirst && s.violated():
		return "stopped at the first violation"
	case s.opt.MaxDepth > 0 && depth >= s.opt.MaxDepth:
		return fmt.Sprintf("depth %d", depth)
	case ctx.Err() != nil:
		return interrupted(ctx)
	case s.opt.MaxStates > 0 && s.found() > s.opt.MaxStates:
		return fmt.Sprintf("at most %d states", s.opt.MaxStates)
	case s.opt.MaxMemory > 0 && s.disk == nil && s.memory() > s.opt.MaxMemory:
		return s.overflow()
	}
	return ""
}

// failure stands for the text of the model's error until that is known.
const failure = "the model failed"

func interrupted(ctx context.Context) string {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return "time bound reached"
	}
	return "interrupted"
}

func (s *search[S, A]) outOfMemory() string {
	return fmt.Sprintf("memory bound %.4g MiB", float64(s.opt.MaxMemory)/(1<<20))
}

// memoryByPart leaves out the buffers that belong to workers: they are small.
func (s *search[S, A]) memoryByPart() Memory {
	m := Memory{Set: s.set.bytes(), Code: s.code.bytes(), Levels: s.chunks.bytes(), Base: s.size.program}
	m.Slack = m.Code + m.Levels // it is collected when it has doubled
	return m
}

func (s *search[S, A]) memory() int64 { return s.memoryByPart().Total() }
