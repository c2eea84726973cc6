package tcp2_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/explore/examples/tcp2"
)

func TestCounts(t *testing.T) {
	for _, c := range []struct {
		bounds                tcp2.Bounds
		distinct, transitions int
	}{
		{tcp2.Bounds{CAP: 2, NR: 0, ND: 1}, 41194, 193254},
		{tcp2.Bounds{CAP: 2, NR: 1, ND: 1}, 1145191, 6511670},
	} {
		t.Run(fmt.Sprint(c.bounds), func(t *testing.T) {
			if testing.Short() && c.distinct > 1e6 {
				t.Skip("not with -short")
			}
			plain, packed := tcp2.Plain(c.bounds), tcp2.Packed(c.bounds)
			a := explore.Check(t, plain, plain.Properties())
			b := explore.Check(t, packed, packed.Properties())
			require.Equal(t, [2]int{c.distinct, c.transitions}, [2]int{a.Distinct, a.Transitions})
			require.Equal(t, [2]int{c.distinct, c.transitions}, [2]int{b.Distinct, b.Transitions})
		})
	}
}

// both is a state of each model.
type both struct {
	plain  tcp2.PlainState
	packed tcp2.PackedState
}

// inStep takes both models through the same steps, and fails when they differ.
type inStep struct{ tcp2.Bounds }

func (m inStep) Init() []both {
	return []both{{tcp2.Plain(m.Bounds).Init()[0], tcp2.Packed(m.Bounds).Init()[0]}}
}

func (m inStep) Next(s both, steps []explore.Step[both, tcp2.Action]) ([]explore.Step[both, tcp2.Action], error) {
	plain, _ := tcp2.Plain(m.Bounds).Next(s.plain, nil)
	packed, _ := tcp2.Packed(m.Bounds).Next(s.packed, nil)
	if len(plain) != len(packed) {
		return nil, fmt.Errorf("plain has the steps %v, packed %v", plain, packed)
	}
	for i, p := range plain {
		if q := packed[i]; p.Action != q.Action || p.To != q.To.Unpack() {
			return nil, fmt.Errorf("step %d is %v in plain, %v in packed", i, p, q)
		}
		steps = append(steps, explore.Step[both, tcp2.Action]{Action: p.Action, To: both{p.To, packed[i].To}})
	}
	return steps, nil
}

func TestPackedIsPlain(t *testing.T) {
	for _, bounds := range []tcp2.Bounds{
		{CAP: 2, NR: 0, ND: 1},
		{CAP: 3, NR: 0, ND: 0},
		{CAP: tcp2.MaxCAP, NR: 1, ND: 0},
		{CAP: 1, NR: 1, ND: 2},
		{CAP: 1, NR: 0, ND: tcp2.MaxND},
		{CAP: 1, NR: tcp2.MaxNR, ND: 0},
	} {
		t.Run(fmt.Sprint(bounds), func(t *testing.T) {
			require.NoError(t, bounds.Check())
			sound := []explore.Property[both, tcp2.Action]{
				explore.Always[both, tcp2.Action]("the same is sound", func(s both) bool { return s.plain.Sound() == s.packed.Sound() }),
			}
			together := explore.Check(t, inStep{bounds}, sound)
			packed := explore.Check(t, tcp2.Packed(bounds), nil)
			require.Equal(t, packed.Distinct, together.Distinct, "one plain state for each packed one")
		})
	}
}

func TestBoundsCheck(t *testing.T) {
	require.ErrorContains(t, tcp2.Bounds{CAP: 5, NR: 1, ND: 1}.Check(), "CAP is 5, want 1 to 4")
	require.ErrorContains(t, tcp2.Bounds{CAP: 2, NR: 8, ND: 1}.Check(), "NR is 8, want 0 to 7")
	require.ErrorContains(t, tcp2.Bounds{CAP: 2, NR: 1, ND: -1}.Check(), "ND is -1, want 0 to 5")
}

// The steps out of a mirror image are the images of the steps.
func TestSwapIsAnAutomorphism(t *testing.T) {
	m := tcp2.Packed{CAP: 2, NR: 0, ND: 1}
	classes := map[tcp2.PackedState]bool{}
	for _, s := range reachable(m) {
		steps, _ := m.Next(s, nil)
		images, _ := m.Next(s.Swap(), nil)
		var want []explore.Step[tcp2.PackedState, tcp2.Action]
		for _, step := range steps {
			want = append(want, explore.Step[tcp2.PackedState, tcp2.Action]{Action: step.Action ^ tcp2.B, To: step.To.Swap()})
		}
		require.ElementsMatch(t, want, images, "of %v", s)
		require.Equal(t, s.Sound(), s.Swap().Sound())
		require.Equal(t, m.Canonical(s), m.Canonical(s.Swap()))
		require.Contains(t, []tcp2.PackedState{s, s.Swap()}, m.Canonical(s))
		classes[m.Canonical(s)] = true
	}
	mirrored := tcp2.Mirrored{Packed: m}
	r := explore.Check(t, mirrored, mirrored.Properties())
	require.Equal(t, len(classes), r.Distinct, "one state for each class")
}

func TestStrings(t *testing.T) {
	m := tcp2.Packed{CAP: 2, NR: 1, ND: 1}
	s := m.Init()[0]
	steps, _ := m.Next(s, nil)
	require.Equal(t, "A listens", steps[0].Action.String())
	require.Equal(t, "B opens", steps[3].Action.String())
	require.Equal(t, "CLOSED resends=1 data=1 [] | SYN-SENT nxt=1 resends=1 data=1 [SYN]", steps[3].To.String())
}
