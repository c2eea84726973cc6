package claims

import (
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// handshakeClaims say why there are as many segments as there are, and who does what.
var handshakeClaims = []Claim{
	{
		ID:       "C26",
		Says:     "The third segment is needed: with a two-way handshake an old duplicate SYN opens a connection that no client wants.",
		Expected: "holds: shortest counterexample for the two-way variant",
		Asserts: []Demo{
			needed(property("no-cross-incarnation"), "figure-11", twoWay),
			needed(model.EveryStep("established-on-demand", "Whoever becomes ESTABLISHED has taken a SYN that the peer has sent.", enters(spec.Established), func(m model.Moment) bool { return m.Now.Peer != 0 }), "figure-8", twoWay),
		},
	},
	{
		ID:         "C27",
		Says:       "Opening takes three segments because SYN and ACK travel together; closing takes four because ACK and FIN travel apart.",
		Expected:   "closing with three segments is possible when the peer has nothing left to send (witness)",
		Condition:  "The first half is so. Closing may take three: if the ACK of the first FIN is lost, or delayed until the user closes (SHLD-18; at most half a second, MUST-40), the second FIN brings it.",
		Resolution: "The base table acknowledges a FIN at once, so that in it only a lost ACK shows it; the edit delays the acknowledgment, as section 3.8.6.3 lets one do.",
		Asserts: []Demo{
			always(model.EveryStep("syn-and-ack-together", "A listener that takes a SYN answers with one segment, SYN and ACK together.", both(before(spec.Listen), enters(spec.SynReceived)), func(m model.Moment) bool {
				return m.NSent == 1 && m.Sent[0].Ctl == spec.SYN|spec.ACK
			}), "handshake", "two-hosts"),
			always(ackAndFINApart, "last-ack"),
		},
		Besides: []Demo{
			always(ackAndFINApart, "figure-12"),
			sometimes(finAndAck, "figure-12").under(delayedAck),
		},
	},
	{
		ID:       "C28",
		Says:     "There are eleven states, and in CLOSED there is no TCB.",
		Expected: "holds",
		Asserts:  append(allStates(), always(property("closed-has-no-tcb"), "open-close", "abort", "two-hosts")),
	},
	{
		ID:       "C29",
		Says:     "SYN-SENT, FIN-WAIT-1, FIN-WAIT-2, CLOSING and TIME-WAIT occur only at the client, LISTEN, SYN-RECEIVED, CLOSE-WAIT and LAST-ACK only at the server, CLOSED and ESTABLISHED at both.",
		Expected: "false: either side may close first; simultaneous open puts the client in SYN-RECEIVED",
		Asserts: []Demo{
			always(model.EveryStep("client-states", "A client is never in LISTEN, SYN-RECEIVED, CLOSE-WAIT or LAST-ACK.", both(acts, end(0)), not(after(spec.Listen, spec.SynReceived, spec.CloseWait, spec.LastAck))), "open-close"),
			always(model.EveryStep("server-states", "A server is never in SYN-SENT, FIN-WAIT-1, FIN-WAIT-2, CLOSING or TIME-WAIT.", both(acts, end(1)), not(after(spec.SynSent, spec.FinWait1, spec.FinWait2, spec.Closing, spec.TimeWait))), "open-close"),
		},
		Besides: []Demo{sometimes(model.SomeStep("client-syn-received", "A simultaneous open puts a client into SYN-RECEIVED.", both(before(spec.SynSent), enters(spec.SynReceived))), "figure-7")},
	},
	{
		ID:       "C30",
		Says:     "Either side may start the close.",
		Expected: "holds (witness for both)",
		Asserts: []Demo{
			sometimes(model.SomeStep("client-closes-first", "The client closes while both ends are ESTABLISHED.", both(end(0), before(spec.Established), enters(spec.FinWait1), other(spec.Established))), "open-close"),
			sometimes(model.SomeStep("server-closes-first", "The server closes while both ends are ESTABLISHED.", both(end(1), before(spec.Established), enters(spec.FinWait1), other(spec.Established))), "open-close"),
		},
	},
	{
		ID:        "C31",
		Says:      "SYN without ACK asks for a connection; SYN with ACK grants it.",
		Expected:  "holds; a crossing SYN,ACK of a simultaneous open grants nothing new",
		Condition: "The crossing SYN,ACK of a simultaneous open grants nothing new.",
		Asserts: []Demo{
			always(model.EveryStep("syn-asks", "Whoever sends SYN without ACK is in SYN-SENT.", sendsBareSYN, after(spec.SynSent)), "two-hosts", "simultaneous-open"),
			always(model.EveryStep("syn-ack-grants", "Whoever sends SYN,ACK has taken the peer's SYN and acknowledges it.", sends(spec.SYN|spec.ACK), both(not(after(spec.Closed, spec.Listen, spec.SynSent)), acknowledges)), "two-hosts", "simultaneous-open"),
		},
		Besides: []Demo{always(crossingIsIdle, "simultaneous-open")},
	},
	{
		ID:        "C32",
		Says:      "Once the connection is established every segment carries ACK.",
		Expected:  "holds for all but resets",
		Condition: "All but resets.",
		Asserts:   []Demo{always(model.EveryStep("ack-always", "What an end in a synchronized state sends, resets apart, has the ACK bit.", sendsEstablished, allSent(func(g *model.Segment) bool { return g.Ctl&(spec.ACK|spec.RST) != 0 })), "lossy-close", "abort", "two-hosts")},
		Besides:   []Demo{except(model.EveryStep("ack-even-on-reset", "What an end in a synchronized state sends has the ACK bit.", sendsEstablished, allSent(func(g *model.Segment) bool { return g.Ctl.Has(spec.ACK) })), "abort")},
	},
}

// ackAndFINApart is what closing with four segments asks for.
var ackAndFINApart = model.EveryStep("ack-and-fin-apart", "No segment brings both the ACK of our FIN and the peer's FIN.", both(before(spec.FinWait1), got(spec.ACK), acksOwnFIN), not(got(spec.FIN)))

// twoWay takes the third segment's part in the handshake away.
var twoWay = &Edit{Name: "two-way-handshake", Says: "a SYN makes a listener ESTABLISHED", TOML: "[[rule]]\nname = \"listen/syn\"\nnext = \"ESTABLISHED\"\n"}

// delayedAck lets the acknowledgment of a FIN wait for the user's CLOSE.
var delayedAck = &Edit{
	Name: "delayed-ack", Says: "the acknowledgment of a FIN waits for the user's CLOSE",
	TOML: `[[effect]]
name = "take-fin-quietly"
is = 'signal "connection closing"; answer "connection closing"; RCV.NXT <- RCV.NXT + 1; RCV.REQ <- 0; RCV.PSH <- RCV.PSH = 1 or RCV.UNR > 0'

[[rule]]
name = "fin/established"
do = ["take-fin-quietly"]
`,
}

// allStates are eleven witnesses.
func allStates() []Demo {
	var all []Demo
	for _, s := range spec.AllStates.List() {
		all = append(all, sometimes(model.SomeStep("in-"+s.String(), "An end is in "+s.String()+": "+s.Says(), func(m model.Moment) bool { return m.After.State == s }), "open-close"))
	}
	return all
}

func sendsBareSYN(m model.Moment) bool {
	for _, g := range m.SentSegments() {
		if g.Ctl&(spec.SYN|spec.ACK) == spec.SYN {
			return true
		}
	}
	return false
}

// sendsEstablished: an end sends something that is in a synchronized state before or
// after it.
func sendsEstablished(m model.Moment) bool {
	return m.NSent > 0 && (synchronized(m) || spec.Synchronized.Has(m.After.State))
}
