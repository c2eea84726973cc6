package explore

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// moves are those of a sliding puzzle: the place of the hole and the places it can go to.
func moves(wide, high, hole int) (to []int) {
	for _, d := range []struct{ x, y int }{{-1, 0}, {1, 0}, {0, -1}, {0, 1}} {
		if x, y := hole%wide+d.x, hole/wide+d.y; x >= 0 && x < wide && y >= 0 && y < high {
			to = append(to, y*wide+x)
		}
	}
	return to
}

// flatTiles is a sliding puzzle of at most nine places, as Go can compare it.
type flatTiles struct {
	Tiles [9]int8 // by place; 0 is the hole
	Hole  int8
}

func flatPuzzle(wide, high int) Model[flatTiles, int] {
	var init flatTiles
	for i := range wide * high {
		init.Tiles[i] = int8(i)
	}
	return Func(init, func(s flatTiles, yield func(int, flatTiles)) {
		for _, to := range moves(wide, high, int(s.Hole)) {
			next := s
			next.Tiles[s.Hole], next.Tiles[to], next.Hole = s.Tiles[to], 0, int8(to)
			yield(to, next)
		}
	})
}

// deepTiles is the same puzzle with a slice and a map.
type deepTiles struct {
	Tiles []int8
	Place map[string]int
}

func deepPuzzle(wide, high int) Model[Ref[deepTiles], int] {
	init := deepTiles{Place: map[string]int{"hole": 0}}
	for i := range wide * high {
		init.Tiles = append(init.Tiles, int8(i))
	}
	return Deep(init, func(s deepTiles, yield func(int, deepTiles)) {
		hole := s.Place["hole"]
		for _, to := range moves(wide, high, hole) {
			next := deepTiles{slices.Clone(s.Tiles), maps.Clone(s.Place)}
			next.Tiles[hole], next.Tiles[to], next.Place["hole"] = s.Tiles[to], 0, to
			yield(to, next)
		}
	})
}

func TestDeepAgainstFlat(t *testing.T) {
	solved := []int8{1, 2, 0, 3, 4, 5}
	flat := run(context.Background(), flatPuzzle(3, 2), []Property[flatTiles, int]{
		Sometimes[flatTiles, int]("row", func(s flatTiles) bool { return slices.Equal(s.Tiles[:6], solved) }),
		Always[flatTiles, int]("corner", func(s flatTiles) bool { return s.Tiles[5] != 1 }),
		SometimesStep[flatTiles, int]("step", func(from flatTiles, _ *int, to flatTiles) bool { return from.Tiles[0] == 5 && to.Hole == 0 }),
		DeadlockFree[flatTiles, int]("goes on", nil),
	}, Options[flatTiles, int]{}, tiny)
	require.Equal(t, 360, flat.Distinct) // half of 6!
	require.Equal(t, 21, flat.Depth)
	deep := agreesInMemory(t, deepPuzzle(3, 2), []Property[Ref[deepTiles], int]{
		Sometimes[Ref[deepTiles], int]("row", func(s Ref[deepTiles]) bool { return slices.Equal(s.Value().Tiles, solved) }),
		Always[Ref[deepTiles], int]("corner", func(s Ref[deepTiles]) bool { return s.Value().Tiles[5] != 1 }),
		SometimesStep[Ref[deepTiles], int]("step", func(from Ref[deepTiles], _ *int, to Ref[deepTiles]) bool {
			return from.Value().Tiles[0] == 5 && to.Value().Place["hole"] == 0
		}),
		DeadlockFree[Ref[deepTiles], int]("goes on", nil),
	})
	require.Equal(t, flat.Levels, deep.Levels)
	require.Equal(t, flat.Transitions, deep.Transitions)
	require.Equal(t, verdicts(flat), verdicts(deep))
	for k, f := range flat.Findings[:3] {
		require.Len(t, deep.Findings[k].Trace.Steps, len(f.Trace.Steps))
		for i, step := range f.Trace.Steps {
			require.Equal(t, step.Action, deep.Findings[k].Trace.Steps[i].Action)
		}
	}
	require.Equal(t, "{Tiles:[0 1 2 3 4 5] Place:map[hole:0]}", fmt.Sprint(deep.Findings[0].Trace.Init))
}

// agreesInMemory runs with one worker and with several, which must find the same.
func agreesInMemory[S comparable, A any](t *testing.T, m Model[S, A], props []Property[S, A]) *Result[S, A] {
	first := run(context.Background(), m, props, Options[S, A]{Workers: 1}, tiny)
	r := run(context.Background(), m, props, Options[S, A]{Workers: 4}, tiny)
	require.Equal(t, first.Levels, r.Levels)
	require.Equal(t, first.Findings, r.Findings)
	return r
}

func TestDeepReplay(t *testing.T) {
	dir := t.TempDir()
	props := []Property[Ref[deepTiles], int]{Always[Ref[deepTiles], int]("corner", func(s Ref[deepTiles]) bool { return s.Value().Tiles[5] != 1 })}
	for _, want := range []string{"violated after", "replayed from"} {
		f := &fakeTest{}
		fakeCheck(f, deepPuzzle(3, 2), props, dir, false)
		require.Contains(t, f.log.String(), want)
	}
	require.FileExists(t, filepath.Join(dir, "TestFake_case_1", "corner.txt"))
}

