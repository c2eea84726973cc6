package promela

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/formula"
	"github.com/tcpcheck/tcpcheck/spec"
)

// TestEveryRowAndWord: each row that stands and each word is in the model, with its name
// and its definition, once.
func TestEveryRowAndWord(t *testing.T) {
	sys := systemOf(t, "handshake")
	text := promelaOf(t, sys, Properties{})
	table, parsed := sys.Machine.Table(), sys.Machine.Parsed()
	once := func(part string) { require.Equal(t, 1, strings.Count(text, part), part) }
	table.EachRule(func(_ *spec.Section, _ *spec.Check, r *spec.Rule) {
		want := 0
		if table.Stands(r) {
			want = 1
		}
		require.Equal(t, want, strings.Count(text, "/* "+r.Name+" ("), r.Name)
	})
	for i, d := range table.Facts {
		once("/* " + d.Word + ": " + parsed.Facts[i].String() + ". ")
		once("#define " + fact(d.Word) + " ")
	}
	for i, d := range table.Effects[1:] {
		once("/* " + d.Word + ": " + spec.SpellEffect(parsed.Effects[i+1]) + ". ")
		once("inline " + effect(d.Word) + "()")
	}
}

// TestEveryScenario: each is exported, and the same each time.
func TestEveryScenario(t *testing.T) {
	for _, s := range model.Scenarios() {
		sys := systemOf(t, s.Name)
		var one, other bytes.Buffer
		require.NoError(t, Write(&one, sys, everything()))
		require.NoError(t, Write(&other, sys, everything()))
		require.Equal(t, one.String(), other.String())
	}
}

// TestAtOnce: the statements of an effect read what was before it.
func TestAtOnce(t *testing.T) {
	for _, c := range []struct{ is, want string }{
		{"SND.QUE <- SND.QUE + CALL.LEN", "SND_QUE = (SND_QUE + CALL_LEN)"},
		{"SND.UNA <- SND.NXT; SND.NXT <- SND.UNA", "t0 = SND_NXT; t1 = SND_UNA; SND_UNA = t0; SND_NXT = t1"},
		{"SEG.SEQ, RCV.NXT <- SEG.SEQ + 1", "t0 = (SEG_SEQ + 1); SEG_SEQ = t0; RCV_NXT = t0"},
		{"SEG.TXT <- 0; hold", "hold(); SEG_TXT = 0"},
		{"send <SEQ=SND.NXT><CTL=SYN,ACK>; SND.NXT <- 4294967295", "clear_segment(seg); seg.seq = SND_NXT; seg.ack = 0; seg.text = 0; seg.up = 0; seg.ctl = SYN | ACK; send_segment(); SND_NXT = (-1)"},
	} {
		table, err := spec.RFC9293().Apply(&spec.Edit{Effects: []spec.WordEdit{{Name: "queue-close", Is: c.is}}})
		require.NoError(t, err)
		m, err := spec.Compile(table)
		require.NoError(t, err)
		e, err := table.EffectNamed("queue-close")
		require.NoError(t, err)
		require.Equal(t, c.want, strings.Join(doing(m.Parsed().Effects[e]), "; "))
	}
}

// TestRefused: what SPIN could not decide as we do is not written.
func TestRefused(t *testing.T) {
	sys := systemOf(t, "handshake")
	for _, c := range []struct{ text, want string }{
		{"A.state = SYN-SENT leads to A.state /= SYN-SENT", `property p: found liveness of fair ways, want "unfairly"`},
		{"unfairly (A.state = SYN-SENT leads to A sends ACK)", `property p: found a condition of a step, want it after "always eventually"`},
		{"unfairly (eventually next next (A.state = SYN-SENT))", `property p: found "next", which has no translation`},
	} {
		f, err := formula.Parse("p", c.text, "test")
		require.NoError(t, err)
		require.ErrorContains(t, Write(io.Discard, sys, Properties{Formulas: []*formula.Formula{f}}), c.want)
	}
	require.ErrorContains(t, Write(io.Discard, sys, Properties{BuiltIn: []string{"no-ack-war"}}), "property no-ack-war: found one that is written in Go")
}
