package certificate

import (
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/formula"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Header says what is claimed of which system.
type Header struct {
	Scenario   string   // as TOML
	Variants   []string // beside those of the scenario
	Edits      []Edit
	Table      string // the system's Identity
	Properties []Claim

	Distinct, Transitions int
}

// Edit is an edit of the table.
type Edit struct{ Name, Text string }

// Claim is a property that is said to hold.
type Claim struct {
	Kind    model.Kind // Safety or Deadlock
	Name    string
	Formula string // of one that is not built in
}

func (c Claim) String() string {
	if c.Formula == "" {
		return fmt.Sprintf("%s %s", c.Kind, c.Name)
	}
	return fmt.Sprintf("%s %s: %s", c.Kind, c.Name, c.Formula)
}

func parseClaim(line string) (Claim, error) {
	name, text, _ := strings.Cut(line, ": ")
	kind, name, ok := strings.Cut(name, " ")
	if c := (Claim{model.Kind(kind), name, text}); ok && c.speaksOfSteps() && c.String() == line {
		return c, nil
	}
	return Claim{}, fmt.Errorf("found property %q, want %q or %q, a name, and of one that is not built in a colon and a formula", line, model.Safety, model.Deadlock)
}

func (c Claim) speaksOfSteps() bool { return c.Kind == model.Safety || c.Kind == model.Deadlock }

// Speaks reports whether a certificate can speak of the property. It cannot of liveness,
// which is about endless ways, nor of a witness, which a trace shows.
func Speaks(p *model.Property) bool { return Claim{Kind: p.Kind}.speaksOfSteps() }

// HeaderOf describes the system, which was made with the variants and edits, and the
// properties that are claimed, of which those are left out that no certificate speaks of.
func HeaderOf(sys *model.System, variants []string, edits []Edit, props []model.Property) (*Header, error) {
	scenario, err := toml.Marshal(sys.Scenario.File())
	if err != nil {
		return nil, err
	}
	h := &Header{Scenario: string(scenario), Variants: variants, Edits: edits, Table: sys.Identity()}
	for _, p := range props {
		if Speaks(&p) {
			h.Properties = append(h.Properties, Claim{p.Kind, p.Name, p.Formula})
		}
	}
	return h, nil
}

// system makes the system of which the header speaks, and wants it to be the same that
// it was: a table edited otherwise, or of another tcpcheck, is another.
func (h *Header) system() (*model.System, error) {
	s, err := model.ParseScenario("scenario", []byte(h.Scenario))
	if err != nil {
		return nil, err
	}
	table, err := s.Table()
	if err != nil {
		return nil, err
	}
	var edits []*spec.Edit
	add := func(edit *spec.Edit, err error) error {
		if err != nil {
			return err
		}
		edits = append(edits, edit)
		table, err = table.Apply(edit)
		return err
	}
	for _, name := range h.Variants {
		if err := add(spec.Variant(name)); err != nil {
			return nil, err
		}
	}
	for _, e := range h.Edits {
		if err := add(spec.ParseEdit(e.Name, []byte(e.Text), table)); err != nil {
			return nil, err
		}
	}
	sys, err := model.NewSystem(s, edits...)
	if err != nil {
		return nil, err
	}
	return sys, sameTable(sys.Identity(), h.Table)
}

func sameTable(here, there string) error {
	h, t := strings.Split(here, "\n"), strings.Split(there, "\n")
	for i := range max(len(h), len(t)) {
		if a, b := lineAt(h, i), lineAt(t, i); a != b {
			return fmt.Errorf("it was made for another table: it says %q, and here that is %q", b, a)
		}
	}
	return nil
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// properties looks the claims up: first those that are built in.
func (h *Header) properties(sys *model.System) (builtIn, own []model.Property, err error) {
	for i, c := range h.Properties {
		var p model.Property
		if c.Formula == "" {
			p, err = model.FindProperty(c.Name)
		} else {
			p, err = ownProperty(c, sys)
		}
		switch {
		case err != nil:
			return nil, nil, fmt.Errorf("property %s: %w", c.Name, err)
		case p.Kind != c.Kind:
			return nil, nil, fmt.Errorf("property %s: found %s, and it is one of %s", c.Name, c.Kind, p.Kind)
		}
		for _, before := range h.Properties[:i] {
			if before.Name == c.Name {
				return nil, nil, fmt.Errorf("property %s: found twice", c.Name)
			}
		}
		if c.Formula == "" {
			builtIn = append(builtIn, p)
		} else {
			own = append(own, p)
		}
	}
	return builtIn, own, nil
}

func ownProperty(c Claim, sys *model.System) (model.Property, error) {
	f, err := formula.Parse(c.Name, c.Formula, "formula")
	if err != nil {
		return model.Property{}, err
	}
	return f.Property(sys)
}

// ScenarioName is what the scenario calls itself.
func (h *Header) ScenarioName() string {
	var named struct{ Name string }
	if err := toml.Unmarshal([]byte(h.Scenario), &named); err != nil {
		return "" // Verify says what is wrong with it
	}
	return named.Name
}
