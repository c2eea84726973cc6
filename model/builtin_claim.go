package model

// claimScenarios are those that decide a claim and nothing else does.
var claimScenarios = []*Scenario{
	{
		Name:    "half-close",
		Says:    "A opens, sends an octet and closes; B sends an octet at any time and never closes; the network is perfect.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "SEND 1", "CLOSE")), end(300, calls("OPEN passive", "SEND 1"))},
		Network: Network{Capacity: 8},
		Wanted:  []string{"both-established", "half-closed"},
	},
	{
		Name:    "last-ack",
		Says:    "A closes, then B; the network loses two segments, the last acknowledgment perhaps, and keeps order.",
		Ends:    [2]EndSetup{end(500, established(100, 300), calls("CLOSE"), retransmit(2)), end(600, established(300, 100), calls("CLOSE"), retransmit(2))},
		Network: Network{Lose: 2, Capacity: 8, Patient: true},
		Wanted:  []string{"half-closed", "both-done", "crossed-closes"},
	},
	{
		Name:    "half-open-again",
		Says:    "As figure-9, and B's user listens again once the old connection is reset: the next SYN succeeds.",
		Ends:    [2]EndSetup{end(400, established(100, 300), crash(1), calls("OPEN active"), retransmit(1)), end(500, established(300, 100), calls("OPEN passive"))},
		Network: Network{Capacity: 3},
		Wanted:  []string{"half-open", "both-established"},
	},
	{
		Name:    "close-behind-text",
		Says:    "B sends two octets and closes; A, who takes one and does not read it, has closed: B's CLOSE waits behind the octet that does not fit.",
		Ends:    [2]EndSetup{end(500, buffer(1), established(100, 300), calls("CLOSE"), readsWhenCalled), end(600, buffer(1), mss(1), established(300, 100), calls("SEND 2", "CLOSE"))},
		Network: Network{Capacity: 8},
	},
	{
		Name:     "old-handshake",
		Says:     "The same two sockets connect twice with the same initial sequence numbers, and a copy of any segment stays behind: TIME-WAIT guards a connection that was closed, but not a handshake that was given up.",
		Variants: []string{"rfc1337"},
		Ends: [2]EndSetup{
			end(100, calls("OPEN active", "CLOSE", "OPEN active"), isn(100, 100)),
			end(300, listening, calls("CLOSE", "OPEN passive"), isn(300, 300)),
		},
		Network: Network{AnyOrder: true, Duplicate: 1, Capacity: 8},
		Wanted:  []string{"both-established"},
		Breaks:  []string{"no-cross-incarnation", "no-ack-war"},
	},
	{
		Name:     "old-duplicates-outlived",
		Says:     "As old-duplicates, but segments outlive TIME-WAIT: what the first connection left is taken by the second.",
		Variants: []string{"rfc1337"},
		Ends: [2]EndSetup{
			end(99, established(100, 300), calls("SEND 1", "CLOSE", "OPEN active")),
			end(299, established(300, 100), calls("CLOSE", "OPEN passive")),
		},
		Network: Network{AnyOrder: true, Duplicate: 1, Capacity: 8, OutlivesMSL: true},
		Wanted:  []string{"half-closed", "crossed-closes"},
		Breaks:  []string{"no-cross-incarnation", "refines-fifo", "no-ack-war"},
	},
	{
		Name:    "closing-security",
		Says:    "A closes, then B, and a segment of other security comes to B, in the window of LAST-ACK.",
		Ends:    [2]EndSetup{end(500, established(100, 300), calls("CLOSE")), end(600, established(300, 100), calls("CLOSE"))},
		Network: Network{Capacity: 8, Inject: []Injection{foreign(stray(1, "<SEQ=101><ACK=301><CTL=ACK>"))}},
		Wanted:  []string{"half-closed", "crossed-closes"},
	},
}
