// Package hazards keeps what is known to go wrong with TCP: H01 to H30, each with the
// scenario and the table in which it shows, and the mitigation with which it does not.
// Nothing is believed: Decide explores both, and says what it found.
package hazards

import (
	"github.com/tcpcheck/tcpcheck/spec"
)

// Hazard is one declaration of the list.
type Hazard struct {
	ID         string
	Name       string // what goes wrong, in a few words
	Source     string
	Mitigation string
	Cases      []Case
}

// Case is one way in which a hazard shows: two tables, before and after the mitigation.
type Case struct {
	Before Side
	Broken []string // properties that Before violates, and After does not
	After  Side
	// Except are other properties that After violates all the same, and Because says why
	// they do not count against it. Those that the scenario is known to break anyway
	// need not be named.
	Except  []string
	Because string
}

// Side is a table on a scenario.
type Side struct {
	Scenario string
	Variant  string // a built-in one, or "" for RFC 9293
	Edit     string // an exhibit of the museum or a file of the folder edits, or ""
}

// Hazards returns all hazards in order.
func Hazards() []*Hazard { return all }

// IDs returns their names: H01 and so on.
func IDs() []string {
	ids := make([]string, len(all))
	for i, h := range all {
		ids[i] = h.ID
	}
	return ids
}

// Find returns the hazard of that ID.
func Find(id string) (*Hazard, error) {
	for _, h := range all {
		if h.ID == id {
			return h, nil
		}
	}
	return nil, spec.Unknown("hazard", id, IDs())
}
