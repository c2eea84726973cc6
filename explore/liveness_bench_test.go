package explore

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// wheels are ten that turn, each by itself, through four places: 4^10 states, each of which
// can be reached from each other, which for liveness is the worst.
type wheels [10]uint8

var turning = appendModel[wheels, int](func(s wheels, steps []Step[wheels, int]) []Step[wheels, int] {
	for i := range s {
		to := s
		to[i] = (s[i] + 1) % 4
		steps = append(steps, Step[wheels, int]{i, to})
	}
	return steps
})

type appendModel[S comparable, A any] func(s S, steps []Step[S, A]) []Step[S, A]

func (m appendModel[S, A]) Init() []S { return make([]S, 1) }
func (m appendModel[S, A]) Next(s S, steps []Step[S, A]) ([]Step[S, A], error) {
	return m(s, steps), nil
}

// BenchmarkLiveness compares a search without and with eight properties of liveness.
func BenchmarkLiveness(b *testing.B) {
	each := WeakEach("each wheel", func(_ wheels, a *int) (uint64, bool) { return uint64(*a), true })
	strong := StrongEach("each wheel", func(_ wheels, a *int) (uint64, bool) { return uint64(*a), true })
	bench := func(name string, props []Property[wheels, int], want Verdict) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				r := Run(context.Background(), turning, props, Options[wheels, int]{})
				require.Equal(b, 1<<20, r.Distinct)
				require.Equal(b, want, r.Verdict)
			}
		})
	}
	safe := Always[wheels, int]("safe", func(s wheels) bool { return s[0] < 4 })
	leads := func(fair ...Fairness[wheels, int]) []Property[wheels, int] {
		props := []Property[wheels, int]{safe}
		for i := range 8 {
			props = append(props, LeadsTo[wheels, int](fmt.Sprint("wheel ", i), func(s wheels) bool { return s[i] == 0 }, func(s wheels) bool { return s[i] == 3 }, fair...))
		}
		return props
	}
	bench("safety", leads()[:1], Holds)
	bench("weak", leads(each), Holds)
	bench("strong", leads(strong), Holds)
	bench("unfair", leads(), Violated)
}
