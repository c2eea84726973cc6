package model

import (
	"fmt"
	"testing"

	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/commands"
	"github.com/leanovate/gopter/gen"
)

// streams is all that two users need to know of TCP: two byte streams, and who has
// closed. Nothing that the network does changes them.
type streams struct {
	sent   [2]int
	closed [2]bool
}

// command is one thing that users or the network do to the pair.
type command struct {
	what string
	end  uint8
	i    int // octets, or which segment
}

func (c command) String() string {
	return fmt.Sprintf("%s %s %d", EndName(int(c.end)), c.what, c.i)
}

func (c command) PreCondition(commands.State) bool { return true }

func (c command) NextState(state commands.State) commands.State {
	s := state.(streams)
	switch c.what {
	case "sends":
		if !s.closed[c.end] {
			s.sent[c.end] += c.i
		}
	case "closes":
		s.closed[c.end] = true
	}
	return s
}

func (c command) Run(system commands.SystemUnderTest) commands.Result {
	p := system.(*pair)
	k, onTheWay := p.segment(c.end, c.i)
	switch c.what {
	case "sends":
		call := sendsOne
		if c.i == 3 {
			call = sendsThree
		}
		p.do(Event{CallsAny, c.end, call})
	case "closes":
		p.do(Event{CallsAny, c.end, closes})
	case "retransmits":
		p.do(Event{Retransmits, c.end, 0})
	case "drains":
		p.drain()
	case "gets", "gets again", "misses":
		if onTheWay {
			kind := map[string]EventKind{"gets": Delivers, "gets again": Duplicates, "misses": Loses}[c.what]
			p.do(Event{kind, c.end, k})
		}
	}
	return p.got
}

// PostCondition: what is taken is a prefix of what was sent, the end comes after
// everything, and a network at rest has delivered all.
func (c command) PostCondition(state commands.State, result commands.Result) *gopter.PropResult {
	s, got := state.(streams), result.(received)
	problem := got.wrong
	for to := range 2 {
		from := 1 - to
		all := got.octets[to] == s.sent[from]
		switch {
		case problem != "":
		case got.octets[to] > s.sent[from]:
			problem = fmt.Sprintf("%s has taken %d octets of %d sent", EndName(to), got.octets[to], s.sent[from])
		case got.ended[to] && (!s.closed[from] || !all):
			problem = fmt.Sprintf("%s was told the end after %d octets of %d", EndName(to), got.octets[to], s.sent[from])
		case c.what == "drains" && (!all || got.ended[to] != s.closed[from]):
			problem = fmt.Sprintf("at rest %s has taken %d octets of %d, the end is told: %v", EndName(to), got.octets[to], s.sent[from], got.ended[to])
		}
	}
	if problem != "" {
		return &gopter.PropResult{Status: gopter.PropFalse, Labels: []string{problem}}
	}
	return &gopter.PropResult{Status: gopter.PropTrue}
}

// anyCommand draws what goes on: mostly the network, sometimes a user, and closing
// seldom, for after it little happens.
func anyCommand(commands.State) gopter.Gen {
	kinds := []struct {
		weight int
		gen    gopter.Gen
	}{
		{8, aCommand("gets", 0, 7)},
		{3, aCommand("gets again", 0, 7)},
		{3, aCommand("misses", 0, 7)},
		{3, aCommand("retransmits", 0, 0)},
		{2, aCommand("sends", 1, 1)},
		{2, aCommand("sends", 3, 3)},
		{1, aCommand("closes", 0, 0)},
		{1, aCommand("drains", 0, 0)},
	}
	var weighted []gen.WeightedGen
	for _, k := range kinds {
		weighted = append(weighted, gen.WeightedGen{Weight: k.weight, Gen: k.gen})
	}
	return gen.Weighted(weighted)
}

func aCommand(what string, least, most int) gopter.Gen {
	return gopter.CombineGens(gen.UInt8Range(0, 1), gen.IntRange(least, most)).Map(func(v []any) commands.Command {
		return command{what, v[0].(uint8), v[1].(int)}
	})
}

// TestPair: whatever users and network do, two ends are two byte streams.
func TestPair(t *testing.T) {
	parameters := gopter.DefaultTestParameters()
	parameters.MinSuccessfulTests = 150
	if testing.Short() {
		parameters.MinSuccessfulTests = 50
	}
	parameters.MaxSize = 50
	properties := gopter.NewProperties(parameters)
	properties.Property("two ends are two byte streams", commands.Prop(&commands.ProtoCommands{
		NewSystemUnderTestFunc: func(commands.State) commands.SystemUnderTest { return newPair() },
		InitialStateGen:        gen.Const(streams{}),
		GenCommandFunc:         anyCommand,
	}))
	properties.TestingRun(t)
}
