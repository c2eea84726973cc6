package main

import (
	"bytes"
	"fmt"
	"io"
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
			if diagram.json {
				if err := writeJSON(&drawn, walked.json()); err != nil {
					return err
				}
			} else {
				walked.draw(&drawn, sys, end.is)
			}
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

// walk is what an end, or both, went through in a whole search.
type walk struct {
	edges   []render.Edge
	rules   []map[string]int // for each edge the rules that made it, and how often
	crashes map[spec.State]int
	result  *explore.Result[model.State, model.Action]
}

func newWalk(edges []render.Edge) *walk {
	w := &walk{edges: edges, rules: make([]map[string]int, len(edges)), crashes: map[spec.State]int{}}
	for i := range w.rules {
		w.rules[i] = map[string]int{}
	}
	return w
}

// walk explores the system and notes the changes of state of the end, or of both.
func (p *program) walk(f *searchFlags, sys *model.System, end string) *walk {
	edges := render.Edges(sys.Machine)
	index := map[change]int{}
	for i, e := range edges {
		index[change{e.From, e.To}] = i
	}
	ids := map[string]spec.RuleID{}
	for id, r := range sys.Machine.Rules() {
		ids[r.Name] = spec.RuleID(id)
	}
	var each []*walk
	bounds := f.bounds()
	bounds.Observe = func(int) func(*model.State, *explore.Step[model.State, model.Action]) {
		w := newWalk(edges)
		each = append(each, w)
		return func(_ *model.State, step *explore.Step[model.State, model.Action]) {
			if a := &step.Action; end == "" || end == model.EndName(int(a.End)) {
				w.see(a, index, ids)
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
	all := newWalk(edges)
	all.result = explore.Run(ctx, explore.Model[model.State, model.Action](sys), nil, bounds)
	for _, w := range each {
		for i := range w.rules {
			for name, n := range w.rules[i] {
				all.rules[i][name] += n
			}
		}
		for s, n := range w.crashes {
			all.crashes[s] += n
		}
	}
	return all
}

// see notes the changes of state of one step.
func (w *walk) see(a *model.Action, index map[change]int, ids map[string]spec.RuleID) {
	if a.Kind == model.Crashes {
		w.crashes[a.Path[0]]++
		return
	}
	for i := 1; i < len(a.Path) && a.Path[i] != spec.Same; i++ {
		k, ok := index[change{a.Path[i-1], a.Path[i]}]
		if !ok {
			continue
		}
		for _, name := range w.edges[k].Rules {
			if a.Rules.Has(ids[name]) {
				w.rules[k][name]++
			}
		}
	}
}

// draw writes the diagram in the language of Graphviz.
func (w *walk) draw(out io.Writer, sys *model.System, end string) {
	who := "both ends together"
	if end != "" {
		who = "end " + end
	}
	r := w.result
	extent := "complete"
	if !r.Complete {
		extent = "incomplete: " + r.Cut
	}
	title := fmt.Sprintf("What %s went through in %s, table %s", who, sys.Scenario.Name, sys.Machine.Table().TableName())
	counts := fmt.Sprintf("%s, %s, %s; on an arrow the rules that made it; grey: in the table, not seen here", amount(r.Distinct, "state"), amount(r.Transitions, "transition"), extent)
	fmt.Fprintf(out, "// %s.\n// %s.\ndigraph %q {\n", title, counts, "tcp "+sys.Scenario.Name)
	fmt.Fprintf(out, "  graph [bgcolor=white, pad=0.2, nodesep=0.5, ranksep=0.7, labelloc=b, labeljust=l, fontname=\"Helvetica\", fontsize=12, label=%q];\n", title+"\n"+counts)
	fmt.Fprint(out, "  node [shape=box, style=\"rounded,filled\", fillcolor=\"#eef2f7\", color=\"#1f2937\", fontname=\"Helvetica-Bold\", fontsize=14];\n")
	fmt.Fprint(out, "  edge [fontname=\"Helvetica\", fontsize=11, arrowsize=0.8];\n")
	w.drawStates(out, sys, end)
	w.drawChanges(out)
	fmt.Fprint(out, "}\n")
}

// walkedJSON is what graph end --json prints of a change of state that the table has.
type walkedJSON struct {
	arrowJSON
	Seen map[string]int `json:"seen"` // the rules that made it, and in how many transitions
}

func (w *walk) json() []walkedJSON {
	list := []walkedJSON{}
	for i, e := range w.edges {
		list = append(list, walkedJSON{arrowOf(e), w.rules[i]})
	}
	for _, s := range spec.AllStates.List() {
		if n := w.crashes[s]; n > 0 {
			crash := arrowJSON{From: s.String(), To: spec.Closed.String(), Rules: []string{}, Label: "crash"}
			list = append(list, walkedJSON{crash, map[string]int{"crash": n}})
		}
	}
	return list
}

// bottom is the second CLOSED, where connections end; figure 5 draws two as well.
const bottom = "CLOSED (end)"

func node(from, to spec.State) string {
	if to == spec.Closed && from > spec.SynReceived {
		return bottom
	}
	return to.String()
}

// drawStates writes the states, in grey those that the end was never in.
func (w *walk) drawStates(out io.Writer, sys *model.System, end string) {
	seen := map[string]bool{}
	for i := range sys.Scenario.Ends {
		if end != "" && end != model.EndName(i) {
			continue
		}
		begin := spec.Closed
		if s := sys.Scenario.Ends[i].Start; s != nil {
			begin = s.State
		}
		seen[begin.String()] = true
	}
	for i, e := range w.edges {
		if len(w.rules[i]) > 0 {
			seen[e.From.String()], seen[node(e.From, e.To)] = true, true
		}
	}
	for s := range w.crashes {
		seen[node(s, spec.Closed)] = true
	}
	grey := map[bool]string{false: ", fillcolor=white, color=\"#b8bec8\", fontcolor=\"#8a93a1\""}
	fmt.Fprintf(out, "  %q [label=%[1]q%s];\n", spec.Closed, grey[seen[spec.Closed.String()]])
	for _, s := range spec.AllStates.List() {
		if s != spec.Closed {
			fmt.Fprintf(out, "  %q [label=%[1]q%s];\n", s, grey[seen[s.String()]])
		}
	}
	fmt.Fprintf(out, "  %q [label=%q%s];\n", bottom, spec.Closed, grey[seen[bottom]])
}

// drawChanges writes the arrows: those seen with how often, then the others in grey.
func (w *walk) drawChanges(out io.Writer) {
	var grey strings.Builder
	for i, e := range w.edges {
		var label, often []string
		for _, name := range e.Rules {
			if n := w.rules[i][name]; n > 0 {
				label = append(label, name)
				often = append(often, name+" "+grouped(n))
			}
		}
		switch {
		case label != nil:
			fmt.Fprintf(out, "  %q -> %q [label=%q, tooltip=%q];\n", e.From, node(e.From, e.To), strings.Join(label, "\n"), "transitions: "+strings.Join(often, ", "))
		case !e.Never:
			fmt.Fprintf(&grey, "  %q -> %q [color=\"#c3c9d2\", tooltip=%q];\n", e.From, node(e.From, e.To), strings.ReplaceAll(e.Label, "\n", "; "))
		}
	}
	for _, s := range spec.AllStates.List() {
		if n := w.crashes[s]; n > 0 {
			fmt.Fprintf(out, "  %q -> %q [label=\"crash\", style=dashed, color=\"#b4530a\", fontcolor=\"#b4530a\", tooltip=%q];\n", s, node(s, spec.Closed), amount(n, "transition"))
		}
	}
	fmt.Fprint(out, grey.String())
}
