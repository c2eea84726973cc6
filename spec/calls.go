package spec

// The user calls: RFC 9293 sections 3.10.1 to 3.10.6.

// access is the first thing every call but OPEN in a live state looks at.
func access(name, number, id string) Check {
	return Check{
		Name: "access", Title: "may the caller use this connection", In: in(Closed), When: Denied,
		Rules: []Rule{{
			Name: name + "/denied", In: in(Closed), Do: effects{ReturnIllegal}, Then: Return,
			Cite: cite(number, id), Says: "Whoever has no access to the local socket is told so, and nothing else.",
		}},
	}
}

// missing is what the calls other than OPEN find in CLOSED.
func missing(name, number, id string) Rule {
	return Rule{Name: name + "/closed", In: in(Closed), Do: effects{ReturnNotExist}, Then: Return,
		Cite: cite(number, id), Says: "There is no connection to act on."}
}

var openCall = Section{
	Number: "3.10.1", Title: "OPEN Call", Event: CallOpen, In: AllStates,
	Checks: []Check{
		access("open", "3.10.1", "OPEN-1"),
		{Name: "allowed", Title: "are the security and Diffserv value allowed", In: in(Closed), When: Forbidden, Rules: []Rule{
			{Name: "open/closed/forbidden", In: in(Closed), Do: effects{ReturnNotAllowed}, Then: Return,
				Cite: cite("3.10.1", "OPEN-3"), Says: "What the user may not ask for is refused before a TCB is made."},
		}},
		{Name: "address", Title: "can the remote address be a peer", In: in(Closed, Listen), When: Multicast, Rules: []Rule{
			{Name: "open/multicast", In: in(Closed, Listen), Do: effects{ReturnInvalid}, Then: Return,
				Cite: cite("3.9.1.1", "EXT-23", "MUST-46"), Says: "A connection has exactly two ends, so a group can be none of them."},
		}},
		{Name: "room", Title: "is there room", In: in(Closed, Listen), When: Full, Rules: []Rule{
			{Name: "open/full", In: in(Closed, Listen), Do: effects{ReturnInsufficient}, Then: Return,
				Cite: cite("3.10.1", "OPEN-2", "OPEN-9"), Says: "Without room for a TCB, or to queue the request, nothing is begun."},
		}},
		{Name: "open", Title: "open", In: AllStates, Rules: []Rule{
			{Name: "open/closed/passive", In: in(Closed), Unless: Active, Do: effects{CreateTCB, ReturnOK}, Next: Listen, Then: Return,
				Cite: cite("3.10.1", "OPEN-4", "MUST-41", "EXT-22"), Says: "A passive OPEN waits for a request; the peer may be left open."},
			{Name: "open/closed/active/unspecified", In: in(Closed), When: Active, Unless: RemoteNamed, Do: effects{ReturnUnspecified}, Then: Return,
				Cite: cite("3.10.1", "OPEN-5"), Says: "An active OPEN has to say whom to call."},
			{Name: "open/closed/active", In: in(Closed), When: Active | RemoteNamed, Do: effects{CreateTCB, ChooseISS, SendSYN, ReturnOK}, Next: SynSent, Then: Return,
				Cite: cite("3.10.1", "OPEN-6", "MUST-44", "EXT-2"), Says: "An active OPEN asks for a connection at once."},
			{Name: "open/listen/passive", In: in(Listen), Unless: Active, Do: effects{ReturnExists}, Then: Return,
				Cite: cite("3.10.1", "MUST-41"), Says: "Listening twice on one connection is refused.",
				Note: "A9: 3.10.1 does not list a passive OPEN in LISTEN; we refuse it as in every later state."},
			{Name: "open/listen/active/unspecified", In: in(Listen), When: Active, Unless: RemoteNamed, Do: effects{ReturnUnspecified}, Then: Return,
				Cite: cite("3.10.1", "OPEN-10"), Says: "Turning active has to say whom to call."},
			{Name: "open/listen/active", In: in(Listen), When: Active | RemoteNamed, Do: effects{TurnActive, ChooseISS, SendSYN, ReturnOK}, Next: SynSent, Then: Return,
				Cite: cite("3.10.1", "OPEN-7", "OPEN-8"), Says: "A listener that is given a peer stops waiting and calls."},
			{Name: "open/exists", In: AllStates &^ in(Closed, Listen), Do: effects{ReturnExists}, Then: Return,
				Cite: cite("3.10.1", "OPEN-11"), Says: "One pair of sockets has one connection."},
		}},
	},
}

