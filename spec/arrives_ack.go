package spec

// Fifth, check the ACK field: RFC 9293 section 3.10.7.4, decision by decision.

var acking = in(Established, FinWait1, FinWait2, CloseWait, Closing, LastAck)

var fifthPresent = Check{
	Name: "fifth, ACK bit", Title: "Fifth, check the ACK field: is there one", In: otherStates,
	Rules: []Rule{
		{Name: "ack/absent", In: otherStates, Unless: SegACK, Then: Return,
			Cite: cite("3.10.7.4", "SEG-5.1", "EXT-16"), Says: "Once synchronized every segment carries an acknowledgment; one without is dropped."},
		{Name: "ack/present", In: otherStates, When: SegACK, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.1"), Says: "There is an acknowledgment to look at."},
	},
}

var fifthRange = Check{
	Name: "fifth, RFC 5961", Title: "Fifth, check the ACK field: is it within RFC 5961's range", In: Synchronized, When: AckOutOfRange,
	Rules: []Rule{
		{Name: "ack/out-of-range", In: Synchronized, If: CheckOldAcks, Do: effects{SendAck}, Then: Return,
			Cite: cite("3.10.7.4", "SEG-5.2", "MAY-12"), Says: "A blind guess rarely hits the narrow range that an honest peer can acknowledge.",
			Note: "A6: in SYN-RECEIVED the reset of 3.5.2 group 2 goes before this check, which we keep to the synchronized states."},
		{Name: "ack/any-range", In: Synchronized, IfNot: CheckOldAcks, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.2", "MAY-12"), Says: "The check of RFC 5961 section 5 is not made."},
	},
}

var fifthHandshake = Check{
	Name: "fifth, SYN-RECEIVED", Title: "Fifth, check the ACK field: SYN-RECEIVED STATE", In: in(SynReceived),
	Rules: []Rule{
		{Name: "ack/syn-received/established", In: in(SynReceived), When: AckAcceptable, Do: effects{TakeWindow}, Next: Established, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.3", "EXT-4", "EXT-6"), Says: "The peer has seen our SYN: established, and the segment is processed as there."},
		{Name: "ack/syn-received/unacceptable", In: in(SynReceived), Unless: AckAcceptable, Do: effects{SendResetByAck}, Then: Return,
			Cite: cite("3.10.7.4", "SEG-5.4", "EXT-8"), Says: "The peer acknowledges what this handshake never sent, and is reset.",
			Note: "A6: the text does not say that processing ends here; going on would take text from an unverified segment, so it ends."},
	},
}

var fifthAck = Check{
	Name: "fifth", Title: "Fifth, check the ACK field", In: Synchronized,
	Rules: []Rule{
		{Name: "ack/new", In: acking, When: AckAcceptable, Do: effects{TakeAck, TellSent}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.5"), Says: "Something sent has arrived and need not be sent again.",
			Note: "A19: for LAST-ACK the text knows only the acknowledgment of the FIN; octets before the FIN may be outstanding too, and their acknowledgment is taken."},
		{Name: "ack/duplicate", In: acking, When: AckDuplicate, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.6"), Says: "Nothing new is acknowledged, but the segment may bring text or a window.",
			Note: "A15: it can be ignored, and yet SEG.ACK = SND.UNA may update the window; only the acknowledgment is ignored."},
		{Name: "ack/unsent", In: acking, When: AckUnsent, Do: effects{SendAck}, Then: Return,
			Cite: cite("3.10.7.4", "SEG-5.7", "EXT-9"), Says: "The peer acknowledges what was never sent; it is told where we are."},
		{Name: "ack/time-wait", In: in(TimeWait), Unless: AckUnsent, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.14"), Says: "Nothing of ours is left to acknowledge."},
		{Name: "ack/time-wait/unsent", In: in(TimeWait), When: AckUnsent, Do: effects{SendAck}, Then: Return,
			Cite: cite("3.5.2", "EXT-9"), Says: "The peer acknowledges what was never sent; it is told where we are."},
	},
}

var fifthWindow = Check{
	Name: "fifth, window", Title: "Fifth, check the ACK field: the send window", In: acking, When: WindowDue,
	Rules: []Rule{
		{Name: "window/update", In: acking, Do: effects{TakeWindow}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.8"), Says: "The segment is newer than the one the window came from."},
	},
}

var fifthOwnFIN = Check{
	Name: "fifth, our FIN", Title: "Fifth, check the ACK field: is our FIN acknowledged", In: in(FinWait1, Closing, LastAck),
	Rules: []Rule{
		{Name: "ack/fin-wait-1/fin-acked", In: in(FinWait1), When: FinAcked, Next: FinWait2, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.9"), Says: "The peer knows that we are done; processing goes on as in FIN-WAIT-2."},
		{Name: "ack/fin-wait-1/waiting", In: in(FinWait1), Unless: FinAcked, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.9"), Says: "The FIN, or something before it, is still on its way."},
		{Name: "ack/closing/fin-acked", In: in(Closing), When: FinAcked, Do: effects{StartTimeWait}, Next: TimeWait, Then: ToSixth,
			Cite: cite("3.10.7.4", "SEG-5.11", "EXT-14", "MUST-13"), Says: "Both FINs are acknowledged; old segments are given time to die."},
		{Name: "ack/closing/waiting", In: in(Closing), Unless: FinAcked, Then: Return,
			Cite: cite("3.10.7.4", "SEG-5.12"), Says: "Until our FIN is acknowledged there is nothing to learn."},
		{Name: "ack/last-ack/fin-acked", In: in(LastAck), When: FinAcked, Do: effects{DeleteTCB}, Next: Closed, Then: Return,
			Cite: cite("3.10.7.4", "SEG-5.13"), Says: "The peer, who closed first, waits in TIME-WAIT; we need not."},
		{Name: "ack/last-ack/waiting", In: in(LastAck), Unless: FinAcked, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.13"), Says: "The FIN, or something before it, is still on its way."},
	},
}

var fifthClosed = Check{
	Name: "fifth, closed", Title: "Fifth, check the ACK field: FIN-WAIT-2 and TIME-WAIT", In: in(FinWait2, TimeWait),
	Rules: []Rule{
		{Name: "ack/fin-wait-2", In: in(FinWait2), Unless: Outstanding, Do: effects{TellClosed}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.10"), Says: "The user's CLOSE is acknowledged; the TCB stays for the peer's FIN.",
			Note: "A14: nothing bounds the stay in FIN-WAIT-2 while the peer does not close; stacks add a timeout, RFC 9293 has none."},
		{Name: "ack/fin-wait-2/waiting", In: in(FinWait2), When: Outstanding, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.10"), Says: "Not all that was sent has been acknowledged.",
			Never: "FIN-WAIT-2 is entered when the FIN, the last thing sent, is acknowledged"},
		{Name: "ack/time-wait/fin", In: in(TimeWait), When: SegFIN, Do: effects{OweAck, StartTimeWait}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.14"), Says: "The peer's FIN again: our acknowledgment was lost, so it is repeated and the wait begins anew.",
			Note: "A20: a mere retransmission of the FIN is unacceptable in step 1, which acknowledges it but restarts no timer."},
		{Name: "ack/time-wait/bare", In: in(TimeWait), IfNot: AckAllInTimeWait, Unless: SegFIN, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.14"), Says: "Anything but a FIN needs no answer.",
			Note: "A11: acknowledging everything would let two ends in TIME-WAIT answer each other for ever."},
		{Name: "ack/time-wait/bare/ack", In: in(TimeWait), If: AckAllInTimeWait, Unless: SegFIN, Do: effects{OweAck, StartTimeWait}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-5.14"), Says: "To the letter: whatever arrives is acknowledged."},
	},
}
