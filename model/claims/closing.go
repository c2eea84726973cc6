package claims

import (
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// closingClaims are about how a connection is closed.
var closingClaims = []Claim{
	{
		ID:       "C14",
		Says:     "The normal close: FIN, ACK, FIN, ACK, with FIN-WAIT-1 and CLOSE-WAIT, FIN-WAIT-2, LAST-ACK, TIME-WAIT and CLOSED as the figure draws them.",
		Expected: "replays exactly",
		Asserts:  []Demo{figure(12)},
	},
	{
		ID:       "C15",
		Says:     "The simultaneous close: FIN-WAIT-1, CLOSING and TIME-WAIT on both sides.",
		Expected: "replays exactly",
		Asserts:  []Demo{figure(13)},
	},
	{
		ID:       "C16",
		Says:     "In FIN-WAIT-1 a segment with FIN and the acknowledgment of our FIN leads straight to TIME-WAIT, without FIN-WAIT-2.",
		Expected: "holds (witness)",
		Asserts: []Demo{
			sometimes(finAndAck, "last-ack"),
			always(model.EveryStep("fin-and-ack-at-once", "An end in FIN-WAIT-1 that gets, in order, a FIN and the acknowledgment of its own is in TIME-WAIT after it.", both(before(spec.FinWait1), got(spec.FIN|spec.ACK), acksOwnFIN, inOrder), after(spec.TimeWait)), "last-ack", "two-hosts"),
		},
	},
	{
		ID:       "C17",
		Says:     "After its FIN a side can still receive data, and its peer, in CLOSE-WAIT, can still send.",
		Expected: "holds (witness)",
		Asserts: []Demo{
			sometimes(model.SomeStep("sent-in-close-wait", "An end in CLOSE-WAIT sends octets.", both(before(spec.CloseWait), sendsText)), "half-close"),
			sometimes(model.SomeStep("taken-in-fin-wait-2", "An end in FIN-WAIT-2 takes octets that its peer has sent in CLOSE-WAIT.", both(before(spec.FinWait2), takesText, other(spec.CloseWait))), "half-close"),
		},
	},
	{
		ID:        "C18",
		Says:      "After its FIN a side sends no data.",
		Expected:  "holds",
		Condition: "No new data: octets before the FIN that were lost are sent again.",
		Asserts:   []Demo{always(property("no-data-after-fin"), "two-hosts", "text")},
		Besides:   []Demo{sometimes(model.SomeStep("old-text-after-fin", "An end in FIN-WAIT-1 sends octets again that come before its FIN.", both(before(spec.FinWait1), happens(model.Retransmits), sendsText)), "two-hosts")},
	},
	{
		ID:        "C19",
		Says:      "The side that closes first passes through TIME-WAIT.",
		Expected:  "holds unless a RST, an ABORT or a user timeout ends the connection; say exactly when",
		Condition: "Unless a reset, taken or sent, an ABORT, a user timeout or a crash ends the connection while the side is in FIN-WAIT-1, FIN-WAIT-2 or CLOSING.",
		Asserts:   []Demo{always(model.EveryStep("first-closer-lingers", "An end that sent its FIN before taking the peer's has been in TIME-WAIT when it becomes CLOSED.", both(closesAsFirst, not(cutShort)), lingered), "abort", "lossy-close", "two-hosts")},
		Besides: []Demo{
			sometimes(model.SomeStep("first-closer-reset", "A reset ends the connection of the side that closed first, before TIME-WAIT.", both(closesAsFirst, not(lingered), got(spec.RST))), "abort"),
			sometimes(model.SomeStep("first-closer-aborts", "The user of the side that closed first aborts before TIME-WAIT.", both(closesAsFirst, not(lingered), called(spec.CallAbort))), "abort"),
			sometimes(model.SomeStep("first-closer-times-out", "The side that closed first loses patience before TIME-WAIT.", both(closesAsFirst, not(lingered), happens(model.TimesOut))), "abort"),
			sometimes(model.SomeStep("first-closer-crashes", "The side that closed first forgets the connection before TIME-WAIT.", both(before(spec.FinWait1, spec.FinWait2, spec.Closing), happens(model.Crashes))), "half-open"),
		},
	},
	{
		ID:        "C20",
		Says:      "The passive side never enters TIME-WAIT.",
		Expected:  "holds for LAST-ACK; both sides enter it on simultaneous close",
		Condition: "If passive is the side that takes the peer's FIN before it sends its own. In a simultaneous close no side is passive and both enter TIME-WAIT; and the server of a passive OPEN enters it whenever it closes first.",
		Asserts:   []Demo{always(model.EveryStep("first-closers-only", "Whoever enters TIME-WAIT sent its FIN before it took the peer's.", enters(spec.TimeWait), func(m model.Moment) bool { return m.Now.First }), "open-close", "lossy-close", "two-hosts")},
		Besides: []Demo{
			sometimes(property("both-time-wait"), "open-close"),
			sometimes(model.SomeStep("server-time-wait", "The server of a passive OPEN enters TIME-WAIT.", both(enters(spec.TimeWait), func(m model.Moment) bool { return m.Now.Passive })), "open-close"),
		},
	},
}

// finAndAck is one segment that ends FIN-WAIT-1 and brings the peer's FIN.
var finAndAck = model.SomeStep("fin-wait-1-to-time-wait", "An end goes from FIN-WAIT-1 to TIME-WAIT in one step.", both(before(spec.FinWait1), enters(spec.TimeWait)))

// acksOwnFIN: the segment acknowledges the FIN that this end has sent.
func acksOwnFIN(m model.Moment) bool { return m.Past.FinSent && m.Got.Ack == m.Past.FinAt+1 }

// inOrder: the segment is acceptable and its FIN comes next but for octets that it
// brings itself.
func inOrder(m model.Moment) bool {
	return m.Acceptable() && spec.AtOrBefore(m.Got.Seq, m.Before.V[spec.RcvNxt])
}

// closesAsFirst: an end that sent its FIN before taking the peer's becomes CLOSED.
func closesAsFirst(m model.Moment) bool { return m.Enters(spec.Closed) && m.Past.First }

func lingered(m model.Moment) bool { return m.Past.Lingered }
