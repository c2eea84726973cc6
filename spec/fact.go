package spec

import "math/bits"

// Facts is a set of facts: propositions about the TCB, the segment and the call
// that a row may ask for. Their definitions are in the table, not here.
type Facts uint64

// The facts of the base table. A variant may redefine each and add more.
const (
	// About the call.
	Denied Facts = 1 << iota
	Forbidden
	Full
	Multicast
	Active
	RemoteNamed
	UrgentCall

	// About the segment alone.
	SegSYN
	SegACK
	SegRST
	SegFIN
	SegURG
	SegText
	SecurityDiffers
	InvalidAddress

	// About its sequence number.
	Acceptable
	SeqExact
	SeqOld
	SeqBelow
	BelowWithAck
	Excused
	Ahead
	NewSYN

	// About its acknowledgment.
	AckAcceptable
	AckDuplicate
	AckUnsent
	AckOutOfRange
	WindowDue
	FinAcked

	// About urgent data and text held.
	UrgentAhead
	UrgentTold
	HoldRoom
	HeldReady

	// About the connection.
	OpenedPassively
	Unread
	Enough
	TextQueued
	SendIssued
	TextFits
	UrgentPending
	CloseWaits
	AckOwed

	// About the retransmission queue and timers.
	Outstanding
	SynOutstanding
	TextOutstanding
	UrgentOutstanding
	WindowShut
	HardError
	SourceQuench

	firstFreeFact
)

// FactDef defines a fact.
type FactDef struct {
	Word string
	Is   string // the proposition, in the notation
	Says string
	Cite Citation
}

