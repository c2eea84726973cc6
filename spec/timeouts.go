package spec

// Timeouts and messages: RFC 9293 sections 3.10.8, 3.8.6.1 and 3.9.2.2.

var userTimeout = Section{
	Number: "3.10.8", Title: "USER TIMEOUT", Event: UserTimeoutExpires, In: withTCB,
	Checks: []Check{{Name: "user timeout", Title: "the user timeout expires", In: withTCB, Rules: []Rule{
		{Name: "timeout/user", In: withTCB, Do: effects{AnswerTimeout, TellTimeout, DeleteTCB}, Next: Closed, Then: Return,
			Cite: cite("3.10.8", "TMO-1", "EXT-18", "MUST-20", "MUST-23"), Says: "The peer has been silent for too long; the user is told and the connection is gone."},
	}}},
}

var retransmissionTimeout = Section{
	Number: "3.10.8", Title: "RETRANSMISSION TIMEOUT", Event: RetransmissionTimeout, In: withTCB,
	Checks: []Check{{Name: "retransmission timeout", Title: "the retransmission timeout expires", In: withTCB, When: Outstanding, Rules: []Rule{
		{Name: "retransmit/syn", In: in(SynSent), When: SynOutstanding, Do: effects{SendSYNAgain}, Then: Return,
			Cite: cite("3.10.8", "TMO-2", "EXT-17", "MUST-22"), Says: "The SYN is at the front of the queue."},
		{Name: "retransmit/syn-ack", In: withTCB &^ in(SynSent), When: SynOutstanding, Do: effects{SendSYNACKAgain}, Then: Return,
			Cite: cite("3.10.8", "TMO-2", "EXT-17", "MUST-22"), Says: "The SYN,ACK is at the front of the queue, even if the user has closed meanwhile."},
		{Name: "retransmit/text", In: withTCB, When: TextOutstanding, Unless: SynOutstanding | UrgentOutstanding, Do: effects{SendTextAgain}, Then: Return,
			Cite: cite("3.10.8", "TMO-2", "MUST-18"), Says: "Text is at the front of the queue."},
		{Name: "retransmit/text/urgent", In: withTCB, When: TextOutstanding | UrgentOutstanding, Unless: SynOutstanding, Do: effects{SendUrgentTextAgain}, Then: Return,
			Cite: cite("3.10.8", "TMO-2", "MUST-18", "MUST-62"), Says: "Urgent text is at the front of the queue, and is still urgent."},
		{Name: "retransmit/fin", In: withTCB, Unless: SynOutstanding | TextOutstanding, Do: effects{SendFINAgain}, Then: Return,
			Cite: cite("3.10.8", "TMO-2", "CLOSE-9"), Says: "Only the FIN is left; it is sent again with the same number."},
	}}},
}

var timeWaitTimeout = Section{
	Number: "3.10.8", Title: "TIME-WAIT TIMEOUT", Event: TimeWaitTimeout, In: in(TimeWait),
	Checks: []Check{{Name: "time-wait timeout", Title: "the time-wait timeout expires", In: in(TimeWait), Rules: []Rule{
		{Name: "timeout/time-wait", In: in(TimeWait), Do: effects{DeleteTCB}, Next: Closed, Then: Return,
			Cite: cite("3.10.8", "TMO-3", "EXT-14", "MUST-13"), Says: "Twice the lifetime of a segment has passed: nothing of the connection is left in the network."},
	}}},
}

var persistTimeout = Section{
	Number: "3.8.6.1", Title: "PERSIST TIMEOUT", Event: PersistTimeout, In: withTCB,
	Checks: []Check{{Name: "persist timeout", Title: "the window has been closed for a while", In: Synchronized, When: WindowShut, Rules: []Rule{
		{Name: "probe", In: Synchronized, Unless: UrgentPending, Do: effects{SendProbe}, Then: Return,
			Cite: cite("3.8.6.1", "EXT-21", "MUST-36", "MUST-37", "SHLD-29"), Says: "One octet is sent into the closed window, lest the news of its opening be lost."},
		{Name: "probe/urgent", In: Synchronized, When: UrgentPending, Do: effects{SendUrgentProbe}, Then: Return,
			Cite: cite("3.8.6.1", "EXT-21", "MUST-36", "MUST-37", "MUST-62"), Says: "The octet is urgent, and says how far the urgent data goes."},
	}}},
}

