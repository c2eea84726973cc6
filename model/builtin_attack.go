package model

// attackScenarios are connections that somebody else takes part in, or nobody else.
var attackScenarios = []*Scenario{
	{
		Name:    "self-connect",
		Says:    "A calls its own socket: what it sends comes back to it, which is a simultaneous open with itself, and then it closes.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "SEND 1", "CLOSE"), retransmit(1)), end(300)},
		Network: Network{AnyOrder: true, Lose: 1, Duplicate: 1, Capacity: 8, Loop: true, Patient: true},
		Wanted:  []string{"self-connected", "both-done"},
	},
	{
		Name:    "self-connect-full",
		Says:    "As self-connect, and A has room for one octet, which it fills itself: its own acknowledgments are then numbered beyond its window, and it answers them.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "SEND 1", "CLOSE"), retransmit(1), buffer(1), mss(1)), end(300)},
		Network: Network{Lose: 1, Capacity: 8, Loop: true},
		Wanted:  []string{"self-connected", "both-done"},
		Breaks:  []string{"no-ack-war"},
	},
}
