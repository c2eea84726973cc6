package certificate

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/model"
)

// Collector gathers the states that a search visits, 16 bytes each; its Visit is the
// search's.
type Collector struct{ byWorker []*[]model.State }

// Visit returns what gathers the states of one worker. The workers are asked for one by
// one.
func (c *Collector) Visit(int) func(*model.State) {
	states := new([]model.State)
	c.byWorker = append(c.byWorker, states)
	return func(s *model.State) { *states = append(*states, *s) }
}

// States are all that have been visited.
func (c *Collector) States() (all []model.State) {
	for _, states := range c.byWorker {
		all = slices.Concat(all, *states)
	}
	return all
}
