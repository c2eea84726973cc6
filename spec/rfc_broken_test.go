package spec

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// broken are edits that each make the table say something that the RFC does not.
// The second half puts back errors that the comparison has found in the table.
var broken = []Edit{
	{Name: "believe a RST anywhere in the window", Rules: []RuleEdit{{Name: "rst/challenge", Do: words(), Then: text("continue")}}},
	{Name: "acknowledge without advancing SND.UNA", Effects: []WordEdit{{"take-ack", "TMR.RTX <- SEG.ACK < SND.NXT"}}},
	{Name: "acknowledge a FIN short", Effects: []WordEdit{{"take-fin", `signal "connection closing"; answer "connection closing"; RCV.REQ <- 0; ACK.DUE <- 1`}}},
	{Name: "accept ACK of SND.UNA as new", Facts: []WordEdit{{"ack-acceptable", "SND.UNA =< SEG.ACK =< SND.NXT"}, {"ack-duplicate", "SEG.ACK < SND.UNA"}}},
	{Name: "refuse ACK of SND.NXT", Facts: []WordEdit{{"ack-acceptable", "SND.UNA < SEG.ACK < SND.NXT"}}},
	{Name: "window one octet too long", Terms: []WordEdit{{"RCV.END", "RCV.NXT + RCV.WND + 1"}}},
	{Name: "SEG.LEN without FIN", Terms: []WordEdit{{"SEG.LEN", "CTL.SYN + SEG.TXT"}}},
	{Name: "answer a RST in CLOSED", Rules: []RuleEdit{{Name: "closed/reset", Do: words("send-reset-by-seq")}}},
	{Name: "reset by the wrong number", Effects: []WordEdit{{"send-reset-by-ack", "send <SEQ=SND.NXT><CTL=RST>"}}},
	{Name: "old window updates", Facts: []WordEdit{{"window-due", "SND.UNA =< SEG.ACK =< SND.NXT"}}},
	{Name: "leave LAST-ACK early", Rules: []RuleEdit{{Name: "ack/last-ack/waiting", Do: words("delete-tcb"), Next: text("CLOSED"), Then: text("return")}}},
	{Name: "no TIME-WAIT after CLOSING", Rules: []RuleEdit{{Name: "ack/closing/fin-acked", Do: words("delete-tcb"), Next: text("CLOSED"), Then: text("return")}}},
	{Name: "refuse a passive handshake aloud", Rules: []RuleEdit{{Name: "rst/syn-received/passive", Do: words("tell-refused", "delete-tcb"), Next: text("CLOSED")}}},
	{Name: "FIN overtakes the text", Rules: []RuleEdit{{Name: "send/fin", Unless: words()}, {Name: "send/fin/later", In: words("CLOSE-WAIT")}}},
	{Name: "urgent user told again", Rules: []RuleEdit{{Name: "urg/again", Do: words("take-urgent", "tell-urgent")}}},
	{Name: "old octets taken twice", Effects: []WordEdit{{"trim-left", "CTL.SYN <- 0"}}},
	{Name: "held text released late", Facts: []WordEdit{{"held-ready", "HLD.CNT > 0 and HLD.SEQ < RCV.NXT"}}},
	{Name: "comparison by subtraction", Facts: []WordEdit{{"ack-duplicate", "not SND.UNA < SEG.ACK"}, {"ack-unsent", "SND.UNA < SEG.ACK and not ack-acceptable"}}},

	{Name: "a closed window excuses a segment without ACK", Facts: []WordEdit{{"excused", "SEG.LEN > 0 and RCV.WND = 0 and SEG.SEQ = RCV.NXT"}}},
	{Name: "half the circle away is within RFC 5961's range", Choices: map[string]bool{"check-old-acks": true},
		Facts: []WordEdit{{"ack-out-of-range", "SEG.ACK < SND.UNA - MAX.SND.WND or SEG.ACK > SND.NXT"}}},
	{Name: "CLOSING answers the ACK of its FIN", Choices: map[string]bool{"ack-all-in-time-wait": true},
		Rules: []RuleEdit{{Name: "ack/closing/fin-acked", Then: text("continue")}}},
	{Name: "text beyond a hole stops what the handshake kept", Rules: []RuleEdit{{Name: "text/ahead/hold", Then: text("return")}}},
	{Name: "PUSH stays after the buffer is returned", Effects: []WordEdit{{"take-text", "accept; RCV.NXT <- SEG.SEQ + SEG.TXT; RCV.UNR <- RCV.UNR + SEG.TXT - PASS.LEN; RCV.WND <- RCV.BUF - (RCV.UNR + SEG.TXT - PASS.LEN); RCV.REQ <- max(RCV.REQ, PASS.LEN) - PASS.LEN; RCV.PSH <- max(RCV.PSH, CTL.PSH); RCV.URG <- RCV.URG = 1 and RCV.UP > SEG.SEQ + SEG.TXT - (RCV.UNR + SEG.TXT - PASS.LEN)"}}},
	{Name: "a FIN is no PUSH", Effects: []WordEdit{{"take-fin", `signal "connection closing"; answer "connection closing"; RCV.NXT <- RCV.NXT + 1; RCV.REQ <- 0; ACK.DUE <- 1`}}},
	{Name: "FIN leaves RECEIVEs pending", Effects: []WordEdit{{"take-fin", `signal "connection closing"; answer "connection closing"; RCV.NXT <- RCV.NXT + 1; RCV.PSH <- RCV.PSH = 1 or RCV.UNR > 0; ACK.DUE <- 1`}}},
	{Name: "urgent text is not urgent again", Rules: []RuleEdit{{Name: "retransmit/text/urgent", Do: words("send-text-again")}}},
	{Name: "an urgent probe is not urgent", Rules: []RuleEdit{{Name: "probe/urgent", Do: words("send-probe")}}},
	{Name: "urgent text on the SYN is not urgent", Choices: map[string]bool{"text-on-syn": true},
		Rules: []RuleEdit{{Name: "send/listen/on-syn/urgent", Do: words("turn-active", "choose-iss", "queue-text", "send-syn-text", "return-queued")}}},
	{Name: "CLOSE forgets the text on the SYN", Facts: []WordEdit{{"send-issued", "SND.QUE > 0"}}},
	{Name: "a SYN of other security reopens", Choices: map[string]bool{"reopen-time-wait": true},
		Facts: []WordEdit{{"new-syn", "CTL.SYN = 1 and CTL.ACK = 0 and CTL.RST = 0 and SEG.SEQ > RCV.NXT"}}},
	{Name: "ABORT lingers with full queues", Choices: map[string]bool{"reset-lingers": true},
		Rules: []RuleEdit{{Name: "abort/reset/linger", Do: words("send-abort", "answer-reset", "start-time-wait", "return-ok")}}},
	{Name: "CLOSE acknowledged before the FIN", Rules: []RuleEdit{{Name: "ack/fin-wait-2/waiting", Do: words("tell-closed")}}},
	{Name: "retransmission leaves the timer off", Effects: []WordEdit{{"send-fin-again", "send <SEQ=SND.UNA><ACK=RCV.NXT><CTL=FIN,ACK>"}}},
}

