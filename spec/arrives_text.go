package spec

// Sixth to eighth: urgent data, text and FIN. RFC 9293 section 3.10.7.4.

var sixthUrgent = Check{
	Name: sixthStep, Title: "Sixth, check the URG bit", In: Synchronized, When: SegURG,
	Rules: []Rule{
		{Name: "urg/news", In: receiving, When: UrgentAhead, Unless: UrgentTold, Do: effects{TakeUrgent, TellUrgent}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-6.1", "MUST-32"), Says: "Urgent data is on its way, and the user learns of it."},
		{Name: "urg/again", In: receiving, When: UrgentAhead | UrgentTold, Do: effects{TakeUrgent}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-6.2"), Says: "The user is in urgent mode and is not told again."},
		{Name: "urg/past", In: receiving, Unless: UrgentAhead, Do: effects{TakeUrgent}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-6.1"), Says: "The urgent data has been consumed already."},
		{Name: "urg/ignored", In: finReceived, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-6.3"), Says: "After the peer's FIN nothing can be urgent."},
	},
}

var seventhAhead = Check{
	Name: "seventh, held", Title: "Seventh, process the segment text: is there a hole before it", In: Synchronized, When: Ahead,
	Rules: []Rule{
		{Name: "text/ahead/hold", In: receiving, If: AckAhead, When: HoldRoom, Do: effects{HoldText, OweAck}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-1.13", "SEG-7.5", "SHLD-31", "MAY-13"), Says: "Text beyond a hole is held, and the peer learns at once where the hole is."},
		{Name: "text/ahead/full", In: receiving, If: AckAhead, Unless: HoldRoom, Do: effects{DropText, OweAck}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-7.5", "MAY-13"), Says: "There is no room to hold more; the peer will send it again."},
		{Name: "text/ahead/hold/quiet", In: receiving, IfNot: AckAhead, When: HoldRoom, Do: effects{HoldText}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-1.13", "SHLD-31"), Says: "Text beyond a hole is held without a word."},
		{Name: "text/ahead/full/quiet", In: receiving, IfNot: AckAhead, Unless: HoldRoom, Do: effects{DropText}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-1.13"), Says: "There is no room to hold more; the peer will send it again."},
		{Name: "text/ahead/ignored", In: finReceived, Then: Return,
			Cite: cite("3.10.7.4", "SEG-7.6", "SEG-8.8"), Says: "After the peer's FIN there is no more text."},
	},
}

var seventhText = Check{
	Name: seventhStep, Title: "Seventh, process the segment text", In: Synchronized, When: SegText,
	Rules: []Rule{
		{Name: "text/after-close", In: in(FinWait1, FinWait2), If: HalfDuplexClose, Do: effects{SendAbort, AnswerReset, TellReset, DeleteTCB}, Next: Closed, Then: Return,
			Cite: cite("3.6.1", "EXT-13", "SHLD-3"), Says: "A user who has closed will not read it; the peer is told that text was lost."},
		{Name: "text/accept", In: in(Established), Do: effects{TakeText, OweAck}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-7.1", "SEG-7.2", "SEG-7.3", "SEG-7.4", "SHLD-14"), Says: "The text is taken, once and in order, and will be acknowledged."},
		{Name: "text/accept/half-closed", In: in(FinWait1, FinWait2), IfNot: HalfDuplexClose, Do: effects{TakeText, OweAck}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-7.1", "SEG-7.2", "SEG-7.3", "SEG-7.4", "SHLD-14"), Says: "We have closed but the peer has not: its text is still taken."},
		{Name: "text/ignored", In: finReceived, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-7.6"), Says: "After the peer's FIN there is no more text."},
	},
}

var eighthFIN = Check{
	Name: "eighth", Title: "Eighth, check the FIN bit", In: otherStates, When: SegFIN,
	Rules: []Rule{
		{Name: "fin/syn-received", In: in(SynReceived), Do: effects{TakeFIN}, Next: CloseWait, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-8.2", "SEG-8.3", "SEG-8.4"), Says: "The peer asks and closes in one breath.",
			Never: "the fifth step has made SYN-RECEIVED ESTABLISHED or ended the event"},
		{Name: "fin/established", In: in(Established), Do: effects{TakeFIN}, Next: CloseWait, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-8.2", "SEG-8.3", "SEG-8.4", "EXT-12"), Says: "The peer has closed; our user may still send."},
		{Name: "fin/fin-wait-1/acked", In: in(FinWait1), When: FinAcked, Do: effects{TakeFIN, StartTimeWait}, Next: TimeWait, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-8.2", "SEG-8.3", "SEG-8.5"), Says: "One segment acknowledges our FIN and brings the peer's.",
			Never: "the fifth step has made FIN-WAIT-1 with an acknowledged FIN FIN-WAIT-2; Figure 5 note 2 is that row followed by fin/fin-wait-2"},
		{Name: "fin/fin-wait-1/crossing", In: in(FinWait1), Unless: FinAcked, Do: effects{TakeFIN}, Next: Closing, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-8.2", "SEG-8.3", "SEG-8.6", "EXT-12"), Says: "Both ends closed at once and the FINs crossed."},
		{Name: "fin/fin-wait-2", In: in(FinWait2), Do: effects{TakeFIN, StartTimeWait}, Next: TimeWait, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-8.2", "SEG-8.3", "SEG-8.5", "SEG-8.7", "EXT-14", "MUST-13", "EXT-12"), Says: "The peer has closed too; old segments are given time to die."},
		{Name: "fin/again", In: in(CloseWait, Closing, LastAck), Do: effects{OweAck}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-8.8"), Says: "The peer has closed already; the state stays.",
			Note: "A21: the text advances RCV.NXT over any FIN; a second FIN has no place in the stream, so we only acknowledge."},
		{Name: "fin/again/time-wait", In: in(TimeWait), Do: effects{OweAck, StartTimeWait}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-8.9"), Says: "The wait begins anew.",
			Note: "A21: as above, RCV.NXT stays."},
	},
}

var afterwardsHeld = Check{
	Name: "held", Title: "Afterwards, what was held for later", In: receiving, When: HeldReady,
	Rules: []Rule{
		{Name: "held/release", In: receiving, Do: effects{ReleaseText}, Then: ToSeventh,
			Cite: cite("3.10.7.4", "SEG-1.1", "SEG-1.3", "SEG-1.13", "SHLD-31", "MUST-59"), Says: "The hole is filled: what waited behind it is processed before anything is acknowledged."},
	},
}
