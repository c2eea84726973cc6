package main

import (
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// scenarioForm is a scenario as scenarios --json prints it, and --toml for check to read.
type scenarioForm struct {
	Name     string          `json:"name" toml:"name"`
	Says     string          `json:"says" toml:"says"`
	Variants []string        `json:"variants" toml:"variants"`
	Wanted   []string        `json:"wanted" toml:"wanted"`
	Choices  map[string]bool `json:"choices" toml:"choices,omitempty"`
	A        endForm         `json:"a" toml:"a"`
	B        endForm         `json:"b" toml:"b"`
	Network  networkForm     `json:"network" toml:"network"`
}

type endForm struct {
	Calls       []string   `json:"calls" toml:"calls"`
	Anytime     []string   `json:"anytime" toml:"anytime"`
	Lives       int        `json:"lives" toml:"lives"`
	ISN         []uint32   `json:"isn" toml:"isn"`
	Buffer      int        `json:"buffer" toml:"buffer"`
	Reads       string     `json:"reads" toml:"reads"`
	MSS         int        `json:"mss" toml:"mss"`
	Hold        int        `json:"hold" toml:"hold"`
	Retransmit  int        `json:"retransmit" toml:"retransmit"`
	Probe       int        `json:"probe" toml:"probe"`
	UserTimeout int        `json:"user_timeout" toml:"user-timeout"`
	Crash       int        `json:"crash" toml:"crash"`
	Start       *startForm `json:"start,omitempty" toml:"start,omitempty"`
}

type startForm struct {
	State   string `json:"state" toml:"state"`
	Send    uint32 `json:"send" toml:"send"`
	Receive uint32 `json:"receive" toml:"receive"`
	Window  int    `json:"window" toml:"window"`
}

type networkForm struct {
	Order     string       `json:"order" toml:"order"`
	Lose      int          `json:"lose" toml:"lose"`
	Duplicate int          `json:"duplicate" toml:"duplicate"`
	Capacity  int          `json:"capacity" toml:"capacity"`
	MSL       string       `json:"msl" toml:"msl"`
	Timers    string       `json:"timers" toml:"timers"`
	Inject    []injectForm `json:"inject" toml:"inject,omitempty"`
}

type injectForm struct {
	To      string `json:"to" toml:"to"`
	Segment string `json:"segment" toml:"segment"`
}

func formOf(s *model.Scenario) *scenarioForm {
	n := &s.Network
	f := &scenarioForm{
		Name: s.Name, Says: s.Says, Variants: some(s.Variants), Wanted: some(s.Wanted), Choices: s.Choices,
		A: endFormOf(&s.Ends[0]), B: endFormOf(&s.Ends[1]),
		Network: networkForm{
			Order: either(n.AnyOrder, "any", "fifo"), Lose: n.Lose, Duplicate: n.Duplicate, Capacity: n.Capacity,
			MSL: either(n.OutlivesMSL, "violated", "respected"), Timers: either(n.Patient, "patient", "any"), Inject: []injectForm{},
		},
	}
	if f.Choices == nil {
		f.Choices = map[string]bool{}
	}
	for _, x := range n.Inject {
		f.Network.Inject = append(f.Network.Inject, injectForm{model.EndName(x.To), x.Segment.String()})
	}
	return f
}

func endFormOf(e *model.EndSetup) endForm {
	f := endForm{
		Calls: []string{}, Anytime: []string{}, Lives: e.Lives, ISN: e.ISN, Buffer: e.Buffer,
		Reads: either(e.ReadsCalls, "when called", "at once"), MSS: e.MSS, Hold: e.Hold,
		Retransmit: e.Retransmit, Probe: e.Probe, UserTimeout: e.Timeout, Crash: e.Crash,
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
		f.Start = &startForm{s.State.String(), s.Send, s.Receive, s.Window}
		if s.State == spec.Established {
			f.ISN = e.ISN[1:] // the first is that of the connection it begins with
		}
	}
	return f
}

func either(yes bool, this, that string) string {
	if yes {
		return this
	}
	return that
}

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
		ValidArgsFunction: cobra.FixedCompletions(scenarioNames(), cobra.ShellCompDirectiveDefault),
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
				all := []*scenarioForm{}
				for _, s := range list {
					all = append(all, formOf(s))
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
	data, err := toml.Marshal(formOf(s))
	if err != nil {
		return err
	}
	if _, err := model.ParseScenario(s.Name, data); err != nil {
		return fmt.Errorf("--toml: a file cannot say all of it: %w", err)
	}
	p.page.Write(data)
	return nil
}
