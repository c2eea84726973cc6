package claims

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Claim is something that is taught about TCP, and how to find out.
type Claim struct {
	ID         string
	Says       string // as it is taught, in our words
	Condition  string // under which it holds, and what is otherwise
	Expected   string // what reading RFC 9293 suggests
	Resolution string // where exploration says otherwise, or more: why
	Asserts    []Demo // what the claim says
	Besides    []Demo // what is so beside it: where it ends, what is true instead
}

// All returns the claims in order.
func All() []Claim {
	return slices.Concat(openingClaims, resetClaims, closingClaims, timeWaitClaims, handshakeClaims, stateClaims, lastingClaims)
}

// IDs returns the names of the claims, in order.
func IDs() []string {
	var ids []string
	for _, c := range All() {
		ids = append(ids, c.ID)
	}
	return ids
}

// Find returns the claim of that name.
func Find(id string) (Claim, error) {
	for _, c := range All() {
		if c.ID == id {
			return c, nil
		}
	}
	return Claim{}, spec.Unknown("claim", id, IDs())
}

// Demo is one demonstration. What it shows is so or is not; that is for [Decide].
type Demo struct {
	Kind      Kind
	Property  model.Property
	Scenarios []string
	Edit      *Edit // of the table, if it is not RFC 9293 as the scenario reads it
	Without   *Edit // of Needed: what takes the rule away
	Replay    *Replay
	Sample    func(*spec.Machine) (int, error)
}

// Kind is how a demonstration shows something.
type Kind string

// The kinds of demonstration.
const (
	Always    Kind = "always"    // true of every step of each scenario, and of one at least
	Sometimes Kind = "sometimes" // a trace shows it
	Except    Kind = "except"    // a trace shows that it is not always so
	Needed    Kind = "needed"    // always so, and not without a rule
	Replays   Kind = "replays"   // a trace of exactly these steps and states, in a world explored to the end
	Sampled   Kind = "sampled"   // true of the one-step function at many values, not of all
)

// Edit is a change of the table, as a file that a reader can use.
type Edit struct {
	Name string // of the file, without .toml
	Says string
	TOML string
}

// Replay is a trace told beforehand.
type Replay struct {
	Says  string
	Steps []string // as [model.System.Describe] spells them
	Drawn []string // the states after each
}

// Says is what the demonstration is about, in a sentence.
func (d *Demo) Says() string {
	if d.Replay != nil {
		return d.Replay.Says
	}
	return d.Property.Says
}

func always(q model.Property, scenarios ...string) Demo {
	return Demo{Kind: Always, Property: q, Scenarios: scenarios}
}

func sometimes(q model.Property, scenario string) Demo {
	return Demo{Kind: Sometimes, Property: q, Scenarios: []string{scenario}}
}

func except(q model.Property, scenario string) Demo {
	return Demo{Kind: Except, Property: q, Scenarios: []string{scenario}}
}

func needed(q model.Property, scenario string, without *Edit) Demo {
	return Demo{Kind: Needed, Property: q, Scenarios: []string{scenario}, Without: without}
}

// under is the demonstration with an edited table.
func (d Demo) under(e *Edit) Demo {
	d.Edit = e
	return d
}

// figure replays a figure of RFC 9293.
func figure(number int) Demo {
	f := model.Figures()[slices.IndexFunc(model.Figures(), func(f model.Figure) bool { return f.Number == number })]
	return replay(f.Scenario.Says, f.Scenario.Name, f.Steps, f.Drawn())
}

func replay(says, scenario string, steps, drawn []string) Demo {
	return Demo{Kind: Replays, Scenarios: []string{scenario}, Replay: &Replay{says, steps, drawn}}
}

// property asks for a property that has a name.
func property(name string) model.Property {
	q, err := model.Named(name)
	if err != nil {
		panic(err) // the tests read the list
	}
	return q
}
