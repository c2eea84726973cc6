package model

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// brokenTable is a table that breaks a property, and the smallest world we know in
// which that shows.
type brokenTable struct {
	property string
	says     string // what is wrong with the table
	edit     *spec.Edit
	scenario string // built in, or one of smallWorlds
	steps    int    // of the shortest counterexample
}

var brokenTables = []brokenTable{
	{"no-data-after-fin", "SEND after CLOSE is accepted", doing("send/closing", "queue-text", "return-ok"), "send-after-close", 2},
	{"time-wait-on-active-close", "FIN-WAIT-2 ends at once", doingInto("fin/fin-wait-2", "CLOSED", "take-fin", "send-ack", "delete-tcb"), "figure-12", 5},
	{"rst-on-half-open", "CLOSED is silent", doing("closed/ack"), "figure-10", 3},
	{"allowed-edges", "the peer's FIN is taken for our user's CLOSE", leadingTo("fin/established", "LAST-ACK"), "figure-12", 2},
	{"closed-has-no-tcb", "CLOSED keeps a TCB", doing("ack/last-ack/fin-acked"), "figure-12", 6},
	{"origin-remembered", "a reset ends a listener", doingInto("rst/syn-received/passive", "CLOSED", "delete-tcb"), "figure-11", 4},
	{"call-results", "SEND after CLOSE gets the wrong answer", doing("send/closing", "return-exists"), "send-after-close", 2},
	{"close-in-syn-received", "CLOSE in SYN-RECEIVED forgets the connection", doingInto("close/syn-received", "CLOSED", "delete-tcb", "return-ok"), "open-close", 4},
	{"one-fin", "the FIN is sent again with the next number", effectIs("send-fin-again", "send <SEQ=SND.NXT><ACK=RCV.NXT><CTL=FIN,ACK>; TMR.RTX <- 1"), "close-again", 2},
	{"exactly-one-rule", "old and expected overlap at one number of 2^32, which loading does not try", factIs("seq-old", "SEG.SEQ < RCV.NXT or SEG.SEQ = RCV.NXT and SEG.SEQ = 101"), "handshake", 5},
	{"una-nxt-order", "an acknowledgment of the future is believed", factIs("ack-acceptable", "SND.UNA < SEG.ACK"), "future-ack", 2},
	{"acceptability", "the window begins one octet too early", factIs("acceptable", "RCV.NXT - 1 =< SEG.SEQ < RCV.END"), "one-octet-twice", 3},
	{"unacceptable-gets-one-ack", "an old segment is met with silence", doing("seq/unacceptable"), "one-octet-twice", 3},
	{"ack-before-text", "text is taken with an acknowledgment of the future", goingOn("ack/unsent"), "future-ack", 2},
	{"window-update-order", "any segment updates the window", factIs("window-due", "SND.UNA =< SEG.ACK =< SND.NXT"), "two-octets", 3},
	{"no-shrink", "what is unread is offered, not what is free", effectIs("update-window", "RCV.WND <- RCV.UNR; ACK.DUE <- 1"), "late-reader", 3},
	{"fin-in-order", "a FIN beyond a hole is not ahead", factIs("ahead", "SEG.SEQ > RCV.NXT and SEG.TXT > 0"), "octet-and-end", 3},
	{"translation", "acknowledgment 0 is taken for none", factIs("ack-acceptable", "SND.UNA < SEG.ACK =< SND.NXT and SEG.ACK # 0"), "wrap", 3},
	{"queue-shape", "the timer runs on when all is acknowledged", effectIs("take-ack", "SND.UNA <- SEG.ACK"), "handshake", 4},
	{"prefix-delivery", "RCV.NXT stays when text is taken", effectIs("take-text", "accept"), "one-octet-twice", 3},
	{"no-cross-incarnation", "FIN-WAIT-2 ends at once, and TIME-WAIT is skipped", doingInto("fin/fin-wait-2", "CLOSED", "take-fin", "send-ack", "delete-tcb"), "old-duplicates", 11},
	{"refines-fifo", "one octet too many is acknowledged", effectIs("send-ack", "send <SEQ=SND.NXT><ACK=RCV.NXT + 1><CTL=ACK>; ACK.DUE <- 0"), "two-octets", 3},
	{"no-silent-loss", "closing on unread text sends a FIN", doingInto("close/established/unread", "FIN-WAIT-1", "queue-close", "return-ok"), "unread", 3},
	{"no-rst-for-rst", "CLOSED answers a reset", doing("closed/reset", "send-reset-by-seq"), "open-close", 4},
	{"rst-form", "the reset acknowledges one too few", effectIs("send-reset-by-seq", "send <SEQ=0><ACK=SEG.SEQ><CTL=RST,ACK>"), "handshake", 2},
	{"rst-validity", "a reset anywhere in the window is believed", goingOn("rst/challenge"), "guessed-reset", 2},
	{"no-ack-war", "a duplicate acknowledgment is acknowledged", doing("ack/duplicate", "send-ack"), "one-octet-twice", 5},
	{"next-state", "LAST-ACK never ends", doingInto("ack/last-ack/fin-acked", ""), "figure-12", 6},
	{"user-told", "a reset is kept from the user", doing("rst/open", "answer-reset", "delete-tcb"), "figure-10", 4},
	{"acknowledges", "the third segment of the handshake is never sent", doing("acknowledge"), "handshake", 4},
	{"timers-send", "a SYN is not sent again", doing("retransmit/syn"), "lost-syn", 2},
	{"within-window", "the window is not looked at", &spec.Edit{Terms: []spec.WordEdit{{Name: "SEND.LEN", Is: "min(SND.QUE, SND.MSS)"}}}, "closed-window", 5},
	{"receive-next", "the FIN is not counted", effectIs("take-fin", `signal "connection closing"; answer "connection closing"; RCV.REQ <- 0; RCV.PSH <- RCV.PSH = 1 or RCV.UNR > 0; ACK.DUE <- 1`), "figure-12", 2},
	{"takes-what-came", "what is left of a segment with a FIN is an octet more", effectIs("trim-left", "SEG.TXT <- SEG.SEQ + CTL.FIN + SEG.TXT - RCV.NXT; SEG.SEQ <- RCV.NXT; CTL.SYN <- 0"), "text-and-end", 4},
	{"window-offered", "reading frees no room", effectIs("update-window", "ACK.DUE <- 1"), "late-reader", 3},
	{"push-remembered", "a FIN implies no PUSH", effectIs("take-fin", `signal "connection closing"; answer "connection closing"; RCV.NXT <- RCV.NXT + 1; RCV.REQ <- 0; ACK.DUE <- 1`), "unread", 4},
	{"holds-early-text", "text beyond a hole is thrown away", effectIs("hold-text", "SEG.TXT, CTL.FIN <- 0"), "two-octets", 2},
	{"urgent-heard", "an older urgent pointer moves it back", effectIs("take-urgent", "RCV.UP <- SEG.UP; RCV.URG <- SEG.UP > RCV.NXT - RCV.UNR"), "urgent", 4},
	{"urgent-told", "the user is told of urgent data again and again", doing("urg/again", "take-urgent", "tell-urgent"), "urgent", 3},
	{"urgent-sent", "the urgent pointer covers only what has been sent", effectIs("mark-urgent", "SND.UP <- SND.NXT"), "urgent-probe", 1},
	{"urgent-marked", "urgent text is sent again as plain text", doing("retransmit/text/urgent", "send-text-again"), "urgent", 5},
	{"sends-what-fits", "a queued CLOSE waits for ever", goingOn("send/fin"), "close-again", 1},
	{"segment-form", "a retransmitted FIN acknowledges nothing", effectIs("send-fin-again", "send <SEQ=SND.UNA><CTL=FIN>; TMR.RTX <- 1"), "close-again", 2},
	{"no-idle-ack", "every acknowledgment is acknowledged", doing("ack/new", "take-ack", "tell-sent", "owe-ack"), "handshake", 5},
	{"resets-when-due", "ABORT in SYN-SENT sends a reset", doing("abort/silent", "send-abort", "answer-reset", "delete-tcb", "return-ok"), "abort", 2},
	{"connection-remembered", "a listener that turns active still counts as passive", effectIs("turn-active", "TCB.REMOTE <- 1"), "any-call", 2},
	{"listener-knows-nobody", "back in LISTEN the retransmission timer runs on", effectIs("return-to-listen", "ISS, IRS, SND.UNA, SND.NXT, SND.WND, SND.WL1, SND.WL2, SND.UP, MAX.SND.WND, RCV.NXT, RCV.UP, HLD.CNT, HLD.SEQ <- 0; TCB.REMOTE <- TCB.WILD = 0; RCV.WND <- RCV.BUF"), "figure-11", 4},
	{"time-wait-timer", "TIME-WAIT has no timer", effectIs("start-time-wait", "TMR.RTX <- 0"), "figure-12", 5},
	{"refused-changes-nothing", "a SEND after CLOSE is refused and queued all the same", doing("send/closing", "queue-text", "return-closing"), "send-after-close", 2},
	{"abort-flushes", "what is queued survives an ABORT that lingers", effectIs("flush-queues", "SND.UNA <- SND.NXT; HLD.CNT, HLD.SEQ <- 0"), "reset-lingers", 2},
	{"calls-answered", "a RECEIVE is not answered when the user aborts", doing("abort/reset", "send-abort", "delete-tcb", "return-ok"), "abort", 4},
	{"every-event-ends", "what may be sent is not sent, and looked at again", doing("send/text"), "one-octet-twice", 1},
	{deadlockName, "a SYN sets no timer", effectIs("send-syn", "send <SEQ=ISS><CTL=SYN>; SND.NXT <- ISS + 1"), "lost-syn", 2},
}

