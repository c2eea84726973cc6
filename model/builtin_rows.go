package model

// rowScenarios bring the rows to fire that fire nowhere else: rare calls, the readings
// that the base table does not take, and segments that no conforming peer sends. They
// are small; most begin in the middle of a connection.
var rowScenarios = []*Scenario{
	{
		Name: "no-access",
		Says: "Users make calls on a connection that is not theirs to use or whose peer cannot be one: each is refused and changes nothing.",
		Ends: [2]EndSetup{
			end(100, anytime("OPEN active denied", 1), anytime("SEND 1 denied", 1), anytime("RECEIVE 1 denied", 1), anytime("CLOSE denied", 1)),
			end(300, anytime("ABORT denied", 1), anytime("STATUS denied", 1), anytime("OPEN active forbidden", 1), anytime("OPEN active multicast", 1)),
		},
		Network: Network{Capacity: 1},
	},
	{
		Name: "no-room",
		Says: "Calls find no room: a listener's, while somebody listens again, and those on an open connection.",
		Ends: [2]EndSetup{
			end(100, listening, anytime("OPEN passive", 1), anytime("OPEN active full", 1), anytime("RECEIVE 1 full", 1), anytime("OPEN active multicast", 1)),
			openEnd(300, 100, anytime("SEND 1 full", 1), anytime("RECEIVE 1 full", 1), anytime("OPEN active full", 1), readsWhenCalled),
		},
		Network: Network{Capacity: 1},
	},
	{
		Name:    "close-twice",
		Says:    "Both users close twice: the second CLOSE is an error and sends nothing.",
		Ends:    [2]EndSetup{openEnd(100, 300, calls("CLOSE", "CLOSE")), openEnd(300, 100, calls("CLOSE", "CLOSE"))},
		Network: Network{Capacity: 4},
		Wanted:  []string{"crossed-closes", "both-time-wait", "half-closed"},
	},
	{
		Name:    "close-twice-forgiven",
		Says:    "As close-twice, but a second CLOSE is taken for the first: ok, and nothing is sent.",
		Choices: map[string]bool{"close-twice-ok": true},
		Ends:    [2]EndSetup{openEnd(100, 300, calls("CLOSE", "CLOSE")), openEnd(300, 100, calls("CLOSE"))},
		Network: Network{Capacity: 4},
		Wanted:  []string{"crossed-closes", "both-time-wait", "half-closed"},
	},
	{
		Name:    "late-send",
		Says:    "A listener's user sends and closes while the handshake runs, and then sends again: too late.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active")), end(300, listening, calls("SEND 1", "CLOSE", "SEND 1"))},
		Network: Network{Capacity: 4},
		Wanted:  []string{"half-closed"},
	},
	{
		Name:    "text-on-syn",
		Says:    "Two listeners that know their peer turn active by a SEND, one by an urgent one, and the octets ride on the SYN.",
		Choices: map[string]bool{"text-on-syn": true},
		Ends: [2]EndSetup{
			end(100, calls("OPEN passive specified", "SEND 1"), retransmit(1)),
			end(300, calls("OPEN passive specified", "SEND 1 urgent"), retransmit(1)),
		},
		Network: Network{Capacity: 4, Patient: true},
		Wanted:  []string{"both-established"},
	},
	{
		Name:    "reset-lingers",
		Says:    "A user aborts an open connection with text to send and text to read, and the sender of the reset waits in TIME-WAIT.",
		Choices: map[string]bool{"reset-lingers": true},
		Ends:    [2]EndSetup{openEnd(100, 300, calls("SEND 6"), readsWhenCalled, anytime("ABORT", 1)), openEnd(300, 100, calls("SEND 1"))},
		Network: Network{Capacity: 4},
	},
	{
		Name:    "window-unset",
		Says:    "The send window is not taken from the SYN: whoever called cannot send before the peer has said more, and probes.",
		Choices: map[string]bool{"window-from-syn": false},
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "SEND 1"), probes(1)), end(300, listening)},
		Network: Network{Capacity: 4, Patient: true},
		Wanted:  []string{"both-established", "window-closed"},
		Breaks:  []string{"translation"}, // SND.WL1 stays 0, whatever the peer's numbers are
	},
	{
		Name: "security-without-ack",
		Says: "Segments without acknowledgment and with other security arrive during a handshake and after it: each is refused.",
		Ends: [2]EndSetup{end(100, calls("OPEN active")), end(300, calls("OPEN passive"))},
		Network: Network{Capacity: 4, Inject: []Injection{
			foreign(stray(0, "<SEQ=300><CTL=SYN>")),
			foreign(stray(1, "<SEQ=101><CTL=PSH>")),
		}},
		Wanted: []string{"both-established"},
		Breaks: []string{"no-cross-incarnation"},
	},
	{
		Name: "nowhere",
		Says: "Segments from nowhere or to a group arrive where a connection could begin: they are ignored.",
		Ends: [2]EndSetup{end(100), end(300, listening)},
		Network: Network{Capacity: 2, Inject: []Injection{
			stray(0, "<SEQ=300><CTL=SYN><invalid address>"),
			stray(1, "<SEQ=100><CTL=SYN><invalid address>"),
		}},
	},
	{
		Name:     "blind-reset-rfc793",
		Says:     "As blind-reset with RFC 793: a reset or SYN that somebody guesses into the window ends the connection.",
		Variants: []string{"rfc793"},
		Ends:     [2]EndSetup{end(100, calls("OPEN active")), end(300, calls("OPEN passive"))},
		Network:  Network{Capacity: 4, Inject: []Injection{stray(1, "<SEQ=103><CTL=RST>"), stray(1, "<SEQ=102><CTL=SYN>")}},
		Wanted:   []string{"both-established"},
		Breaks:   []string{"no-cross-incarnation", "no-ack-war"},
	},
	{
		Name:     "reset-at-the-end",
		Says:     "Both users close, and one of them aborts: with RFC 1337 a reset still ends CLOSING and LAST-ACK.",
		Variants: []string{"rfc1337"},
		Ends:     [2]EndSetup{openEnd(100, 300, calls("CLOSE"), anytime("ABORT", 1)), openEnd(300, 100, calls("CLOSE"))},
		Network:  Network{Capacity: 4},
		Wanted:   []string{"crossed-closes"},
	},
	{
		Name:    "crossing-syn",
		Says:    "Two calls cross, and a SYN beyond the window's beginning wanders in: it is challenged.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active")), end(300, calls("OPEN active"))},
		Network: Network{Capacity: 4, Inject: []Injection{stray(1, "<SEQ=102><CTL=SYN>")}},
		Wanted:  []string{"crossed-opens", "both-established"},
	},
	{
		Name:    "crossing-syn-reset",
		Says:    "As crossing-syn without RFC 5961: the SYN ends the connection by a reset.",
		Choices: map[string]bool{"challenge-syn": false},
		Ends:    [2]EndSetup{end(100, calls("OPEN active")), end(300, calls("OPEN active"))},
		Network: Network{Capacity: 4, Inject: []Injection{stray(1, "<SEQ=102><CTL=SYN>")}},
		Wanted:  []string{"crossed-opens"},
		Breaks:  []string{"no-cross-incarnation"}, // what RFC 5961 is for
	},
	{
		Name: "after-the-end",
		Says: "Both ends close, and segments arrive that no conforming peer sends after its FIN: text, another FIN, urgent data, text beyond a hole.",
		Ends: [2]EndSetup{openEnd(100, 300, calls("CLOSE")), openEnd(300, 100, calls("CLOSE"))},
		Network: Network{Capacity: 8, Inject: []Injection{
			stray(1, "<SEQ=101><ACK=300><DATA=1><UP=102><CTL=FIN,URG,ACK>"),
			stray(1, "<SEQ=102><ACK=301><DATA=1><CTL=ACK>"),
			stray(1, "<SEQ=101><ACK=302><CTL=ACK>"),
		}},
	},
	{
		Name:    "busy-time-wait",
		Says:    "Step 5 read to the letter: whatever arrives in TIME-WAIT is acknowledged.",
		Choices: map[string]bool{"ack-all-in-time-wait": true},
		Ends:    [2]EndSetup{openEnd(100, 300, calls("CLOSE")), openEnd(300, 100, calls("CLOSE"))},
		Network: Network{Capacity: 4, Inject: []Injection{stray(1, "<SEQ=101><ACK=301><CTL=ACK>")}},
		Breaks:  []string{"no-ack-war"},
	},
	{
		Name: "urgent",
		Says: "Two urgent octets in two segments overtake each other, one is lost, and an old urgent pointer wanders in; the user reads them one by one.",
		Ends: [2]EndSetup{
			openEnd(100, 300, calls("SEND 2 urgent", "SEND 1"), mss(1), retransmit(1)),
			openEnd(300, 100, calls("RECEIVE 1", "RECEIVE 1"), readsWhenCalled),
		},
		Network: Network{AnyOrder: true, Lose: 1, Capacity: 8, Patient: true, Inject: []Injection{stray(1, "<SEQ=101><ACK=300><UP=100><CTL=URG,ACK>")}},
		Wanted:  []string{"text-held"},
	},
	{
		Name: "urgent-probe",
		Says: "An urgent octet waits for a window that is closed, and is sent as a probe.",
		Ends: [2]EndSetup{
			end(500, buffer(1), established(100, 300), calls("SEND 2 urgent"), mss(1), probes(1), retransmit(1)),
			openEnd(300, 100, buffer(1), calls("RECEIVE 1"), readsWhenCalled),
		},
		Network: Network{Capacity: 4, Patient: true},
		Wanted:  []string{"window-closed"},
	},
	{
		Name:    "silent-hole",
		Says:    "Three octets in three segments overtake each other, and what lies beyond a hole is held, while there is room, without a word (MAY-13).",
		Choices: map[string]bool{"ack-ahead": false},
		Ends:    [2]EndSetup{openEnd(100, 300, calls("SEND 3"), mss(1), retransmit(1)), openEnd(300, 100)},
		Network: Network{AnyOrder: true, Capacity: 4, Patient: true},
		Wanted:  []string{"text-held"},
	},
	{
		Name:    "overshot-window",
		Says:    "A believes in a window that B never offered: what lies beyond it is cut off and sent again.",
		Ends:    [2]EndSetup{openEnd(100, 300, calls("SEND 3", "CLOSE"), mss(3), retransmit(2)), end(700, buffer(2), established(300, 100), calls("RECEIVE 2", "RECEIVE 1"), readsWhenCalled)},
		Network: Network{Capacity: 4, Patient: true},
	},
	{
		Name: "text-and-end",
		Says: "Segments that no end here sends arrive: text and a FIN in one, beyond the window in part, and after the handshake's last ACK.",
		Ends: [2]EndSetup{openEnd(100, 300), end(700, buffer(2), established(300, 100))},
		Network: Network{Capacity: 4, Inject: []Injection{
			stray(1, "<SEQ=100><ACK=300><DATA=1><CTL=FIN,ACK>"),
			stray(1, "<SEQ=100><ACK=300><DATA=3><CTL=FIN,ACK>"),
			stray(1, "<SEQ=101><ACK=300><DATA=1><CTL=FIN,PSH,ACK>"),
		}},
		Breaks: []string{"prefix-delivery", "no-cross-incarnation", "refines-fifo", "no-ack-war"},
	},
	{
		Name: "crowded-syn",
		Says: "SYNs arrive that carry text, a FIN and an urgent pointer, some of it beyond the window: what fits is kept for ESTABLISHED.",
		Ends: [2]EndSetup{end(100, buffer(2), calls("OPEN active")), end(300, buffer(2), listening)},
		Network: Network{Capacity: 6, Inject: []Injection{
			stray(0, "<SEQ=300><ACK=101><DATA=3><UP=303><CTL=SYN,FIN,URG,ACK>"),
			stray(0, "<SEQ=300><DATA=3><CTL=SYN,FIN>"),
			stray(1, "<SEQ=100><DATA=3><CTL=SYN,FIN>"),
		}},
		Wanted: []string{"text-held"},
		Breaks: []string{"prefix-delivery", "no-cross-incarnation", "no-ack-war"},
	},
	{
		Name:    "crowded-reopening",
		Says:    "A SYN with text and a FIN reopens a connection in TIME-WAIT (MAY-2).",
		Choices: map[string]bool{"reopen-time-wait": true},
		Ends:    [2]EndSetup{openEnd(100, 300, calls("CLOSE")), end(700, buffer(2), established(300, 100), calls("CLOSE"))},
		Network: Network{Capacity: 4, Inject: []Injection{stray(1, "<SEQ=110><DATA=3><CTL=SYN,FIN>")}},
		Wanted:  []string{"text-held"},
		Breaks:  []string{"no-ack-war"},
	},
	{
		Name: "window-edges",
		Says: "Segments end at the last octet of the window, or begin or end one beyond it, with and without text.",
		Ends: [2]EndSetup{openEnd(100, 300), end(700, buffer(2), hold(3), established(300, 100))},
		Network: Network{Capacity: 5, Inject: []Injection{
			stray(1, "<SEQ=102><ACK=300><DATA=1><CTL=ACK>"),
			stray(1, "<SEQ=99><ACK=300><DATA=4><CTL=ACK>"),
			stray(1, "<SEQ=102><ACK=300><CTL=ACK>"),
			stray(1, "<SEQ=101><ACK=300><DATA=1><CTL=FIN,ACK>"),
			stray(1, "<SEQ=101><ACK=300><CTL=FIN,ACK>"),
		}},
		Wanted: []string{"text-held"},
	},
	{
		Name:    "shrunk-window",
		Says:    "An acknowledgment takes back the window while text is on the way: nothing more is sent until it opens.",
		Ends:    [2]EndSetup{openEnd(100, 300, calls("SEND 2", "SEND 1"), mss(1), probes(1)), openEnd(300, 100)},
		Network: Network{Capacity: 4, Inject: []Injection{stray(0, "<SEQ=300><ACK=100><CTL=ACK>")}},
	},
	{
		Name: "icmp",
		Says: "ICMP messages arrive at any moment: a soft error is reported, Source Quench is nothing, a hard error ends the connection.",
		Ends: [2]EndSetup{
			end(100, calls("OPEN active"), anytime("ICMP soft error", 1), anytime("ICMP source quench", 1)),
			end(300, calls("OPEN passive"), anytime("ICMP hard error", 1)),
		},
		Network: Network{Capacity: 4},
		Wanted:  []string{"both-established"},
	},
	{
		Name:    "icmp-reported",
		Says:    "A hard ICMP error is only reported.",
		Choices: map[string]bool{"abort-on-hard-error": false},
		Ends:    [2]EndSetup{end(100, calls("OPEN active"), anytime("ICMP hard error", 1)), end(300, calls("OPEN passive"))},
		Network: Network{Capacity: 4},
		Wanted:  []string{"both-established"},
	},
	{
		Name:     "crossed-calls-a2",
		Says:     "Two calls cross with appendix A.2: the acknowledgment behind the crossing SYN is looked at, that of an older segment is not.",
		Variants: []string{"a2-fix"},
		Ends:     [2]EndSetup{end(100, calls("OPEN active")), end(300, calls("OPEN active"))},
		Network:  Network{Capacity: 4, Inject: []Injection{stray(1, "<SEQ=90><ACK=301><CTL=ACK>")}},
		Wanted:   []string{"crossed-opens", "both-established"},
	},
}

// openEnd is an end in the middle of a connection, (send 300, receive 100), with what
// the next one is numbered with.
func openEnd(send, receive uint32, changes ...func(*EndSetup)) EndSetup {
	return end(send+400, append([]func(*EndSetup){established(send, receive)}, changes...)...)
}
