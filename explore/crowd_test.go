package explore

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// More states can come at once than the first table has room for.
func TestManyAtOnce(t *testing.T) {
	const many = 5000
	all := graph{init: []int{0}, next: make([][]int, many)}
	for i := range many {
		all.next[0] = append(all.next[0], i)
	}
	everywhere := graph{init: all.next[0], next: make([][]int, many)}
	for _, memory := range []int64{0, 1} {
		for name, g := range map[string]graph{"steps": all, "initial states": everywhere} {
			r := Run(context.Background(), g, nil, Options[int, string]{MaxMemory: memory})
			require.Equal(t, many, r.Distinct, fmt.Sprint(name, memory))
			require.Equal(t, Holds, r.Verdict)
			require.GreaterOrEqual(t, r.Memory.Peak, r.Memory.Total())
		}
	}
}

// What a level holds in many pieces is merged before there are more files than a
// process may open.
func TestManyFilesOfALevel(t *testing.T) {
	d := &disk{dir: t.TempDir()}
	for i := range 100 {
		w, err := createKeys(d.dir, "keys-")
		require.NoError(t, err)
		w.write(uint64(i / 2))
		file, err := w.close()
		require.NoError(t, err)
		d.perhaps = append(d.perhaps, file)
		require.NoError(t, d.mergePerhaps())
		require.LessOrEqual(t, len(d.perhaps), mostVisited)
	}
	w, err := createKeys(d.dir, "level-")
	require.NoError(t, err)
	require.NoError(t, mergeKeys(w, d.perhaps, nil))
	file, err := w.close()
	require.NoError(t, err)
	require.EqualValues(t, 50, file.n)
}

// forgetful is a model that returns steps of its own instead of appending them.
type forgetful struct{ graph }

func (m forgetful) Next(s int, _ []Step[int, string]) ([]Step[int, string], error) {
	return m.graph.Next(s, nil)
}

func TestNextThatForgets(t *testing.T) {
	g := graph{init: []int{0}, next: [][]int{{1, 2, 3}, {5}, {4, 5}, {1, 1, 1, 1}, {}, {}}}
	text := panicText(t, forgetful{g}, nil, Options[int, string]{Workers: 1})
	require.Contains(t, text, "in Next, state 2: the steps that Next was given are not in what it returned")
}
