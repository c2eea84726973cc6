package model

// Liveness says what happens in the end. Nothing does unless the network and the timers
// go on, so these properties are asked under the assumptions of fairness.go, and unless
// named only of scenarios in which no end runs out of retransmissions. Each speaks of
// one end, and is asked of both. What excuses an end that waits is that it waits for ever: a
// window closed for a moment does not.
var liveProperties = []Property{
	{Name: "opens", Kind: Liveness, Cite: "3.10.1, 3.8.1", Own: leadsTo(is(opening), is(synchronized), does(hears)),
		Says: "Whoever opens actively gets a connection in the end, or its user hears why not."},
	{Name: "both-open", Kind: Liveness, Cite: "3.5 MUST-10", Own: leadsTo(is(bothOpening), is(synchronized), does(hears)),
		Says: "Of two active OPENs that cross each gets a connection in the end, or its user hears why not."},
	{Name: "syn-received-leaves", Kind: Liveness, Cite: "3.10.7.4", Own: leadsTo(is(synReceived), isNot(synReceived)),
		Says: "Nobody stays in SYN-RECEIVED for ever."},
	{Name: "closes", Kind: Liveness, Cite: "3.6", Own: leadsTo(is(closing), is(over), is(waitsForUser), staysSo(stalled)),
		Says: "Every CLOSE leads to CLOSED, or to FIN-WAIT-2 while the peer's user has not closed."},
	{Name: "all-or-told", Kind: Liveness, Cite: "3.10.2, 3.8", Own: thenLeadsTo(does(accepts), is(delivered), staysSo(stalled), does(hears)),
		Says: "Every octet that SEND has accepted is delivered in the end, or its sender hears that the connection has failed."},
	{Name: "window-reopens", Kind: Liveness, Cite: "3.8.6.1 MUST-36", Own: leadsTo(is(misled), isNot(misled)),
		Says: "Whoever has text to send and believes a window closed that is open learns of it in the end."},
	{Name: "half-open-ends", Kind: Liveness, Cite: "3.5.1, 3.5.2", Own: leadsTo(is(halfOpen), isNot(halfOpen)),
		Says: "A half-open connection that carries traffic ends: nobody for ever sends to a peer that knows nothing of it."},
	{Name: "no-stuck-pair", Kind: Liveness, Cite: "3.8.1", Own: leadsTo(is(busy), isNot(busy), does(moves)),
		Says: "No pair of states is kept for ever with work outstanding: a state changes, something new is acknowledged or taken, or there is nothing to do."},
	{Name: "no-leak", Kind: Liveness, Cite: "3.6, 3.10.7.4", Own: leadsTo(is(usersDone), is(nothingLeft)),
		Says: "When both users are done both ends return to CLOSED or LISTEN, and the network empties."},
	{Name: "no-endless-war", Kind: Liveness, Cite: "3.10.7.4, A.2", Own: pauses,
		Says: "Two ends do not answer each other for ever while no user, timer or fault has a part in it."},
}
