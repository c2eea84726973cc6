package claims

import (
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// stateClaims say what the states on the way to CLOSED mean.
var stateClaims = []Claim{
	{
		ID:        "C33",
		Says:      "A segment with seq 301 and 100 octets is followed by seq 401; a segment with seq 501 and 200 octets is acknowledged with 701.",
		Expected:  "holds, for every 32-bit value, across the wrap",
		Condition: "For these numbers, and across the wrap; the one-step function is sampled near every power of two, not proved for all 32-bit values.",
		Asserts: []Demo{
			{Kind: Sampled, Property: model.Property{Says: "Of the one-step function: 100 octets from x are followed by x+100, and 200 octets from x are acknowledged with x+200."}, Sample: followAndAcknowledge},
			always(numbersSent, "wrap"),
			always(model.EveryStep("octets-acknowledged", "Octets that are taken in order are acknowledged up to the last of them.", takesText, acknowledges), "wrap"),
		},
	},
	{
		ID:        "C34",
		Says:      "FIN-WAIT-1 and FIN-WAIT-2 both wait for the peer's FIN.",
		Expected:  "holds; name the exits",
		Condition: "The exits are: the peer's FIN, to CLOSING or TIME-WAIT; a reset taken or sent, an ABORT, a user timeout or a crash, to CLOSED.",
		Asserts:   []Demo{always(model.EveryStep("fin-ends-fin-wait", "Who leaves FIN-WAIT-1 and FIN-WAIT-2 has taken the peer's FIN in that step.", both(before(spec.FinWait1, spec.FinWait2), not(after(spec.FinWait1, spec.FinWait2)), not(cutShort)), takesFIN), "abort", "lossy-close", "two-hosts")},
		Besides: []Demo{
			sometimes(model.SomeStep("fin-wait-1-to-closing", "FIN-WAIT-1 ends in CLOSING.", both(before(spec.FinWait1), enters(spec.Closing))), "abort"),
			sometimes(finAndAck, "lossy-close"),
			sometimes(model.SomeStep("fin-wait-2-to-time-wait", "FIN-WAIT-2 ends in TIME-WAIT.", both(before(spec.FinWait2), enters(spec.TimeWait))), "abort"),
			sometimes(model.SomeStep("fin-wait-2-reset", "A reset ends FIN-WAIT-2.", both(leaves(spec.FinWait2), got(spec.RST))), "abort"),
			sometimes(model.SomeStep("fin-wait-2-aborted", "An ABORT ends FIN-WAIT-2.", both(leaves(spec.FinWait2), called(spec.CallAbort))), "abort"),
			sometimes(model.SomeStep("fin-wait-2-timed-out", "A user timeout ends FIN-WAIT-2.", both(leaves(spec.FinWait2), happens(model.TimesOut))), "abort"),
		},
	},
	{
		ID:        "C35",
		Says:      "FIN-WAIT-2 always ends.",
		Expected:  "false: nothing in RFC 9293 bounds it while the peer stays in CLOSE-WAIT (A14)",
		Condition: "Nothing bounds it while the peer's user does not close (A14).",
		Asserts:   []Demo{always(finWait2Ends, "half-close")},
		Besides:   []Demo{always(finWait2Ends, "figure-12")},
	},
	{
		ID:         "C36",
		Says:       "TIME-WAIT is entered only after the peer's FIN was received and acknowledged.",
		Expected:   "holds, but for note 3 of the state diagram (A1): show both readings",
		Condition:  "As 3.10.5 and 3.10.7.4 read. By note 3 of the state diagram (choice reset-lingers) the sender of a reset enters TIME-WAIT without any FIN.",
		Resolution: "A1: the event processing is the more detailed text, and deletes the TCB.",
		Asserts:    []Demo{always(timeWaitAfterFIN, "abort", "lossy-close", "two-hosts")},
		Besides:    []Demo{except(timeWaitAfterFIN, "abort").under(resetLingers)},
	},
	{
		ID:         "C37",
		Says:       "CLOSE-WAIT means: the peer's FIN has been received and acknowledged, and the own CLOSE is outstanding.",
		Expected:   "holds",
		Condition:  "What is outstanding is the own FIN: the user may have closed already while octets before the FIN wait for the window.",
		Resolution: "3.10.4 queues a CLOSE in CLOSE-WAIT until all preceding SENDs have been segmentized, and the state stays CLOSE-WAIT so long.",
		Asserts: []Demo{
			always(model.EveryStep("close-wait-own-fin", "In CLOSE-WAIT the peer's FIN has been taken and no FIN of our own has been sent.", after(spec.CloseWait), func(m model.Moment) bool { return m.Now.FinTaken && !m.Now.FinSent }), "close-behind-text", "lossy-close", "two-hosts"),
			always(model.EveryStep("close-wait-acknowledges", "Whoever enters CLOSE-WAIT acknowledges the FIN in that step.", enters(spec.CloseWait), acknowledges), "close-behind-text", "lossy-close", "two-hosts"),
		},
		Besides: []Demo{except(model.EveryStep("close-wait-own-close", "In CLOSE-WAIT the user has not closed.", after(spec.CloseWait), func(m model.Moment) bool { return !m.Now.Shut }), "close-behind-text")},
	},
	{
		ID:        "C38",
		Says:      "LAST-ACK leaves to CLOSED only on the acknowledgment of its own FIN, a reset, an abort or a timeout.",
		Expected:  "holds",
		Condition: "A reset taken, or sent: a segment of other security is answered by one and ends LAST-ACK too. So does a crash.",
		Asserts:   []Demo{always(model.EveryStep("last-ack-left-by-ack", "LAST-ACK ends in CLOSED, by the acknowledgment of the own FIN.", both(leaves(spec.LastAck), not(cutShort)), both(after(spec.Closed), got(spec.ACK), acksOwnFIN)), "abort", "lossy-close", "two-hosts", "strays")},
		Besides: []Demo{
			sometimes(model.SomeStep("last-ack-security", "A segment of other security ends LAST-ACK.", both(leaves(spec.LastAck), foreign)), "closing-security"),
			sometimes(model.SomeStep("last-ack-reset", "A reset ends LAST-ACK.", both(leaves(spec.LastAck), got(spec.RST))), "half-open"),
			sometimes(model.SomeStep("last-ack-aborted", "An ABORT ends LAST-ACK.", both(leaves(spec.LastAck), called(spec.CallAbort))), "abort"),
			sometimes(model.SomeStep("last-ack-timed-out", "A user timeout ends LAST-ACK.", both(leaves(spec.LastAck), happens(model.TimesOut))), "abort"),
		},
	},
	{
		ID:       "C39",
		Says:     "CLOSING arises only when both FINs cross.",
		Expected: "holds",
		Asserts: []Demo{always(model.EveryStep("closing-by-crossing", "Whoever enters CLOSING, and its peer, sent their FINs before they took the other's.", enters(spec.Closing), func(m model.Moment) bool {
			return m.Now.First && m.Other().History.First
		}), "figure-13", "lossy-close", "mirrored-close", "two-hosts")},
	},
}

var finWait2Ends = model.EveryRest("fin-wait-2-does-not-rest", "Nothing comes to rest with an end in FIN-WAIT-2.", func(v model.View) bool { return noneIn(v, spec.FinWait2) })

var timeWaitAfterFIN = model.EveryStep("time-wait-after-fin", "Whoever enters TIME-WAIT has taken the peer's FIN, and acknowledged it in that step or before.", enters(spec.TimeWait), func(m model.Moment) bool {
	return m.Now.FinTaken && (m.Past.FinTaken || acknowledges(m))
})

var resetLingers = &Edit{Name: "reset-lingers", Says: "note 3 of the state diagram: the sender of a reset enters TIME-WAIT", TOML: "[choices]\nreset-lingers = true\n"}
