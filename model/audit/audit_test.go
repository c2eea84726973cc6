package audit

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// file is the edit in the text of a file.
func file(text string) Edits {
	return func(table *spec.Table) ([]*spec.Edit, error) {
		e, err := spec.ParseEdit("test.toml", []byte(text), table)
		return []*spec.Edit{e}, err
	}
}

// run asks the scenarios about the edits.
func run(t *testing.T, edits Edits, bounds model.Bounds, scenarios ...string) *Audit {
	t.Helper()
	var answers []*Answer
	for _, name := range scenarios {
		s, err := model.FindScenario(name)
		require.NoError(t, err)
		a, err := Ask(context.Background(), s, edits, bounds)
		require.NoError(t, err)
		answers = append(answers, a)
	}
	list, err := edits(spec.RFC9293())
	require.NoError(t, err)
	table, err := spec.RFC9293().Apply(list...)
	require.NoError(t, err)
	return Sum(answers, table)
}

const noTimeWait = `
[[rule]]
name = "fin/fin-wait-2"
do = ["take-fin", "send-ack", "delete-tcb"]
next = "CLOSED"
then = "return"
`

func TestBrokenByAnEdit(t *testing.T) {
	a := run(t, file(noTimeWait), model.Bounds{}, "open-close", "handshake", "old-duplicates")
	var names []string
	for _, b := range a.Broken {
		names = append(names, b.Name)
		for i := range b.In[1:] {
			assert.LessOrEqual(t, len(b.In[i].Trace.Events), len(b.In[i+1].Trace.Events), b.Name)
		}
	}
	assert.Equal(t, []string{
		"time-wait-on-active-close", "acceptability", "next-state", "segment-form", "calls-answered", "user-told",
		"no-cross-incarnation", "refines-fifo", "no-ack-war",
	}, names)
	assert.Equal(t, []Row{{Name: "fin/fin-wait-2", In: []string{"open-close", "old-duplicates"}}}, a.Rows)
	assert.Empty(t, a.Mended)
	assert.Empty(t, a.Cut)
	assert.Empty(t, a.Open)
	assert.Empty(t, a.Refused)
}

// What RFC 9293 breaks itself does not count.
func TestNothingBroken(t *testing.T) {
	a := run(t, file("[[rule]]\nname = \"rst/closing\"\nsays = \"Other words.\"\n"), model.Bounds{}, "time-wait-assassination", "open-close")
	assert.Empty(t, a.Broken)
	assert.Empty(t, a.Mended)
	assert.Equal(t, []Row{{Name: "rst/closing", In: []string{"time-wait-assassination"}}}, a.Rows)
}

func TestMended(t *testing.T) {
	rfc1337 := func(*spec.Table) ([]*spec.Edit, error) {
		e, err := spec.Variant("rfc1337")
		return []*spec.Edit{e}, err
	}
	a := run(t, rfc1337, model.Bounds{}, "time-wait-assassination")
	assert.Empty(t, a.Broken)
	assassinated := []string{"time-wait-assassination"}
	assert.Equal(t, map[string][]string{"no-cross-incarnation": assassinated, "refines-fifo": assassinated, "no-ack-war": assassinated}, a.Mended)
}

func TestRowsThatAreGone(t *testing.T) {
	renamed := `
[[rule]]
name = "fin/syn-received"
delete = true

[[rule]]
name = "fin/syn-received/new"
check = "3.10.7.4 eighth"
in = ["SYN-RECEIVED"]
do = ["take-fin"]
next = "CLOSE-WAIT"
`
	a := run(t, file(renamed), model.Bounds{}, "handshake")
	assert.Equal(t, []Row{{Name: "fin/syn-received/new"}, {Name: "fin/syn-received", Gone: true}}, a.Rows)
}

func TestCutAndRefused(t *testing.T) {
	a := run(t, file(noTimeWait), model.Bounds{MaxStates: 100}, "old-duplicates", "handshake")
	assert.Equal(t, []string{"old-duplicates"}, a.Cut)

	s, err := model.FindScenario("handshake")
	require.NoError(t, err)
	refused, err := Ask(context.Background(), s, func(table *spec.Table) ([]*spec.Edit, error) {
		_, err := table.Rule("no/such/row")
		return nil, err
	}, model.Bounds{})
	require.NoError(t, err)
	require.ErrorContains(t, refused.Refused, "no/such/row")
	assert.Equal(t, []*Answer{refused}, Sum([]*Answer{refused}, spec.RFC9293()).Refused)
}
