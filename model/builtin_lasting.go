package model

// lastingScenarios are those in which nothing is counted: segments are lost and sent
// again without measure, and liveness is asked. Channels are sets, so that all this has
// finitely many worlds.
var lastingScenarios = []*Scenario{
	{
		Name:    "lasting-close",
		Says:    "Both ends open and close; any number of segments are lost, and whatever is not acknowledged is sent again without measure.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "CLOSE"), retransmit(Unbounded)), end(300, calls("OPEN passive", "CLOSE"), retransmit(Unbounded))},
		Network: lossy,
		Wanted:  []string{"both-established", "both-done", "crossed-closes", "both-time-wait", "half-closed"},
	},
	{
		Name:    "lasting-text",
		Says:    "As lasting-close, and each end sends an octet.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "SEND 1", "CLOSE"), retransmit(Unbounded)), end(300, calls("OPEN passive", "SEND 1", "CLOSE"), retransmit(Unbounded))},
		Network: lossy,
		Wanted:  []string{"both-established", "both-done", "crossed-closes", "half-closed", "text-held"},
		Breaks:  []string{"all-or-told"},
	},
	{
		Name:    "lasting-crossed",
		Says:    "As lasting-close, but both ends call each other at once.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "CLOSE"), retransmit(Unbounded)), end(300, calls("OPEN active", "CLOSE"), retransmit(Unbounded))},
		Network: lossy,
		Wanted:  []string{"crossed-opens", "both-established", "both-done", "crossed-closes", "both-time-wait"},
	},
	{
		Name: "lasting-window",
		Says: "A sends two octets, B has room for one, and its user reads late: the update of the window may be lost, and only probing, without measure, finds it open again.",
		Ends: [2]EndSetup{
			end(500, buffer(1), mss(1), established(100, 300), buffer(4), calls("SEND 2", "CLOSE"), retransmit(Unbounded), probes(Unbounded)),
			end(600, buffer(1), mss(1), established(300, 100), readsWhenCalled, calls("RECEIVE 1", "RECEIVE 1", "CLOSE"), retransmit(Unbounded)),
		},
		Network: lossy,
		Wanted:  []string{"window-closed", "both-done"},
	},
	{
		Name: "lasting-half-open",
		Says: "A loses its memory once, at any moment, and may call again; B sends and closes, and whatever is not acknowledged is sent again without measure.",
		Ends: [2]EndSetup{
			end(100, calls("OPEN active"), lives(2), crash(1), retransmit(Unbounded)),
			end(300, calls("OPEN passive", "SEND 1", "CLOSE"), retransmit(Unbounded)),
		},
		Network: lossy,
		Wanted:  []string{"both-established", "half-open"},
		Breaks:  []string{"closes", "all-or-told", "no-leak"},
	},
}

// lossy is a network that may lose everything, in which a set of segments is on the way.
var lossy = Network{AnyOrder: true, Merges: true, Lose: Unbounded, Capacity: maxCapacity, Patient: true}