// baseFacts are in the order of the constants above.
var baseFacts = []FactDef{
	{"call-denied", "CALL.DENIED = 1", "The caller has no access to the local socket.", cite("3.10.1")},
	{"call-forbidden", "CALL.FORBIDDEN = 1", "The security or Diffserv value is not allowed for this user.", cite("3.10.1")},
	{"call-full", "CALL.FULL = 1", "There is no room for a TCB or to queue the request.", cite("3.10.1")},
	{"call-multicast", "CALL.MULTI = 1", "The remote address is a broadcast or multicast address.", cite("3.9.1.1", "EXT-23")},
	{"call-active", "CALL.ACTIVE = 1", "The OPEN is active.", cite("3.10.1")},
	{"remote-named", "CALL.REMOTE = 1 or TCB.REMOTE = 1", "The remote socket is specified, in this call or before.", cite("3.10.1")},
	{"call-urgent", "CALL.URG = 1", "The SEND carries the URGENT flag.", cite("3.10.2")},

	{"seg-syn", "CTL.SYN = 1", "The SYN bit is on.", cite("3.1")},
	{"seg-ack", "CTL.ACK = 1", "The ACK bit is on.", cite("3.1")},
	{"seg-rst", "CTL.RST = 1", "The RST bit is on.", cite("3.1")},
	{"seg-fin", "CTL.FIN = 1", "The FIN bit is on.", cite("3.1")},
	{"seg-urg", "CTL.URG = 1", "The URG bit is on.", cite("3.1")},
	{"seg-text", "SEG.TXT > 0", "The segment has text.", cite("3.10.7.4")},
	{"security-differs", "SEG.SEC = 1", "Security or compartment do not exactly match the TCB's.", cite("A.1")},
	{"invalid-address", "SEG.SRC = 1", "The source or destination can be no end of a connection.", cite("3.9.2.3", "EXT-24", "MUST-57", "MUST-63")},

	{"acceptable", "SEG.LEN = 0 and RCV.WND = 0 and SEG.SEQ = RCV.NXT" +
		" or SEG.LEN = 0 and RCV.WND > 0 and RCV.NXT =< SEG.SEQ < RCV.END" +
		" or SEG.LEN > 0 and RCV.WND > 0 and (RCV.NXT =< SEG.SEQ < RCV.END or RCV.NXT =< SEG.LAST < RCV.END)",
		"The segment passes the acceptability test of Table 6; its third row, text against a closed window, never passes.",
		cite("3.10.7.4", "SEG-1.4", "SEG-1.5", "SEG-1.6", "SEG-1.7", "EXT-1")},
	{"seq-exact", "SEG.SEQ = RCV.NXT", "The segment begins where the next octet is expected.", cite("3.10.7.4", "SEG-2.2")},
	{"seq-old", "SEG.SEQ < RCV.NXT", "The segment begins with octets already received.", cite("3.10.7.4", "SEG-1.1")},
	{"seq-below", "SEG.SEQ = RCV.NXT - 1 and SEG.LEN =< 1", "The segment is at most the one octet before the window.", cite("A.2")},
	{"below-with-ack", "seq-below and seg-ack", "The octet is old, but the acknowledgment behind it may be news.", cite("A.2")},
	{"excused", "SEG.LEN > 0 and RCV.WND = 0 and SEG.SEQ = RCV.NXT and (CTL.ACK = 1 or CTL.RST = 1)", "The segment is in order and brings an ACK or RST, but the window is closed to its text.", cite("3.10.7.4", "SEG-1.8", "MUST-66")},
	{"ahead", "SEG.SEQ > RCV.NXT and SEG.LEN > 0", "The segment's text or FIN lies beyond a hole.", cite("3.10.7.4", "SEG-1.13", "SHLD-31")},
	{"new-syn", "CTL.SYN = 1 and CTL.ACK = 0 and CTL.RST = 0 and SEG.SEC = 0 and SEG.SEQ > RCV.NXT", "A request numbered above everything the last incarnation used.", cite("3.6.1", "EXT-15", "MAY-2")},

	{"ack-acceptable", "SND.UNA < SEG.ACK =< SND.NXT", "The segment acknowledges something new that was sent.", cite("3.4", "SEG-SS-3")},
	{"ack-duplicate", "SEG.ACK =< SND.UNA", "The segment acknowledges nothing new.", cite("3.10.7.4", "SEG-5.6")},
	{"ack-unsent", "not (ack-acceptable or ack-duplicate)", "The segment acknowledges what was never sent: SEG.ACK > SND.NXT.", cite("3.10.7.4", "SEG-5.7")},
	{"ack-out-of-range", "not SND.UNA - MAX.SND.WND =< SEG.ACK =< SND.NXT", "The acknowledgment is older than any window, or of the future (RFC 5961 section 5).", cite("3.10.7.4", "SEG-5.2", "MAY-12")},
	{"window-due", "SND.UNA =< SEG.ACK =< SND.NXT and (SND.WL1 < SEG.SEQ or SND.WL1 = SEG.SEQ and SND.WL2 =< SEG.ACK)", "The window field is newer than the one in use.", cite("3.10.7.4", "SEG-5.8")},
	{"fin-acked", "SND.FIN = 1 and SND.UNA = SND.NXT", "Our FIN has been sent and acknowledged.", cite("3.10.7.4", "SEG-5.9")},

	{"urgent-ahead", "max(RCV.UP, SEG.UP) > RCV.NXT - RCV.UNR", "The urgent pointer is in advance of the data consumed.", cite("3.10.7.4", "SEG-6.1", "MUST-32")},
	{"urgent-told", "RCV.URG = 1", "The user is still in urgent mode.", cite("3.10.7.4", "SEG-6.2")},
	{"hold-room", "HLD.MAX > HLD.CNT", "There is room to hold a segment.", cite("3.10.7.4", "SHLD-31")},
	{"held-ready", "HLD.CNT > 0 and HLD.SEQ =< RCV.NXT", "The hole before a held segment is filled.", cite("3.10.7.4", "SEG-1.13")},

	{"opened-passively", "TCB.PASSIVE = 1", "The connection comes from a passive OPEN.", cite("3.5", "EXT-5", "MUST-11")},
	{"unread", "RCV.UNR > 0", "Text waits for the user.", cite("3.10.3")},
	{"enough", "RCV.UNR > 0 and RCV.UNR >= CALL.LEN", "Enough text waits to satisfy the RECEIVE.", cite("3.10.3", "RECV-7")},
	{"text-queued", "SND.QUE > 0", "The user's octets wait to be segmentized.", cite("3.10.2")},
	{"send-issued", "SND.QUE > 0 or SND.NXT > ISS + 1", "A SEND has been issued: its octets wait, or have left with the SYN.", cite("3.10.4", "CLOSE-5", "CLOSE-6")},
	{"text-fits", "SEND.LEN > 0", "There are octets to send and the window has room for some.", cite("3.8.6")},
	{"urgent-pending", "SND.UP > SND.NXT", "The next octets to be sent are urgent.", cite("3.10.2", "SEND-11", "MUST-62")},
	{"close-waits", "SND.CLS = 1", "A CLOSE is queued.", cite("3.10.4")},
	{"ack-owed", "ACK.DUE = 1", "This event owes the peer an acknowledgment.", cite("3.10.7.4", "SEG-1.2", "MUST-58")},

	{"outstanding", "SND.UNA < SND.NXT", "The retransmission queue is not empty.", cite("3.10.8")},
	{"syn-outstanding", "SND.UNA = ISS and SND.UNA < SND.NXT", "Our SYN is at the front of the retransmission queue.", cite("3.10.8")},
	{"text-outstanding", "RTX.LEN > 0", "Text is at the front of the retransmission queue.", cite("3.10.8")},
	{"urgent-outstanding", "SND.UP > SND.UNA", "Text at the front of the retransmission queue is urgent.", cite("3.10.2", "MUST-62")},
	{"window-shut", "SND.QUE > 0 and SEND.LEN = 0 and SND.UNA = SND.NXT", "Text waits, the send window is closed and nothing is on the way.", cite("3.8.6.1", "EXT-21", "MUST-36")},
	{"hard-error", "MSG.HARD = 1", "The message reports destination unreachable, codes 2 to 4.", cite("3.9.2.2", "EXT-26", "SHLD-26")},
	{"source-quench", "MSG.QUENCH = 1", "The message is a Source Quench.", cite("3.9.2.2", "EXT-25", "MUST-55")},
}

