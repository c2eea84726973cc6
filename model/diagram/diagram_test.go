package diagram

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

func walk(t *testing.T, scenario, end string) (*Walk, string) {
	t.Helper()
	s, err := model.FindScenario(scenario)
	require.NoError(t, err)
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	w := Explore(context.Background(), sys, end, model.Bounds{})
	var b strings.Builder
	require.NoError(t, w.DOT(&b))
	return w, b.String()
}

// made lists the edges that occurred.
func made(w *Walk) []string {
	var list []string
	for i, e := range w.Edges {
		if len(w.Made[i]) > 0 {
			list = append(list, e.From.String()+" "+e.To.String())
		}
	}
	return list
}

func TestEachEndWalksItsOwnWay(t *testing.T) {
	a, drawn := walk(t, "handshake", "A")
	assert.ElementsMatch(t, []string{"CLOSED SYN-SENT", "SYN-SENT CLOSED", "SYN-SENT ESTABLISHED"}, made(a))
	assert.Contains(t, drawn, `"SYN-SENT" -> "ESTABLISHED" [label="syn-sent/syn/acked"`)
	assert.Contains(t, drawn, `"LISTEN" [label="LISTEN", fillcolor=white`, "A never listens")

	b, _ := walk(t, "handshake", "B")
	assert.ElementsMatch(t, []string{"CLOSED LISTEN", "LISTEN SYN-RECEIVED", "SYN-RECEIVED ESTABLISHED"}, made(b))

	both, _ := walk(t, "handshake", "")
	assert.ElementsMatch(t, append(made(a), made(b)...), made(both))
}

func TestCrashesAreDrawn(t *testing.T) {
	w, drawn := walk(t, "figure-9", "A")
	assert.Positive(t, w.Crashes[spec.Established])
	assert.Contains(t, drawn, `"ESTABLISHED" -> "CLOSED (end)" [label="crash"`)
}

func TestSameForAnyNumberOfWorkers(t *testing.T) {
	s, err := model.FindScenario("open-close")
	require.NoError(t, err)
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	one := Explore(context.Background(), sys, "", model.Bounds{Workers: 1})
	many := Explore(context.Background(), sys, "", model.Bounds{Workers: 8})
	assert.Equal(t, one.Made, many.Made)
}