var sendCall = Section{
	Number: "3.10.2", Title: "SEND Call", Event: CallSend, In: AllStates,
	Checks: []Check{
		access("send", "3.10.2", "SEND-1"),
		{Name: "peer", Title: "is the remote socket specified", In: in(Listen), Rules: []Rule{
			{Name: "send/listen/unspecified", In: in(Listen), Unless: RemoteNamed, Do: effects{ReturnUnspecified}, Then: Return,
				Cite: cite("3.10.2", "SEND-6"), Says: "A listener with no peer has nobody to send to."},
			{Name: "send/listen/specified", In: in(Listen), When: RemoteNamed, Then: Continue,
				Cite: cite("3.10.2", "SEND-3"), Says: "The peer is known; the SEND may turn the connection active."},
		}},
		{Name: "room", Title: "is there room to queue the octets", In: in(Listen, SynSent, SynReceived, Established, CloseWait), When: Full, Rules: []Rule{
			{Name: "send/full", In: in(Listen, SynSent, SynReceived, Established, CloseWait), Do: effects{ReturnInsufficient}, Then: Return,
				Cite: cite("3.10.2", "SEND-5", "SEND-8", "SEND-10"), Says: "Octets that cannot be remembered are not accepted."},
		}},
		{Name: "send", Title: "send", In: AllStates, Rules: []Rule{
			missing("send", "3.10.2", "SEND-2"),
			{Name: "send/listen", In: in(Listen), IfNot: TextOnSYN, Do: effects{TurnActive, ChooseISS, SendSYN, QueueText, ReturnQueued}, Next: SynSent, Then: Continue,
				Cite: cite("3.10.2", "SEND-3", "SEND-4"), Says: "A SEND turns a listener active; the octets wait for ESTABLISHED."},
			{Name: "send/listen/on-syn", In: in(Listen), If: TextOnSYN, Unless: UrgentCall, Do: effects{TurnActive, ChooseISS, QueueText, SendSYNText, ReturnQueued}, Next: SynSent, Then: Continue,
				Cite: cite("3.10.2", "SEND-4", "OPEN-8", "SEG-SS-16"), Says: "A SEND turns a listener active; the octets ride on the SYN."},
			{Name: "send/listen/on-syn/urgent", In: in(Listen), If: TextOnSYN, When: UrgentCall, Do: effects{TurnActive, ChooseISS, QueueText, SendUrgentSYNText, ReturnQueued}, Next: SynSent, Then: Continue,
				Cite: cite("3.10.2", "SEND-4", "OPEN-8", "SEG-SS-16", "MUST-62"), Says: "The octets ride on the SYN, which says how far the urgent data goes."},
			{Name: "send/close-queued", In: in(SynSent, SynReceived, Established, CloseWait), When: CloseWaits, Do: effects{ReturnClosing}, Then: Return,
				Cite: cite("3.6", "SEND-12"), Says: "The CLOSE is queued, so no further SEND is accepted.",
				Note: "A22: 3.10.2 looks only at the state, which in SYN-RECEIVED and CLOSE-WAIT stays while a CLOSE is queued; 3.6 accepts no SEND after a CLOSE."},
			{Name: "send/early", In: in(SynSent, SynReceived), Unless: CloseWaits, Do: effects{QueueText, ReturnQueued}, Then: Continue,
				Cite: cite("3.10.2", "SEND-7"), Says: "Octets wait until the connection is established."},
			{Name: "send/open", In: in(Established, CloseWait), Unless: CloseWaits, Do: effects{QueueText, ReturnOK}, Then: Continue,
				Cite: cite("3.10.2", "SEND-9"), Says: "Octets are segmentized and sent as far as the window lets them."},
			{Name: "send/closing", In: in(FinWait1, FinWait2, Closing, LastAck, TimeWait), Do: effects{ReturnClosing}, Then: Return,
				Cite: cite("3.10.2", "SEND-12"), Says: "After CLOSE nothing more can be sent."},
		}},
		{Name: "urgent", Title: "is the SEND urgent", In: in(SynSent, SynReceived, Established, CloseWait), When: UrgentCall, Rules: []Rule{
			{Name: "send/urgent", In: in(SynSent, SynReceived, Established, CloseWait), Do: effects{MarkUrgent}, Then: Return,
				Cite: cite("3.10.2", "SEND-11", "SEND-4", "OPEN-8", "MUST-62"), Says: "The urgent pointer covers everything sent so far, this SEND included."},
		}},
	},
}

