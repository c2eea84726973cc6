package model

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"github.com/tcpcheck/tcpcheck/spec"
)

// scenarioKeys are the keys of a scenario's file.
var scenarioKeys = []string{
	"name", "says", "variants", "wanted", "choices", "a", "b", "network",
	"calls", "anytime", "lives", "isn", "buffer", "reads", "mss", "hold", "retransmit", "probe", "user-timeout", "crash", "start",
	"state", "send", "receive", "window",
	"order", "lose", "duplicate", "capacity", "msl", "timers", "loop", "inject", "to", "segment", "blind", "onpath", "times", "kinds", "may",
}

// ParseScenario reads a scenario from TOML. file is its name for errors.
func ParseScenario(file string, data []byte) (*Scenario, error) {
	end := EndFile{Lives: 1, Buffer: 4, MSS: 2, Hold: 1, Reads: readsWords[0]}
	f := ScenarioFile{Name: file, A: end, B: end, Network: NetworkFile{Order: orderWords[0], Capacity: 4, MSL: mslWords[0], Timers: timerWords[0]}}
	decoder := toml.NewDecoder(strings.NewReader(string(data))).DisallowUnknownFields()
	if err := decoder.Decode(&f); err != nil {
		return nil, spec.TOMLError(file, err, scenarioKeys...)
	}
	s, err := f.scenario()
	if err == nil {
		err = s.Validate()
	}
	if err == nil {
		_, err = s.Table()
	}
	if err == nil {
		return s, nil
	}
	if line := lineOf(data, err); line > 0 {
		return nil, fmt.Errorf("%s:%d: %w", file, line, err)
	}
	return nil, fmt.Errorf("%s: %w", file, err)
}

// lineOf returns the line of the file that the error is about, 0 if none can be told.
// A field of end B is looked for from B's table on.
func lineOf(data []byte, err error) int {
	var field *fieldError
	var edit *spec.EditError
	switch {
	case errors.As(err, &field):
		table, key, _ := strings.Cut(field.field, ".")
		key, _, _ = strings.Cut(key, ".")
		above := max(spec.LineOf(data, "["+table), 1) - 1
		rest := strings.SplitAfterN(string(data), "\n", above+1)[above]
		for _, token := range []string{field.token, key} {
			if line := spec.LineOf([]byte(rest), token); line > 0 {
				return above + line
			}
		}
		for _, token := range []string{field.token, field.field, "[[" + table + "." + key} {
			if line := spec.LineOf(data, token); line > 0 {
				return line
			}
		}
	case errors.As(err, &edit):
		return spec.LineOf(data, edit.Token)
	}
	return 0
}

func (f *ScenarioFile) scenario() (*Scenario, error) {
	s := &Scenario{Name: f.Name, Says: f.Says, Variants: f.Variants, Choices: f.Choices, Wanted: f.Wanted}
	for _, name := range f.Variants {
		if _, err := spec.Variant(name); err != nil {
			return nil, &fieldError{"variants", name, err}
		}
	}
	for _, name := range f.Wanted {
		if _, err := FindWitness(name); err != nil {
			return nil, &fieldError{"wanted", name, err}
		}
	}
	for i, e := range []*EndFile{&f.A, &f.B} {
		setup, err := e.setup(uint32(100 + 200*i))
		if err != nil {
			return nil, ofEnd(i, err)
		}
		s.Ends[i] = *setup
	}
	n := &f.Network
	s.Network = Network{Capacity: n.Capacity, Loop: n.Loop}
	order, err := whichOf("network.order", n.Order, orderWords)
	if err != nil {
		return nil, err
	}
	s.Network.AnyOrder, s.Network.Merges = order > 0, order == 2
	if s.Network.OutlivesMSL, err = oneOf("network.msl", n.MSL, mslWords); err != nil {
		return nil, err
	}
	impatient, err := oneOf("network.timers", n.Timers, timerWords)
	if err != nil {
		return nil, err
	}
	s.Network.Patient = !impatient
	if err := parseBudgets([]saidBudget{
		{"network.lose", n.Lose, &s.Network.Lose},
		{"network.duplicate", n.Duplicate, &s.Network.Duplicate},
	}); err != nil {
		return nil, err
	}
	if n.Blind != nil {
		if s.Network.Blind, err = n.Blind.blind(); err != nil {
			return nil, err
		}
	}
	if n.OnPath != nil {
		if s.Network.OnPath, err = n.OnPath.onPath(); err != nil {
			return nil, err
		}
	}
	for _, x := range n.Inject {
		to, err := oneOf("network.inject.to", x.To, endNames)
		if err != nil {
			return nil, err
		}
		g, err := ParseSegment(x.Segment)
		if err != nil {
			return nil, &fieldError{"network.inject.segment", x.Segment, err}
		}
		inject := Injection{Segment: g}
		if to {
			inject.To = 1
		}
		s.Network.Inject = append(s.Network.Inject, inject)
	}
	return s, nil
}

