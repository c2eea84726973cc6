package formula

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
)

// mistakes are formulas with something wrong, and what is said of them: the column, what
// was found, and what is wanted or nearest.
var mistakes = []struct{ text, says string }{
	{"", `1: found nothing, want a formula`},
	{"always", `7: found the end, want a formula`},
	{"always (A.state = CLOSED", `25: found the end, want ")"`},
	{"always (A.state = CLOSED))", `26: found ")", want an operator or the end`},
	{"always (A.state = CLOSED) % 3", `27: found "% 3", which is no part of the language`},
	{"always (A.state = CLOSED) (B.state = CLOSED)", `27: found "(", want an operator or the end`},

	// Names.
	{"always (A.state = TIMEWAIT)", `19: unknown state "TIMEWAIT", nearest is "TIME-WAIT"`},
	{"always (A.state in {CLOSED, Listen})", `29: unknown state "Listen", nearest is "LISTEN"`},
	{"always (A.SND.UNQ < 3)", `9: unknown variable "SND.UNQ", nearest is "SND.UNA"`},
	{"always (A.sayd < 3)", `9: unknown variable "sayd", nearest is "said"`},
	{"always (A.SEG.SEQ = 3)", `9: found SEG.SEQ, which is no variable of an end: it lives for one event only`},
	{"always (C.state = CLOSED)", `9: unknown end "C", nearest is "A"`},
	{"always (X.state = CLOSED)", `9: found "X" outside of "each end (...)" and "some end (...)", want A or B`},
	{"always (A calls CLOZE)", `17: unknown call "CLOZE", nearest is "CLOSE"`},
	{"always (A sends SYM)", `17: unknown control bit "SYM", nearest is "SYN"`},
	{"always (A sends <CTL=SYN,AKC>)", `17: unknown control bit "AKC", nearest is "ACK"`},
	{"always (A sned RST)", `11: unknown verb "sned", nearest is "sends"`},
	{`always (A is told "conection reset")`, `19: unknown signal "conection reset", nearest is "connection reset"`},
	{"always (A fires rst/exat)", `17: unknown rule "rst/exat", nearest is "rst/exact"`},
	{"always (A fires rts/*)", `17: unknown rule "rts/*", nearest is "rst/*"`},

	// Words that want more, or other words.
	{"always (A gets syn)", `11: found "gets", which is used as in: A gets RST`},
	{"always (A.state in CLOSED)", `17: found "in", which is used as in: A.state in {CLOSED, LISTEN}`},
	{"always (network epmty)", `17: found "epmty", want empty or loses or duplicates or injects`},
	{"always (A.state /= CLOSED) until", `33: found the end, want a formula`},
	{"A.state = CLOSED leads B.state = CLOSED", `24: found "B.state", want "to"`},
	{"always sometimes (A.state = CLOSED)", `8: found "sometimes", which is used as in: sometimes (p), before all else`},
	{"always (A.SND.UNA <= A.SND.NXT)", `19: found "<=", which is spelled "=<" here`},
	{"always (A.state != CLOSED)", `17: found "!=", which is spelled "/=" here`},
	{"always (A.state = CLOSED && B.state = CLOSED)", `26: found "&&", which is spelled "and" here`},
	{"never (A.state = CLOSED)", `1: found "never", which is spelled "always not" here`},

	// Sorts.
	{"always (A.state = A.SND.UNA)", `17: found a state and a sequence number of what A sends, which cannot be compared`},
	{"always (A.state = 3)", `17: found a state and a number, which cannot be compared`},
	{"always (A.state < CLOSED)", `17: found "<" between states, which have no order, want = or /=`},
	{"always (A.SND.UNA < A.RCV.NXT)", `19: found a sequence number of what A sends and a sequence number of what B sends, which cannot be compared`},
	{"always (A.SND.UNA < A.SND.WND)", `19: found a sequence number of what A sends and a number, which cannot be compared`},
	{"always (A.SND.UNA + B.SND.UNA = 3)", `19: found a sequence number of what A sends and a sequence number of what B sends, which cannot be added`},
	{"always (3 - A.SND.UNA = 3)", `11: found a number and a sequence number of what A sends, which cannot be subtracted`},
	{"always (A.SND.FIN => A.state = CLOSED)", `9: found a number, and "=>" wants a condition: SND.FIN is 0 or 1`},
	{"always A.SND.UNA", `8: found a sequence number of what A sends, and "always" wants a condition`},
	{"always (A.said in {CLOSED})", `9: found a number, and "in" wants a state`},
	{"always ((A.state = CLOSED) = (B.state = CLOSED))", `28: found a condition and a condition, and "=" wants states or numbers; "<=>" compares conditions`},
	{"always (A = B)", `9: found the end A alone, want what it has or does, such as A.state or A calls CLOSE`},
	{"always (A.SND.WND < 99999999999)", `21: found 99999999999, which does not fit into 32 bits`},
	{"always (A.SND.WND < 99999999999999999999999)", `21: found 99999999999999999999999, which does not fit into 32 bits`},

	// What could be read in two ways, or says nothing.
	{"always A.state = CLOSED => B.state = CLOSED", `1: found "=>" after "always" without parentheses, want always (p => q) or (always p) => q`},
	{"eventually A.state = CLOSED and eventually B.state = CLOSED", `1: found "and" after "eventually" without parentheses, want eventually (p and q) or (eventually p) and q`},
	{"A.state = CLOSED or not next B.state = CLOSED or B.state = CLOSED", `25: found "or" after "next" without parentheses, want next (p or q) or (next p) or q`},
	{"A.state = CLOSED until B.state = CLOSED until A.state = CLOSED", `41: found "until", which is used as in: p until q`},
	{"A.state = CLOSED", `1: found a condition of one world or step, want to know of which: always (...), sometimes (...) or eventually (...)`},
	{"A.state", `1: found a state, want a condition`},
	{"sometimes (eventually A.state = CLOSED)", `12: found "sometimes" with a temporal word after it, want a condition of one world or step`},
	{"unfairly always (A.state = CLOSED)", `1: found "unfairly" before what no fairness makes a difference to`},
	{"each end (some end (X.state = CLOSED))", `11: found "some end" inside another, where X and Y have a meaning already`},
}

