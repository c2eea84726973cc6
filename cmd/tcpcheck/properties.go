package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// findProperty returns the property or witness of that name.
func findProperty(name string) (model.Property, error) {
	if p, err := model.FindProperty(name); err == nil {
		return p, nil
	}
	if p, err := model.FindWitness(name); err == nil {
		return p, nil
	}
	return model.Property{}, spec.Unknown("property", name, propertyNames())
}

func propertyNames() []string { return append(model.PropertyNames(), model.WitnessNames()...) }

// aboutJSON is what properties --json prints of each.
type aboutJSON struct {
	Name      string     `json:"name"`
	Kind      model.Kind `json:"kind"`
	Says      string     `json:"says"`
	Cite      string     `json:"cite"`      // sections of RFC 9293 and requirements
	Scenarios []string   `json:"scenarios"` // of a witness: the built-in ones that want it
}

func propertiesCommand(p *program) *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use:   "properties [NAME]",
		Short: "What is decided: properties and witnesses",
		Long: `List what check decides: safety properties, which no reachable step may violate;
freedom from deadlock; and witnesses, which a scenario exists to show.

Where check and simulate want a --property, a formula is one too:

  always (A.state = TIME-WAIT => B.state /= ESTABLISHED)    safety: of every world and step
  sometimes (A sends RST and B.state = SYN-RECEIVED)        a witness
  A.state = SYN-SENT leads to A.state /= SYN-SENT           liveness: of every endless way

It speaks of states and variables as the RFC spells them (A.SND.UNA =< B.RCV.NXT), of
what A and B do in a step (A calls CLOSE, A gets SYN,ACK, A fires rst/challenge,
new A.state), with always, eventually, next, until, leads to, and, or, not, =>, <=>, and
"each end (X.state ... Y.state ...)". A file of them has lines "name: formula". The whole
language is in docs/properties-language.md.`,
		Example: `  tcpcheck properties
  tcpcheck properties one-fin
  tcpcheck properties --json`,
		Args:              atMostOne,
		ValidArgsFunction: firstIs("property", orNothing),
		RunE: func(_ *cobra.Command, args []string) error {
			list := propertyNames()
			if len(args) > 0 {
				list = args
			}
			all := []aboutJSON{}
			for _, name := range list {
				property, err := findProperty(name)
				if err != nil {
					return err
				}
				all = append(all, about(property))
			}
			switch {
			case asJSON:
				return writeJSON(&p.page, all)
			case len(args) > 0:
				p.printProperty(all[0])
			default:
				p.printProperties(all)
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON list")
	return cmd
}

func about(p model.Property) aboutJSON {
	out := aboutJSON{Name: p.Name, Kind: kindOf(p.Kind), Says: p.Says, Cite: p.Cite, Scenarios: []string{}}
	if p.Kind == model.Witness {
		out.Cite = ""
	}
	for _, s := range model.Scenarios() {
		for _, name := range s.Wanted {
			if name == p.Name {
				out.Scenarios = append(out.Scenarios, s.Name)
			}
		}
	}
	return out
}

func (p *program) printProperties(all []aboutJSON) {
	for _, a := range all {
		fmt.Fprintf(&p.page, "%s %s %s\n", p.screen.in(faint, pad(string(a.Kind), 8)), p.screen.in(bold, pad(a.Name, 26)), p.screen.hang(36, a.Says))
	}
}

func (p *program) printProperty(a aboutJSON) {
	const column = 12
	fmt.Fprintf(&p.page, "%s\n%s\n\n", p.screen.in(bold, a.Name), p.screen.hang(0, a.Says))
	line := func(head, text string) {
		if text != "" {
			fmt.Fprintln(&p.page, pad(head, column)+p.screen.hang(column, text))
		}
	}
	line("kind", string(a.Kind))
	line("RFC 9293", a.Cite)
	line("wanted by", strings.Join(a.Scenarios, ", "))
	scenario := ""
	switch {
	case len(a.Scenarios) > 0:
		scenario = a.Scenarios[0] + " "
	case a.Kind == model.Liveness:
		scenario = lasting() + " "
	}
	line("decide it", "tcpcheck check "+scenario+"--property "+a.Name)
}

// lasting is a scenario that liveness is asked of.
func lasting() string {
	for _, s := range model.Scenarios() {
		if s.Lasts() {
			return s.Name
		}
	}
	return model.DefaultScenario
}