// oneOf reports whether the word found is the second of two.
func oneOf(field, found string, words []string) (bool, error) {
	which, err := whichOf(field, found, words)
	return which == 1, err
}

// whichOf returns the place of the word found among some.
func whichOf(field, found string, words []string) (int, error) {
	if i := slices.Index(words, found); i >= 0 {
		return i, nil
	}
	var quoted []string
	for _, w := range words {
		quoted = append(quoted, strconv.Quote(w))
	}
	last := len(quoted) - 1
	return 0, &fieldError{field, found, fmt.Errorf("found %q, want %s or %s", found, strings.Join(quoted[:last], ", "), quoted[last])}
}

var times = regexp.MustCompile(`^(.*\S)\s+x([0-9]+)$`)

func (f *EndFile) setup(isn uint32) (*EndSetup, error) {
	e := &EndSetup{
		Lives: f.Lives, ISN: f.ISN, Buffer: f.Buffer, MSS: f.MSS, Hold: f.Hold,
	}
	if err := parseBudgets([]saidBudget{
		{"retransmit", f.Retransmit, &e.Retransmit},
		{"probe", f.Probe, &e.Probe},
		{"user-timeout", f.Timeout, &e.Timeout},
		{"crash", f.Crash, &e.Crash},
	}); err != nil {
		return nil, err
	}
	if len(e.ISN) == 0 {
		e.ISN = []uint32{isn}
	}
	var err error
	if e.ReadsCalls, err = oneOf("reads", f.Reads, readsWords); err != nil {
		return nil, err
	}
	for _, text := range f.Calls {
		call, err := ParseCall(text)
		if err != nil {
			return nil, &fieldError{"calls", text, err}
		}
		e.Calls = append(e.Calls, call)
	}
	for _, text := range f.Anytime {
		b := Budgeted{}
		form := text
		if m := times.FindStringSubmatch(text); m != nil {
			form = m[1]
			b.Times, _ = strconv.Atoi(m[2])
		}
		if b.Call, err = ParseCall(form); err != nil {
			return nil, &fieldError{"anytime", text, err}
		}
		e.Anytime = append(e.Anytime, b)
	}
	if f.Start != nil {
		state, err := spec.ParseState(f.Start.State)
		if err != nil {
			return nil, &fieldError{"start.state", f.Start.State, err}
		}
		e.Start = &Start{State: state, Send: f.Start.Send, Receive: f.Start.Receive, Window: f.Start.Window}
		if state == spec.Established {
			e.ISN = append([]uint32{f.Start.Send - 1}, f.ISN...)
		}
	}
	return e, nil
}

// How a segment that no end can send shows it, in place of fields of its own.
const (
	otherSecurity  = "<other security>"
	invalidAddress = "<invalid address>"
)

var partOfSegment = regexp.MustCompile(`^<([A-Z]+)(?:=([^<>]*))?>`)

// ParseSegment reads a segment in the RFC's notation: <SEQ=90><CTL=SYN>.
func ParseSegment(text string) (spec.Segment, error) {
	var g spec.Segment
	rest := strings.TrimSpace(text)
	if rest == "" {
		return g, fmt.Errorf("found nothing, want a segment like <SEQ=90><CTL=SYN>")
	}
	for rest != "" {
		if rest == otherSecurity || rest == invalidAddress {
			g.Foreign, g.Bogus = rest == otherSecurity, rest == invalidAddress
			return g, nil
		}
		m := partOfSegment.FindStringSubmatch(rest)
		if m == nil {
			return g, fmt.Errorf("found %q, want a part like <SEQ=90>", rest)
		}
		rest = strings.TrimSpace(rest[len(m[0]):])
		if err := setPart(&g, m[1], m[2]); err != nil {
			return g, err
		}
	}
	return g, nil
}

func setPart(g *spec.Segment, name, value string) error {
	if name == "CTL" {
		ctl, err := spec.ParseBits(value)
		g.Ctl = ctl
		return err
	}
	fields := map[string]*uint32{"SEQ": &g.Seq, "ACK": &g.Ack, "WND": &g.Wnd, "DATA": &g.Text, "UP": &g.Up}
	to, ok := fields[name]
	if !ok {
		return spec.Unknown("part of a segment", name, []string{"SEQ", "ACK", "WND", "DATA", "UP", "CTL"})
	}
	n, err := strconv.ParseUint(value, 10, 32)
	if err != nil {
		return fmt.Errorf("<%s=%s>: found %q, want a number of 32 bits", name, value, value)
	}
	*to = uint32(n)
	return nil
}
