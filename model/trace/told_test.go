package trace

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
)

// violation is the shortest trace that violates the property in the scenario.
func violation(t *testing.T, scenario, property string) *model.Finding {
	s, err := model.FindScenario(scenario)
	require.NoError(t, err)
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	report, err := model.Check(t.Context(), sys, []string{property}, model.Bounds{StopAtFirst: true})
	require.NoError(t, err)
	require.NotNil(t, report.Findings[0].Trace)
	return &report.Findings[0]
}

func TestTell(t *testing.T) {
	f := violation(t, "time-wait-assassination", "no-cross-incarnation")
	told, err := Tell(f.Trace)
	require.NoError(t, err)
	require.Len(t, told, 14)
	assert.Equal(t, `A, in ESTABLISHED, was called with CLOSE, returned "ok", sent <SEQ=101><ACK=300><CTL=FIN,ACK> and became FIN-WAIT-1`, told[1].Text)
	last := told[13]
	assert.Equal(t, "B, in SYN-RECEIVED, got <SEQ=101><ACK=300><CTL=FIN,ACK>, sent <SEQ=300><ACK=100><CTL=ACK> and became ESTABLISHED (the copy left by step 4)", last.Text)
	assert.Equal(t, "ack/syn-received/established", last.Rule.Name)
	var names []string
	for _, r := range last.Rules {
		names = append(names, r.Name)
	}
	assert.Equal(t, []string{"ack/syn-received/established", "ack/new", "text/ahead/hold", "acknowledge"}, names)

	says, err := Found(f)
	require.NoError(t, err)
	assert.Equal(t, "violated in step 14: B, in SYN-RECEIVED, got <SEQ=101><ACK=300><CTL=FIN,ACK>, sent <SEQ=300><ACK=100><CTL=ACK> and became ESTABLISHED, and that segment is of its peer's incarnation 1; the SYN that B took is of incarnation 2.", says)
}

// Steps that no end takes part in have no rows.
func TestTellOfTheNetwork(t *testing.T) {
	told, err := Tell(violation(t, "strays", "prefix-delivery").Trace)
	require.NoError(t, err)
	assert.Equal(t, Told{Text: "<SEQ=101><CTL=SYN> to B (a stray, sent by neither)"}, told[1])
	assert.NotNil(t, told[2].Rule)
}
