package model

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEveryRowFires: the built-in scenarios together bring every row to fire, in every
// reading and variant, ask every property and take every edge. A row that is declared
// never to fire does not. The large scenarios are left out when the small ones suffice.
func TestEveryRowFires(t *testing.T) {
	smallest := slices.Clone(counts)
	slices.SortStableFunc(smallest, func(a, b count) int { return a.distinct - b.distinct })
	u := NewUnion()
	for _, c := range smallest {
		if u.Complete() {
			break
		}
		u.Add(explored(t, c.scenario))
	}
	for _, r := range u.Rows {
		if r.Rule.Never != "" {
			require.Empty(t, r.In, "%s is declared never to fire: %s", r.Rule.Name, r.Rule.Never)
			continue
		}
		require.NotEmpty(t, r.In, "no scenario brings %s %s to fire", r.Variant, r.Rule.Name)
	}
	for _, p := range u.Properties {
		require.NotEmpty(t, p.In, "no scenario asks %s", p.Name)
	}
	for _, e := range u.Edges {
		require.NotEmpty(t, e.In, "no scenario goes from %s to %s", e.From, e.To)
	}
	require.Len(t, u.Edges, 30)
	t.Logf("%d scenarios, the largest with %d worlds", len(u.Scenarios()), u.sizes[u.order[len(u.order)-1]])
}

// TestUnionIsIncomplete: a union that lacks something says so.
func TestUnionIsIncomplete(t *testing.T) {
	u := NewUnion()
	require.False(t, u.Complete())
	u.Add(explored(t, "open-close"))
	u.Add(explored(t, "handshake"))
	require.False(t, u.Complete())
	require.Equal(t, []string{"handshake", "open-close"}, u.Scenarios(), "the smallest first")
	for _, r := range u.Rows {
		switch r.Rule.Name {
		case "listen/syn":
			require.Equal(t, []string{"handshake", "open-close"}, r.In)
		case "probe":
			require.Empty(t, r.In)
		}
	}
}
