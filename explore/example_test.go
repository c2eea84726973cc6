package explore_test

import (
	"context"
	"fmt"

	"github.com/tcpcheck/tcpcheck/explore"
)

type jugs struct{ small, big int }

func Example() {
	model := explore.Func(jugs{}, func(s jugs, step func(string, jugs)) {
		step("fill the small jug", jugs{3, s.big})
		step("fill the big jug", jugs{s.small, 5})
		step("empty the small jug", jugs{0, s.big})
		step("empty the big jug", jugs{s.small, 0})
		pour := min(s.small, 5-s.big)
		step("pour small into big", jugs{s.small - pour, s.big + pour})
		pour = min(s.big, 3-s.small)
		step("pour big into small", jugs{s.small + pour, s.big - pour})
	})
	fourGallons := explore.Sometimes[jugs, string]("four gallons", func(s jugs) bool { return s.big == 4 })
	noSpill := explore.Always[jugs, string]("no spill", func(s jugs) bool { return s.small <= 3 && s.big <= 5 })

	result := explore.Run(context.Background(), model,
		[]explore.Property[jugs, string]{fourGallons, noSpill}, explore.Options[jugs, string]{})
	fmt.Println(result.Verdict, result.Distinct, "states", result.Transitions, "transitions")
	fmt.Print(result.Findings[0].Trace)

	// Output:
	// holds 16 states 96 transitions
	//    0. initially            {0 0}
	//    1. fill the big jug     {0 5}
	//    2. pour big into small  {3 2}
	//    3. empty the small jug  {0 2}
	//    4. pour big into small  {2 0}
	//    5. fill the big jug     {2 5}
	//    6. pour big into small  {3 4}
}