var messageArrives = Section{
	Number: "3.9.2.2", Title: "ICMP MESSAGE", Event: MessageArrives, In: withTCB &^ in(Listen),
	Checks: []Check{{Name: "message", Title: "an ICMP message arrives", In: withTCB &^ in(Listen), Rules: []Rule{
		{Name: "message/quench", In: withTCB &^ in(Listen), When: SourceQuench, Then: Return,
			Cite: cite("3.9.2.2", "EXT-25", "MUST-55"), Says: "Source Quench is discarded."},
		{Name: "message/soft", In: withTCB &^ in(Listen), Unless: SourceQuench | HardError, Do: effects{TellSoftError}, Then: Return,
			Cite: cite("3.9.2.2", "EXT-25", "MUST-56", "SHLD-25"), Says: "A soft error is reported and never ends a connection."},
		{Name: "message/hard", In: withTCB &^ in(Listen), If: AbortOnHardError, When: HardError, Unless: SourceQuench, Do: effects{TellHardError, AnswerReset, DeleteTCB}, Next: Closed, Then: Return,
			Cite: cite("3.9.2.2", "EXT-26", "SHLD-26"), Says: "The peer cannot be reached at all."},
		{Name: "message/hard/reported", In: withTCB &^ in(Listen), IfNot: AbortOnHardError, When: HardError, Unless: SourceQuench, Do: effects{TellHardError}, Then: Return,
			Cite: cite("3.9.2.2", "EXT-26"), Says: "A hard error is only reported."},
	}}},
}

// sending is what every event ends with: what may be sent is sent, then what is
// owed is acknowledged, on its own if nothing carried it.
var sending = Section{
	Number: "3.8", Title: "What is sent at the end of an event", In: Synchronized,
	Checks: []Check{
		{Name: "send", Title: "send what the window lets out", In: in(Established, FinWait1, CloseWait, Closing), When: TextFits, Rules: []Rule{
			{Name: "send/text", In: in(Established, FinWait1, CloseWait, Closing), Unless: UrgentPending, Do: effects{SendText}, Then: Repeat,
				Cite: cite("3.10.2", "SEND-9", "EXT-16"), Says: "Octets go out as far as the window lets them, with the acknowledgment on board."},
			{Name: "send/text/urgent", In: in(Established, FinWait1, CloseWait, Closing), When: UrgentPending, Do: effects{SendUrgentText}, Then: Repeat,
				Cite: cite("3.10.2", "SEND-11", "OPEN-8", "MUST-62"), Says: "Urgent octets say how far the urgent data goes."},
		}},
		{Name: "queued CLOSE", Title: "carry out a CLOSE that has waited", In: in(Established), When: CloseWaits, Rules: []Rule{
			{Name: "close/queued", In: in(Established), Next: FinWait1, Then: Continue,
				Cite: cite("3.10.4", "CLOSE-6", "CLOSE-7"), Says: "A CLOSE queued in SYN-RECEIVED is carried out once established."},
		}},
		{Name: "FIN", Title: "send the FIN once all text is sent", In: in(FinWait1, CloseWait, Closing), When: CloseWaits, Rules: []Rule{
			{Name: "send/fin", In: in(FinWait1, Closing), Unless: TextQueued, Do: effects{SendFIN}, Then: Continue,
				Cite: cite("3.10.4", "CLOSE-5", "CLOSE-7"), Says: "Everything SENT has been segmentized: the FIN follows."},
			{Name: "send/fin/last", In: in(CloseWait), Unless: TextQueued, Do: effects{SendFIN}, Next: LastAck, Then: Continue,
				Cite: cite("3.10.4", "CLOSE-10"), Says: "Everything SENT has been segmentized: the FIN follows, and only its acknowledgment is waited for."},
			{Name: "send/fin/later", In: in(FinWait1, CloseWait, Closing), When: TextQueued, Then: Continue,
				Cite: cite("3.10.4", "CLOSE-7", "CLOSE-10"), Says: "The FIN waits behind the text."},
		}},
		{Name: "acknowledge", Title: "acknowledge what is owed", In: Synchronized, When: AckOwed, Rules: []Rule{
			{Name: "acknowledge", In: Synchronized, Do: effects{SendAck}, Then: Return,
				Cite: cite("3.10.7.4", "SEG-1.2", "SEG-1.3", "SEG-7.3", "SEG-8.2", "MUST-58", "MUST-59", "EXT-16"), Says: "One acknowledgment for all that this event has taken."},
		}},
	},
}
