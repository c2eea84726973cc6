package claims

import (
	"sync"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/capture"
	"github.com/tcpcheck/tcpcheck/spec"
)

// lastingClaims are about what outlives a connection, and about the header.
var lastingClaims = []Claim{
	{
		ID:         "C40",
		Says:       "The final ACK of a half-open or old connection is never accepted by a new one.",
		Expected:   "condition: MSL respected; give the counterexample when it is not",
		Condition:  "If no segment outlives TIME-WAIT, and either initial sequence numbers move on or the old connection was closed.",
		Resolution: "That MSL is respected is not enough: TIME-WAIT guards only what was closed. If a handshake is given up and its numbers are used again at once, its final ACK completes the next one; against that stand the clock of 3.4.1 and the quiet time of 3.4.3.",
		Asserts:    []Demo{always(noOldAck, "old-duplicates", "half-open", "incarnations")},
		Besides:    []Demo{except(noOldAck, "old-duplicates-outlived"), except(noOldAck, "old-handshake")},
	},
	{
		ID:        "C41",
		Says:      "The header has ports, sequence and acknowledgment numbers, data offset, reserved bits, control bits, window, checksum, urgent pointer and options.",
		Expected:  "every trace can be written as a capture that decodes to the same fields with valid checksums",
		Condition: "Options are not modelled, so that the data offset is always five words.",
		Asserts: []Demo{always(model.EveryStep("captured", "Every segment that is sent can be written as an IPv4 packet, and decodes to the same fields with valid checksums.",
			func(m model.Moment) bool { return m.NSent > 0 }, captured()), "two-hosts", "any-call", "closed-window", "wrap", "abort")},
	},
	{
		ID:       "C42",
		Says:     "A listening server holds a TCB before any client calls.",
		Expected: "holds",
		Asserts: []Demo{
			always(model.EveryStep("listener-has-tcb", "An end in LISTEN has a TCB, with a receive window and the mark of a passive OPEN.", both(acts, after(spec.Listen)), func(m model.Moment) bool {
				v := &m.After.V
				return *m.After != spec.NewTCB() && v[spec.TcbPassive] == 1 && v[spec.RcvWnd] > 0
			}), "open-close", "two-hosts"),
			sometimes(model.SomeStep("listens-alone", "An end listens while its peer's user has made no call.", both(enters(spec.Listen), other(spec.Closed), func(m model.Moment) bool { return m.Other().Calls == 0 })), "open-close"),
		},
	},
	{
		ID:        "C43",
		Says:      "MSL is a parameter; implementations choose it.",
		Expected:  "the bound is a parameter of every scenario, and the verdicts do not depend on its value while the network respects it",
		Condition: "Where a scenario respects MSL, 2 MSL may be over as soon as nothing of the connection is on the way, and at any time later: every value that respects it is explored at once. Where it does not (msl = \"violated\"), C40 and C24 fail.",
		Asserts: []Demo{
			always(model.EveryStep("msl-respected", "When 2 MSL are over nothing of the connection is on the way.", twoMSLOver, networkQuiet), "old-duplicates", "last-ack", "two-hosts"),
			sometimes(model.SomeStep("msl-short", "2 MSL are over while the peer still waits in LAST-ACK.", both(twoMSLOver, other(spec.LastAck))), "last-ack"),
			sometimes(model.SomeStep("msl-long", "The peer becomes CLOSED, nothing is on the way, and 2 MSL are not over.", both(enters(spec.Closed), other(spec.TimeWait), func(m model.Moment) bool {
				return m.To().Net[0].N+m.To().Net[1].N == 0
			})), "last-ack"),
			always(noOldOctet, "old-duplicates"),
			always(noOldAck, "old-duplicates"),
			always(noOldOctet, "old-duplicates").under(longMSL),
		},
		Besides: []Demo{except(noOldOctet, "old-duplicates-outlived"), except(noOldAck, "old-duplicates-outlived")},
	},
}

// noOldAck: what completes a handshake was meant for this one. A segment carries,
// invisible to the table, which incarnation it is meant for.
var noOldAck = model.EveryStep("no-old-ack", "The ACK that ends SYN-RECEIVED was sent in answer to this connection's SYN.",
	both(before(spec.SynReceived), enters(spec.Established)), func(m model.Moment) bool { return m.Got.To == m.Now.Incarnated })

// networkQuiet: no segment on the way is of this incarnation or meant for it.
func networkQuiet(m model.Moment) bool {
	own := m.Past.Incarnated
	for i := range m.From().Net[m.End].All() {
		if m.From().Net[m.End].Segs[i].Tag == own {
			return false
		}
	}
	for i := range m.From().Net[1-m.End].All() {
		if m.From().Net[1-m.End].Segs[i].To == own {
			return false
		}
	}
	return true
}

// captured writes each segment sent and reads it back, once for each distinct one.
func captured() when {
	type sent struct {
		spec.Segment
		from int
	}
	var known sync.Map
	return func(m model.Moment) bool {
		for _, g := range m.SentSegments() {
			g.Tag = 0 // no field of the header
			one := sent{g.Segment, m.End}
			if _, ok := known.Load(one); ok {
				continue
			}
			data, err := capture.Encode(one.Segment, one.from, 1-one.from)
			if err != nil {
				return false
			}
			back, from, to, err := capture.Decode(data)
			if err != nil || back != one.Segment || from != one.from || to != 1-one.from {
				return false
			}
			known.Store(one, true)
		}
		return true
	}
}