// TermDef names a number that several definitions use.
type TermDef struct {
	Name string
	Is   string
	Says string
}

// baseTerms are written like variables, but are spelled out where they occur.
var baseTerms = []TermDef{
	{"SEG.LEN", "CTL.SYN + SEG.TXT + CTL.FIN", "octets of the segment in sequence space, counting SYN and FIN"},
	{"SEG.LAST", "SEG.SEQ + SEG.LEN - 1", "last sequence number of the segment"},
	{"RCV.END", "RCV.NXT + RCV.WND", "first sequence number beyond the receive window"},
	{"SND.ROOM", "max(SND.NXT, SND.UNA + SND.WND) - SND.NXT", "octets that the send window still has room for"},
	{"SEND.LEN", "min(SND.QUE, min(SND.MSS, SND.ROOM))", "octets of text that can be sent now"},
	{"RTX.LEN", "min(SND.MSS, SND.NXT - SND.FIN - SND.UNA)", "octets of text at the front of the retransmission queue"},
	{"PASS.LEN", "min(RCV.UNR + SEG.TXT, max(RCV.REQ, RCV.STD))", "octets that arriving text lets pass to waiting RECEIVEs"},
}

// list returns the single facts of the set, lowest first.
func (f Facts) list() []Facts {
	var single []Facts
	for ; f != 0; f &= f - 1 {
		single = append(single, f&-f)
	}
	return single
}

// index is the position of a single fact in the table's list.
func (f Facts) index() int { return bits.TrailingZeros64(uint64(f)) }
