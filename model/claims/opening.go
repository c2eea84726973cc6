package claims

import (
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// openingClaims are about the handshake as the figures draw it.
var openingClaims = []Claim{
	{
		ID:       "C01",
		Says:     "The three-way handshake: SYN with seq x, SYN,ACK with seq y and ack x+1, ACK with seq x+1 and ack y+1; then both ends are ESTABLISHED.",
		Expected: "replays exactly",
		Asserts:  []Demo{figure(6)},
	},
	{
		ID:       "C02",
		Says:     "As soon as the third segment is sent, both sides are ESTABLISHED.",
		Expected: "false: the server only on its arrival",
		Asserts: []Demo{always(model.EveryStep("both-established-once-sent", "When the client sends the third segment, the server is ESTABLISHED.",
			both(before(spec.SynSent), enters(spec.Established)), other(spec.Established)), "handshake")},
		Besides: []Demo{always(model.EveryStep("established-on-arrival", "What makes a server ESTABLISHED is the arrival of an acknowledgment.",
			both(before(spec.SynReceived), enters(spec.Established)), got(spec.ACK)), "handshake", "two-hosts")},
	},
	{
		ID:       "C03",
		Says:     "SYN and FIN take one sequence number each, an octet of data one, a bare acknowledgment none.",
		Expected: "holds",
		Asserts: []Demo{
			always(numbersSent, "wrap", "mirrored-text", "two-hosts"),
			always(model.EveryStep("numbers-taken", "RCV.NXT moves by one for a FIN, one for each octet taken, and by nothing else.",
				both(model.Moment.Delivered, synchronized, not(after(spec.Closed))), countsTaken), "wrap", "mirrored-text", "two-hosts"),
		},
	},
	{
		ID:        "C04",
		Says:      "A SYN segment can carry no data.",
		Expected:  "false: RFC 9293 permits text on SYN, delivered only once ESTABLISHED",
		Condition: "3.10.1 and 3.10.2 leave it to the sender (choice text-on-syn); every receiver has to take it.",
		Asserts:   []Demo{always(model.EveryStep("syn-without-text", "A segment with SYN carries no octet.", sends(spec.SYN), not(sendsText)), "text-on-syn")},
		Besides: []Demo{
			always(model.EveryStep("text-once-established", "An octet is delivered only to an end that is then established.", takesText, func(m model.Moment) bool { return spec.Synchronized.Has(m.After.State) }), "text-on-syn"),
			sometimes(model.SomeStep("syn-text-delivered", "The octet of the SYN is delivered when the handshake completes.", both(before(spec.SynReceived), enters(spec.Established), takesText)), "text-on-syn"),
		},
	},
	{
		ID:       "C05",
		Says:     "The third segment of the handshake may carry data.",
		Expected: "holds (witness)",
		Asserts: []Demo{
			sometimes(model.SomeStep("third-segment-with-text", "The client sends octets with the segment that completes its handshake.", both(before(spec.SynSent), enters(spec.Established), sendsText)), "half-close"),
			sometimes(model.SomeStep("third-segment-taken", "The server becomes ESTABLISHED by such a segment and takes the octets.", both(before(spec.SynReceived), enters(spec.Established), takesText)), "half-close"),
		},
	},
	{
		ID:         "C06",
		Says:       "In a simultaneous open both sides pass SYN-SENT and SYN-RECEIVED and reach ESTABLISHED, and each sends more than one segment with SYN.",
		Expected:   "reaches ESTABLISHED, but the figure and 3.10.7.4 step 1 disagree (A5)",
		Condition:  "Both ends reach ESTABLISHED, but not by the crossing SYN,ACK as figure 7 draws it: that segment begins below RCV.NXT, step 1 refuses it, and the ACK that answers it establishes. With appendix A.2 (variant a2-fix) it is as drawn.",
		Resolution: "The claim stands by the letter; what the letter contradicts is lines 6 and 7 of the figure (A5).",
		Asserts: []Demo{
			always(model.EveryStep("asks-with-syn", "Whoever enters SYN-SENT sends a SYN.", enters(spec.SynSent), sends(spec.SYN)), "figure-7"),
			always(model.EveryStep("answers-with-syn", "Whoever enters SYN-RECEIVED comes from SYN-SENT and sends a second segment with SYN.", enters(spec.SynReceived), both(before(spec.SynSent), sends(spec.SYN|spec.ACK))), "figure-7"),
			always(model.EveryStep("established-from-syn-received", "Whoever enters ESTABLISHED comes from SYN-RECEIVED.", enters(spec.Established), before(spec.SynReceived)), "figure-7"),
			sometimes(property("both-established"), "figure-7"),
		},
		Besides: []Demo{
			sometimes(model.SomeStep("crossing-syn-ack-refused", "The crossing SYN,ACK arrives in SYN-RECEIVED, changes nothing and is answered by an ACK.", both(crossingSYNACK, unchanged, sends(spec.ACK))), "figure-7"),
			always(crossingIsIdle, "figure-7", "simultaneous-open"),
			sometimes(model.SomeStep("crossing-syn-ack-establishes", "With appendix A.2 the crossing SYN,ACK establishes the connection, as figure 7 draws it.", both(crossingSYNACK, enters(spec.Established))), "figure-7").under(a2Fix),
		},
	},
}

var a2Fix = &Edit{Name: "a2-fix", Says: "RFC 9293 appendix A.2", TOML: "base = [\"a2-fix\"]\n"}

var crossingIsIdle = model.EveryStep("crossing-syn-ack-idle", "A crossing SYN,ACK changes nothing.", crossingSYNACK, unchanged)

// crossingSYNACK: a SYN,ACK arrives at an end that has sent one itself.
func crossingSYNACK(m model.Moment) bool {
	return before(spec.SynReceived)(m) && got(spec.SYN|spec.ACK)(m)
}

var numbersSent = model.EveryStep("numbers-sent", "SND.NXT moves by one for a new SYN, one for a new FIN, one for each new octet, and by nothing else.",
	both(acts, not(after(spec.Closed, spec.Listen))), countsSent)

// countsSent: SND.NXT has moved by what was sent for the first time.
func countsSent(m model.Moment) bool {
	next := m.Before.V[spec.SndNxt]
	if m.Restarts {
		next = m.After.V[spec.ISS]
	}
	for _, g := range m.SentSegments() {
		if g.Ctl.Has(spec.RST) || g.Seq != next {
			continue // a reset is no part of the stream; what comes from below is sent again
		}
		next += numbers(&g)
	}
	return m.After.V[spec.SndNxt] == next
}

// numbers is how many sequence numbers a segment takes, counted by hand.
func numbers(g *model.Segment) uint32 {
	n := g.Text
	for _, bit := range []spec.Bits{spec.SYN, spec.FIN} {
		if g.Ctl.Has(bit) {
			n++
		}
	}
	return n
}

// countsTaken: RCV.NXT has moved by what was taken.
func countsTaken(m model.Moment) bool {
	n := uint32(0)
	for _, t := range m.Out.TakenText() {
		n += t.Len
	}
	if takesFIN(m) {
		n++
	}
	return m.After.V[spec.RcvNxt]-m.Before.V[spec.RcvNxt] == n
}
