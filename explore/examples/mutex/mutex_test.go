package mutex_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/explore/examples/mutex"
)

func TestCounts(t *testing.T) {
	for _, c := range []struct {
		polite                bool
		distinct, transitions int
		stuck                 explore.Verdict
	}{
		{false, 8, 12, explore.Violated},
		{true, 14, 28, explore.Holds},
	} {
		r := explore.Run(context.Background(), mutex.Model(c.polite), mutex.Properties(), explore.Options[mutex.State, string]{})
		require.True(t, r.Complete)
		require.Equal(t, c.distinct, r.Distinct)
		require.Equal(t, c.transitions, r.Transitions)
		require.Equal(t, explore.Holds, r.Findings[0].Verdict)
		require.Equal(t, c.stuck, r.Findings[1].Verdict)
		require.Equal(t, explore.Witnessed, r.Findings[2].Verdict)
	}
}

func Example() {
	result := explore.Run(context.Background(), mutex.Model(false), mutex.Properties(), explore.Options[mutex.State, string]{})
	for _, f := range result.Findings {
		fmt.Println(f.Name+":", f.Verdict)
	}
	fmt.Print(result.Findings[1].Trace)

	// Output:
	// never both inside: holds
	// never stuck: violated
	// one enters while the other waits: witnessed
	//    0. initially          {[outside outside] [false false]}
	//    1. A raises its flag  {[waiting outside] [true false]}
	//    2. B raises its flag  {[waiting waiting] [true true]}
}

func ExampleLiveness() {
	result := explore.Run(context.Background(), mutex.Model(true), mutex.Liveness(), explore.Options[mutex.State, string]{})
	for _, f := range result.Findings {
		fmt.Println(f.Name+":", f.Verdict)
	}
	fmt.Print(result.Findings[1].Trace)

	// Output:
	// A comes in: violated
	// A comes in if each goes on: violated
	// A comes in if who often can enter does: violated
	//    0. initially          {[outside outside] [false false]}
	//    1. A raises its flag  {[waiting outside] [true false]}
	//    2. B raises its flag  {[waiting waiting] [true true]}
	//    3. B steps aside      {[waiting aside] [true false]}
	//    4. B raises its flag  {[waiting waiting] [true true]}
	//    5. A steps aside      {[aside waiting] [false true]}
	//    6. A raises its flag  {[waiting waiting] [true true]}
	//       loop: steps 3 to 6 repeat for ever
}
