package tla

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/formula"
	"github.com/tcpcheck/tcpcheck/spec"
)

var update = flag.Bool("update", false, "write the examples anew, and what TLC counts")

// TestEveryRowAndWord: each row that stands and each word is in the table, with its name
// and its definition, once.
func TestEveryRowAndWord(t *testing.T) {
	sys := systemOf(t, "handshake")
	text := filesOf(t, sys, Properties{})["Table.tla"]
	table, parsed := sys.Machine.Table(), sys.Machine.Parsed()
	once := func(part string) { require.Equal(t, 1, strings.Count(text, part), part) }
	table.EachRule(func(_ *spec.Section, _ *spec.Check, r *spec.Rule) {
		want := 0
		if table.Stands(r) {
			want = 1
		}
		require.Equal(t, want, strings.Count(text, `\* `+r.Name+" ("), r.Name)
		require.Equal(t, want, strings.Count(text, "Fires(s, "+quoted(r.Name)+","), r.Name)
	})
	for i, d := range table.Terms {
		once(`\* ` + parsed.Terms[i].String() + ": ")
		once("\n" + ident(d.Name) + "(s) == ")
	}
	for i, d := range table.Facts {
		once(`\* ` + d.Word + ": " + parsed.Facts[i].String() + ". ")
		once("\n" + fact(d.Word) + "(s) == ")
	}
	for i, d := range table.Effects[1:] {
		once(`\* ` + d.Word + ": " + spec.SpellEffect(parsed.Effects[i+1]) + ". ")
		once("\n" + effect(d.Word) + "(s) ==")
	}
}

// TestExamples: what is committed is what is written now.
func TestExamples(t *testing.T) {
	for _, name := range []string{"handshake", "wrap"} {
		for file, text := range filesOf(t, systemOf(t, name), Properties{}) {
			at := filepath.Join(name, file)
			if *update {
				require.NoError(t, os.MkdirAll(name, 0o777))
				require.NoError(t, os.WriteFile(at, []byte(text), 0o666))
			}
			have, err := os.ReadFile(at)
			require.NoError(t, err)
			require.Equal(t, string(have), text, "%s is stale: go test ./proofs/tla -run Examples -update", at)
		}
	}
}

// TestMutants: what is broken in a table is broken in the modules, there and nowhere else.
func TestMutants(t *testing.T) {
	sound := filesOf(t, systemOf(t, "handshake"), Properties{})
	for _, c := range []struct {
		edit spec.Edit
		want []string // lines that differ, but for comments
	}{
		{spec.Edit{Facts: []spec.WordEdit{{Name: "ahead", Is: "SEG.SEQ >= RCV.NXT and SEG.LEN > 0"}}},
			[]string{`is_ahead(s) == ((s.RCV_NXT \preceq s.SEG_SEQ) /\ (0 \prec SEG_LEN(s)))`}},
		{spec.Edit{Terms: []spec.WordEdit{{Name: "RCV.END", Is: "RCV.NXT + RCV.WND - 1"}}},
			[]string{`RCV_END(s) == ((s.RCV_NXT (+) s.RCV_WND) (-) 1)`}},
		{spec.Edit{Effects: []spec.WordEdit{{Name: "send-syn", Is: "send <SEQ=ISS + 1><CTL=SYN>; SND.NXT <- ISS + 1; TMR.RTX <- 1"}}},
			[]string{`[s EXCEPT !.sent = Sends(@, [seq |-> (s.ISS (+) 1), ack |-> 0, text |-> 0, up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"SYN"}]),`}},
		{spec.Edit{Rules: []spec.RuleEdit{{Name: "listen/syn", Next: ptr("ESTABLISHED")}}},
			[]string{`LET s0 == Fires(s, "listen/syn", "ESTABLISHED")`}},
	} {
		broken := filesOf(t, systemOf(t, "handshake", &c.edit), Properties{})
		for name, text := range broken {
			var want []string
			if name == "Table.tla" {
				want = c.want
			}
			require.Equal(t, want, newLines(sound[name], text), name)
		}
	}
}

func ptr[T any](x T) *T { return &x }

// newLines are the lines of a text that another has not, but for comments.
func newLines(was, is string) (lines []string) {
	known := map[string]bool{}
	for line := range strings.Lines(was) {
		known[line] = true
	}
	for line := range strings.Lines(is) {
		if one := strings.TrimSpace(line); !known[line] && !strings.HasPrefix(one, `\*`) {
			lines = append(lines, one)
		}
	}
	return lines
}

