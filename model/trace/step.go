package trace

import (
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Step is a step of a trace as JSON has it. Keys are stable; more may be added.
// Lists are never null, and what a step does not have is left out.
type Step struct {
	N       int       `json:"n"`                 // counted from 1
	Event   string    `json:"event"`             // what happened, one of EventNames
	End     string    `json:"end"`               // to which end, A or B; of a lost or injected segment, where it was going
	Call    string    `json:"call,omitempty"`    // of a call: SEND 1
	Segment *Segment  `json:"segment,omitempty"` // that arrives, is lost, or is put on the way
	Was     *Segment  `json:"was,omitempty"`     // of an alteration: what that segment was before
	Lost    bool      `json:"lost,omitempty"`    // that segment is lost
	Copy    bool      `json:"copy,omitempty"`    // that segment is delivered, and a copy stays on the way
	Sent    []Segment `json:"sent"`              // what the end sent, in order
	Rules   []Rule    `json:"rules"`             // all rules that fired, in order
	Why     string    `json:"why,omitempty"`     // one sentence: what the decisive rule is for
	States  States    `json:"states"`            // after the step
	Changed Changed   `json:"changed"`           // variables of the TCBs
	Result  string    `json:"result,omitempty"`  // what the call returned
	Answer  string    `json:"answer,omitempty"`  // what outstanding SENDs and RECEIVEs were answered
	Signals []string  `json:"signals"`           // what the user was told without asking
	Taken   []Text    `json:"taken"`             // text taken in order, ready for the user
}

// Segment is a segment, in the RFC's notation and field by field.
type Segment struct {
	Text string  `json:"text"` // <SEQ=100><ACK=301><CTL=ACK>
	Seq  uint32  `json:"seq"`
	Ack  *uint32 `json:"ack,omitempty"` // with the ACK bit
	Ctl  string  `json:"ctl"`           // SYN,ACK
	Data uint32  `json:"data"`          // octets of text
	Wnd  uint32  `json:"wnd"`
	Up   *uint32 `json:"up,omitempty"` // with the URG bit, as a sequence number
}

// Rule is a rule that fired.
type Rule struct {
	Name    string   `json:"name"`    // ack/new
	Section string   `json:"section"` // of RFC 9293 unless it says otherwise
	IDs     []string `json:"ids"`     // of the checklist, and requirements
}

// States are the states of the two ends.
type States struct {
	A string `json:"a"`
	B string `json:"b"`
}

// Changed says which variables of each TCB changed, by the RFC's name, from what
// to what: {"SND.UNA": [100, 101]}.
type Changed struct {
	A map[string][2]uint32 `json:"a"`
	B map[string][2]uint32 `json:"b"`
}

// Text is a run of octets.
type Text struct {
	Seq uint32 `json:"seq"`
	Len uint32 `json:"len"`
}

var eventNames = [...]string{
	model.Calls: "call", model.CallsAny: "call", model.StartsOver: "call",
	model.Delivers: "delivery", model.Duplicates: "delivery", model.Loses: "loss",
	model.Retransmits: "retransmission-timeout", model.Probes: "persist-timeout",
	model.Lingers: "time-wait-timeout", model.TimesOut: "user-timeout",
	model.Crashes: "crash", model.Injects: "injection", model.Guesses: "guess",
	model.Drops: "drop", model.Replays: "replay", model.Reorders: "reordering", model.Alters: "alteration",
}

// EventNames returns what Step.Event can be.
func EventNames() []string {
	var names []string
	for _, n := range eventNames {
		if len(names) == 0 || names[len(names)-1] != n {
			names = append(names, n)
		}
	}
	return names
}

// Steps returns the trace as data.
func Steps(t *model.Trace) ([]Step, error) {
	moments, err := replay(t)
	if err != nil {
		return nil, err
	}
	steps := make([]Step, len(moments))
	for i := range moments {
		steps[i] = moments[i].step(i + 1)
	}
	return steps, nil
}

func (m *moment) step(n int) Step {
	r := &m.Record
	s := Step{
		N: n, Event: eventNames[r.Event.Kind], End: model.EndName(r.End),
		Sent: []Segment{}, Rules: []Rule{}, Signals: []string{}, Taken: []Text{},
		States:  States{m.state(0).String(), m.state(1).String()},
		Changed: Changed{map[string][2]uint32{}, map[string][2]uint32{}},
		Lost:    r.Event.Kind == model.Loses || r.Event.Kind == model.Drops,
		Copy:    r.Event.Kind == model.Duplicates || r.Event.Kind == model.Replays,
	}
	if s.Event == "call" {
		s.Call = call(r)
	}
	if m.moves() {
		g := segment(&r.Got.Segment)
		s.Segment = &g
	}
	if r.Event.Kind == model.Alters {
		was := r.Was()
		g := segment(&was.Segment)
		s.Was = &g
	}
	changed := []map[string][2]uint32{s.Changed.A, s.Changed.B}[r.End]
	for _, v := range spec.TCBVars() {
		if old, now := r.Before.V[v], r.After.V[v]; old != now {
			changed[v.String()] = [2]uint32{old, now}
		}
	}
	if !r.Acts {
		return s
	}
	for i := range r.SentSegments() {
		s.Sent = append(s.Sent, segment(&r.Sent[i].Segment))
	}
	for _, f := range m.fired() {
		s.Rules = append(s.Rules, Rule{f.rule.Name, f.rule.Cite.Section, f.rule.Cite.List()})
	}
	if f := m.decisive(); f != nil {
		s.Why = f.rule.Says
	}
	s.Result, s.Answer = r.Out.Result.String(), r.Out.Answer.String()
	s.Signals = append(s.Signals, r.Out.Signals.List()...)
	for _, t := range r.Out.TakenText() {
		s.Taken = append(s.Taken, Text{t.Seq, t.Len})
	}
	return s
}

func segment(g *spec.Segment) Segment {
	s := Segment{Text: g.String(), Seq: g.Seq, Ctl: g.Ctl.String(), Data: g.Text, Wnd: g.Wnd}
	if g.Ctl.Has(spec.ACK) {
		s.Ack = &g.Ack
	}
	if g.Ctl.Has(spec.URG) {
		s.Up = &g.Up
	}
	return s
}

func call(r *model.Record) string {
	return model.CallOf(&r.Spec).String()
}
