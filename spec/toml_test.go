package spec

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestParseEdit reads every key that an edit's file can have.
func TestParseEdit(t *testing.T) {
	edit, err := ParseEdit("slow.toml", []byte(`
name = "slow"
says = "Acknowledges nothing ahead of a hole, and waits for a whole segment."
base = ["rfc1337"]

[choices]
ack-ahead = false

[[term]]
name = "SEG.LAST"
is = "SEG.SEQ + SEG.LEN - 1"

[[fact]]
name = "whole"      # a new word
is = "SEND.LEN = SND.MSS"

[[effect]]
name = "send-ack"
is = "send <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>; ACK.DUE <- 0"

[[rule]]
name = "send/text"
when = ["whole"]

[[rule]]
name = "send/text/wait"
check = "3.8 send"
in = ["ESTABLISHED", "FIN-WAIT-1", "CLOSE-WAIT", "CLOSING"]
unless = ["whole", "urgent-pending"]
do = []
next = ""
then = "continue"
says = "A small segment waits."

[[rule]]
name = "fin/syn-received"
delete = true

[[rule]]
name = "fin/syn-received/new"
check = "3.10.7.4 eighth"
in = ["SYN-RECEIVED"]
do = ["take-fin"]
next = "CLOSE-WAIT"
`), RFC9293())
	require.NoError(t, err)
	require.Equal(t, "slow", edit.Name)
	table, err := RFC9293().Apply(edit)
	require.NoError(t, err)
	require.Equal(t, "rfc1337+slow", table.TableName())
	require.ElementsMatch(t, []string{
		"choice ack-ahead", "fact whole", "rule send/text", "rule send/text/wait",
		"rule fin/syn-received is gone", "rule fin/syn-received/new", "rule rst/closing", "rule rst/time-wait",
	}, changes(RFC9293(), table))

	unnamed, err := ParseEdit("x.toml", nil, RFC9293())
	require.NoError(t, err)
	require.Equal(t, "x.toml", unnamed.Name)
}

// TestParseEditErrors: one line each, with file, line, what was found, and what
// was wanted or the nearest name that is known.
func TestParseEditErrors(t *testing.T) {
	rule := "[[rule]]\nname = \"rst/closing\"\n"
	for _, tt := range []struct{ data, want string }{
		{"chioces = 1", `x.toml:1:1: unknown key "chioces", nearest is "choices"`},
		{rule + "whne = [\"seg-ack\"]", `x.toml:3:1: unknown key "whne", nearest is "when"`},
		{"name = \"x", `x.toml:1:9: unterminated basic string`},
		{"name = 3", `x.toml:1:8: found integer, want a string`},
		{"rule = 3", `x.toml:1:8: found integer, want tables [[...]]`},
		{"[choices]\nack-ahead = \"no\"", `x.toml:2:13: found string, want true or false`},
		{rule + "in = \"LISTEN\"", `x.toml:3:6: found string, want a list of strings`},
		{"\n[choices]\nack-ahaed = true", `x.toml:3: choices: unknown choice "ack-ahaed", nearest is "ack-ahead"`},
		{"base = [\"rfc739\"]", `x.toml:1: base: unknown variant "rfc739", nearest is "rfc793"`},
		{"[[rule]]\nname = \"rst/closng\"", `x.toml:2: rule rst/closng, name: unknown rule "rst/closng", nearest is "rst/closing"`},
		{rule + "in = [\"TIME-WIAT\"]", `x.toml:3: rule rst/closing, in: unknown state "TIME-WIAT", nearest is "TIME-WAIT"`},
		{rule + "when = [\"seg-akc\"]", `x.toml:3: rule rst/closing, when: unknown fact "seg-akc", nearest is "seg-ack"`},
		{rule + "do = [\n  \"owe-ack\",\n  \"delete-tbc\"]", `x.toml:5: rule rst/closing, do: unknown effect "delete-tbc", nearest is "delete-tcb"`},
		{rule + "next = \"CLOSD\"", `x.toml:3: rule rst/closing, next: unknown state "CLOSD", nearest is "CLOSED"`},
		{rule + "then = \"retrun\"", `x.toml:3: rule rst/closing, then: unknown way on "retrun", nearest is "return"`},
		{rule + "in = [\"LISTEN\"]", `x.toml:2: rule rst/closing: it is for LISTEN, its check only for SYN-RECEIVED and later`},
		{rule + "when = [\"seg-ack\"]\nunless = [\"seg-ack\"]", `x.toml:2: rule rst/closing: it wants [seg-ack] both to hold and not to hold`},
		{"[[fact]]\nname = \"seg-txt\"\nis = \"SEG.TXT > 0\"", `x.toml:2: fact seg-txt: unknown fact "seg-txt", nearest is "seg-text"; a new word wants a rule that uses it`},
		{"[[fact]]\nname = \"seg-text\"\nis = \"SEG.TEXT > 0\"", `x.toml:2: fact seg-text: unknown variable "SEG.TEXT", nearest is "SEG.TXT"`},
		{"[[fact]]\nname = \"seg-text\"\nis = \"SEG.TXT\"", `x.toml:2: fact seg-text: "SEG.TXT" is a number, want a proposition`},
		{"[[fact]]\nname = \"seg-text\"\nis = \"SEG.TXT >\"", `x.toml:2: fact seg-text: "SEG.TXT >", column 10: found the end, want a variable, a word, a number or a parenthesis`},
		{"[[effect]]\nname = \"owe-ack\"\nis = \"owe\"", `x.toml:2: effect owe-ack: "owe", column 1: found "owe", want a statement`},
		{"[[rule]]\nname = \"timeout/time-wait\"\ndelete = true", `x.toml:2: 3.10.8 TIME-WAIT TIMEOUT, check "time-wait timeout", TIME-WAIT with {}: no rule applies, want exactly one`},
		{"# first\n[[rule]]\nname = \"more\"\ncheck = \"3.10.8 user timeout\"\nin = [\"LISTEN\"]", `x.toml:3: 3.10.8 USER TIMEOUT, check "user timeout", LISTEN with {}: rules [timeout/user more] apply, want exactly one`},
	} {
		edit, err := ParseEdit("x.toml", []byte(tt.data), RFC9293())
		require.EqualError(t, err, tt.want)
		require.Nil(t, edit)
	}
}
