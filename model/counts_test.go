package model

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
)

// count is what exploring a built-in scenario to the end must find: no world more,
// no world less. A change to the table or the model shows here first; whoever makes
// one says why the numbers moved.
type count struct {
	scenario    string
	distinct    int // worlds
	transitions int // steps between them
	depth       int // steps to the farthest world
	verdict     Verdict
}

var counts = []count{
	{"two-hosts", 729855, 3314780, 29, "holds"},
	{"handshake", 11, 12, 5, "holds"},
	{"open-close", 63, 100, 12, "holds"},
	{"lossy-close", 43397, 137427, 24, "holds"},
	{"simultaneous-open", 10257, 29306, 20, "holds"},
	{"text", 397738, 1613974, 35, "holds"},
	{"closed-window", 11734, 23717, 36, "holds"},
	{"full-windows", 1496, 3688, 12, "violated"},
	{"half-open", 15675, 35806, 26, "holds"},
	{"incarnations", 183574, 640965, 32, "violated"},
	{"outlived-msl", 558068, 2342626, 30, "violated"},
	{"old-duplicates", 4684, 19976, 17, "holds"},
	{"time-wait-assassination", 9907, 34233, 22, "violated"},
	{"no-quiet-time", 145628, 492588, 28, "violated"},
	{"abort", 2376, 8198, 16, "holds"},
	{"any-call", 5161, 25358, 20, "holds"},
	{"strays", 190619, 477180, 27, "violated"},
	{"other-security", 2529, 5450, 14, "violated"},
	{"blind-reset", 300, 546, 12, "holds"},
	{"eager-peer", 5859, 12135, 26, "violated"},
	{"wrap", 2628, 5184, 21, "holds"},
	{"reopen", 305, 558, 18, "holds"},
	{"resegmented", 78, 151, 9, "holds"},
	{"unread", 60, 98, 8, "holds"},
	{"false-answers", 6966, 18373, 14, "holds"},
	{"old-ack", 133, 222, 10, "holds"},
	{"two-hosts-impatient", 189008, 586215, 24, "holds"},
	{"mirrored-close", 93691, 375162, 23, "holds"},
	{"mirrored-text", 16034, 39924, 24, "holds"},
	{"lasting-close", 535, 1550, 18, "holds"},
	{"lasting-text", 25732, 128671, 25, "violated"},
	{"lasting-crossed", 3685, 15538, 17, "holds"},
	{"lasting-window", 8371, 41966, 22, "holds"},
	{"lasting-half-open", 1177, 3828, 25, "violated"},
	{"self-connect", 783, 1985, 13, "holds"},
	{"self-connect-full", 202, 376, 13, "violated"},
	{"blind-guess", 1331, 4326, 11, "violated"},
	{"blind-open", 219, 884, 6, "violated"},
	{"on-path", 7995, 16406, 26, "violated"},
	{"no-access", 1, 8, 0, "holds"},
	{"no-room", 1, 7, 0, "holds"},
	{"close-twice", 25, 74, 7, "holds"},
	{"close-twice-forgiven", 42, 74, 8, "holds"},
	{"late-send", 18, 34, 10, "holds"},
	{"text-on-syn", 58, 76, 12, "holds"},
	{"reset-lingers", 237, 425, 12, "holds"},
	{"window-unset", 13, 16, 8, "violated"},
	{"security-without-ack", 320, 633, 12, "violated"},
	{"nowhere", 9, 12, 4, "holds"},
	{"blind-reset-rfc793", 300, 539, 12, "violated"},
	{"reset-at-the-end", 74, 131, 8, "holds"},
	{"crossing-syn", 155, 247, 15, "holds"},
	{"crossing-syn-reset", 164, 258, 15, "violated"},
	{"after-the-end", 4839, 10547, 16, "holds"},
	{"busy-time-wait", 126, 205, 10, "violated"},
	{"urgent", 14076, 56486, 17, "holds"},
	{"urgent-probe", 34, 42, 11, "holds"},
	{"silent-hole", 35, 53, 8, "holds"},
	{"overshot-window", 244, 446, 15, "holds"},
	{"text-and-end", 129, 229, 9, "violated"},
	{"crowded-syn", 1604, 3006, 18, "violated"},
	{"crowded-reopening", 137, 226, 11, "violated"},
	{"window-edges", 1712, 4040, 15, "holds"},
	{"shrunk-window", 83, 147, 11, "holds"},
	{"icmp", 58, 107, 9, "holds"},
	{"icmp-reported", 20, 28, 6, "holds"},
	{"crossed-calls-a2", 108, 182, 10, "holds"},
	{"early-close", 186, 302, 13, "holds"},
	{"early-closes", 211, 386, 15, "holds"},
	{"early-text", 14, 17, 5, "holds"},
	{"abort-again", 1763, 4850, 18, "violated"},
	{"abort-again-later", 1758, 5417, 14, "holds"},
	{"blind-text", 20, 26, 6, "violated"},
	{"war-simultaneous-open", 8563, 37252, 14, "holds"},
	{"war-simultaneous-close", 5885, 22780, 15, "holds"},
	{"war-crossing-probes", 28, 42, 7, "violated"},
	{"half-close", 110, 192, 13, "holds"},
	{"last-ack", 306, 456, 11, "holds"},
	{"half-open-again", 29, 49, 10, "holds"},
	{"close-behind-text", 47, 69, 7, "holds"},
	{"old-handshake", 7373, 23299, 19, "violated"},
	{"old-duplicates-outlived", 39772, 147117, 23, "violated"},
	{"closing-security", 123, 223, 9, "holds"},
	{"figure-6", 23, 33, 7, "holds"},
	{"figure-7", 24, 30, 8, "holds"},
	{"figure-8", 39, 55, 8, "holds"},
	{"figure-9", 19, 23, 9, "holds"},
	{"figure-10", 10, 11, 4, "holds"},
	{"figure-11", 5, 4, 4, "holds"},
	{"figure-12", 25, 32, 7, "holds"},
	{"figure-13", 25, 32, 7, "holds"},
}

