package claims

import (
	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// timeWaitClaims are about TIME-WAIT: how long it lasts, and what it is for.
var timeWaitClaims = []Claim{
	{
		ID:         "C21",
		Says:       "TIME-WAIT lasts 2 MSL and then becomes CLOSED.",
		Expected:   "holds; restarts on a retransmitted FIN",
		Condition:  "Unless a reset (RFC 1337 forbids it), an ABORT, a user timeout or a crash ends it earlier. A retransmitted FIN does not restart it.",
		Resolution: "By the letter the 2 MSL never begin anew: a retransmitted FIN lies before the window, step 1 acknowledges it and ends there, and the rule of step 8 that restarts the timer is reached by no conforming peer (A20).",
		Asserts: []Demo{
			always(model.EveryStep("time-wait-ends-by-timer", "TIME-WAIT ends when 2 MSL are over, and in CLOSED.", both(leaves(spec.TimeWait), not(cutShort)), both(twoMSLOver, after(spec.Closed))), "last-ack", "lossy-close", "two-hosts"),
			always(model.EveryStep("timer-ends-time-wait", "When 2 MSL are over the end is CLOSED.", twoMSLOver, after(spec.Closed)), "last-ack", "lossy-close", "two-hosts"),
			always(timeWaitLeadsToClosed(0), "lasting-close", "lasting-crossed"),
			always(timeWaitLeadsToClosed(1), "lasting-close", "lasting-crossed"),
			always(model.EveryRest("time-wait-does-not-rest", "Nothing comes to rest with an end in TIME-WAIT.", func(v model.View) bool { return noneIn(v, spec.TimeWait) }), "last-ack", "lossy-close", "two-hosts"),
		},
		Besides: []Demo{
			sometimes(model.SomeStep("fin-again-in-time-wait", "A retransmitted FIN arrives in TIME-WAIT, is acknowledged by step 1, and changes nothing, the timer included.", both(before(spec.TimeWait), got(spec.FIN), unchanged, fires("seq/unacceptable"), sends(spec.ACK))), "last-ack"),
			always(model.EveryStep("no-fin-restarts", "No FIN that arrives in TIME-WAIT restarts the timer.", both(before(spec.TimeWait), got(spec.FIN)), not(fires("fin/again/time-wait"))), "last-ack", "lossy-close", "two-hosts"),
			sometimes(model.SomeStep("reset-ends-time-wait", "A reset ends TIME-WAIT before 2 MSL are over.", both(leaves(spec.TimeWait), got(spec.RST))), "time-wait-assassination"),
		},
	},
	{
		ID:        "C22",
		Says:      "The side that closes last is CLOSED before the side that closed first.",
		Expected:  "condition: the last ACK is not lost for longer than 2 MSL; give both traces",
		Condition: "If the last ACK arrives within 2 MSL. If it is lost, and what is sent again for it too, the side that closed first is CLOSED while the other still waits in LAST-ACK.",
		Asserts:   []Demo{always(lastCloserFirst, "figure-12", "open-close")},
		Besides:   []Demo{except(lastCloserFirst, "last-ack")},
	},
	{
		ID:        "C23",
		Says:      "TIME-WAIT is needed because the last ACK can be lost: the peer then sends its FIN again and has to be answered.",
		Expected:  "holds: without TIME-WAIT the peer is answered with RST instead",
		Condition: "As long as the 2 MSL last; here they do not end.",
		Asserts: []Demo{needed(model.EveryStep("fin-again-acknowledged", "A FIN that is sent again, because the last ACK was lost, is answered by an ACK, not by a reset.",
			both(before(spec.TimeWait, spec.Closed), got(spec.FIN), other(spec.LastAck)), both(sends(spec.ACK), not(sends(spec.RST)))), "last-ack", noTimeWait).under(longMSL)},
	},
	{
		ID:        "C24",
		Says:      "TIME-WAIT is needed because segments of an old connection could be taken for the new one's.",
		Expected:  "holds: without it, and with an old duplicate in the network, an old octet is delivered to a new connection",
		Condition: "With RFC 1337, or a reset ends TIME-WAIT and the old octet is taken all the same.",
		Asserts:   []Demo{needed(noOldOctet, "old-duplicates", noTimeWait)},
		Besides:   []Demo{except(noOldOctet, "time-wait-assassination")},
	},
	{
		ID:       "C25",
		Says:     "No answer within 2 MSL proves that the peer has closed.",
		Expected: "false: every retransmitted FIN may have been lost",
		Asserts:  []Demo{always(model.EveryStep("silence-proves", "When 2 MSL are over the peer is CLOSED.", twoMSLOver, other(spec.Closed)), "last-ack")},
		Besides: []Demo{sometimes(model.SomeStep("all-fins-lost", "2 MSL are over, the peer is in LAST-ACK, has sent its FIN again, and that was lost.", both(twoMSLOver, other(spec.LastAck), func(m model.Moment) bool {
			return m.Losses() == 0 && m.Other().Retransmit < 2
		})), "last-ack")},
	},
}

// noTimeWait takes TIME-WAIT away.
var noTimeWait = &Edit{
	Name: "no-time-wait", Says: "whoever would enter TIME-WAIT is CLOSED at once",
	TOML: `[[rule]]
name = "fin/fin-wait-2"
do = ["take-fin", "send-ack", "delete-tcb"]
next = "CLOSED"

[[rule]]
name = "ack/closing/fin-acked"
do = ["delete-tcb"]
next = "CLOSED"
then = "return"
`,
}

// longMSL makes 2 MSL longer than anything else lasts.
var longMSL = &Edit{
	Name: "long-msl", Says: "2 MSL do not end within the time looked at",
	TOML: `[[rule]]
name = "timeout/time-wait"
do = []
next = ""
`,
}

// timerGoesOff is the one assumption of fairness: a time-wait timer that can go off
// again and again goes off.
var timerGoesOff = explore.StrongEach("time-wait timer", func(_ model.State, a *model.Action) (uint64, bool) {
	return uint64(a.End), a.Kind == model.Lingers
})

// timeWaitLeadsToClosed asks whether the end does not stay in TIME-WAIT for ever, though
// the network may lose everything and the peer send again without measure.
func timeWaitLeadsToClosed(i int) model.Property {
	in := func(s spec.State) func(model.View) bool {
		return func(v model.View) bool { return v.Ends[i].TCB.State == s }
	}
	return model.LeadsTo("time-wait-leads-to-closed-"+model.EndName(i),
		model.EndName(i)+" in TIME-WAIT is CLOSED in the end, whatever is lost, if a timer that can go off again and again does.", in(spec.TimeWait), in(spec.Closed), timerGoesOff)
}

// lastCloserFirst is asked of orderly closes: in a simultaneous one nobody is last.
var lastCloserFirst = model.EveryStep("last-closer-first", "When the 2 MSL of the side that closed first are over, the other side is CLOSED already.",
	both(twoMSLOver, not(other(spec.TimeWait, spec.Closing))), other(spec.Closed))

var noOldOctet = model.EveryStep("no-old-octet", "Every octet taken comes from the connection that takes it.", takesText, func(m model.Moment) bool {
	for _, t := range m.Out.TakenText() {
		if t.Len > 0 && t.Tag != m.Peer {
			return false
		}
	}
	return true
})

func fires(rule string) when { return func(m model.Moment) bool { return m.Fired(rule) } }

// noneIn reports whether no end is in the state.
func noneIn(v model.View, s spec.State) bool {
	return v.Ends[0].TCB.State != s && v.Ends[1].TCB.State != s
}
