package explore_test

import (
	"context"
	"fmt"

	"github.com/tcpcheck/tcpcheck/explore"
)

// The fifteen puzzle has ten thousand billion states, too many for Run. A board is
// read row by row; 0 is the gap.
type board [16]uint8

var fifteen = explore.Func(board{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0}, func(b board, step func(string, board)) {
	gap := 0
	for b[gap] != 0 {
		gap++
	}
	slide := func(name string, possible bool, by int) {
		if possible {
			to := b
			to[gap], to[gap+by] = b[gap+by], 0
			step(name, to)
		}
	}
	slide("up", gap < 12, 4)
	slide("down", gap > 3, -4)
	slide("left", gap%4 < 3, 1)
	slide("right", gap%4 > 0, -1)
})

// A walk brings the gap to the corner sooner or later; the shrunk trace goes there
// straight.
func ExampleSimulate() {
	corner := explore.Sometimes[board, string]("the gap is in the first corner", func(b board) bool { return b[0] == 0 })
	found := explore.Simulate(context.Background(), fifteen, []explore.Property[board, string]{corner},
		explore.SimulateOptions[board, string]{Seed: 1, Walks: 100}).Sightings[0]
	fmt.Printf("%s by walk %d after %d steps, shrunk to %d\n", found.Verdict, found.Run, found.Length, len(found.Trace.Steps))
	fmt.Println("there is no shorter way:", found.Shortest)

	// Output:
	// witnessed by walk 1 after 38 steps, shrunk to 6
	// there is no shorter way: true
}

func ExampleSwarm() {
	stays := explore.Always[board, string]("15 stays in the last row", func(b board) bool {
		return b[12] == 15 || b[13] == 15 || b[14] == 15 || b[15] == 15
	})
	swarm := explore.Swarm(context.Background(), fifteen, []explore.Property[board, string]{stays},
		explore.SwarmOptions[board, string]{Seed: 1, Members: 8, MaxStates: 1000})
	fmt.Println(swarm.Verdict)
	for _, step := range swarm.Sightings[0].Trace.Steps {
		fmt.Println(step.Action)
	}

	// Output:
	// violated
	// down
	// right
	// up
}