func TestMistakes(t *testing.T) {
	sys := system(t, "handshake")
	for _, m := range mistakes {
		f, err := Parse("f", m.text, "--property")
		if err == nil {
			_, err = f.Property(sys)
		}
		require.Error(t, err, m.text)
		where, says, ok := strings.Cut(err.Error(), ", column ")
		require.True(t, ok, err)
		require.Equal(t, m.says, says, m.text)
		require.NotContains(t, where, "\n")
	}
}

func system(t testing.TB, scenario string) *model.System {
	t.Helper()
	s, err := model.FindScenario(scenario)
	require.NoError(t, err)
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	return sys
}

func TestFile(t *testing.T) {
	all, err := ParseFile("my.props", []byte(`# What I want of TCP: größer.

apart: always (A.state = TIME-WAIT => # not both
         B.state /= ESTABLISHED)

# Another.
	# indented
crossing  : sometimes (A.state = CLOSING and
  B.state = CLOSING)
`))
	require.NoError(t, err)
	require.Len(t, all, 2)
	require.Equal(t, "apart", all[0].Name)
	require.Equal(t, "always (A.state = TIME-WAIT => B.state /= ESTABLISHED)", all[0].Text)
	require.Equal(t, "my.props:3:1", all[0].Cite)
	require.Equal(t, model.Safety, all[0].Kind())
	require.Equal(t, model.Witness, all[1].Kind())
}

func TestFileMistakes(t *testing.T) {
	for text, says := range map[string]string{
		"":                                    `f: found no property, want a name, a colon and a formula`,
		"# nothing\n":                         `f: found no property, want a name, a colon and a formula`,
		"always (A.state = CLOSED)\n":         `f:1:1: found "always (A.state = CLOSED)", want a name and a colon, as in closes: eventually (A.state = CLOSED)`,
		"  x: always (A.state = CLOSED)":      `f:1:1: found "x: always (A.state = CLOSED)", want a name and a colon, as in closes: eventually (A.state = CLOSED)`,
		"x:\n":                                `f:1:3: found nothing, want a formula`,
		"x: always (A.state = CLOSED)\ny: \n": `f:2:3: found nothing, want a formula`,
		"# ä\nx: always ( # größer\n  A.state = TIMEWAIT)":           `f:3:13: unknown state "TIMEWAIT", nearest is "TIME-WAIT"`,
		"x: always (A.state = CLOSED)\nx: always (B.state = CLOSED)": `f:2:1: found "x", the name of the property at f:1:1 too`,
		"x: always (A fires rst/exat)":                               `f:1:20: unknown rule "rst/exat", nearest is "rst/exact"`,
		"x: always \xff":                                             `f: found bytes that are no UTF-8, want a text of properties`,
	} {
		all, err := ParseFile("f", []byte(text))
		if err == nil {
			_, err = all[0].Property(system(t, "handshake"))
		}
		require.EqualError(t, err, says, text)
	}
}