var receiveCall = Section{
	Number: "3.10.3", Title: "RECEIVE Call", Event: CallReceive, In: AllStates,
	Checks: []Check{
		access("receive", "3.10.3", "RECV-1"),
		{Name: "text", Title: "is there text to satisfy it", In: receiving | in(CloseWait), Rules: []Rule{
			{Name: "receive/pass", In: receiving, When: Enough, Do: effects{PassText, UpdateWindow, ReturnOK}, Then: Return,
				Cite: cite("3.10.3", "RECV-7", "RECV-9", "MAY-17", "EXT-20"), Says: "Text is handed over, and the peer is told of the space that frees."},
			{Name: "receive/wait", In: receiving, Unless: Enough, Then: Continue,
				Cite: cite("3.10.3", "RECV-5"), Says: "There is not enough text yet."},
			{Name: "receive/close-wait/rest", In: in(CloseWait), When: Unread, Do: effects{PassText, UpdateWindow, ReturnOK}, Then: Return,
				Cite: cite("3.10.3", "RECV-10"), Says: "What arrived before the FIN can still be read."},
			{Name: "receive/close-wait/empty", In: in(CloseWait), Unless: Unread, Do: effects{ReturnClosing}, Then: Return,
				Cite: cite("3.10.3", "RECV-11"), Says: "After the FIN there will be no more text."},
		}},
		{Name: "room", Title: "is there room to queue the request", In: in(Listen, SynSent, SynReceived) | receiving, When: Full, Rules: []Rule{
			{Name: "receive/full", In: in(Listen, SynSent, SynReceived) | receiving, Do: effects{ReturnInsufficient}, Then: Return,
				Cite: cite("3.10.3", "RECV-4", "RECV-6"), Says: "A request that cannot be remembered is refused."},
		}},
		{Name: "receive", Title: "receive", In: in(Closed, Listen, SynSent, SynReceived, Closing, LastAck, TimeWait) | receiving, Rules: []Rule{
			missing("receive", "3.10.3", "RECV-2"),
			{Name: "receive/queue", In: in(Listen, SynSent, SynReceived) | receiving, Do: effects{QueueReceive, ReturnQueued}, Then: Return,
				Cite: cite("3.10.3", "RECV-3", "RECV-5"), Says: "The request waits for text."},
			{Name: "receive/closing", In: in(Closing, LastAck, TimeWait), Do: effects{ReturnClosing}, Then: Return,
				Cite: cite("3.10.3", "RECV-12"), Says: "Both directions are closed; there is nothing to receive."},
		}},
	},
}

