package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// smallSearch is how many states a scenario may have to be searched in the first round.
const smallSearch = 10_000

// missing is what --fail-on can name: a row, property or edge that is never seen.
const missing = "missing"

// coverageJSON is what coverage --json prints.
type coverageJSON struct {
	Complete   bool              `json:"complete"`  // nothing is left that should be seen
	Scenarios  []coveredJSON     `json:"scenarios"` // the smallest first
	Rules      []ruleUseJSON     `json:"rules"`
	Properties []propertyUseJSON `json:"properties"`
	Edges      []edgeUseJSON     `json:"edges"`
}

type coveredJSON struct {
	Name     string `json:"name"`
	Distinct int    `json:"distinct"`
	Complete bool   `json:"complete"` // the search was not cut
}

type ruleUseJSON struct {
	Name    string   `json:"name"`
	Variant string   `json:"variant"` // whose row it is; "" for one of RFC 9293
	In      []string `json:"in"`      // scenarios in which it fires, the smallest first
	Never   string   `json:"never"`   // why it cannot fire, if it cannot
}

type propertyUseJSON struct {
	Name string   `json:"name"`
	In   []string `json:"in"`
}

type edgeUseJSON struct {
	Edge string   `json:"edge"`
	In   []string `json:"in"`
}

func coverageCommand(p *program) *cobra.Command {
	var asJSON bool
	var most count
	failOn := words{kind: "finding", known: []string{missing}}
	cmd := &cobra.Command{
		Use:   "coverage [SCENARIO...]",
		Short: "Which rows, properties and edges the scenarios reach together",
		Long: `Explore the built-in scenarios, or those named, and say for each row of the table,
in every reading and variant, for each property and for each edge in how many of
them it fires, is asked or is taken, and which is the smallest. What is never
seen comes first, with the reason if there is one.

Exit status: 0 all searches are complete; 3 one was cut; 14 with --fail-on missing,
if something is never seen that should be; 2 bad input.`,
		Example: `  tcpcheck coverage
  tcpcheck coverage handshake open-close
  tcpcheck coverage --max-states 5000 --json`,
		ValidArgsFunction: eachIs("scenario", orFile),
		RunE: func(_ *cobra.Command, args []string) error {
			list, err := scenariosNamed(args)
			if err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
			defer stop()
			reports, err := p.cover(ctx, list, int(most))
			if err != nil {
				return err
			}
			return p.tellCoverage(reports, asJSON, len(failOn.are) > 0)
		},
	}
	cmd.Flags().Var(&most, "max-states", "cut the search of a scenario after `n` states, 0 for no bound")
	cmd.Flags().Var(&failOn, "fail-on", "exit with 14 on this `finding` of complete searches: missing")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	return cmd
}

// cover explores the scenarios, as many at once as there are processors: first those that
// are small.
func (p *program) cover(ctx context.Context, list []*model.Scenario, most int) ([]*model.Report, error) {
	reports, failed := make([]*model.Report, len(list)), make([]error, len(list))
	done := 0
	live := p.progress()
	defer live.clear()
	var mu sync.Mutex
	round := func(bound int) {
		var crew sync.WaitGroup
		turn := make(chan int)
		for range runtime.GOMAXPROCS(0) {
			crew.Go(func() {
				for i := range turn {
					r, err := coverOne(ctx, list[i], bound)
					mu.Lock()
					reports[i], failed[i] = r, err
					done++
					live.say("%s searched, the last %s", amount(done, "scenario"), list[i].Name)
					mu.Unlock()
				}
			})
		}
		for i, r := range reports {
			if r == nil || !r.Search.Complete && ctx.Err() == nil {
				turn <- i
			}
		}
		close(turn)
		crew.Wait()
	}
	if most == 0 || most > smallSearch {
		round(smallSearch)
	}
	round(most)
	return reports, errors.Join(failed...)
}

func coverOne(ctx context.Context, s *model.Scenario, most int) (*model.Report, error) {
	sys, err := model.NewSystem(s)
	if err != nil {
		return nil, err
	}
	return model.Check(ctx, sys, nil, model.Bounds{Workers: 1, MaxStates: most, MaxMemory: int64(defaultMemory)})
}

// tellCoverage prints what the searches have come across together.
func (p *program) tellCoverage(reports []*model.Report, asJSON, strict bool) error {
	u, out := model.NewUnion(), coverageJSON{}
	byName := map[string]*explore.Result[model.State, model.Action]{}
	for _, r := range reports {
		u.Add(r)
		byName[r.System.Scenario.Name] = r.Search
		if !r.Search.Complete {
			p.status = statusIncomplete
		}
	}
	if p.status == statusHolds && strict && !u.Complete() {
		p.status = statusFailOn
	}
	for _, name := range u.Scenarios() {
		out.Scenarios = append(out.Scenarios, coveredJSON{name, byName[name].Distinct, byName[name].Complete})
	}
	for _, r := range u.Rows {
		out.Rules = append(out.Rules, ruleUseJSON{r.Rule.Name, r.Variant, some(r.In), r.Rule.Never})
	}
	for _, x := range u.Properties {
		out.Properties = append(out.Properties, propertyUseJSON{x.Name, some(x.In)})
	}
	for _, e := range u.Edges {
		out.Edges = append(out.Edges, edgeUseJSON{e.From.String() + " -> " + e.To.String(), some(e.In)})
	}
	out.Complete = u.Complete()
	if asJSON {
		return writeJSON(&p.page, out)
	}
	p.printCoverage(&out)
	return nil
}

func (p *program) printCoverage(c *coverageJSON) {
	var seen, unseen strings.Builder
	use := func(kind, did, name string, in []string, why string) bool {
		switch {
		case len(in) > 0:
			fmt.Fprintf(&seen, "%s %s %s, the smallest %s\n", pad(kind, 9), p.screen.in(bold, pad(name, 34)), amount(len(in), "scenario"), in[0])
			return true
		case why != "":
			why = "cannot: " + why
		default:
			why = "never " + did
		}
		fmt.Fprintf(&unseen, "%s %s %s\n", pad(kind, 9), p.screen.in(bold, pad(name, 34)), p.screen.hang(45, why))
		return false
	}
	counts := map[string]int{}
	for _, r := range c.Rules {
		name := r.Name
		if r.Variant != "" {
			name += " (" + r.Variant + ")"
		}
		if use("rule", "fires", name, r.In, r.Never) {
			counts["rule"]++
		}
	}
	for _, x := range c.Properties {
		if use("property", "asked", x.Name, x.In, "") {
			counts["property"]++
		}
	}
	for _, e := range c.Edges {
		if use("edge", "taken", e.Edge, e.In, "") {
			counts["edge"]++
		}
	}
	cut := 0
	for _, s := range c.Scenarios {
		if !s.Complete {
			cut++
		}
	}
	whole := fmt.Sprintf("%s, %d of them cut: %d of %d rules fire, %d of %d properties are asked, %d of %d edges are taken",
		amount(len(c.Scenarios), "scenario"), cut, counts["rule"], len(c.Rules), counts["property"], len(c.Properties), counts["edge"], len(c.Edges))
	p.page.WriteString(p.screen.line(whole) + "\n\n")
	p.page.WriteString(unseen.String())
	if unseen.Len() > 0 {
		p.page.WriteString("\n")
	}
	p.page.WriteString(seen.String())
}
