package refinement

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// The machine of figure 5, with the edges that the text adds, is the projection of the
// model: no explored step of a built-in scenario takes an end along another edge, and each
// of the 30 is taken somewhere.
func TestFigure5IsTheProjection(t *testing.T) {
	require.Len(t, model.Edges(), 30)
	p := NewProjection()
	for _, s := range model.Scenarios() {
		if testing.Short() && large(s) {
			continue // the small ones walk every edge
		}
		p.Add(searched(t, s.Name))
	}
	require.Empty(t, p.Extra)
	require.Empty(t, p.Missing())
}

// A row that leads elsewhere is an edge too many, and scenarios that do not go everywhere
// leave some out.
func TestProjectionCanFail(t *testing.T) {
	s, err := model.FindScenario("open-close")
	require.NoError(t, err)
	p, elsewhere := NewProjection(), "FIN-WAIT-2"
	r, _ := search(t, s, Property(), &spec.Edit{Name: "wrong", Rules: []spec.RuleEdit{{Name: "fin/established", Next: &elsewhere}}})
	p.Add(r)
	require.Equal(t, map[Edge]string{{spec.Established, spec.FinWait2}: "open-close"}, p.Extra)
	require.Contains(t, p.Missing(), Edge{spec.Established, spec.CloseWait})
}
