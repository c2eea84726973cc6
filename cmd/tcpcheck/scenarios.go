package main

import (
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model"
)

func scenariosCommand(p *program) *cobra.Command {
	var asJSON, asTOML bool
	cmd := &cobra.Command{
		Use:   "scenarios [NAME|FILE.toml]",
		Short: "What there is to explore, and every bound of it",
		Long: `List the built-in scenarios, or show everything that is in one: what the two users
do, what the network may do, and every bound. With --toml a scenario is printed
as a file, to be changed and given to check.`,
		Example: `  tcpcheck scenarios
  tcpcheck scenarios two-hosts
  tcpcheck scenarios handshake --toml
  tcpcheck scenarios --json`,
		Args:              atMostOne,
		ValidArgsFunction: firstIs("scenario", orFile),
		RunE: func(_ *cobra.Command, args []string) error {
			list := model.Scenarios()
			if len(args) > 0 {
				s, err := findScenario(args[0])
				if err != nil {
					return err
				}
				list = []*model.Scenario{s}
			}
			switch {
			case asJSON && asTOML:
				return fmt.Errorf("--toml: found --json as well, want one of them")
			case asTOML && len(args) == 0:
				return fmt.Errorf("--toml: found no name, want that of a scenario")
			case asTOML:
				return p.printTOML(list[0])
			case asJSON:
				all := []*model.ScenarioFile{}
				for _, s := range list {
					all = append(all, s.File())
				}
				return writeJSON(&p.page, all)
			case len(args) > 0:
				p.printScenario(list[0], args[0])
			default:
				for _, s := range list {
					fmt.Fprintf(&p.page, "%s %s\n", p.screen.in(bold, pad(s.Name, 23)), p.screen.hang(24, s.Says))
				}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON list")
	cmd.Flags().BoolVar(&asTOML, "toml", false, "print the scenario as a file for check")
	return cmd
}

func (p *program) printScenario(s *model.Scenario, asked string) {
	var b strings.Builder
	b.WriteString(p.screen.in(bold, s.Name) + "\n" + p.screen.hang(0, s.Says) + "\n\n")
	facts := worldFacts(s)
	if len(s.Variants) > 0 {
		facts = append(facts, fact{"variants", strings.Join(s.Variants, ", ")})
	}
	if len(s.Choices) > 0 {
		facts = append(facts, fact{"choices", choiceList(s.Choices)})
	}
	if len(s.Wanted) > 0 {
		facts = append(facts, fact{"shows", strings.Join(s.Wanted, ", ")})
	}
	if len(s.Breaks) > 0 {
		facts = append(facts, fact{"breaks", strings.Join(s.Breaks, ", ") + ", with the table of RFC 9293"})
	}
	facts = append(facts, fact{"explore", shellLine([]string{"tcpcheck", "check", asked})})
	writeFacts(&b, p.screen, facts)
	p.page.WriteString(b.String())
}

// printTOML writes the scenario as a file, if a file can say all of it.
func (p *program) printTOML(s *model.Scenario) error {
	data, err := toml.Marshal(s.File())
	if err != nil {
		return err
	}
	if _, err := model.ParseScenario(s.Name, data); err != nil {
		return fmt.Errorf("--toml: a file cannot say all of it: %w", err)
	}
	p.page.Write(data)
	return nil
}