var closeCall = Section{
	Number: "3.10.4", Title: "CLOSE Call", Event: CallClose, In: AllStates,
	Checks: []Check{
		access("close", "3.10.4", "CLOSE-1"),
		{Name: "close", Title: "close", In: AllStates, Rules: []Rule{
			missing("close", "3.10.4", "CLOSE-2"),
			{Name: "close/listen", In: in(Listen), Do: effects{AnswerClosing, DeleteTCB, ReturnOK}, Next: Closed, Then: Return,
				Cite: cite("3.10.4", "CLOSE-3"), Says: "A listener just stops listening."},
			{Name: "close/syn-sent", In: in(SynSent), Do: effects{AnswerClosing, DeleteTCB, ReturnOK}, Next: Closed, Then: Return,
				Cite: cite("3.10.4", "CLOSE-4"), Says: "A call that nobody has answered is given up without a word."},
			{Name: "close/syn-received", In: in(SynReceived), Unless: SendIssued, Do: effects{QueueClose, ReturnOK}, Next: FinWait1, Then: Return,
				Cite: cite("3.10.4", "CLOSE-5"), Says: "With nothing to send the FIN goes out before the connection is even established."},
			{Name: "close/syn-received/pending", In: in(SynReceived), When: SendIssued, Do: effects{QueueClose, ReturnQueued}, Then: Return,
				Cite: cite("3.10.4", "CLOSE-6"), Says: "Octets wait for ESTABLISHED, so the CLOSE behind them waits too."},
			{Name: "close/established/unread", In: in(Established, CloseWait), If: HalfDuplexClose, When: Unread, Do: effects{SendAbort, AnswerReset, DeleteTCB, ReturnOK}, Next: Closed, Then: Return,
				Cite: cite("3.6.1", "EXT-13", "SHLD-3"), Says: "A user who closes on unread text loses it, and the peer is told by a reset."},
			{Name: "close/established/read", In: in(Established), If: HalfDuplexClose, Unless: Unread, Do: effects{QueueClose, ReturnOK}, Next: FinWait1, Then: Return,
				Cite: cite("3.10.4", "CLOSE-7"), Says: "Nothing is lost, so the close is an ordinary one."},
			{Name: "close/close-wait/read", In: in(CloseWait), If: HalfDuplexClose, Unless: Unread, Do: effects{QueueClose, ReturnOK}, Then: Return,
				Cite: cite("3.10.4", "CLOSE-10"), Says: "Nothing is lost, so the close is an ordinary one."},
			{Name: "close/established", In: in(Established), IfNot: HalfDuplexClose, Do: effects{QueueClose, ReturnOK}, Next: FinWait1, Then: Return,
				Cite: cite("3.10.4", "CLOSE-7"), Says: "FIN-WAIT-1 at once; the FIN follows the octets SENT before it."},
			{Name: "close/close-wait", In: in(CloseWait), IfNot: HalfDuplexClose, Do: effects{QueueClose, ReturnOK}, Then: Return,
				Cite: cite("3.10.4", "CLOSE-10"), Says: "The FIN, and LAST-ACK with it, follow the octets SENT before."},
			{Name: "close/twice", In: in(FinWait1, FinWait2), IfNot: CloseTwiceOK, Do: effects{ReturnClosing}, Then: Return,
				Cite: cite("3.10.4", "CLOSE-8", "CLOSE-9"), Says: "A second CLOSE is an error and sends nothing."},
			{Name: "close/twice/ok", In: in(FinWait1, FinWait2), If: CloseTwiceOK, Do: effects{ReturnOK}, Then: Return,
				Cite: cite("3.10.4", "CLOSE-8", "CLOSE-9"), Says: "A second CLOSE is forgiven and sends nothing."},
			{Name: "close/closing", In: in(Closing, LastAck, TimeWait), Do: effects{ReturnClosing}, Then: Return,
				Cite: cite("3.10.4", "CLOSE-11"), Says: "The connection is closing already."},
		}},
	},
}

var abortCall = Section{
	Number: "3.10.5", Title: "ABORT Call", Event: CallAbort, In: AllStates,
	Checks: []Check{
		access("abort", "3.10.5", "ABORT-1"),
		{Name: "abort", Title: "abort", In: AllStates, Rules: []Rule{
			missing("abort", "3.10.5", "ABORT-2"),
			{Name: "abort/silent", In: in(Listen, SynSent), Do: effects{AnswerReset, DeleteTCB, ReturnOK}, Next: Closed, Then: Return,
				Cite: cite("3.10.5", "ABORT-3", "ABORT-4"), Says: "No peer has a TCB yet that a reset could end."},
			{Name: "abort/reset", In: in(SynReceived, Established, FinWait1, FinWait2, CloseWait), IfNot: ResetLingers, Do: effects{SendAbort, AnswerReset, DeleteTCB, ReturnOK}, Next: Closed, Then: Return,
				Cite: cite("3.10.5", "ABORT-5", "ABORT-6"), Says: "The peer is told by a reset; everything queued is thrown away.",
				Note: "A1: 3.5.2 says the sender of a reset should enter TIME-WAIT; 3.10.5 says CLOSED, and so do we."},
			{Name: "abort/reset/linger", In: in(SynReceived, Established, FinWait1, FinWait2, CloseWait), If: ResetLingers, Do: effects{SendAbort, AnswerReset, FlushQueues, StartTimeWait, ReturnOK}, Next: TimeWait, Then: Return,
				Cite: cite("3.5.2", "EXT-10"), Says: "The peer is told by a reset, and the end lingers until old segments have died."},
			{Name: "abort/closing", In: in(Closing, LastAck, TimeWait), Do: effects{DeleteTCB, ReturnOK}, Next: Closed, Then: Return,
				Cite: cite("3.10.5", "ABORT-7"), Says: "Both users are done; the rest of the ceremony is skipped."},
		}},
	},
}

var statusCall = Section{
	Number: "3.10.6", Title: "STATUS Call", Event: CallStatus, In: AllStates,
	Checks: []Check{
		access("status", "3.10.6", "STAT-1"),
		{Name: "status", Title: "status", In: AllStates, Rules: []Rule{
			missing("status", "3.10.6", "STAT-2"),
			{Name: "status/report", In: withTCB, Do: effects{ReturnState}, Then: Return,
				Cite: cite("3.10.6", "STAT-3"), Says: "Asking changes nothing."},
		}},
	},
}
