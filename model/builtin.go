package model

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/spec"
)

// DefaultScenario is what check explores when it is not told otherwise.
const DefaultScenario = "two-hosts"

// hostScenarios are two hosts that call, send and close, and what goes wrong on the
// way. A scenario is one entry here, or in the group of another file.
var hostScenarios = []*Scenario{
	{
		Name: DefaultScenario,
		Says: "A client opens, sends an octet and closes; a server listens, answers with an octet and closes; the network loses, duplicates and reorders.",
		Ends: [2]EndSetup{
			end(100, calls("OPEN active", "SEND 1", "CLOSE"), retransmit(1)),
			end(300, calls("OPEN passive", "SEND 1", "CLOSE"), retransmit(1)),
		},
		Network: Network{AnyOrder: true, Lose: 1, Duplicate: 1, Capacity: 8, Patient: true},
		Wanted:  []string{"both-established", "both-done", "crossed-closes", "half-closed", "text-held"},
	},
	{
		Name:    "handshake",
		Says:    "A client opens, a server listens, the network is perfect.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active")), end(300, calls("OPEN passive"))},
		Network: Network{Capacity: 3},
		Wanted:  []string{"both-established"},
	},
	{
		Name:    "open-close",
		Says:    "Both ends open and close in every order; the network is perfect.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "CLOSE")), end(300, calls("OPEN passive", "CLOSE"))},
		Network: Network{Capacity: 8},
		Wanted:  []string{"both-established", "both-done", "crossed-closes", "both-time-wait", "half-closed"},
	},
	{
		Name:    "lossy-close",
		Says:    "Both ends open and close; the network loses two segments and keeps order; timers go off at any time.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "CLOSE"), retransmit(2)), end(300, calls("OPEN passive", "CLOSE"), retransmit(2))},
		Network: Network{Lose: 2, Capacity: 8},
		Wanted:  []string{"both-established", "both-done", "both-time-wait", "half-closed"},
	},
	{
		Name:    "simultaneous-open",
		Says:    "Both ends call each other at once and close; the network loses and reorders.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "CLOSE"), retransmit(1)), end(300, calls("OPEN active", "CLOSE"), retransmit(1))},
		Network: Network{AnyOrder: true, Lose: 1, Capacity: 8, Patient: true},
		Wanted:  []string{"crossed-opens", "both-established", "both-time-wait"},
	},
	{
		Name:    "text",
		Says:    "Three octets in three segments overtake each other, one is lost; the receiver holds what comes early.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "SEND 3", "CLOSE"), retransmit(2), mss(1), hold(2)), end(300, calls("OPEN passive", "CLOSE"), retransmit(1), hold(2))},
		Network: Network{AnyOrder: true, Lose: 1, Capacity: 8, Patient: true},
		Wanted:  []string{"both-established", "text-held", "both-done"},
	},
	{
		Name:    "closed-window",
		Says:    "A sends more than B has room for, and B's user reads late: the window closes, and probing finds it open again.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "SEND 3", "CLOSE"), retransmit(2), probes(2), mss(1)), end(300, calls("OPEN passive", "RECEIVE 1", "RECEIVE 1", "RECEIVE 1", "CLOSE"), retransmit(1), buffer(1), readsWhenCalled)},
		Network: Network{Lose: 1, Capacity: 8, Patient: true},
		Wanted:  []string{"both-established", "window-closed", "both-done"},
	},
	{
		Name:    "full-windows",
		Says:    "Both ends fill each other's window with two octets each, and the first of them is overtaken: an acknowledgment, numbered beyond the window, is unacceptable, and is answered by another.",
		Ends:    [2]EndSetup{end(500, buffer(2), mss(1), established(100, 300), calls("SEND 2")), end(600, buffer(2), mss(1), established(300, 100), calls("SEND 2"))},
		Network: Network{AnyOrder: true, Capacity: 8},
		Wanted:  []string{"text-held"},
		Breaks:  []string{"no-ack-war"},
	},
	{
		Name:    "half-open",
		Says:    "A loses its memory at any moment and calls again; B may send meanwhile.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "CLOSE"), lives(2), crash(1), retransmit(1)), end(300, calls("OPEN passive", "SEND 1", "CLOSE"), retransmit(1))},
		Network: Network{Lose: 1, Capacity: 8, Patient: true},
		Wanted:  []string{"both-established", "half-open"},
	},
	{
		Name:    "incarnations",
		Says:    "The same two sockets connect twice while duplicates of the first connection may still arrive; segments respect their lifetime.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "CLOSE"), lives(2)), end(300, calls("OPEN passive", "CLOSE"), lives(2))},
		Network: Network{AnyOrder: true, Duplicate: 1, Capacity: 8},
		Wanted:  []string{"both-established", "both-done"},
		Breaks:  []string{"no-ack-war"},
	},
	{
		Name: "outlived-msl",
		Says: "The same two sockets connect twice with the same initial sequence numbers, and segments outlive TIME-WAIT: an octet of the first connection is taken by the second.",
		Ends: [2]EndSetup{
			end(100, calls("OPEN active", "SEND 1", "CLOSE", "OPEN active"), isn(100, 100)),
			end(300, listening, calls("CLOSE", "OPEN passive"), isn(300, 300)),
		},
		Network: Network{AnyOrder: true, Duplicate: 1, Capacity: 8, OutlivesMSL: true},
		Wanted:  []string{"both-established"},
		Breaks:  []string{"no-cross-incarnation", "refines-fifo", "no-ack-war"},
	},
	{
		Name:     "old-duplicates",
		Says:     "The same two sockets connect twice with the same initial sequence numbers, and a copy of a segment stays behind; TIME-WAIT, which no reset cuts short (RFC 1337), keeps the two connections apart.",
		Variants: []string{"rfc1337"},
		Ends: [2]EndSetup{
			end(99, established(100, 300), calls("SEND 1", "CLOSE", "OPEN active")),
			end(299, established(300, 100), calls("CLOSE", "OPEN passive")),
		},
		Network: Network{AnyOrder: true, Duplicate: 1, Capacity: 8},
		Wanted:  []string{"half-closed", "crossed-closes"},
	},
	{
		Name: "time-wait-assassination",
		Says: "As old-duplicates with RFC 9293 as it stands: a reset ends TIME-WAIT early, and an octet of the first connection is taken by the second.",
		Ends: [2]EndSetup{
			end(99, established(100, 300), calls("SEND 1", "CLOSE", "OPEN active")),
			end(299, established(300, 100), calls("CLOSE", "OPEN passive")),
		},
		Network: Network{AnyOrder: true, Duplicate: 1, Capacity: 8},
		Wanted:  []string{"half-closed", "crossed-closes"},
		Breaks:  []string{"no-cross-incarnation", "refines-fifo", "no-ack-war"},
	},
	{
		Name: "no-quiet-time",
		Says: "Both ends crash, forget which sequence numbers they used, and connect again at once with the same ones: an octet of the first connection is taken by the second.",
		Ends: [2]EndSetup{
			end(100, calls("OPEN active", "SEND 1"), lives(2), crash(1), isn(100, 100)),
			end(300, calls("OPEN passive"), lives(2), crash(1), isn(300, 300)),
		},
		Network: Network{AnyOrder: true, Duplicate: 1, Capacity: 8},
		Wanted:  []string{"both-established", "half-open"},
		Breaks:  []string{"no-cross-incarnation", "refines-fifo", "no-ack-war"},
	},
	{
		Name:    "abort",
		Says:    "Either user may abort, and either may lose patience, at any moment.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "SEND 1", "CLOSE"), anytime("ABORT", 1), timeout(1)), end(300, calls("OPEN passive", "CLOSE"), anytime("ABORT", 1), timeout(1))},
		Network: Network{Capacity: 8},
		Wanted:  []string{"both-established", "half-open"},
	},
	{
		Name: "any-call",
		Says: "Either user may make any call at any moment; the network keeps order.",
		Ends: [2]EndSetup{
			end(100, calls("OPEN passive specified"), anytime("OPEN active", 1), anytime("SEND 1", 1), anytime("CLOSE", 1), anytime("STATUS", 0)),
			end(300, calls("OPEN passive"), anytime("OPEN active unspecified", 1), anytime("SEND 1 urgent", 1), anytime("CLOSE", 1), anytime("RECEIVE 1", 1), readsWhenCalled),
		},
		Network: Network{Capacity: 8},
		Wanted:  []string{"both-established"},
	},
	{
		Name: "strays",
		Says: "An open connection meets segments that nobody sent: a reset and a SYN in the window, other security, an acknowledgment of the future.",
		Ends: [2]EndSetup{end(100, calls("OPEN active", "CLOSE")), end(300, calls("OPEN passive", "CLOSE"))},
		Network: Network{Capacity: 8, Inject: []Injection{
			stray(1, "<SEQ=102><CTL=RST>"),
			stray(1, "<SEQ=101><CTL=SYN>"),
			stray(1, "<SEQ=101><ACK=310><DATA=1><CTL=ACK>"),
			foreign(stray(0, "<SEQ=301><ACK=101><CTL=ACK>")),
		}},
		Wanted: []string{"both-established"},
		Breaks: []string{"prefix-delivery", "no-cross-incarnation", "refines-fifo", "no-ack-war"},
	},
	{
		Name:    "other-security",
		Says:    "A SYN, an answer to a SYN and an acknowledgment arrive with other security than the connection's: each is refused.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active")), end(300, calls("OPEN passive"))},
		Network: Network{Capacity: 8, Inject: []Injection{foreign(stray(0, "<SEQ=300><ACK=101><CTL=SYN,ACK>")), foreign(stray(1, "<SEQ=100><CTL=SYN>")), foreign(stray(1, "<SEQ=101><ACK=301><CTL=ACK>"))}},
		Wanted:  []string{"both-established"},
		Breaks:  []string{"no-cross-incarnation"},
	},
	{
		Name:    "blind-reset",
		Says:    "Somebody who cannot see the connection guesses a reset and a SYN into B's window: RFC 9293 asks the peer, RFC 793 (variant rfc793) believes them.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active")), end(300, calls("OPEN passive"))},
		Network: Network{Capacity: 8, Inject: []Injection{stray(1, "<SEQ=103><CTL=RST>"), stray(1, "<SEQ=102><CTL=SYN>")}},
		Wanted:  []string{"both-established"},
	},
	{
		Name:    "eager-peer",
		Says:    "The answer to a SYN carries a FIN as well, and so does a SYN to a listener.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "CLOSE"), retransmit(1)), end(300, calls("OPEN passive", "CLOSE"), retransmit(1))},
		Network: Network{Capacity: 8, Patient: true, Inject: []Injection{stray(0, "<SEQ=300><ACK=101><CTL=SYN,FIN,ACK>"), stray(1, "<SEQ=100><CTL=SYN,FIN>")}},
		Breaks:  []string{"no-cross-incarnation", "no-ack-war"},
	},
	{
		Name:    "wrap",
		Says:    "As lossy-close with an octet, and both directions cross from 4294967295 to 0.",
		Ends:    [2]EndSetup{end(0xffffffff, calls("OPEN active", "SEND 1", "CLOSE"), retransmit(1)), end(0xfffffffe, calls("OPEN passive", "SEND 1", "CLOSE"), retransmit(1))},
		Network: Network{Lose: 1, Capacity: 8, Patient: true},
		Wanted:  []string{"both-established", "both-done"},
	},
	{
		Name:    "reopen",
		Says:    "A calls again while B is still in TIME-WAIT, and B takes the new SYN (MAY-2).",
		Choices: map[string]bool{"reopen-time-wait": true},
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "CLOSE"), lives(2)), end(300, calls("OPEN passive", "CLOSE"))},
		Network: Network{Capacity: 8},
		Wanted:  []string{"both-established"},
	},
	{
		Name:    "resegmented",
		Says:    "Two octets in two segments are sent again as one: what is old of it is cut off, and the rest is taken.",
		Ends:    [2]EndSetup{end(500, established(100, 300), calls("SEND 1", "SEND 1"), retransmit(1)), end(600, established(300, 100))},
		Network: Network{Lose: 1, Capacity: 8},
	},
	{
		Name:    "unread",
		Says:    "B's user closes without having read what came, and a half-duplex CLOSE tells A by a reset (SHLD-3).",
		Choices: map[string]bool{"half-duplex-close": true},
		Ends:    [2]EndSetup{end(500, established(100, 300), calls("SEND 1", "CLOSE")), end(600, established(300, 100), calls("CLOSE"), readsWhenCalled)},
		Network: Network{Capacity: 8},
	},
	{
		Name: "false-answers",
		Says: "A handshake meets segments that nobody sent and that acknowledge nothing of it: a SYN,ACK, an ACK, text without ACK, and a reset numbered one beyond the window.",
		Ends: [2]EndSetup{end(100, calls("OPEN active")), end(300, calls("OPEN passive"))},
		Network: Network{Capacity: 8, Inject: []Injection{
			stray(0, "<SEQ=300><ACK=100><CTL=SYN,ACK>"),
			stray(1, "<SEQ=101><ACK=300><CTL=ACK>"),
			stray(1, "<SEQ=101><DATA=1><CTL=PSH>"),
			stray(1, "<SEQ=105><CTL=RST>"),
		}},
		Wanted: []string{"both-established"},
	},
	{
		Name:    "old-ack",
		Says:    "Both ends close, and an acknowledgment older than any window wanders in: RFC 5961 section 5 has it refused (MAY-12).",
		Choices: map[string]bool{"check-old-acks": true},
		Ends:    [2]EndSetup{end(500, established(100, 300), calls("CLOSE")), end(600, established(300, 100), calls("CLOSE"))},
		Network: Network{Capacity: 8, Inject: []Injection{stray(1, "<SEQ=101><ACK=290><CTL=ACK>")}},
		Wanted:  []string{"half-closed", "crossed-closes"},
	},
	{
		Name:    "two-hosts-impatient",
		Says:    "As two-hosts, but the network keeps order and timers go off at any time, even when nothing is lost.",
		Ends:    [2]EndSetup{end(100, calls("OPEN active", "SEND 1", "CLOSE"), retransmit(1)), end(300, calls("OPEN passive", "SEND 1", "CLOSE"), retransmit(1))},
		Network: Network{Lose: 1, Duplicate: 1, Capacity: 8},
		Wanted:  []string{"both-established", "both-done"},
	},
	{
		Name: "mirrored-close",
		Says: "As simultaneous-open, and the network duplicates as well; nothing tells the ends apart, not even their initial sequence numbers.",
		Ends: [2]EndSetup{
			end(100, calls("OPEN active", "CLOSE"), retransmit(1)),
			end(100, calls("OPEN active", "CLOSE"), retransmit(1)),
		},
		Network: Network{AnyOrder: true, Lose: 1, Duplicate: 1, Capacity: 8, Patient: true},
		Wanted:  []string{"crossed-opens", "both-established", "both-done", "crossed-closes", "both-time-wait"},
	},
	{
		Name: "mirrored-text",
		Says: "Two ends that nothing tells apart call each other at once, send an octet each and close; the network loses, duplicates and keeps order.",
		Ends: [2]EndSetup{
			end(100, calls("OPEN active", "SEND 1", "CLOSE"), retransmit(1)),
			end(100, calls("OPEN active", "SEND 1", "CLOSE"), retransmit(1)),
		},
		Network: Network{Lose: 1, Duplicate: 1, Capacity: 8, Patient: true},
		Wanted:  []string{"crossed-opens", "both-established", "both-done", "crossed-closes", "both-time-wait", "half-closed"},
	},
}

// Scenarios returns the built-in scenarios, the figures of the RFC last.
func Scenarios() []*Scenario {
	all := slices.Concat(hostScenarios, lastingScenarios, attackScenarios, rowScenarios, hazardScenarios, claimScenarios)
	for _, f := range figures {
		all = append(all, f.Scenario)
	}
	return all
}

// FindScenario returns the built-in scenario of that name.
func FindScenario(name string) (*Scenario, error) {
	var names []string
	for _, s := range Scenarios() {
		if s.Name == name {
			return s, nil
		}
		names = append(names, s.Name)
	}
	return nil, spec.Unknown("scenario", name, names)
}
