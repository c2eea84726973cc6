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
	{
		Name:    "blind-guess",
		Says:    "An open connection, an octet on the way, and somebody who sees nothing of it sends B one segment with numbers of any class: a guess may be believed.",
		Ends:    [2]EndSetup{end(500, established(100, 300), calls("SEND 1")), end(600, established(300, 100), calls("SEND 1"))},
		Network: Network{Capacity: 8, Blind: Blind{To: 1, Times: 1}},
		Breaks:  []string{"prefix-delivery", "no-cross-incarnation", "refines-fifo", "no-ack-war"},
	},
	{
		Name:    "blind-open",
		Says:    "B listens, and somebody who sees nothing opens a connection in A's name: a SYN, and an acknowledgment of the initial sequence number that he has guessed. It takes two guesses.",
		Ends:    [2]EndSetup{end(100), end(300, listening)},
		Network: Network{Capacity: 8, Blind: Blind{To: 1, Times: 2, Kinds: []GuessKind{GuessSYN, GuessACK}}},
		Breaks:  []string{"no-cross-incarnation"},
	},
	{
		Name:    "on-path",
		Says:    "A connection of an octet each way, and somebody through whose hands the segments to B go drops, replays, reorders or alters one of them.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "SEND 1", "CLOSE"), retransmit(1)), end(300, calls("OPEN passive", "SEND 1", "CLOSE"), retransmit(1))},
		Network: Network{Capacity: 8, Patient: true, OnPath: OnPath{To: 1, Times: 1}},
		Wanted:  []string{"both-established", "both-done"},
		Breaks:  []string{"no-cross-incarnation", "refines-fifo", "no-ack-war", "fin-in-order"},
	},
}
