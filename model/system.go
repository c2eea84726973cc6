package model

import (
	"fmt"
	"sync"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// System is a scenario together with a compiled table: a transition system.
type System struct {
	Scenario *Scenario
	Machine  *spec.Machine

	// What a loss and a copy take from word 0 of a State, 0 if they are not counted.
	loss, copy uint64

	ends     *parts[End, endPart]
	segments *parts[Segment, segmentPart]
	channels *parts[channelKey, channelPart]
	strays   []*segmentPart // what the scenario injects
	steps    list[localStep]
	fair     []explore.Fairness[State, Action]
	told     told
	sayings  *parts[verdicts, saying]
	writing  sync.Mutex // of steps and all memos
	asked    func(Question)
}

// NewSystem compiles the scenario's variants and choices, then the given edits,
// into a system.
func NewSystem(s *Scenario, edits ...*spec.Edit) (*System, error) {
	table, err := s.Table(edits...)
	if err != nil {
		return nil, err
	}
	machine, err := spec.Compile(table)
	if err != nil {
		return nil, err
	}
	return NewSystemOf(s, machine)
}

// NewSystemOf puts the scenario on a table that has been compiled. Whether it is the
// one that the scenario asks for is not looked at.
func NewSystemOf(s *Scenario, machine *spec.Machine) (*System, error) {
	if err := s.Validate(); err != nil {
		return nil, fmt.Errorf("scenario %s: %w", s.Name, err)
	}
	if n := len(machine.Rules()); n > maxRules {
		return nil, fmt.Errorf("the table has %d rules, an action has room for %d", n, maxRules)
	}
	sys := &System{
		Scenario: s, Machine: machine,
		ends:     newParts[End, endPart]("ends"),
		segments: newParts[Segment, segmentPart]("segments"),
		channels: newParts[channelKey, channelPart]("channels"),
		sayings:  newParts[verdicts, saying]("verdicts"),
	}
	if s.Network.Lose != Unbounded {
		sys.loss = 1 << loseShift
	}
	if s.Network.Duplicate != Unbounded {
		sys.copy = 1 << dupShift
	}
	sys.fair = sys.fairness()
	sys.told = sys.propositions()
	for k := range s.Network.Inject {
		stray := s.stray(k)
		g, err := sys.segmentPart(&stray)
		if err != nil {
			return nil, err
		}
		sys.strays = append(sys.strays, g)
	}
	return sys, nil
}

// Table returns the table of the scenario: RFC 9293 with its variants and choices,
// and then the given edits.
func (s *Scenario) Table(edits ...*spec.Edit) (*spec.Table, error) {
	var all []*spec.Edit
	for _, name := range s.Variants {
		v, err := spec.Variant(name)
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	if len(s.Choices) > 0 {
		all = append(all, &spec.Edit{Choices: s.Choices})
	}
	return spec.RFC9293().Apply(append(all, edits...)...)
}