// large is how many worlds are too many for go test -short.
const large = 20_000

func (c count) skipLarge(t *testing.T) {
	t.Helper()
	if testing.Short() && c.distinct > large {
		t.Skipf("%d worlds", c.distinct)
	}
}

func TestCounts(t *testing.T) {
	for _, want := range counts {
		t.Run(want.scenario, func(t *testing.T) {
			want.skipLarge(t)
			s := explored(t, want.scenario).Search
			got := count{want.scenario, s.Distinct, s.Transitions, s.Depth, s.Verdict}
			require.Equal(t, want, got, "if that is right, the row is\n\t{%q, %d, %d, %d, %q},",
				got.scenario, got.distinct, got.transitions, got.depth, got.verdict)
		})
	}
}

// TestCountsAreComplete: no built-in scenario is left out, and none is counted that
// is not there.
func TestCountsAreComplete(t *testing.T) {
	var counted, builtIn []string
	for _, c := range counts {
		counted = append(counted, c.scenario)
	}
	for _, s := range Scenarios() {
		builtIn = append(builtIn, s.Name)
	}
	require.Equal(t, builtIn, counted)
}

// TestFindings: what a scenario breaks is what it says it breaks, and what it
// exists to show is shown.
func TestFindings(t *testing.T) {
	for _, c := range counts {
		t.Run(c.scenario, func(t *testing.T) {
			c.skipLarge(t)
			s, err := FindScenario(c.scenario)
			require.NoError(t, err)
			var broken, shown []string
			for _, f := range explored(t, c.scenario).Findings {
				switch f.Verdict {
				case explore.Violated:
					broken = append(broken, f.Name)
				case explore.Witnessed:
					shown = append(shown, f.Name)
				}
			}
			require.ElementsMatch(t, s.Breaks, broken)
			require.Equal(t, s.Wanted, shown)
		})
	}
}
