package model

// hazardScenarios are those that show a hazard and nothing else does.
var hazardScenarios = []*Scenario{
	{
		Name:    "early-close",
		Says:    "A listener closes before its connection is established, and its FIN may overtake its SYN,ACK.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "CLOSE"), retransmit(1)), end(300, listening, calls("CLOSE"), retransmit(2))},
		Network: Network{AnyOrder: true, Capacity: 8, Patient: true},
		Wanted:  []string{"half-closed", "both-done"},
	},
	{
		Name:    "early-closes",
		Says:    "Two ends call each other at once, and both users close while they are in SYN-RECEIVED.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "CLOSE"), retransmit(1)), end(300, calls("OPEN active", "CLOSE"), retransmit(1))},
		Network: Network{Capacity: 8, Patient: true},
		Wanted:  []string{"crossed-opens", "crossed-closes", "both-time-wait"},
	},
	{
		Name:    "early-text",
		Says:    "Two ends listen, and an old SYN that carries an octet wanders in: the octet was taken long ago.",
		Ends:    [2]EndSetup{end(100, listening), end(300, listening)},
		Network: Network{Capacity: 8, Duplicate: 1, Inject: []Injection{stray(1, "<SEQ=90><DATA=1><CTL=SYN>")}},
	},
	{
		Name: "abort-again",
		Says: "A aborts a connection and calls again with the same initial sequence number, while a copy of what it sent is still on the way.",
		Ends: [2]EndSetup{
			end(99, established(100, 300), calls("SEND 1", "ABORT", "OPEN active"), isn(99, 99)),
			end(299, established(300, 100), calls("OPEN passive"), isn(299, 299)),
		},
		Network: Network{AnyOrder: true, Duplicate: 1, Capacity: 8},
		Breaks:  []string{"no-cross-incarnation", "refines-fifo", "no-ack-war"},
	},
	{
		Name: "abort-again-later",
		Says: "As abort-again, but a clock has moved A's and B's initial sequence numbers on.",
		Ends: [2]EndSetup{
			end(99, established(100, 300), calls("SEND 1", "ABORT", "OPEN active"), isn(99, 199)),
			end(299, established(300, 100), calls("OPEN passive"), isn(299, 399)),
		},
		Network: Network{AnyOrder: true, Duplicate: 1, Capacity: 8},
	},
	{
		Name:    "blind-text",
		Says:    "Somebody who cannot see the connection guesses an octet into B's window; the acknowledgment that he guesses is older than any window.",
		Ends:    [2]EndSetup{end(500, established(100, 300), calls("SEND 1")), end(600, established(300, 100))},
		Network: Network{Capacity: 8, Inject: []Injection{stray(1, "<SEQ=100><ACK=200><DATA=1><CTL=ACK>")}},
		Breaks:  []string{"prefix-delivery", "no-cross-incarnation", "refines-fifo", "no-ack-war"},
	},
	{
		Name:    "war-simultaneous-open",
		Says:    "Two ends call each other at once; the network loses, duplicates and reorders.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active"), retransmit(1)), end(300, calls("OPEN active"), retransmit(1))},
		Network: Network{AnyOrder: true, Lose: 1, Duplicate: 1, Capacity: 8},
		Wanted:  []string{"crossed-opens", "both-established"},
	},
	{
		Name:    "war-simultaneous-close",
		Says:    "Two ends close an open connection at once; the network loses, duplicates and reorders.",
		Ends:    [2]EndSetup{end(500, established(100, 300), calls("CLOSE"), retransmit(1)), end(600, established(300, 100), calls("CLOSE"), retransmit(1))},
		Network: Network{AnyOrder: true, Lose: 1, Duplicate: 1, Capacity: 8},
		Wanted:  []string{"crossed-closes", "both-time-wait", "both-done"},
	},
	{
		Name: "war-crossing-probes",
		Says: "Both windows are closed, both users have an octet to send, and both ends probe.",
		Ends: [2]EndSetup{
			end(500, buffer(0), established(100, 300), calls("SEND 1"), probes(1)),
			end(600, buffer(0), established(300, 100), calls("SEND 1"), probes(1)),
		},
		Network: Network{Capacity: 8},
		Wanted:  []string{"window-closed"},
		Breaks:  []string{"no-ack-war"},
	},
}
