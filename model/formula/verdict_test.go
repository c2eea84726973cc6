package formula

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// decided is the finding on a formula, and on built-in properties beside it.
func decided(t *testing.T, sys *model.System, text string, names ...string) (own model.Finding, named []model.Finding) {
	t.Helper()
	f, err := Parse("own", text, "--property")
	require.NoError(t, err)
	p, err := f.Property(sys)
	require.NoError(t, err)
	report, err := model.Check(t.Context(), sys, names, model.Bounds{}, p)
	require.NoError(t, err)
	last := len(report.Findings) - 1
	return report.Findings[last], report.Findings[:last]
}

// steps is the length of the trace of a finding, -1 if it has none.
func steps(f model.Finding) int {
	if f.Trace == nil {
		return -1
	}
	return len(f.Trace.Events)
}

// TestKnownVerdicts: the numbers of steps are those that we count by hand on the
// RFC's figures, or that a built-in property has too.
func TestKnownVerdicts(t *testing.T) {
	for _, x := range []struct {
		scenario, text string
		verdict        model.Verdict
		steps          int
	}{
		{"open-close", "always not (A.state = TIME-WAIT and B.state = TIME-WAIT)", explore.Violated, 11},
		{"open-close", "always (A.state = TIME-WAIT => B.state /= ESTABLISHED)", explore.Holds, -1},
		{"open-close", "always (A.state = CLOSED)", explore.Violated, 1},
		{"open-close", "always (A.state = LISTEN)", explore.Violated, 0},
		{"open-close", "sometimes (A.state = CLOSED)", explore.Witnessed, 0},
		{"open-close", "sometimes (A.state = LISTEN)", explore.NotWitnessed, -1},
		{"open-close", "always (A.state = LISTEN => B.state = LISTEN)", model.Vacuous, -1},
		{"open-close", "always (A fires rst/exact => A gets RST)", model.Vacuous, -1},
		{"open-close", "always each end (X.state = LISTEN and X.SND.QUE > 0 => Y.state = LISTEN)", model.Vacuous, -1},
		{"open-close", "always each end (X.state = LISTEN => X.SND.QUE = 0)", explore.Holds, -1},
		{"open-close", "always ((A.state = LISTEN => B.state = LISTEN) and A.said = 0)", explore.Holds, -1},
		{"handshake", "sometimes A gets <CTL=SYN,ACK>", explore.Witnessed, 4},
		{"handshake", "sometimes A gets <CTL=ACK>", explore.NotWitnessed, -1},
		{"handshake", "always (A gets SYN => A sends ACK)", explore.Holds, -1},
		{"handshake", "always (A gets SYN => next (A.state = ESTABLISHED))", explore.Holds, -1},
		{"handshake", "always (A gets SYN => A.state = ESTABLISHED)", explore.Violated, 4},
		{"handshake", "always (A.SND.UNA = 100 and new A.SND.UNA /= 100 and new A.state /= CLOSED => new A.SND.UNA - A.SND.UNA = 1)", explore.Holds, -1},
		{"handshake", "always (A.said - 2 + 1 < 0)", explore.Holds, -1},
		{"half-open", "sometimes (A crashes and A calls OPEN)", explore.NotWitnessed, -1},
		// Where all has been done the world stays as it is, and no step is taken.
		{"handshake", "always not (A.state = ESTABLISHED and B.state = ESTABLISHED)", explore.Violated, 5},
		{"handshake", "always (A.state = ESTABLISHED and B.state = ESTABLISHED => B gets anything)", explore.Violated, 5},
		{"handshake", "always (A.state = ESTABLISHED and B.state = ESTABLISHED => next (A.state = ESTABLISHED))", explore.Holds, -1},
		{"handshake", "sometimes (network empty and A.state = ESTABLISHED and next (network empty))", explore.Witnessed, 5},
	} {
		own, _ := decided(t, system(t, x.scenario), x.text)
		require.Equal(t, x.verdict, own.Verdict, x.text)
		require.Equal(t, x.steps, steps(own), x.text)
	}
}

