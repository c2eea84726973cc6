package formula

import (
	"fmt"
	"sync"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

type property = explore.Property[model.State, model.Action]

// Property returns the formula as a property of the system. What it says of endless ways
// is asked of the fair ones, unless it says unfairly. Names of rules that neither the
// system's table nor RFC 9293 has are refused.
func (f *Formula) Property(sys *model.System, fair ...explore.Fairness[model.State, model.Action]) (model.Property, error) {
	if err := f.resolve(sys); err != nil {
		return model.Property{}, err
	}
	if f.unfairly {
		fair = nil
	}
	return model.Property{
		Name: f.Name, Says: f.Text, Cite: f.Cite, Kind: f.Kind(), Formula: f.Text, TellsApart: f.tellsApart,
		Own: func(sys *model.System) model.Own { return f.own(compilerFor(sys), fair) },
	}, nil
}

// own is what the explorer is asked.
func (f *Formula) own(c *compiler, fair []explore.Fairness[model.State, model.Action]) (own model.Own) {
	// Checkpoints know properties by name, so that the text has to be in it.
	name := f.Name + ": " + f.Text
	if f.sometimes {
		return model.Own{Parts: c.sometimes(name, f.root)}
	}
	if f.safety() {
		own.Parts = c.always(name, f.root.args[0])
	} else {
		own.Parts = []property{explore.Temporal(name, c.temporal(f.root), fair...)}
	}
	for i, p := range premises(f.root) {
		own.Premise = append(own.Premise, c.sometimes(fmt.Sprintf("%s, premise %d", name, i+1), p)...)
	}
	return own
}

// premises are the conditions without which a formula says nothing: p of p leads to q and
// of always (p => q), and those of both sides of an "and". There are none if a part of it
// has none, or one that looks at more than a step.
func premises(n *node) []*node {
	switch n.op {
	case opAlways:
		return premises(n.args[0])
	case opAnd:
		p, q := premises(n.args[0]), premises(n.args[1])
		if p == nil || q == nil {
			return nil
		}
		return append(p, q...)
	case opImplies, opLeadsTo:
		if n.args[0].scope != ofWay {
			return n.args[:1:1]
		}
	}
	return nil
}

// always demands the condition of all worlds, or of all steps and of the worlds in
// which nothing can happen any more: these stay as they are, and no step is taken.
func (c *compiler) always(name string, n *node) []property {
	holds := c.condition(n)
	if n.scope == ofWorld {
		return []property{explore.Always[model.State, model.Action](name, c.inWorld(holds))}
	}
	still := c.inWorld(holds)
	return []property{
		explore.AlwaysStep(name, c.inStep(holds)),
		explore.Always[model.State, model.Action](name+", at rest", func(s model.State) bool { return still(s) || !c.rests(s) }),
	}
}

// sometimes wants a world, or a step or a world at rest, of which the condition is true.
func (c *compiler) sometimes(name string, n *node) []property {
	holds := c.condition(n)
	if n.scope == ofWorld {
		return []property{explore.Sometimes[model.State, model.Action](name, c.inWorld(holds))}
	}
	still := c.inWorld(holds)
	return []property{
		explore.SometimesStep(name, c.inStep(holds)),
		explore.Sometimes[model.State, model.Action](name+", at rest", func(s model.State) bool { return still(s) && c.rests(s) }),
	}
}

// rests reports whether no step can be taken from the world.
func (c *compiler) rests(s model.State) bool {
	steps, err := c.sys.Next(s, nil)
	return err == nil && len(steps) == 0
}

// moments are reused, for closures keep what they are given on the heap.
var moments = sync.Pool{New: func() any { return new(moment) }}

// inWorld asks the condition of a world in which no step is taken.
func (c *compiler) inWorld(holds func(*moment) bool) func(model.State) bool {
	return func(s model.State) bool {
		m := moments.Get().(*moment)
		defer moments.Put(m)
		*m = moment{from: c.sys.View(s)}
		m.to, m.at = m.from, &m.from
		return holds(m)
	}
}

// inStep asks the condition of a step.
func (c *compiler) inStep(holds func(*moment) bool) func(model.State, *model.Action, model.State) bool {
	return func(from model.State, a *model.Action, to model.State) bool {
		m := moments.Get().(*moment)
		defer moments.Put(m)
		*m = moment{from: c.sys.View(from), to: c.sys.View(to), steps: true, event: a.Event, local: c.sys.Local(a)}
		m.at = &m.from
		return holds(m)
	}
}