type deepNode struct {
	name string
	next *deepNode
}

// What two values hold decides, not where they keep it.
func TestDeepEquality(t *testing.T) {
	type whole struct {
		list  []any
		sets  map[[2]int][]string
		chain *deepNode
		f     float64
	}
	full := append(make([]any, 0, 9), 1, "a", []int{2})
	a := whole{list: full, sets: map[[2]int][]string{{1}: {"x"}, {2}: nil}, chain: &deepNode{"n", &deepNode{name: "m"}}}
	b := whole{list: []any{1, "a", []int{2}}, sets: map[[2]int][]string{{2}: nil, {1}: {"x"}}, chain: &deepNode{"n", &deepNode{name: "m"}}}
	m := Deep(a, func(whole, func(int, whole)) {}).(*deepModel[whole, int])
	require.Equal(t, m.init, m.ref(&b))
	require.Equal(t, 3, cap(m.init.Value().list))
	for _, change := range []func(*whole){
		func(w *whole) { w.list = []any{int8(1), "a", []int{2}} },
		func(w *whole) { w.list = []any{1, "a"} },
		func(w *whole) { w.sets = nil },
		func(w *whole) { w.sets = map[[2]int][]string{{1}: {"x"}, {2}: {}} },
		func(w *whole) { w.chain = &deepNode{"n", nil} },
		func(w *whole) { w.f = 1 },
	} {
		c := b
		change(&c)
		require.NotEqual(t, m.init, m.ref(&c))
		require.Equal(t, m.ref(&c), m.ref(&c))
	}
	full[0] = 7 // the model has its own
	require.Equal(t, m.init, m.ref(&b))
	require.Equal(t, 1, m.init.Value().list[0])
}

// What is yielded may be changed afterwards; what is given may not.
func TestDeepAliasing(t *testing.T) {
	scratch := Deep([]int{0, 0}, func(s []int, yield func(string, []int)) {
		mine := slices.Clone(s)
		for i := range mine {
			mine[i] = (mine[i] + 1) % 3
			yield("up", mine)
		}
		yield("longer", append(s, 1)[:2])
	})
	require.Equal(t, 9, Run(context.Background(), scratch, nil, Options[Ref[[]int], string]{}).Distinct)

	requirePanic(t, "Next, state [1]: the state that Next was given has changed, to [1]. This usually happens", func() {
		Run(context.Background(), Deep([]int{0}, func(s []int, yield func(string, []int)) {
			s[0] = 1
			yield("up", s)
		}), nil, Options[Ref[[]int], string]{Workers: 1})
	})
}

func requirePanic(t *testing.T, text string, f func()) {
	t.Helper()
	defer func() { require.Contains(t, fmt.Sprint(recover()), text) }()
	f()
}

func TestDeepRefuses(t *testing.T) {
	deep := func(init any) func() {
		return func() { Deep(init, func(any, func(int, any)) {}) }
	}
	ring := &deepNode{name: "n"}
	ring.next = ring
	for text, f := range map[string]func(){
		"a state holds a func()":                     deep(func() {}),
		"a state holds a chan int":                   deep(struct{ c chan int }{}),
		"whose keys hold a *int":                     deep(map[*int]bool{}),
		"whose keys hold an interface":               deep(map[any]bool{}),
		"This usually happens when it holds a cycle": deep(ring),
		"a Ref to nothing":                           func() { Ref[int]{}.Value() },
		"the store \"compact\" remembers less of a":  func() { Run(context.Background(), deepPuzzle(2, 2), nil, Options[Ref[deepTiles], int]{Store: Compact}) },
		"the store \"bitstate\" remembers less of a s": func() {
			Run(context.Background(), deepPuzzle(2, 2), nil, Options[Ref[deepTiles], int]{Store: Bitstate})
		},
	} {
		requirePanic(t, text, f)
	}
	r := Run(context.Background(), deepPuzzle(2, 2), nil, Options[Ref[deepTiles], int]{Checkpoint: &Checkpoint{Path: filepath.Join(t.TempDir(), "c")}})
	require.Equal(t, Incomplete, r.Verdict)
	require.ErrorIs(t, r.CutErr, errPointers)
}

// BenchmarkDeep compares the puzzle of eight tiles, 181 440 states, with and without Deep.
func BenchmarkDeep(b *testing.B) {
	b.Run("flat", func(b *testing.B) { benchmarkPuzzle(b, flatPuzzle(3, 3)) })
	b.Run("deep", func(b *testing.B) { benchmarkPuzzle(b, deepPuzzle(3, 3)) })
}

func benchmarkPuzzle[S comparable](b *testing.B, m Model[S, int]) {
	for b.Loop() {
		if r := Run(context.Background(), m, nil, Options[S, int]{}); r.Distinct != 181440 {
			b.Fatal(r.Distinct)
		}
	}
}
