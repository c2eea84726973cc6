package model

// Small worlds that the tests share: two open ends, one thing that can go wrong.

// open is an end in the middle of figure 12's connection, A's half or B's.
func openA(changes ...func(*EndSetup)) EndSetup {
	return end(500, append([]func(*EndSetup){established(100, 300)}, changes...)...)
}

func openB(changes ...func(*EndSetup)) EndSetup {
	return end(600, append([]func(*EndSetup){established(300, 100)}, changes...)...)
}

func inOrder(strays ...Injection) Network { return Network{Capacity: 4, Inject: strays} }

var smallWorlds = []*Scenario{
	{
		Name: "send-after-close", Says: "An open connection is closed, and its user sends.",
		Ends: [2]EndSetup{openA(calls("CLOSE", "SEND 1")), openB()}, Network: inOrder(),
	},
	{
		Name: "one-octet-twice", Says: "An octet on an open connection, which the network may copy.",
		Ends: [2]EndSetup{openA(calls("SEND 1")), openB()}, Network: Network{Capacity: 4, Duplicate: 1},
	},
	{
		Name: "two-octets", Says: "Two octets in two segments, which may overtake each other.",
		Ends: [2]EndSetup{openA(calls("SEND 2"), mss(1)), openB()}, Network: Network{Capacity: 4, AnyOrder: true},
	},
	{
		Name: "octet-and-end", Says: "An octet and a FIN, which may overtake each other.",
		Ends: [2]EndSetup{openA(calls("SEND 1", "CLOSE")), openB()}, Network: Network{Capacity: 4, AnyOrder: true},
	},
	{
		Name: "late-reader", Says: "Two octets wait for a user who reads them one by one.",
		Ends: [2]EndSetup{openA(calls("SEND 2")), openB(calls("RECEIVE 1", "RECEIVE 1"), readsWhenCalled)}, Network: inOrder(),
	},
	{
		Name: "close-again", Says: "A FIN that may be sent a second time.",
		Ends: [2]EndSetup{openA(calls("CLOSE"), retransmit(1)), openB()}, Network: inOrder(),
	},
	{
		Name: "future-ack", Says: "Somebody acknowledges what B has not sent, and brings an octet.",
		Ends: [2]EndSetup{openA(), openB()}, Network: inOrder(stray(1, "<SEQ=100><ACK=310><DATA=1><CTL=ACK>")),
	},
	{
		Name: "guessed-reset", Says: "Somebody guesses a reset into B's window.",
		Ends: [2]EndSetup{openA(), openB()}, Network: inOrder(stray(1, "<SEQ=102><CTL=RST>")),
	},
	{
		Name: "lost-syn", Says: "A calls, and its SYN may be lost.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active"), retransmit(1)), end(300, listening)},
		Network: Network{Capacity: 4, Lose: 1},
	},
}
