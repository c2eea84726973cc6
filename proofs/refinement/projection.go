package refinement

import (
	"fmt"
	"slices"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Edge is a change of state of one end.
type Edge [2]spec.State

func (e Edge) String() string { return fmt.Sprintf("%s -> %s", e[0], e[1]) }

// Projection is what remains of searches if of each end only the state is looked at: the
// machine of figure 5, as far as it was walked.
type Projection struct {
	Walked map[Edge]string // with the first scenario that does
	Extra  map[Edge]string // those that the machine does not have
}

// NewProjection returns that of no search.
func NewProjection() *Projection {
	return &Projection{map[Edge]string{}, map[Edge]string{}}
}

// composed is the one change that an event makes of several edges and the checklist does
// not list: a CLOSE queued in SYN-RECEIVED that meets ACK and FIN in one segment goes by
// ESTABLISHED and CLOSE-WAIT (docs/decisions/readings.md).
var composed = Edge{spec.SynReceived, spec.LastAck}

// Add takes in a search. Where the sender of a reset waits in TIME-WAIT (section 3.5.2,
// the choice reset-lingers), edges to there are of the machine too.
func (p *Projection) Add(r *model.Report) {
	name := r.System.Scenario.Name
	lingers := r.System.Machine.Table().Choices&spec.ResetLingers != 0
	for edge := range r.Coverage.Edges {
		e := Edge(edge)
		switch {
		case model.Edges()[edge]:
			if p.Walked[e] == "" {
				p.Walked[e] = name
			}
		case e == composed, lingers && e[1] == spec.TimeWait:
		case p.Extra[e] == "":
			p.Extra[e] = name
		}
	}
}

// Missing are the edges of the machine that no search has walked.
func (p *Projection) Missing() (missing []Edge) {
	for edge := range model.Edges() {
		if p.Walked[Edge(edge)] == "" {
			missing = append(missing, Edge(edge))
		}
	}
	slices.SortFunc(missing, func(a, b Edge) int { return slices.Compare(a[:], b[:]) })
	return missing
}
