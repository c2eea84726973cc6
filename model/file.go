package model

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/spec"
)

// ScenarioFile is a scenario in words and numbers: as a TOML file says it, and as JSON
// shows it. What a file leaves out has the usual bounds of end.
type ScenarioFile struct {
	Name     string          `json:"name" toml:"name"`
	Says     string          `json:"says" toml:"says"`
	Variants []string        `json:"variants" toml:"variants"`
	Wanted   []string        `json:"wanted" toml:"wanted"`
	Choices  map[string]bool `json:"choices" toml:"choices,omitempty"`
	A        EndFile         `json:"a" toml:"a"`
	B        EndFile         `json:"b" toml:"b"`
	Network  NetworkFile     `json:"network" toml:"network"`
}

// EndFile is the part of a ScenarioFile about one end.
type EndFile struct {
	Calls      []string   `json:"calls" toml:"calls"`
	Anytime    []string   `json:"anytime" toml:"anytime"`
	Lives      int        `json:"lives" toml:"lives"`
	ISN        []uint32   `json:"isn" toml:"isn"`
	Buffer     int        `json:"buffer" toml:"buffer"`
	Reads      string     `json:"reads" toml:"reads"`
	MSS        int        `json:"mss" toml:"mss"`
	Hold       int        `json:"hold" toml:"hold"`
	Retransmit any        `json:"retransmit" toml:"retransmit"` // a number or "any", like the next three
	Probe      any        `json:"probe" toml:"probe"`
	Timeout    any        `json:"user_timeout" toml:"user-timeout"`
	Crash      any        `json:"crash" toml:"crash"`
	Start      *StartFile `json:"start,omitempty" toml:"start,omitempty"`
}

// StartFile says how an end begins in the middle of a connection.
type StartFile struct {
	State   string `json:"state" toml:"state"`
	Send    uint32 `json:"send" toml:"send"`
	Receive uint32 `json:"receive" toml:"receive"`
	Window  int    `json:"window" toml:"window"`
}

// NetworkFile is the part of a ScenarioFile about the network.
type NetworkFile struct {
	Order     string       `json:"order" toml:"order"`
	Lose      any          `json:"lose" toml:"lose"`           // a number or "any"
	Duplicate any          `json:"duplicate" toml:"duplicate"` // a number or "any"
	Capacity  int          `json:"capacity" toml:"capacity"`
	MSL       string       `json:"msl" toml:"msl"`
	Timers    string       `json:"timers" toml:"timers"`
	Loop      bool         `json:"loop" toml:"loop"`
	Blind     *BlindFile   `json:"blind,omitempty" toml:"blind,omitempty"`
	OnPath    *OnPathFile  `json:"onpath,omitempty" toml:"onpath,omitempty"`
	Inject    []InjectFile `json:"inject" toml:"inject,omitempty"`
}

// InjectFile is a segment that nobody sent.
type InjectFile struct {
	To      string `json:"to" toml:"to"`
	Segment string `json:"segment" toml:"segment"`
}

// The words that some fields of a scenario file take.
var (
	endNames   = []string{"A", "B"}
	orderWords = []string{"fifo", "any", "set"}
	mslWords   = []string{"respected", "violated"}
	timerWords = []string{"patient", "any"}
	readsWords = []string{"at once", "when called"}
)

// File returns the scenario as a file says it; ParseScenario reads it back.
func (s *Scenario) File() *ScenarioFile {
	n := &s.Network
	f := &ScenarioFile{
		Name: s.Name, Says: s.Says, Variants: some(s.Variants), Wanted: some(s.Wanted), Choices: s.Choices,
		A: endFile(&s.Ends[0]), B: endFile(&s.Ends[1]),
		Network: NetworkFile{
			Order: orderWord(n), Lose: budgetFile(n.Lose), Duplicate: budgetFile(n.Duplicate), Capacity: n.Capacity,
			MSL: pick(mslWords, n.OutlivesMSL), Timers: pick(timerWords, !n.Patient), Loop: n.Loop,
			Blind: n.Blind.file(), OnPath: n.OnPath.file(), Inject: []InjectFile{},
		},
	}
	if f.Choices == nil {
		f.Choices = map[string]bool{}
	}
	for _, x := range n.Inject {
		f.Network.Inject = append(f.Network.Inject, InjectFile{EndName(x.To), x.Segment.String()})
	}
	return f
}

func endFile(e *EndSetup) EndFile {
	f := EndFile{
		Calls: []string{}, Anytime: []string{}, Lives: e.Lives, ISN: e.ISN, Buffer: e.Buffer,
		Reads: pick(readsWords, e.ReadsCalls), MSS: e.MSS, Hold: e.Hold,
		Retransmit: budgetFile(e.Retransmit), Probe: budgetFile(e.Probe), Timeout: budgetFile(e.Timeout), Crash: budgetFile(e.Crash),
	}
	for _, c := range e.Calls {
		f.Calls = append(f.Calls, c.String())
	}
	for _, b := range e.Anytime {
		text := b.Call.String()
		if b.Times > 0 {
			text += fmt.Sprintf(" x%d", b.Times)
		}
		f.Anytime = append(f.Anytime, text)
	}
	if s := e.Start; s != nil {
		f.Start = &StartFile{s.State.String(), s.Send, s.Receive, s.Window}
		if s.State == spec.Established {
			f.ISN = e.ISN[1:] // the first is that of the connection it begins with
		}
	}
	return f
}

func orderWord(n *Network) string {
	if n.Merges {
		return orderWords[2]
	}
	return pick(orderWords, n.AnyOrder)
}

// pick returns the first of two words, or the second.
func pick(words []string, second bool) string {
	if second {
		return words[1]
	}
	return words[0]
}

// some returns the list, and an empty one for nil, which JSON would call null.
func some(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
