package promela

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/mutant"
)

// compared are the scenarios on which SPIN and we must agree, and how many mutants of
// the table each is compared on besides.
var compared = []struct {
	scenario, about string
	mutants         int
}{
	{"handshake", "no fault", 2},
	{"open-close", "no fault, every order", 2},
	{"wrap", "numbers across 2^32", 3},
	{"figure-9", "an old duplicate", 2},
	{"half-open", "crash and loss", 2},
	{"simultaneous-open", "loss and reordering", 2},
	{"old-duplicates", "duplication and reordering, two incarnations", 3},
	{"any-call", "every call at any time", 2},
	{"closed-window", "loss, probes, windows that close", 2},
	{"lasting-close", "loss without measure, a network that merges", 2},
	{"icmp", "messages", 2},
	{"self-connect", "one end that talks to itself", 2},
	{"blind-open", "a blind attacker", 2},
	{"on-path", "somebody on the path", 2},
	{"text-and-end", "text held beyond a hole", 2},
}

// agree wants SPIN to find what we find.
func agree(t *testing.T, sys *model.System) {
	t.Helper()
	asked := everything()
	ours := explored(t, sys, asked)
	require.True(t, ours.complete)
	theirs := searched(t, promelaOf(t, sys, asked), asked, ours.Distinct)
	require.Equal(t, ours.Distinct, theirs.Distinct, "worlds")
	// Where claims are made a world at rest has a step that looks at it.
	require.Equal(t, ours.Transitions+ours.Resting, theirs.Transitions, "transitions and worlds at rest")
	require.Equal(t, ours.Violated, theirs.Violated)
}

// TestAgreement: worlds, transitions and verdicts under RFC 9293.
func TestAgreement(t *testing.T) {
	needSPIN(t)
	for i, c := range compared {
		t.Run(c.scenario, func(t *testing.T) {
			if i > 0 {
				needEverything(t)
			}
			t.Parallel()
			agree(t, systemOf(t, c.scenario))
		})
	}
}

// TestAgreementOnMutants: the same under tables that are broken in one place, each of
// which changes what we find in the scenario.
func TestAgreementOnMutants(t *testing.T) {
	needEverything(t)
	all, err := mutant.All(spec.RFC9293())
	require.NoError(t, err)
	for i, c := range compared {
		t.Run(c.scenario, func(t *testing.T) {
			t.Parallel()
			base := explored(t, systemOf(t, c.scenario), everything())
			found := 0
			for _, m := range mutant.Sample(all, 300, uint64(i)) {
				sys, ok := mutated(t, c.scenario, &m)
				if !ok || found == c.mutants {
					continue
				}
				ours := explored(t, sys, everything())
				if !ours.complete || ours.Distinct > 60_000 || fmt.Sprint(ours) == fmt.Sprint(base) {
					continue // it ends no search, or nothing shows
				}
				found++
				t.Run(m.Name, func(t *testing.T) { agree(t, sys) })
			}
			require.Equal(t, c.mutants, found, "mutants that show")
		})
	}
}

// mutated is the scenario under the mutant; false if that is no table.
func mutated(t *testing.T, scenario string, m *mutant.Mutant) (*model.System, bool) {
	s, err := model.FindScenario(scenario)
	require.NoError(t, err)
	sys, err := model.NewSystem(s, m.Edit)
	return sys, err == nil
}

// TestBrokenTable: what a broken table does SPIN sees as well, and a model of another
// table than ours would be noticed.
func TestBrokenTable(t *testing.T) {
	needSPIN(t)
	t.Parallel()
	sound, asked := systemOf(t, "figure-11"), everything()
	broken := systemOf(t, "figure-11", &spec.Edit{Rules: []spec.RuleEdit{{Name: "listen/syn", Next: ptr("ESTABLISHED")}}})
	ours := explored(t, broken, asked)
	require.True(t, ours.Violated["one-established"])
	theirs := searched(t, promelaOf(t, broken, asked), asked, ours.Distinct)
	require.Equal(t, ours.Violated, theirs.Violated)
	require.NotEqual(t, explored(t, sound, asked).Violated, theirs.Violated)
}

func ptr[T any](x T) *T { return &x }
