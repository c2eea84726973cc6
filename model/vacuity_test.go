package model

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A property that is never asked holds, and says nothing. Each of these is asked in
// a scenario small enough to read.
var asked = map[string]string{
	"no-data-after-fin":         "figure-12",
	"time-wait-on-active-close": "figure-12",
	"rst-on-half-open":          "figure-10",
	"allowed-edges":             "handshake",
	"closed-has-no-tcb":         "figure-12",
	"origin-remembered":         "figure-11",
	"call-results":              "handshake",
	"close-in-syn-received":     "open-close",
	"one-fin":                   "figure-12",
	"exactly-one-rule":          "handshake",
	"una-nxt-order":             "handshake",
	"acceptability":             "figure-9",
	"unacceptable-gets-one-ack": "figure-9",
	"ack-before-text":           "figure-6",
	"window-update-order":       "figure-6",
	"next-state":                "handshake",
	"user-told":                 "figure-12",
	"acknowledges":              "handshake",
	"timers-send":               "figure-9",
	"within-window":             "figure-6",
	"no-shrink":                 "figure-6",
	"fin-in-order":              "figure-12",
	"translation":               "handshake",
	"queue-shape":               "handshake",
	"prefix-delivery":           "figure-6",
	"no-cross-incarnation":      "figure-6",
	"refines-fifo":              "figure-6",
	"no-silent-loss":            "unread",
	"no-rst-for-rst":            "figure-11",
	"rst-form":                  "figure-11",
	"rst-validity":              "figure-11",
	"no-ack-war":                "figure-7",
	"every-event-ends":          "handshake",
	"receive-next":              "handshake",
	"takes-what-came":           "resegmented",
	"window-offered":            "handshake",
	"push-remembered":           "handshake",
	"holds-early-text":          "silent-hole",
	"urgent-heard":              "urgent-probe",
	"urgent-told":               "urgent-probe",
	"urgent-sent":               "urgent-probe",
	"urgent-marked":             "urgent-probe",
	"sends-what-fits":           "closed-window",
	"segment-form":              "handshake",
	"no-idle-ack":               "handshake",
	"resets-when-due":           "figure-10",
	"connection-remembered":     "handshake",
	"listener-knows-nobody":     "handshake",
	"time-wait-timer":           "figure-12",
	"refused-changes-nothing":   "no-access",
	"abort-flushes":             "abort",
	"calls-answered":            "abort",
}

func TestEveryPropertyIsAsked(t *testing.T) {
	for _, p := range Properties() {
		t.Run(p.Name, func(t *testing.T) {
			require.Contains(t, asked, p.Name, "no scenario is named that asks the property")
			report := explored(t, asked[p.Name])
			require.True(t, report.Coverage.Applied[p.Name])
			for _, f := range report.Findings {
				if f.Name == p.Name {
					require.NotEqual(t, Vacuous, f.Verdict)
				}
			}
		})
	}
	require.Len(t, asked, len(Properties()))
}

// TestVacuous: a property that is never asked is said to be vacuous, not to hold.
func TestVacuous(t *testing.T) {
	f := decide(t, findWorld(t, "handshake"), "close-in-syn-received")
	require.Equal(t, Vacuous, f.Verdict)
}

// TestNamesAreApart: no two properties or witnesses share a name, for a name is all that
// --property is given.
func TestNamesAreApart(t *testing.T) {
	seen := map[string]bool{}
	for _, name := range append(PropertyNames(), WitnessNames()...) {
		require.False(t, seen[name], "%s is the name of two", name)
		seen[name] = true
	}
}
