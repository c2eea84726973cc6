package spec

// SEGMENT ARRIVES in CLOSED, LISTEN and SYN-SENT: RFC 9293 sections 3.10.7.1 to
// 3.10.7.3.

// source is looked at before anything else where a SYN could open a connection.
func source(name string, state State) Check {
	return Check{Name: "source", Title: "can the source be a peer", In: in(state), When: InvalidAddress, Rules: []Rule{
		{Name: name + "/invalid-address", In: in(state), Then: Return,
			Cite: cite("3.9.2.3", "EXT-24", "MUST-57", "MUST-63"), Says: "A segment from or to a group, or from nowhere, is ignored."},
	}}
}

var arrivesClosed = Section{
	Number: "3.10.7.1", Title: "SEGMENT ARRIVES, CLOSED STATE", Event: SegmentArrives, In: in(Closed),
	Checks: []Check{
		source("closed", Closed),
		{Name: "closed", Title: "the connection does not exist", In: in(Closed), Rules: []Rule{
			{Name: "closed/reset", In: in(Closed), When: SegRST, Then: Return,
				Cite: cite("3.10.7.1", "SEG-CL-1", "SEG-8.1", "SEG-CL-2"), Says: "A reset is never answered by a reset."},
			{Name: "closed/no-ack", In: in(Closed), Unless: SegRST | SegACK, Do: effects{SendResetBySeq}, Then: Return,
				Cite: cite("3.10.7.1", "SEG-CL-1", "SEG-8.1", "SEG-CL-3"), Says: "Whoever calls a connection that does not exist is told by a reset."},
			{Name: "closed/ack", In: in(Closed), When: SegACK, Unless: SegRST, Do: effects{SendResetByAck}, Then: Return,
				Cite: cite("3.10.7.1", "SEG-CL-1", "SEG-8.1", "SEG-CL-4"), Says: "Whoever believes in a connection that does not exist gets a reset numbered so that it is believed."},
		}},
	},
}

var arrivesListen = Section{
	Number: "3.10.7.2", Title: "SEGMENT ARRIVES, LISTEN STATE", Event: SegmentArrives, In: in(Listen),
	Checks: []Check{
		source("listen", Listen),
		{Name: "first", Title: "First, check for a RST", In: in(Listen), When: SegRST, Rules: []Rule{
			{Name: "listen/reset", In: in(Listen), Then: Return,
				Cite: cite("3.10.7.2", "SEG-LI-1"), Says: "Nothing has been sent that a reset could answer."},
		}},
		{Name: "second", Title: "Second, check for an ACK", In: in(Listen), When: SegACK, Rules: []Rule{
			{Name: "listen/ack", In: in(Listen), Do: effects{SendResetByAck}, Then: Return,
				Cite: cite("3.10.7.2", "SEG-LI-2", "EXT-8"), Says: "An acknowledgment of nothing shows a half-open peer, and resets it."},
		}},
		{Name: "third", Title: "Third, check for a SYN", In: in(Listen), Rules: []Rule{
			{Name: "listen/syn/security", In: in(Listen), When: SegSYN | SecurityDiffers, Do: effects{SendResetBySeq}, Then: Return,
				Cite: cite("3.10.7.2", "SEG-LI-3"), Says: "A request with other security is refused."},
			{Name: "listen/syn", In: in(Listen), If: WindowFromSYN, When: SegSYN, Unless: SecurityDiffers,
				Do: effects{TakeSYN, FillRemote, ChooseISS, ResetWindow, TrimRight, KeepRest, SendSYNACK}, Next: SynReceived, Then: Return,
				Cite: cite("3.10.7.2", "SEG-LI-4", "SEG-LI-5", "SEG-LI-6", "SEG-LI-7", "MUST-11", "EXT-6"), Says: "A request is answered by our own; what came with it waits for ESTABLISHED.",
				Note: "A17: 3.10.7.2 does not set the send window; CLOSE may leave SYN-RECEIVED before step 5 does, so we take it from the SYN. A24: an urgent pointer on a SYN is not kept with the rest: SEG-LI-6 and SEG-SS-15 would have the user told of it once established."},
			{Name: "listen/syn/bare", In: in(Listen), IfNot: WindowFromSYN, When: SegSYN, Unless: SecurityDiffers,
				Do: effects{TakeSYN, FillRemote, ChooseISS, TrimRight, KeepRest, SendSYNACK}, Next: SynReceived, Then: Return,
				Cite: cite("3.10.7.2", "SEG-LI-4", "SEG-LI-5", "SEG-LI-6", "SEG-LI-7", "MUST-11"), Says: "To the letter: the send window stays unset until the SYN is acknowledged."},
			{Name: "listen/other", In: in(Listen), Unless: SegSYN, Then: Return,
				Cite: cite("3.10.7.2", "SEG-LI-8", "SEG-8.1"), Says: "Text or FIN without SYN, ACK or RST: dropped. No conforming peer sends it."},
		}},
	},
}

