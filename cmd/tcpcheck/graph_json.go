package main

import (
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/diagram"
)

// graphJSON is what graph world --json prints: the worlds and the steps between them, or
// with --quotient the pairs of states and the moves from one to another.
type graphJSON struct {
	Scenario    string          `json:"scenario"`
	Table       string          `json:"table"`
	Complete    bool            `json:"complete"`
	Cut         string          `json:"cut,omitempty"` // the bound that cut the search
	Distinct    int             `json:"distinct"`
	Transitions int             `json:"transitions"`
	Depth       int             `json:"depth"`
	Property    string          `json:"property,omitempty"`
	Verdict     string          `json:"verdict,omitempty"`
	Way         []int           `json:"way,omitempty"`  // of the property's trace: places in steps
	Loop        int             `json:"loop,omitempty"` // so many of them at the end repeat for ever
	Worlds      []worldJSON     `json:"worlds,omitempty"`
	Steps       []worldStepJSON `json:"steps,omitempty"`
	Pairs       []pairJSON      `json:"pairs,omitempty"`
	Moves       []moveJSON      `json:"moves,omitempty"`
}

type worldJSON struct {
	N        int         `json:"n"`
	Depth    int         `json:"depth"`
	States   [2]string   `json:"states"`
	OnTheWay [2][]string `json:"on_the_way"` // to B and to A
	Rest     string      `json:"rest"`       // left, by a step to another; rests or stuck, if by none; or open, if that was not looked at
}

type worldStepJSON struct {
	From int    `json:"from"`
	To   int    `json:"to"`
	Says string `json:"says"`
}

type pairJSON struct {
	States [2]string `json:"states"`
	Worlds int       `json:"worlds"` // that were expanded
	Rest   int       `json:"rest"`   // those of them that no step leaves, and none need
	Stuck  int       `json:"stuck"`  // or one should
}

type moveJSON struct {
	From  [2]string      `json:"from"`
	To    [2]string      `json:"to"`
	Steps int            `json:"steps"`
	Kinds map[string]int `json:"kinds"`
}

func graphOf(g graph, shown *model.Finding) *graphJSON {
	var out *graphJSON
	switch g := g.(type) {
	case *diagram.Worlds:
		out = exploredJSON(g.System, g.Search)
		out.Way = g.Way()
		for i := range g.Worlds {
			out.Worlds = append(out.Worlds, worldOf(g, i))
		}
		for k := range g.Steps {
			s := &g.Steps[k]
			out.Steps = append(out.Steps, worldStepJSON{s.From, s.To, g.Says(s)})
		}
	case *diagram.Pairs:
		out = exploredJSON(g.System, g.Search)
		for _, p := range g.Pairs {
			out.Pairs = append(out.Pairs, pairJSON{[2]string{p.A.String(), p.B.String()}, p.Worlds, p.Rest, p.Stuck})
		}
		for _, m := range g.Moves {
			kinds := map[string]int{}
			for _, k := range m.Kinds {
				kinds[k.Says] = k.Steps
			}
			out.Moves = append(out.Moves, moveJSON{out.Pairs[m.From].States, out.Pairs[m.To].States, m.Steps, kinds})
		}
	}
	if shown != nil {
		out.Property, out.Verdict = shown.Name, string(shown.Verdict)
		if shown.Trace != nil {
			out.Loop = shown.Trace.Loop
		}
	}
	return out
}

func exploredJSON(sys *model.System, s *diagram.Search) *graphJSON {
	return &graphJSON{
		Scenario: sys.Scenario.Name, Table: sys.Machine.Table().TableName(),
		Complete: s.Complete, Cut: s.Cut, Distinct: s.Distinct, Transitions: s.Transitions, Depth: s.Depth,
	}
}

func worldOf(g *diagram.Worlds, i int) worldJSON {
	w := &g.Worlds[i]
	v := g.System.View(w.State)
	out := worldJSON{N: i, Depth: w.Depth}
	for k := range v.Ends {
		out.States[k] = v.Ends[k].TCB.State.String()
		out.OnTheWay[k] = []string{}
		for _, s := range v.Net[k].All() {
			out.OnTheWay[k] = append(out.OnTheWay[k], s.String())
		}
	}
	switch {
	case !w.Expanded:
		out.Rest = "open"
	case w.Leaves:
		out.Rest = "left"
	case g.System.Rests(w.State):
		out.Rest = "rests"
	default:
		out.Rest = "stuck"
	}
	return out
}
