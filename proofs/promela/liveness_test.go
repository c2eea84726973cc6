package promela

import (
	"os/exec"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/explore/examples/spin"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/formula"
)

// What is assumed of the ways that are asked about: fairness, written out. A way on which
// segments to an end are on the way again and again has them arrive again and again, and
// likewise for timers that are due in an empty network.
const (
	arriveA  = "((always eventually A.coming > 0) => always eventually (A gets anything))"
	arriveB  = "((always eventually B.coming > 0) => always eventually (B gets anything))"
	resendA  = "((always eventually (A.TMR.RTX = 1 and network empty)) => always eventually (A retransmits))"
	resendB  = "((always eventually (B.TMR.RTX = 1 and network empty)) => always eventually (B retransmits))"
	lingersA = "((always eventually (A.state = TIME-WAIT and network empty)) => always eventually (A expires))"
)

var linear = []struct {
	scenario, name, text string
	holds                bool
}{
	{"lasting-close", "syn-sent-left-unfairly", "unfairly (A.state = SYN-SENT leads to A.state /= SYN-SENT)", false},
	{"lasting-close", "resent", "unfairly (" + resendA + " => (A.state = SYN-SENT leads to (A.state /= SYN-SENT or B.coming > 0 or A.coming > 0)))", true},
	{"lasting-close", "time-wait-ends", "unfairly ((" + lingersA + " and always eventually network empty) => (A.state = TIME-WAIT leads to A.state /= TIME-WAIT))", true},
	{"lasting-close", "time-wait-ends-unfairly", "unfairly (A.state = TIME-WAIT leads to A.state /= TIME-WAIT)", false},
	{"lasting-close", "fin-acked", "unfairly ((" + arriveA + " and " + arriveB + ") => (A.state = FIN-WAIT-1 leads to A.state /= FIN-WAIT-1))", true},
	{"lasting-close", "last-ack-ends", "unfairly ((" + arriveB + " and " + resendB + ") => (B.state = LAST-ACK leads to B.state /= LAST-ACK))", false},
	{"lasting-close", "fin-wait-2-left", "unfairly ((" + arriveA + " and " + resendB + ") => (A.state = FIN-WAIT-2 leads to A.state /= FIN-WAIT-2))", true},
	{"lasting-crossed", "crossing-resent", "unfairly ((" + resendA + " and " + resendB + ") => (A.state = SYN-SENT leads to (A.state /= SYN-SENT or not network empty)))", true},
	{"lasting-crossed", "syn-received-left", "unfairly ((" + arriveB + " and " + resendA + ") => (A.state = SYN-RECEIVED leads to A.state /= SYN-RECEIVED))", false},
	{"lasting-half-open", "text-resent", "unfairly (" + resendB + " => always (B.state = ESTABLISHED and B.TMR.RTX = 1 => eventually (B.TMR.RTX = 0 or A.coming > 0)))", true},
	{"lasting-crossed", "waits-for-both", "unfairly ((A.state /= ESTABLISHED) weakly until (A.state in {SYN-SENT, SYN-RECEIVED} or A is done))", true},
	{"lasting-half-open", "listens-first", "unfairly (B.state in {LISTEN, SYN-SENT} releases A.state /= ESTABLISHED)", true},
	{"lasting-half-open", "for-ever-established", "unfairly (eventually always not (A.state = ESTABLISHED))", false},
}

var livelyErrors = regexp.MustCompile(`errors: (\d+)`)

// TestLiveness: verdicts on formulas of linear time agree, some with fairness assumed.
func TestLiveness(t *testing.T) {
	needEverything(t)
	for _, c := range linear {
		t.Run(c.scenario+" "+c.name, func(t *testing.T) {
			t.Parallel()
			sys := systemOf(t, c.scenario)
			f, err := formula.Parse(c.name, c.text, "test")
			require.NoError(t, err)
			p, err := f.Property(sys, sys.Fairness()...)
			require.NoError(t, err)
			report, err := model.Check(t.Context(), sys, nil, model.Bounds{}, p)
			require.NoError(t, err)
			require.Equal(t, c.holds, report.Findings[0].Verdict == explore.Holds, report.Findings[0].Verdict)
			require.Equal(t, c.holds, holdsForSPIN(t, promelaOf(t, sys, Properties{Formulas: []*formula.Formula{f}}), c.name))
		})
	}
}

func holdsForSPIN(t *testing.T, promela, name string) bool {
	t.Helper()
	dir := t.TempDir()
	pan, err := spin.Build(dir, promela, nil, []string{"-w", "-O0", "-fwrapv", "-DNOREDUCE", "-DNOFAIR", "-DMEMLIM=6000", "-DVECTORSZ=4096"})
	require.NoError(t, err)
	c := exec.Command(pan, "-a", "-m2000000", "-w22", "-N", ident(name))
	c.Dir = dir
	out, err := c.CombinedOutput()
	require.NoError(t, err, "%s", out)
	found := livelyErrors.FindSubmatch(out)
	require.NotNil(t, found, "%s", out)
	return string(found[1]) == "0"
}