// TestAtOnce: the statements of an effect read what was before it.
func TestAtOnce(t *testing.T) {
	for _, c := range []struct{ is, want string }{
		{"SND.QUE <- SND.QUE + CALL.LEN", "[s EXCEPT !.SND_QUE = (s.SND_QUE (+) s.CALL_LEN)]"},
		{"SND.UNA <- SND.NXT; SND.NXT <- SND.UNA", "[s EXCEPT !.SND_UNA = s.SND_NXT, !.SND_NXT = s.SND_UNA]"},
		{"SEG.TXT <- 0; hold", "LET s1 == Hold(s) IN [s1 EXCEPT !.SEG_TXT = 0]"},
		{"TMR.RTX <- SEG.ACK < SND.NXT", `[s EXCEPT !.TMR_RTX = Flag((s.SEG_ACK \prec s.SND_NXT))]`},
		{`signal "soft error"; return "ok"; SND.NXT <- 4294967295`, `[s EXCEPT !.signals = @ \cup {"soft error"}, !.result = "ok", !.SND_NXT = (-1)]`},
		{"delete; send <SEQ=ISS><CTL=SYN>; hold; SND.UNA <- 2147483648",
			`LET s1 == Delete(s) IN LET s2 == Hold([s1 EXCEPT !.sent = Sends(@, [seq |-> s1.ISS, ack |-> 0, text |-> 0, up |-> 0, wnd |-> s1.RCV_WND, ctl |-> {"SYN"}])]) IN [s2 EXCEPT !.SND_UNA = Least]`},
	} {
		table, err := spec.RFC9293().Apply(&spec.Edit{Effects: []spec.WordEdit{{Name: "queue-close", Is: c.is}}})
		require.NoError(t, err)
		m, err := spec.Compile(table)
		require.NoError(t, err)
		e, err := table.EffectNamed("queue-close")
		require.NoError(t, err)
		require.Equal(t, c.want, strings.Join(strings.Fields(doing(m.Parsed().Effects[e])), " "))
	}
}

// TestRefused: what TLC could not decide as we do is not written.
func TestRefused(t *testing.T) {
	sys := systemOf(t, "handshake")
	for _, c := range []struct{ text, want string }{
		{"A.state = SYN-SENT leads to A.state /= SYN-SENT", `property p: found liveness of fair ways, want "unfairly"`},
		{"unfairly (A.state = SYN-SENT leads to A sends ACK)", `property p: found a condition of a step, want conditions of worlds`},
		{"unfairly (A.state = CLOSED until A.state = SYN-SENT)", `property p: found "until", which TLA+ does not have`},
	} {
		f, err := formula.Parse("p", c.text, "test")
		require.NoError(t, err)
		_, err = Files(sys, Properties{Formulas: []*formula.Formula{f}})
		require.ErrorContains(t, err, c.want)
	}
	_, err := Files(sys, Properties{BuiltIn: []string{"no-ack-war"}})
	require.ErrorContains(t, err, "property no-ack-war: found one that is written in Go")
}

// TestCounts: the counts of TCBs are counts under RFC 9293, as TypeOK says; a look at the
// first worlds of each scenario.
func TestCounts(t *testing.T) {
	if testing.Short() {
		t.Skip("looks at many scenarios")
	}
	for _, s := range model.Scenarios() {
		sys := systemOf(t, s.Name)
		queue := sys.Init()
		seen := map[model.State]bool{queue[0]: true}
		for len(queue) > 0 && len(seen) < 300 {
			w := sys.Unpack(queue[0])
			for i := range w.Ends {
				for _, v := range spec.TCBVars() {
					switch n := w.Ends[i].TCB.V[v]; v.Def().Space {
					case spec.Flag:
						require.LessOrEqual(t, n, uint32(1), "%s in %s", v, s.Name)
					case spec.Count:
						require.Less(t, n, uint32(1<<31), "%s in %s", v, s.Name)
					}
				}
			}
			steps, err := sys.Next(queue[0], nil)
			require.NoError(t, err)
			queue = queue[1:]
			for _, to := range steps {
				if !seen[to.To] {
					seen[to.To] = true
					queue = append(queue, to.To)
				}
			}
		}
	}
}
