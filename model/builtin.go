package model

import "github.com/tcpcheck/tcpcheck/spec"

// DefaultScenario is what check explores when it is not told otherwise.
const DefaultScenario = "two-hosts"

// Call forms, so that scenarios read like the RFC.
var (
	openActive  = mustCall("OPEN active")
	openPassive = mustCall("OPEN passive")
	sendOne     = mustCall("SEND 1")
	closeCall   = mustCall("CLOSE")
	abortCall   = mustCall("ABORT")
	statusCall  = mustCall("STATUS")
	receiveOne  = mustCall("RECEIVE 1")
)

func mustCall(text string) UserCall {
	c, err := ParseCall(text)
	if err != nil {
		panic(err)
	}
	return c
}

// end is an end with the usual bounds.
func end(isn uint32, calls ...UserCall) EndSetup {
	return EndSetup{Calls: calls, Lives: 1, ISN: []uint32{isn}, Buffer: 4, MSS: 2, Hold: 1}
}

var builtin = []*Scenario{
	{
		Name: DefaultScenario,
		Says: "A client opens, sends an octet and closes; a server listens, answers with an octet and closes; the network loses, duplicates and reorders.",
		Ends: [2]EndSetup{
			with(end(100, openActive, sendOne, closeCall), func(e *EndSetup) { e.Retransmit = 1 }),
			with(end(300, openPassive, sendOne, closeCall), func(e *EndSetup) { e.Retransmit = 1 }),
		},
		Network: Network{AnyOrder: true, Lose: 1, Duplicate: 1, Capacity: 6, Patient: true},
		Wanted:  []string{"both-established", "both-done", "crossed-closes", "half-closed", "text-held"},
	},
}

func with(e EndSetup, change func(*EndSetup)) EndSetup {
	change(&e)
	return e
}

// Scenarios returns the built-in scenarios.
func Scenarios() []*Scenario { return builtin }

// FindScenario returns the built-in scenario of that name.
func FindScenario(name string) (*Scenario, error) {
	var names []string
	for _, s := range builtin {
		if s.Name == name {
			return s, nil
		}
		names = append(names, s.Name)
	}
	return nil, spec.Unknown("scenario", name, names)
}
