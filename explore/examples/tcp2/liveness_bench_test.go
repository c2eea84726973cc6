package tcp2_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/explore/examples/tcp2"
)

// BenchmarkLiveness compares a search with and without eight properties of liveness:
// what is on a wire is not there for ever, if each end goes on.
func BenchmarkLiveness(b *testing.B) {
	type property = explore.Property[tcp2.PackedState, tcp2.Action]
	m := tcp2.Packed{CAP: 3, NR: 1, ND: 1}
	each := explore.WeakEach("each action", func(_ tcp2.PackedState, a *tcp2.Action) (uint64, bool) { return uint64(*a), true })
	var live []property
	for i := range 8 {
		live = append(live, explore.LeadsTo(fmt.Sprint("goes on ", i),
			func(s tcp2.PackedState) bool { return uint64(s[i%2])&15 == uint64(i/2+1) },
			func(s tcp2.PackedState) bool { return uint64(s[i%2])&15 != uint64(i/2+1) }, each))
	}
	for name, props := range map[string][]property{"safety": m.Properties(), "liveness": append(m.Properties(), live...)} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				r := explore.Run(context.Background(), m, props, explore.Options[tcp2.PackedState, tcp2.Action]{})
				require.Equal(b, 2931362, r.Distinct)
			}
		})
	}
}
