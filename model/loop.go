package model

import "errors"

var errNothingToB = errors.New("found B, want A: in a loop nothing comes to B")

// other returns the end that gets what end i sends: the other one, or in a loop itself.
func (sys *System) other(i int) int {
	if sys.Scenario.Network.Loop {
		return i
	}
	return 1 - i
}

// carrier returns which channel of a World carries what end i sends. The one that leads
// to end i is always that with the number of the other end.
func (sys *System) carrier(i int) int { return 1 - sys.other(i) }

// validateLoop returns what keeps a scenario from being one end that talks to itself.
func (s *Scenario) validateLoop() error {
	if !s.Network.Loop {
		return nil
	}
	b := s.Ends[1]
	if b.Start != nil || len(b.Calls)+len(b.Anytime) > 0 {
		return &fieldError{"network.loop", "loop", errors.New("found calls or a start of B, want none: in a loop A talks to itself")}
	}
	for _, x := range s.Network.Inject {
		if x.To != 0 {
			return &fieldError{"network.inject.to", "B", errNothingToB}
		}
	}
	return nil
}