// findWorld returns the small world or built-in scenario of that name.
func findWorld(t testing.TB, name string) *Scenario {
	t.Helper()
	for _, s := range smallWorlds {
		if s.Name == name {
			return s
		}
	}
	s, err := FindScenario(name)
	require.NoError(t, err)
	return s
}

// decide checks one property on the scenario and an edited table.
func decide(t testing.TB, s *Scenario, property string, edits ...*spec.Edit) Finding {
	t.Helper()
	sys, err := NewSystem(s, edits...)
	require.NoError(t, err)
	report, err := Check(context.Background(), sys, []string{property}, Bounds{StopAtFirst: true, MaxStates: 2_000_000})
	require.NoError(t, err)
	t.Logf("%s: %d worlds, %s %s", s.Name, report.Search.Distinct, report.Search.Cut, report.Findings[0].Verdict)
	return report.Findings[0]
}

// story is the trace in words, for a failing test to show.
func story(t testing.TB, trace *Trace) string {
	t.Helper()
	text := ""
	if trace == nil {
		return text
	}
	require.NoError(t, trace.Walk(func(_ int, r *Record) { text += "\n" + trace.System.Describe(r) }))
	return text
}

// TestBrokenTables: each property is able to fail. It does on a broken table, and
// the same world under the base table does not break it.
func TestBrokenTables(t *testing.T) {
	for _, b := range brokenTables {
		t.Run(b.property, func(t *testing.T) {
			t.Parallel()
			s := findWorld(t, b.scenario)
			found := decide(t, s, b.property, b.edit)
			require.Equal(t, explore.Violated, found.Verdict, b.says)
			require.Len(t, found.Trace.Events, b.steps, "the shortest counterexample:%s", story(t, found.Trace))
			require.NotEqual(t, explore.Violated, decide(t, s, b.property).Verdict, "on the base table")
		})
	}
}

// safetyNames are the names of the properties that are not liveness.
func safetyNames() (names []string) {
	for _, p := range allProperties() {
		if p.Kind != Liveness {
			names = append(names, p.Name)
		}
	}
	return names
}

// TestEveryPropertyCanFail: no property is without a table that breaks it. Those of
// liveness have a test of their own.
func TestEveryPropertyCanFail(t *testing.T) {
	breakable := map[string]bool{}
	for _, b := range brokenTables {
		breakable[b.property] = true
	}
	for _, name := range safetyNames() {
		require.True(t, breakable[name], "brokenTables has no table that breaks %s", name)
	}
	require.Len(t, brokenTables, len(safetyNames()), "one table a property")
}