// notices reports whether the comparison with the RFC notices that the table is
// wrong, within n random situations.
func notices(m *Machine, n int) bool {
	s, choices := seeded(793), m.Table().Choices
	for range n {
		if compare(m, s.situation(), choices) != "" {
			return true
		}
	}
	return false
}

// TestRFCNoticesBroken: the comparison with the RFC can fail.
func TestRFCNoticesBroken(t *testing.T) {
	for _, edit := range broken {
		t.Run(edit.Name, func(t *testing.T) {
			table, err := RFC9293().Apply(&edit)
			require.NoError(t, err)
			m, err := Compile(table)
			require.NoError(t, err)
			require.True(t, notices(m, 200_000), "not noticed")
		})
	}
}

// redundant are effects that change nothing, and why they stand there all the same.
var redundant = map[string]string{
	"fin/again/time-wait without start-time-wait": "the fifth step has restarted the timer for a FIN; the RFC says it in both steps",
}

// TestRFCNoticesEveryPart leaves out, one at a time, every effect of every rule,
// and moves every change of state; each time the comparison notices.
func TestRFCNoticesEveryPart(t *testing.T) {
	if testing.Short() {
		t.Skip("a table a mutant")
	}
	try := func(rule *Rule, what string, mutate func(*Rule)) {
		m := *chosen(defaultChoices()&^rule.IfNot | rule.If)
		m.table = m.table.Clone()
		mutate(must(m.table.Rule(rule.Name)))
		require.NoError(t, m.compileSections())
		t.Run(rule.Name+"/"+what, func(t *testing.T) {
			t.Parallel()
			_, same := redundant[rule.Name+" "+what]
			n := 400_000
			if same {
				n /= 20
			}
			require.Equal(t, !same, notices(&m, n), what)
		})
	}
	base := RFC9293()
	base.EachRule(func(_ *Section, _ *Check, rule *Rule) {
		if rule.Never != "" {
			return
		}
		for i, word := range base.EffectWords(rule.Do) {
			try(rule, "without "+word, func(r *Rule) { copy(r.Do[i:], r.Do[i+1:]) })
		}
		elsewhere := AllStates &^ rule.In &^ in(rule.Next)
		if elsewhere == 0 {
			elsewhere = in(Listen)
		}
		try(rule, "another state", func(r *Rule) { r.Next = elsewhere.List()[0] })
	})
}
