package spec

// SEGMENT ARRIVES in the other eight states: RFC 9293 section 3.10.7.4, its eight
// steps in order. A step with several decisions is several checks.

var arrivesOther = Section{
	Number: "3.10.7.4", Title: "SEGMENT ARRIVES, Other States", Event: SegmentArrives, In: otherStates,
	Checks: []Check{
		firstNewSYN, firstSequence,
		secondChallenge, secondReset,
		thirdSecurity,
		fourthSYN,
		fifthPresent, fifthRange, fifthHandshake, fifthAck, fifthWindow, fifthOwnFIN, fifthClosed,
		sixthUrgent,
		seventhAhead, seventhText,
		eighthFIN,
		afterwardsHeld,
	},
}

// firstStep, sixthStep and so on are the names by which Then finds a check.
const (
	sixthStep   = "sixth"
	seventhStep = "seventh"
)

var firstNewSYN = Check{
	Name: "first, a new SYN", Title: "First, in TIME-WAIT: a SYN of a new incarnation", In: in(TimeWait), When: NewSYN,
	Rules: []Rule{
		{Name: "seq/time-wait/reopen", In: in(TimeWait), If: ReopenTimeWait,
			Do: effects{Reopen, TakeSYN, ChooseISS, ResetWindow, TrimRight, KeepRest, SendSYNACK}, Next: SynReceived, Then: Return,
			Cite: cite("3.10.7.4", "SEG-1.11", "SEG-4.5", "EXT-15", "MAY-2", "SHLD-4"), Says: "A SYN numbered above the last incarnation begins the next one without waiting 2 MSL.",
			Note: "EXT-15 also asks to return to TIME-WAIT if the SYN proves old; a TCB that has been replaced cannot."},
		{Name: "seq/time-wait/wait", In: in(TimeWait), IfNot: ReopenTimeWait, Then: Continue,
			Cite: cite("3.6.1", "EXT-14", "MUST-13"), Says: "A new incarnation waits until the old one's segments have died."},
	},
}