var arrivesSynSent = Section{
	Number: "3.10.7.3", Title: "SEGMENT ARRIVES, SYN-SENT STATE", Event: SegmentArrives, In: in(SynSent),
	Checks: []Check{
		{Name: "first", Title: "First, check the ACK bit", In: in(SynSent), When: SegACK, Rules: []Rule{
			{Name: "syn-sent/ack/unacceptable", In: in(SynSent), Unless: AckAcceptable | SegRST, Do: effects{SendResetByAck}, Then: Return,
				Cite: cite("3.10.7.3", "SEG-SS-1", "EXT-8"), Says: "The peer acknowledges what we never sent: it is half-open, and is reset."},
			{Name: "syn-sent/ack/unacceptable-reset", In: in(SynSent), When: SegRST, Unless: AckAcceptable, Then: Return,
				Cite: cite("3.10.7.3", "SEG-SS-2"), Says: "A reset that does not answer our SYN is not for us."},
			{Name: "syn-sent/ack/acceptable", In: in(SynSent), When: AckAcceptable, Then: Continue,
				Cite: cite("3.10.7.3", "SEG-SS-3"), Says: "The segment answers our SYN."},
		}},
		{Name: "second", Title: "Second, check the RST bit", In: in(SynSent), When: SegRST, Rules: []Rule{
			{Name: "syn-sent/reset/refused", In: in(SynSent), When: SegACK, Do: effects{TellReset, DeleteTCB}, Next: Closed, Then: Return,
				Cite: cite("3.10.7.3", "SEG-SS-4", "MUST-12"), Says: "The peer refuses the connection.",
				Note: "A7: RFC 5961 would compare SEG.SEQ with RCV.NXT, which is not set here (erratum 8167); the acknowledgment is check enough."},
			{Name: "syn-sent/reset/stray", In: in(SynSent), Unless: SegACK, Then: Return,
				Cite: cite("3.10.7.3", "SEG-SS-5"), Says: "A reset without ACK cannot be an answer to our SYN."},
		}},
		{Name: "third", Title: "Third, check the security", In: in(SynSent), When: SecurityDiffers, Rules: []Rule{
			{Name: "syn-sent/security/ack", In: in(SynSent), When: SegACK, Do: effects{SendResetByAck}, Then: Return,
				Cite: cite("3.10.7.3", "SEG-SS-7"), Says: "An answer with other security is refused."},
			{Name: "syn-sent/security/no-ack", In: in(SynSent), Unless: SegACK, Do: effects{SendResetBySeq}, Then: Return,
				Cite: cite("3.10.7.3", "SEG-SS-8"), Says: "A request with other security is refused."},
		}},
		{Name: "fourth", Title: "Fourth, check the SYN bit", In: in(SynSent), Rules: []Rule{
			{Name: "syn-sent/syn/acked", In: in(SynSent), If: WindowFromSYN, When: SegSYN | SegACK,
				Do: effects{TakeSYN, TakeAck, ResetWindow, TrimRight, OweAck}, Next: Established, Then: ToSixth,
				Cite: cite("3.10.7.3", "SEG-SS-9", "SEG-SS-10", "SEG-SS-11", "SEG-SS-12", "SEG-SS-16"), Says: "The peer agrees: established, and the acknowledgment that completes the handshake is due.",
				Note: "A8: 3.10.7.3 sets the send window only in the other branch; RFC 1122 4.2.2.20(c) wants it in both, or nothing could be sent."},
			{Name: "syn-sent/syn/acked/bare", In: in(SynSent), IfNot: WindowFromSYN, When: SegSYN | SegACK,
				Do: effects{TakeSYN, TakeAck, TrimRight, OweAck}, Next: Established, Then: ToSixth,
				Cite: cite("3.10.7.3", "SEG-SS-9", "SEG-SS-10", "SEG-SS-11", "SEG-SS-12", "SEG-SS-16"), Says: "To the letter: established with a send window of zero."},
			{Name: "syn-sent/syn/crossing", In: in(SynSent), When: SegSYN, Unless: SegACK,
				Do: effects{TakeSYN, ResetWindow, TrimRight, KeepRest, SendSYNACKAgain}, Next: SynReceived, Then: Return,
				Cite: cite("3.10.7.3", "SEG-SS-9", "SEG-SS-13", "SEG-SS-14", "SEG-SS-15", "MUST-10", "EXT-4"), Says: "Both ends called at once: acknowledge the peer's SYN with ours.",
				Note: "A5: the SYN,ACK sent here begins below the peer's RCV.NXT, so the peer's step 1 will not look at its ACK. A17: SND.WL2 is set to SND.UNA, for the SYN has no SEG.ACK."},
			{Name: "syn-sent/other", In: in(SynSent), Unless: SegSYN, Then: Return,
				Cite: cite("3.10.7.3", "SEG-SS-17", "SEG-8.1"), Says: "Neither SYN nor RST: dropped, its numbers mean nothing yet.",
				Note: "A13: the eighth step's rule for SYN-SENT is this one."},
		}},
	},
}
