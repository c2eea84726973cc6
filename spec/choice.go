package spec

import "math/bits"

// Choices is a set of readings. Where the RFC says MAY or SHOULD, is silent, or
// contradicts itself, both readings have rows, and a choice says which stand.
type Choices uint32

// The choices. Which are made is part of a table.
const (
	ResetLingers Choices = 1 << iota
	ChallengeRST
	ChallengeSYN
	CheckOldAcks
	AckAhead
	CloseTwiceOK
	ReopenTimeWait
	TextOnSYN
	HalfDuplexClose
	AckAllInTimeWait
	WindowFromSYN
	AbortOnHardError
	AcceptBelow
	numChoices = iota
)

// ChoiceDef describes a choice: the question, both readings, and why the base
// table reads as it does.
type ChoiceDef struct {
	Word    string
	Default bool
	Asks    string
	Reason  string
	Cite    Citation
}

var choiceTable = [numChoices]ChoiceDef{
	{"reset-lingers", false, "Does the sender of a reset enter TIME-WAIT?",
		"A1: 3.10.5 and 3.10.7.4 delete the TCB at once; 3.5.2 and note 3 of Figure 5 say it should enter TIME-WAIT. The event processing is the more detailed text.", cite("3.5.2", "EXT-10")},
	{"challenge-rst", true, "Is a reset in the window but not at RCV.NXT answered by a challenge ACK?",
		"A2: 3.5.3 takes any reset in the window; RFC 5961 wants SEG.SEQ = RCV.NXT. Current stacks follow RFC 5961.", cite("3.10.7.4", "SEG-2.3")},
	{"challenge-syn", true, "Is a SYN in a synchronized state answered by a challenge ACK rather than a reset?",
		"A3: RFC 5961 against RFC 793; current stacks follow RFC 5961.", cite("3.10.7.4", "SEG-4.3")},
	{"check-old-acks", false, "Is a segment refused whose acknowledgment is older than any window?",
		"MAY-12; RFC 5961 section 5 is optional and few stacks have it.", cite("3.10.7.4", "SEG-5.2", "MAY-12")},
	{"ack-ahead", true, "Is a segment beyond a hole acknowledged at once?",
		"MAY-13; fast retransmission needs it.", cite("3.10.7.4", "SEG-7.5", "MAY-13")},
	{"close-twice-ok", false, "Does a second CLOSE return ok?",
		"3.10.4 calls it strictly speaking an error; ok is acceptable as long as no second FIN is sent.", cite("3.10.4", "CLOSE-8")},
	{"reopen-time-wait", false, "May a new SYN reopen a connection in TIME-WAIT?",
		"MAY-2; it asks for an ISS above every number used before, which a table cannot promise. The test is by sequence number; the better one of RFC 6191 needs timestamps.", cite("3.6.1", "EXT-15", "SEG-1.11", "SEG-4.5", "MAY-2")},
	{"text-on-syn", false, "Do octets SENT in LISTEN ride on the SYN?",
		"3.10.1 and 3.10.2 allow both; most stacks wait for ESTABLISHED.", cite("3.10.2", "OPEN-8", "SEND-4")},
	{"half-duplex-close", false, "Does CLOSE with unread text, or text after CLOSE, send a reset?",
		"MAY-1 and SHLD-3 describe a half-duplex close; the base table closes in simplex fashion, as section 3.6 does.", cite("3.6.1", "EXT-13", "MAY-1", "SHLD-3")},
	{"ack-all-in-time-wait", false, "Is every acceptable segment in TIME-WAIT acknowledged, not only a FIN?",
		"A11: step 5 read to the letter acknowledges anything, and two ends in TIME-WAIT would answer each other for ever.", cite("3.10.7.4", "SEG-5.14")},
	{"window-from-syn", true, "Is the send window taken from the peer's SYN in every branch?",
		"A8, A17: 3.10.7.3 sets SND.WND, SND.WL1 and SND.WL2 only on the way to SYN-RECEIVED, and 3.10.7.2 not at all, although CLOSE can leave SYN-RECEIVED before they are set. RFC 1122 4.2.2.20(c) wants them set.", cite("3.10.7.3", "SEG-SS-14")},
	{"abort-on-hard-error", true, "Does a hard ICMP error abort the connection?",
		"SHLD-26.", cite("3.9.2.2", "EXT-26", "SHLD-26")},
	{"accept-below", false, "Is the acknowledgment looked at of a segment that is at most the one octet before the window?",
		"A5: step 1 refuses the segment, and with it the crossing SYN,ACK of a simultaneous open and a FIN that comes again; appendix A.2 describes the wider test, and leaves it out of the text.", cite("A.2", "SEG-1.9")},
}

// AllChoices returns every choice with its description, in order.
func AllChoices() []ChoiceDef { return choiceTable[:] }

// defaultChoices are those of the base table.
func defaultChoices() Choices {
	var set Choices
	for i, c := range choiceTable {
		if c.Default {
			set |= 1 << i
		}
	}
	return set
}

// ParseChoice returns the choice of that name.
func ParseChoice(word string) (Choices, error) {
	var names []string
	for i, c := range choiceTable {
		if c.Word == word {
			return 1 << i, nil
		}
		names = append(names, c.Word)
	}
	return 0, unknown("choice", word, names)
}

// List returns the names of the choices in the set.
func (c Choices) List() []string {
	var words []string
	for ; c != 0; c &= c - 1 {
		words = append(words, choiceTable[bits.TrailingZeros32(uint32(c))].Word)
	}
	return words
}
