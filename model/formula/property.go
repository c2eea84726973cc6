package formula

import (
	"sync"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

type property = explore.Property[model.State, model.Action]

// Property returns the formula as a property of the system. It refuses names of rules
// that neither the system's table nor RFC 9293 has.
func (f *Formula) Property(sys *model.System) (model.Property, error) {
	if err := f.resolve(sys); err != nil {
		return model.Property{}, err
	}
	return model.Property{
		Name: f.Name, Says: f.Text, Cite: f.Cite, Kind: f.Kind(), Formula: f.Text, TellsApart: f.tellsApart,
		Own: f.own,
	}, nil
}

func (f *Formula) own(sys *model.System) model.Own {
	c := &compiler{sys}
	// Checkpoints know properties by name, so that the text has to be in it.
	name := f.Name + ": " + f.Text
	switch {
	case f.sometimes:
		return model.Own{Parts: c.sometimes(name, f.root)}
	case f.safety():
		body := f.root.args[0]
		own := model.Own{Parts: c.always(name, body)}
		if body.op == opImplies {
			own.Premise = c.sometimes(name+", premise", body.args[0])
		}
		return own
	}
	panic("formula: temporal formulas are not compiled yet")
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
