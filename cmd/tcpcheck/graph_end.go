package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/render"
)

func graphEndCommand(p *program) *cobra.Command {
	var table tableFlags
	var search searchFlags
	var diagram diagramFlags
	scenario := model.DefaultScenario
	end := word{kind: "end", known: []string{"A", "B"}}
	cmd := &cobra.Command{
		Use:   "end",
		Short: "Draw the state diagram that an end really walks",
		Long: `Explore a scenario, and draw the state diagram that one end walks in it, or both
together: the changes of state that occur, and in grey those that the table has
and the scenario never shows.`,
		Example: `  tcpcheck graph end --scenario handshake
  tcpcheck graph end --scenario open-close --end B`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			if err := diagram.out.check(); err != nil {
				return err
			}
			sys, err := table.system(scenario)
			if err != nil {
				return err
			}
			walked := p.walk(&search, sys, end.is)
			var drawn bytes.Buffer
			walked.draw(&drawn, sys, end.is)
			if !walked.result.Complete {
				p.status = statusIncomplete
				fmt.Fprintf(p.stderr, "incomplete: %s; what is grey may yet occur\n", walked.result.Cut)
			}
			return diagram.out.deliver(&p.page, drawn.Bytes())
		},
	}
	cmd.Flags().StringVar(&scenario, "scenario", scenario, "explore this `scenario`, built-in or a TOML file")
	cmd.Flags().Var(&end, "end", "draw only this `end`, A or B")
	table.add(cmd)
	search.add(cmd)
	diagram.add(cmd)
	complete(cmd, "scenario", scenarioNames())
	complete(cmd, "end", end.known)
	return cmd
}

type change struct{ from, to spec.State }

// walk is what an end went through in a whole search.
type walk struct {
	rules   map[change]*seen // changes of state by rules
	crashes map[change]*seen // and by crashes
	result  *explore.Result[model.State, model.Action]
}

// seen is how often a change occurred, and the rules that fired in such a step.
type seen struct {
	times int
	rules map[spec.RuleID]bool
}

func newWalk() *walk { return &walk{rules: map[change]*seen{}, crashes: map[change]*seen{}} }

// note adds what was seen of a change.
func note(changes map[change]*seen, c change, times int, rules func(func(spec.RuleID))) {
	s := changes[c]
	if s == nil {
		s = &seen{rules: map[spec.RuleID]bool{}}
		changes[c] = s
	}
	s.times += times
	rules(func(id spec.RuleID) { s.rules[id] = true })
}

// walk explores the system and notes the changes of state of the end, or of both.
func (p *program) walk(f *searchFlags, sys *model.System, end string) *walk {
	var each []*walk
	bounds := f.bounds()
	bounds.Observe = func(int) func(*model.State, *explore.Step[model.State, model.Action]) {
		w := &walk{rules: map[change]int{}, crashes: map[change]int{}}
		each = append(each, w)
		return func(_ *model.State, step *explore.Step[model.State, model.Action]) {
			if a := &step.Action; end == "" || end == model.EndName(int(a.End)) {
				w.see(a)
			}
		}
	}
	if p.screen.live {
		live := &progress{w: p.stderr, width: p.screen.width}
		bounds.Progress = live.show
		defer live.clear()
	}
	ctx, cancel := f.context()
	defer cancel()
	all := &walk{rules: map[change]int{}, crashes: map[change]int{}}
	all.result = explore.Run(ctx, explore.Model[model.State, model.Action](sys), nil, bounds)
	for _, w := range each {
		for c, n := range w.rules {
			all.rules[c] += n
		}
		for c, n := range w.crashes {
			all.crashes[c] += n
		}
	}
	return all
}

func (w *walk) see(a *model.Action) {
	if a.Kind == model.Crashes {
		w.crashes[change{a.Path[0], spec.Closed}]++
		return
	}
	for i := 1; i < len(a.Path) && a.Path[i] != spec.Same; i++ {
		w.rules[change{a.Path[i-1], a.Path[i]}]++
	}
}

// draw writes the diagram in the language of Graphviz.
func (w *walk) draw(out io.Writer, sys *model.System, end string) {
	who := "both ends together"
	if end != "" {
		who = "end " + end
	}
	r := w.result
	seen := "complete"
	if !r.Complete {
		seen = "incomplete: " + r.Cut
	}
	title := fmt.Sprintf("What %s went through in %s, table %s", who, sys.Scenario.Name, sys.Machine.Table().TableName())
	counts := fmt.Sprintf("%s, %s, %s; grey: in the table, never seen here", amount(r.Distinct, "state"), amount(r.Transitions, "transition"), seen)
	fmt.Fprintf(out, "// %s.\n// %s.\ndigraph %q {\n", title, counts, "tcp "+sys.Scenario.Name)
	fmt.Fprintf(out, "  graph [bgcolor=white, pad=0.2, nodesep=0.5, ranksep=0.7, labelloc=b, labeljust=l, fontname=\"Helvetica\", fontsize=12, label=%q];\n", title+"\n"+counts)
	fmt.Fprint(out, "  node [shape=box, style=\"rounded,filled\", fillcolor=\"#eef2f7\", color=\"#1f2937\", fontname=\"Helvetica-Bold\", fontsize=14];\n")
	fmt.Fprint(out, "  edge [fontname=\"Helvetica\", fontsize=11, arrowsize=0.8];\n")
	visited := w.visited(sys, end)
	for _, s := range append([]spec.State{spec.Closed}, spec.AllStates.List()...) {
		if s == spec.Closed && slices.Contains(visited, s) {
			continue
		}
		style := ""
		if !slices.Contains(visited, s) {
			style = ", fillcolor=white, color=\"#b8bec8\", fontcolor=\"#8a93a1\""
		}
		fmt.Fprintf(out, "  %q [label=%q%s];\n", s, s, style)
	}
	w.drawChanges(out, sys)
	fmt.Fprint(out, "}\n")
}

// drawChanges writes the arrows: those seen with how often, then the others in grey.
func (w *walk) drawChanges(out io.Writer, sys *model.System) {
	var grey strings.Builder
	drawn := map[change]bool{}
	for _, e := range render.Edges(sys.Machine) {
		c := change{e.From, e.To}
		drawn[c] = true
		switch n := w.rules[c]; {
		case n > 0:
			fmt.Fprintf(out, "  %q -> %q [label=%q, tooltip=%q];\n", e.From, e.To, e.Label, amount(n, "transition"))
		case !e.Never:
			fmt.Fprintf(&grey, "  %q -> %q [color=\"#c3c9d2\", tooltip=%q];\n", e.From, e.To, strings.ReplaceAll(e.Label, "\n", "; "))
		}
	}
	for _, s := range spec.AllStates.List() {
		if n := w.crashes[change{s, spec.Closed}]; n > 0 {
			fmt.Fprintf(out, "  %q -> %q [label=\"crash\", style=dashed, color=\"#b4530a\", fontcolor=\"#b4530a\", tooltip=%q];\n", s, spec.Closed, amount(n, "transition"))
		}
	}
	fmt.Fprint(out, grey.String())
}

// visited are the states that the end, or either, was in.
func (w *walk) visited(sys *model.System, end string) []spec.State {
	var list []spec.State
	for i := range sys.Scenario.Ends {
		if end != "" && end != model.EndName(i) {
			continue
		}
		begin := spec.Closed
		if s := sys.Scenario.Ends[i].Start; s != nil {
			begin = s.State
		}
		list = append(list, begin)
	}
	for _, changes := range []map[change]int{w.rules, w.crashes} {
		for c := range changes {
			list = append(list, c.from, c.to)
		}
	}
	return list
}
