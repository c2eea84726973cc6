package smt

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec"
)

func list(words ...string) *[]string { return &words }

func fact(name, is string) *spec.Edit {
	return &spec.Edit{Name: "mutant", Facts: []spec.WordEdit{{Name: name, Is: is}}}
}

func effect(name, is string) *spec.Edit {
	return &spec.Edit{Name: "mutant", Effects: []spec.WordEdit{{Name: name, Is: is}}}
}

func rule(r spec.RuleEdit) *spec.Edit {
	return &spec.Edit{Name: "mutant", Rules: []spec.RuleEdit{r}}
}

var closed = "CLOSED"
var listen = "LISTEN"

// mutants are for each theorem a table of which it is false. The first two differ for
// one of 2^32 windows, which no random test would meet. That CLOSED satisfies the
// invariant does not depend on the table.
var mutants = []struct {
	theorem string
	edit    *spec.Edit
	always  bool // tried in every run of the tests
}{
	{"exactly-one", fact("seq-old", "SEG.SEQ < RCV.NXT or SEG.SEQ = RCV.NXT and SEG.WND = 123456789"), true},
	{"impossible", fact("seq-old", "SEG.SEQ < RCV.NXT or SEG.SEQ = RCV.NXT and SEG.WND = 123456789"), true},
	{"acceptability", fact("acceptable", "SEG.LEN = 0 and RCV.WND = 0 and SEG.SEQ = RCV.NXT or RCV.WND > 0 and RCV.NXT =< SEG.SEQ =< RCV.END"), false},
	{"translation", fact("seq-old", "SEG.SEQ < RCV.NXT and SEG.SEQ # 123456789"), true},
	{"invariant", effect("take-ack", "SND.UNA <- SEG.ACK"), false},
	{"every-event-ends", rule(spec.RuleEdit{Name: "held/release", Do: list()}), false},
	{"allowed-edges", rule(spec.RuleEdit{Name: "rst/open", Next: &listen}), false},
	{"no-rst-for-rst", rule(spec.RuleEdit{Name: "closed/reset", Do: list("send-reset-by-ack")}), true},
	{"rst-form", effect("send-reset-by-seq", "send <SEQ=1><ACK=SEG.SEQ + SEG.LEN><CTL=RST,ACK>"), false},
	{"no-shrink", effect("update-window", "RCV.WND <- RCV.BUF - RCV.UNR - 1; ACK.DUE <- 1"), false},
	{"within-window", effect("take-fin", "RCV.NXT <- RCV.NXT + 2; ACK.DUE <- 1"), false},
	{"una-forwards", effect("take-ack", "SND.UNA <- SND.NXT; TMR.RTX <- 0"), false},
	{"unacceptable-gets-one-ack", rule(spec.RuleEdit{Name: "seq/unacceptable", Do: list("send-ack", "send-ack")}), false},
	{"origin-remembered", rule(spec.RuleEdit{Name: "rst/syn-received/passive", Next: &closed, Do: list("delete-tcb")}), false},
	{"sends-within-window", &spec.Edit{Name: "mutant", Terms: []spec.WordEdit{{Name: "SEND.LEN", Is: "min(SND.QUE, SND.MSS)"}}}, false},
}

// TestMutants: every theorem can fail.
func TestMutants(t *testing.T) {
	needs(t, "z3")
	tried := map[string]bool{"begin": true}
	for _, tt := range mutants {
		tried[tt.theorem] = true
		t.Run(tt.theorem, func(t *testing.T) {
			if !tt.always && os.Getenv("TCPCHECK_PROVE") == "" {
				t.Skip("set TCPCHECK_PROVE to try it")
			}
			table, err := spec.RFC9293().Apply(tt.edit)
			require.NoError(t, err)
			b := prepared(t, table)
			require.True(t, b.Only(tt.theorem))
			results, err := b.Prove(context.Background(), Options{Workers: 2, Limit: 60 * time.Second, Solvers: []string{"z3"}})
			require.NoError(t, err)
			require.Equal(t, Failed, results[0].Status)
			require.NotEmpty(t, results[0].Failure.Values)
			t.Log(results[0].Failure.Query, results[0].Failure.Fired)
		})
	}
	for _, theorem := range Theorems() {
		require.True(t, tried[theorem.Name], "%s has no mutant", theorem.Name)
	}
}
