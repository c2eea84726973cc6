package claims

import (
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// resetClaims are about recovery and about who sends a reset when.
var resetClaims = []Claim{
	{
		ID:       "C07",
		Says:     "An old duplicate SYN before the true one: the client, in SYN-SENT, answers the SYN,ACK it draws with a reset, the server listens again, and the true SYN succeeds.",
		Expected: "replays exactly",
		Asserts:  []Demo{figure(8)},
	},
	{
		ID:         "C08",
		Says:       "Half-open after a crash: a new SYN meets ESTABLISHED, is answered by an ACK of what is expected there, that by a reset; the old side gives up and the next SYN succeeds.",
		Expected:   "replays exactly",
		Resolution: "Figure 9 ends with the SYN on its way; that it succeeds needs a user who listens again, which the second replay has.",
		Asserts: []Demo{
			figure(9),
			replay("As figure 9, B's user listens again, and the SYN that is sent again completes a handshake.", "half-open-again", []string{
				"A crashes and forgets everything",
				"A calls OPEN active",
				"B gets <SEQ=400><CTL=SYN>",
				"A gets <SEQ=300><ACK=100><CTL=ACK>",
				"B gets <SEQ=100><CTL=RST>",
				"B calls OPEN passive",
				"A: RETRANSMISSION TIMEOUT",
				"B gets <SEQ=400><CTL=SYN>",
				"A gets <SEQ=500><ACK=401><CTL=SYN,ACK>",
				"B gets <SEQ=401><ACK=501><CTL=ACK>",
			}, []string{
				"CLOSED ESTABLISHED", "SYN-SENT ESTABLISHED", "SYN-SENT ESTABLISHED", "SYN-SENT ESTABLISHED", "SYN-SENT CLOSED",
				"SYN-SENT LISTEN", "SYN-SENT LISTEN", "SYN-SENT SYN-RECEIVED", "ESTABLISHED SYN-RECEIVED", "ESTABLISHED ESTABLISHED",
			}),
		},
	},
	{
		ID:       "C09",
		Says:     "Half-open after a crash, and the surviving side sends data first: it gets a reset and gives up.",
		Expected: "replays exactly",
		Asserts:  []Demo{figure(10)},
	},
	{
		ID:       "C10",
		Says:     "Two passive sides, and an old duplicate SYN arrives at one: it sends SYN,ACK, gets a reset, and listens again.",
		Expected: "replays exactly",
		Asserts:  []Demo{figure(11)},
	},
	{
		ID:        "C11",
		Says:      "A segment for a connection that does not exist, unless itself a reset, is answered by a reset.",
		Expected:  "holds",
		Condition: "Unless it comes from an address that can be no peer's, or goes to one: that is ignored (3.9.2.3).",
		Asserts: []Demo{
			always(model.EveryStep("reset-group-1", "In CLOSED every segment but a reset is answered by one reset, numbered so that it is believed.", both(before(spec.Closed), model.Moment.Delivered, not(got(spec.RST)), func(m model.Moment) bool { return !m.Got.Bogus }), answersReset), "half-open", "figure-9", "figure-10"),
			always(model.EveryStep("reset-not-answered", "In CLOSED a reset is answered by nothing.", both(before(spec.Closed), got(spec.RST)), silent), "half-open"),
		},
		Besides: []Demo{sometimes(model.SomeStep("no-address-no-answer", "In CLOSED a segment from an invalid address is ignored.", both(before(spec.Closed), model.Moment.Delivered, silent, func(m model.Moment) bool { return m.Got.Bogus })), "nowhere")},
	},
	{
		ID:         "C12",
		Says:       "In LISTEN, SYN-SENT and SYN-RECEIVED an acknowledgment of something never sent, or a security mismatch, is answered by a reset, and the state stays.",
		Expected:   "holds; A6 is the exception to rule on",
		Condition:  "In SYN-RECEIVED only of a segment that passes step 1 of 3.10.7.4: one outside the window is answered by an ACK, whatever it acknowledges.",
		Resolution: "3.5.2 and 3.10.7.4 contradict each other there. We follow the detailed text, and the reset ends the event (A6).",
		Asserts: []Demo{
			always(model.EveryStep("reset-group-2", "An acknowledgment of what was never sent gets one reset, numbered by it, and changes nothing.", neverSent, both(resetsByAck, unchanged)), "false-answers", "figure-8", "strays"),
			always(model.EveryStep("reset-group-2-security", "A segment of other security gets one reset and changes nothing.", otherSecurityEarly, both(answersReset, unchanged)), "other-security"),
		},
		Besides: []Demo{
			except(model.EveryStep("reset-group-2-anywhere", "In SYN-RECEIVED an acknowledgment of what was never sent gets a reset, wherever its segment lies.", both(before(spec.SynReceived), got(spec.ACK), not(got(spec.RST)), badAck), sends(spec.RST)), "incarnations"),
		},
	},
	{
		ID:       "C13",
		Says:     "In a synchronized state an unacceptable segment gets exactly one empty ACK with SND.NXT and RCV.NXT and changes nothing; a security mismatch gets a reset.",
		Expected: "holds",
		Asserts: []Demo{
			always(model.EveryStep("reset-group-3", "An unacceptable segment without RST gets one empty ACK, with SND.NXT and RCV.NXT, and changes nothing.", both(synchronized, model.Moment.Unacceptable, not(got(spec.RST))), both(oneEmptyAck, unchanged)), "two-hosts", "strays"),
			always(model.EveryStep("reset-group-3-security", "An acceptable segment of other security gets a reset, and the connection is gone.", both(synchronized, model.Moment.Acceptable, foreign, not(got(spec.RST))), both(answersReset, after(spec.Closed))), "other-security"),
		},
	},
}

func silent(m model.Moment) bool { return m.NSent == 0 }

func foreign(m model.Moment) bool { return m.Delivered() && m.Got.Foreign }

// answersReset: one segment was sent, the reset that section 3.5.2 prescribes.
func answersReset(m model.Moment) bool {
	if m.NSent != 1 {
		return false
	}
	g, rst := &m.Got, &m.Sent[0]
	if g.Ctl.Has(spec.ACK) {
		return rst.Ctl == spec.RST && rst.Seq == g.Ack
	}
	return rst.Ctl == spec.RST|spec.ACK && rst.Seq == 0 && rst.Ack == g.Seq+numbers(g)
}

func resetsByAck(m model.Moment) bool {
	return m.NSent == 1 && m.Sent[0].Ctl == spec.RST && m.Sent[0].Seq == m.Got.Ack
}

// badAck: the acknowledgment is not of something new that was sent.
func badAck(m model.Moment) bool {
	v := &m.Before.V
	return !(spec.Before(v[spec.SndUna], m.Got.Ack) && spec.AtOrBefore(m.Got.Ack, v[spec.SndNxt]))
}

// neverSent: before the connection is synchronized, something arrives that acknowledges
// what was never sent, and no earlier check has anything to say.
func neverSent(m model.Moment) bool {
	if !got(spec.ACK)(m) || m.Got.Ctl.Has(spec.RST) {
		return false
	}
	switch m.Before.State {
	case spec.Listen:
		return true
	case spec.SynSent:
		return badAck(m)
	case spec.SynReceived:
		return m.Acceptable() && !m.Got.Foreign && !m.Got.Ctl.Has(spec.SYN) && badAck(m)
	}
	return false
}

// otherSecurityEarly: before the connection is synchronized a segment of other
// security arrives, and no earlier check has anything to say.
func otherSecurityEarly(m model.Moment) bool {
	if !foreign(m) || m.Got.Ctl.Has(spec.RST) {
		return false
	}
	switch m.Before.State {
	case spec.Listen:
		return m.Got.Ctl.Has(spec.SYN)
	case spec.SynSent:
		return true
	case spec.SynReceived:
		return m.Acceptable()
	}
	return false
}

// oneEmptyAck: <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> was sent, and nothing else.
func oneEmptyAck(m model.Moment) bool {
	v := &m.Before.V
	return m.NSent == 1 && m.Sent[0].Ctl == spec.ACK && m.Sent[0].Text == 0 && m.Sent[0].Seq == v[spec.SndNxt] && m.Sent[0].Ack == v[spec.RcvNxt]
}
