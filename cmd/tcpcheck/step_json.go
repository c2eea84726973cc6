package main

import (
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
	"github.com/tcpcheck/tcpcheck/spec"
)

// stepJSON is what step --json prints.
type stepJSON struct {
	Scenario  string      `json:"scenario"`
	Variants  []string    `json:"variants"`   // of the table
	Step      int         `json:"step"`       // how many have been taken
	Last      *trace.Step `json:"last"`       // null at the beginning
	Ends      endsJSON    `json:"ends"`       // as they are now
	OnTheWay  waysJSON    `json:"on_the_way"` // the oldest first
	Violated  []shownJSON `json:"violated"`   // by the way so far
	Witnessed []shownJSON `json:"witnessed"`
	Open      []string    `json:"open"`  // of liveness: no way that ends decides it
	Steps     []nextJSON  `json:"steps"` // that can be taken
	Beyond    string      `json:"beyond,omitempty"`
}

type endsJSON struct {
	A endJSON `json:"a"`
	B endJSON `json:"b"`
}

type endJSON struct {
	State string            `json:"state"`
	TCB   map[string]uint32 `json:"tcb"` // by the RFC's names
}

type waysJSON struct {
	ToA []trace.Segment `json:"to_a"`
	ToB []trace.Segment `json:"to_b"`
}

// shownJSON is a property that the way shows.
type shownJSON struct {
	Name string `json:"name"`
	Step int    `json:"step"` // in which it does
	Says string `json:"says"`
}

// nextJSON is a step that can be taken.
type nextJSON struct {
	Key  int        `json:"key"`
	Says string     `json:"says"`
	Does trace.Step `json:"does"`
}

func (p *program) stepJSON(s *stepping) error {
	w := s.World()
	out := stepJSON{
		Scenario: s.System.Scenario.Name, Variants: some(s.System.Machine.Table().Variants), Step: s.At(),
		Ends: endsJSON{endOf(&w.Ends[0]), endOf(&w.Ends[1])}, Violated: []shownJSON{}, Witnessed: []shownJSON{}, Open: []string{}, Steps: []nextJSON{},
	}
	if last, there := s.Last(); there {
		out.Last = &last.Does
	}
	ways, err := trace.OnTheWay(s.Trace())
	if err != nil {
		return err
	}
	out.OnTheWay = waysJSON{flying(ways[0]), flying(ways[1])}
	shown := map[string]bool{}
	for _, one := range s.Shown() {
		shown[one.Name] = true
		to := &out.Violated
		if one.Kind == model.Witness {
			to = &out.Witnessed
		}
		*to = append(*to, shownJSON{one.Name, one.Step, one.Says})
	}
	for _, said := range s.Said() {
		if said.Kind == model.Liveness && !shown[said.Name] {
			out.Open = append(out.Open, said.Name)
		}
	}
	choices, beyond := s.Choices()
	for i, c := range choices {
		out.Steps = append(out.Steps, nextJSON{i + 1, c.Says, c.Does})
	}
	if beyond != nil {
		out.Beyond = beyond.Error()
	}
	return writeJSON(&p.page, out)
}

func endOf(e *model.End) endJSON {
	out := endJSON{e.TCB.State.String(), map[string]uint32{}}
	for _, v := range spec.TCBVars() {
		out.TCB[v.String()] = e.TCB.V[v]
	}
	return out
}

func flying(all []trace.Flight) []trace.Segment {
	out := []trace.Segment{}
	for i := range all {
		out = append(out, trace.SegmentOf(&all[i].Segment.Segment))
	}
	return out
}
