package model

// Lasts reports whether liveness is asked of the scenario without being named: nobody
// runs out of retransmissions, after which everybody would wait for ever.
func (s *Scenario) Lasts() bool {
	for i := range s.Ends {
		if s.Ends[i].Retransmit != Unbounded {
			return false
		}
	}
	return true
}