// restated are built-in properties in the language, with a table that breaks some.
var restated = []struct{ name, text, edit, scenario string }{
	{name: "both-established", text: "sometimes each end (X.state = ESTABLISHED)"},
	{name: "both-done", text: "sometimes (each end (X is done and X.state in {CLOSED, LISTEN}) and network empty)"},
	{name: "crossed-opens", text: "sometimes each end (X.state = SYN-RECEIVED)"},
	{name: "crossed-closes", text: "sometimes each end (X.state = CLOSING)"},
	{name: "both-time-wait", text: "sometimes each end (X.state = TIME-WAIT)"},
	{name: "half-closed", text: "sometimes some end (X.state = FIN-WAIT-2 and Y.state = CLOSE-WAIT)"},
	{name: "half-open", text: "sometimes some end (X.state = CLOSED and Y.state = ESTABLISHED)"},
	{name: "text-held", text: "sometimes some end (X.HLD.CNT > 0)"},

	{name: "no-rst-for-rst", text: "always each end (X gets RST => not X sends RST)"},
	{name: "no-rst-for-rst", text: "always each end (X gets RST => not X sends RST)", scenario: "open-close",
		edit: "[[rule]]\nname = \"closed/reset\"\ndo = [\"send-reset-by-seq\"]"},
	{name: "no-shrink", text: `always each end (X.state in {ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT}
		and new X.state in {ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT} and X.incarnation = new X.incarnation
		=> X.RCV.NXT + X.RCV.WND =< new X.RCV.NXT + new X.RCV.WND)`},
	{name: "no-shrink", text: `always each end (X.state in {ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT}
		and new X.state in {ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT} and X.incarnation = new X.incarnation
		=> X.RCV.NXT + X.RCV.WND =< new X.RCV.NXT + new X.RCV.WND)`, scenario: "any-call",
		edit: "[[effect]]\nname = \"update-window\"\nis = \"RCV.WND <- RCV.UNR; ACK.DUE <- 1\""},
	{name: "closed-has-no-tcb", scenario: "open-close", edit: "[[rule]]\nname = \"ack/last-ack/fin-acked\"\ndo = []",
		text: "always each end (X.state = CLOSED => X.SND.NXT = 0 and X.SND.UNA = 0 and X.RCV.NXT = 0 and X.SND.FIN = 0)"},
}

// TestRestated: what the language says of a built-in property is what that one says, as
// soon.
func TestRestated(t *testing.T) {
	for _, x := range restated {
		scenarios := []string{"handshake", "open-close", "simultaneous-open", "half-open"}
		if x.scenario != "" {
			scenarios = []string{x.scenario}
		} else if testing.Short() {
			scenarios = scenarios[:2]
		}
		for _, scenario := range scenarios {
			s, err := model.FindScenario(scenario)
			require.NoError(t, err)
			var edits []*spec.Edit
			if x.edit != "" {
				edit, err := spec.ParseEdit("edit", []byte(x.edit), spec.RFC9293())
				require.NoError(t, err)
				edits = append(edits, edit)
			}
			sys, err := model.NewSystem(s, edits...)
			require.NoError(t, err)
			own, named := decided(t, sys, x.text, x.name)
			want := named[0].Verdict
			if want == model.Vacuous { // antecedents need not be the same
				want = own.Verdict
				require.Contains(t, []model.Verdict{model.Vacuous, explore.Holds}, want)
			}
			require.Equal(t, want, own.Verdict, "%s in %s", x.name, scenario)
			require.Equal(t, steps(named[0]), steps(own), "%s in %s", x.name, scenario)
			if x.edit != "" {
				require.Equal(t, explore.Violated, own.Verdict, x.name)
			}
		}
	}
}