var firstSequence = Check{
	Name: "first", Title: "First, check sequence number", In: otherStates,
	Rules: []Rule{
		{Name: "seq/in-order", In: otherStates, When: Acceptable | SeqExact, Do: effects{TrimRight}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-1.4", "SEG-1.7", "SEG-1.12"), Says: "The segment is the next one expected."},
		{Name: "seq/straddling", In: otherStates, When: Acceptable | SeqOld, Do: effects{TrimLeft}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-1.1", "SEG-1.7", "SEG-1.12"), Says: "Part of the segment is old; only the new part is processed.",
			Note: "A23: nothing is cut off on the right: Table 6 refuses a segment that begins before the window and ends beyond it."},
		{Name: "seq/ahead", In: otherStates, When: Acceptable, Unless: SeqExact | SeqOld, Do: effects{TrimRight}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-1.5", "SEG-1.13", "SHLD-31"), Says: "A hole lies before the segment: its controls count now, its text and FIN will be held.",
			Note: "A18: the text holds the whole segment back, yet step 2 challenges a RST beyond RCV.NXT. We process controls and acknowledgment on arrival and hold text and FIN, as stacks do."},
		{Name: "seq/closed-window", In: otherStates, When: Excused, Do: effects{TrimAll, OweAck}, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-1.6", "SEG-1.8", "EXT-20", "MUST-66"), Says: "The window is closed to text, but not to ACK, URG and RST."},
		{Name: "seq/below", In: otherStates, If: AcceptBelow, When: BelowWithAck, Unless: Acceptable | Excused | SegRST, Do: effects{TrimAll, OweAck}, Then: Continue,
			Cite: cite("A.2", "SEG-1.9"), Says: "The octet is old, but the acknowledgment behind it is news."},
		{Name: "seq/unacceptable/not-below", In: otherStates, If: AcceptBelow, Unless: Acceptable | Excused | SegRST | BelowWithAck, Do: effects{SendAck}, Then: Return,
			Cite: cite("3.10.7.4", "SEG-1.9", "EXT-9"), Says: "An old or wild segment changes nothing; the answer says what is expected."},
		{Name: "seq/unacceptable", In: otherStates, IfNot: AcceptBelow, Unless: Acceptable | Excused | SegRST, Do: effects{SendAck}, Then: Return,
			Cite: cite("3.10.7.4", "SEG-1.9", "EXT-9"), Says: "An old or wild segment changes nothing; the answer says what is expected.",
			Note: "A5: this also meets the crossing SYN,ACK of a simultaneous open and a retransmitted FIN, whose acknowledgments are thereby not looked at."},
		{Name: "seq/unacceptable-reset", In: otherStates, When: SegRST, Unless: Acceptable | Excused, Then: Return,
			Cite: cite("3.10.7.4", "SEG-1.10", "SEG-2.1"), Says: "A reset outside the window is dropped in silence."},
	},
}

var secondChallenge = Check{
	Name: "second, RFC 5961", Title: "Second, check the RST bit: is the reset exact", In: otherStates, When: SegRST,
	Rules: []Rule{
		{Name: "rst/exact", In: otherStates, If: ChallengeRST, When: SeqExact, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-2.2"), Says: "A reset numbered exactly as expected is believed."},
		{Name: "rst/challenge", In: otherStates, If: ChallengeRST, Unless: SeqExact, Do: effects{SendAck}, Then: Return,
			Cite: cite("3.10.7.4", "SEG-2.3", "SEG-2.4"), Says: "A reset that merely falls into the window may be a guess: the peer is asked to say it again.",
			Note: "A2: 3.5.3 would believe it."},
		{Name: "rst/in-window", In: otherStates, IfNot: ChallengeRST, Then: Continue,
			Cite: cite("3.10.7.4", "SEG-2.5"), Says: "Without RFC 5961 any reset in the window is believed."},
	},
}

var secondReset = Check{
	Name: "second", Title: "Second, check the RST bit", In: otherStates, When: SegRST,
	Rules: []Rule{
		{Name: "rst/syn-received/passive", In: in(SynReceived), When: OpenedPassively, Do: effects{ReturnToListen}, Next: Listen, Then: Return,
			Cite: cite("3.10.7.4", "SEG-2.6", "MUST-11", "EXT-11", "SHLD-2"), Says: "A reset ends a passive handshake: back to listening, the user need not know.",
			Note: "A10: stacks that keep the listener and drop a child look the same from outside."},
		{Name: "rst/syn-received/active", In: in(SynReceived), Unless: OpenedPassively, Do: effects{TellRefused, DeleteTCB}, Next: Closed, Then: Return,
			Cite: cite("3.10.7.4", "SEG-2.7", "MUST-11", "EXT-11", "SHLD-2"), Says: "The peer refuses the connection we asked for."},
		{Name: "rst/open", In: in(Established, FinWait1, FinWait2, CloseWait), Do: effects{AnswerReset, TellReset, DeleteTCB}, Next: Closed, Then: Return,
			Cite: cite("3.10.7.4", "SEG-2.8", "MUST-12", "EXT-12", "EXT-11", "SHLD-2"), Says: "The peer has lost or given up the connection; the user is told."},
		{Name: "rst/closing", In: in(Closing, LastAck, TimeWait), Do: effects{DeleteTCB}, Next: Closed, Then: Return,
			Cite: cite("3.10.7.4", "SEG-2.9", "EXT-11", "SHLD-2"), Says: "Both users were done anyway.",
			Note: "A12: this lets an old duplicate end TIME-WAIT; RFC 1337 ignores the reset there."},
	},
}

var thirdSecurity = Check{
	Name: "third", Title: "Third, check security", In: otherStates, When: SecurityDiffers,
	Rules: []Rule{
		{Name: "security/syn-received/ack", In: in(SynReceived), When: SegACK, Do: effects{SendResetByAck}, Then: Return,
			Cite: cite("3.10.7.4", "SEG-3.1"), Says: "Whoever has other security is refused; the handshake goes on."},
		{Name: "security/syn-received/no-ack", In: in(SynReceived), Unless: SegACK, Do: effects{SendResetBySeq}, Then: Return,
			Cite: cite("3.10.7.4", "SEG-3.1"), Says: "Whoever has other security is refused; the handshake goes on."},
		{Name: "security/synchronized/ack", In: Synchronized, When: SegACK, Do: effects{SendResetByAck, AnswerReset, TellReset, DeleteTCB}, Next: Closed, Then: Return,
			Cite: cite("3.10.7.4", "SEG-3.2"), Says: "A change of security ends the connection on both sides."},
		{Name: "security/synchronized/no-ack", In: Synchronized, Unless: SegACK, Do: effects{SendResetBySeq, AnswerReset, TellReset, DeleteTCB}, Next: Closed, Then: Return,
			Cite: cite("3.10.7.4", "SEG-3.2"), Says: "A change of security ends the connection on both sides."},
	},
}

var fourthSYN = Check{
	Name: "fourth", Title: "Fourth, check the SYN bit", In: otherStates, When: SegSYN,
	Rules: []Rule{
		{Name: "syn/syn-received/passive", In: in(SynReceived), When: OpenedPassively, Do: effects{ReturnToListen}, Next: Listen, Then: Return,
			Cite: cite("3.10.7.4", "SEG-4.1", "MUST-11"), Says: "A second request shows that the first was not what it seemed: listen again.",
			Note: "A4: a repeated SYN has failed step 1 already; only a SYN inside the window comes here."},
		{Name: "syn/syn-received/challenge", In: in(SynReceived), If: ChallengeSYN, Unless: OpenedPassively, Do: effects{SendAck}, Then: Return,
			Cite: cite("3.10.7.4", "SEG-4.2", "SEG-4.3", "SEG-4.4"), Says: "After an active OPEN a SYN is met as in the synchronized states."},
		{Name: "syn/syn-received/reset", In: in(SynReceived), IfNot: ChallengeSYN, Unless: OpenedPassively, Do: effects{SendAbort, AnswerReset, TellReset, DeleteTCB}, Next: Closed, Then: Return,
			Cite: cite("3.10.7.4", "SEG-4.2", "SEG-4.6"), Says: "After an active OPEN a SYN is met as in the synchronized states."},
		{Name: "syn/challenge", In: Synchronized, If: ChallengeSYN, Do: effects{SendAck}, Then: Return,
			Cite: cite("3.10.7.4", "SEG-4.3", "SEG-4.4"), Says: "A SYN on a live connection may be a peer that lost its memory or an attack: the answer lets an honest peer reset us.",
			Note: "A3: RFC 793 would reset the connection."},
		{Name: "syn/reset", In: Synchronized, IfNot: ChallengeSYN, Do: effects{SendAbort, AnswerReset, TellReset, DeleteTCB}, Next: Closed, Then: Return,
			Cite: cite("3.10.7.4", "SEG-4.6", "SEG-4.7"), Says: "Without RFC 5961 a SYN in the window is an error that ends the connection.",
			Note: "A25: no section gives the form of this reset; we number it as an ABORT."},
	},
}
