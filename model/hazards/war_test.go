package hazards

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
)

// TestWars pins the table of packet wars in docs/findings.md: where two ends answer each
// other for ever, after how many steps, and where they do not; 0 steps is never. Whatever
// else is violated is named.
func TestWars(t *testing.T) {
	const war = "no-ack-war"
	for _, w := range []struct {
		side  Side
		steps int
		other []string
	}{
		{plain("war-simultaneous-open"), 0, nil},
		{variant("war-simultaneous-open", "a2-fix"), 0, nil},
		{edited("war-simultaneous-open", "bsd-repeats-syn"), 4, []string{"unacceptable-gets-one-ack"}},
		{edited("war-simultaneous-open", "repeats-syn-a2"), 0, []string{"unacceptable-gets-one-ack"}},

		{plain("self-connect"), 0, nil},
		{variant("self-connect", "a2-fix"), 0, nil},
		{edited("self-connect", "bsd-repeats-syn"), 2, []string{"unacceptable-gets-one-ack", "no-deadlock"}},
		{edited("self-connect", "repeats-syn-a2"), 0, []string{"unacceptable-gets-one-ack"}},
		{plain("self-connect-full"), 5, nil},
		{variant("self-connect-full", "a2-fix"), 5, nil},
		{edited("self-connect-full", "quiet-beyond"), 0, []string{"unacceptable-gets-one-ack"}},

		{plain("war-simultaneous-close"), 0, nil},
		{variant("war-simultaneous-close", "a2-fix"), 0, nil},
		{edited("war-simultaneous-close", "bsd-repeats-fin"), 4, []string{"unacceptable-gets-one-ack"}},
		{edited("war-simultaneous-close", "repeats-fin-a2"), 0, nil},

		{plain("war-crossing-probes"), 5, nil},
		{variant("war-crossing-probes", "a2-fix"), 5, nil},
		{edited("war-crossing-probes", "quiet-beyond"), 0, []string{"unacceptable-gets-one-ack"}},

		{plain("full-windows"), 3, nil},
		{variant("full-windows", "a2-fix"), 3, nil},
		{edited("full-windows", "quiet-beyond"), 0, []string{"unacceptable-gets-one-ack"}},

		{plain("incarnations"), 13, nil},
		{variant("incarnations", "a2-fix"), 13, nil},
		{edited("incarnations", "quiet-beyond"), 0, []string{"unacceptable-gets-one-ack"}},
	} {
		name := w.side.Scenario + " " + w.side.Variant + w.side.Edit
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if testing.Short() && w.side.Scenario == "incarnations" {
				t.Skip("183574 worlds")
			}
			report, err := w.side.check(t.Context(), nil, model.Bounds{})
			require.NoError(t, err)
			require.True(t, report.Search.Complete)
			steps, other := 0, []string(nil)
			for _, f := range report.Findings {
				switch {
				case f.Trace == nil || f.Kind == model.Witness:
				case f.Name == war:
					steps = len(f.Trace.Events)
				default:
					other = append(other, f.Name)
				}
			}
			require.Equal(t, w.steps, steps)
			require.Equal(t, w.other, other)
		})
	}
}
